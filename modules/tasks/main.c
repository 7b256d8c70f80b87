/*
 * thads-tasks: the background work. Runs each duty when it is due, one after
 * the other, until SIGTERM or SIGINT; a duty that fails is logged and tried
 * again at its next time. With --once each duty runs once.
 */
#include "common/base.h"

#include "common/crypto.h"
#include "common/log.h"
#include "common/service.h"
#include "common/usage.h"
#include "tasks/duties.h"
#include "tasks/schema.h"
#include "tasks/verify_duty.h"

#include <signal.h>
#include <time.h>

#define DUTIES_MAX 16
#define PAUSE_NSECS 500000000L
#define TELL_WAITS_SECS 600

static const char usage[] =
	"usage: thads-tasks -c FILE [--once | --check]\n"
	"       thads-tasks --schema | --help | --version\n"
	"\n"
	"  --once    run every duty once, and end\n"
	"  --check   say whether the configuration is well, and end\n"
	"  --schema  print the number of the newest migration it relies on\n";

/* Set by the signal: the only writable global, because a handler has no
 * other way to tell. */
static volatile sig_atomic_t stopping;

static void
stop(int signal_number)
{
	(void)signal_number;
	stopping = 1;
}

static void
catch_signals(void)
{
	struct sigaction action = { .sa_handler = stop };

	sigaction(SIGTERM, &action, NULL);
	sigaction(SIGINT, &action, NULL);
}

/* Seconds of a clock that nobody sets: one that goes back by hours, as on a
 * host that took local time for UTC when it started, would stop all duties for
 * as long. */
static time_t
steady_secs(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec;
}

/* While the database takes no writes most duties wait for it: that is told
 * now and then, not by each of them each second. */
static void
tell_failure(struct tasks *tasks, const struct duty *duty,
	     const struct err *e)
{
	time_t now = steady_secs();

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

	while (worked && !stopping) {
		struct err *e = db_ready(tasks->db, TASKS_SCHEMA);

		service_alive();
		log_follow(tasks->conf->log_file);
		worked = false;
		if (!e)
			e = db_ready(tasks->progress_db, 0);
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
run_duties(struct tasks *tasks, bool once)
{
	static const struct timespec pause = { 0, PAUSE_NSECS };
	time_t next[DUTIES_MAX] = { 0 };

	assert(duties_count <= DUTIES_MAX);
	while (!stopping) {
		for (size_t i = 0; i < duties_count; i++) {
			if (steady_secs() < next[i] || stopping)
				continue;
			run_duty(tasks, &duties[i]);
			next[i] = steady_secs() + duties[i].every_secs;
		}
		if (once)
			return;
		service_alive();
		nanosleep(&pause, NULL);
	}
}

MUST_CHECK static struct err *
tasks_start(struct tasks *tasks, TALLOC_CTX *ctx, const char *conf_path)
{
	struct conf *conf;
	struct err *e;

	e = crypto_start();
	if (!e)
		e = conf_read(ctx, conf_path, &conf);
	if (e)
		return e;
	tasks->conf = conf;
	tasks->db = db_new(ctx, conf);
	tasks->progress_db = db_new(ctx, conf);
	tasks->audit = audit_chain_new(ctx, conf->name);
	return NULL;
}

/* --check: only a schema that is too old is a fault, see common/app.c. */
MUST_CHECK static struct err *
check_schema(struct tasks *tasks)
{
	struct err *e = db_ready(tasks->db, TASKS_SCHEMA);

	if (!e || e->code == ERR_SCHEMA)
		return e;
	log_line(LOG_WARN, tasks->conf->name, NULL, "%s", e->detail);
	err_free(&e);
	return NULL;
}

/* What asks for words alone and needs no configuration. */
static bool
answer_words(int argc, char **argv)
{
	if (argc == 2 && strcmp(argv[1], "--schema") == 0) {
		printf("%d\n", TASKS_SCHEMA);
		return true;
	}
	return usage_answers(argc, argv, "thads-tasks", usage);
}

int
main(int argc, char **argv)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct tasks tasks = { 0 };
	bool once = argc == 4 && strcmp(argv[3], "--once") == 0;
	bool check = argc == 4 && strcmp(argv[3], "--check") == 0;
	struct err *e;
	int status = 0;

	if (answer_words(argc, argv)) {
		talloc_free(ctx);
		return 0;
	}
	if ((argc != 3 && !once && !check) || strcmp(argv[1], "-c") != 0) {
		fputs(usage, stderr);
		talloc_free(ctx);
		return 2;
	}
	e = tasks_start(&tasks, ctx, argv[2]);
	if (!e && check)
		e = conf_check(tasks.conf);
	if (!e && check)
		e = check_schema(&tasks);
	if (e) {
		log_line(LOG_ERROR, "tasks", NULL, "%s", e->detail);
		err_free(&e);
		status = 1;
	} else if (!check) {
		e = log_open(tasks.conf->log_file);
		if (e) {
			log_line(LOG_ERROR, tasks.conf->name, NULL, "%s",
				 e->detail);
			err_free(&e);
		}
		catch_signals();
		service_ready();
		run_duties(&tasks, once);
		verify_duty_end(&tasks, once && !stopping);
		service_stopping();
	}
	talloc_free(ctx);
	return status;
}
