#include "common/base.h"

#include "enforcement/enforcement.h"

#include "common/view.h"
#include "enforcement/held_store.h"

#define PATH_HELD_LIST "/enforcement/unit?wait=held"

static void
sums_view(struct view *row, const struct held_row *held)
{
	view_int(row, "Matters", held->matters);
	view_money(row, "Dong", held->dong);
	view_money(row, "Creditors", held->dong - held->budget_dong);
	view_money(row, "Budget", held->budget_dong);
}

static void
row_view(struct view *view, const struct held_row *held)
{
	struct view *row = view_row(view, "Rows");

	sums_view(row, held);
	view_text(row, "Unit", held->unit);
	if (!held->officer_id) {
		view_text(row, "Officer", "chưa phân công");
		return;
	}
	view_text(row, "Officer", held->officer);
	view_href(row, "Href", PATH_HELD_LIST "&officer=%" PRId64,
		  held->officer_id);
}

/* GET /enforcement/held: money collected and not paid out yet, of each officer
 * of the scope; a sum opens to its matters. */
struct err *
page_held_show(struct request *req)
{
	struct view *view = view_new(req, "Tiền đang giữ");
	struct held_row total = { 0 };
	struct held_row *rows;
	struct err *e;
	size_t n;

	e = held_list(req, &rows, &n);
	if (e)
		return e;
	for (size_t i = 0; i < n; i++) {
		row_view(view, &rows[i]);
		total.matters += rows[i].matters;
		total.dong += rows[i].dong;
		total.budget_dong += rows[i].budget_dong;
	}
	sums_view(view_node(view, "Sum"), &total);
	view_href(view, "Sum.Href", "%s", PATH_HELD_LIST);
	return request_render(req, view, "enforcement/held_show.cs");
}
