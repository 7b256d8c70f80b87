#include "common/base.h"

#include "common/text.h"
#include "common/view.h"
#include "law/law_options.h"
#include "portal/inbox_store.h"
#include "portal/portal.h"
#include "portal/seal_page.h"
#include "portal/status_rules.h"

/* What handling of support_service says when no request is taken, and only the
 * procedure explained. */
#define GUIDANCE_ONLY "guidance"

/* The first step: which agency. */
struct choice_form {
	const char *service;
	const char *province;
};

/* clang-format off */
static const struct field choice_fields[] = {
	{ "service", "Nội dung hỗ trợ", FIELD_CODE, REQUIRED,
	  .at = offsetof(struct choice_form, service) },
	{ "province", "Tỉnh, thành phố", FIELD_CODE, 0,
	  .at = offsetof(struct choice_form, province) },
};
/* clang-format on */

/* What both steps know of the request to be. */
struct sending {
	struct request *req;
	struct law_term *services;
	size_t n_services;
	const struct law_term *service; /* NULL: not one of the list */
	struct agency *provinces;
	size_t n_provinces;
	struct agency *province; /* NULL: not chosen yet */
	struct agency *agencies; /* of the province */
	size_t n_agencies;
};

static struct agency *
find_agency(struct agency *agencies, size_t n, const char *id)
{
	int64_t wanted;

	if (!id || !text_to_int(id, &wanted))
		return NULL;
	for (size_t i = 0; i < n; i++)
		if (agencies[i].id == wanted)
			return &agencies[i];
	return NULL;
}

MUST_CHECK static struct err *
load_sending(struct request *req, struct sending *s)
{
	const char *service = request_param(req, "service");
	struct err *e;

	s->req = req;
	law_terms(req, req->law, "support_service", req->today, &s->services,
		  &s->n_services);
	e = agency_provinces(req, req->db, req->today, &s->provinces,
			     &s->n_provinces);
	if (e)
		return e;
	for (size_t i = 0; i < s->n_services; i++)
		if (text_same(s->services[i].code, service))
			s->service = &s->services[i];
	s->province = find_agency(s->provinces, s->n_provinces,
				  request_param(req, "province"));
	if (!s->province)
		return NULL;
	return agency_below(req, req->db, s->province->id, req->today,
			    &s->agencies, &s->n_agencies);
}

/* GET /portal/support : what online support is, and its services. */
struct err *
page_support_show(struct request *req)
{
	const struct law_deadline *limit = NULL;
	struct law_term *services;
	struct view *view;
	size_t n;

	law_terms(req, req->law, "support_service", req->today, &services, &n);
	if (n > 0)
		limit = law_deadline(req->law, services[0].deadline,
				     req->today);
	view = view_new(req, "Hỗ trợ trực tuyến thi hành án dân sự");
	for (size_t i = 0; i < n; i++) {
		struct view *row = view_row(view, "Services");

		view_text(row, "Label", services[i].label);
		view_format(row, "Href", "/portal/support/new?service=%s",
			    text_url_escape(row, services[i].code));
		view_flag(row, "Guidance",
			  text_same(services[i].handling, GUIDANCE_ONLY));
	}
	if (limit)
		view_int(view, "Days", limit->period.amount);
	return request_render(req, view, "portal/support_show.cs");
}

/* The first step, with the choice of service and province. */
MUST_CHECK static struct err *
render_choice(struct sending *s)
{
	struct request *req = s->req;
	struct form *form =
		form_new(req, choice_fields, ARRAY_LEN(choice_fields));
	struct choice_form in = { 0 };
	struct option *options;
	struct view *view;
	size_t n;
	struct err *e;

	options = law_options(req, NULL, s->services, s->n_services, &n);
	form_options(form, "service", options, n);
	options = agency_options(req, "— chọn tỉnh, thành phố —", s->provinces,
				 s->n_provinces, true, &n);
	form_options(form, "province", options, n);
	e = form_read(form, &in);
	if (e)
		return e;
	view = view_new(req, s->service->label);
	view_crumb(view, "Hỗ trợ trực tuyến", "/portal/support");
	view_crumb(view, s->service->label, NULL);
	view_flag(view, "Guidance",
		  text_same(s->service->handling, GUIDANCE_ONLY));
	form_view(form, view);
	if (!form_valid(form))
		return request_render_invalid(req, view,
					      "portal/support_choose.cs");
	return request_render(req, view, "portal/support_choose.cs");
}

