/*
 * import_job_store.h - the statements of import_job.c; nobody else includes
 * it.
 */
#ifndef EXCHANGE_IMPORT_JOB_STORE_H
#define EXCHANGE_IMPORT_JOB_STORE_H

#include "exchange/import_job.h"

/* Ids of jobs with something to do, oldest first. */
MUST_CHECK struct err *import_job_pending(TALLOC_CTX *ctx, struct db *db,
					  int64_t **ids, size_t *n);

/* Takes the job's lock for this connection; *held is false when another
 * connection has it. */
MUST_CHECK struct err *import_job_lock(struct db *db, int64_t id, bool *held);
MUST_CHECK struct err *import_job_unlock(struct db *db, int64_t id);

/* The job begins: state, phase, no faults yet. */
MUST_CHECK struct err *import_job_begin(struct db *db, int64_t id,
					const char *state);

/* Writes down how far it is, reads whether somebody asked to stop. */
MUST_CHECK struct err *import_job_beat(struct db *db,
				       const struct import_job *job,
				       bool *cancel_asked);

/* Adds the faults that are not in the table yet. */
MUST_CHECK struct err *import_job_add_faults(struct db *db, int64_t id,
					     const struct import_found *faults,
					     size_t n);

/* The job ends in job->state with job->counts and job->message. */
MUST_CHECK struct err *import_job_end(struct db *db,
				      const struct import_job *job);

/* A job of any unit, for the worker. */
MUST_CHECK struct err *import_job_load(TALLOC_CTX *ctx, struct db *db,
				       int64_t id, struct import_job **job);

MUST_CHECK struct err *import_job_insert(struct db *db,
					 const struct import_job *job,
					 const char *content_hash,
					 int64_t *id);

#endif
