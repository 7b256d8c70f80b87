/*
 * verify_marks.h - the trail of the database against copied checkpoints.
 */
#ifndef TASKS_VERIFY_MARKS_H
#define TASKS_VERIFY_MARKS_H

#include "common/db.h"
#include "tasks/checkpoint_check.h"

/* A row that no checkpoint knows may be this old: two checkpoints, their way
 * to the copy, and a transaction that took its time. */
#define MARKS_LAG_SECS 600

/*
 * Tells each chain that differs from what the checkpoints of the closed book
 * say: rows altered, cut or deleted, chains that are gone, rows and chains
 * that were put in afterwards, anchors altered or deleted, and checkpoints
 * that the database knows and the files lack. Reads in the caller's
 * transaction.
 */
MUST_CHECK struct err *verify_marks(struct db *db,
				    const struct checkpoint_book *book,
				    struct differences *found);

#endif
