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
	int64_t line_id;  /* of the obligation whose sum it is; 0: of none */
	int64_t slice_id; /* 0: the database finds it */
	struct date on;
	struct ledger_leg leg;
};

/*
 * Slices: what the statistics are divided by besides unit and officer (table
 * slice: basis, case type, kind of obligation). A leg counts in that of its
 * line, one of no line in that of the first line of the matter. The database
 * finds it for a leg that is written without (migration 0553).
 */

/* Writes legs (of one or of many events) to ledger and tail, in the caller's
 * transaction; a period has taken each of them (posting.h). */
MUST_CHECK struct err *
ledger_write(struct db *db, const struct ledger_entry *entries, size_t n);

/*
 * Folds up to max_legs of the tail into the monthly sums, in the caller's
 * transaction; *folded tells how many. Several may fold at once: rows another
 * one holds are skipped. year_begins: law/period.h.
 */
MUST_CHECK struct err *ledger_fold(struct db *db, int year_begins,
				   int64_t max_legs, int64_t *folded);

/*
 * What is locked of one unit or of two (other_id 0: none), in the caller's
 * transaction; nobody locks a period of theirs until it ends. Memory of ctx.
 */
MUST_CHECK struct err *ledger_locks_load(TALLOC_CTX *ctx, struct db *db,
					 int64_t unit_id, int64_t other_id,
					 struct posting_locks *locks);

/* The same of all units; *changed (may be NULL) tells whether it is other than
 * *locks was. */
MUST_CHECK struct err *ledger_locks_load_all(TALLOC_CTX *ctx, struct db *db,
					     struct posting_locks *locks,
					     bool *changed);

#endif
