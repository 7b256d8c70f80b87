#include "common/base.h"

#include "accounts/accounts.h"
#include "upkeep/job.h"
#include "upkeep/task_figure.h"

/* The trail and everybody's jobs are shown here, and so is how they stand. */
struct err *
accounts_gauges(TALLOC_CTX *ctx, struct db *db, struct gauges *gauges)
{
	static const struct task_gauge shown[] = {
		{ TASK_CHECKPOINT, "thads_checkpoint_signed_timestamp_seconds",
		  "When the trail's last checkpoint was signed, UNIX time." },
		{ TASK_COPY_ASKED, "thads_checkpoint_copy_asked",
		  "1 when checkpoints are to be copied away, 0 when not." },
		{ TASK_COPIED, "thads_checkpoint_copied_timestamp_seconds",
		  "When they were last copied away, UNIX time; 0 never." },
		{ TASK_COPY_FAILURES, "thads_checkpoint_copy_failures",
		  "How often that has failed since it last went well." },
		{ TASK_PATTERNS_OPEN, "thads_trail_patterns_open",
		  "Odd patterns in the trail that nobody has looked at." },
		{ TASK_PATTERNS_READ,
		  "thads_trail_patterns_read_timestamp_seconds",
		  "Up to when the trail was looked through, UNIX time." },
	};

	struct job *newest;
	int64_t failed;
	struct err *e = job_failures(ctx, db, &failed, &newest);

	if (e)
		return e;
	gauges_add(gauges, "thads_jobs_failed",
		   "Jobs that failed in the last seven days and wait for their "
		   "owner.",
		   NULL, failed);
	return task_figures_show(ctx, db, shown, ARRAY_LEN(shown), gauges);
}
