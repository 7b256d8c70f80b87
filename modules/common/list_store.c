#include "common/base.h"

#include "common/list_parts.h"

#include "common/text.h"

static struct list_statement *
statement_new(TALLOC_CTX *ctx, const char *verb)
{
	struct list_statement *made = talloc_zero(ctx, struct list_statement);

	made->args.ctx = made;
	made->sql = talloc_strdup(made, verb);
	return made;
}

/* One row alone may be wanted for any column of it. */
static bool
reads(const struct list_query *query, const struct column *column)
{
	static const enum column_place places[] = {
		[LIST_PAGE] = IN_PAGE,
		[LIST_CSV] = IN_FILE,
		[LIST_XLSX] = IN_FILE,
		[LIST_PRINT] = IN_PRINT,
	};

	return column->sql && (!column->join || query->id ||
			       list_shows(query, column, places[query->as]));
}

static void
add_columns(struct list_statement *statement, const struct list_query *query)
{
	const struct list *list = query->list;

	for (size_t i = 0; i < list->row.n_columns; i++) {
		if (reads(query, &list->row.columns[i])) {
			list_add(statement, list->row.columns[i].sql);
			list_add(statement, ", ");
		}
	}
	list_add(statement, query->sort->sort);
	list_add(statement, ", ");
	list_add(statement, list->id);
	if (list->part) {
		list_add(statement, ", ");
		list_add(statement, list->part);
	}
}

/* The next power of two, so that a connection prepares few statements. */
static size_t
rounded_up(size_t n)
{
	size_t made = 1;

	while (made < n)
		made *= 2;
	return made;
}

static void
add_units(struct list_statement *statement, const char *unit,
	  const struct list_scope *scope)
{
	size_t n = rounded_up(scope->n_units);
	int64_t id = 0; /* no unit: nothing is found */

	list_add(statement, " AND ");
	list_add(statement, unit);
	list_add(statement, " IN (?");
	for (size_t i = 0; i < n; i++) {
		if (i < scope->n_units)
			id = scope->unit_ids[i];
		list_bind_int(&statement->args, id);
		list_add(statement, i ? ", ?" : "");
	}
	list_add(statement, ")");
}

static void
add_path(struct list_statement *statement, const char *unit,
	 const char *path_like)
{
	list_add(statement, " AND (SELECT s.path FROM unit s WHERE s.id = ");
	list_add(statement, unit);
	list_add(statement, ") LIKE ?");
	list_bind_text(&statement->args, path_like);
}

/* Units of one province by that, and by themselves where some are missing. */
static void
add_whose(struct list_statement *statement, const struct list_query *query,
	  const struct list_source *source)
{
	const struct list *list = query->list;
	bool province = list->province && query->scope.province_id &&
			!source->by_units;

	if (province) {
		list_add(statement, " AND ");
		list_add(statement, list->province);
		list_add(statement, " = ?");
		list_bind_int(&statement->args, query->scope.province_id);
	}
	if (!province || !query->scope.whole)
		add_units(statement, list->unit, &query->scope);
}

static void
add_scope(struct list_statement *statement, const struct list_query *query,
	  const struct list_source *source)
{
	const struct list *list = query->list;

	if (list->unit && query->scope.path_like)
		add_path(statement, list->unit, query->scope.path_like);
	else if (list->unit && !query->scope.everywhere)
		add_whose(statement, query, source);
	if (list->officer && query->scope.officer_id) {
		list_add(statement, " AND ");
		list_add(statement, list->officer);
		list_add(statement, " = ?");
		list_bind_int(&statement->args, query->scope.officer_id);
	}
}

/* ---- Filters ---- */

static void
add_condition(struct list_statement *statement, const char *where,
	      struct db_arg value)
{
	list_add(statement, " AND ");
	list_add(statement, where);
	for (const char *at = where; *at; at++) {
		if (*at == '?')
			list_bind(&statement->args, value);
	}
}

static void
add_choice(struct list_statement *statement, const struct list_query *query,
	   const struct list_filter *filter)
{
	const char *chosen = list_value(query, &filter->field).text;

	for (size_t i = 0; i < filter->n_choices; i++) {
		const struct list_choice *choice = &filter->choices[i];

		if (choice->where &&
		    text_same(choice->value, chosen ? chosen : ""))
			add_condition(
				statement, choice->where,
				(struct db_arg)DB_DATE(query->req->today));
	}
}

static void
add_filter(struct list_statement *statement, const struct list_query *query,
	   const struct list_filter *filter)
{
	if (filter->where && list_asks(query, filter))
		add_condition(statement, filter->where,
			      list_value(query, &filter->field));
	if (filter->choices)
		add_choice(statement, query, filter);
}

static void
add_joins(struct list_statement *statement, const struct list_query *query)
{
	const struct list_row *row = &query->list->row;

	list_add(statement, query->list->joins);
	for (size_t i = 0; i < row->n_columns; i++) {
		if (row->columns[i].join && reads(query, &row->columns[i]))
			list_add(statement, row->columns[i].join);
	}
}

static void
add_source(struct list_statement *statement, const struct list_query *query,
	   const struct list_source *source, bool joins)
{
	const struct list *list = query->list;

	list_add(statement, " FROM ");
	list_add(statement, source->from);
	if (joins)
		add_joins(statement, query);
	list_add(statement, " WHERE ");
	list_add(statement, source->where ? source->where : "TRUE");
	if (source->bind)
		source->bind(query, &statement->args);
	add_scope(statement, query, source);
	for (size_t i = 0; i < list->n_filters; i++)
		add_filter(statement, query, &list->filters[i]);
}

