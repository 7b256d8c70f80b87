/*
 * verify_share.h - the checks of thads-verify, shared out among processes, so
 * that the database server works for each of them on a processor of its own.
 *
 * Whoever is free takes the next check and reads it in one snapshot of its
 * own: people may go on working meanwhile, and no check needs what another
 * one read. What was found is told in the order of the checks.
 */
#ifndef TASKS_VERIFY_SHARE_H
#define TASKS_VERIFY_SHARE_H

#include "common/conf.h"
#include "common/db.h"
#include "tasks/difference.h"
#include "tasks/verify_seals.h"

/* What the walks count besides differences. */
struct verify_totals {
	int64_t matters;
	struct seal_counts seals;
};

/* One check: a walk, or a statement of which every row is a difference, told
 * by its first column. */
struct verify_check {
	const char *name;
	struct err *(*walk)(struct db *db, struct differences *found,
			    struct verify_totals *totals);
	const char *sql;
};

struct verify_result {
	struct verify_totals totals;
	int64_t differences; /* all, also those that were not printed */
	const char *kinds;   /* "history 2, trail 1": by the check's name */
	const char *first;   /* the first lines, as many as a row keeps */
};

/*
 * Runs the checks in `hands` processes, prints the first thousand differences
 * as lines, and says what was found; memory of ctx. ERR_INTERNAL (TH4553) when
 * a check came to no result, after its process has said on standard error why
 * not.
 */
MUST_CHECK struct err *verify_share(TALLOC_CTX *ctx, struct conf *conf,
				    const struct verify_check *checks,
				    size_t n_checks, int64_t hands,
				    struct verify_result *result);

#endif
