/*
 * alert_store.h - the rows that alert_duty.c keeps. In the caller's
 * transaction. judgments: "[12,15]".
 */
#ifndef TASKS_ALERT_STORE_H
#define TASKS_ALERT_STORE_H

#include "matter/alert.h"

/* The oldest rows of alert_stale, at most limit: their ids and the judgments
 * that they name, each once. Memory of ctx. */
struct alert_stale {
	size_t n;
	const char *ids;
	const char *judgments;
};

MUST_CHECK struct err *alert_stale_list(TALLOC_CTX *ctx, struct db *db,
					int64_t limit,
					struct alert_stale *stale);

/* Takes these rows away, and no other: one that is not committed yet has a
 * lower id at times. */
MUST_CHECK struct err *alert_stale_remove(struct db *db, const char *ids);

/* Leaves judgments to be looked at. */
MUST_CHECK struct err *alert_stale_add(TALLOC_CTX *ctx, struct db *db,
				       const int64_t *ids, size_t n);

/* Puts the alerts in place of those that the judgments had, with all that
 * tells who sees them and how many there are. */
MUST_CHECK struct err *alert_replace(TALLOC_CTX *ctx, struct db *db,
				     const char *judgments,
				     const struct alert *alerts, size_t n);

#endif
