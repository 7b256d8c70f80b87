#include "common/base.h"

#include "accounts/account_view.h"
#include "accounts/accounts.h"
#include "accounts/trail_words.h"
#include "common/form.h"

#define PAGE_ROWS 50

#define AT(member) .at = offsetof(struct trail_filter, member)

/* clang-format off */
static const struct field filter_fields[] = {
	{ "account", "Người thực hiện", FIELD_LINE, 0, .max = 120, AT(account) },
	{ "action", "Thao tác", FIELD_CODE, 0, AT(action) },
	{ "object", "Đối tượng", FIELD_CODE, 0, AT(object) },
	{ "id", "Mã số", FIELD_INT, 0, AT(object_id) },
	{ "from", "Từ ngày", FIELD_DATE, 0, AT(from) },
	{ "to", "đến ngày", FIELD_DATE, 0, AT(to) },
};
/* clang-format on */

static void
add_words(struct request *req, struct form *form, const char *field,
	  const struct trail_word *codes, size_t n,
	  const char *(*words)(const char *))
{
	struct option *options =
		talloc_zero_array(req, struct option, (unsigned)n + 1);

	options[0] = (struct option){ "", "Tất cả" };
	for (size_t i = 0; i < n; i++)
		options[i + 1] = (struct option){
			codes[i].code,
			codes[i].label ? codes[i].label : words(codes[i].code),
		};
	form_options(form, field, options, n + 1);
}

MUST_CHECK static struct err *
add_choices(struct request *req, struct form *form)
{
	struct trail_word *actions;
	struct trail_word *objects;
	size_t n_actions;
	size_t n_objects;
	struct err *e;

	e = trail_actions(req, req->db, &actions, &n_actions);
	if (!e)
		e = trail_objects(req, req->db, &objects, &n_objects);
	if (e)
		return e;
	add_words(req, form, "action", actions, n_actions, trail_action);
	add_words(req, form, "object", objects, n_objects, trail_object);
	return NULL;
}

/* GET /accounts/audit */
struct err *
page_audit_list(struct request *req)
{
	struct form *form =
		form_new(req, filter_fields, ARRAY_LEN(filter_fields));
	struct trail_filter filter = { 0 };
	struct trail_line *lines = NULL;
	struct view *view;
	int64_t total = -1;
	size_t n = 0;
	struct err *e;

	e = add_choices(req, form);
	if (!e)
		e = form_read(form, &filter);
	if (e)
		return e;
	filter.page = request_page(req);
	if (form_valid(form))
		e = trail_list(req, req->db, req->scope.path_like, &filter,
			       PAGE_ROWS, &lines, &n);
	if (!e && form_valid(form) && n == 0 && filter.page > 1)
		e = trail_count(req, req->db, req->scope.path_like, &filter,
				&total);
	if (e)
		return e;
	view = view_new(req, "Nhật ký thao tác");
	form_view(form, view);
	trail_to_view(view, lines, n > PAGE_ROWS ? PAGE_ROWS : n);
	view_flag(view, "List.Empty", n == 0);
	view_pager(view, request_list_base(req), filter.page, PAGE_ROWS, total,
		   n > PAGE_ROWS);
	return request_render(req, view, "accounts/audit_list.cs");
}