static struct form *
sending_form(struct sending *s)
{
	struct request *req = s->req;
	struct option *options;
	struct field *fields;
	struct form *form;
	size_t n;

	fields = inbox_fields(req, s->service->code, &n);
	form = form_new(req, fields, n);
	options = law_options(req, NULL, s->service, 1, &n);
	form_options(form, "service", options, n);
	options = agency_options(req, "", s->province, 1, true, &n);
	form_options(form, "province", options, n);
	options = agency_options(req, "— chọn cơ quan nhận —", s->agencies,
				 s->n_agencies, false, &n);
	form_options(form, "unit", options, n);
	law_offer(form, req, "sender_role", "sender_capacity", "— chọn —");
	law_offer(form, req, "sender_kind", "person_kind", NULL);
	return form;
}

MUST_CHECK static struct err *
render_sending(struct sending *s, struct form *form, const char *seal,
	       bool invalid)
{
	struct view *view = view_new(s->req, s->service->label);

	view_crumb(view, "Hỗ trợ trực tuyến", "/portal/support");
	view_crumb(view, s->service->label, NULL);
	form_view(form, view);
	view_text(view, "Form.ErrorTitle",
		  "Chưa gửi được: cần sửa các mục sau");
	view_text(view, "Province.Name", s->province->short_name);
	view_format(view, "Province.Href", "/portal/support/new?service=%s",
		    text_url_escape(view, s->service->code));
	view_text(view, "Seal", seal);
	if (invalid)
		return request_render_invalid(s->req, view,
					      "portal/support_edit.cs");
	return request_render(s->req, view, "portal/support_edit.cs");
}

/* GET /portal/support/new?service=CODE[&province=ID] */
struct err *
page_support_new(struct request *req)
{
	struct sending s = { 0 };
	const char *seal;
	struct form *form;
	struct err *e;

	e = load_sending(req, &s);
	if (e)
		return e;
	if (!s.service)
		return request_redirect(req, "/portal/support");
	if (!s.province || text_same(s.service->handling, GUIDANCE_ONLY))
		return render_choice(&s);
	form = sending_form(&s);
	e = seal_page_new(req, &seal);
	if (e)
		return e;
	form_preset(form, "service", s.service->code);
	form_preset(form, "province",
		    talloc_asprintf(req, "%" PRId64, s.province->id));
	return render_sending(&s, form, seal, false);
}

/* The receipt is the answer to the POST itself: the secret then stands in no
 * address, and the same form sent again shows the same receipt. */
MUST_CHECK static struct err *
render_receipt(struct sending *s, const struct inbox_request *request,
	       const char *code)
{
	struct view *view = view_new(s->req, "Đã gửi yêu cầu hỗ trợ");

	view_text(view, "Receipt.Code", code);
	view_text(view, "Receipt.Secret", request->seal->secret);
	view_text(view, "Receipt.Service", s->service->label);
	view_text(view, "Receipt.Unit", request->agency->name);
	view_text(view, "Receipt.Sender", request->form->sender_name);
	view_date(view, "Receipt.Sent", request->on);
	view_date(view, "Receipt.Due",
		  status_due(s->req->law, s->service->code, request->on));
	return request_render(s->req, view, "portal/support_receipt.cs");
}

/* A form that was sent before gets its receipt again, however late and
 * whatever stands in it now: its page was lost. */
MUST_CHECK static struct err *
find_sent(struct request *req, struct inbox_request *request, const char **code)
{
	const char *form_id = request->seal->form_id;
	struct err *e;

	*code = NULL;
	if (!form_id)
		return NULL;
	e = inbox_find_sent(req, req->db, form_id, code, &request->on);
	if (!e)
		req->form_state = *code ? FORM_USED : FORM_FREE;
	return e;
}

/* POST /portal/support/new */
struct err *
page_support_create(struct request *req)
{
	struct inbox_form in = { 0 };
	struct sending s = { 0 };
	struct seal seal = { 0 };
	struct inbox_request request = { &in, NULL, &seal, req->today };
	const char *code;
	const char *text;
	struct form *form;
	struct err *e;

	e = load_sending(req, &s);
	if (e)
		return e;
	if (!s.service || !s.province ||
	    text_same(s.service->handling, GUIDANCE_ONLY))
		return err_new(ERR_INPUT, NULL,
			       "TH4131: no service or province");
	form = sending_form(&s);
	e = form_read(form, &in);
	if (!e)
		e = seal_page_read(req, form, in.seal, &seal, &text);
	if (e)
		return e;
	request.agency = find_agency(s.agencies, s.n_agencies, in.unit);
	e = find_sent(req, &request, &code);
	if (e)
		return e;
	if (code && request.agency)
		return render_receipt(&s, &request, code);
	inbox_check(form, &in);
	if (!form_valid(form) || !request.agency)
		return render_sending(&s, form, text, true);
	e = inbox_add(req, req->db, &request, &code);
	return e ? e : render_receipt(&s, &request, code);
}
