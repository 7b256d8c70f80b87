/*
 * task_figure.h - what thads-tasks counts now and then for those who watch the
 * house, and the programs that show it. They may be on different hosts, so it
 * goes through the database.
 */
#ifndef CASEWORK_TASK_FIGURE_H
#define CASEWORK_TASK_FIGURE_H

#include "common/gauges.h"

/* The UNIX time at which thads-tasks was last seen at work. */
#define TASK_BEAT "beat"
/* Entries that stand on the public list. */
#define TASK_PUBLICATIONS "publications"
/* Debtors who have to be on the public list and are not, */
#define TASK_PUBLICATIONS_DUE "publications_due"
/* and those of them for whom the limit of the law has passed. */
#define TASK_PUBLICATIONS_LATE "publications_late"

/* The UNIX time of the last signed checkpoint of the trail. */
#define TASK_CHECKPOINT "checkpoint"

/* Keeps the value of today. In a transaction of the caller's. */
MUST_CHECK struct err *task_figure_put(struct db *db, const char *name,
				       int64_t value);

/* Adds the gauge with the value as it was kept; none when there is none. */
MUST_CHECK struct err *task_figure_show(TALLOC_CTX *ctx, struct db *db,
					const char *name, struct gauges *gauges,
					const char *gauge, const char *help);

#endif
