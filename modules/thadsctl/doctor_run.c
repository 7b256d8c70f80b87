#include "common/base.h"

#include "thadsctl/doctor_run.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define RUN_SECS INT64_C(20)

extern char **environ;

static int64_t
clock_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Starts the program with its outputs in the pipe. */
MUST_CHECK static struct err *
start(const char *const *argv, int pipe_end, pid_t *pid)
{
	posix_spawn_file_actions_t actions;
	/* The words are not changed; the type is older than const. */
	char *const *words = (char *const *)(uintptr_t)argv;
	int failed = posix_spawn_file_actions_init(&actions);

	if (failed)
		return err_new(ERR_INTERNAL, NULL, "TH1882: %s",
			       strerror(failed));
	failed = posix_spawn_file_actions_addopen(&actions, STDIN_FILENO,
						  "/dev/null", 0, 0);
	if (!failed)
		failed = posix_spawn_file_actions_adddup2(&actions, pipe_end,
							  STDOUT_FILENO);
	if (!failed)
		failed = posix_spawn_file_actions_adddup2(&actions, pipe_end,
							  STDERR_FILENO);
	if (!failed)
		failed = posix_spawnp(pid, argv[0], &actions, NULL, words,
				      environ);
	posix_spawn_file_actions_destroy(&actions);
	if (failed)
		return err_new(ERR_MISSING, NULL, "TH1883: %s: %s", argv[0],
			       strerror(failed));
	return NULL;
}

/* Reads until the end, or until the time is over. */
static bool
read_all(int pipe_end, char *text)
{
	int64_t end_ms = clock_ms() + RUN_SECS * 1000;
	struct pollfd wait = { .fd = pipe_end, .events = POLLIN };
	char rest[1024];
	size_t used = 0;
	ssize_t got = 1;

	while (got > 0) {
		int64_t left_ms = end_ms - clock_ms();
		bool full = used == RUN_OUTPUT_MAX;

		if (left_ms <= 0 || poll(&wait, 1, (int)left_ms) <= 0)
			return false;
		got = full ? read(pipe_end, rest, sizeof(rest))
			   : read(pipe_end, text + used, RUN_OUTPUT_MAX - used);
		if (got > 0 && !full)
			used += (size_t)got;
	}
	text[used] = '\0';
	return true;
}

MUST_CHECK static struct err *
finish(const char *name, pid_t pid, bool in_time, int *status)
{
	int ended = 0;
	pid_t got;

	if (!in_time)
		kill(pid, SIGKILL);
	do {
		got = waitpid(pid, &ended, 0);
	} while (got < 0 && errno == EINTR);
	if (!in_time)
		return err_new(ERR_INTERNAL, NULL,
			       "TH1884: %s was not done after %" PRId64
			       " seconds",
			       name, RUN_SECS);
	if (!WIFEXITED(ended))
		return err_new(ERR_INTERNAL, NULL, "TH1885: %s was killed",
			       name);
	*status = WEXITSTATUS(ended);
	return NULL;
}

struct err *
doctor_run(TALLOC_CTX *ctx, const char *const *argv, int *status,
	   const char **output)
{
	char *text = talloc_zero_array(ctx, char, RUN_OUTPUT_MAX + 1);
	int ends[2];
	pid_t pid = 0;
	bool in_time;
	struct err *e;

	*output = text;
	if (pipe(ends) != 0)
		return err_new(ERR_INTERNAL, NULL, "TH1886: %s",
			       strerror(errno));
	e = start(argv, ends[1], &pid);
	close(ends[1]);
	in_time = !e && read_all(ends[0], text);
	close(ends[0]);
	return e ? e : finish(argv[0], pid, in_time, status);
}
