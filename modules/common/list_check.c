#include "common/base.h"

#include "common/list_parts.h"

#include "common/app.h"
#include "common/session.h"
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
	list_sort(query, query->list->order);
	print_one(query, "first", list_select(query, query, 1));
}

/* All pieces of a source in few statements: each piece stands in one. */
static void
print_source(struct list_query *query)
{
	static const int64_t units[] = { 1, 2, 3 };

	for (size_t i = 0; i < query->list->n_filters; i++)
		fill(query, &query->list->filters[i]);
	query->scope = (struct list_scope){ .unit_ids = units,
					    .n_units = 3,
					    .province_id = 1 };
	query->has = ~0U;
	print_sorts(query);
	query->has = 0;
	memset(query->in, 0, query->list->filters_size);
	query->scope =
		(struct list_scope){ .path_like = "/1/%", .officer_id = 1 };
	print_first(query);
	query->scope = (struct list_scope){ .everywhere = true };
	print_first(query);
	for (size_t i = 0; i < query->list->n_filters; i++)
		print_choices(query, &query->list->filters[i]);
}

/* ---- As people ask ---- */

struct asking {
	const char *word;
	struct list_scope scope;
};

/* The page that the list itself would read for what is asked. */
static void
print_asked(struct list_query *query, const struct asking *asking,
	    const struct column *sort, const char *by)
{
	const struct list *list = query->list;
	char *what = talloc_asprintf(query, "asked_%s_%s", asking->word, by);
	struct err *e = NULL;

	query->scope = asking->scope;
	query->source = 0;
	query->has = 0;
	query->sort = sort;
	query->place->asked->sort =
		text_same(sort->name, list->order) ? NULL : sort->name;
	if (list->choose)
		e = list->choose(query);
	if (e) {
		/* A choice that is none here. */
		err_free(&e);
		return;
	}
	query->place->way = WAY_PAGE;
	print_one(query, what, list_select(query, query, 1));
	query->place->way = WAY_AFTER;
	print_one(query, what, list_select(query, query, 1));
}

/* Nothing chosen, each choice and each other filter alone, each sort that a
 * head of the page offers. */
static void
print_asked_by(struct list_query *query, const struct asking *asking)
{
	const struct list *list = query->list;
	const struct column *order;

	query->place->asked->sort = NULL;
	list_sort(query, list->order);
	order = query->sort;
	for (size_t i = 0; i < list->row.n_columns; i++) {
		const struct column *column = &list->row.columns[i];

		if (column == order || (column->sort && column->label))
			print_asked(query, asking, column, column->name);
	}
	for (size_t i = 0; i < list->n_filters; i++) {
		const struct list_filter *filter = &list->filters[i];
		const char **text =
			(void *)((char *)query->in + filter->field.at);

		for (size_t k = 0; k < filter->n_choices; k++) {
			*text = filter->choices[k].value;
			print_asked(query, asking, order, *text);
		}
		fill(query, filter);
		if (filter->n_choices == 0)
			print_asked(query, asking, order, filter->field.name);
		memset(query->in, 0, list->filters_size);
	}
}

/* The whole country, the agencies of a province, one agency, one officer. */
static void
print_scopes(struct list_query *query, struct session *session)
{
	static const int64_t units[] = { 1, 2, 3 };
	const struct asking askings[] = {
		{ "nation", { .everywhere = true } },
		{ "province",
		  { .unit_ids = units,
		    .n_units = 3,
		    .province_id = 1,
		    .whole = true } },
		{ "provinces", { .unit_ids = units, .n_units = 3 } },
		{ "unit", { .unit_ids = units, .n_units = 1 } },
		{ "officer", { .path_like = "/1/%", .officer_id = 1 } },
	};

	for (size_t i = 0; i < ARRAY_LEN(askings); i++) {
		session->officer_id = askings[i].scope.officer_id;
		print_asked_by(query, &askings[i]);
	}
}

/* ---- All of a program ---- */

static struct list_query *
query_new(struct request *req, const struct list *list)
{
	struct list_query *query = talloc_zero(req, struct list_query);

	query->req = req;
	query->list = list;
	query->place = talloc_zero(query, struct list_place);
	query->place->key = "1";
	query->place->part = "1";
	query->place->asked = talloc_zero(query, struct list_asked);
	query->in = talloc_zero_size(query, list->filters_size + 1);
	return query;
}

static void
print_list(struct request *req, const struct list *list)
{
	struct list_query *query = query_new(req, list);

	for (size_t i = 0; i < list->n_sources; i++) {
		query->source = i;
		print_source(query);
	}
	talloc_free(query);
}

static struct request *
request_new(TALLOC_CTX *ctx)
{
	struct request *req = talloc_zero(ctx, struct request);

	req->today = (struct date){ 2026, 1, 5 };
	return req;
}

void
list_print_statements(const struct program *program)
{
	struct request *req = request_new(NULL);

	for (size_t i = 0; i < program->n_lists; i++)
		print_list(req, program->lists[i]);
	talloc_free(req);
}

struct err *
list_print_asked(struct app *app)
{
	const struct program *program = app->program;
	struct request *req = request_new(app);
	struct session *session = talloc_zero(req, struct session);
	struct err *e = db_ready(app->db, program->schema_needed);

	req->app = app;
	req->conf = app->conf;
	req->db = app->db;
	req->session = session;
	if (!e && program->prepare)
		e = program->prepare(req);
	for (size_t i = 0; !e && i < program->n_lists; i++) {
		if (program->lists[i]->n_sources)
			print_scopes(query_new(req, program->lists[i]),
				     session);
	}
	return e;
}
