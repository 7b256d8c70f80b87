/*
 * import_job.h - imports as jobs: sent by the page or the command line, run
 * in the background, watched, stopped and taken up again.
 *
 *	waiting -> checking -> checked -> queued -> running -> done
 *	                                     held -/   \-> stopped -> queued
 *
 * A job that runs is held by a named lock of its connection, so one whose
 * process died is known at once and taken up again: in mode "good" it goes on
 * where it was, in mode "all" it starts anew.
 */
#ifndef EXCHANGE_IMPORT_JOB_H
#define EXCHANGE_IMPORT_JOB_H

#include "common/audit.h"
#include "common/conf.h"
#include "exchange/import_run.h"

#define IMPORT_MODE_GOOD "good"
#define IMPORT_MODE_ALL "all"

struct import_job {
	int64_t id;
	int64_t unit_id;
	const char *unit_name;
	const char *unit_code;
	const char *unit_path;
	int64_t account_id;
	const char *account_name; /* "" for the command line */
	const char *file_name;
	const char *spool_path;
	const char *format; /* xml, csv */
	const char *mode;   /* "", good, all */
	const char *state;
	const char *phase;  /* check, apply */
	struct import_counts counts;
	int64_t rows_per_sec; /* while checking: dossiers read */
	const char *message; /* why it failed, "" */
	bool cancel_asked;
	const char *created_at; /* UTC */
	const char *ended_at;   /* UTC, NULL */
	int64_t version;
};

/*
 * Enters a job for a file that lies at spool_path; it waits to be checked.
 * What it may touch is the unit and those below it. ERR_INPUT when the file
 * cannot be read.
 */
MUST_CHECK struct err *import_job_add(struct db *db, int64_t unit_id,
				      int64_t account_id,
				      const char *file_name,
				      const char *spool_path, int64_t *id);

/*
 * The same for the command line, which runs the job itself: thads-tasks
 * leaves it alone until it runs. mode "" only checks.
 */
MUST_CHECK struct err *import_job_add_held(struct db *db, int64_t unit_id,
					   const char *file_name,
					   const char *spool_path,
					   const char *mode, int64_t *id);

/* A job of a unit inside path_like; ERR_MISSING outside. Memory of ctx. */
MUST_CHECK struct err *import_job_get(TALLOC_CTX *ctx, struct db *db,
				      const char *path_like, int64_t id,
				      struct import_job **job);

/* The jobs of the units inside path_like, newest first. */
MUST_CHECK struct err *import_job_list(TALLOC_CTX *ctx, struct db *db,
				       const char *path_like, int64_t limit,
				       int64_t offset,
				       struct import_job **jobs, size_t *n);
MUST_CHECK struct err *import_job_count(TALLOC_CTX *ctx, struct db *db,
					const char *path_like, int64_t *total);

/*
 * What a person decides. ERR_STALE when the job is no longer at version or
 * not in a state for it. Start: of one that was checked or stopped. Stop: of
 * one that runs. Drop: of one that does not run and wrote nothing.
 */
MUST_CHECK struct err *import_job_start(struct db *db,
					const struct import_job *job,
					const char *mode);
MUST_CHECK struct err *import_job_stop(struct db *db,
				       const struct import_job *job);
MUST_CHECK struct err *import_job_drop(struct db *db,
				       const struct import_job *job);

/* A page of the faults of a job, by line. */
MUST_CHECK struct err *import_job_faults(TALLOC_CTX *ctx, struct db *db,
					 int64_t id, int64_t limit,
					 int64_t offset,
					 struct import_found **faults,
					 size_t *n, int64_t *total);

/* Where the error file of a job lies. Memory of ctx. */
char *import_job_error_path(TALLOC_CTX *ctx, const struct import_job *job);

/* What a job runs with. */
struct import_worker {
	struct db *db;          /* for the import itself */
	struct db *progress_db; /* another connection, for what others see */
	const struct conf *conf;
	struct audit_chain *audit;
	struct date today;
	/* Also called with the progress; NULL: nobody else watches. */
	void (*watch)(void *data, const struct import_job *job);
	void *watch_data;
};

/*
 * Runs a job to its end, in the state it is in: waiting jobs are checked,
 * queued ones imported. *result is NULL when another process has it; memory
 * of ctx.
 */
MUST_CHECK struct err *import_job_run(TALLOC_CTX *ctx,
				      const struct import_worker *worker,
				      int64_t id,
				      struct import_result **result);

/* Runs the next job that waits, or does nothing: for thads-tasks. Both
 * connections are ready. */
MUST_CHECK struct err *import_run_pending(const struct import_worker *worker);

#endif
