/*
 * db_batch.h - rows that wait for db_insert_many().
 */
#ifndef COMMON_DB_BATCH_H
#define COMMON_DB_BATCH_H

#include "common/db.h"

/* Start with { .head = SQL_ADD_..., .n_columns = ... }. */
struct db_batch {
	const char *head; /* "INSERT INTO t (a, b) VALUES" */
	size_t n_columns;
	struct db_arg *args;
	size_t n;
	size_t room;
};

/* Appends a row of n_columns values; texts are not copied. Memory of ctx. */
void db_batch_add(TALLOC_CTX *ctx, struct db_batch *batch,
		  const struct db_arg *row);

/* Inserts what waits. *ids (ids may be NULL) are the new ids in order; memory
 * of ctx. *written counts the rows up. */
MUST_CHECK struct err *db_batch_write(TALLOC_CTX *ctx, struct db *db,
				      struct db_batch *batch, int64_t **ids,
				      int64_t *written);

/* Rows (token, id) of a table of tokens: the syllables of a folded name, each
 * once, so that any of them finds it. */
void db_batch_add_tokens(TALLOC_CTX *ctx, struct db_batch *batch,
			 const char *fold, int64_t id);

#endif
