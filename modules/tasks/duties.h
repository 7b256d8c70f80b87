/*
 * duties.h - what thads-tasks does again and again.
 */
#ifndef TASKS_DUTIES_H
#define TASKS_DUTIES_H

#include "common/audit.h"
#include "common/conf.h"
#include "common/db.h"

#include <sys/types.h>
#include <time.h>

struct checkpoint_log;

struct tasks {
	const struct conf *conf;
	struct db *db;
	struct db *progress_db; /* a second connection: progress is seen while
				 * the work's own transaction is open */
	struct audit_chain *audit;
	time_t tell_waits_at; /* when to tell next of a read-only database */
	struct checkpoint_log *checkpoints; /* NULL: not opened yet */
	pid_t verifier; /* thads-verify at work, 0: none */
};

/* One duty: how often, and what. *worked: there may be more at once. */
struct duty {
	const char *name;
	int every_secs;
	struct err *(*run)(struct tasks *tasks, bool *worked);
};

extern const struct duty duties[];
extern const size_t duties_count;

#endif
