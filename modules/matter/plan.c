#include "common/base.h"

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

/* The rest of every line ends with the matter, or is done. */
static void
end_matter(const struct law *law, struct matter *m, struct plan *plan,
	   int64_t balance_before)
{
	bool done = plan->event->done;

	if (!plan->event->ends)
		return;
	m->ended_on = plan->on;
	if (done)
		m->paid_dong += balance_before;
	for (size_t i = 0; i < m->n_obligations; i++) {
		struct obligation *o = &m->obligations[i];

		if (date_is_set(o->done_on))
			continue;
		if (!done)
			o->ended_dong = o->owed_dong - o->paid_dong;
		o->left_dong = o->owed_dong - o->paid_dong - o->ended_dong;
		o->done_on = plan->on;
		o->changed = true;
	}
	plan->frees_claims =
		law_claims_again(law, plan->event, plan->ground, plan->on);
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

bool
plan_take_periods(int year_begins, const struct posting_locks *locks,
		  struct plan *plan)
{
	for (size_t i = 0; i < plan->n_legs; i++) {
		struct ledger_leg *leg = &plan->legs[i];

		if (!posting_take(year_begins, locks, leg->unit_id, plan->on,
				  &leg->period))
			return false;
	}
	return true;
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
		.finding = input->finding,
		.decision = { .type = law_document(law, event, input->ground,
						   input->effective_on),
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
	struct ledger_movement movement = {
		.on = input->effective_on,
		.unit_id = input->to_unit_id,
		.officer_id = input->to_officer_id,
	};
	int64_t balance = m->state.balance_dong;
	struct ledger_state after;
	const char *refusal;

	refusal = event_refusal(ctx, chart, m, input, today, part);
	if (refusal)
		return refusal;
	movement.event = ledger_event_find(chart, input->kind);
	*plan = plan_of(law, movement.event, input);
	movement.dong = plan->dong;
	if ((movement.event->decision_type && !plan->decision.type) ||
	    !ledger_post(chart, &m->state, &movement, plan->legs, &plan->n_legs,
			 &after) ||
	    !plan_take_periods(chart->year_begins, &m->locks, plan))
		return "Pháp luật ở thời điểm này không ghi được việc đó.";
	plan->moves = m->state.unit_id != after.unit_id;
	m->state = after;
	plan_move_money(m, plan, 1);
	end_matter(law, m, plan, balance);
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

/* The kind of document by which a matter of this basis is opened. */
static const struct law_decision_type *
opening_decision(const struct law *law, const char *basis, struct date on)
{
	const char *code = strcmp(basis, "on_request") == 0
				   ? "dec_enforce_request"
				   : "dec_enforce_exofficio";

	return law_decision_type(law, code, on);
}

bool
event_plan_opening(TALLOC_CTX *ctx, const struct law *law, struct matter *m,
		   struct plan *plan)
{
	const struct ledger_chart *chart = law_chart(law, m->decided_on);
	const struct ledger_state nowhere = { 0 };
	struct ledger_movement movement = {
		.event = opening_event(chart, m->basis),
		.on = m->decided_on,
		.dong = m->owed_dong,
		.unit_id = m->state.unit_id,
		.officer_id = m->state.officer_id,
		.matters = 1,
	};

	*plan = (struct plan){
		.event = movement.event,
		.on = m->decided_on,
		.note = "",
		.dong = m->owed_dong,
		.decision.type = opening_decision(law, m->basis, m->decided_on),
	};
	if (!plan->event || !plan->decision.type ||
	    !ledger_post(chart, &nowhere, &movement, plan->legs, &plan->n_legs,
			 &m->state) ||
	    !plan_take_periods(chart->year_begins, &m->locks, plan))
		return false;
	m->recalled = true;
	follow(ctx, law, m, chart, plan);
	return true;
}
