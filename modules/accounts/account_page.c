#include "common/base.h"

#include "accounts/account_page.h"

#include "common/session.h"
#include "common/text.h"
#include "staff/reach.h"

/* The person at the screen as an administrator. */
static struct admin
account_admin(struct request *req)
{
	struct scope scope = session_scope(req, req->session, "account.manage");

	return (struct admin){ req->session->account_id, scope.path_like };
}

struct err *
account_choices(struct request *req, struct choices *choices)
{
	struct err *e;

	choices->admin = account_admin(req);
	e = unit_list(req, req->db, choices->admin.path_like, req->today,
		      &choices->units, &choices->n_units);
	if (!e)
		e = staff_roles(req, req->db, req->today, &choices->roles,
				&choices->n_roles);
	return e;
}

static const struct unit *
find_unit(const struct choices *choices, int64_t id)
{
	for (size_t i = 0; i < choices->n_units; i++) {
		if (choices->units[i].id == id)
			return &choices->units[i];
	}
	return NULL;
}

struct err *
account_choices_add(struct request *req, struct form *form,
		    const struct choices *choices, const char *first_role,
		    int64_t unit_id)
{
	const struct unit *unit = find_unit(choices, unit_id);
	const char *sent = request_param(req, "unit");
	struct option *roles = talloc_zero_array(
		req, struct option, (unsigned)choices->n_roles + 1);
	size_t n = 0;
	struct err *e;

	if (unit)
		form_preset(form, "unit", unit->code);
	e = form_lookup(form, "unit", &reach_units, "— chọn đơn vị —",
			!sent && unit ? unit->code : sent);
	if (e || !first_role)
		return e;
	roles[n++] = (struct option){ "", first_role };
	for (size_t i = 0; i < choices->n_roles; i++) {
		const struct staff_role *role = &choices->roles[i];

		if (!admin_role_fault(&choices->admin, role))
			roles[n++] = (struct option){ role->code, role->label };
	}
	form_options(form, "role", roles, n);
	return NULL;
}

const struct unit *
account_choice_unit(const struct choices *choices, const char *code)
{
	for (size_t i = 0; i < choices->n_units; i++) {
		if (text_same(choices->units[i].code, code))
			return &choices->units[i];
	}
	return NULL;
}

/* The roles that the account has or is going to have. */
static size_t
hold_roles(struct request *req, const struct role_line *lines, size_t n,
	   const struct staff_role *roles, size_t n_roles,
	   struct held_role *held)
{
	size_t n_held = 0;

	for (size_t i = 0; i < n; i++) {
		enum role_state state =
			role_state_of(lines[i].from, lines[i].to,
				      lines[i].revoked, req->today);

		if (state != ROLE_HELD && state != ROLE_LATER)
			continue;
		held[n_held++] = (struct held_role){
			staff_role_find(roles, n_roles, lines[i].role_code),
			lines[i].unit_path
		};
	}
	return n_held;
}

struct err *
account_fault(struct request *req, const struct account *account,
	      const char **fault)
{
	const struct admin admin = account_admin(req);
	struct staff_role *roles;
	struct role_line *lines;
	struct held_role *held;
	size_t n_roles;
	size_t n;
	struct err *e;

	e = staff_roles(req, req->db, req->today, &roles, &n_roles);
	if (!e)
		e = account_roles(req, req->db, account->staff.id, req->today,
				  &lines, &n);
	if (e)
		return e;
	held = talloc_array(req, struct held_role, (unsigned)n + 1);
	n = hold_roles(req, lines, n, roles, n_roles, held);
	*fault = admin_account_fault(&admin, account->staff.id,
				     account->unit_path, held, n);
	return NULL;
}

struct err *
account_to_change(struct request *req, struct account **account)
{
	const char *fault = NULL;
	struct err *e;

	e = account_get(req, req->db, req->scope.path_like, req->id, account);
	if (!e)
		e = account_fault(req, *account, &fault);
	if (!e && fault)
		e = err_new(ERR_FORBIDDEN, fault,
			    "TH4511: %s may not change account %" PRId64,
			    req->session->login, req->id);
	return e;
}

struct err *
account_secret_page(struct request *req, const char *title, int64_t id,
		    const char *login, const char *name, const char *password)
{
	struct view *view = view_new(req, title);

	view_text(view, "Secret.Login", login);
	view_text(view, "Secret.Name", name);
	view_text(view, "Secret.Password", password);
	view_format(view, "Secret.Href", "/accounts/account/%" PRId64, id);
	return request_render(req, view, "accounts/secret_show.cs");
}
