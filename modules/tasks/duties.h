/*
 * duties.h - what thads-tasks does again and again. Each pool of duties has a
 * process of its own, so that no work waits behind that of another pool: the
 * fold of the ledger, the anchors of the trail never behind an import.
 */
#ifndef TASKS_DUTIES_H
#define TASKS_DUTIES_H

#include "common/audit.h"
#include "common/conf.h"
#include "common/db.h"

#include <sys/types.h>

struct board;
struct checkpoint_log;

/* What the process of a pool works with. */
struct tasks {
	const struct conf *conf;
	struct db *db;
	struct db *progress_db; /* a second connection: progress is seen while
				 * the work's own transaction is open */
	struct audit_chain *audit;
	struct law *law;       /* in step by law_refresh(); NULL at first */
	int64_t tell_waits_at; /* when to tell next of a read-only database */
	struct checkpoint_log *checkpoints; /* NULL: not opened yet */
	pid_t verifier;			    /* thads-verify at work, 0: none */
	struct board *board; /* of the signs of life; NULL: nobody looks */
	size_t place;	     /* there */
};

/* One duty: how often, and what. *worked: there may be more at once. */
struct duty {
	const char *name;
	int every_secs;
	struct err *(*run)(struct tasks *tasks, bool *worked);
};

/* Duties that wait for one another, and for no other. */
struct pool {
	const char *name;
	const struct duty *duties;
	size_t n_duties;
};

extern const struct pool pools[];
extern const size_t pools_count;

#endif
