/*
 * transact.h - a page in its transaction, and what is then known of the form
 * that it took.
 *
 * Whatever a writing request leaves behind is in the one transaction: what
 * the page writes, the activity of the session, its form id with the address of
 * the result and the sentence for the next page. After the commit nothing is
 * written that could fail and make the answer untrue.
 */
#ifndef COMMON_TRANSACT_H
#define COMMON_TRANSACT_H

#include "common/route.h"

/*
 * Runs the page of the route: page, form id, commit, or rollback when the page
 * failed or answered with a status from 400. A deadlock, a lock wait or a row
 * changed meanwhile runs it again. What was not taken because it was saved
 * before is answered by its result, or by ERR_CONFLICT. ERR_DB_UNSURE when the
 * commit failed and it is open whether it took place.
 */
MUST_CHECK struct err *transact_page(struct request *req);

/* Notes activity. Outside of a transaction, and nothing fails by it. */
void transact_note_session(struct request *req);

/* True when a form of this route sent twice is saved once: it carries a
 * one-time id, or the page has a seal for it as the portal's. */
bool transact_counts_once(const struct route *route);

/*
 * After a failure (e), or an answer from 400 (NULL): looks up the form id when
 * nobody has, so that "not saved" is said only of what is not saved. True when
 * an earlier sending was saved: the answer then leads to its result.
 */
bool transact_look_up(struct request *req, const struct err *e);

#endif
