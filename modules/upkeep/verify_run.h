/*
 * verify_run.h - what the runs of thads-verify found, kept by thads-verify
 * itself for those who watch the house, who may be on other hosts. Rows are
 * only added: the database account of thads-tasks can change none.
 */
#ifndef UPKEEP_VERIFY_RUN_H
#define UPKEEP_VERIFY_RUN_H

#include "common/db.h"

/* A run that came to its end. Times are UNIX time. */
struct verify_run {
	int64_t began_at;
	int64_t ended_at;
	int64_t matters;     /* recounted */
	int64_t differences; /* all, also those that are not in named */
	const char *kinds;   /* "history 2, trail 1": by the check, "" */
	const char *named;   /* the first of them, one a line, "" */
};

/* Adds a run; in a transaction of the caller's. */
MUST_CHECK struct err *verify_run_add(struct db *db,
				      const struct verify_run *run);

/* The newest run, NULL when there never was one. Memory of ctx. */
MUST_CHECK struct err *verify_run_last(TALLOC_CTX *ctx, struct db *db,
				       struct verify_run **run);

/* When the last run without a difference began, 0 when there was none: what
 * was wrong later was right then. */
MUST_CHECK struct err *verify_run_well_at(struct db *db, int64_t *began_at);

#endif
