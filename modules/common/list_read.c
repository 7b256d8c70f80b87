#include "common/base.h"

#include "common/list_parts.h"

/* ---- The page ---- */

/* How many there are, where it is told or needed to say that the page is
 * behind the end. */
MUST_CHECK static struct err *
count_rows(struct list_query *query)
{
	struct list_place *place = query->place;
	bool told = !query->uncounted &&
		    (query->filtered || query->list->counted);
	bool past = query->n_rows == 0 &&
		    (place->way != WAY_PAGE || place->page > 1);

	if (place->way == WAY_PAGE && !place->has_next &&
	    (query->n_rows > 0 || place->page == 1)) {
		place->total = (place->page - 1) * LIST_PAGE_ROWS +
			       (int64_t)query->n_rows;
		return NULL;
	}
	if (!told && !past)
		return NULL;
	return list_count(query, LIST_COUNT_MAX + 1, &place->total);
}

/* One row more was read than is shown: it tells whether others follow. */
static void
drop_extra(struct list_query *query)
{
	struct list_place *place = query->place;
	bool more = query->n_rows > LIST_PAGE_ROWS;

	place->has_prev = place->way == WAY_AFTER || place->page > 1;
	place->has_next = more;
	if (place->way == WAY_BEFORE) {
		place->has_prev = more;
		place->has_next = place->key != NULL;
	}
	if (!more)
		return;
	query->n_rows--;
	if (place->way != WAY_BEFORE)
		return;
	query->rows = (char *)query->rows + query->list->row.size;
	place->keys++;
}

struct err *
list_read(struct list_query *query)
{
	struct err *e = NULL;

	if (query->place->way != WAY_FAR)
		e = list_rows(query, query, LIST_PAGE_ROWS + 1);
	if (e)
		return e;
	drop_extra(query);
	e = count_rows(query);
	if (e)
		return e;
	request_hits(query->req, query->place->total >= 0
					 ? query->place->total
					 : (int64_t)query->n_rows);
	return NULL;
}

MUST_CHECK static struct err *
count_choice(struct list_query *query, int64_t *count)
{
	struct err *e = NULL;

	if (query->list->choose)
		e = query->list->choose(query);
	return e ? e : list_count(query, LIST_COUNT_MAX + 1, count);
}

struct err *
list_count_choices(struct list_query *query, const char *name, int64_t *counts)
{
	const struct list_filter *filter = query->list->filters;
	struct list_query asked = *query;
	const char **value;
	struct err *e = NULL;

	while (strcmp(filter->field.name, name) != 0)
		filter++;
	asked.in = talloc_memdup(query, query->in, query->list->filters_size);
	value = (void *)((char *)asked.in + filter->field.at);
	for (size_t i = 0; !e && i < filter->n_choices; i++) {
		*value = filter->choices[i].value;
		e = count_choice(&asked, &counts[i]);
	}
	return e;
}

const void *
list_row(const struct list_query *query, size_t i)
{
	return (const char *)query->rows + i * query->list->row.size;
}

/* ---- Files ---- */

/* Rows of a file are read in turns, each behind the key of the last. */
#define TURN_ROWS 5000

MUST_CHECK static struct err *
walk_turn(struct list_query *query, list_add_fn *add, void *into)
{
	struct list_place *place = query->place;
	TALLOC_CTX *turn = talloc_new(query);
	struct err *e = list_rows(turn, query, TURN_ROWS);

	for (size_t i = 0; !e && i < query->n_rows; i++)
		add(query, list_row(query, i), into);
	if (!e && query->n_rows > 0) {
		const char *last = place->keys[query->n_rows - 1];

		place->way = WAY_AFTER;
		(void)list_take_key(query->list, place,
				    talloc_strdup(query, last));
	}
	talloc_free(turn);
	return e;
}

struct err *
list_walk(struct list_query *query, int64_t max, list_add_fn *add, void *into)
{
	int64_t total;
	struct err *e = list_count(query, max + 1, &total);

	if (e)
		return e;
	if (total > max)
		return err_told(ERR_INPUT,
				"Danh sách có hơn %" PRId64 " %s. Xin lọc bớt "
				"rồi tải lại.",
				max, query->list->noun);
	request_hits(query->req, total);
	query->place->way = WAY_PAGE;
	query->place->page = 1;
	do
		e = walk_turn(query, add, into);
	while (!e && query->n_rows == TURN_ROWS);
	return e;
}
