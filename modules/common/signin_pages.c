#include "common/base.h"

#include "common/allowance_rules.h"
#include "common/app.h"
#include "common/audit.h"
#include "common/cookie.h"
#include "common/crypto.h"
#include "common/draft.h"
#include "common/form.h"
#include "common/home.h"
#include "common/json.h"
#include "common/password_pages.h"
#include "common/password_rules.h"
#include "common/session.h"
#include "common/signin_begin.h"
#include "common/signin_pages.h"
#include "common/signin_rules.h"
#include "common/signin_store.h"
#include "common/text.h"
#include "common/view.h"

#define LOGIN_MAX_CHARS 60

/*
 * Guards the sign-in form itself: nobody can be signed in to a foreign
 * account by a page elsewhere, because it can neither read nor set this
 * cookie, which must come back equal to the field csrf.
 */
#define SIGNIN_COOKIE	   "thads_sign_in"
#define SIGNIN_TOKEN_BYTES 16
#define SIGNIN_TOKEN_CHARS 32

/* The same for an unknown login, a wrong password and a closed account:
 * whether the account exists is nobody's business. */
static const char text_wrong[] =
	"Tên đăng nhập hoặc mật khẩu không đúng. Xin kiểm tra phím Caps Lock "
	"và bộ gõ tiếng Việt rồi thử lại.";
static const char text_empty_fields[] = "Xin nhập tên đăng nhập và mật khẩu.";
static const char text_no_cookie[] =
	"Trang đăng nhập đã cũ hoặc trình duyệt không nhận cookie. Xin nhập "
	"lại; nếu vẫn gặp thông báo này, xin cho phép cookie của trang.";
static const char text_signed_out[] = "Đã đăng xuất.";
static const char text_not_kept[] =
	"Phiên làm việc đã hết; lần gửi này không ghi gì. Xin đăng nhập, xem "
	"lại hồ sơ rồi làm lại nếu cần.";
static const char text_read_only[] =
	"Hệ thống đang ở chế độ chỉ đọc nên chưa mở được phiên làm việc mới. "
	"Ai đang đăng nhập vẫn xem, tra cứu, lập báo cáo và in được. Xin thử "
	"lại sau.";

/* What the sign-in form sends. carry is the token of a draft. */
struct signin_form {
	const char *login;
	const char *password;
	const char *carry;
	const char *next;
};

static const struct field signin_fields[] = {
	{ "login", "Tên đăng nhập", FIELD_LINE, 0, LOGIN_MAX_CHARS,
	  offsetof(struct signin_form, login) },
	{ "password", "Mật khẩu", FIELD_RAW, 0, PASSWORD_MAX_CHARS,
	  offsetof(struct signin_form, password) },
	{ "carry", "Bản nháp", FIELD_RAW, 0, SIGNIN_TOKEN_CHARS,
	  offsetof(struct signin_form, carry) },
	{ "next", "Trang tiếp theo", FIELD_RAW, 0, SIGNIN_PATH_MAX_BYTES,
	  offsetof(struct signin_form, next) },
};

/* The token of the sign-in form. Other tabs keep theirs: one cookie for all,
 * made when there is none. */
static const char *
signin_token(struct request *req)
{
	const char *token = cookie_get(req, SIGNIN_COOKIE);

	if (strlen(token) == SIGNIN_TOKEN_CHARS &&
	    strspn(token, "0123456789abcdef") == SIGNIN_TOKEN_CHARS)
		return token;
	token = crypto_token(req, SIGNIN_TOKEN_BYTES);
	cookie_set(req, SIGNIN_COOKIE, token);
	return token;
}

MUST_CHECK static struct err *
show(struct request *req, int status, const char *message,
     const struct signin_form *form)
{
	struct view *view = view_new(req, "Đăng nhập");

	view_text(view, "Page.Message", message);
	view_text(view, "Session.Csrf", signin_token(req));
	view_text(view, "Field.login.Value", form->login);
	if (!text_empty(form->carry))
		view_text(view, "Carry.Token", form->carry);
	if (!text_empty(form->next))
		view_text(view, "Carry.Next", form->next);
	req->answer->status = status;
	return request_render(req, view, "layout/sign_in.cs");
}

static const char *
kept_text(struct request *req)
{
	return talloc_asprintf(req,
			       "Phiên làm việc đã hết. Nội dung vừa gửi được "
			       "giữ lại %s: đăng nhập để xem lại và gửi tiếp.",
			       allowance_wait_text(req,
						   req->conf->draft_keep_secs));
}

struct err *
page_signin_show(struct request *req, const char *message,
		 const char *draft_token)
{
	struct signin_form form = { .carry = draft_token };

	if (req->method == METHOD_POST)
		return show(req, 401,
			    draft_token ? kept_text(req) : text_not_kept,
			    &form);
	form.next = req->path;
	if (*req->query)
		form.next =
			talloc_asprintf(req, "%s?%s", req->path, req->query);
	if (!signin_path_is_ours(form.next))
		form.next = NULL;
	return show(req, 401, message, &form);
}

/* To the form that was interrupted, the page that was asked for, or home. */
MUST_CHECK static struct err *
lead_on(struct request *req, const struct signin_form *form)
{
	const char *path = NULL;
	struct err *e = NULL;

	if (!text_empty(form->carry))
		e = draft_path(req, req->session->account_id, form->carry,
			       &path);
	if (e)
		return e;
	if (path)
		return request_redirect(req, "%s?draft=%s", path, form->carry);
	if (!text_empty(form->carry))
		return request_redirect(req, "%s?draft=gone", home_path(req));
	if (!text_empty(form->next) && signin_path_is_ours(form->next))
		return request_redirect(req, "%s", form->next);
	return signin_lead_home(req);
}

