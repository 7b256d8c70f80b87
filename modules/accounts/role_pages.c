#include "common/base.h"

#include "accounts/account_page.h"
#include "accounts/accounts.h"
#include "common/audit.h"
#include "common/session.h"
#include "common/text.h"
#include "law/sense.h"

struct role_form {
	const char *unit;
	const char *role;
	struct date from;
	struct date to;
};

struct end_form {
	struct date last;
	const char *reason;
};

#define AT(member)     .at = offsetof(struct role_form, member)
#define END_AT(member) .at = offsetof(struct end_form, member)

/* clang-format off */
static const struct field role_fields[] = {
	{ "role", "Vai trò", FIELD_CODE, REQUIRED, AT(role) },
	{ "unit", "Tại đơn vị", FIELD_CODE, REQUIRED, AT(unit) },
	{ "from", "Từ ngày", FIELD_DATE, REQUIRED, AT(from) },
	{ "to", "Đến hết ngày", FIELD_DATE, 0, AT(to) },
};

static const struct field end_fields[] = {
	{ "last", "Ngày cuối giữ vai trò", FIELD_DATE, 0, END_AT(last) },
	{ "reason", "Lý do", FIELD_LINE, REQUIRED, .max = 300,
	  END_AT(reason) },
};
/* clang-format on */

static struct view *
account_view(struct request *req, const char *title,
	     const struct account *account)
{
	struct view *view = view_new(req, title);
	char *href = talloc_asprintf(req, "/accounts/account/%" PRId64,
				     account->staff.id);

	view_crumb(view, "Tài khoản", "/accounts/");
	view_crumb(view, account->staff.name, href);
	view_crumb(view, title, NULL);
	view_text(view, "Account.Href", href);
	view_text(view, "Account.Name", account->staff.name);
	view_text(view, "Account.Login", account->staff.login);
	view_text(view, "Account.Unit", account->unit_name);
	return view;
}

MUST_CHECK static struct err *
render_grant(struct request *req, const struct account *account,
	     struct form *form, bool invalid)
{
	struct view *view = account_view(req, "Cấp vai trò", account);

	form_view(form, view);
	if (invalid)
		return request_render_invalid(req, view,
					      "accounts/role_new.cs");
	return request_render(req, view, "accounts/role_new.cs");
}

MUST_CHECK static struct err *
make_grant_form(struct request *req, struct account **account,
		struct choices *choices, struct form **form)
{
	struct err *e;

	e = account_to_change(req, account);
	if (!e)
		e = account_choices(req, choices);
	if (e)
		return e;
	*form = form_new(req, role_fields, ARRAY_LEN(role_fields));
	return account_choices_add(req, *form, choices, "— chọn vai trò —",
				   (*account)->staff.unit_id);
}

/* GET /accounts/account/#/role */
struct err *
page_role_new(struct request *req)
{
	struct account *account;
	struct choices choices;
	struct form *form;
	struct err *e;

	e = make_grant_form(req, &account, &choices, &form);
	if (e)
		return e;
	form_preset(form, "from", date_text(req, req->today));
	return render_grant(req, account, form, false);
}

static void
check_wish(struct request *req, struct form *form,
	   const struct choices *choices, const struct role_form *in)
{
	const struct unit *unit = account_choice_unit(choices, in->unit);
	struct wish wish = { .account_id = req->id,
			     .from = in->from,
			     .to = in->to };
	struct fault fault;

	wish.role = staff_role_find(choices->roles, choices->n_roles, in->role);
	if (!unit || !wish.role)
		return;
	wish.unit_path = unit->path;
	wish.unit_kind = unit->kind;
	wish.unit_from = unit->valid_from;
	wish.unit_to = unit->valid_to;
	fault = admin_wish_fault(&choices->admin, &wish, req->today);
	if (fault.text)
		form_error(form, fault.field, "%s", fault.text);
	sense_check_day(req, form, "from", "role_day", in->from);
	sense_check_day(req, form, "to", "role_day", in->to);
}

/* *same: the account holds the role already; nothing was written. */
MUST_CHECK static struct err *
grant_role(struct request *req, const struct account *account,
	   const struct choices *choices, const struct role_form *in,
	   bool *same)
{
	const struct staff_role *role =
		staff_role_find(choices->roles, choices->n_roles, in->role);
	const struct unit *unit = account_choice_unit(choices, in->unit);
	struct staff_grant grant = { .account_id = req->id,
				     .role_code = in->role,
				     .unit_id = unit->id,
				     .from = in->from,
				     .to = in->to,
				     .granted_by = req->session->account_id };
	int64_t id;
	struct err *e;

	e = staff_grant_add(req, req->db, &grant, &id);
	*same = e && e->code == ERR_CONFLICT;
	if (*same)
		err_free(&e);
	if (e || *same)
		return e;
	if (role->makes_officer)
		e = staff_officer_link(req, req->db, &account->staff, NULL,
				       grant.unit_id, in->from);
	if (e)
		return e;
	return audit_add(req, "role.grant", "account", req->id,
			 talloc_asprintf(req, "%s, %s (%s)", role->label,
					 unit->name, unit->code));
}

/* POST /accounts/account/#/role */
struct err *
page_role_grant(struct request *req)
{
	struct role_form in = { 0 };
	struct account *account;
	struct choices choices;
	struct form *form;
	bool same = false;
	struct err *e;

	e = make_grant_form(req, &account, &choices, &form);
	if (!e)
		e = form_read(form, &in);
	if (e)
		return e;
	if (form_valid(form))
		check_wish(req, form, &choices, &in);
	if (form_valid(form))
		e = grant_role(req, account, &choices, &in, &same);
	if (e)
		return e;
	if (same)
		form_error(form, "role",
			   "Tài khoản đã có vai trò này ở đơn vị này trong "
			   "thời gian đó.");
	if (!form_valid(form))
		return render_grant(req, account, form, true);
	request_flash(req, "Đã cấp vai trò.");
	return request_redirect(req, "/accounts/account/%" PRId64, req->id);
}

