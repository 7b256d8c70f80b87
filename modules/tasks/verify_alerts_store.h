/*
 * verify_alerts_store.h - the alerts as they are kept.
 */
#ifndef TASKS_VERIFY_ALERTS_STORE_H
#define TASKS_VERIFY_ALERTS_STORE_H

#include "tasks/verify_facts.h"

struct verify_alerts_day {
	struct date day;  /* for which they are kept; no date: none so far */
	int64_t law_mark; /* alert_law_mark() of that time */
	int64_t *waiting; /* judgments to be looked at, in order */
	size_t n_waiting;
};

/* Memory of ctx. */
MUST_CHECK struct err *verify_alerts_day(TALLOC_CTX *ctx, struct db *db,
					 struct verify_alerts_day *of);

/* The rows of these judgments ("[12,15]"): list, judgment, matter, and all
 * others as line_of() has them. */
MUST_CHECK struct err *verify_alerts_kept(TALLOC_CTX *ctx, struct db *db,
					  const char *judgments,
					  struct db_rows **rows);

/* Who sees an alert, and how many there are. */
extern const struct recount_check verify_alert_checks[];
extern const size_t verify_alert_checks_count;

#endif
