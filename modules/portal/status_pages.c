#include "common/base.h"

#include "common/text.h"
#include "common/view.h"
#include "portal/inbox_store.h"
#include "portal/portal.h"
#include "portal/seal_page.h"
#include "portal/status_rules.h"
#include "upkeep/case_digest.h"

struct status_form {
	const char *code;
	const char *secret;
};

/* What the sender adds, with the codes that opened the page. */
struct reply_form {
	struct status_form status;
	const char *content;
	const char *seal;
};

/* clang-format off */
static const struct field status_fields[] = {
	{ "code", "Mã hồ sơ", FIELD_LINE, REQUIRED, .max = 60,
	  .at = offsetof(struct status_form, code) },
	{ "secret", "Mã bí mật", FIELD_LINE, REQUIRED, .max = 40,
	  .at = offsetof(struct status_form, secret) },
};

static const struct field reply_fields[] = {
	{ "code", "Mã hồ sơ", FIELD_LINE, REQUIRED, .max = 60,
	  .at = offsetof(struct reply_form, status.code) },
	{ "secret", "Mã bí mật", FIELD_LINE, REQUIRED, .max = 40,
	  .at = offsetof(struct reply_form, status.secret) },
	{ "content", "Nội dung bổ sung", FIELD_AREA, REQUIRED, .max = 2000,
	  .at = offsetof(struct reply_form, content) },
	{ "seal", "Biểu mẫu", FIELD_RAW, 0, .max = 400,
	  .at = offsetof(struct reply_form, seal) },
};
/* clang-format on */

MUST_CHECK static struct err *
render_form(struct request *req, struct form *form)
{
	struct view *view = view_new(req, "Theo dõi hồ sơ hỗ trợ trực tuyến");

	form_view(form, view);
	view_text(view, "Form.ErrorTitle", "Chưa mở được hồ sơ");
	if (req->method == METHOD_POST)
		return request_render_invalid(req, view,
					      "portal/status_edit.cs");
	return request_render(req, view, "portal/status_edit.cs");
}

/* GET /portal/support/status */
struct err *
page_status_edit(struct request *req)
{
	return render_form(req, form_new(req, status_fields,
					 ARRAY_LEN(status_fields)));
}

/* The day of an instant in UTC, in Viet Nam. */
static struct date
day_of(TALLOC_CTX *ctx, const char *utc)
{
	char *text = date_time_text(ctx, utc);
	struct date day = { 0 };

	text[strcspn(text, " ")] = '\0';
	return date_parse(text, &day) ? day : (struct date){ 0 };
}

/* The agency's own date once it has received the request; until then what
 * the rule of the service lets expect. */
static struct date
expected_date(const struct request *req, const struct inbox_status *status,
	      struct date sent_on)
{
	if (date_is_set(status->due_on))
		return status->due_on;
	return status_due(req->law, status->service, sent_on);
}

/* The answer is shown as the answer, not once more on the way. */
static void
events_to_view(struct view *view, const struct inbox_event *events, size_t n,
	       const char *answer)
{
	for (size_t i = 0; i < n; i++) {
		struct view *row = view_row(view, "Events");
		char *at = date_time_text(row, events[i].at);
		char *time = at + strcspn(at, " ");

		view_text(row, "Title", status_words(events[i].state)->title);
		view_text(row, "Text",
			  text_same(events[i].text, answer) ? CASE_ANSWERED
							    : events[i].text);
		if (*time)
			*time++ = '\0';
		view_text(row, "Date", at);
		view_text(row, "Time", time);
	}
}

static void
status_to_view(const struct request *req, struct view *view,
	       const struct inbox_status *status, struct date sent_on)
{
	const struct status_words *words = status_words(status->state);
	struct date due_on = expected_date(req, status, sent_on);

	view_text(view, "Status.Code", status->code);
	view_text(view, "Status.Unit", status->unit_name);
	view_text(view, "Status.Sent", date_time_text(view, status->sent_at));
	view_text(view, "Status.Title", words->title);
	view_text(view, "Status.Next", words->next);
	view_text(view, "Status.Look", words->look);
	view_text(view, "Status.Service",
		  law_label(req->law, "support_service", status->service,
			    sent_on));
	if (status_running(req->law, status->state, req->today) &&
	    date_is_set(due_on)) {
		view_date(view, "Status.Due", due_on);
		view_flag(view, "Status.Late",
			  date_compare(due_on, req->today) < 0);
	}
	if (!text_empty(status->answer))
		view_text(view, "Status.Answer", status->answer);
	if (status->answered_at)
		view_text(view, "Status.Answered",
			  date_time_text(view, status->answered_at));
}

/* How the agency is reached. */
static void
contact_to_view(struct view *view, const struct inbox_status *status)
{
	view_text(view, "Contact.Address", status->unit_address);
	view_text(view, "Contact.Phone", status->unit_phone);
	view_text(view, "Contact.Email", status->unit_email);
}

/* A status page, with the form of a reply where the agency waits for one. */
struct status_page {
	struct request *req;
	struct form *form;	      /* of the reply */
	const struct status_form *in; /* the codes, as typed */
	const char *seal;	      /* of the reply; NULL: a new one */
	struct inbox_status *status;
	bool replied; /* by the form that has just come in */
};

