#include "common/base.h"

#include "common/list_parts.h"

#include "common/app.h"
#include "common/list_saved.h"
#include "common/text.h"

/* A key is an id, a sign and the value of a sort. */
#define KEY_MAX_CHARS  600
#define NAME_MAX_CHARS 40

#define AT(member) .at = offsetof(struct list_asked, member)

/* clang-format off */
static const struct field own_fields[] = {
	{ "sort", "Sắp xếp", FIELD_LINE, 0, .max = NAME_MAX_CHARS, AT(sort) },
	{ "after", "Trang", FIELD_LINE, 0, .max = KEY_MAX_CHARS, AT(after) },
	{ "before", "Trang", FIELD_LINE, 0, .max = KEY_MAX_CHARS, AT(before) },
	{ "pick", "Chọn", FIELD_LINE, 0, .max = NAME_MAX_CHARS, AT(pick) },
	{ "saved", "Bộ lọc đã lưu", FIELD_INT, 0, AT(saved) },
};

/* clang-format on */

/* ---- The form above it ---- */

/* The list's filters and the house's own fields as one form. */
static struct form *
make_form(struct request *req, const struct list *list)
{
	size_t n = list->n_filters + ARRAY_LEN(own_fields);
	struct field *fields = talloc_array(req, struct field, (unsigned)n);

	for (size_t i = 0; i < list->n_filters; i++)
		fields[i] = list->filters[i].field;
	for (size_t i = 0; i < ARRAY_LEN(own_fields); i++) {
		fields[list->n_filters + i] = own_fields[i];
		fields[list->n_filters + i].at += list->filters_size;
	}
	return form_new(req, fields, n);
}

/* The choices that are conditions, as options of their field. */
static void
declare_choices(struct list_query *query)
{
	for (size_t i = 0; i < query->list->n_filters; i++) {
		const struct list_filter *filter = &query->list->filters[i];
		size_t n = filter->n_choices;
		struct option *options;

		if (!filter->choices)
			continue;
		options = talloc_array(query->req, struct option, (unsigned)n);
		for (size_t k = 0; k < n; k++)
			options[k] = (struct option){
				filter->choices[k].value,
				filter->choices[k].label,
			};
		form_options(query->form, filter->field.name, options, n);
	}
}

static const struct column *
find_sort(const struct list *list, const char *name)
{
	for (size_t i = 0; i < list->row.n_columns; i++) {
		const struct column *column = &list->row.columns[i];

		if (column->sort && text_same(column->name, name))
			return column;
	}
	return NULL;
}

MUST_CHECK static struct err *
choose_sort(struct list_query *query)
{
	const char *name = query->place->asked->sort;

	if (text_empty(name))
		name = query->list->order;
	query->sort = find_sort(query->list, name);
	if (!query->sort && query->saves->open) {
		form_forget(query->form, "sort");
		query->sort = find_sort(query->list, query->list->order);
	}
	if (query->sort)
		return NULL;
	return err_new(ERR_INPUT,
		       "Danh sách không có cách sắp xếp này. Xin mở lại danh "
		       "sách rồi chọn lại.",
		       "TH4750: %s is not sorted by %s", query->list->path,
		       name);
}

void
list_sort(struct list_query *query, const char *name)
{
	if (text_empty(query->place->asked->sort))
		query->sort = find_sort(query->list, name);
	assert(query->sort);
}

/* ---- Where the page is ---- */

MUST_CHECK static struct err *
take_place(struct list_query *query)
{
	struct list_place *place = query->place;
	const struct list_asked *asked = place->asked;
	bool well = true;

	place->page = request_page(query->req);
	place->way = WAY_PAGE;
	if ((place->page - 1) * LIST_PAGE_ROWS > LIST_COUNT_MAX)
		place->way = WAY_FAR;
	if (!text_empty(asked->after)) {
		place->way = WAY_AFTER;
		well = list_take_key(query->list, place, asked->after);
	} else if (text_same(asked->before, "end")) {
		place->way = WAY_BEFORE;
		place->page = 0;
	} else if (!text_empty(asked->before)) {
		place->way = WAY_BEFORE;
		well = list_take_key(query->list, place, asked->before);
	}
	if (well)
		return NULL;
	return err_new(ERR_INPUT,
		       "Danh sách không có trang này. Xin mở lại danh sách.",
		       "TH4751: %s has no such key", query->list->path);
}

