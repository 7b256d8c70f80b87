/*
 * read_only.h - what is shown while the database takes no writes.
 *
 * The administrator sets MariaDB's read_only for a change of hosts or a
 * repair. Reading, searching, reports and print go on, for sessions that are
 * open and for the public; a form that is sent is shown again (unsaved.h).
 */
#ifndef COMMON_READ_ONLY_H
#define COMMON_READ_ONLY_H

#include "common/request.h"

/* Sets req->read_only: the session was told when it was loaded, for all others
 * the database is asked. */
MUST_CHECK struct err *read_only_ask(struct request *req);

/* The sentence above every page, NULL when the database takes writes. It tells
 * since when the workers of the program know. Memory of the request. */
const char *read_only_banner(struct request *req);

#endif
