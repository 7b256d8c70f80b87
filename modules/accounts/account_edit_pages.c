#include "common/base.h"

#include "accounts/account_page.h"
#include "accounts/accounts.h"
#include "common/audit.h"
#include "common/session.h"
#include "common/signin_rules.h"
#include "common/text.h"
#include "law/sense.h"

struct account_form {
	const char *login;
	const char *name;
	const char *title;
	const char *email;
	const char *phone;
	const char *unit;
	const char *role;
	struct date from;
	int64_t version;
};

#define AT(member) .at = offsetof(struct account_form, member)

/* clang-format off */
static const struct field new_fields[] = {
	{ "name", "Họ và tên", FIELD_LINE, REQUIRED, .max = 120, AT(name) },
	{ "login", "Tên đăng nhập", FIELD_LINE, REQUIRED, .max = STAFF_LOGIN_MAX_CHARS,
	  AT(login) },
	{ "unit", "Đơn vị", FIELD_CODE, REQUIRED, AT(unit) },
	{ "title", "Chức vụ", FIELD_LINE, 0, .max = 120, AT(title) },
	{ "email", "Thư điện tử", FIELD_LINE, 0, .max = 120, AT(email) },
	{ "phone", "Điện thoại", FIELD_LINE, 0, .max = 30, AT(phone) },
	{ "role", "Vai trò", FIELD_CODE, 0, AT(role) },
	{ "from", "Giữ vai trò từ ngày", FIELD_DATE, 0, AT(from) },
};

static const struct field edit_fields[] = {
	{ "name", "Họ và tên", FIELD_LINE, REQUIRED, .max = 120, AT(name) },
	{ "unit", "Đơn vị", FIELD_CODE, REQUIRED, AT(unit) },
	{ "title", "Chức vụ", FIELD_LINE, 0, .max = 120, AT(title) },
	{ "email", "Thư điện tử", FIELD_LINE, 0, .max = 120, AT(email) },
	{ "phone", "Điện thoại", FIELD_LINE, 0, .max = 30, AT(phone) },
	{ "version", "Phiên bản", FIELD_INT, 0, AT(version) },
};
/* clang-format on */

MUST_CHECK static struct err *
render_new(struct request *req, struct form *form, bool invalid)
{
	struct view *view = view_new(req, "Tạo tài khoản");

	view_crumb(view, "Tài khoản", "/accounts/");
	view_crumb(view, "Tạo tài khoản", NULL);
	form_view(form, view);
	if (invalid)
		return request_render_invalid(req, view,
					      "accounts/account_new.cs");
	return request_render(req, view, "accounts/account_new.cs");
}

/* The form with its lists, nothing read yet. */
MUST_CHECK static struct err *
make_new_form(struct request *req, struct choices *choices, struct form **form)
{
	struct err *e = account_choices(req, choices);

	if (e)
		return e;
	*form = form_new(req, new_fields, ARRAY_LEN(new_fields));
	return account_choices_add(req, *form, choices, "— cấp sau —", 0);
}

/* GET /accounts/account/new */
struct err *
page_account_new(struct request *req)
{
	struct choices choices;
	struct form *form;
	struct err *e;

	e = make_new_form(req, &choices, &form);
	if (e)
		return e;
	form_preset(form, "from", date_text(req, req->today));
	return render_new(req, form, false);
}

static void
check_person(struct form *form, const struct account_form *in)
{
	const char *email = account_email_fault(in->email);
	const char *phone = account_phone_fault(in->phone);

	if (email)
		form_error(form, "email", "%s", email);
	if (phone)
		form_error(form, "phone", "%s", phone);
}

MUST_CHECK static struct err *
check_login(struct request *req, struct form *form, struct account_form *in)
{
	struct staff_account *same;
	const char *fault;
	struct err *e;

	if (text_empty(in->login))
		return NULL;
	in->login = signin_login(req, in->login);
	fault = staff_login_fault(in->login);
	if (fault) {
		form_error(form, "login", "%s", fault);
		return NULL;
	}
	e = staff_account_find(req, req->db, in->login, &same);
	if (!e && same)
		form_error(form, "login",
			   "Tên đăng nhập “%s” đã có người dùng. Chọn tên "
			   "khác, ví dụ thêm chữ số ở cuối.",
			   in->login);
	return e;
}

/* The first role, if one was chosen. */
static void
check_role(struct request *req, struct form *form,
	   const struct choices *choices, struct account_form *in)
{
	const struct unit *unit = account_choice_unit(choices, in->unit);
	struct wish wish = { .role = staff_role_find(choices->roles,
						     choices->n_roles,
						     in->role) };
	struct fault fault;

	if (!unit || !wish.role)
		return;
	if (!date_is_set(in->from))
		in->from = req->today;
	wish.unit_path = unit->path;
	wish.unit_kind = unit->kind;
	wish.unit_from = unit->valid_from;
	wish.unit_to = unit->valid_to;
	wish.from = in->from;
	fault = admin_wish_fault(&choices->admin, &wish, req->today);
	if (fault.text)
		form_error(form, fault.field, "%s", fault.text);
}

