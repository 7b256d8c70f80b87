#include "common/base.h"

#include "common/db_internal.h"

/* "head (?, ?), (?, ?) [RETURNING id]" for n_rows rows. */
static char *
insert_text(TALLOC_CTX *ctx, const char *head, size_t n_columns, size_t n_rows,
	    bool returning)
{
	char *sql = talloc_strdup(ctx, head);

	for (size_t row = 0; row < n_rows; row++) {
		sql = talloc_strdup_append_buffer(sql, row ? ", (" : " (");
		for (size_t i = 0; i < n_columns; i++)
			sql = talloc_strdup_append_buffer(sql, i ? ", ?" : "?");
		sql = talloc_strdup_append_buffer(sql, ")");
	}
	if (returning)
		sql = talloc_strdup_append_buffer(sql, " RETURNING id");
	return sql;
}

MUST_CHECK static struct err *
insert_chunk(struct db *db, const char *head, const struct db_arg *args,
	     size_t n_columns, size_t n_rows, int64_t *ids)
{
	TALLOC_CTX *ctx = talloc_new(db);
	char *sql = insert_text(ctx, head, n_columns, n_rows, ids != NULL);
	struct db_rows *rows;
	struct err *e;

	if (!ids) {
		e = db_run(db, sql, args, n_columns * n_rows);
		talloc_free(ctx);
		return e;
	}
	e = db_query(db, ctx, sql, &rows, args, n_columns * n_rows);
	if (!e && rows->count != n_rows)
		e = err_new(ERR_INTERNAL, NULL, "TH1014: %zu ids for %zu rows",
			    rows->count, n_rows);
	for (size_t i = 0; !e && i < n_rows; i++)
		ids[i] = db_int(rows, i, 0);
	talloc_free(ctx);
	return e;
}

/* Rows of the next statement: few sizes, and what is less than the last. */
static size_t
chunk_of(size_t n_rows, size_t n_columns)
{
	size_t n = 128;

	while (n > 8 && (n > n_rows || n * n_columns > DB_ARGS_MAX))
		n /= 4;
	return n < n_rows ? n : n_rows;
}

struct err *
db_insert_many(struct db *db, const char *head, const struct db_arg *args,
	       size_t n_columns, size_t n_rows, int64_t *ids)
{
	size_t done = 0;
	struct err *e;

	while (done < n_rows) {
		size_t n = chunk_of(n_rows - done, n_columns);

		e = insert_chunk(db, head, args + done * n_columns, n_columns,
				 n, ids ? ids + done : NULL);
		if (e)
			return e;
		done += n;
	}
	return NULL;
}
