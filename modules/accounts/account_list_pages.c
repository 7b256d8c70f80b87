#include "common/base.h"

#include "accounts/account_page.h"
#include "accounts/account_view.h"
#include "accounts/accounts.h"
#include "accounts/pattern_store.h"
#include "common/csv.h"
#include "common/session.h"
#include "common/text.h"

#define PAGE_ROWS 50

#define AT(member) .at = offsetof(struct account_filter, member)

/* clang-format off */
static const struct field filter_fields[] = {
	{ "q", "Họ tên, tên đăng nhập", FIELD_LINE, 0, .max = 120, AT(find) },
	{ "unit", "Đơn vị", FIELD_CODE, 0, AT(unit) },
	{ "role", "Vai trò", FIELD_CODE, 0, AT(role) },
	{ "state", "Trạng thái", FIELD_CODE, 0, AT(state) },
};

static const struct option state_options[] = {
	{ "", "Tất cả" },
	{ "active", "Đang dùng" },
	{ "unused", "Chưa đăng nhập lần nào" },
	{ "waits", "Phải chờ ở nơi nhập sai mật khẩu" },
	{ "disabled", "Đã khóa" },
};
/* clang-format on */

MUST_CHECK static struct err *
add_units(struct request *req, struct form *form, const struct scope *scope,
	  struct unit **units, size_t *n_units)
{
	struct option *options;
	struct err *e;

	e = unit_list(req, req->db, scope->path_like, req->today, units,
		      n_units);
	if (e)
		return e;
	options = talloc_zero_array(req, struct option, (unsigned)*n_units + 1);
	options[0] = (struct option){ "", "Tất cả" };
	for (size_t i = 0; i < *n_units; i++)
		options[i + 1] =
			(struct option){ (*units)[i].code, (*units)[i].name };
	form_options(form, "unit", options, *n_units + 1);
	return NULL;
}

MUST_CHECK static struct err *
add_roles(struct request *req, struct form *form)
{
	struct option *options;
	struct staff_role *roles;
	size_t n;
	struct err *e;

	e = staff_roles(req, req->db, req->today, &roles, &n);
	if (e)
		return e;
	options = talloc_zero_array(req, struct option, (unsigned)n + 1);
	options[0] = (struct option){ "", "Tất cả" };
	for (size_t i = 0; i < n; i++)
		options[i + 1] =
			(struct option){ roles[i].code, roles[i].label };
	form_options(form, "role", options, n + 1);
	return NULL;
}

/* The filter of the request; the unit by its path. */
MUST_CHECK static struct err *
read_filter(struct request *req, const struct scope *scope, struct form **made,
	    struct account_filter *filter)
{
	struct form *form =
		form_new(req, filter_fields, ARRAY_LEN(filter_fields));
	struct unit *units;
	size_t n_units;
	const char *path = NULL;
	struct err *e;

	form_options(form, "state", state_options, ARRAY_LEN(state_options));
	e = add_units(req, form, scope, &units, &n_units);
	if (!e)
		e = add_roles(req, form);
	if (!e)
		e = form_read(form, filter);
	if (e)
		return e;
	for (size_t i = 0; i < n_units; i++) {
		if (text_same(units[i].code, filter->unit))
			path = units[i].path;
	}
	filter->unit = path;
	*made = form;
	return NULL;
}

static void
lines_to_view(struct view *view, const struct account_line *lines, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const struct account_line *line = &lines[i];
		struct view *row = view_row(view, "Rows");

		view_format(row, "Href", "/accounts/account/%" PRId64,
			    line->id);
		view_text(row, "Name", line->name);
		view_text(row, "Login", line->login);
		view_text(row, "Title", line->title);
		view_text(row, "Unit", line->unit_name);
		view_text(row, "Roles", line->roles);
		view_text(row, "Seen",
			  text_empty(line->last_seen) ? "Chưa đăng nhập"
						      : line->last_seen);
		account_state_to_view(row, line->active, line->waits);
		view_flag(row, "Faded", !line->active);
	}
}

static void
list_actions(struct request *req, struct view *view)
{
	struct view *action = view_row(view, "Page.Actions");

	view_text(action, "Label", "Tải về CSV");
	view_format(action, "Href", "/accounts/export?%s", req->query);
}

