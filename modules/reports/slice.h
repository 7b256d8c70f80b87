/*
 * slice.h - what a report by kinds of matter reads: the slices that there are
 * (ledger/ledger.h) and the sums of the ledger by them.
 */
#ifndef REPORTS_SLICE_H
#define REPORTS_SLICE_H

#include "reports/kind_rules.h"
#include "reports/report_store.h"

/* All slices; memory of ctx. */
MUST_CHECK struct err *slice_list(TALLOC_CTX *ctx, struct db *db,
				  struct slice **slices, size_t *n);

/*
 * The sums by slice and account, to the last committed event; the same key may
 * come twice. Of one officer they are counted from his postings: sums are kept
 * of units alone.
 */
MUST_CHECK struct err *slice_figures(TALLOC_CTX *ctx, struct db *db,
				     const struct report_range *range,
				     struct slice_figure **figures, size_t *n);

#endif
