#include "common/base.h"

#include "common/list_parts.h"

#include "common/text.h"

/* A field that asks something, whatever its kind. */
static void
fill(struct list_query *query, const struct list_filter *filter)
{
	const struct field *field = &filter->field;
	static const struct date day = { 2026, 1, 5 };
	void *at = (char *)query->in + field->at;
	const char **text = at;
	int64_t *number = at;
	struct date *date = at;
	bool *flag = at;

	switch (field->kind) {
	case FIELD_DATE:
		*date = day;
		return;
	case FIELD_MONEY:
	case FIELD_INT:
		*number = 1;
		return;
	case FIELD_FLAG:
		*flag = true;
		return;
	case FIELD_LINE:
	case FIELD_CODE:
	case FIELD_AREA:
	case FIELD_RAW:
	case FIELD_FILE:
	default:
		*text = "1";
	}
}

static void
print_one(const struct list_query *query, const char *what,
	  const struct list_statement *statement)
{
	printf("LIST_%s_%zu_%s", query->list->path, query->source, what);
	putchar('\0');
	fputs(statement->sql, stdout);
	putchar('\0');
}

/* Each column that sorts, from both ends of a page in the midst. */
static void
print_sorts(struct list_query *query)
{
	const struct list_row *row = &query->list->row;

	for (size_t i = 0; i < row->n_columns; i++) {
		query->sort = &row->columns[i];
		if (!query->sort->sort)
			continue;
		query->place->way = WAY_AFTER;
		print_one(query, "after", list_select(query, query, 1));
		query->place->way = WAY_BEFORE;
		print_one(query, "before", list_select(query, query, 1));
	}
	print_one(query, "count", list_counting(query, query, 1));
}

/* Each choice that is a condition of its own, by itself. */
static void
print_choices(struct list_query *query, const struct list_filter *filter)
{
	const char **text = (void *)((char *)query->in + filter->field.at);

	for (size_t i = 0; i < filter->n_choices; i++) {
		*text = filter->choices[i].value;
		print_one(query, *text, list_counting(query, query, 1));
	}
	*text = NULL;
}

/* The list as it comes at first: nothing is chosen. */
static void
print_first(struct list_query *query)
{
	query->place->way = WAY_PAGE;
	for (size_t i = 0; i < query->list->row.n_columns; i++) {
		query->sort = &query->list->row.columns[i];
		if (text_same(query->sort->name, query->list->order))
			break;
	}
	print_one(query, "first", list_select(query, query, 1));
}

/* All pieces of a source in few statements: each piece stands in one. */
static void
print_source(struct list_query *query)
{
	static const int64_t units[] = { 1, 2, 3 };

	for (size_t i = 0; i < query->list->n_filters; i++)
		fill(query, &query->list->filters[i]);
	query->scope = (struct list_scope){ .unit_ids = units, .n_units = 3 };
	print_sorts(query);
	memset(query->in, 0, query->list->filters_size);
	query->scope =
		(struct list_scope){ .path_like = "/1/%", .officer_id = 1 };
	print_first(query);
	query->scope = (struct list_scope){ .everywhere = true };
	print_first(query);
	for (size_t i = 0; i < query->list->n_filters; i++)
		print_choices(query, &query->list->filters[i]);
}

static void
print_list(const struct list *list)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct list_query *query = talloc_zero(ctx, struct list_query);

	query->req = talloc_zero(ctx, struct request);
	query->req->today = (struct date){ 2026, 1, 5 };
	query->list = list;
	query->place = talloc_zero(ctx, struct list_place);
	query->place->key = "1";
	query->in = talloc_zero_size(ctx, list->filters_size + 1);
	for (size_t i = 0; i < list->n_sources; i++) {
		query->source = i;
		print_source(query);
	}
	talloc_free(ctx);
}

void
list_print_statements(const struct program *program)
{
	for (size_t i = 0; i < program->n_lists; i++)
		print_list(program->lists[i]);
}
