#include "common/base.h"

#include "common/watch_rules.h"
#include "tasks/checkpoint_duty.h"
#include "tasks/checkpoint_log.h"
#include "tasks/figures.h"
#include "upkeep/task_figure.h"

#include <time.h>
#include <unistd.h>

#define LINE_MAX_BYTES 200

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

/* The number that a file begins with, 0 without one. */
static int64_t
first_number(TALLOC_CTX *ctx, const char *dir, const char *name)
{
	char line[LINE_MAX_BYTES] = "";
	FILE *file = fopen(talloc_asprintf(ctx, "%s/%s", dir, name), "re");

	if (!file)
		return 0;
	if (!fgets(line, sizeof(line), file))
		line[0] = '\0';
	fclose(file);
	return watch_backup_time(line);
}

MUST_CHECK static struct err *
keep_copy(TALLOC_CTX *ctx, struct tasks *tasks)
{
	static const char *const names[] = { TASK_COPY_ASKED, TASK_COPIED,
					     TASK_COPY_FAILURES };
	const char *dir = tasks->conf->checkpoint_dir;
	const char *asked = conf_beside(ctx, tasks->conf, "checkpoint-copy");

	return figures_keep(
		tasks->db, names,
		(const int64_t[]){ access(asked, F_OK) == 0,
				   first_number(ctx, dir, "last-copy"),
				   first_number(ctx, dir, "copy-failures") },
		ARRAY_LEN(names));
}

MUST_CHECK static struct err *
sign(struct tasks *tasks, const char *secret)
{
	static const char *const names[] = { TASK_CHECKPOINT };
	const int64_t values[] = { (int64_t)time(NULL) };
	char at[TIME_CHARS + 1];
	struct err *e = NULL;

	if (!tasks->checkpoints)
		e = checkpoint_log_open((TALLOC_CTX *)tasks->db,
					tasks->conf->checkpoint_dir,
					&tasks->checkpoints);
	time_now(at);
	if (!e)
		e = checkpoint_log_add(tasks->checkpoints, tasks->db, secret,
				       at);
	return e ? e : figures_keep(tasks->db, names, values, 1);
}

struct err *
duty_checkpoint(struct tasks *tasks, bool *worked)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	const char *secret;
	struct err *e = keep_copy(ctx, tasks);

	(void)worked;
	if (!e)
		e = checkpoint_secret(
			ctx, conf_checkpoint_key(ctx, tasks->conf), &secret);
	if (!e && secret)
		e = sign(tasks, secret);
	talloc_free(ctx);
	return e;
}
