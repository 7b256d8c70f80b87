/*
 * trail.h - what is looked at leaves a line in the trail, too.
 *
 * A program says beside its routes which of its pages do (struct trail): a
 * list that leaves the house, what is printed, an opened dossier, a search by
 * name or number. The router notes the line when the page has its answer, and
 * the worker adds it once the answer is on its way, before the next request:
 * nobody waits for it, and the page reads in a transaction that cannot write.
 * A page cannot forget it; it tells only how many rows it found
 * (request_hits()).
 *
 * A database that takes no line (read only) does not stop the reading: what
 * the line would have said is logged instead.
 */
#ifndef COMMON_TRAIL_H
#define COMMON_TRAIL_H

#include "common/route.h"

/*
 * Refuses trail rows without a page or of a form the trail cannot show; and a
 * route that hands a list out (its path ends in export, csv, xlsx, errors or
 * print) or opens one thing ("matter/#") without a trail row. For
 * route_check().
 */
MUST_CHECK struct err *trail_check(const struct program *program);

/* The page has its answer: notes its line, when its route has one. */
void trail_answered(struct request *req);

/*
 * The page was refused to somebody who is signed in: by want of a right, by
 * an id that is outside the scope or not there (nobody can tell these apart),
 * or by a form without its token. Other errors leave no line. A stranger's
 * refusals are in the log of requests.
 */
void trail_refused(struct request *req, const struct err *e);

/* Adds the line that was noted, if any, in a transaction of its own. */
void trail_write(struct request *req);

#endif
