#include "common/base.h"

#include "common/list_parts.h"

/* The turn that reads the page; rows before it are read and left out, which
 * only the first LIST_COUNT_MAX have. */
static struct list_turn
turn_of(const struct list_place *place, int64_t limit, size_t *skipped)
{
	struct list_turn turn = { .limit = (size_t)limit };

	*skipped = 0;
	if (place->way == WAY_PAGE && place->page > 1)
		*skipped = (size_t)(place->page - 1) * LIST_PAGE_ROWS;
	turn.limit += *skipped;
	if (place->way != WAY_AFTER && place->way != WAY_BEFORE)
		return turn;
	turn.backwards = place->way == WAY_BEFORE;
	turn.key = place->key;
	turn.id = place->id;
	return turn;
}

/* What was read from behind stands from behind, too. */
static void
turn_round(TALLOC_CTX *ctx, const struct list *list, struct list_found *found)
{
	size_t size = list->row.size;
	char *rows = talloc_size(ctx, (found->n + 1) * size);
	const char **keys =
		talloc_array(ctx, const char *, (unsigned)found->n + 1);

	for (size_t i = 0; i < found->n; i++) {
		size_t from = found->n - 1 - i;

		memcpy(rows + i * size, (char *)found->rows + from * size,
		       size);
		keys[i] = found->keys[from];
	}
	found->rows = rows;
	found->keys = keys;
}

MUST_CHECK static struct err *
found_rows(TALLOC_CTX *ctx, struct list_query *query, int64_t limit)
{
	const struct list *list = query->list;
	struct list_found found = { .n = 0 };
	size_t skipped;
	struct list_turn turn = turn_of(query->place, limit, &skipped);
	struct err *e = list->find(ctx, query, &turn, &found);

	if (e)
		return e;
	if (turn.backwards)
		turn_round(ctx, list, &found);
	if (skipped > found.n)
		skipped = found.n;
	query->n_rows = found.n - skipped;
	query->rows = (char *)found.rows + skipped * list->row.size;
	query->place->keys = found.keys + skipped;
	return NULL;
}

MUST_CHECK static struct err *
found_count(struct list_query *query, int64_t limit, int64_t *count)
{
	const struct list_turn turn = { .limit = (size_t)limit,
					.counts = true };
	struct list_found found = { .n = 0 };
	struct err *e = query->list->find(query->req, query, &turn, &found);

	*count = (int64_t)found.n;
	return e;
}

/* ---- Either way ---- */

struct err *
list_rows(TALLOC_CTX *ctx, struct list_query *query, int64_t limit)
{
	return query->list->find ? found_rows(ctx, query, limit)
				 : list_stored_rows(ctx, query, limit);
}

struct err *
list_count(struct list_query *query, int64_t limit, int64_t *count)
{
	return query->list->find ? found_count(query, limit, count)
				 : list_stored_count(query, limit, count);
}
