#include "common/base.h"

#include "common/log.h"
#include "tasks/verify_duty.h"
#include "tasks/verify_rules.h"
#include "upkeep/verify_run.h"

#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

/* 0: nothing differs; 1: something does, and the row says what. */
#define STATUS_KEPT_MAX 1

/* A run that has ended is no more; the error of one without a result. */
MUST_CHECK static struct err *
take_leave(struct tasks *tasks, int options)
{
	int status;
	pid_t ended = waitpid(tasks->verifier, &status, options);

	if (ended == 0 || (ended < 0 && errno == EINTR))
		return NULL;
	tasks->verifier = 0;
	if (ended > 0 && WIFEXITED(status) &&
	    WEXITSTATUS(status) <= STATUS_KEPT_MAX)
		return NULL;
	return err_new(ERR_INTERNAL, NULL,
		       "TH4552: %s ended without a result (status %#x); it is "
		       "run again",
		       tasks->conf->verify_program, (unsigned)status);
}

MUST_CHECK static struct err *
begin(struct tasks *tasks)
{
	char program[] = "thads-verify";
	char c[] = "-c";
	char keep[] = "--keep";
	char *path = talloc_strdup(NULL, tasks->conf->path);
	char *words[] = { program, c, path, keep, NULL };
	int fault;

	/* What was printed goes out before what the other will print. */
	fflush(stdout);
	fault = posix_spawn(&tasks->verifier, tasks->conf->verify_program, NULL,
			    NULL, words, environ);
	talloc_free(path);
	if (fault == 0)
		return NULL;
	tasks->verifier = 0;
	return err_new(ERR_INTERNAL, NULL, "TH4551: %s: %s",
		       tasks->conf->verify_program, strerror(fault));
}

struct err *
duty_verify(struct tasks *tasks, bool *worked)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct verify_run *last = NULL;
	struct err *e = NULL;

	(void)worked;
	if (tasks->verifier)
		e = take_leave(tasks, WNOHANG);
	if (!e && !tasks->verifier) {
		e = verify_run_last(ctx, tasks->db, &last);
		if (!e && verify_is_due((int64_t)time(NULL),
					last ? last->began_at : 0,
					tasks->conf->verify_hour))
			e = begin(tasks);
	}
	talloc_free(ctx);
	return e;
}

void
verify_duty_end(struct tasks *tasks, bool wait)
{
	struct err *e = NULL;

	if (!tasks->verifier)
		return;
	if (!wait)
		kill(tasks->verifier, SIGTERM);
	while (!e && tasks->verifier)
		e = take_leave(tasks, 0);
	if (e && wait)
		log_line(LOG_ERROR, tasks->conf->name, NULL, "%s", e->detail);
	err_free(&e);
}
