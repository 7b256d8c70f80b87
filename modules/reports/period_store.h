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

/* The corrections of a closed year: month 13 (ledger/posting.h). */
struct period_correction {
	bool is_granted;    /* today */
	struct date until;  /* the last day; not set: never granted */
	const char *reason; /* on what */
	const char *by;
	const char *at; /* UTC */
};

/* months[0] is the first month of the year; *locked: 1 to this one. Memory of
 * ctx. */
MUST_CHECK struct err *period_states(TALLOC_CTX *ctx, struct db *db,
				     int64_t unit_id, int year,
				     struct period_state months[12],
				     int *locked);

/* Where the corrections of the year stand by their last move. Memory of ctx. */
MUST_CHECK struct err *period_correction(TALLOC_CTX *ctx, struct db *db,
					 int64_t unit_id, int year,
					 struct date today,
					 struct period_correction *correction);

/* Until the transaction ends nobody posts to the unit or moves its periods;
 * waits for those who do (ledger_locks_load()). */
MUST_CHECK struct err *period_hold(struct db *db, int64_t unit_id);

/* Of which months, how, by whom and on what. */
struct period_change {
	int64_t unit_id;
	int year;
	int first; /* the months from this one to ... */
	int last;
	const char *state; /* PERIOD_... */
	struct date until; /* of what is granted */
	const char *reason;
	int64_t account_id;
};

#define PERIOD_OPEN    "open"
#define PERIOD_LOCKED  "locked"
#define PERIOD_GRANTED "granted"

/* Moves months of a unit that is held. */
MUST_CHECK struct err *period_move_months(struct db *db,
					  const struct period_change *change);

#endif
