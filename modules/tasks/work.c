#include "common/base.h"

#include "common/log.h"
#include "tasks/board.h"
#include "tasks/schema.h"
#include "tasks/stop.h"
#include "tasks/verify_duty.h"
#include "tasks/work.h"

#include <time.h>

#define DUTIES_MAX	16
#define PAUSE_NSECS	500000000L
#define TELL_WAITS_SECS 600

/* While the database takes no writes most duties wait for it: that is told
 * now and then, not by each of them each second. */
static void
tell_failure(struct tasks *tasks, const struct duty *duty, const struct err *e)
{
	int64_t now = board_clock_secs();

	if (e->code != ERR_READ_ONLY) {
		log_line(LOG_ERROR, tasks->conf->name, NULL, "%s: %s",
			 duty->name, e->detail);
		return;
	}
	if (now < tasks->tell_waits_at)
		return;
	tasks->tell_waits_at = now + TELL_WAITS_SECS;
	log_line(LOG_WARN, tasks->conf->name, NULL,
		 "the database is read-only, duties wait: %s: %s", duty->name,
		 e->detail);
}

/* Runs a duty as long as it says that there is more. */
static void
run_duty(struct tasks *tasks, const struct duty *duty)
{
	bool worked = true;

	while (worked && !stop_asked()) {
		struct err *e = db_ready(tasks->db, TASKS_SCHEMA);

		board_sign(tasks->board, tasks->place);
		log_follow(tasks->conf->log_file);
		worked = false;
		if (!e)
			e = duty->run(tasks, &worked);
		if (e) {
			tell_failure(tasks, duty, e);
			err_free(&e);
			return;
		}
	}
}

static void
run_duties(struct tasks *tasks, const struct pool *pool, bool once)
{
	static const struct timespec pause = { 0, PAUSE_NSECS };
	int64_t next[DUTIES_MAX] = { 0 };

	assert(pool->n_duties <= DUTIES_MAX);
	while (!stop_asked()) {
		for (size_t i = 0; i < pool->n_duties; i++) {
			const struct duty *duty = &pool->duties[i];

			if (board_clock_secs() < next[i] || stop_asked())
				continue;
			run_duty(tasks, duty);
			next[i] = board_clock_secs() + duty->every_secs;
		}
		if (once)
			return;
		board_sign(tasks->board, tasks->place);
		nanosleep(&pause, NULL);
	}
}

void
work_pool(const struct conf *conf, const struct pool *pool, struct board *board,
	  bool once)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct tasks tasks = {
		.conf = conf,
		.db = db_new(ctx, conf),
		.progress_db = db_new(ctx, conf),
		.audit = audit_chain_new(ctx, conf->name),
		.board = board,
		.place = (size_t)(pool - pools),
	};

	run_duties(&tasks, pool, once);
	verify_duty_end(&tasks, once && !stop_asked());
	talloc_free(ctx);
}
