#include "common/base.h"

#include "common/text.h"
#include "common/view.h"
#include "portal/inbox_store.h"
#include "portal/portal.h"
#include "portal/status_rules.h"
#include "portal/term_store.h"

struct status_form {
	const char *code;
	const char *secret;
};

/* clang-format off */
static const struct field status_fields[] = {
	{ "code", "Mã hồ sơ", FIELD_LINE, REQUIRED, .max = 60,
	  .at = offsetof(struct status_form, code) },
	{ "secret", "Mã bí mật", FIELD_LINE, REQUIRED, .max = 40,
	  .at = offsetof(struct status_form, secret) },
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
MUST_CHECK static struct err *
expected_date(struct request *req, const struct inbox_status *status,
	      struct date *due_on, const char **service)
{
	struct date sent_on = day_of(req, status->sent_at);
	struct term *term;
	int64_t days;
	struct err *e;

	*due_on = status->due_on;
	e = term_find(req, req->db, "support_service", status->service,
		      sent_on, &term);
	if (e)
		return e;
	*service = term ? term->label : status->service;
	if (date_is_set(*due_on) || !term)
		return NULL;
	return term_due(req, req->db, term->attr2, sent_on, due_on, &days);
}

static void
events_to_view(struct view *view, const struct inbox_event *events, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct view *row = view_row(view, "Events");
		char *at = date_time_text(row, events[i].at);
		char *time = at + strcspn(at, " ");

		view_text(row, "Title", status_words(events[i].state)->title);
		view_text(row, "Text", events[i].text);
		if (*time)
			*time++ = '\0';
		view_text(row, "Date", at);
		view_text(row, "Time", time);
	}
}

static void
status_to_view(struct view *view, const struct inbox_status *status,
	       struct date due_on, struct date today)
{
	const struct status_words *words = status_words(status->state);

	view_text(view, "Status.Code", status->code);
	view_text(view, "Status.Unit", status->unit_name);
	view_text(view, "Status.Sent", date_time_text(view, status->sent_at));
	view_text(view, "Status.Title", words->title);
	view_text(view, "Status.Next", words->next);
	view_text(view, "Status.Look", words->look);
	if (words->running)
		view_date(view, "Status.Due", due_on);
	view_flag(view, "Status.Late", status_late(words, due_on, today));
	if (!text_empty(status->answer))
		view_text(view, "Status.Answer", status->answer);
	if (status->answered_at)
		view_text(view, "Status.Answered",
			  date_time_text(view, status->answered_at));
}

/* POST /portal/support/status */
struct err *
page_status_show(struct request *req)
{
	struct form *form = form_new(req, status_fields,
				     ARRAY_LEN(status_fields));
	struct status_form in = { 0 };
	struct inbox_status *status = NULL;
	struct inbox_event *events;
	const char *service;
	struct date due_on;
	struct view *view;
	size_t n;
	struct err *e;

	e = form_read(form, &in);
	if (!e && form_valid(form))
		e = inbox_status_find(req, req->db,
				      inbox_code_typed(req, in.code),
				      inbox_secret_typed(req, in.secret),
				      &status);
	if (e)
		return e;
	if (!status) {
		if (form_valid(form))
			form_error(form, "",
				   "Mã hồ sơ hoặc mã bí mật không đúng. Xin "
				   "xem lại giấy biên nhận đã in hoặc đã "
				   "lưu.");
		return render_form(req, form);
	}
	e = expected_date(req, status, &due_on, &service);
	if (!e)
		e = inbox_events(req, req->db, status->id, &events, &n);
	if (e)
		return e;
	view = view_new(req, talloc_asprintf(req, "Hồ sơ %s", status->code));
	view_crumb(view, "Theo dõi hồ sơ", "/portal/support/status");
	view_crumb(view, status->code, NULL);
	status_to_view(view, status, due_on, req->today);
	view_text(view, "Status.Service", service);
	events_to_view(view, events, n);
	return request_render(req, view, "portal/status_show.cs");
}
