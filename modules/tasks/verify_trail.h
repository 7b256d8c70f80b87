/*
 * verify_trail.h - walks the sealed trail again.
 */
#ifndef TASKS_VERIFY_TRAIL_H
#define TASKS_VERIFY_TRAIL_H

#include "common/db.h"
#include "tasks/difference.h"

/*
 * Every chain: its fingerprints follow from one another, its numbers have no
 * gap, and it is not shorter than it was anchored, nor another. Reads in the
 * caller's transaction.
 */
MUST_CHECK struct err *verify_trail(struct db *db, struct differences *found);

#endif
