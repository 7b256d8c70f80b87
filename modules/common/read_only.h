/*
 * read_only.h - what is shown while the database takes no writes.
 *
 * The administrator sets MariaDB's read_only for a change of hosts or a
 * repair. Reading, searching, reports and print go on, for sessions that are
 * open; a form that is sent is shown again as typed.
 */
#ifndef COMMON_READ_ONLY_H
#define COMMON_READ_ONLY_H

#include "common/request.h"

/*
 * Answers a form that could not be saved by its own page, filled with what was
 * typed, under the same one-time id. False when it has no such page; the
 * answer is then left to the caller.
 */
bool read_only_show(struct request *req);

/* The sentence above every page of a session, NULL when the database takes
 * writes. Memory of the request. */
const char *read_only_banner(struct request *req);

#endif
