/*
 * verify_seals.h - rows against the digests that the trail has of them.
 */
#ifndef TASKS_VERIFY_SEALS_H
#define TASKS_VERIFY_SEALS_H

#include "common/db.h"
#include "tasks/difference.h"

/* How many rows were looked at. */
struct seal_counts {
	int64_t sealed;
	int64_t waiting; /* too young: sealed by the next runs of the duty */
};

/*
 * Tells each row that is not what was sealed (fact_seal.h): altered, deleted,
 * put in afterwards where its table was sealed already, or sealed twice. That
 * the lines themselves are whole, verify_trail() says. Reads in the caller's
 * transaction.
 */
MUST_CHECK struct err *verify_seals(struct db *db, struct differences *found,
				    struct seal_counts *counts);

#endif
