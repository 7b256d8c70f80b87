#include "common/base.h"

#include "common/list_parts.h"

#include "common/app.h"
#include "common/list_saved.h"
#include "common/list_shapes.h"
#include "common/session.h"
#include "common/text.h"

/* ---- Heads and cells ---- */

/* What a column of this kind and look is called in the style sheet. */
static const char *
class_of(const struct column *column)
{
	bool narrow = column->places & NARROW;

	switch (column->kind) {
	case COLUMN_MONEY:
	case COLUMN_COUNT:
		return narrow ? "num narrow" : "num";
	case COLUMN_DATE:
	case COLUMN_TIME:
		return narrow ? "date narrow" : "date";
	case COLUMN_FLAG:
		return narrow ? "c narrow" : "c";
	case COLUMN_TEXT:
	case COLUMN_ID:
	case COLUMN_MADE:
	default:
		if (column->places & ROOMY)
			return "roomy";
		return narrow ? "narrow" : "";
	}
}

/* The list sorted by the column, and how it is sorted by it now. */
static void
sort_view(struct list_query *query, const struct column *column,
	  struct view *head)
{
	char *href;

	if (!column->sort || !query->form)
		return;
	href = list_href(query, query->path, "sort");
	view_flag(head, "Sorts", true);
	view_format(head, "Href", "%s%csort=%s", href,
		    strchr(href, '?') ? '&' : '?', column->name);
	if (query->sort == column)
		view_text(head, "Dir",
			  column->falls ? "descending" : "ascending");
}

static void
heads_view(struct list_query *query, struct view *view, enum column_place place)
{
	for (size_t i = 0; i < query->list->row.n_columns; i++) {
		const struct column *column = &query->list->row.columns[i];
		struct view *head;

		if (!list_shows(query, column, place))
			continue;
		head = view_row(view, "List.Heads");
		view_text(head, "Label",
			  column->head && place == IN_PAGE ? column->head
							   : column->label);
		view_text(head, "Class", class_of(column));
		if (place == IN_PAGE)
			sort_view(query, column, head);
	}
}

static void
cells_view(const struct list_query *query, const void *row, struct view *view,
	   enum column_place place)
{
	struct markup markup = { .ctx = view };

	for (size_t i = 0; i < query->list->row.n_columns; i++) {
		const struct column *column = &query->list->row.columns[i];
		struct cell cell;

		if (!list_shows(query, column, place))
			continue;
		cell = list_cell(view, query, column, row);
		list_shapes_write(query->req->app->shapes, &markup,
				  class_of(column), column->places, &cell);
	}
	view_text(view, "Cells", markup.text);
	talloc_free(markup.text);
}

void
list_row_view(const struct list_query *query, const void *row,
	      struct view *view)
{
	cells_view(query, row, view, IN_PAGE);
}

void
list_heads_view(struct list_query *query, struct view *view)
{
	heads_view(query, view, IN_PAGE);
}

struct view *
list_row_node(struct view *view, size_t i)
{
	char *name = talloc_asprintf(view, "Rows.%zu", i);
	struct view *node = view_node(view, name);

	talloc_free(name);
	return node;
}

/* ---- Filters ---- */

/* How a field is drawn; the house's own are not, but for the sort, which a
 * filter keeps. */
static void
fields_view(const struct list_query *query, struct view *view)
{
	struct view *fields = view_node(view, "Field");

	for (size_t i = 0; i < query->list->n_filters; i++) {
		const struct list_filter *filter = &query->list->filters[i];
		struct view *field = view_node(fields, filter->field.name);

		if ((filter->when & query->has) != filter->when)
			continue;
		if (filter->given) {
			view_flag(field, "Hidden", true);
			continue;
		}
		switch (filter->field.kind) {
		case FIELD_CODE:
			view_flag(field, "Select", true);
			break;
		case FIELD_DATE:
			view_flag(field, "Date", true);
			break;
		case FIELD_LINE:
		case FIELD_AREA:
		case FIELD_RAW:
		case FIELD_MONEY:
		case FIELD_INT:
		case FIELD_FLAG:
		case FIELD_FILE:
		default:
			view_flag(field, "Line", true);
		}
	}
	if (!text_empty(query->place->asked->sort))
		view_flag(fields, "sort.Hidden", true);
}

