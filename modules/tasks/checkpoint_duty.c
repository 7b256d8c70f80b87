#include "common/base.h"

#include "casework/task_figure.h"
#include "tasks/checkpoint_duty.h"
#include "tasks/checkpoint_log.h"

#include <time.h>

/* Now in UTC. A clock that was set back gives blocks that thads-audit names:
 * no checkpoint is better than none that can be trusted, so it goes on. */
static void
time_now(char at[TIME_CHARS + 1])
{
	struct timespec now;
	struct tm tm;
	char seconds[20];

	clock_gettime(CLOCK_REALTIME, &now);
	gmtime_r(&now.tv_sec, &tm);
	strftime(seconds, sizeof(seconds), "%Y-%m-%d %H:%M:%S", &tm);
	snprintf(at, TIME_CHARS + 1, "%s.%03d", seconds,
		 (int)(now.tv_nsec / 1000000));
}

MUST_CHECK static struct err *
keep_time(struct db *db)
{
	struct err *e = db_begin_write(db);

	if (!e)
		e = task_figure_put(db, TASK_CHECKPOINT, (int64_t)time(NULL));
	if (!e)
		return db_commit(db);
	db_rollback(db);
	return e;
}

struct err *
duty_checkpoint(struct tasks *tasks, bool *worked)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	char at[TIME_CHARS + 1];
	const char *secret;
	struct err *e;

	(void)worked;
	e = checkpoint_secret(ctx,
			      conf_checkpoint_key(ctx, tasks->conf),
			      &secret);
	if (!e && secret && !tasks->checkpoints)
		e = checkpoint_log_open((TALLOC_CTX *)tasks->db,
					tasks->conf->checkpoint_dir,
					&tasks->checkpoints);
	if (!e && secret) {
		time_now(at);
		e = checkpoint_log_add(tasks->checkpoints, tasks->db, secret,
				       at);
		if (!e)
			e = keep_time(tasks->db);
	}
	talloc_free(ctx);
	return e;
}
