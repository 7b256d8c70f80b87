#include "common/base.h"

#include "common/log.h"
#include "common/service.h"
#include "tasks/board.h"
#include "tasks/child.h"
#include "tasks/pools.h"
#include "tasks/stop.h"
#include "tasks/work.h"

#include <errno.h>
#include <signal.h>
#include <sys/wait.h>
#include <time.h>

#define POOLS_MAX   8
#define AGAIN_SECS  1
#define PAUSE_NSECS 500000000L

/* What is known of the process of a pool. */
struct post {
	pid_t process;	  /* 0: none */
	int64_t begin_at; /* not before */
};

struct keeper {
	const struct conf *conf;
	struct board *board;
	struct post posts[POOLS_MAX];
};

/* What a process of a pool begins with. */
struct errand {
	const struct keeper *keeper;
	size_t at;
};

static int
work(void *data)
{
	const struct errand *errand = data;
	const struct keeper *k = errand->keeper;

	work_pool(k->conf, &pools[errand->at], k->board, false);
	return 0;
}

/* A process that outlived the first one would work beside those of the next. */
static void
begin(struct keeper *k, size_t at)
{
	struct errand errand = { k, at };
	pid_t process;

	board_sign(k->board, at);
	process = child_begin(work, &errand);
	if (process > 0)
		k->posts[at].process = process;
	else
		k->posts[at].begin_at = board_clock_secs() + AGAIN_SECS;
}

/* One that ended because it was asked to is nothing to tell. */
static void
take_leave(struct keeper *k, pid_t process, int status)
{
	for (size_t i = 0; i < pools_count; i++) {
		if (k->posts[i].process != process)
			continue;
		k->posts[i].process = 0;
		k->posts[i].begin_at = board_clock_secs() + AGAIN_SECS;
		if (!stop_asked())
			log_line(LOG_ERROR, k->conf->name, NULL,
				 "TH4851: the pool \"%s\" ended (status %#x); "
				 "it is begun again",
				 pools[i].name, (unsigned)status);
	}
}

static void
take_leaves(struct keeper *k, int options)
{
	int status;
	pid_t ended;

	do {
		ended = waitpid(-1, &status, options);
		if (ended > 0)
			take_leave(k, ended, status);
	} while (ended > 0 || (ended < 0 && errno == EINTR));
}

static void
look_after(struct keeper *k, size_t at)
{
	struct post *post = &k->posts[at];

	if (!post->process && board_clock_secs() >= post->begin_at) {
		begin(k, at);
	} else if (post->process &&
		   board_age_secs(k->board, at) > POOL_SILENT_SECS) {
		log_line(LOG_ERROR, k->conf->name, NULL,
			 "TH4852: the pool \"%s\" hangs; it is ended",
			 pools[at].name);
		board_sign(k->board, at);
		kill(post->process, SIGKILL);
	}
}

static void
end_all(struct keeper *k)
{
	for (size_t i = 0; i < pools_count; i++) {
		if (k->posts[i].process)
			kill(k->posts[i].process, SIGTERM);
	}
	take_leaves(k, 0);
}

void
pools_keep(const struct conf *conf, struct board *board)
{
	static const struct timespec pause = { 0, PAUSE_NSECS };
	struct keeper k = { .conf = conf, .board = board };

	assert(pools_count <= POOLS_MAX);
	while (!stop_asked()) {
		for (size_t i = 0; i < pools_count; i++)
			look_after(&k, i);
		service_alive();
		log_follow(conf->log_file);
		nanosleep(&pause, NULL);
		take_leaves(&k, WNOHANG);
	}
	service_stopping();
	end_all(&k);
}