/* Order and end of the page. */
static void
add_end(struct list_statement *statement, const struct list_query *query,
	bool falls, int64_t limit)
{
	const struct list_place *place = query->place;

	list_add_key(statement, query, falls);
	list_add_order(statement, query, falls);
	list_bind_int(&statement->args, limit);
	if (place->way == WAY_PAGE && place->page > 1) {
		list_add(statement, " OFFSET ?");
		list_bind_int(&statement->args,
			      (place->page - 1) * LIST_PAGE_ROWS);
	}
}

/* The rows of the page by their ids alone, then all of each. */
static void
add_chosen(struct list_statement *statement, const struct list_query *query,
	   const struct list_source *source, bool falls, int64_t limit)
{
	const char *id = query->list->id;

	list_add(statement, " FROM (SELECT STRAIGHT_JOIN ");
	list_add(statement, id);
	list_add(statement, " AS id");
	add_source(statement, query, source, false);
	add_end(statement, query, falls, limit);
	list_add(statement, ") z JOIN ");
	list_add(statement, source->rows);
	list_add(statement, " ON ");
	list_add(statement, id);
	list_add(statement, " = z.id");
	add_joins(statement, query);
	list_add_order(statement, query, falls);
	list_bind_int(&statement->args, limit);
}

struct list_statement *
list_select(TALLOC_CTX *ctx, const struct list_query *query, int64_t limit)
{
	struct list_statement *statement =
		statement_new(ctx, "SELECT STRAIGHT_JOIN ");
	const struct list_source *source = &query->list->sources[query->source];
	bool falls = query->sort->falls != (query->place->way == WAY_BEFORE);

	add_columns(statement, query);
	if (source->rows) {
		add_chosen(statement, query, source, falls, limit);
		return statement;
	}
	add_source(statement, query, source, true);
	add_end(statement, query, falls, limit);
	return statement;
}

/* A row for each that there is: the server would first put them into a
 * temporary table to count them. */
struct list_statement *
list_counting(TALLOC_CTX *ctx, const struct list_query *query, int64_t limit)
{
	struct list_statement *statement =
		statement_new(ctx, "SELECT STRAIGHT_JOIN 1");

	add_source(statement, query,
		   query->counted_by ? query->counted_by
				     : &query->list->sources[query->source],
		   false);
	list_add(statement, " LIMIT ?");
	list_bind_int(&statement->args, limit);
	return statement;
}

/* ---- Rows ---- */

static void
read_value(const struct db_rows *rows, size_t i, size_t k,
	   const struct column *column, void *row)
{
	void *at = (char *)row + column->at;
	const char **text = at;
	int64_t *number = at;
	struct date *date = at;
	bool *flag = at;

	switch (column->kind) {
	case COLUMN_DATE:
		*date = db_date(rows, i, k);
		return;
	case COLUMN_MONEY:
	case COLUMN_COUNT:
	case COLUMN_ID:
		*number = db_int(rows, i, k);
		return;
	case COLUMN_FLAG:
		*flag = db_int(rows, i, k) != 0;
		return;
	case COLUMN_TEXT:
	case COLUMN_TIME:
		*text = db_text(rows, i, k);
		return;
	case COLUMN_MADE:
	default:
		return;
	}
}

/* Row i of the answer becomes this row; its key stands behind it. */
static const char *
read_row(TALLOC_CTX *ctx, const struct list_query *query,
	 const struct db_rows *rows, size_t i, void *row)
{
	const struct list *list = query->list;
	const char *key;
	size_t k = 0;

	for (size_t c = 0; c < list->row.n_columns; c++) {
		if (reads(query, &list->row.columns[c]))
			read_value(rows, i, k++, &list->row.columns[c], row);
	}
	key = db_text(rows, i, k);
	if (list->part)
		key = talloc_asprintf(ctx, "%s~%s", db_text(rows, i, k + 2),
				      key);
	return list_key(ctx, db_int(rows, i, k + 1), key);
}

/* What was read from behind stands from behind, too. */
static void
read_rows(TALLOC_CTX *ctx, struct list_query *query, const struct db_rows *rows)
{
	struct list_place *place = query->place;
	size_t size = query->list->row.size;
	size_t n = rows->count;
	char *made = talloc_zero_size(ctx, (n + 1) * size);

	place->keys = talloc_zero_array(ctx, const char *, (unsigned)n + 1);
	for (size_t i = 0; i < n; i++) {
		size_t to = place->way == WAY_BEFORE ? n - 1 - i : i;

		place->keys[to] =
			read_row(ctx, query, rows, i, made + to * size);
	}
	query->rows = made;
	query->n_rows = n;
}

struct err *
list_stored_rows(TALLOC_CTX *ctx, struct list_query *query, int64_t limit)
{
	struct list_statement *statement = list_select(ctx, query, limit);
	struct db_rows *rows;
	struct err *e;

	e = db_query(query->req->db, ctx, statement->sql, &rows,
		     statement->args.list, statement->args.n);
	if (!e)
		read_rows(ctx, query, rows);
	return e;
}

struct err *
list_stored_count(struct list_query *query, int64_t limit, int64_t *count)
{
	struct request *req = query->req;
	struct list_statement *statement = list_counting(req, query, limit);
	struct db_rows *rows;
	struct err *e;

	e = db_query(req->db, req, statement->sql, &rows, statement->args.list,
		     statement->args.n);
	if (!e)
		*count = (int64_t)rows->count;
	return e;
}
