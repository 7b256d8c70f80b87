/*
 * plan_internal.h - the parts of event_plan().
 */
#ifndef MATTER_PLAN_INTERNAL_H
#define MATTER_PLAN_INTERNAL_H

#include "matter/plan.h"

/* The periods that take the legs of the plan, each of its own unit; false when
 * a year is closed. */
bool plan_take_periods(int year_begins, const struct posting_locks *locks,
		       struct plan *plan) MUST_CHECK;

/*
 * Posts the fact and takes the matter and its lines to where they stand after
 * it: each line its own sum, the matter its count; sums of money are moved by
 * plan_move_money(). Memory of ctx. False when the ledger has no such movement,
 * or a year is closed; the matter is then as it was.
 */
bool plan_post(TALLOC_CTX *ctx, const struct ledger_chart *chart,
	       struct matter *matter, struct plan *plan, int64_t to_unit_id,
	       int64_t to_officer_id) MUST_CHECK;

/* The same for the fact by which the matter and its lines come into being. */
bool plan_post_opening(TALLOC_CTX *ctx, const struct ledger_chart *chart,
		       struct matter *matter, struct plan *plan) MUST_CHECK;

/* Who issues the document of the plan, and its number: drawn last, because
 * from here on the series is locked. paper_number: of struct event_input. */
MUST_CHECK struct err *plan_number(struct request *req, int64_t unit_id,
				   const char *paper_number, struct plan *plan);

/* Its line in the trail. */
MUST_CHECK struct err *plan_note(struct request *req,
				 const struct matter *matter,
				 const struct plan *plan);

/* Duties that the fact opens, settles and cancels; memory of ctx. The matter
 * stands where the fact took it. */
void plan_follow_dues(TALLOC_CTX *ctx, const struct law *law,
		      struct matter *matter, const struct plan *plan);

/* Duties as if the event had never been: what it opened is gone, what it
 * settled is open again. */
void plan_undo_dues(struct matter *matter, int64_t event_id);

/* Brings what is due next of the matter up to its duties; of one that was not
 * recalled, up to those that are new. */
void plan_note_next(struct matter *matter);

/* Takes sums of the fact to the obligations and the matter, or (way -1) back
 * from them. */
void plan_move_money(struct matter *matter, const struct plan *plan, int way);

#endif
