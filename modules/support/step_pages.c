#include "common/base.h"

#include "common/audit.h"
#include "common/form.h"
#include "common/session.h"
#include "common/text.h"
#include "staff/unit.h"
#include "support/appointment_rules.h"
#include "support/case_view.h"
#include "support/support.h"
#include "upkeep/case_digest.h"

#define FIELDS_MAX 8

/* Members that a step does not ask for stay NULL, 0 or no date. */
struct step_form {
	const char *step;
	const char *text;
	const char *note;
	const char *person;
	const char *unit;
	struct date on;
	const char *hour;
	const char *place;
	int64_t version;
};

#define AT(member) .at = offsetof(struct step_form, member)

/* A step being taken. */
struct taking {
	struct request *req;
	struct support_case *c;
	struct case_words words;
	const struct step *step;
	struct field *fields;
	size_t n_fields;
	struct form *form;
	struct step_form in;
	int64_t unit_id; /* sent on to it */
	int minutes;	 /* of the appointment, from midnight */
};

static void
add_field(struct taking *t, struct field field)
{
	t->fields[t->n_fields++] = field;
}

static const char *
text_label(const struct step *step)
{
	if (step->flags & STEP_DRAFT)
		return "Dự thảo trả lời";
	if (step->flags & STEP_ANSWER)
		return "Nội dung trả lời";
	if (step->flags & STEP_TEXT)
		return "Hướng dẫn cho người gửi";
	return "Lời nhắn cho người gửi";
}

/* What this step asks for: a field that it does not ask for is refused. */
static void
make_fields(struct taking *t)
{
	const unsigned flags = t->step->flags;

	t->fields = talloc_zero_array(t->req, struct field, FIELDS_MAX + 1);
	add_field(t, (struct field){ "step", "Bước xử lý", FIELD_CODE, REQUIRED,
				     AT(step) });
	add_field(t, (struct field){ "version", "Phiên bản", FIELD_INT, 0,
				     AT(version) });
	if (flags & STEP_PERSON)
		add_field(t,
			  (struct field){ "person", "Người xử lý", FIELD_CODE,
					  REQUIRED, AT(person) });
	if (flags & STEP_UNIT)
		add_field(t, (struct field){ "unit", "Chuyển đến", FIELD_CODE,
					     REQUIRED, AT(unit) });
	if (flags & STEP_DATE) {
		add_field(t, (struct field){ "on", "Ngày hẹn", FIELD_DATE,
					     REQUIRED, AT(on) });
		add_field(t, (struct field){ "hour", "Giờ hẹn", FIELD_LINE,
					     REQUIRED, .max = 40, AT(hour) });
		add_field(t, (struct field){ "place", "Địa điểm", FIELD_LINE,
					     REQUIRED, .max = 200, AT(place) });
	}
	if (flags & (STEP_TEXT | STEP_MAY_TEXT))
		add_field(t, (struct field){ "text", text_label(t->step),
					     FIELD_AREA,
					     flags & STEP_TEXT ? REQUIRED : 0,
					     .max = 3500, AT(text) });
	add_field(t, (struct field){ "note", "Ghi chú nội bộ", FIELD_AREA,
				     flags & STEP_NOTE ? REQUIRED : 0,
				     .max = 2000, AT(note) });
}

MUST_CHECK static struct err *
person_options(struct taking *t)
{
	struct case_person *persons;
	struct option *options;
	size_t n;
	struct err *e;

	e = case_persons(t->req, t->req->db, t->c->unit_id, t->req->today,
			 &persons, &n);
	if (e)
		return e;
	options = talloc_zero_array(t->req, struct option, (unsigned)n + 1);
	options[0] = (struct option){ "", "— chọn —" };
	for (size_t i = 0; i < n; i++)
		options[i + 1] = (struct option){
			talloc_asprintf(options, "%" PRId64,
					persons[i].account_id),
			text_empty(persons[i].title)
				? persons[i].name
				: talloc_asprintf(options, "%s – %s",
						  persons[i].name,
						  persons[i].title),
		};
	form_options(t->form, "person", options, n + 1);
	return NULL;
}

/* Reads the request, and the step of the address or of the form; refuses a
 * step that is not possible (any more). */
