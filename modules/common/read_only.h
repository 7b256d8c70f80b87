/*
 * read_only.h - what is shown while the database takes no writes.
 *
 * The administrator sets MariaDB's read_only for a change of hosts or a
 * repair. Reading, searching, reports and print go on, for sessions that are
 * open and for the public; a form that is sent is shown again as typed.
 */
#ifndef COMMON_READ_ONLY_H
#define COMMON_READ_ONLY_H

#include "common/request.h"

/* Sets req->read_only: the session was told when it was loaded, for all others
 * the database is asked. */
MUST_CHECK struct err *read_only_ask(struct request *req);

/*
 * Answers a form that could not be saved by its own page, filled with what was
 * typed: that of a session under the same one-time id. False when it has no
 * such page, or when it is not known that it was never saved; the answer is
 * then left to the caller.
 */
bool read_only_show(struct request *req);

/* The sentence above every page, NULL when the database takes writes. It tells
 * since when the workers of the program know. Memory of the request. */
const char *read_only_banner(struct request *req);

#endif