/* The first role of a new account. */
MUST_CHECK static struct err *
grant_first(struct request *req, const struct choices *choices,
	    const struct staff_account *account, const struct account_form *in)
{
	const struct staff_role *role =
		staff_role_find(choices->roles, choices->n_roles, in->role);
	struct staff_grant grant = { .account_id = account->id,
				     .role_code = in->role,
				     .unit_id = account->unit_id,
				     .from = in->from,
				     .granted_by = req->session->account_id };
	const struct unit *unit = account_choice_unit(choices, in->unit);
	int64_t id;
	struct err *e;

	if (!role)
		return NULL;
	e = staff_grant_add(req, req->db, &grant, &id);
	if (!e && role->makes_officer)
		e = staff_officer_link(req, req->db, account, NULL,
				       account->unit_id, in->from);
	if (e)
		return e;
	return audit_add(req, "role.grant", "account", account->id,
			 talloc_asprintf(req, "%s, %s (%s)", role->label,
					 unit->name, unit->code));
}

MUST_CHECK static struct err *
add_account(struct request *req, const struct choices *choices,
	    const struct account_form *in)
{
	struct staff_account account = {
		.login = in->login,
		.name = in->name,
		.email = in->email,
		.phone = in->phone,
		.title = in->title,
		.unit_id = account_choice_unit(choices, in->unit)->id
	};
	char *password = staff_password_make(req, in->login);
	struct err *e;

	e = staff_account_add(req, req->db, &account, req->session->account_id,
			      &account.id);
	if (!e)
		e = staff_password_set(req, req->db, account.id, password,
				       true);
	if (!e)
		e = audit_add(req, "account.create", "account", account.id,
			      in->login);
	if (!e)
		e = grant_first(req, choices, &account, in);
	if (e)
		return e;
	return account_secret_page(req, "Đã tạo tài khoản", account.id,
				   in->login, in->name, password);
}

/* POST /accounts/account/new */
struct err *
page_account_create(struct request *req)
{
	struct account_form in = { 0 };
	struct choices choices;
	struct form *form;
	struct err *e;

	e = make_new_form(req, &choices, &form);
	if (!e)
		e = form_read(form, &in);
	if (!e)
		e = check_login(req, form, &in);
	if (e)
		return e;
	check_person(form, &in);
	check_role(req, form, &choices, &in);
	sense_check(req, form, "phone", "phone", in.phone);
	sense_check_day(req, form, "from", "role_day", in.from);
	if (!form_valid(form))
		return render_new(req, form, true);
	return add_account(req, &choices, &in);
}

MUST_CHECK static struct err *
render_edit(struct request *req, const struct account *account,
	    struct form *form, bool invalid)
{
	struct view *view = view_new(req, "Sửa thông tin tài khoản");
	char *href = talloc_asprintf(req, "/accounts/account/%" PRId64,
				     account->staff.id);

	view_crumb(view, "Tài khoản", "/accounts/");
	view_crumb(view, account->staff.name, href);
	view_crumb(view, "Sửa thông tin", NULL);
	view_text(view, "Account.Href", href);
	view_text(view, "Account.Login", account->staff.login);
	form_view(form, view);
	if (invalid)
		return request_render_invalid(req, view,
					      "accounts/account_edit.cs");
	return request_render(req, view, "accounts/account_edit.cs");
}

MUST_CHECK static struct err *
make_edit_form(struct request *req, int64_t unit_id, struct choices *choices,
	       struct form **form)
{
	struct err *e = account_choices(req, choices);

	if (e)
		return e;
	*form = form_new(req, edit_fields, ARRAY_LEN(edit_fields));
	return account_choices_add(req, *form, choices, NULL, unit_id);
}

/* GET /accounts/account/#/edit */
struct err *
page_account_edit(struct request *req)
{
	struct account *account;
	struct choices choices;
	struct form *form;
	struct err *e;

	e = account_to_change(req, &account);
	if (!e)
		e = make_edit_form(req, account->staff.unit_id, &choices,
				   &form);
	if (e)
		return e;
	form_corrects(form);
	form_preset(form, "name", account->staff.name);
	form_preset(form, "title", account->staff.title);
	form_preset(form, "email", account->staff.email);
	form_preset(form, "phone", account->staff.phone);
	form_preset(form, "version",
		    talloc_asprintf(req, "%" PRId64, account->staff.version));
	return render_edit(req, account, form, false);
}

/* POST /accounts/account/#/edit */
struct err *
page_account_change(struct request *req)
{
	struct account_form in = { 0 };
	struct account *account;
	struct choices choices;
	struct form *form;
	struct err *e;

	e = account_to_change(req, &account);
	if (!e)
		e = make_edit_form(req, account->staff.unit_id, &choices,
				   &form);
	if (!e)
		e = form_read(form, &in);
	if (e)
		return e;
	check_person(form, &in);
	if (!form_valid(form))
		return render_edit(req, account, form, true);
	account->staff.name = in.name;
	account->staff.title = in.title;
	account->staff.email = in.email;
	account->staff.phone = in.phone;
	account->staff.unit_id = account_choice_unit(&choices, in.unit)->id;
	account->staff.version = in.version;
	e = staff_account_change(req, req->db, &account->staff);
	if (!e)
		e = audit_add(req, "account.change", "account", req->id,
			      account->staff.login);
	if (e)
		return e;
	request_flash(req, "Đã ghi thông tin tài khoản.");
	return request_redirect(req, "/accounts/account/%" PRId64, req->id);
}
