#include "common/base.h"

#include "accounts/account_rules.h"
#include "accounts/accounts.h"
#include "accounts/unit_tree_store.h"
#include "common/form.h"
#include "common/session.h"
#include "common/text.h"
#include "common/view.h"

struct unit_filter {
	struct date on;
	int64_t in;
};

#define AT(member) .at = offsetof(struct unit_filter, member)

static const struct field filter_fields[] = {
	{ "on", "Theo ngày", FIELD_DATE, 0, AT(on) },
	{ "in", "Trong đơn vị", FIELD_INT, 0, AT(in) },
};

static const char *
kind_words(const char *kind)
{
	if (text_same(kind, "nation"))
		return "Trung ương";
	if (text_same(kind, "province"))
		return "Cấp tỉnh";
	if (text_same(kind, "district"))
		return "Chi cục";
	if (text_same(kind, "division"))
		return "Phòng khu vực";
	return "Quân đội";
}

static void
line_to_view(struct view *row, const struct unit_line *line, int64_t top_depth,
	     const char *day, bool counts)
{
	if (line->children > 0 && line->depth > 1)
		view_format(row, "Href", "/accounts/units?on=%s&in=%" PRId64,
			    day, line->id);
	view_text(row, "Code", line->code);
	view_text(row, "Name", line->name);
	view_text(row, "Kind", kind_words(line->kind));
	view_int(row, "Depth", line->depth - top_depth);
	view_date(row, "From", line->from);
	view_date(row, "To", line->to);
	if (line->children > 0)
		view_count(row, "Children", line->children);
	if (counts && line->accounts > 0)
		view_count(row, "Accounts", line->accounts);
	view_text(row, "Next", line->successors);
	view_text(row, "Before", line->predecessors);
	view_flag(row, "Decides", line->issues_decisions);
	view_flag(row, "Money", line->holds_money);
}

/* Who administers an agency that stands keeps its contact. */
static void
contact_to_view(struct request *req, struct view *row,
		const struct unit_line *line)
{
	struct scope scope = session_scope(req, req->session, "account.manage");
	struct admin admin = { req->session->account_id, scope.path_like };

	if (session_may(req->session, "account.manage") &&
	    !date_is_set(line->to) && admin_reaches(&admin, line->path))
		view_format(row, "ContactHref",
			    "/accounts/unit/%" PRId64 "/contact", line->id);
}

static void
lines_to_view(struct request *req, struct view *view,
	      const struct unit_line *lines, size_t n, const char *day)
{
	bool counts = session_may(req->session, "account.view");

	for (size_t i = 0; i < n; i++) {
		struct view *row = view_row(view, "Rows");

		line_to_view(row, &lines[i], lines[0].depth, day, counts);
		contact_to_view(req, row, &lines[i]);
	}
	view_flag(view, "May.Contact",
		  session_may(req->session, "account.manage"));
	for (size_t i = 0; i < n; i++) {
		if (lines[i].successors)
			view_flag(view, "Has.Next", true);
		if (lines[i].predecessors)
			view_flag(view, "Has.Before", true);
	}
	view_flag(view, "List.Empty", n == 0);
	view_flag(view, "May.Count", counts);
	view_count(view, "List.Total", (int64_t)n);
	view_text(view, "List.Noun", "đơn vị");
}

/* GET /accounts/units : the agencies of a day. */
struct err *
page_unit_list(struct request *req)
{
	struct form *form =
		form_new(req, filter_fields, ARRAY_LEN(filter_fields));
	struct scope scope = session_scope(req, req->session, "account.view");
	struct unit_filter filter = { 0 };
	struct unit_line *lines = NULL;
	struct view *view;
	const char *day;
	size_t n = 0;
	struct err *e;

	e = form_read(form, &filter);
	if (e)
		return e;
	if (!date_is_set(filter.on))
		filter.on = req->today;
	day = date_iso(req, filter.on);
	if (form_valid(form))
		e = unit_lines(req, req->db, scope.path_like, filter.on,
			       filter.in, &lines, &n);
	if (e)
		return e;
	view = view_new(req, "Cơ cấu đơn vị");
	if (filter.in && n > 0) {
		view_crumb(view, "Cơ cấu đơn vị",
			   talloc_asprintf(req, "/accounts/units?on=%s", day));
		view_crumb(view, lines[0].name, NULL);
	}
	form_view(form, view);
	if (form_valid(form))
		view_date(view, "Field.on.Value", filter.on);
	view_date(view, "Day", filter.on);
	lines_to_view(req, view, lines, n, day);
	return request_render(req, view, "accounts/unit_list.cs");
}
