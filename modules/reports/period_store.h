/*
 * period_store.h - the periods of a unit's statistical year.
 */
#ifndef REPORTS_PERIOD_STORE_H
#define REPORTS_PERIOD_STORE_H

#include "common/db.h"
#include "reports/period_rules.h"

/* A month as it stands; moved_at is "", where nobody ever moved it. */
struct period_state {
	bool is_locked;
	const char *moved_by;
	const char *moved_at; /* UTC */
};

/* months[0] is the first month of the year; *locked: 1 to this one. Memory of
 * ctx. */
MUST_CHECK struct err *period_states(TALLOC_CTX *ctx, struct db *db,
				     int64_t unit_id, int year,
				     struct period_state months[12],
				     int *locked);

/* Until the transaction ends nobody posts to the unit or moves its periods;
 * waits for those who do (ledger_locks_load()). */
MUST_CHECK struct err *period_hold(struct db *db, int64_t unit_id);

/* Moves the months first to last of a unit that is held. */
MUST_CHECK struct err *period_move_months(struct db *db, int64_t unit_id,
					  int year, int first, int last,
					  bool locks, int64_t account_id);

#endif