/* GET /NAME/sign-in */
static struct err *
page_signin_ask(struct request *req)
{
	struct signin_form form = { .next = request_param(req, "next") };
	bool signed_out = request_param(req, "out") != NULL;

	if (form.next && !signin_path_is_ours(form.next))
		form.next = NULL;
	if (req->session)
		return lead_on(req, &form);
	return show(req, 200, signed_out ? text_signed_out : NULL, &form);
}

/* The password was right. */
MUST_CHECK static struct err *
accept_person(struct request *req, const char *token,
	      const struct signin_form *form)
{
	struct err *e;

	e = signin_begin(req, token);
	if (!e)
		e = audit_add(req, "sign-in", "account",
			      req->session->account_id, req->address);
	return e ? e : lead_on(req, form);
}

/* Not even the right password is looked at. */
MUST_CHECK static struct err *
tell_wait(struct request *req, const struct signin_answer *answer,
	  const struct signin_form *form)
{
	request_header(req, "Retry-After",
		       talloc_asprintf(req, "%" PRId64, answer->wait_secs));
	return show(req, 429,
		    signin_wait_text(req, answer->wait, answer->wait_secs),
		    form);
}

MUST_CHECK static struct err *
check_person(struct request *req, const struct signin_form *form)
{
	struct signin_answer answer;
	char *token;
	struct err *e;

	e = signin_try(req, signin_login(req, form->login), form->password,
		       &token, &answer);
	if (e)
		return e;
	if (answer.fits)
		return accept_person(req, token, form);
	e = signin_record_refusal(req, &answer, "sign-in.failed",
				  "sign-in.refused");
	if (e)
		return e;
	if (!answer.counted)
		return tell_wait(req, &answer, form);
	return show(req, 401, text_wrong, form);
}

/* POST /NAME/sign-in */
static struct err *
page_signin_enter(struct request *req)
{
	const char *cookie = cookie_get(req, SIGNIN_COOKIE);
	const char *sent = request_param(req, "csrf");
	struct signin_form in = { NULL, NULL, NULL, NULL };
	struct form *form =
		form_new(req, signin_fields, ARRAY_LEN(signin_fields));
	struct err *e;

	e = form_read(form, &in);
	if (e)
		return e;
	if (!sent || !*cookie || !crypto_same(sent, cookie))
		return show(req, 403, text_no_cookie, &in);
	if (!form_valid(form))
		return show(req, 422, text_wrong, &in);
	if (text_empty(in.login) || text_empty(in.password))
		return show(req, 422, text_empty_fields, &in);
	e = check_person(req, &in);
	if (!e || e->code != ERR_READ_ONLY)
		return e;
	err_free(&e);
	return show(req, 503, text_read_only, &in);
}

/* POST /NAME/sign-out */
static struct err *
page_session_end(struct request *req)
{
	const struct session *session = req->session;
	struct err *e;

	e = session_end(req->db, session->token_hash);
	if (!e)
		e = audit_add(req, "sign-out", "account", session->account_id,
			      req->address);
	if (e)
		return e;
	cookie_set(req, SESSION_COOKIE, "");
	/* Not "cookies": that would sign the person out of whatever else the
	 * domain has. */
	request_header(req, "Clear-Site-Data", "\"cache\", \"storage\"");
	return request_redirect(req, "/%s/sign-in?out=1",
				req->app->program->name);
}

MUST_CHECK static struct err *
tell_secs_left(struct request *req, bool after_activity)
{
	struct json *answer = json_new_record(req);

	json_put_int(answer, "left_secs",
		     session_left_secs(req->session, after_activity));
	return request_text(req, "application/json", json_written(req, answer));
}

/* GET /NAME/session/ping: how long the session lasts without activity. */
static struct err *
page_session_ping(struct request *req)
{
	return tell_secs_left(req, false);
}

/* GET /NAME/session/renew: a sign of life from a person at a long form. */
static struct err *
page_session_renew(struct request *req)
{
	return tell_secs_left(req, true);
}

const struct route signin_routes[] = {
	{ METHOD_GET, "sign-in", RIGHT_PUBLIC, page_signin_ask, 0 },
	{ METHOD_POST, "sign-in", RIGHT_PUBLIC, page_signin_enter,
	  ROUTE_WRITES | ROUTE_NO_FORM_ID },
	{ METHOD_POST, "sign-out", RIGHT_SIGNED_IN, page_session_end,
	  ROUTE_WRITES | ROUTE_NO_FORM_ID },
	{ METHOD_GET, "password", RIGHT_SIGNED_IN, page_password_edit, 0 },
	{ METHOD_POST, "password", RIGHT_SIGNED_IN, page_password_change,
	  ROUTE_WRITES },
	{ METHOD_GET, "session/ping", RIGHT_SIGNED_IN, page_session_ping,
	  ROUTE_QUIET },
	{ METHOD_GET, "session/renew", RIGHT_SIGNED_IN, page_session_renew, 0 },
};

const size_t signin_routes_count = ARRAY_LEN(signin_routes);

static bool
is_own_page(const struct route *route)
{
	for (size_t i = 0; i < signin_routes_count; i++) {
		if (route == &signin_routes[i])
			return true;
	}
	return false;
}

struct err *
signin_guard(struct request *req, bool *answered)
{
	*answered = req->session->must_change && !is_own_page(req->route);
	if (!*answered)
		return NULL;
	return request_redirect(req, "/%s/password", req->app->program->name);
}
