/*
 * verify_folds.h - what the public searches by, against what it reads.
 */
#ifndef TASKS_VERIFY_FOLDS_H
#define TASKS_VERIFY_FOLDS_H

#include "common/db.h"
#include "tasks/difference.h"

/*
 * Tells each entry of the public list whose folded name or address (text.h)
 * is not that of the name or address it shows. Reads in the caller's
 * transaction.
 */
MUST_CHECK struct err *verify_folds(struct db *db, struct differences *found);

#endif
