#include "common/base.h"

#include "enforcement/enforcement.h"

#include "common/csv.h"
#include "common/session.h"
#include "common/text.h"
#include "enforcement/matter_filter.h"
#include "enforcement/matter_view.h"
#include "staff/unit.h"

#define PAGE_ROWS 50

/* A file of more rows is one that a person narrows down first. */
#define EXPORT_ROWS_MAX 60000
#define EXPORT_CHUNK 5000

/* clang-format off */
static const struct {
	const char *path; /* below "/enforcement/" */
	enum matter_view view;
	const char *export_path;
	const char *title;
	const char *empty;
} views[] = {
	{ "", VIEW_MINE, "/enforcement/export", "Việc của tôi",
	  "Chưa có việc nào được phân công cho tài khoản này." },
	{ "unit", VIEW_UNIT, "/enforcement/unit/export", "Việc của đơn vị",
	  "Đơn vị không có việc nào đang thi hành." },
	{ "overdue", VIEW_OVERDUE, "/enforcement/overdue/export",
	  "Việc quá hạn", "Không có việc nào quá hạn." },
	{ "done", VIEW_DONE, "/enforcement/done/export",
	  "Việc đã kết thúc", "Chưa có việc nào kết thúc." },
};
/* clang-format on */

/* The row of views for an address; "unit/export" belongs to "unit". */
static size_t
view_at(const char *path)
{
	size_t n = strcspn(path, "/");

	for (size_t i = 1; i < ARRAY_LEN(views); i++) {
		if (strlen(views[i].path) == n
		    && strncmp(views[i].path, path, n) == 0)
			return i;
	}
	return 0;
}

/* The bar that gives the chosen rows to an officer. */
MUST_CHECK static struct err *
assign_bar_view(struct request *req, struct view *view)
{
	struct scope scope = session_scope(req, req->session, "matter.assign");
	struct officer *officers;
	size_t n;
	struct err *e;

	e = officer_list(req, req->db, scope.path_like, req->today, &officers,
			 &n);
	if (e)
		return e;
	view_flag(view, "Assign.May", n > 0);
	view_date(view, "Assign.Today", req->today);
	for (size_t i = 0; i < n; i++) {
		struct view *row = view_row(view, "Assign.Officers");

		view_int(row, "Id", officers[i].id);
		view_format(row, "Label", "%s – %s", officers[i].name,
			    officers[i].unit_name);
	}
	form_guard_view(req, view);
	return NULL;
}

/* Rows and pager. The first views are not counted: that would read them all
 * for a figure nobody asked for. */
MUST_CHECK static struct err *
list_view(struct matter_query *query, struct view *view)
{
	struct request *req = query->req;
	bool counted = query->filtered || query->filter.view == VIEW_OVERDUE;
	int64_t page = request_page(req);
	int64_t total = -1;
	struct matter_line *lines;
	size_t n;
	struct err *e;

	e = matter_list(req, req->db, &req->scope, &query->filter,
			(page - 1) * PAGE_ROWS, PAGE_ROWS + 1, &lines, &n);
	if (!e && (counted || (n == 0 && page > 1)))
		e = matter_count(req, req->db, &req->scope, &query->filter,
				 &total);
	if (e)
		return e;
	if (n <= PAGE_ROWS && (n > 0 || page == 1))
		total = (page - 1) * PAGE_ROWS + (int64_t)n;
	for (size_t i = 0; i < n && i < PAGE_ROWS; i++)
		matter_line_view(view_row(view, "Rows"), &lines[i],
				 req->today);
	view_text(view, "List.Noun", "việc");
	view_pager(view, matter_query_href(query, query->path), page,
		   PAGE_ROWS, total, n > PAGE_ROWS);
	view_flag(view, "List.None", n == 0);
	request_hits(req, total >= 0 ? total : (int64_t)n);
	return NULL;
}

/* GET /enforcement/, /unit, /overdue, /done */
struct err *
page_matter_list(struct request *req)
{
	size_t at = view_at(req->route->path);
	bool mine = views[at].view == VIEW_MINE;
	bool own = mine && req->session->officer_id;
	struct matter_query *query;
	struct view *view;
	struct err *e;

	e = matter_query_read(req, views[at].view, &query);
	if (e)
		return e;
	view = view_new(req, mine && !own ? "Việc của đơn vị"
					  : views[at].title);
	e = list_view(query, view);
	if (!e && !own && views[at].view != VIEW_DONE
	    && session_may(req->session, "matter.assign"))
		e = assign_bar_view(req, view);
	if (e)
		return e;
	matter_query_view(query, view);
	view_flag(view, "Page.Wide", true);
	view_flag(view, "List.Officers", !own);
	view_flag(view, "List.ShowFilterOfficer", !mine);
	view_flag(view, "List.Units", strchr(req->scope.path_like, '%'));
	view_flag(view, "List.Done", views[at].view == VIEW_DONE);
	view_text(view, "List.EmptyText", query->filtered
						  ? "Không có việc nào khớp."
						  : views[at].empty);
	view_text(view, "List.Export",
		  matter_query_href(query, views[at].export_path));
	return request_render(req, view, "enforcement/matter_list.cs");
}

/* A file of the list being written. */
struct csv_text {
	char *text;
	const char *before; /* of the next field */
};