/* Patterns.Open: odd patterns that nobody has looked at, for who may. This is
 * the page that administrators come to. */
MUST_CHECK static struct err *
patterns_to_view(struct request *req, struct view *view)
{
	static const struct pattern_filter open = { .state = "open" };
	struct scope scope;
	int64_t n;
	struct err *e;

	if (!session_may(req->session, "audit.view"))
		return NULL;
	scope = session_scope(req, req->session, "audit.view");
	e = pattern_total(req, req->db, scope.path_like, &open, &n);
	if (!e && n > 0)
		view_count(view, "Patterns.Open", n);
	return e;
}

MUST_CHECK static struct err *
show_list(struct request *req, const struct scope *scope)
{
	struct account_filter filter = { 0 };
	struct account_line *lines = NULL;
	struct form *form;
	struct view *view;
	size_t n = 0;
	int64_t total = 0;
	struct err *e;

	e = read_filter(req, scope, &form, &filter);
	if (e)
		return e;
	filter.page = request_page(req);
	if (form_valid(form))
		e = account_list(req, req->db, scope->path_like, &filter,
				 req->today, PAGE_ROWS, &lines, &n, &total);
	if (e)
		return e;
	view = view_new(req, "Tài khoản người dùng");
	e = patterns_to_view(req, view);
	if (e)
		return e;
	form_view(form, view);
	list_actions(req, view);
	lines_to_view(view, lines, n);
	request_hits(req, total);
	view_text(view, "List.Noun", "tài khoản");
	view_pager(view, request_list_base(req), filter.page, PAGE_ROWS, total,
		   false);
	return request_render(req, view, "accounts/account_list.cs");
}

/* GET /accounts/ : who may see no accounts but his own is led there. */
struct err *
page_account_list(struct request *req)
{
	struct scope scope = session_scope(req, req->session, "account.view");

	if (!session_may(req->session, "account.view"))
		return request_redirect(req, "/accounts/me");
	return show_list(req, &scope);
}

static const char *
state_words(const struct account_line *line)
{
	if (!line->active)
		return "Đã khóa";
	return line->waits ? "Đang dùng, có nơi phải chờ" : "Đang dùng";
}

static char *
csv_line(TALLOC_CTX *ctx, const struct account_line *line)
{
	const char *cells[] = { line->name,	line->login,
				line->title,	line->unit_name,
				line->roles,	line->email,
				line->phone,	state_words(line),
				line->last_seen };
	char *text = talloc_strdup(ctx, "");

	for (size_t i = 0; i < ARRAY_LEN(cells); i++)
		text = talloc_asprintf_append_buffer(
			text, "%s%s", i ? CSV_PARTS : "",
			csv_quote(text, cells[i] ? cells[i] : ""));
	return text;
}

/* GET /accounts/export : the same list, whole, for the head's approval. */
struct err *
page_account_export(struct request *req)
{
	static const char heads[] =
		"Họ và tên" CSV_PARTS "Tên đăng nhập" CSV_PARTS
		"Chức vụ" CSV_PARTS "Đơn vị" CSV_PARTS "Vai trò" CSV_PARTS
		"Thư điện tử" CSV_PARTS "Điện thoại" CSV_PARTS
		"Trạng thái" CSV_PARTS "Dùng gần nhất";
	struct account_filter filter = { .page = 1 };
	struct account_line *lines;
	struct form *form;
	int64_t total;
	size_t n;
	char *text;
	struct err *e;

	e = read_filter(req, &req->scope, &form, &filter);
	if (!e && !form_valid(form))
		e = err_new(ERR_INPUT, NULL, "TH4531: filter of the export");
	filter.page = 1;
	if (!e)
		e = account_list(req, req->db, req->scope.path_like, &filter,
				 req->today, 0, &lines, &n, &total);
	if (e)
		return e;
	request_hits(req, (int64_t)n);
	text = talloc_asprintf(req, "%s%s\r\n", CSV_MARK, heads);
	for (size_t i = 0; i < n; i++)
		text = talloc_asprintf_append_buffer(text, "%s\r\n",
						     csv_line(req, &lines[i]));
	return request_download(req, "text/csv; charset=utf-8", "tai-khoan.csv",
				(const unsigned char *)text, strlen(text));
}
