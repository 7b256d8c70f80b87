/*
 * job.h - work that somebody asked for and that thads-tasks does in the
 * background: watched, stopped, taken up again.
 *
 *	waiting -> running -> done
 *	   ^        |  |--> asks	its owner decides how it goes on
 *	   |        |  |--> stopped	its owner stopped it
 *	   |        |  '--> failed	tried as often as makes sense
 *	   |        '-----> waiting	interrupted: it is tried again
 *	   '--- asks, stopped, failed	when its owner says so; or dropped
 *
 * A job that runs is held by a named lock of a connection, so one whose process
 * died is known at once and taken up again. Each kind has a pool of its own in
 * thads-tasks, so that no kind waits for another; what a job works on is a row
 * of its kind, which tells the rest.
 *
 * Its owner is the account that asked for it, and sees all of his in
 * thads-accounts; the pages of a kind show those of a unit.
 */
#ifndef UPKEEP_JOB_H
#define UPKEEP_JOB_H

#include "common/db.h"

#define JOB_WAITING "waiting"
#define JOB_RUNNING "running"
#define JOB_ASKS    "asks"
#define JOB_DONE    "done"
#define JOB_STOPPED "stopped"
#define JOB_FAILED  "failed"
#define JOB_DROPPED "dropped"
/* Run by the program that entered it: thads-tasks leaves it alone until it
 * runs. */
#define JOB_HELD "held"

#define JOB_IMPORT "import"

struct job {
	int64_t id;
	const char *kind;
	int64_t object_id; /* what it works on, by kind */
	int64_t unit_id;
	const char *unit_name;
	const char *unit_code;
	const char *unit_path;
	int64_t account_id;	  /* 0: the command line */
	const char *account_name; /* "" for the command line */
	const char *title;
	const char *state;
	const char *phase; /* a word of the kind's */
	int64_t done;	   /* of total, in what the kind counts */
	int64_t total;
	int64_t tries; /* since its owner last decided */
	bool cancel_asked;
	const char *result;	/* a sentence on how it ended or stands, "" */
	const char *created_at; /* UTC */
	const char *ended_at;	/* UTC, NULL */
	int64_t version;
};

/* True while it runs or waits for thads-tasks. */
bool job_moves(const struct job *job);

/* Enters a job: kind, object_id, unit_id, account_id, title, state, total. In
 * the transaction of the row that it works on. */
MUST_CHECK struct err *job_add(struct db *db, const struct job *job,
			       int64_t *id);

/* A job of an account; ERR_MISSING (TH4860) when it is another's. Memory of
 * ctx. */
MUST_CHECK struct err *job_get(TALLOC_CTX *ctx, struct db *db,
			       int64_t account_id, int64_t id,
			       struct job **job);

/*
 * What a person decides. ERR_STALE (TH4861) when the job is no longer at
 * version or not in a state for it. Start: of one that asks, was stopped or
 * failed. Stop: of one that waits, which ends there, or runs, which ends at its
 * next step. Drop: of one that asks, was stopped or failed.
 */
MUST_CHECK struct err *job_start(struct db *db, const struct job *job);
MUST_CHECK struct err *job_stop(struct db *db, const struct job *job);
MUST_CHECK struct err *job_drop(struct db *db, const struct job *job);

/*
 * Takes the next job of a kind that is due and that nobody holds; NULL: there
 * is none. It is held for this connection, and runs. One that was tried
 * tries_max times without an end fails here and is not taken. Memory of ctx.
 * Not inside a transaction.
 */
MUST_CHECK struct err *job_take(TALLOC_CTX *ctx, struct db *db,
				const char *kind, int64_t tries_max,
				struct job **job);

/* The same for one job, also one in state held; NULL: it is not to be had. */
MUST_CHECK struct err *job_take_one(TALLOC_CTX *ctx, struct db *db, int64_t id,
				    struct job **job);

/* Writes down phase and done; tells whether somebody asked to stop. */
MUST_CHECK struct err *job_beat(struct db *db, const struct job *job,
				bool *cancel_asked);

/* The job ends in job->state, with its phase, done and result. */
MUST_CHECK struct err *job_end(struct db *db, const struct job *job);

/* The job is not at its end and is to be taken up again. Interrupted by who
 * does it: at once, which is no try. */
MUST_CHECK struct err *job_give_back(struct db *db, const struct job *job);

/* After a failure: later each time, or it fails with this sentence when it was
 * tried tries_max times. */
MUST_CHECK struct err *job_retry(struct db *db, const struct job *job,
				 int64_t tries_max, const char *why);

/* Whoever took it holds it no longer. */
MUST_CHECK struct err *job_leave(struct db *db, int64_t id);

/* How many failed in the last seven days and wait for their owner; *newest is
 * the last of them, NULL when there is none. Memory of ctx. */
MUST_CHECK struct err *job_failures(TALLOC_CTX *ctx, struct db *db,
				    int64_t *count, struct job **newest);

#endif
