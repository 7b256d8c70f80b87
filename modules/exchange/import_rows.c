#include "common/base.h"

#include "exchange/import_rows.h"

#define FIRST_ROOM	256
#define TOKEN_MAX_BYTES 40

void
import_rows_add(TALLOC_CTX *ctx, struct import_rows *rows,
		const struct db_arg *row)
{
	if (rows->n == rows->room) {
		rows->room = rows->room ? 2 * rows->room : FIRST_ROOM;
		rows->args = talloc_realloc(
			ctx, rows->args, struct db_arg,
			(unsigned)(rows->room * rows->n_columns));
	}
	memcpy(rows->args + rows->n * rows->n_columns, row,
	       rows->n_columns * sizeof(*row));
	rows->n++;
}

struct err *
import_rows_write(TALLOC_CTX *ctx, struct db *db, struct import_rows *rows,
		  int64_t **ids, int64_t *written)
{
	if (ids)
		*ids = talloc_zero_array(ctx, int64_t, (unsigned)rows->n + 1);
	*written += (int64_t)rows->n;
	return db_insert_many(db, rows->head, rows->args, rows->n_columns,
			      rows->n, ids ? *ids : NULL);
}

void
import_rows_add_tokens(TALLOC_CTX *ctx, struct import_rows *rows,
		       const char *fold, int64_t id)
{
	size_t first = rows->n;

	for (const char *at = fold; *at;) {
		size_t length = strcspn(at, " ");
		char *token = talloc_strndup(
			ctx, at,
			length < TOKEN_MAX_BYTES ? length : TOKEN_MAX_BYTES);
		const struct db_arg row[] = { DB_TEXT(token), DB_INT(id) };
		bool twice = length == 0;

		for (size_t i = first; !twice && i < rows->n; i++)
			twice = strcmp(rows->args[2 * i].text, token) == 0;
		if (!twice)
			import_rows_add(ctx, rows, row);
		at += length;
		at += strspn(at, " ");
	}
}
