/*
 * import_rows.h - rows that wait for db_insert_many().
 */
#ifndef EXCHANGE_IMPORT_ROWS_H
#define EXCHANGE_IMPORT_ROWS_H

#include "common/db.h"

/* Start with { .head = SQL_ADD_..., .n_columns = ... }. */
struct import_rows {
	const char *head; /* "INSERT INTO t (a, b) VALUES" */
	size_t n_columns;
	struct db_arg *args;
	size_t n;
	size_t room;
};

/* Appends a row of n_columns values; texts are not copied. Memory of ctx. */
void import_rows_add(TALLOC_CTX *ctx, struct import_rows *rows,
		     const struct db_arg *row);

/* Inserts what waits. *ids (may be NULL) are the new ids in order; memory of
 * ctx. written counts the rows. */
MUST_CHECK struct err *import_rows_write(TALLOC_CTX *ctx, struct db *db,
					 struct import_rows *rows,
					 int64_t **ids, int64_t *written);

/* Rows (token, id) of a table of tokens: the syllables of a folded name, each
 * once, so that any of them finds it. */
void import_rows_add_tokens(TALLOC_CTX *ctx, struct import_rows *rows,
			    const char *fold, int64_t id);

#endif
