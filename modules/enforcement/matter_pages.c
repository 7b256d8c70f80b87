#include "common/base.h"

#include "enforcement/enforcement.h"

#include "common/paths.h"
#include "common/session.h"
#include "common/text.h"
#include "enforcement/assignment.h"
#include "enforcement/matter_filter.h"
#include "enforcement/matter_find_store.h"
#include "enforcement/matter_list.h"

/* clang-format off */
static const struct field bar_fields[] = {
	{ "officer", "Giao các việc đã chọn cho", FIELD_CODE, REQUIRED, 0, 0 },
};
/* clang-format on */

/* The bar that gives the chosen rows to an officer, and the rows' own names
 * in its form. */
MUST_CHECK static struct err *
assign_bar_view(struct list_query *query, struct view *view)
{
	struct request *req = query->req;
	struct form *form = form_new(req, bar_fields, ARRAY_LEN(bar_fields));
	struct err *e;

	req->scope = session_scope(req, req->session, "matter.assign");
	e = assignment_declare(form, NULL);
	if (e)
		return e;
	form_view(form, view_node(view, "Assign"));
	view_flag(view, "Assign.May", true);
	view_date(view, "Assign.Today", req->today);
	for (size_t i = 0; i < query->n_rows; i++) {
		const struct matter_line *line = list_row(query, i);
		struct view *row = list_row_node(view, i);

		view_int(row, "Id", line->id);
		view_int(row, "Version", line->version);
		view_text(row, "Number", line->number);
	}
	form_guard_view(req, view);
	return NULL;
}

/* Who may give matters away does so where others' are listed. */
static bool
has_assign_bar(const struct list_query *query)
{
	const struct session *session = query->req->session;

	if (query->list == &matter_list_done ||
	    (query->list == &matter_list_mine && session->officer_id))
		return false;
	return session_may(session, "matter.assign");
}

/* GET /enforcement/, /unit, /overdue, /done */
struct err *
page_matter_list(struct request *req)
{
	struct list_query *query;
	struct view *view;
	struct err *e = list_open(req, &query);

	if (!e && query->as != LIST_PAGE)
		return list_send(query);
	if (!e)
		e = list_read(query);
	if (e)
		return e;
	view = list_view(query);
	view_flag(view, "Held.Show",
		  text_same(((const struct matter_filters *)query->in)->wait,
			    "held"));
	if (has_assign_bar(query))
		e = assign_bar_view(query, view);
	return e ? e : request_render(req, view, "enforcement/matter_list.cs");
}

struct search_form {
	const char *text;
};

/* clang-format off */
static const struct field search_fields[] = {
	{ "q", "Tìm", FIELD_LINE, 0, 100, offsetof(struct search_form, text) },
};
/* clang-format on */

/* Whether the dossiers of the scope hold the text at all. */
MUST_CHECK static struct err *
is_found(struct request *req, const char *text, bool *found)
{
	const struct matter_filters filters = { .find = text };

	struct err *e;
	int64_t n = 0;

	e = list_tally(req, &matter_list_unit, &req->scope, &filters, 1, &n);
	*found = n > 0;
	return e;
}

/* A judgment without a decision is in no dossier yet: intake has it. */
static bool
may_look_further(const struct request *req)
{
	return request_has_program(req, "intake") &&
	       session_may(req->session, "judgment.view");
}

/* GET /enforcement/search?q=: the dossier of this number, or the dossiers that
 * are found, or else the book of judgments. */
struct err *
page_matter_search(struct request *req)
{
	struct form *form =
		form_new(req, search_fields, ARRAY_LEN(search_fields));
	struct search_form in;
	bool found = true;
	int64_t id = 0;
	struct err *e;

	e = form_read(form, &in);
	if (!e && !text_empty(in.text))
		e = matter_find_number(req, req->db, &req->scope, in.text, &id);
	if (!e && !text_empty(in.text) && !id)
		e = is_found(req, in.text, &found);
	if (e)
		return e;
	if (id) {
		request_hits(req, 1);
		return request_redirect(req, "/enforcement/matter/%" PRId64,
					id);
	}
	if (!found && may_look_further(req))
		return request_redirect(req, PATH_JUDGMENTS "?q=%s",
					text_url_escape(req, in.text));
	return request_redirect(req, "/enforcement/unit?find=%s",
				text_url_escape(req, in.text));
}
