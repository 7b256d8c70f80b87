/*
 * reading.h - the three readings of each figure. As published it is of what the
 * period took (ledger/posting.h), which is what the sums hold. Restated it is
 * of what happened in the period, whichever took it: what came late counts on
 * its day. As known on a day it is the published one without what was recorded
 * since. Here is what a reading counts otherwise than the sums do: the late
 * postings, which are few, or those of the days since.
 */
#ifndef REPORTS_READING_H
#define REPORTS_READING_H

#include "reports/cell_store.h"

/* What the sums lack; [0] is before the year, [1] in it up to the period. */
struct reading_figure {
	int64_t unit_id;
	int64_t officer_id;
	int account;
	int64_t slice_id;
	int64_t matters[2];
	int64_t dong[2];
};

/* None of the published reading; of one officer, of all officers each. Memory
 * of ctx. */
MUST_CHECK struct err *reading_figures(TALLOC_CTX *ctx, struct db *db,
				       const struct report_range *range,
				       struct reading_figure **figures,
				       size_t *n);

/* Of which account and officers, by id. */
struct reading_place {
	int account;
	int64_t first_officer;
	int64_t last_officer;
};

/* Unit, officer and matter of the postings there that the reading counts
 * otherwise, in the order of the turn. Memory of ctx. */
MUST_CHECK struct err *reading_keys(TALLOC_CTX *ctx, struct db *db,
				    const struct report_range *range,
				    const struct reading_place *place,
				    const struct cell_turn *turn,
				    struct db_rows **rows);

#endif