/* The role of the path; it must be one that can still be taken away. */
MUST_CHECK static struct err *
find_role(struct request *req, struct account **account,
	  struct role_line **role, size_t *n, size_t *at)
{
	enum role_state state;
	struct err *e;

	e = account_to_change(req, account);
	if (!e)
		e = account_roles(req, req->db, req->id, req->today, role, n);
	if (e)
		return e;
	*at = 0;
	while (*at < *n && (*role)[*at].id != req->id2)
		(*at)++;
	if (*at == *n)
		return err_new(ERR_MISSING, NULL,
			       "TH4521: role %" PRId64 " of account %" PRId64,
			       req->id2, req->id);
	state = role_state_of((*role)[*at].from, (*role)[*at].to,
			      (*role)[*at].revoked, req->today);
	if (state == ROLE_HELD || state == ROLE_LATER)
		return NULL;
	return err_new(ERR_STALE,
		       "Vai trò này đã kết thúc hoặc đã được thu hồi.",
		       "TH4522: role %" PRId64 " is over", req->id2);
}

MUST_CHECK static struct err *
render_revoke(struct request *req, const struct account *account,
	      const struct role_line *role, struct form *form, bool invalid)
{
	struct view *view = account_view(req, "Thu hồi vai trò", account);

	view_format(view, "Role.Href",
		    "/accounts/account/%" PRId64 "/role/%" PRId64, req->id,
		    req->id2);
	view_text(view, "Role.Label", role->role_label);
	view_text(view, "Role.Unit", role->unit_name);
	view_date(view, "Role.From", role->from);
	view_date(view, "Role.To", role->to);
	form_view(form, view);
	if (invalid)
		return request_render_invalid(req, view,
					      "accounts/role_end.cs");
	return request_render(req, view, "accounts/role_end.cs");
}

/* GET /accounts/account/#/role/# */
struct err *
page_role_ask(struct request *req)
{
	struct form *form = form_new(req, end_fields, ARRAY_LEN(end_fields));
	struct account *account;
	struct role_line *roles;
	size_t n;
	size_t at;
	struct err *e;

	e = find_role(req, &account, &roles, &n, &at);
	if (e)
		return e;
	return render_revoke(req, account, &roles[at], form, false);
}

/* True when another role keeps the person an enforcement officer. */
static bool
stays_officer(struct request *req, const struct role_line *lines, size_t n,
	      size_t but, const struct staff_role *roles, size_t n_roles)
{
	for (size_t i = 0; i < n; i++) {
		const struct staff_role *role =
			staff_role_find(roles, n_roles, lines[i].role_code);
		enum role_state state =
			role_state_of(lines[i].from, lines[i].to,
				      lines[i].revoked, req->today);

		if (i != but && role && role->makes_officer &&
		    (state == ROLE_HELD || state == ROLE_LATER))
			return true;
	}
	return false;
}

/* The officer leaves with the last role that made him one. */
MUST_CHECK static struct err *
end_officer(struct request *req, const struct account *account,
	    const struct role_line *lines, size_t n, size_t at,
	    struct date last)
{
	struct staff_role *roles;
	const struct staff_role *role;
	size_t n_roles;
	struct err *e;

	e = staff_roles(req, req->db, req->today, &roles, &n_roles);
	if (e)
		return e;
	role = staff_role_find(roles, n_roles, lines[at].role_code);
	if (!role || !role->makes_officer || !account->staff.officer_id ||
	    stays_officer(req, lines, n, at, roles, n_roles))
		return NULL;
	return staff_officer_end(req->db, account->staff.officer_id,
				 date_is_set(last) ? last : req->today);
}

MUST_CHECK static struct err *
revoke_role(struct request *req, const struct account *account,
	    const struct role_line *lines, size_t n, size_t at,
	    const struct end_form *in)
{
	const struct role_line *line = &lines[at];
	struct err *e;

	e = account_end_role(req->db, line->id, in->last,
			     req->session->account_id);
	if (!e)
		e = end_officer(req, account, lines, n, at, in->last);
	if (e)
		return e;
	return audit_add(req, "role.revoke", "account", req->id,
			 talloc_asprintf(req, "%s, %s (%s): %s",
					 line->role_label, line->unit_name,
					 line->unit_code, in->reason));
}

/* POST /accounts/account/#/role/# */
struct err *
page_role_revoke(struct request *req)
{
	struct form *form = form_new(req, end_fields, ARRAY_LEN(end_fields));
	struct end_form in = { 0 };
	struct account *account;
	struct role_line *roles;
	struct fault fault;
	size_t n;
	size_t at;
	struct err *e;

	e = find_role(req, &account, &roles, &n, &at);
	if (!e)
		e = form_read(form, &in);
	if (!e)
		sense_check(req, form, "reason", "reason", in.reason);
	if (e)
		return e;
	fault = role_end_fault(roles[at].from, roles[at].to, in.last,
			       req->today);
	if (fault.text)
		form_error(form, fault.field, "%s", fault.text);
	if (!form_valid(form))
		return render_revoke(req, account, &roles[at], form, true);
	e = revoke_role(req, account, roles, n, at, &in);
	if (e)
		return e;
	request_flash(req, "Đã thu hồi vai trò.");
	return request_redirect(req, "/accounts/account/%" PRId64, req->id);
}
