#include "common/base.h"

#include "common/session.h"
#include "common/text.h"
#include "intake/intake.h"
#include "intake/request_store.h"
#include "matter/due_view.h"

#define PAGE_ROWS 50

/* When the decision must be out: from the judgment's receipt, or from the
 * request. A law without such a limit gives no date. */
static void
limit_to_view(struct request *req, const struct pending_line *line,
	      struct view *row)
{
	const char *rule = text_same(line->basis, "ex_officio")
				   ? "decision_ex_officio"
				   : "decision_on_request";
	const struct law_due *due = law_due(req, req->law, rule, line->since);

	if (due)
		due_to_view(row, req, rule, due->due_on);
}

static void
line_to_view(struct request *req, const struct pending_line *line,
	     struct view *view)
{
	bool may_decide = session_may(req->session, "matter.decide");
	struct view *row = view_row(view, "Rows");

	view_format(row, "Href", "/intake/judgment/%" PRId64 "%s",
		    line->judgment_id, may_decide ? "/decide" : "");
	view_text(row, "Judgment", line->judgment);
	view_text(row, "Court", line->court);
	view_text(row, "Debtors", line->debtors);
	view_text(row, "Basis",
		  text_same(line->basis, "ex_officio") ? "Chủ động"
						       : "Theo yêu cầu");
	view_date(row, "Since", line->since);
	view_count(row, "Claims", line->claims);
	view_money(row, "Amount", line->amount_dong);
	limit_to_view(req, line, row);
}

/* GET /intake/pending : what waits for an enforcement decision. */
struct err *
page_pending_list(struct request *req)
{
	int64_t page = request_page(req);
	struct pending_line *lines;
	struct view *view;
	int64_t total = -1;
	size_t n;
	struct err *e;

	e = pending_list(req, req->db, &req->scope, page, PAGE_ROWS, &lines,
			 &n);
	if (!e && n == 0 && page > 1)
		e = pending_count(req, req->db, &req->scope, &total);
	if (e)
		return e;
	view = view_new(req, "Chờ ra quyết định thi hành án");
	for (size_t i = 0; i < n && i < PAGE_ROWS; i++)
		line_to_view(req, &lines[i], view);
	view_flag(view, "List.Empty", n == 0);
	view_pager(view, "/intake/pending", page, PAGE_ROWS, total,
		   n > PAGE_ROWS);
	return request_render(req, view, "intake/pending_list.cs");
}
