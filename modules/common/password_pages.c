#include "common/base.h"

#include "common/audit.h"
#include "common/crypto.h"
#include "common/form.h"
#include "common/password_pages.h"
#include "common/password_rules.h"
#include "common/password_words.h"
#include "common/session.h"
#include "common/signin_begin.h"
#include "common/signin_rules.h"
#include "common/signin_store.h"
#include "common/view.h"

struct password_form {
	const char *current;
	const char *fresh;
	const char *again;
};

static const struct field password_fields[] = {
	{ "current", "Mật khẩu đang dùng", FIELD_RAW, REQUIRED,
	  PASSWORD_MAX_CHARS, offsetof(struct password_form, current) },
	{ "fresh", "Mật khẩu mới", FIELD_RAW, REQUIRED, PASSWORD_MAX_CHARS,
	  offsetof(struct password_form, fresh) },
	{ "again", "Nhập lại mật khẩu mới", FIELD_RAW, REQUIRED,
	  PASSWORD_MAX_CHARS, offsetof(struct password_form, again) },
};

static struct form *
new_form(struct request *req)
{
	return form_new(req, password_fields, ARRAY_LEN(password_fields));
}

static struct view *
new_view(struct request *req, struct form *form)
{
	struct view *view = view_new(req, "Đổi mật khẩu");

	if (req->session->must_change)
		view_text(view, "Page.Warning",
			  talloc_asprintf(req,
					  "Mật khẩu này do người quản trị cấp "
					  "hoặc đã dùng quá %" PRId64 " ngày. "
					  "Xin đổi mật khẩu rồi làm việc tiếp.",
					  req->conf->password_days));
	view_text(view, "Password.Hint", password_rules_hint);
	form_view(form, view);
	return view;
}

/* GET /NAME/password */
struct err *
page_password_edit(struct request *req)
{
	struct form *form = new_form(req);

	return request_render(req, new_view(req, form),
			      "layout/password_change.cs");
}

MUST_CHECK static struct err *
check_new_password(struct request *req, struct form *form,
		   const struct password_form *in)
{
	const char **words;
	const char *fault;
	struct err *e = password_words(req, req->conf, &words);

	if (e)
		return e;
	fault = password_fault(in->fresh, req->session->login, words);
	if (fault)
		form_error(form, "fresh", "%s", fault);
	else if (crypto_same(in->fresh, in->current))
		form_error(form, "fresh",
			   "Mật khẩu mới phải khác mật khẩu đang dùng.");
	if (!crypto_same(in->fresh, in->again))
		form_error(form, "again",
			   "Hai lần nhập mật khẩu mới không giống nhau.");
	return NULL;
}

/* A stolen session must not become a way to guess the password: the same
 * counting as at the sign-in. */
MUST_CHECK static struct err *
refuse_current(struct request *req, struct form *form,
	       const struct signin_answer *answer)
{
	if (answer->counted)
		form_error(form, "current", "Mật khẩu đang dùng không đúng.");
	else
		form_error(form, "current", "%s",
			   signin_wait_text(req, answer->wait,
					    answer->wait_secs));
	return signin_record_refusal(req, answer, "password.failed",
				     "password.refused");
}

/* Whoever is signed in with the old password is signed out; here a new session
 * begins. */
MUST_CHECK static struct err *
save_password(struct request *req, struct form *form,
	      const struct password_form *in)
{
	struct signin_answer answer;
	char *token;
	struct err *e;

	e = signin_change(req, req->session->login, in->current, in->fresh,
			  &token, &answer);
	if (e)
		return e;
	if (!answer.fits)
		return refuse_current(req, form, &answer);
	e = signin_begin(req, token);
	if (e)
		return e;
	return audit_add(req, "password.change", "account", answer.account_id,
			 req->address);
}

/* POST /NAME/password */
struct err *
page_password_change(struct request *req)
{
	struct password_form in = { NULL, NULL, NULL };
	struct form *form = new_form(req);
	struct err *e;

	e = form_read(form, &in);
	if (!e && form_valid(form))
		e = check_new_password(req, form, &in);
	if (!e && form_valid(form))
		e = save_password(req, form, &in);
	if (e)
		return e;
	if (!form_valid(form))
		return request_render_invalid(req, new_view(req, form),
					      "layout/password_change.cs");
	request_flash(req, "Đã đổi mật khẩu. Các phiên khác của tài khoản này "
			   "đã được đăng xuất.");
	return signin_lead_home(req);
}
