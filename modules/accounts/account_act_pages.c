#include "common/base.h"

#include "accounts/account_page.h"
#include "accounts/accounts.h"
#include "common/audit.h"
#include "common/session.h"
#include "law/sense.h"

struct act_form {
	const char *reason;
	int64_t version;
};

#define AT(member) .at = offsetof(struct act_form, member)

/* clang-format off */
static const struct field act_fields[] = {
	{ "reason", "Lý do", FIELD_LINE, REQUIRED, .max = 300, AT(reason) },
	{ "version", "Phiên bản", FIELD_INT, 0, AT(version) },
};
/* clang-format on */

/* An act on an account that is asked for once more, with its reason. */
struct act {
	const char *verb; /* the last part of the path */
	const char *title;
	const char *lead;
	const char *button;
	const char *kind; /* of the button */
	const char *action;
	const char *done;
	struct err *(*run)(struct request *req, const struct account *account,
			   const struct act_form *in);
};

static struct err *
run_disable(struct request *req, const struct account *account,
	    const struct act_form *in)
{
	struct err *e;

	e = account_set_active(req->db, account->staff.id, in->version, false);
	if (!e)
		e = session_end_all(req->db, account->staff.id);
	return e;
}

static struct err *
run_enable(struct request *req, const struct account *account,
	   const struct act_form *in)
{
	return account_set_active(req->db, account->staff.id, in->version,
				  true);
}

static struct err *
run_end_sessions(struct request *req, const struct account *account,
		 const struct act_form *in)
{
	(void)in;
	return session_end_all(req->db, account->staff.id);
}

static struct err *
run_end_waits(struct request *req, const struct account *account,
	      const struct act_form *in)
{
	(void)in;
	return staff_waits_end(req->db, account->staff.id);
}

static const struct act act_disable = {
	"disable",
	"Khóa tài khoản",
	"Người dùng bị đăng xuất ngay và không đăng nhập được nữa. Vai trò, hồ "
	"sơ và nhật ký giữ nguyên; có thể mở khóa lại.",
	"Khóa tài khoản",
	"danger",
	"account.disable",
	"Đã khóa tài khoản và chấm dứt mọi phiên.",
	run_disable,
};

static const struct act act_enable = {
	"enable",
	"Mở khóa tài khoản",
	"Người dùng đăng nhập lại được bằng mật khẩu đang có, với các vai trò "
	"còn hiệu lực.",
	"Mở khóa tài khoản",
	"primary",
	"account.enable",
	"Đã mở khóa tài khoản.",
	run_enable,
};

static const struct act act_end_sessions = {
	"sessions",
	"Chấm dứt mọi phiên",
	"Người dùng bị đăng xuất khỏi mọi máy ngay; nội dung đang nhập được "
	"giữ lại để gửi tiếp sau khi đăng nhập.",
	"Chấm dứt mọi phiên",
	"danger",
	"session.end",
	"Đã chấm dứt mọi phiên của tài khoản.",
	run_end_sessions,
};

static const struct act act_end_waits = {
	"waits",
	"Bỏ thời gian chờ",
	"Các lần nhập sai mật khẩu của tài khoản này được bỏ qua; người dùng "
	"đăng nhập lại được ngay. Xin chắc rằng chính người đó đã nhập sai. "
	"Địa chỉ mạng đã nhập sai nhiều tài khoản khác nhau thì vẫn phải chờ.",
	"Bỏ thời gian chờ",
	"primary",
	"sign-in.free",
	"Đã bỏ thời gian chờ; người dùng đăng nhập lại được ngay.",
	run_end_waits,
};

/* run is NULL: this act ends in a page of its own. */
static const struct act act_reset = {
	"reset",
	"Cấp lại mật khẩu",
	"Hệ thống tạo mật khẩu mới và hiện một lần để trao lại. Người "
	"dùng bị đăng xuất khỏi mọi máy và phải đổi mật khẩu khi đăng nhập.",
	"Cấp lại mật khẩu",
	"danger",
	"password.reset",
	NULL,
	NULL,
};

