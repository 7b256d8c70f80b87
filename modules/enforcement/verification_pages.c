#include "common/base.h"

#include "enforcement/act_pages.h"

#include "common/text.h"
#include "enforcement/act_form.h"
#include "enforcement/matter_view.h"
#include "law/law_options.h"
#include "law/sense.h"
#include "ledger/ledger.h"
#include "matter/event_late.h"

struct verification_form {
	struct date on;
	const char *party;
	const char *result;
	const char *place;
	const char *content;
	int64_t version;
};

#define AT(member) offsetof(struct verification_form, member)

/* clang-format off */
static const struct field verification_fields[] = {
	{ "on", "Ngày xác minh", FIELD_DATE, REQUIRED | NOT_FUTURE, 0, AT(on) },
	{ "party", "Người được xác minh", FIELD_CODE, REQUIRED, 0, AT(party) },
	{ "result", "Kết quả", FIELD_CODE, REQUIRED, 0, AT(result) },
	{ "place", "Nơi xác minh", FIELD_LINE, REQUIRED, 300, AT(place) },
	{ "content", "Nội dung xác minh", FIELD_AREA, REQUIRED, 4000,
	  AT(content) },
	{ "version", "Phiên bản", FIELD_INT, 0, 0, AT(version) },
};
/* clang-format on */

struct verification_work {
	struct act_work *act;
	struct matter_person *persons;
	size_t n_persons;
	struct verification_form in;
	struct form *form;
};

/* Debtors come first, so that the first choice is the usual one. */
static void
add_person_options(struct verification_work *work)
{
	struct request *req = work->act->req;
	struct option *options = talloc_zero_array(
		req, struct option, (unsigned)work->n_persons + 1);

	for (size_t i = 0; i < work->n_persons; i++) {
		const struct matter_person *person = &work->persons[i];

		options[i] = (struct option){
			talloc_asprintf(options, "%" PRId64, person->id),
			talloc_asprintf(options, "%s (%s)", person->name,
					person->role_label),
		};
	}
	form_options(work->form, "party", options, work->n_persons);
}

static void
add_result_options(struct verification_work *work)
{
	struct request *req = work->act->req;
	struct option *options;
	struct law_term *terms;
	size_t n;

	law_terms(req, req->law, "verification_result", work->act->on, &terms,
		  &n);
	options = law_options(req, "— chọn kết quả —", terms, n, &n);
	form_options(work->form, "result", options, n);
}

MUST_CHECK static struct err *
load(struct request *req, struct verification_work *work)
{
	struct err *e;

	*work = (struct verification_work){ .act = req->loaded };
	e = matter_persons(req, req->id, &work->persons, &work->n_persons);
	if (e)
		return e;
	work->form = form_new(req, verification_fields,
			      ARRAY_LEN(verification_fields));
	add_person_options(work);
	form_preset(work->form, "on", date_text(req, req->today));
	form_preset(work->form, "version",
		    talloc_asprintf(req, "%" PRId64,
				    work->act->matter->version));
	add_result_options(work);
	return NULL;
}

/* How often and when there was one before. */
MUST_CHECK static struct err *
view_times(struct request *req, struct matter *matter, struct view *view)
{
	struct err *e = matter_recall(req->db, matter);

	if (e)
		return e;
	if (matter->means.verifications == 0)
		view_text(view, "Verification.Times", "chưa lần nào");
	else
		view_format(view, "Verification.Times",
			    "%" PRId64 " lần, gần nhất ngày %s",
			    matter->means.verifications,
			    date_text(req, matter->means.verified_on));
	return NULL;
}

MUST_CHECK static struct err *
show(struct verification_work *work, bool invalid)
{
	struct request *req = work->act->req;
	struct view *view = view_new(req, act_work_title(work->act));
	struct err *e;

	form_view(work->form, view);
	e = act_work_view(work->act, view);
	if (!e)
		e = view_times(req, work->act->matter, view);
	if (e)
		return e;
	if (invalid)
		return request_render_invalid(
			req, view, "enforcement/verification_edit.cs");
	return request_render(req, view, "enforcement/verification_edit.cs");
}

struct err *
verification_edit(struct request *req)
{
	struct verification_work work;
	struct err *e;

	e = load(req, &work);
	if (e)
		return e;
	return show(&work, false);
}

/* The short text of the timeline; the whole content is in the section. */
static const char *
timeline_note(struct verification_work *work)
{
	const char *text = talloc_asprintf(work->act->req, "%s. %s",
					   work->in.place, work->in.content);

	return text_cut(work->act->req, text, 300);
}

MUST_CHECK static struct err *
record(struct verification_work *work)
{
	struct request *req = work->act->req;
	const struct verification_form *in = &work->in;
	struct event_finding found = { .result = in->result,
				       .place = in->place,
				       .content = in->content };
	struct event_input input = { .kind = work->act->event->code,
				     .effective_on = in->on,
				     .finding = &found,
				     .note = timeline_note(work) };

	(void)text_to_int(in->party, &found.party_id);
	return event_record(req, work->act->matter, &input, NULL);
}

MUST_CHECK static struct err *
check(struct verification_work *work)
{
	struct act_work *act = work->act;
	struct event_input input = { .kind = act->event->code,
				     .effective_on = work->in.on };
	const char *refusal = NULL;
	struct err *e = event_weigh(act->req, act->chart, act->matter, &input,
				    &refusal);

	if (refusal)
		form_error(work->form, "on", "%s", refusal);
	return e;
}

struct err *
verification_record(struct request *req)
{
	struct verification_work work;
	struct err *e;

	e = load(req, &work);
	if (!e)
		e = form_read(work.form, &work.in);
	if (e)
		return e;
	if (form_valid(work.form))
		e = check(&work);
	if (e)
		return e;
	sense_check_day(req, work.form, "on", "act_day", work.in.on);
	if (!form_valid(work.form))
		return show(&work, true);
	e = record(&work);
	if (e)
		return e;
	request_flash(req, "Đã ghi kết quả xác minh.");
	return request_redirect(req, "/enforcement/matter/%" PRId64, req->id);
}
