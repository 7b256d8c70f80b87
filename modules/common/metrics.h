/*
 * metrics.h - what the workers of a module count together.
 *
 * Counters live in a file that all workers of the module map (conf key
 * metrics_file), so that /NAME/metrics tells of the whole module whichever
 * worker answers. A worker that is killed takes nothing with it: counters
 * only grow, and what it was doing stands in a slot that nobody counts once
 * the kernel has dropped its lock. Numbers start anew with the machine, and
 * when a program with other counters comes; Prometheus expects that.
 */
#ifndef COMMON_METRICS_H
#define COMMON_METRICS_H

#include "common/request.h"

/* Upper bounds of the buckets in microseconds; one more bucket is without
 * bound. The service objectives (0.3, 0.8 and 1 s) are among them. */
#define METRICS_BOUNDS 14
extern const int64_t metrics_bounds_usecs[METRICS_BOUNDS];

/* Statuses by their first digit, 1xx to 5xx. */
#define METRICS_CLASSES 5
/* By enum method. */
#define METRICS_METHODS 3

/* What went wrong between a program and the database. */
enum metrics_fault {
	METRICS_STATEMENT, /* a statement failed */
	METRICS_LOST,	   /* no connection, or lost before the commit */
	METRICS_UNSURE,	   /* connection lost during the commit */
	METRICS_SLOW,	   /* a statement was ended after its time */
	METRICS_BUSY,	   /* deadlock, lock wait, row changed meanwhile */
	METRICS_SCHEMA,	   /* database older than the program */
	METRICS_FAULTS
};

/* What a sign-in, or the password in use before another one, was told. */
enum metrics_sign_in {
	METRICS_RIGHT,
	METRICS_WRONG, /* or no such account */
	METRICS_WAIT,  /* not looked at: too many wrong ones before */
	METRICS_SIGN_INS
};

/* One moment of the counters. */
struct metrics_sums {
	int64_t requests[METRICS_METHODS][METRICS_CLASSES];
	int64_t buckets[METRICS_BOUNDS + 1]; /* each for itself, not summed */
	int64_t usecs;			     /* of all requests together */
	int64_t faults[METRICS_FAULTS];
	int64_t retries; /* transactions that ran again */
	int64_t waits;	 /* refused for a while: more often than is fair */
	int64_t sign_ins[METRICS_SIGN_INS];
	int64_t workers; /* alive now */
	int64_t busy;	 /* of them, at a request now */
};

struct metrics;

/*
 * Counters in the file at path, or without a path in memory of this process
 * alone. Memory of ctx. On an error *metrics is usable all the same and counts
 * for this process alone.
 */
MUST_CHECK struct err *metrics_open(TALLOC_CTX *ctx, const char *path,
				    struct metrics **metrics);

/* A request begins and ends. status below 100 counts as 5xx. */
void metrics_begin(struct metrics *metrics);
void metrics_end(struct metrics *metrics, enum method method, int status,
		 int64_t usecs);

/* An error of these codes is counted when it is one of the database's. */
void metrics_fault(struct metrics *metrics, enum err_code code);

/* A transaction runs again. */
void metrics_retry(struct metrics *metrics);

/* Whether the database was seen to take no writes; now is seconds since 1970.
 * Returns since when the module's workers have seen so, 0: it takes them. */
int64_t metrics_read_only(struct metrics *metrics, bool read_only, int64_t now);

/* Somebody was told to wait (allowance.h). */
void metrics_wait(struct metrics *metrics);

/* Somebody tried a password. */
void metrics_sign_in(struct metrics *metrics, enum metrics_sign_in told);

void metrics_read(struct metrics *metrics, struct metrics_sums *sums);

/* The bucket, 0 to METRICS_BOUNDS, of a request that took so long. */
size_t metrics_bucket(int64_t usecs);

#endif