static void
csv_add(struct csv_text *csv, const char *field)
{
	char *quoted = csv_quote(csv->text, field ? field : "");

	csv->text = talloc_asprintf_append_buffer(csv->text, "%s%s",
						  csv->before, quoted);
	csv->before = ",";
	talloc_free(quoted);
}

static void
csv_add_date(struct csv_text *csv, struct date d)
{
	char *text = date_text(NULL, d);

	csv_add(csv, text);
	talloc_free(text);
}

static void
csv_add_dong(struct csv_text *csv, int64_t dong)
{
	csv->text = talloc_asprintf_append_buffer(csv->text, "%s%" PRId64,
						  csv->before, dong);
	csv->before = ",";
}

static void
csv_end_row(struct csv_text *csv)
{
	csv->text = talloc_asprintf_append_buffer(csv->text, "\r\n");
	csv->before = "";
}

static void
csv_add_line(struct csv_text *csv, const struct matter_line *line)
{
	csv_add(csv, line->number);
	csv_add_date(csv, line->decided_on);
	csv_add(csv, line->debtors);
	csv_add(csv, line->creditors);
	csv_add(csv, line->account_label);
	csv_add_dong(csv, line->owed_dong);
	csv_add_dong(csv, line->left_dong - line->held_dong);
	csv_add_dong(csv, line->held_dong);
	csv_add_date(csv, line->due_on);
	csv_add(csv, line->due_label);
	csv_add_date(csv, line->ended_on);
	csv_add(csv, line->officer);
	csv_add(csv, line->unit);
	csv_end_row(csv);
}

static void
csv_start(TALLOC_CTX *ctx, struct csv_text *csv)
{
	static const char *const heads[] = {
		"Số quyết định", "Ngày quyết định", "Người phải thi hành án",
		"Người được thi hành án", "Trạng thái",
		"Phải thi hành (đồng)", "Còn phải thu (đồng)",
		"Chưa chi trả (đồng)", "Hạn gần nhất",
		"Việc đến hạn", "Ngày kết thúc", "Chấp hành viên", "Đơn vị",
	};

	/* The mark tells spreadsheets that the text is UTF-8. */
	csv->text = talloc_strdup(ctx, "\xEF\xBB\xBF");
	csv->before = "";
	for (size_t i = 0; i < ARRAY_LEN(heads); i++)
		csv_add(csv, heads[i]);
	csv_end_row(csv);
}

/* Adds the rows from offset on; *n tells how many there were. */
MUST_CHECK static struct err *
csv_add_chunk(struct matter_query *query, int64_t offset,
	      struct csv_text *csv, size_t *n)
{
	struct request *req = query->req;
	TALLOC_CTX *chunk = talloc_new(req);
	struct matter_line *lines;
	struct err *e;

	e = matter_list(chunk, req->db, &req->scope, &query->filter, offset,
			EXPORT_CHUNK, &lines, n);
	for (size_t i = 0; !e && i < *n; i++)
		csv_add_line(csv, &lines[i]);
	talloc_free(chunk);
	return e;
}

/* GET /enforcement/export, /unit/export, ...: the whole list as a file. */
struct err *
page_matter_export(struct request *req)
{
	struct matter_query *query;
	struct csv_text csv;
	size_t n = EXPORT_CHUNK;
	struct err *e;

	e = matter_query_read(req, views[view_at(req->route->path)].view,
			      &query);
	if (e)
		return e;
	csv_start(req, &csv);
	for (int64_t at = 0; !e && n == EXPORT_CHUNK; at += EXPORT_CHUNK) {
		if (at >= EXPORT_ROWS_MAX)
			return err_told(ERR_INPUT,
					"Danh sách có hơn %d việc. Xin lọc "
					"bớt rồi tải lại.",
					EXPORT_ROWS_MAX);
		e = csv_add_chunk(query, at, &csv, &n);
		request_hits(req, at + (int64_t)n);
	}
	if (e)
		return e;
	return request_download(req, "text/csv; charset=utf-8",
				"viec-thi-hanh-an.csv",
				(const unsigned char *)csv.text,
				strlen(csv.text));
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
	struct matter_filter filter = { .view = VIEW_UNIT, .find = text,
					.today = req->today };
	struct matter_line *lines;
	size_t n;
	struct err *e = matter_list(req, req->db, &req->scope, &filter, 0, 1,
				    &lines, &n);

	*found = n > 0;
	return e;
}

/* A judgment without a decision is in no dossier yet: intake has it. */
static bool
may_look_further(const struct request *req)
{
	return request_has_program(req, "intake")
	       && session_may(req->session, "judgment.view");
}

/* GET /enforcement/search?q=: the dossier of this number, or the dossiers that
 * are found, or else the book of judgments. */
struct err *
page_matter_search(struct request *req)
{
	struct form *form = form_new(req, search_fields,
				     ARRAY_LEN(search_fields));
	struct search_form in;
	bool found = true;
	int64_t id = 0;
	struct err *e;

	e = form_read(form, &in);
	if (!e && !text_empty(in.text))
		e = matter_find_number(req, req->db, &req->scope, in.text,
				       &id);
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
		return request_redirect(req, "/intake/?q=%s",
					text_url_escape(req, in.text));
	return request_redirect(req, "/enforcement/unit?find=%s",
				text_url_escape(req, in.text));
}
