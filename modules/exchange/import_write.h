/*
 * import_write.h - the rows of checked dossiers, some hundred dossiers at a
 * time, in the caller's transaction.
 */
#ifndef EXCHANGE_IMPORT_WRITE_H
#define EXCHANGE_IMPORT_WRITE_H

#include "common/db.h"
#include "exchange/import_plan.h"

/* How a chunk of plans is written. */
struct import_writer {
	struct db *db;
	const struct import_rules *rules;
	const char *source;
	int64_t account_id; /* who answers for it, 0: the command line */
	int64_t job_id;
	int64_t rows; /* written so far: counted up */
};

/* Writes everything of the chunk: all plans are without fault and new. */
MUST_CHECK struct err *import_write_chunk(struct import_writer *writer,
					  struct import_plan **plans, size_t n);

/*
 * The parts of it, each in its *_store.c, in this order; ctx is the memory of
 * the chunk.
 */
MUST_CHECK struct err *import_write_judgments(TALLOC_CTX *ctx,
					      struct import_writer *writer,
					      struct import_plan **plans,
					      size_t n);
MUST_CHECK struct err *import_write_parties(TALLOC_CTX *ctx,
					    struct import_writer *writer,
					    struct import_plan **plans,
					    size_t n);
MUST_CHECK struct err *import_write_claims(TALLOC_CTX *ctx,
					   struct import_writer *writer,
					   struct import_plan **plans,
					   size_t n);
MUST_CHECK struct err *import_write_requests(TALLOC_CTX *ctx,
					     struct import_writer *writer,
					     struct import_plan **plans,
					     size_t n);
MUST_CHECK struct err *import_write_matters(TALLOC_CTX *ctx,
					    struct import_writer *writer,
					    struct import_plan **plans,
					    size_t n);
MUST_CHECK struct err *import_write_refs(TALLOC_CTX *ctx,
					 struct import_writer *writer,
					 struct import_plan **plans, size_t n);
MUST_CHECK struct err *import_raise_series(TALLOC_CTX *ctx,
					   struct import_writer *writer,
					   struct import_plan **plans,
					   size_t n);

#endif
