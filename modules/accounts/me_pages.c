#include "common/base.h"

#include "accounts/account_page.h"
#include "accounts/account_view.h"
#include "accounts/accounts.h"
#include "common/audit.h"
#include "common/session.h"

#define TRAIL_ROWS 15

struct me_form {
	const char *email;
	const char *phone;
	int64_t version;
};

#define AT(member) .at = offsetof(struct me_form, member)

/* Name, title and unit are the administrator's to change. */
static const struct field me_fields[] = {
	{ "email", "Thư điện tử", FIELD_LINE, 0, .max = 120, AT(email) },
	{ "phone", "Điện thoại", FIELD_LINE, 0, .max = 30, AT(phone) },
	{ "version", "Phiên bản", FIELD_INT, 0, AT(version) },
};

/* The account of the person at the screen, whatever he may see else. */
MUST_CHECK static struct err *
get_me(struct request *req, struct account **me)
{
	return account_get(req, req->db, "%", req->session->account_id, me);
}

static void
add_action(struct view *view, const char *list, const char *href,
	   const char *label)
{
	struct view *action = view_row(view, list);

	view_text(action, "Label", label);
	view_text(action, "Href", href);
}

MUST_CHECK static struct err *
fill_parts(struct request *req, struct view *view, int64_t id)
{
	struct role_line *roles;
	struct right_line *rights;
	struct session_line *sessions;
	struct trail_line *trail;
	size_t n_roles;
	size_t n_rights;
	size_t n_sessions;
	size_t n_trail;
	struct err *e;

	e = account_roles(req, req->db, id, req->today, &roles, &n_roles);
	if (!e)
		e = account_rights(req, req->db, id, req->today, &rights,
				   &n_rights);
	if (!e)
		e = account_sessions(req, req->db, req->conf, id, &sessions,
				     &n_sessions);
	if (!e)
		e = trail_of_account(req, req->db, id, TRAIL_ROWS, &trail,
				     &n_trail);
	if (e)
		return e;
	roles_to_view(view, roles, n_roles, id, req->today, false);
	rights_to_view(view, rights, n_rights);
	sessions_to_view(view, sessions, n_sessions, req->session->token_hash);
	trail_to_view(view, req, trail, n_trail);
	return NULL;
}

/* GET /accounts/me */
struct err *
page_me_show(struct request *req)
{
	struct account *me;
	struct view *view;
	struct err *e;

	e = get_me(req, &me);
	if (e)
		return e;
	view = view_new(req, "Tài khoản của tôi");
	account_to_view(view, me);
	view_flag(view, "May.Audit", true);
	add_action(view, "Page.Actions", "/accounts/password", "Đổi mật khẩu");
	add_action(view, "Page.Actions", "/accounts/me/edit",
		   "Sửa thư điện tử, điện thoại");
	add_action(view, "SessionActions", "/accounts/me/sessions",
		   "Đăng xuất khỏi các máy khác");
	e = fill_parts(req, view, me->staff.id);
	if (e)
		return e;
	return request_render(req, view, "accounts/account_show.cs");
}

MUST_CHECK static struct err *
render_edit(struct request *req, const struct account *me, struct form *form,
	    bool invalid)
{
	struct view *view = view_new(req, "Sửa thông tin liên hệ");

	view_crumb(view, "Tài khoản của tôi", "/accounts/me");
	view_crumb(view, "Sửa thông tin liên hệ", NULL);
	account_to_view(view, me);
	form_view(form, view);
	if (invalid)
		return request_render_invalid(req, view, "accounts/me_edit.cs");
	return request_render(req, view, "accounts/me_edit.cs");
}

/* GET /accounts/me/edit */
struct err *
page_me_edit(struct request *req)
{
	struct form *form = form_new(req, me_fields, ARRAY_LEN(me_fields));
	struct account *me;
	struct err *e;

	e = get_me(req, &me);
	if (e)
		return e;
	form_corrects(form);
	form_preset(form, "email", me->staff.email);
	form_preset(form, "phone", me->staff.phone);
	form_preset(form, "version",
		    talloc_asprintf(req, "%" PRId64, me->staff.version));
	return render_edit(req, me, form, false);
}

/* POST /accounts/me/edit */
struct err *
page_me_change(struct request *req)
{
	struct form *form = form_new(req, me_fields, ARRAY_LEN(me_fields));
	struct me_form in = { 0 };
	struct account *me;
	const char *email;
	const char *phone;
	struct err *e;

	e = get_me(req, &me);
	if (!e)
		e = form_read(form, &in);
	if (e)
		return e;
	email = account_email_fault(in.email);
	phone = account_phone_fault(in.phone);
	if (email)
		form_error(form, "email", "%s", email);
	if (phone)
		form_error(form, "phone", "%s", phone);
	if (!form_valid(form))
		return render_edit(req, me, form, true);
	me->staff.email = in.email;
	me->staff.phone = in.phone;
	me->staff.version = in.version;
	e = staff_account_change(req, req->db, &me->staff);
	if (!e)
		e = audit_add(req, "account.self", "account", me->staff.id, "");
	if (e)
		return e;
	request_flash(req, "Đã ghi thông tin liên hệ.");
	return request_redirect(req, "/accounts/me");
}

/* GET /accounts/me/sessions */
struct err *
page_me_ask(struct request *req)
{
	struct session_line *sessions;
	struct view *view;
	size_t n;
	struct err *e;

	e = account_sessions(req, req->db, req->conf, req->session->account_id,
			     &sessions, &n);
	if (e)
		return e;
	view = view_new(req, "Đăng xuất khỏi các máy khác");
	view_crumb(view, "Tài khoản của tôi", "/accounts/me");
	view_crumb(view, "Đăng xuất khỏi các máy khác", NULL);
	sessions_to_view(view, sessions, n, req->session->token_hash);
	form_guard_view(req, view);
	return request_render(req, view, "accounts/me_sessions.cs");
}

/* POST /accounts/me/sessions : this session goes on. */
struct err *
page_me_end(struct request *req)
{
	struct err *e;

	e = session_end_others(req->db, req->session->account_id,
			       req->session->token_hash);
	if (!e)
		e = audit_add(req, "session.end", "account",
			      req->session->account_id, "");
	if (e)
		return e;
	request_flash(req, "Đã đăng xuất khỏi các máy khác.");
	return request_redirect(req, "/accounts/me");
}
