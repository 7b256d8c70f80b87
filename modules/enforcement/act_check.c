#include "common/base.h"

#include "enforcement/act_form.h"

#include "common/session.h"
#include "enforcement/act_lines.h"
#include "enforcement/act_receiver.h"
#include "enforcement/act_target.h"

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

/* Who signs: the head himself, or the officer in charge. */
static void
take_signer(const struct act_work *work, struct event_input *input)
{
	const struct session *session = work->req->session;

	if (!work->decision)
		return;
	input->signer_id = session->account_id;
	input->signer = law_signed_by_head(work->decision)
				? proposal_signature(work->req)
				: work->matter->officer_name;
}

struct act_case
act_work_case(const struct act_work *work, struct date on)
{
	return (struct act_case){ .law = work->req->law,
				  .matter = work->matter,
				  .means = &work->matter->means,
				  .on = on };
}

MUST_CHECK static const char *
unmet_condition(struct act_work *work, const struct event_input *input,
		const char **field)
{
	struct act_case c = act_work_case(work, input->effective_on);
	bool of_day = false;
	const char *refusal;

	c.input = input;
	refusal = act_refusal(work->req, work->act, &c, &of_day);
	*field = of_day ? "on" : "";
	return refusal;
}

static const char *
field_of(const struct act_work *work, enum event_part part)
{
	if (part == EVENT_DAY)
		return "on";
	if (part == EVENT_TARGET)
		return "target";
	return part == EVENT_LINES ? act_lines_field(work) : "";
}

const char *
act_work_refusal(struct act_work *work, struct event_input *input,
		 const char **field)
{
	const struct law_term *ground = chosen_ground(work);
	struct date on = date_is_set(work->in.on) ? work->in.on
						  : work->req->today;
	const char *refusal;
	enum event_part part;

	*field = "ground";
	work->event = act_event_by_ground(work->act, work->chart, work->matter,
					  ground);
	if (!work->event || (work->event->grounds && !ground))
		return talloc_asprintf(work->req,
				       "Căn cứ này không dùng được khi việc "
				       "đang ở trạng thái “%s”.",
				       work->matter->account_label);
	*input = (struct event_input){
		.kind = work->event->code,
		.effective_on = on,
		.ground = ground ? ground->code : NULL,
		.note = work->in.note,
	};
	work->decision =
		law_document(work->req->law, work->event, input->ground, on);
	take_signer(work, input);
	if (work->receiver && work->receiver->refusal) {
		*field = work->receiver->field;
		return work->receiver->refusal;
	}
	input->receiver = work->receiver ? &work->receiver->to : NULL;
	input->target = work->target ? &work->target->to : NULL;
	if (!act_lines_take(work, input)) {
		*field = act_lines_field(work);
		return "Chọn ít nhất một khoản.";
	}
	refusal = event_refusal(work->req, work->chart, work->matter, input,
				work->req->today, &part);
	*field = field_of(work, part);
	return refusal ? refusal : unmet_condition(work, input, field);
}

void
act_form_check(struct act_work *work, struct event_input *input)
{
	const char *field;
	const char *refusal = act_work_refusal(work, input, &field);

	/* What is proposed has no day to be wrong. */
	if (refusal && act_work_proposes(work) && strcmp(field, "on") == 0)
		field = "";
	if (refusal)
		form_error(work->form, field, "%s", refusal);
}
