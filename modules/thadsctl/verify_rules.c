#include "common/base.h"

#include "thadsctl/doctor_rules.h"

#include <time.h>

#define HANDBOOK "see the handbook, chapter 13.2"
#define RUN_IT "run: thads-verify --keep; then look at: journalctl -u " \
	       "thads-tasks"

/* "2026-11-29 03:00 UTC". */
static const char *
moment(TALLOC_CTX *ctx, int64_t at)
{
	char text[32];
	time_t secs = (time_t)at;
	struct tm tm;

	gmtime_r(&secs, &tm);
	strftime(text, sizeof(text), "%Y-%m-%d %H:%M UTC", &tm);
	return talloc_strdup(ctx, text);
}

/* What was named first stands for the rest. */
static struct verdict
tell_differences(TALLOC_CTX *ctx, const struct verify_run *run, int64_t well_at)
{
	int first = (int)strcspn(run->named, "\n");

	return verdict_fail(
		talloc_asprintf(ctx,
				"%" PRId64 " differences on %s (%s), the last "
				"run without one %s, the first: %.*s",
				run->differences, moment(ctx, run->began_at),
				run->kinds,
				well_at ? moment(ctx, well_at) : "never", first,
				run->named),
		"change nothing in the database, thads-verify names all; " HANDBOOK);
}

struct verdict
rule_verify(TALLOC_CTX *ctx, int64_t now, const struct verify_run *run,
	    int64_t well_at)
{
	const char *found;

	if (!run)
		return verdict_warn("it has not run yet", RUN_IT);
	if (run->differences > 0)
		return tell_differences(ctx, run, well_at);
	found = talloc_asprintf(ctx,
				"no difference, %" PRId64 " matters in %" PRId64
				" s, %" PRId64 " hours ago",
				run->matters, run->ended_at - run->began_at,
				(now - run->began_at) / 3600);
	if (now - run->began_at <= doctor_limits.verify_age_secs)
		return verdict_ok(found);
	return verdict_warn(found, RUN_IT);
}