MUST_CHECK static struct err *
begin_taking(struct request *req, struct taking *t)
{
	struct case_scope scope = case_scope_of(req, &req->scope);
	struct step_rights rights;
	struct option *option;
	struct err *e;

	t->req = req;
	t->step = step_find(request_param(req, "step"));
	if (!t->step)
		return err_new(ERR_INPUT, NULL, "TH4211: no such step");
	e = case_get(req, req->db, &scope, req->id, &t->c);
	if (e)
		return e;
	case_words_read(req, req->law, req->today, &t->words);
	e = case_rights(req, &t->words, t->c, &rights);
	if (e)
		return e;
	if (step_is_own_draft(t->step, t->c->state, &rights))
		return err_new(ERR_FORBIDDEN,
			       "Dự thảo này do chính tài khoản này trình, nên "
			       "phải do người khác có quyền duyệt xem và gửi.",
			       "TH5200: own draft of support case %" PRId64,
			       t->c->id);
	if (!step_allowed(t->step, t->c->state, &rights))
		return err_new(ERR_STALE,
			       "Trạng thái của hồ sơ không còn cho bước này.",
			       "TH4212: %s in state %s", t->step->code,
			       t->c->state);
	make_fields(t);
	t->form = form_new(req, t->fields, t->n_fields);
	option = talloc(req, struct option);
	*option = (struct option){ t->step->code, t->step->label };
	form_options(t->form, "step", option, 1);
	if (t->step->flags & STEP_PERSON)
		e = person_options(t);
	if (!e && (t->step->flags & STEP_UNIT))
		e = form_lookup(t->form, "unit", &step_agencies, "— chọn —",
				request_param(req, "unit"));
	return e;
}

MUST_CHECK static struct err *
render_step(struct taking *t, bool invalid)
{
	struct view *view = view_new(t->req, t->step->label);

	view_crumb(view, "Hồ sơ hỗ trợ trực tuyến", "/support/");
	view_crumb(view, t->c->code,
		   talloc_asprintf(t->req, "/support/case/%" PRId64, t->c->id));
	case_to_view(t->req, view, &t->words, t->c);
	form_view(t->form, view);
	view_text(view, "Step.Label", t->step->label);
	view_flag(view, "Step.Draft", t->step->flags & STEP_DRAFT);
	view_format(view, "Step.Href", "/support/case/%" PRId64 "/step",
		    t->c->id);
	if (invalid)
		return request_render_invalid(t->req, view,
					      "support/step_edit.cs");
	return request_render(t->req, view, "support/step_edit.cs");
}

struct err *
case_last_change(struct request *req, struct last_change *change)
{
	const struct step *step;
	struct case_event *events;
	size_t n;
	struct err *e = case_events(req, req->db, req->id, &events, &n);

	if (e || n == 0)
		return e;
	step = step_find(events[0].kind);
	*change = (struct last_change){
		.what = step ? step->label : "Người gửi bổ sung",
		.who = events[0].person ? events[0].person : "người gửi",
		.at = events[0].at,
	};
	return NULL;
}

/* GET /support/case/#/step?step=CODE */
struct err *
page_step_edit(struct request *req)
{
	struct taking t = { 0 };
	struct err *e = begin_taking(req, &t);

	if (e)
		return e;
	form_preset(t.form, "step", t.step->code);
	form_preset(t.form, "version",
		    talloc_asprintf(req, "%" PRId64, t.c->version));
	if (t.step->flags & (STEP_DRAFT | STEP_ANSWER) &&
	    !text_empty(t.c->answer))
		form_preset(t.form, "text", t.c->answer);
	return render_step(&t, false);
}

/* The words to the citizen as typed, with the appointment put into a
 * sentence. */
static const char *
typed_text(const struct taking *t)
{
	const struct step_form *in = &t->in;
	char *text;

	if (!(t->step->flags & STEP_DATE))
		return in->text;
	text = talloc_asprintf(t->req,
			       "Mời đến nộp hồ sơ lúc %s, ngày %s, "
			       "tại %s.",
			       hour_text(t->req, t->minutes),
			       date_text(t->req, in->on), in->place);
	if (!text_empty(in->text))
		text = talloc_asprintf_append(text, "\n%s", in->text);
	return text;
}

/* When the answer is due after the step: by the law of the day it was sent,
 * or anew from today where the clock had stopped. */
static struct date
due_after(const struct taking *t)
{
	struct date from = case_day(t->req, t->c->sent_at);

	if (t->step->flags & STEP_CLOCK)
		from = t->req->today;
	else if (date_is_set(t->c->due_on))
		return t->c->due_on;
	return case_due(t->req, t->c->service, true, from);
}

