#include "common/base.h"

#include "common/db_batch.h"

#define FIRST_ROOM	16
#define TOKEN_MAX_BYTES 40

void
db_batch_add(TALLOC_CTX *ctx, struct db_batch *batch, const struct db_arg *row)
{
	if (batch->n == batch->room) {
		batch->room = batch->room ? 2 * batch->room : FIRST_ROOM;
		batch->args = talloc_realloc(
			ctx, batch->args, struct db_arg,
			(unsigned)(batch->room * batch->n_columns));
	}
	memcpy(batch->args + batch->n * batch->n_columns, row,
	       batch->n_columns * sizeof(*row));
	batch->n++;
}

struct err *
db_batch_write(TALLOC_CTX *ctx, struct db *db, struct db_batch *batch,
	       int64_t **ids, int64_t *written)
{
	if (ids)
		*ids = talloc_zero_array(ctx, int64_t, (unsigned)batch->n + 1);
	*written += (int64_t)batch->n;
	return db_insert_many(db, batch->head, batch->args, batch->n_columns,
			      batch->n, ids ? *ids : NULL);
}

void
db_batch_add_tokens(TALLOC_CTX *ctx, struct db_batch *batch, const char *fold,
		    int64_t id)
{
	size_t first = batch->n;

	for (const char *at = fold; *at;) {
		size_t length = strcspn(at, " ");
		char *token = talloc_strndup(
			ctx, at,
			length < TOKEN_MAX_BYTES ? length : TOKEN_MAX_BYTES);
		const struct db_arg row[] = { DB_TEXT(token), DB_INT(id) };
		bool twice = length == 0;

		for (size_t i = first; !twice && i < batch->n; i++)
			twice = strcmp(batch->args[2 * i].text, token) == 0;
		if (!twice)
			db_batch_add(ctx, batch, row);
		at += length;
		at += strspn(at, " ");
	}
}
