#include "common/base.h"

#include "accounts/accounts.h"
#include "accounts/delegation_store.h"
#include "common/audit.h"
#include "common/session.h"
#include "common/text.h"
#include "law/sense.h"
#include "staff/staff.h"

struct delegation_form {
	const char *deputy;
	struct date from;
	struct date to;
};

#define AT(member) .at = offsetof(struct delegation_form, member)

/* clang-format off */
static const struct field fields[] = {
	{ "deputy", "Người được ủy quyền", FIELD_CODE, REQUIRED, AT(deputy) },
	{ "from", "Từ ngày", FIELD_DATE, REQUIRED, AT(from) },
	{ "to", "Đến hết ngày", FIELD_DATE, REQUIRED, AT(to) },
};
/* clang-format on */

MUST_CHECK static struct err *
make_form(struct request *req, struct form **form)
{
	struct option *options;
	struct deputy *deputies;
	size_t n;
	struct err *e =
		delegation_deputies(req, req->session->unit_id, &deputies, &n);

	if (e)
		return e;
	options = talloc_zero_array(req, struct option, (unsigned)n + 1);
	options[0] = (struct option){ "", "— chọn —" };
	for (size_t i = 0; i < n; i++)
		options[i + 1] = (struct option){
			talloc_asprintf(req, "%" PRId64, deputies[i].id),
			text_empty(deputies[i].title)
				? deputies[i].name
				: talloc_asprintf(req, "%s – %s",
						  deputies[i].name,
						  deputies[i].title),
		};
	*form = form_new(req, fields, ARRAY_LEN(fields));
	form_options(*form, "deputy", options, n + 1);
	return NULL;
}

MUST_CHECK static struct err *
show(struct request *req, struct form *form, bool invalid)
{
	static const char template[] = "accounts/delegation_list.cs";
	struct view *view = view_new(req, "Ủy quyền ký");
	struct delegation *found;
	size_t n;
	struct err *e = delegation_list(req, req->session->unit_id, &found, &n);

	if (e)
		return e;
	for (size_t i = 0; i < n; i++) {
		struct view *row = view_row(view, "Delegations");

		view_text(row, "Name", found[i].name);
		view_date(row, "From", found[i].from);
		view_date(row, "To", found[i].to);
		view_text(row, "By", found[i].given_by);
		view_text(row, "At", found[i].given_at);
		view_format(row, "Href", "/accounts/delegation/%" PRId64,
			    found[i].id);
	}
	view_text(view, "Unit", req->session->unit_name);
	form_view(form, view);
	return invalid ? request_render_invalid(req, view, template)
		       : request_render(req, view, template);
}

/* GET /accounts/delegation: to whom the head gives his signature. */
struct err *
page_delegation_list(struct request *req)
{
	struct form *form;
	struct err *e = make_form(req, &form);

	if (e)
		return e;
	form_preset(form, "from", date_text(req, req->today));
	return show(req, form, false);
}

static void
check(struct request *req, struct form *form, const struct delegation_form *in)
{
	if (date_compare(in->from, req->today) < 0)
		form_error(form, "from",
			   "Ủy quyền có hiệu lực từ hôm nay trở đi; việc đã ký "
			   "không đổi theo.");
	else if (date_compare(in->to, in->from) < 0)
		form_error(form, "to",
			   "Ngày cuối không thể trước ngày bắt đầu.");
	sense_check_day(req, form, "from", "role_day", in->from);
	sense_check_day(req, form, "to", "role_day", in->to);
}

MUST_CHECK static struct err *
give(struct request *req, const struct delegation_form *in, bool *same)
{
	struct staff_grant grant = { .role_code = DELEGATION_ROLE,
				     .unit_id = req->session->unit_id,
				     .from = in->from,
				     .to = in->to,
				     .granted_by = req->session->account_id };
	int64_t id;
	struct err *e = NULL;

	if (!text_to_int(in->deputy, &grant.account_id))
		return NULL;
	e = staff_grant_add(req, req->db, &grant, &id);
	*same = e && e->code == ERR_CONFLICT;
	if (*same)
		err_free(&e);
	if (e || *same)
		return e;
	return audit_add(req, "delegation.give", "account", grant.account_id,
			 talloc_asprintf(req, "%s – %s",
					 date_text(req, in->from),
					 date_text(req, in->to)));
}

/* POST /accounts/delegation */
struct err *
page_delegation_give(struct request *req)
{
	struct delegation_form in = { 0 };
	struct form *form;
	bool same = false;
	struct err *e = make_form(req, &form);

	if (!e)
		e = form_read(form, &in);
	if (e)
		return e;
	if (form_valid(form))
		check(req, form, &in);
	if (form_valid(form))
		e = give(req, &in, &same);
	if (e)
		return e;
	if (same)
		form_error(form, "deputy",
			   "Người này đã được ủy quyền trong thời gian đó.");
	if (!form_valid(form))
		return show(req, form, true);
	request_flash(req, "Đã ủy quyền ký.");
	return request_redirect(req, "/accounts/delegation");
}

/* POST /accounts/delegation/#: ends it. */
struct err *
page_delegation_end(struct request *req)
{
	struct form *form = form_new(req, NULL, 0);
	struct delegation *found;
	size_t n;
	struct err *e = delegation_list(req, req->session->unit_id, &found, &n);

	if (!e)
		e = form_read(form, NULL);
	for (size_t i = 0; !e && i < n; i++) {
		if (found[i].id != req->id)
			continue;
		e = delegation_end(req, &found[i]);
		if (!e)
			e = audit_add(req, "delegation.end", "account",
				      found[i].account_id, "");
		if (e)
			return e;
		request_flash(req, "Đã chấm dứt ủy quyền ký.");
		return request_redirect(req, "/accounts/delegation");
	}
	return e ? e : err_told(ERR_STALE, "Ủy quyền này đã kết thúc.");
}
