#include "common/base.h"

#include "reports/reports.h"
#include "upkeep/verify_run.h"

/* The figures rest on what thads-verify proves, so it is told here. Nothing
 * is told before the first run. */
struct err *
reports_gauges(TALLOC_CTX *ctx, struct db *db, struct gauges *gauges)
{
	struct verify_run *run;
	struct err *e = verify_run_last(ctx, db, &run);

	if (e || !run)
		return e;
	gauges_add(gauges, "thads_verify_began_timestamp_seconds",
		   "When the last daily run of thads-verify began, UNIX time.",
		   NULL, run->began_at);
	gauges_add(gauges, "thads_verify_duration_seconds", "How long it took.",
		   NULL, run->ended_at - run->began_at);
	gauges_add(gauges, "thads_verify_matters",
		   "How many matters it recounted.", NULL, run->matters);
	gauges_add(gauges, "thads_verify_differences",
		   "What it found otherwise than it is stored.", NULL,
		   run->differences);
	return NULL;
}