MUST_CHECK static struct err *
render(struct request *req, const struct act *act,
       const struct account *account, struct form *form, bool invalid)
{
	struct view *view = view_new(req, act->title);
	char *href = talloc_asprintf(req, "/accounts/account/%" PRId64,
				     account->staff.id);

	view_crumb(view, "Tài khoản", "/accounts/");
	view_crumb(view, account->staff.name, href);
	view_crumb(view, act->title, NULL);
	view_text(view, "Act.Back", href);
	view_format(view, "Act.Href", "%s/%s", href, act->verb);
	view_text(view, "Act.Lead", act->lead);
	view_text(view, "Act.Button", act->button);
	view_text(view, "Act.Kind", act->kind);
	view_text(view, "Account.Name", account->staff.name);
	view_text(view, "Account.Login", account->staff.login);
	view_text(view, "Account.Unit", account->unit_name);
	form_view(form, view);
	if (invalid)
		return request_render_invalid(req, view,
					      "accounts/act_edit.cs");
	return request_render(req, view, "accounts/act_edit.cs");
}

MUST_CHECK static struct err *
ask(struct request *req, const struct act *act)
{
	struct form *form = form_new(req, act_fields, ARRAY_LEN(act_fields));
	struct account *account;
	struct err *e;

	e = account_to_change(req, &account);
	if (e)
		return e;
	form_preset(form, "version",
		    talloc_asprintf(req, "%" PRId64, account->staff.version));
	return render(req, act, account, form, false);
}

/* A new password, shown on the page that answers. */
MUST_CHECK static struct err *
reset_password(struct request *req, const struct account *account)
{
	char *password = staff_password_make(req, account->staff.login);
	struct err *e;

	e = staff_password_set(req, req->db, account->staff.id, password, true);
	if (!e)
		e = session_end_all(req->db, account->staff.id);
	if (e)
		return e;
	return account_secret_page(req, "Đã cấp lại mật khẩu",
				   account->staff.id, account->staff.login,
				   account->staff.name, password);
}

MUST_CHECK static struct err *
finish(struct request *req, const struct act *act,
       const struct account *account, const struct act_form *in)
{
	struct err *e = NULL;

	if (act->run)
		e = act->run(req, account, in);
	if (!e)
		e = audit_add(req, act->action, "account", req->id, in->reason);
	if (e)
		return e;
	if (!act->run)
		return reset_password(req, account);
	request_flash(req, act->done);
	return request_redirect(req, "/accounts/account/%" PRId64, req->id);
}

MUST_CHECK static struct err *
take(struct request *req, const struct act *act)
{
	struct form *form = form_new(req, act_fields, ARRAY_LEN(act_fields));
	struct act_form in = { 0 };
	struct account *account;
	struct err *e;

	e = account_to_change(req, &account);
	if (!e)
		e = form_read(form, &in);
	if (!e)
		sense_check(req, form, "reason", "reason", in.reason);
	if (e)
		return e;
	if (!form_valid(form))
		return render(req, act, account, form, true);
	return finish(req, act, account, &in);
}

/* GET /accounts/account/#/disable */
struct err *
page_disabling_ask(struct request *req)
{
	return ask(req, &act_disable);
}

/* POST /accounts/account/#/disable */
struct err *
page_disabling_do(struct request *req)
{
	return take(req, &act_disable);
}

/* GET /accounts/account/#/enable */
struct err *
page_enabling_ask(struct request *req)
{
	return ask(req, &act_enable);
}

/* POST /accounts/account/#/enable */
struct err *
page_enabling_do(struct request *req)
{
	return take(req, &act_enable);
}

/* GET /accounts/account/#/reset */
struct err *
page_reset_ask(struct request *req)
{
	return ask(req, &act_reset);
}

/* POST /accounts/account/#/reset */
struct err *
page_reset_do(struct request *req)
{
	return take(req, &act_reset);
}

/* GET /accounts/account/#/sessions */
struct err *
page_ending_ask(struct request *req)
{
	return ask(req, &act_end_sessions);
}

/* POST /accounts/account/#/sessions */
struct err *
page_ending_do(struct request *req)
{
	return take(req, &act_end_sessions);
}

/* GET /accounts/account/#/waits */
struct err *
page_waits_ask(struct request *req)
{
	return ask(req, &act_end_waits);
}

/* POST /accounts/account/#/waits */
struct err *
page_waits_do(struct request *req)
{
	return take(req, &act_end_waits);
}
