#include "common/base.h"

#include "enforcement/act_form.h"

#include "common/session.h"
#include "common/text.h"

/* The chosen ground; NULL when none was. */
static const struct law_term *
chosen_ground(const struct act_work *work)
{
	for (size_t i = 0; i < work->n_grounds; i++) {
		if (work->in.ground &&
		    strcmp(work->grounds[i].code, work->in.ground) == 0)
			return &work->grounds[i];
	}
	return NULL;
}

/* Fills in who signed: the chosen account, or the officer in charge. */
static void
take_signer(const struct act_work *work, struct event_input *input)
{
	int64_t id = 0;

	if (!work->decision)
		return;
	if (!act_signed_by_head(work->decision)) {
		input->signer = work->matter->officer_name;
		input->signer_id = work->req->session->account_id;
		return;
	}
	(void)text_to_int(work->in.signer ? work->in.signer : "", &id);
	for (size_t i = 0; i < work->n_signers; i++) {
		if (work->signers[i].account_id != id)
			continue;
		input->signer = work->signers[i].name;
		input->signer_id = id;
	}
}

struct act_case
act_work_case(const struct act_work *work, struct date on)
{
	return (struct act_case){ .law = work->req->law,
				  .matter = work->matter,
				  .means = &work->matter->means,
				  .on = on };
}

static void
check_conditions(struct act_work *work)
{
	struct act_case c = act_work_case(work, work->in.on);
	bool of_day;
	const char *refusal = act_refusal(work->req, work->act, &c, &of_day);

	if (refusal)
		form_error(work->form, of_day ? "on" : "", "%s", refusal);
}

void
act_form_check(struct act_work *work, struct event_input *input)
{
	const struct law_term *ground = chosen_ground(work);
	const char *refusal;
	enum event_part part;

	work->event = act_event_by_ground(work->act, work->chart, work->matter,
					  ground);
	if (!work->event) {
		form_error(work->form, "ground",
			   "Căn cứ này không dùng được khi việc đang ở trạng "
			   "thái “%s”.",
			   work->matter->account_label);
		return;
	}
	*input = (struct event_input){
		.kind = work->event->code,
		.effective_on = work->in.on,
		.ground = ground ? ground->code : NULL,
		.note = work->in.note,
	};
	work->decision = law_document(work->req->law, work->event,
				      input->ground, work->in.on);
	take_signer(work, input);
	refusal = event_refusal(work->req, work->chart, work->matter, input,
				work->req->today, &part);
	if (refusal) {
		form_error(work->form, part == EVENT_DAY ? "on" : "", "%s",
			   refusal);
		return;
	}
	check_conditions(work);
}
