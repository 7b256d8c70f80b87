#include "common/base.h"

#include "accounts/account_page.h"
#include "accounts/account_view.h"
#include "accounts/accounts.h"
#include "common/session.h"

#define TRAIL_ROWS 25

static void
add_action(struct view *view, int64_t id, const char *verb, const char *label,
	   bool primary)
{
	struct view *action = view_row(view, "Page.Actions");

	view_text(action, "Label", label);
	view_format(action, "Href", "/accounts/account/%" PRId64 "/%s", id,
		    verb);
	view_flag(action, "Primary", primary);
}

static void
add_part_action(struct view *view, const char *list, int64_t id,
		const char *verb, const char *label)
{
	struct view *action = view_row(view, list);

	view_text(action, "Label", label);
	view_format(action, "Href", "/accounts/account/%" PRId64 "/%s", id,
		    verb);
}

/* What may be done with the account, or why nothing. */
MUST_CHECK static struct err *
actions_to_view(struct request *req, struct view *view,
		const struct account *account, bool *may_change)
{
	int64_t id = account->staff.id;
	const char *fault = NULL;
	struct err *e;

	*may_change = false;
	if (!session_may(req->session, "account.manage"))
		return NULL;
	e = account_fault(req, account, &fault);
	if (e)
		return e;
	if (fault) {
		view_text(view, "Page.Lead", fault);
		return NULL;
	}
	*may_change = true;
	add_action(view, id, "edit", "Sửa thông tin", false);
	add_action(view, id, "reset", "Cấp lại mật khẩu", false);
	if (account->staff.active)
		add_action(view, id, "disable", "Khóa tài khoản", false);
	else
		add_action(view, id, "enable", "Mở khóa", true);
	add_part_action(view, "RoleActions", id, "role", "Cấp vai trò");
	return NULL;
}

MUST_CHECK static struct err *
roles_part(struct request *req, struct view *view,
	   const struct account *account, bool may_change)
{
	struct role_line *roles;
	struct right_line *rights;
	size_t n_roles;
	size_t n_rights;
	struct err *e;

	e = account_roles(req, req->db, account->staff.id, req->today, &roles,
			  &n_roles);
	if (!e)
		e = account_rights(req, req->db, account->staff.id, req->today,
				   &rights, &n_rights);
	if (e)
		return e;
	roles_to_view(view, roles, n_roles, account->staff.id, req->today,
		      may_change);
	rights_to_view(view, rights, n_rights);
	return NULL;
}

MUST_CHECK static struct err *
sessions_part(struct request *req, struct view *view,
	      const struct account *account, bool may_change)
{
	struct session_line *sessions;
	size_t n;
	struct err *e;

	e = account_sessions(req, req->db, req->conf, account->staff.id,
			     &sessions, &n);
	if (e)
		return e;
	sessions_to_view(view, sessions, n, req->session->token_hash);
	for (size_t i = 0; i < n; i++) {
		if (!may_change || !sessions[i].open)
			continue;
		add_part_action(view, "SessionActions", account->staff.id,
				"sessions", "Chấm dứt mọi phiên");
		break;
	}
	return NULL;
}

MUST_CHECK static struct err *
waits_part(struct request *req, struct view *view,
	   const struct account *account, bool may_change)
{
	struct wait_line *waits;
	size_t n;
	struct err *e;

	e = account_waits(req, req->db, account->staff.id, &waits, &n);
	if (e)
		return e;
	waits_to_view(view, waits, n);
	if (n > 0 && may_change)
		add_part_action(view, "WaitActions", account->staff.id, "waits",
				"Bỏ thời gian chờ");
	return NULL;
}

MUST_CHECK static struct err *
trail_part(struct request *req, struct view *view,
	   const struct account *account)
{
	struct trail_line *lines;
	struct view *action;
	size_t n;
	struct err *e;

	if (!session_may(req->session, "audit.view"))
		return NULL;
	e = trail_of_account(req, req->db, account->staff.id, TRAIL_ROWS,
			     &lines, &n);
	if (e)
		return e;
	view_flag(view, "May.Audit", true);
	trail_to_view(view, req, lines, n);
	action = view_row(view, "TrailActions");
	view_text(action, "Label", "Xem tất cả");
	view_format(action, "Href", "/accounts/audit?account=%s",
		    account->staff.login);
	return NULL;
}

/* GET /accounts/account/# */
struct err *
page_account_show(struct request *req)
{
	struct account *account;
	struct view *view;
	bool may_change;
	struct err *e;

	e = account_get(req, req->db, req->scope.path_like, req->id, &account);
	if (e)
		return e;
	view = view_new(req, account->staff.name);
	view_crumb(view, "Tài khoản", "/accounts/");
	view_crumb(view, account->staff.name, NULL);
	account_to_view(view, account);
	e = actions_to_view(req, view, account, &may_change);
	if (!e)
		e = roles_part(req, view, account, may_change);
	if (!e)
		e = waits_part(req, view, account, may_change);
	if (!e)
		e = sessions_part(req, view, account, may_change);
	if (!e)
		e = trail_part(req, view, account);
	if (e)
		return e;
	return request_render(req, view, "accounts/account_show.cs");
}
