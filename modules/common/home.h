/*
 * home.h - where a person is at home: the page on which the day begins, and
 * where the search in the head of every page looks. Both follow from the
 * rights of the session and from what is installed on this host, never from
 * the page one is on.
 */
#ifndef COMMON_HOME_H
#define COMMON_HOME_H

#include "common/view.h"

/* The page on which the work of this session begins, as an address. Memory
 * of the request. */
const char *home_path(struct request *req);

/*
 * Search.{Action, Name, Label, Hint} of layout/top.cs: of the first search
 * that the session may use. Nothing for whoever may use none.
 */
void home_search_view(struct view *view, const struct request *req);

/* Site.SignIn of layout/public_top.cs: where officials sign in, in the first
 * program that is here. Nothing on a host that has the portal alone. */
void home_sign_in_view(struct view *view, const struct request *req);

#endif
