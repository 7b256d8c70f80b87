/*
 * import_job.h - imports as jobs (upkeep/job.h): sent by the page or the
 * command line, run in the background, watched, stopped and taken up again.
 *
 * A job without a mode checks the file and then asks its owner; with one it
 * imports. One that was interrupted goes on where it was in mode "good", and
 * starts anew in mode "all".
 */
#ifndef EXCHANGE_IMPORT_JOB_H
#define EXCHANGE_IMPORT_JOB_H

#include "common/audit.h"
#include "common/conf.h"
#include "exchange/import_run.h"
#include "upkeep/job.h"

#define IMPORT_MODE_GOOD "good"
#define IMPORT_MODE_ALL	 "all"

struct import_job {
	struct job job; /* object_id is the import; counts bytes of the file;
			 * phases check, apply */
	const char *spool_path;
	const char *format; /* xml, csv */
	const char *mode;   /* "", good, all */
	struct import_counts counts;
	int64_t rows_per_sec; /* while checking: dossiers read */
};

/*
 * Enters a job for a file that lies at spool_path; it waits to be checked.
 * What it may touch is the unit and those below it. *id is the import.
 * ERR_INPUT when the file cannot be read.
 */
MUST_CHECK struct err *import_job_add(struct db *db, int64_t unit_id,
				      int64_t account_id, const char *file_name,
				      const char *spool_path, int64_t *id);

/*
 * The same for the command line, which runs the job itself: thads-tasks
 * leaves it alone until it runs. mode "" only checks.
 */
MUST_CHECK struct err *import_job_add_held(struct db *db, int64_t unit_id,
					   const char *file_name,
					   const char *spool_path,
					   const char *mode, int64_t *id);

/* An import of a unit inside path_like; ERR_MISSING (TH2410) outside. Memory of
 * ctx. */
MUST_CHECK struct err *import_job_get(TALLOC_CTX *ctx, struct db *db,
				      const char *path_like, int64_t id,
				      struct import_job **job);

/*
 * What a person decides, as job_start(), job_drop() and job_stop(). Start: mode
 * NULL is that of before. Drop: ERR_STALE (TH2411) too when it wrote anything.
 */
MUST_CHECK struct err *
import_job_start(struct db *db, const struct import_job *job, const char *mode);
MUST_CHECK struct err *import_job_drop(struct db *db,
				       const struct import_job *job);

/* Where the error file of a job lies. Memory of ctx. */
char *import_job_error_path(TALLOC_CTX *ctx, const struct import_job *job);

/* What a job runs with. */
struct import_worker {
	struct db *db;		/* for the import itself */
	struct db *progress_db; /* another connection, for what others see */
	const struct conf *conf;
	struct audit_chain *audit;
	struct date today;
	/* Also called with the progress; NULL: nobody else watches. */
	void (*watch)(void *data, const struct import_job *job);
	void *watch_data;
	/* True: the worker itself has to end; NULL: never. The job is given
	 * back and taken up again by the next. */
	bool (*ends)(void);
};

/*
 * Runs an import to its end, whoever entered it. *result is NULL when another
 * process has it; memory of ctx.
 */
MUST_CHECK struct err *import_job_run(TALLOC_CTX *ctx,
				      const struct import_worker *worker,
				      int64_t id,
				      struct import_result **result);

/* Runs the next import that waits, or does nothing: for thads-tasks. Both
 * connections are ready. */
MUST_CHECK struct err *import_run_pending(const struct import_worker *worker);

#endif
