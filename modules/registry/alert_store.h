/*
 * alert_store.h - the alerts as thads-tasks keeps them (matter/alert.h):
 * how many there are of each list, and up to when they are right.
 */
#ifndef REGISTRY_ALERT_STORE_H
#define REGISTRY_ALERT_STORE_H

#include "common/request.h"
#include "matter/alert.h"

/* Of each list, how many alerts the scope has. */
MUST_CHECK struct err *alert_counts(TALLOC_CTX *ctx, struct db *db,
				    const struct scope *scope,
				    int64_t counts[ALERT_LISTS]);

/* Up to when the lists are right, as a sentence. Memory of ctx. */
MUST_CHECK struct err *alert_as_of(TALLOC_CTX *ctx, struct db *db,
				   struct date today, const char **text);

#endif
