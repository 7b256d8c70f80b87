/*
 * import_job_store.h - the statements of import_job.c; nobody else includes
 * it.
 */
#ifndef EXCHANGE_IMPORT_JOB_STORE_H
#define EXCHANGE_IMPORT_JOB_STORE_H

#include "exchange/import_job.h"

/* No faults yet. */
MUST_CHECK struct err *import_job_clear(struct db *db, int64_t id);

/* Writes down what the file has had so far. */
MUST_CHECK struct err *import_job_put(struct db *db,
				      const struct import_job *job);

/* Adds the faults that are not in the table yet. */
MUST_CHECK struct err *import_job_add_faults(struct db *db, int64_t id,
					     const struct import_found *faults,
					     size_t n);

/* Adds the import and its job, in the caller's transaction. */
MUST_CHECK struct err *import_job_insert(struct db *db,
					 const struct import_job *job,
					 const char *content_hash, int64_t *id);

#endif
