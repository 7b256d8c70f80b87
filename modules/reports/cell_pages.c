#include "common/base.h"

#include "common/money.h"
#include "common/session.h"
#include "reports/cell.h"
#include "reports/report_words.h"
#include "reports/reports.h"

/* The two values of the cell. */
struct sums {
	int64_t value;
	int64_t other;
};

/* What the cell prints. */
static const char *
printed(TALLOC_CTX *ctx, const struct report_cell *cell,
	const struct sums *sums)
{
	const struct law_column *column = cell->column;
	int64_t value = sums->value;

	if (!column)
		return money_text(ctx, value);
	if (column->is_ratio)
		value = report_ratio(sums->other, sums->value, column->factor,
				     column->decimals);
	return report_text(ctx, cell->form, column, value);
}

/* "Đơn vị tính: 1.000 đồng" of the sheet is "1.000 đồng" beside a figure. */
static const char *
printed_unit(const struct report_cell *cell)
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
cell_to_view(struct view *view, const struct report_cell *cell,
	     const struct sums *sums)
{
	struct view *node = view_node(view, "Cell");

	view_text(node, "What", cell->what);
	view_text(node, "Who", cell->who);
	view_text(node, "Period", words_period(node, &cell->ask));
	view_text(node, "Range", words_range(node, &cell->question.range));
	view_text(node, "Printed", printed(node, cell, sums));
	view_text(node, "PrintedUnit", printed_unit(cell));
	view_money(node, "Sum", sums->value);
	view_text(node, "Unit", cell->form->in_matters ? "việc" : "đồng");
	view_text(node, "ValueLabel",
		  cell->value_column ? cell->value_column->label
				     : "Chênh lệch");
	if (cell->other_column) {
		view_text(node, "OtherLabel", cell->other_column->label);
		view_money(node, "OtherSum", sums->other);
	}
}

/* GET /reports/cell : the matters behind a cell; with /export, /xlsx, /print
 * all of them as a file. */
struct err *
page_cell_list(struct request *req)
{
	struct list_query *query;
	struct report_cell *cell;
	struct sums sums;
	struct view *view;
	struct err *e = cell_open(req, &query, &cell);

	if (!e && query->as != LIST_PAGE)
		return list_send(query);
	if (!e)
		e = list_read(query);
	if (!e)
		e = cell_sums(req->db, &cell->question, &sums.value,
			      &sums.other);
	if (e)
		return e;
	view = list_view(query);
	view_text(view, "Page.Title", cell->what);
	view_crumb(view, words_form(req, cell->form),
		   talloc_asprintf(req, "/reports/?%s",
				   ask_query(req, &cell->ask)));
	view_crumb(view, cell->who, NULL);
	cell_to_view(view, cell, &sums);
	view_flag(view, "List.MayExport",
		  session_may(req->session, "report.export"));
	return request_render(req, view, "reports/cell_list.cs");
}