MUST_CHECK static struct err *
reply_to_view(struct status_page *page, struct view *view)
{
	struct err *e;

	view_flag(view, "Reply.Sent", page->replied);
	if (!status_words(page->status->state)->asks)
		return NULL;
	if (!page->seal) {
		e = seal_page_new(page->req, &page->seal);
		if (e)
			return e;
	}
	view_flag(view, "Reply.Asked", true);
	view_text(view, "Reply.Code", page->in->code);
	view_text(view, "Reply.Secret", page->in->secret);
	view_text(view, "Reply.Seal", page->seal);
	return NULL;
}

MUST_CHECK static struct err *
render_status(struct status_page *page)
{
	const struct inbox_status *status = page->status;
	struct request *req = page->req;
	struct inbox_event *events;
	struct date sent_on = day_of(req, status->sent_at);
	struct view *view;
	size_t n;
	struct err *e;

	e = inbox_events(req, req->db, status->id, &events, &n);
	if (e)
		return e;
	view = view_new(req, talloc_asprintf(req, "Hồ sơ %s", status->code));
	view_crumb(view, "Theo dõi hồ sơ", "/portal/support/status");
	view_crumb(view, status->code, NULL);
	form_view(page->form, view);
	view_text(view, "Form.ErrorTitle", "Chưa gửi được nội dung bổ sung");
	status_to_view(req, view, status, sent_on);
	contact_to_view(view, status);
	events_to_view(view, events, n, status->answer);
	/* What is asked for was said by the newest event. */
	if (n > 0)
		view_text(view, "Reply.Guidance", events[0].text);
	e = reply_to_view(page, view);
	if (e)
		return e;
	if (!form_valid(page->form))
		return request_render_invalid(req, view,
					      "portal/status_show.cs");
	return request_render(req, view, "portal/status_show.cs");
}

/* The request of this code and secret; *status stays NULL, and the form says
 * so, when they are not right. */
MUST_CHECK static struct err *
find_status(struct request *req, struct form *form,
	    const struct status_form *in, struct inbox_status **status)
{
	struct err *e;

	*status = NULL;
	if (text_empty(in->code) || text_empty(in->secret))
		return NULL;
	e = inbox_status_find(req, req->db, inbox_code_typed(req, in->code),
			      inbox_secret_typed(req, in->secret), status);
	if (!e && !*status)
		form_error(form, "",
			   "Mã hồ sơ hoặc mã bí mật không đúng. Xin xem lại "
			   "giấy biên nhận đã in hoặc đã lưu.");
	return e;
}

/* POST /portal/support/status */
struct err *
page_status_show(struct request *req)
{
	struct form *form =
		form_new(req, status_fields, ARRAY_LEN(status_fields));
	struct status_form in = { 0 };
	struct status_page page = {
		.req = req,
		.in = &in,
		.form = form_new(req, reply_fields, ARRAY_LEN(reply_fields)),
	};
	struct err *e;

	e = form_read(form, &in);
	if (!e && form_valid(form))
		e = find_status(req, form, &in, &page.status);
	if (e)
		return e;
	return page.status ? render_status(&page) : render_form(req, form);
}

/* Adds what the form says, and reads the request as it then is. */
MUST_CHECK static struct err *
take_reply(struct status_page *page, const struct reply_form *in,
	   const struct seal *seal)
{
	struct request *req = page->req;
	struct inbox_reply reply = {
		seal, page->status->id, in->content, { 0, 0, 0 }
	};
	struct err *e;

	reply.due_on = status_due(req->law, page->status->service, req->today);
	e = inbox_reply_add(req->db, &reply);
	if (!e)
		e = find_status(req, page->form, &in->status, &page->status);
	if (!e && !page->status)
		return err_new(ERR_INTERNAL, NULL,
			       "TH2234: the request of a reply is gone");
	page->replied = true;
	return e;
}

/* POST /portal/support/status/reply */
struct err *
page_reply_create(struct request *req)
{
	struct form *form =
		form_new(req, reply_fields, ARRAY_LEN(reply_fields));
	struct reply_form in = { 0 };
	struct status_page page = { .req = req,
				    .form = form,
				    .in = &in.status };
	struct seal seal = { 0 };
	bool known = false;
	struct err *e;

	e = form_read(form, &in);
	if (!e)
		e = find_status(req, form, &in.status, &page.status);
	if (e)
		return e;
	if (!page.status)
		return render_form(req, form);
	e = seal_page_read(req, form, in.seal, &seal, &page.seal);
	if (!e && form_valid(form))
		e = inbox_reply_known(req, req->db, &seal, &known);
	if (e)
		return e;
	if (seal.form_id)
		req->form_state = known ? FORM_USED : FORM_FREE;
	page.replied = known;
	if (!known && !status_words(page.status->state)->asks)
		form_error(form, "",
			   "Hồ sơ này không còn chờ bổ sung. Cần nói thêm, xin "
			   "liên hệ cơ quan thi hành án.");
	if (!known && form_valid(form))
		e = take_reply(&page, &in, &seal);
	return e ? e : render_status(&page);
}
