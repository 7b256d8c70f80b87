#include "common/base.h"

#include "enforcement/enforcement.h"

#include "common/text.h"
#include "common/view.h"
#include "enforcement/act_form.h"
#include "enforcement/act_lines.h"
#include "enforcement/act_pages.h"
#include "enforcement/act_paper.h"
#include "enforcement/act_receiver.h"
#include "enforcement/act_target.h"
#include "law/sense.h"

struct err *
act_page_show(struct act_work *work, bool invalid)
{
	struct view *view = view_new(work->req, act_work_title(work));
	struct err *e;

	form_view(work->form, view);
	e = act_work_view(work, view);
	if (e)
		return e;
	if (invalid)
		return request_render_invalid(work->req, view,
					      "enforcement/act_edit.cs");
	return request_render(work->req, view, "enforcement/act_edit.cs");
}

/* The form, with what is chosen from what is known elsewhere. */
MUST_CHECK static struct err *
make_form(struct act_work *work)
{
	struct err *e;

	act_form_make(work);
	e = act_receiver_declare(work);
	return e ? e : act_target_declare(work);
}

MUST_CHECK static struct err *
plain_edit(struct request *req)
{
	struct act_work *work = req->loaded;
	struct err *e;

	e = make_form(work);
	return e ? e : act_page_show(work, false);
}

/* What the next page says: the number is what the officer waits for. */
static const char *
done_sentence(const struct act_work *work, const char *number)
{
	if (text_empty(number))
		return talloc_asprintf(work->req, "Đã ghi: %s.",
				       work->event->label);
	return talloc_asprintf(work->req, "Đã ghi: %s, số %s ngày %s.",
			       work->decision ? work->decision->label
					      : work->event->label,
			       number, date_text(work->req, work->in.on));
}

MUST_CHECK static struct err *
propose(struct act_work *work, const struct event_input *input)
{
	struct request *req = work->req;
	const struct event_receiver *to = input->receiver;
	const struct proposal what = {
		.act = work->act->verb,
		.ground = input->ground,
		.note = work->in.note,
		.line_ids = act_lines_text(work),
		.to_unit_id = to ? to->unit_id : 0,
		.to_name = to ? to->name : "",
		.on_event_id = input->target ? input->target->event_id : 0,
	};
	struct err *e = proposal_put(req, work->matter, work->open, &what);

	if (e)
		return e;
	request_flash(req, talloc_asprintf(req,
					   "Đã trình ký: %s. Số và ngày được "
					   "cấp khi ký.",
					   work->decision->label));
	return request_redirect(req, "/enforcement/matter/%" PRId64, req->id);
}

MUST_CHECK static struct err *
read_form(struct act_work *work)
{
	struct err *e = make_form(work);

	if (!e)
		e = form_read(work->form, &work->in);
	if (e || !form_valid(work->form))
		return e;
	e = act_receiver_take(work);
	return e ? e : act_target_take(work);
}

/* What is wrong becomes errors of the form. */
MUST_CHECK static struct err *
check_form(struct act_work *work, struct event_input *input)
{
	struct request *req = work->req;
	const char *refusal = NULL;
	struct err *e = NULL;

	if (work->act->reason)
		sense_check(req, work->form, "note", "reason", work->in.note);
	if (form_valid(work->form))
		act_form_check(work, input);
	if (work->on_paper && form_valid(work->form))
		e = act_paper_check(work, input);
	if (!e && form_valid(work->form))
		e = act_target_weigh(work, input, &refusal);
	if (refusal)
		form_error(work->form, "target", "%s", refusal);
	if (!e)
		sense_check_day(req, work->form, "on", "act_day", work->in.on);
	return e;
}

MUST_CHECK static struct err *
plain_record(struct request *req)
{
	struct event_input input = { 0 };
	struct act_work *work = req->loaded;
	const char *number;
	struct err *e = read_form(work);

	if (!e)
		e = check_form(work, &input);
	if (e)
		return e;
	if (!form_valid(work->form))
		return act_page_show(work, true);
	if (act_work_proposes(work))
		return propose(work, &input);
	e = event_record(req, work->matter, &input, &number);
	if (!e && work->on_paper)
		e = proposal_register(req, work->matter, work->act->verb,
				      &input, act_lines_text(work));
	if (e)
		return e;
	request_flash(req, done_sentence(work, number));
	return request_redirect(req, "/enforcement/matter/%" PRId64, req->id);
}

/* The kinds of page that an act may have. */
static const struct act_page {
	const char *code;
	page_fn *edit;
	page_fn *record;
} pages[] = {
	{ "plain", plain_edit, plain_record },
	{ "money", money_edit, money_record },
	{ "added", added_edit, added_record },
	{ "verification", verification_edit, verification_record },
};

MUST_CHECK static struct err *
page_of(const struct request *req, const struct act_page **page)
{
	const struct law_act *act = req->named;

	for (size_t i = 0; i < ARRAY_LEN(pages); i++) {
		*page = &pages[i];
		if (strcmp(pages[i].code, act->page) == 0)
			return NULL;
	}
	return err_new(ERR_MISSING, NULL, "TH5302: the page of act %s is %s",
		       act->verb, act->page);
}

/* GET /enforcement/matter/#/VERB */
struct err *
page_act_edit(struct request *req)
{
	const struct act_page *page;
	struct err *e = page_of(req, &page);

	return e ? e : page->edit(req);
}

/* POST /enforcement/matter/#/VERB */
struct err *
page_act_record(struct request *req)
{
	const struct act_page *page;
	struct err *e = page_of(req, &page);

	return e ? e : page->record(req);
}
