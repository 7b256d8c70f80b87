/*
 * task_figure.h - what thads-tasks counts now and then for those who watch the
 * house, and the programs that show it. They may be on different hosts, so it
 * goes through the database.
 */
#ifndef UPKEEP_TASK_FIGURE_H
#define UPKEEP_TASK_FIGURE_H

#include "common/gauges.h"

/* The UNIX time at which thads-tasks was last seen at work. */
#define TASK_BEAT "beat"
/* Entries that stand on the public list. */
#define TASK_PUBLICATIONS "publications"
/* Debtors who have to be on the public list and are not, */
#define TASK_PUBLICATIONS_DUE "publications_due"
/* and those of them for whom the limit of the law has passed. */
#define TASK_PUBLICATIONS_LATE "publications_late"

/* The UNIX time of the last signed checkpoint of the trail, */
#define TASK_CHECKPOINT "checkpoint"
/* 1 when checkpoints are to be copied away, 0 when not, */
#define TASK_COPY_ASKED "checkpoint_copy"
/* the UNIX time at which they last were, 0 never, */
#define TASK_COPIED "checkpoint_copied"
/* and how often that has failed since. */
#define TASK_COPY_FAILURES "checkpoint_copy_fails"

/* Where the reading of the trail for odd patterns stands: the last anchor whose
 * lines were all counted, */
#define TASK_PATTERN_ANCHOR "pattern_anchor"
/* and the last counted line of the chain that the next one anchors. */
#define TASK_PATTERN_SEQ "pattern_seq"
/* The UNIX time up to which the trail was counted, */
#define TASK_PATTERNS_READ "patterns_read"
/* and the patterns that nobody has looked at. */
#define TASK_PATTERNS_OPEN "patterns_open"

/* The day for which the alerts of the registry were last found, in days
 * (date_to_days()), */
#define TASK_ALERT_DAY "alert_day"
/* and a mark of the law by which. */
#define TASK_ALERT_LAW "alert_law"

/* Before the name of a table: the newest of its rows that thads-tasks saw at
 * its last run and seals at the next. */
#define TASK_SEALABLE "sealable:"

/* Keeps the value of today. In a transaction of the caller's. */
MUST_CHECK struct err *task_figure_put(struct db *db, const char *name,
				       int64_t value);

/* The value, locked for the caller's transaction; 0 when there is none, which
 * *known tells. */
MUST_CHECK struct err *task_figure_lock(TALLOC_CTX *ctx, struct db *db,
					const char *name, int64_t *value,
					bool *known);

/* A figure, and the gauge that shows it. All are literals. */
struct task_gauge {
	const char *figure;
	const char *gauge;
	const char *help;
};

/* Adds each gauge with the value as it was kept; none when there is none. */
MUST_CHECK struct err *task_figures_show(TALLOC_CTX *ctx, struct db *db,
					 const struct task_gauge *shown,
					 size_t n, struct gauges *gauges);

#endif