static void
chips_view(struct list_query *query, struct view *view)
{
	for (size_t i = 0; i < query->list->n_filters; i++) {
		const struct list_filter *filter = &query->list->filters[i];
		struct view *chip;

		if (!list_asks(query, filter))
			continue;
		chip = view_row(view, "Filters");
		view_format(chip, "Label", "%s: %s",
			    filter->chip ? filter->chip : filter->field.label,
			    form_words(query->form, filter->field.name));
		view_text(chip, "Href",
			  list_href(query, query->path, filter->field.name));
	}
	view_text(view, "List.Clear", list_plain(query));
	view_text(view, "List.Path", query->path);
}

/* ---- Pager ---- */

static void
page_href(struct list_query *query, struct view *list, const char *name,
	  int64_t page, const char *way, const char *key)
{
	char *href = list_href(query, query->path, "");
	char sign = strchr(href, '?') ? '&' : '?';

	if (page > 1) {
		href = talloc_asprintf_append_buffer(href, "%cpage=%" PRId64,
						     sign, page);
		sign = '&';
	}
	if (key)
		href = talloc_asprintf_append_buffer(href, "%c%s=%s", sign, way,
						     text_url_escape(query->req,
								     key));
	view_text(list, name, href);
}

/* The last page: by its number when that is known. */
static void
last_href(struct list_query *query, struct view *list)
{
	int64_t total = query->place->total;

	if (total < 0 || total > LIST_COUNT_MAX)
		page_href(query, list, "Last", 0, "before", "end");
	else
		page_href(query, list, "Last",
			  (total + LIST_PAGE_ROWS - 1) / LIST_PAGE_ROWS, "",
			  NULL);
}

void
list_total_view(struct view *view, const char *name, int64_t total)
{
	if (total > LIST_COUNT_MAX)
		view_format(view, name, "hơn %d", LIST_COUNT_MAX);
	else
		view_count(view, name, total);
}

static void
total_view(struct view *list, int64_t total)
{
	int64_t pages = (total + LIST_PAGE_ROWS - 1) / LIST_PAGE_ROWS;

	if (total < 0)
		return;
	list_total_view(list, "Total", total);
	if (total > LIST_COUNT_MAX)
		view_format(list, "Pages", "hơn %d",
			    LIST_COUNT_MAX / LIST_PAGE_ROWS);
	else if (pages > 1)
		view_count(list, "Pages", pages);
}

/* A page behind the end has no rows; the list has. */
static bool
is_past(const struct list_query *query)
{
	return query->n_rows == 0 && query->place->total > 0;
}

static void
past_view(struct list_query *query, struct view *list)
{
	int64_t total = query->place->total;

	view_flag(list, "Past", true);
	view_count(list, "Page", query->place->page);
	total_view(list, total);
	if (total <= LIST_PAGE_ROWS)
		view_int(list, "Pages", 1);
	last_href(query, list);
}

static void
pager_view(struct list_query *query, struct view *list)
{
	const struct list_place *place = query->place;
	int64_t from = (place->page - 1) * LIST_PAGE_ROWS + 1;

	view_flag(list, "Empty", query->n_rows == 0);
	view_text(list, "Noun", query->list->noun);
	if (is_past(query)) {
		past_view(query, list);
		return;
	}
	total_view(list, place->total);
	/* Nor is there a page beside it. */
	if (query->n_rows == 0)
		return;
	if (place->page > 0) {
		view_count(list, "Page", place->page);
		view_count(list, "From", from);
		view_count(list, "To", from + (int64_t)query->n_rows - 1);
	} else {
		view_text(list, "Page", "cuối");
	}
	if (place->has_prev) {
		page_href(query, list, "First", 1, "", NULL);
		page_href(query, list, "Prev",
			  place->page > 1 ? place->page - 1 : 0,
			  place->page == 2 ? "" : "before",
			  place->page == 2 ? NULL : place->keys[0]);
	}
	if (place->has_next) {
		page_href(query, list, "Next",
			  place->page ? place->page + 1 : 0, "after",
			  place->keys[query->n_rows - 1]);
		last_href(query, list);
	}
}

