/*
 * signin_pages.h - the pages about one's own session, the same in every
 * staff program: sign-in, sign-out, own password, the reminder.
 */
#ifndef COMMON_SIGNIN_PAGES_H
#define COMMON_SIGNIN_PAGES_H

#include "common/route.h"

/* Appended by the router to every program with has_sign_in. */
extern const struct route signin_routes[];
extern const size_t signin_routes_count;

/*
 * Answers with the sign-in page, status 401: for a request that needs a
 * session and has none. message (may be NULL) says why. A GET is led on to
 * its page after the sign-in, a POST to its form, filled with the draft of
 * draft_token (NULL: not kept).
 */
MUST_CHECK struct err *page_signin_show(struct request *req,
					const char *message,
					const char *draft_token);

/*
 * Once the session is known: leads to the change of the password while that
 * is due, whatever page was asked for. *answered: it did.
 */
MUST_CHECK struct err *signin_guard(struct request *req, bool *answered);

#endif