/* Who works on it after the step: whom the head names; whoever took it up,
 * if nobody had; nobody yet at another unit. */
static int64_t
person_after(const struct taking *t)
{
	int64_t person = t->c->assigned_to;

	if (t->step->flags & STEP_UNIT)
		return 0;
	if (t->step->flags & STEP_PERSON)
		return text_to_int(t->in.person, &person) ? person : 0;
	if (!person && (t->step->flags & STEP_TAKES))
		return t->req->session->account_id;
	return person;
}

MUST_CHECK static struct err *
write_step(struct taking *t)
{
	const unsigned flags = t->step->flags;
	struct case_change change = {
		.before = t->c,
		.kind = t->step->code,
		.state = t->step->to,
		.unit_id = t->c->unit_id,
		.assigned_to = person_after(t),
		.answer = t->c->answer,
		.answered = flags & STEP_ANSWER,
		.note = t->in.note ? t->in.note : "",
		.account_id = t->req->session->account_id,
	};
	const char *digest;
	struct err *e;

	if (flags & STEP_UNIT)
		change.unit_id = t->unit_id;
	if (flags & (STEP_ANSWER | STEP_DRAFT))
		change.answer = t->in.text;
	change.public_text = step_public_text(t->req, t->step, typed_text(t));
	change.due_on = due_after(t);
	e = case_write(t->req->db, &change);
	if (!e)
		e = case_digest(t->req, t->req->db, t->c->id, &digest);
	if (e)
		return e;
	return audit_add(t->req,
			 talloc_asprintf(t->req, "support.%s", t->step->code),
			 "support", t->c->id,
			 talloc_asprintf(t->req, "%s" CASE_DIGEST_MARK "%s",
					 t->c->code, digest));
}

/* A request is sent on to another agency, of which one below the nation's
 * answers it. */
MUST_CHECK static struct err *
check_agency(struct taking *t)
{
	struct unit *unit;
	struct err *e;

	e = unit_find(t->req, t->req->db, t->in.unit, t->req->today, &unit);
	if (e)
		return e;
	t->unit_id = unit->id;
	if (unit->id == t->c->unit_id)
		form_error(t->form, "unit",
			   "%s đang giữ hồ sơ này. Chọn cơ quan khác.",
			   unit->name);
	else if (text_same(unit->kind, "nation"))
		form_error(t->form, "unit",
			   "%s không trực tiếp trả lời hồ sơ. Chọn cơ quan "
			   "thi hành án dân sự tỉnh hoặc phòng khu vực.",
			   unit->name);
	return NULL;
}

/* An appointment is at an hour of a day on which the office is open. */
static void
check_appointment(struct taking *t)
{
	struct office_hours *hours;
	const char *refusal;
	size_t n;

	office_hours_list(t->req, t->req->law, t->in.on, &hours, &n);
	refusal = appointment_day_refusal(&t->req->law->calendar, t->in.on,
					  t->req->today);
	if (refusal)
		form_error(t->form, "on", "%s", refusal);
	if (hour_parse(t->in.hour, &t->minutes))
		refusal =
			appointment_hour_refusal(t->req, hours, n, t->minutes);
	else
		refusal = "Giờ hẹn không đúng; ví dụ 8 giờ 30.";
	if (refusal)
		form_error(t->form, "hour", "%s", refusal);
}

/* POST /support/case/#/step */
struct err *
page_step_take(struct request *req)
{
	struct taking t = { 0 };
	struct err *e = begin_taking(req, &t);

	if (!e)
		e = form_read(t.form, &t.in);
	if (!e && form_valid(t.form) && (t.step->flags & STEP_DATE))
		check_appointment(&t);
	if (!e && form_valid(t.form) && (t.step->flags & STEP_UNIT))
		e = check_agency(&t);
	if (e)
		return e;
	if (!form_valid(t.form))
		return render_step(&t, true);
	if (t.in.version != t.c->version)
		return err_new(ERR_STALE,
			       "Hồ sơ này vừa được người khác xử lý.",
			       "TH4214: support case %" PRId64 " changed",
			       t.c->id);
	e = write_step(&t);
	if (e)
		return e;
	request_flash(req, t.step->done);
	/* At another unit it may be out of sight. */
	if (t.step->flags & STEP_UNIT)
		return request_redirect(req, "/support/");
	return request_redirect(req, "/support/case/%" PRId64, t.c->id);
}
