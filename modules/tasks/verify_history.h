/*
 * verify_history.h - the ledger against the histories that it comes from.
 */
#ifndef TASKS_VERIFY_HISTORY_H
#define TASKS_VERIFY_HISTORY_H

#include "common/db.h"
#include "tasks/difference.h"

/*
 * Walks the events of every matter again (recount.h) and tells what the
 * ledger, the state of the matter or the public list has otherwise. *matters
 * is how many there were. Reads in the caller's transaction.
 */
MUST_CHECK struct err *
verify_histories(struct db *db, struct differences *found, int64_t *matters);

#endif
