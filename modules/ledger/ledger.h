/*
 * ledger.h - the ledger in the database: legs, monthly sums.
 */
#ifndef LEDGER_LEDGER_H
#define LEDGER_LEDGER_H

#include "common/db.h"
#include "ledger/ledger_rules.h"

/* A leg with the transfer it belongs to. */
struct ledger_entry {
	int64_t event_id;
	int64_t matter_id;
	struct date on;
	struct ledger_leg leg;
};

/* Writes legs (of one or of many events) to ledger and tail, in the caller's
 * transaction. year_begins: law/period.h. */
MUST_CHECK struct err *ledger_write(struct db *db, int year_begins,
				    const struct ledger_entry *entries,
				    size_t n);

/* The legs that an event posted; memory of ctx. */
MUST_CHECK struct err *ledger_legs_of(TALLOC_CTX *ctx, struct db *db,
				      int64_t event_id,
				      struct ledger_leg **legs, size_t *n);

/*
 * Folds up to max_legs of the tail into the monthly sums, in the caller's
 * transaction; *folded tells how many. Several may fold at once: rows another
 * one holds are skipped. year_begins: law/period.h.
 */
MUST_CHECK struct err *ledger_fold(struct db *db, int year_begins,
				   int64_t max_legs, int64_t *folded);

#endif
