/*
 * verify_alerts.h - the alerts that are kept, against those that the facts
 * give.
 */
#ifndef TASKS_VERIFY_ALERTS_H
#define TASKS_VERIFY_ALERTS_H

#include "common/db.h"
#include "tasks/difference.h"

/*
 * Tells each alert that is kept and not found, or found and not kept. By the
 * day for which they were kept; what waits to be looked at is left out, and so
 * is all while the law has changed since. Reads in the caller's transaction.
 */
MUST_CHECK struct err *verify_alerts(struct db *db, struct differences *found);

#endif