static bool
is_filtered(const struct list_query *query)
{
	for (size_t i = 0; i < query->list->n_filters; i++) {
		if (list_asks(query, &query->list->filters[i]))
			return true;
	}
	return false;
}

MUST_CHECK static struct err *
read_asked(struct list_query *query)
{
	const struct list *list = query->list;
	struct err *e = NULL;

	query->form = make_form(query->req, list);
	if (query->saves->open)
		form_forgive(query->form);
	declare_choices(query);
	if (list->declare)
		e = list->declare(query);
	/* What is posted is of another form: the list is as it comes first. */
	if (!e && query->req->method == METHOD_GET)
		e = form_read(query->form, query->in);
	if (!e)
		e = choose_sort(query);
	if (!e)
		e = take_place(query);
	if (e)
		return e;
	query->filtered = is_filtered(query);
	return list->choose ? list->choose(query) : NULL;
}

/* "/intake/import/17" of "import/#". */
static char *
path_of(struct list_query *query, const char *path)
{
	const struct request *req = query->req;
	size_t n = strcspn(path, "#");
	char *made = talloc_asprintf(query, "/%s/%.*s", req->app->program->name,
				     (int)n, path);

	if (path[n] == '#')
		made = talloc_asprintf_append(made, "%" PRId64 "%s", req->id,
					      path + n + 1);
	return made;
}

static struct list_query *
query_new(struct request *req, const struct list *list)
{
	struct list_query *query = talloc_zero(req, struct list_query);

	query->req = req;
	query->list = list;
	query->title = list->title;
	query->empty = list->empty;
	query->path = path_of(query, list->path);
	query->in = talloc_zero_size(query, list->filters_size +
						    sizeof(struct list_asked));
	query->place = talloc_zero(query, struct list_place);
	query->place->asked =
		(struct list_asked *)((char *)query->in + list->filters_size);
	query->place->total = -1;
	return query;
}

struct err *
list_open(struct request *req, struct list_query **made)
{
	struct list_query *query = query_new(req, req->route->of);
	struct err *e = list_scope_read(req, &req->scope, &query->scope);

	query->as = list_format(req->route->path);
	if (!e)
		e = list_saved_open(query);
	if (!e)
		e = read_asked(query);
	if (!e)
		*made = query;
	return e;
}

void
list_bind_id(const struct list_query *query, struct list_args *args)
{
	list_bind_int(args, query->id);
}

struct err *
list_get(struct request *req, const struct list *list, int64_t id,
	 struct list_query **made)
{
	struct list_query *query = query_new(req, list);
	struct err *e = list_scope_read(req, &req->scope, &query->scope);

	query->id = id;
	query->sort = find_sort(list, list->order);
	if (!e && list->choose)
		e = list->choose(query);
	query->source = list->get_source;
	if (!e)
		e = list_rows(query, query, 1);
	if (e)
		return e;
	if (query->n_rows == 0)
		return err_new(ERR_MISSING, NULL, "TH4754: %s has no %" PRId64,
			       list->path, id);
	*made = query;
	return NULL;
}

struct err *
list_tally(struct request *req, const struct list *list,
	   const struct scope *scope, const void *filters, int64_t max,
	   int64_t *n)
{
	struct list_query *query = query_new(req, list);
	struct err *e = list_scope_read(req, scope, &query->scope);

	memcpy(query->in, filters, list->filters_size);
	query->sort = find_sort(list, list->order);
	if (!e && list->choose)
		e = list->choose(query);
	return e ? e : list_count(query, max, n);
}

/* ---- The answer ---- */

struct err *
list_send(struct list_query *query)
{
	if (!form_valid(query->form))
		return err_new(ERR_INPUT,
			       "Điều kiện lọc có chỗ chưa đúng. Xin sửa lại "
			       "trong danh sách rồi tải lại.",
			       "TH4753: filter of a file of %s",
			       query->list->path);
	switch (query->as) {
	case LIST_CSV:
		return list_csv(query);
	case LIST_XLSX:
		return list_xlsx(query);
	case LIST_PRINT:
	case LIST_PAGE:
	default:
		return list_print(query);
	}
}

struct err *
list_page(struct request *req)
{
	struct list_query *query;
	struct err *e = list_open(req, &query);

	if (!e && query->as != LIST_PAGE)
		return list_send(query);
	if (!e)
		e = list_read(query);
	if (e)
		return e;
	return request_render(req, list_view(query),
			      query->list->page ? query->list->page
						: "common/list.cs");
}
