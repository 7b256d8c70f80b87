#include "common/base.h"

#include "matter/lines.h"
#include "matter/matter_fee.h"
#include "matter/plan_internal.h"

/* The names of the account where the matter stands. */
static void
name_account(struct matter *m, const struct ledger_chart *chart)
{
	const struct ledger_account *account =
		ledger_account_find(chart, m->state.account);

	m->account_code = account ? account->code : "";
	m->account_label = account ? account->label : "";
}

/* What is known of the debtor's means after the fact. */
static void
note_means(struct matter *m, const struct ledger_chart *chart,
	   const struct plan *plan)
{
	const struct ledger_account *to =
		ledger_account_find(chart, plan->event->to_account);

	if (plan->event->verifies) {
		m->means.verifications++;
		m->means.verified_on = plan->on;
		m->means.result = plan->finding ? plan->finding->result : NULL;
	}
	if (to && to->without_means && to->kind == LEDGER_STOCK) {
		m->means.no_means_on = plan->on;
		m->means.ground = plan->ground;
	}
}

/* The matter is over with its last line. */
static void
note_end(const struct law *law, struct matter *m, struct plan *plan)
{
	if (!plan->event->ends)
		return;
	plan->frees_claims =
		law_claims_again(law, plan->event, plan->ground, plan->on);
	if (lines_open(m) == 0)
		m->ended_on = plan->on;
}

/* What the fact does to the public list. */
static void
find_publication(const struct law *law, struct plan *plan)
{
	const struct law_deadline *limit;

	plan->publication = law_publication(law, plan->event->code, plan->on);
	limit = plan->publication
			? law_deadline(law, plan->publication->deadline,
				       plan->on)
			: NULL;
	plan->publication_due = limit ? law_deadline_end(law, limit, plan->on)
				      : plan->on;
}

/* What follows once the matter stands where the ledger took it. */
static void
follow(TALLOC_CTX *ctx, const struct law *law, struct matter *m,
       const struct ledger_chart *chart, struct plan *plan)
{
	m->last_on = plan->on;
	m->last_seq++;
	plan->seq = m->last_seq;
	plan->unit_id = m->state.unit_id;
	plan->officer_id = m->state.officer_id;
	name_account(m, chart);
	note_means(m, chart, plan);
	find_publication(law, plan);
	plan_follow_dues(ctx, law, m, plan);
	plan_note_next(m);
}

static struct plan
plan_of(const struct law *law, const struct ledger_event *event,
	const struct event_input *input)
{
	return (struct plan){
		.event = event,
		.on = input->effective_on,
		.ground = input->ground,
		.note = input->note,
		.dong = event_money_sum(input),
		.money = input->money,
		.n_money = input->n_money,
		.paper = input->paper,
		.added = input->added,
		.fees = input->fees,
		.n_fees = input->n_fees,
		.finding = input->finding,
		.target = input->target,
		.receiver = input->receiver,
		.refers_to = input->target ? input->target->event_id : 0,
		.decision = { .type = law_document(law, event, input->ground,
						   input->effective_on),
			      .supersedes_id =
				      input->target ? input->target->decision_id
						    : 0,
			      .signer = input->signer,
			      .signer_id = input->signer_id },
	};
}

const char *
event_plan(TALLOC_CTX *ctx, const struct law *law, struct matter *m,
	   const struct event_input *input, struct date today,
	   struct plan *plan, enum event_part *part)
{
	const struct ledger_chart *chart = law_chart(law, input->effective_on);
	const struct ledger_event *event;
	const char *refusal;

	refusal = event_refusal(ctx, chart, m, input, today, part);
	if (!refusal)
		refusal = matter_fees_refusal(ctx, law, m, input);
	if (refusal)
		return refusal;
	event = ledger_event_find(chart, input->kind);
	*plan = plan_of(law, event, input);
	if (event->effect == EFFECT_MOVE)
		plan->lines =
			lines_of(ctx, chart, event, m, input, &plan->n_lines);
	plan->moves = event->effect == EFFECT_DIMENSION &&
		      m->state.unit_id != input->to_unit_id;
	if ((event->decision_type && !plan->decision.type) ||
	    !plan_post(ctx, chart, m, plan, input->to_unit_id,
		       input->to_officer_id))
		return "Pháp luật ở thời điểm này không ghi được việc đó.";
	plan_move_money(m, plan, 1);
	matter_fees_take(ctx, m, input);
	note_end(law, m, plan);
	if (date_is_set(m->ended_on) && lines_open(m) > 0)
		m->ended_on = (struct date){ 0 };
	follow(ctx, law, m, chart, plan);
	return NULL;
}

/* The event by which a matter of this basis comes into being. */
static const struct ledger_event *
opening_event(const struct ledger_chart *chart, const char *basis)
{
	for (size_t i = 0; chart && i < chart->n_events; i++) {
		const struct ledger_event *event = &chart->events[i];

		if (event->effect == EFFECT_INTAKE &&
		    (!event->basis || strcmp(event->basis, basis) == 0))
			return event;
	}
	return NULL;
}

/* The kind of document by which a matter with these lines is opened. A common
 * one of several kinds of line is that of a line for which time is granted to
 * perform voluntarily: it has to grant it. */
static const struct law_decision_type *
opening_decision(const struct law *law, const struct matter *m)
{
	const struct law_obligation_type *chosen = NULL;

	for (size_t i = 0; i < m->n_obligations; i++) {
		const struct law_obligation_type *type = law_obligation_type(
			law, m->obligations[i].obligation_type, m->decided_on);

		if (type && (!chosen || (type->voluntary_period &&
					 !chosen->voluntary_period)))
			chosen = type;
	}
	return chosen ? law_decision_type(law, chosen->decision, m->decided_on)
		      : NULL;
}

bool
event_plan_opening(TALLOC_CTX *ctx, const struct law *law, struct matter *m,
		   struct plan *plan)
{
	const struct ledger_chart *chart = law_chart(law, m->decided_on);

	*plan = (struct plan){
		.event = opening_event(chart, m->basis),
		.on = m->decided_on,
		.note = "",
		.dong = m->owed_dong,
		.decision.type = opening_decision(law, m),
	};
	if (!plan->event || !plan->decision.type ||
	    !plan_post_opening(ctx, chart, m, plan))
		return false;
	m->recalled = true;
	follow(ctx, law, m, chart, plan);
	return true;
}
