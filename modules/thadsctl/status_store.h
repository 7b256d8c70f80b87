/*
 * status_store.h - what the database knows of the house as it runs.
 */
#ifndef THADSCTL_STATUS_STORE_H
#define THADSCTL_STATUS_STORE_H

#include "common/db.h"

/* A word and how many there are of it: "thads_intake" connections. */
struct status_count {
	const char *word;
	int64_t count;
};

/* The connections of each module's account; memory of ctx. */
MUST_CHECK struct err *status_connections(TALLOC_CTX *ctx, struct db *db,
					  struct status_count **counts,
					  size_t *n);

/* Accounts that are open, sessions seen in the last 15 minutes, imports that
 * wait or run; memory of ctx. Needs a schema. */
MUST_CHECK struct err *status_use(TALLOC_CTX *ctx, struct db *db,
				  struct status_count **counts, size_t *n);

#endif
