/*
 * watch_pages.h - what a machine asks of a program, answered by every program
 * before sessions and the guards of the database:
 *
 *	/NAME/health	200: the process answers
 *	/NAME/ready	200, or 503 with the reason: database, schema, room for
 *			uploads, work that waits for thads-tasks
 *	/NAME/metrics	figures of the whole module for Prometheus
 *
 * None writes to the database, none tells what is secret; the web server
 * shows them to the host itself and to those it lists. They are not counted
 * among the requests, which are the visitors'.
 */
#ifndef COMMON_WATCH_PAGES_H
#define COMMON_WATCH_PAGES_H

#include "common/route.h"

/* The page of this path, NULL when it is none of these. */
page_fn *watch_page_at(const struct request *req);

/* Answers with the page; never fails. */
void watch_answer(struct request *req, page_fn *page);

#endif
