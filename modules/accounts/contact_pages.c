#include "common/base.h"

#include "accounts/account_rules.h"
#include "accounts/accounts.h"
#include "accounts/contact_store.h"
#include "common/audit.h"
#include "common/form.h"
#include "common/session.h"
#include "common/text.h"
#include "common/view.h"

struct contact_form {
	const char *address;
	const char *phone;
	const char *email;
	int64_t version;
};

#define AT(member) .at = offsetof(struct contact_form, member)

/* clang-format off */
static const struct field contact_fields[] = {
	{ "address", "Địa chỉ trụ sở", FIELD_LINE, REQUIRED, .max = 300, AT(address) },
	{ "phone", "Điện thoại", FIELD_LINE, 0, .max = 30, AT(phone) },
	{ "email", "Thư điện tử", FIELD_LINE, 0, .max = 120, AT(email) },
	{ "version", "Phiên bản", FIELD_INT, 0, AT(version) },
};
/* clang-format on */

/* The agency of the address; outside of the administrator's scope it does not
 * exist. */
MUST_CHECK static struct err *
get_contact(struct request *req, struct contact **contact)
{
	struct admin admin = { req->session->account_id, req->scope.path_like };
	struct err *e;

	e = contact_get(req, req->db, req->id, req->today, contact);
	if (e || admin_reaches(&admin, (*contact)->path))
		return e;
	return err_new(ERR_MISSING, "Không tìm thấy đơn vị.",
		       "TH2233: unit %" PRId64 " out of scope", req->id);
}

MUST_CHECK static struct err *
render_contact(struct request *req, const struct contact *contact,
	       struct form *form, bool invalid)
{
	struct view *view = view_new(req, "Liên hệ của cơ quan");

	view_crumb(view, "Cơ cấu đơn vị", "/accounts/units");
	view_crumb(view, contact->unit_name, NULL);
	view_text(view, "Contact.Unit", contact->unit_name);
	view_format(view, "Contact.Href", "/accounts/unit/%" PRId64 "/contact",
		    contact->unit_id);
	form_view(form, view);
	if (invalid)
		return request_render_invalid(req, view,
					      "accounts/contact_edit.cs");
	return request_render(req, view, "accounts/contact_edit.cs");
}

/* GET /accounts/unit/#/contact */
struct err *
page_contact_edit(struct request *req)
{
	struct form *form =
		form_new(req, contact_fields, ARRAY_LEN(contact_fields));
	struct contact *contact;
	struct err *e;

	e = get_contact(req, &contact);
	if (e)
		return e;
	form_corrects(form);
	form_preset(form, "address", contact->address);
	form_preset(form, "phone", contact->phone);
	form_preset(form, "email", contact->email);
	form_preset(form, "version",
		    talloc_asprintf(req, "%" PRId64, contact->version));
	return render_contact(req, contact, form, false);
}

static void
check_contact(struct form *form, const struct contact_form *in)
{
	const char *email = account_email_fault(in->email);
	const char *phone = account_phone_fault(in->phone);

	if (email)
		form_error(form, "email", "%s", email);
	if (phone)
		form_error(form, "phone", "%s", phone);
	if (text_empty(in->email) && text_empty(in->phone))
		form_error(form, "phone",
			   "Cần có số điện thoại hoặc thư điện tử để người "
			   "dân liên hệ.");
}

/* POST /accounts/unit/#/contact */
struct err *
page_contact_change(struct request *req)
{
	struct form *form =
		form_new(req, contact_fields, ARRAY_LEN(contact_fields));
	struct contact_form in = { 0 };
	struct contact *contact;
	struct err *e;

	e = get_contact(req, &contact);
	if (!e)
		e = form_read(form, &in);
	if (e)
		return e;
	check_contact(form, &in);
	if (!form_valid(form))
		return render_contact(req, contact, form, true);
	contact->address = in.address;
	contact->phone = in.phone;
	contact->email = in.email;
	contact->version = in.version;
	e = contact_write(req->db, contact);
	if (!e)
		e = audit_add(req, "unit.contact", "unit", contact->unit_id,
			      contact->address);
	if (e)
		return e;
	request_flash(req, "Đã ghi. Người dân thấy liên hệ mới từ bây giờ.");
	return request_redirect(req, "/accounts/units");
}