/* ---- The whole ---- */

static void
ways_view(struct list_query *query, struct view *list)
{
	const struct conf *conf = query->req->conf;
	const struct list_asked *asked = query->place->asked;
	static const struct {
		const char *name;
		const char *word;
	} ways[] = { { "Export", "export" },
		     { "Xlsx", "xlsx" },
		     { "Print", "print" } };

	for (size_t i = 0; i < ARRAY_LEN(ways); i++) {
		char *path = talloc_asprintf(query, "%s%s%s", query->path,
					     *query->list->path ? "/" : "",
					     ways[i].word);

		if (list_leads_to(query, ways[i].word))
			view_text(list, ways[i].name,
				  list_href(query, path, ""));
	}
	/* Ticks every box of this page; without a script, too. */
	view_flag(list, "Picked", text_same(asked->pick, "all"));
	if (text_empty(asked->pick))
		view_format(list, "PickAll", "%s?%s%spick=all",
			    query->req->path, query->req->query,
			    *query->req->query ? "&" : "");
	view_count(list, "FileMax", conf->export_rows_max);
	view_count(list, "PrintMax", conf->print_rows_max);
}

struct view *
list_view(struct list_query *query)
{
	struct view *view = view_new(query->req, query->title);
	struct view *list = view_node(view, "List");

	form_view(query->form, view);
	if (!form_valid(query->form))
		view_text(view, "Form.ErrorTitle", "Chưa lọc được");
	fields_view(query, view);
	chips_view(query, view);
	heads_view(query, view, IN_PAGE);
	for (size_t i = 0; i < query->n_rows; i++)
		list_row_view(query, list_row(query, i),
			      view_row(view, "Rows"));
	pager_view(query, list);
	ways_view(query, list);
	list_saved_view(query, list);
	view_text(list, "Title", query->title);
	view_text(list, "EmptyText",
		  query->filtered ? talloc_asprintf(query,
						    "Không có %s nào khớp với "
						    "điều kiện lọc.",
						    query->list->noun)
				  : query->empty);
	view_flag(view, "Page.Wide", true);
	return view;
}

/* ---- On paper ---- */

struct printing {
	struct view *view;
	int64_t serial;
};

static void
print_row(struct list_query *query, const void *row, void *into)
{
	struct printing *printing = into;
	struct view *view = view_row(printing->view, "Rows");

	view_int(view, "Serial", ++printing->serial);
	cells_view(query, row, view, IN_PRINT);
}

struct err *
list_print(struct list_query *query)
{
	struct request *req = query->req;
	struct view *view = view_new(req, query->title);
	struct printing printing = { view, 0 };
	struct err *e;

	e = list_walk(query, req->conf->print_rows_max, print_row, &printing);
	if (e)
		return e;
	heads_view(query, view, IN_PRINT);
	if (req->session)
		view_text(view, "Print.Unit", req->session->unit_name);
	view_text(view, "Print.Words", list_chosen_words(query));
	view_text(view, "Print.Back", list_href(query, query->path, ""));
	view_date(view, "Print.Today", req->today);
	view_count(view, "Print.Total", printing.serial);
	view_text(view, "List.Noun", query->list->noun);
	view_flag(view, "Page.Wide", true);
	view_flag(view, "Page.Bare", true);
	return request_render(req, view,
			      query->list->print ? query->list->print
						 : "common/list_print.cs");
}
