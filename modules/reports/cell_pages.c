#include "common/base.h"

#include "common/paths.h"
#include "common/session.h"
#include "reports/cell_export.h"
#include "reports/report_words.h"
#include "reports/reports.h"

#define PAGE_ROWS 50

/* An export is the whole list; no cell of the nation comes near. */
#define EXPORT_ROWS_MAX 1000000

static void
line_to_view(struct request *req, struct view *view, const struct cell *cell,
	     const struct cell_line *line)
{
	struct view *row = view_row(view, "Rows");

	if (session_may(req->session, "matter.view"))
		view_href(row, "Href", PATH_MATTER, line->matter_id);
	if (line->number)
		view_text(row, "Number", line->number);
	else
		view_format(row, "Number", "#%" PRId64, line->matter_id);
	view_date(row, "Decided", line->decided_on);
	view_text(row, "Debtors", line->debtors);
	view_text(row, "Unit", line->unit);
	view_text(row, "Officer",
		  line->officer ? line->officer : "Chưa phân công");
	view_text(row, "State", line->state);
	view_money(row, "Value", line->value);
	if (cell->other_column)
		view_money(row, "Other", line->other);
}

/* What the cell prints, from the sums of the list: the same weights. */
static const char *
printed(TALLOC_CTX *ctx, const struct cell *cell, const struct cell_list *list)
{
	const struct report_column *column = cell->column;
	int64_t value = list->sum;

	if (!column)
		return cell_text(ctx, value);
	if (column->is_ratio)
		value = report_ratio(list->other_sum, list->sum, column->factor,
				     column->decimals);
	return report_text(ctx, cell->form, column, value);
}

/* "Đơn vị tính: 1.000 đồng" of the sheet is "1.000 đồng" beside a figure. */
static const char *
printed_unit(const struct cell *cell)
{
	const char *colon = strchr(cell->form->unit_text, ':');

	if (cell->column && cell->column->is_ratio)
		return "%";
	if (!cell->column || cell->form->in_matters)
		return NULL;
	return colon ? colon + 1 + strspn(colon + 1, " ")
		     : cell->form->unit_text;
}

static void
cell_to_view(struct view *view, const struct cell *cell,
	     const struct cell_list *list)
{
	const char *unit = cell->form->in_matters ? "việc" : "đồng";
	struct view *node = view_node(view, "Cell");

	view_text(node, "What", cell->what);
	view_text(node, "Who", cell->who);
	view_text(node, "Period", words_period(node, &cell->ask));
	view_text(node, "Range", words_range(node, &cell->question.range));
	view_text(node, "Printed", printed(node, cell, list));
	view_text(node, "PrintedUnit", printed_unit(cell));
	view_count(node, "Count", list->count);
	view_money(node, "Sum", list->sum);
	view_text(node, "Unit", unit);
	view_text(node, "ValueLabel",
		  cell->value_column ? cell->value_column->label
				     : "Chênh lệch");
	if (cell->other_column) {
		view_text(node, "OtherLabel", cell->other_column->label);
		view_money(node, "OtherSum", list->other_sum);
	}
}

/* The address of this list without its page. */
static const char *
query_without_page(struct request *req)
{
	char *query = talloc_strdup(req, req->query);
	char *page = strstr(query, "&page=");

	if (page) {
		size_t n = 1 + strcspn(page + 1, "&");

		memmove(page, page + n, strlen(page + n) + 1);
	}
	return query;
}

static void
actions_to_view(struct request *req, struct view *view, const char *query)
{
	static const char *const formats[][2] = {
		{ "Tải XLSX", "xlsx" },
		{ "Tải CSV", "csv" },
	};

	if (!session_may(req->session, "report.export"))
		return;
	for (size_t i = 0; i < ARRAY_LEN(formats); i++) {
		struct view *row = view_row(view, "Page.Actions");

		view_text(row, "Label", formats[i][0]);
		view_format(row, "Href", "/reports/cell/%s?%s", formats[i][1],
			    query);
	}
}

/* GET /reports/cell : the matters behind a cell. */
struct err *
page_cell_list(struct request *req)
{
	const char *query = query_without_page(req);
	int64_t page = request_page(req);
	struct cell_list *list;
	struct cell *cell;
	struct view *view;
	struct err *e;

	e = cell_read(req, &cell);
	if (!e)
		e = cell_matters(req, req->db, &cell->question, page, PAGE_ROWS,
				 &list);
	if (e)
		return e;
	view = view_new(req, cell->what);
	view_crumb(view, words_form(req, cell->form),
		   talloc_asprintf(req, "/reports/?%s",
				   ask_query(req, &cell->ask)));
	view_crumb(view, cell->who, NULL);
	cell_to_view(view, cell, list);
	actions_to_view(req, view, query);
	for (size_t i = 0; i < list->n; i++)
		line_to_view(req, view, cell, &list->lines[i]);
	view_pager(view, talloc_asprintf(req, "/reports/cell?%s", query),
		   list->first / PAGE_ROWS + 1, PAGE_ROWS, list->count, false);
	view_text(view, "List.Noun", "việc");
	return request_render(req, view, "reports/cell_list.cs");
}

MUST_CHECK static struct err *
whole_list(struct request *req, struct cell **cell, struct cell_list **list)
{
	struct err *e;

	e = cell_read(req, cell);
	if (e)
		return e;
	e = cell_matters(req, req->db, &(*cell)->question, 1, EXPORT_ROWS_MAX,
			 list);
	if (!e)
		request_hits(req, (*list)->count);
	return e;
}

static const char *
file_name(struct request *req, const struct cell *cell, const char *ending)
{
	return talloc_asprintf(req, "%s-%s.%s", words_file(req, &cell->ask),
			       cell->column ? cell->column->code
					    : cell->identity->code,
			       ending);
}

/* GET /reports/cell/csv */
struct err *
page_cell_csv(struct request *req)
{
	struct cell_list *list;
	struct cell *cell;
	const char *text;
	struct err *e;

	e = whole_list(req, &cell, &list);
	if (e)
		return e;
	text = cell_csv(req, cell, list);
	return request_download(req, "text/csv; charset=utf-8",
				file_name(req, cell, "csv"),
				(const unsigned char *)text, strlen(text));
}

/* GET /reports/cell/xlsx */
struct err *
page_cell_xlsx(struct request *req)
{
	struct cell_list *list;
	struct cell *cell;
	unsigned char *bytes;
	size_t n;
	struct err *e;

	e = whole_list(req, &cell, &list);
	if (!e)
		e = cell_xlsx(req, cell, list, req->conf->spool_dir, &bytes,
			      &n);
	if (e)
		return e;
	return request_download(req, XLSX_TYPE, file_name(req, cell, "xlsx"),
				bytes, n);
}
