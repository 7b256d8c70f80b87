/*
 * gauges.h - what a program tells of its own work to those who watch it, and
 * the text of Prometheus that says it.
 */
#ifndef COMMON_GAUGES_H
#define COMMON_GAUGES_H

#include "common/metrics.h"

#define GAUGES_MAX 32

/* A gauge: "thads_import_queue_jobs". Names and helps are literals. */
struct gauge {
	const char *name;
	const char *help;
	const char *label; /* "check=\"spool\"", NULL: none but module */
	int64_t value;
};

struct gauges {
	struct gauge rows[GAUGES_MAX];
	size_t n;
	/* How long the oldest work for thads-tasks has waited with nobody at
	 * it; 0 when there is none. */
	int64_t queue_secs;
};

/* Reads what a program knows of its own work; at most a few milliseconds. */
typedef struct err *gauges_fn(TALLOC_CTX *ctx, struct db *db,
			      struct gauges *gauges);

/* Figures of one name and different labels are added one after the other. */
void gauges_add(struct gauges *gauges, const char *name, const char *help,
		const char *label, int64_t value);

/*
 * The text of Prometheus: counters of the workers, then gauges, each with
 * the label module. Memory of ctx.
 */
char *gauges_text(TALLOC_CTX *ctx, const char *module,
		  const struct metrics_sums *sums, const struct gauges *gauges);

#endif
