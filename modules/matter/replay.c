#include "common/base.h"

#include "matter/act_condition.h"
#include "matter/lines.h"
#include "matter/plan_internal.h"
#include "matter/replay_return.h"

/* The matter before its first fact, with hands of its own. */
static struct matter
unopened(TALLOC_CTX *ctx, const struct matter *now,
	 const struct replay_fact *first)
{
	struct matter m = *now;

	m.obligations = talloc_array(ctx, struct obligation,
				     (unsigned)now->n_obligations + 1);
	for (size_t i = 0; i < now->n_obligations; i++) {
		struct obligation *line = &m.obligations[i];

		*line = now->obligations[i];
		line->added_dong = 0;
		line->collected_dong = 0;
		line->paid_dong = 0;
		line->ended_dong = 0;
		line->left_dong = line->owed_dong;
		line->done_on = (struct date){ 0 };
		line->changed = false;
	}
	m.held_dong = 0;
	m.paid_dong = 0;
	m.last_seq = 0;
	m.last_on = (struct date){ 0 };
	m.ended_on = (struct date){ 0 };
	m.state = (struct ledger_state){
		.unit_id = first->input.to_unit_id,
		.officer_id = first->input.to_officer_id,
	};
	m.locks = (struct posting_locks){ 0 };
	m.means = (struct separate_book_facts){ 0 };
	m.fees = NULL;
	m.n_fees = 0;
	m.fees_known = true;
	m.dues = NULL;
	m.n_dues = 0;
	m.recalled = true;
	return m;
}

static const char *
condition_refusal(TALLOC_CTX *ctx, const struct law *law,
		  const struct matter *m, const struct event_input *input)
{
	const struct law_act *act =
		law_act_of(law, input->kind, input->effective_on);
	const struct act_case c = { .law = law,
				    .matter = m,
				    .means = &m->means,
				    .on = input->effective_on,
				    .input = input };
	bool of_day;

	return act ? act_refusal(ctx, act, &c, &of_day) : NULL;
}

/* What was opened falls with the whole matter. */
static const char *
walk_opening(TALLOC_CTX *ctx, const struct law *law, struct replay *r)
{
	return event_plan_opening(ctx, law, &r->matter, &r->plans[0])
		       ? NULL
		       : "Pháp luật ở thời điểm này không có quyết định đó.";
}

static const char *
walk_fact(TALLOC_CTX *ctx, const struct law *law, struct replay *r,
	  const struct replay_fact *facts, size_t at,
	  const struct replay *known)
{
	struct event_input input = facts[at].input;
	const char *lack = condition_refusal(ctx, law, &r->matter, &input);
	struct event_target target;
	const char *refusal = NULL;

	r->lacks[at] = lack;
	if (lack && known && !known->lacks[at])
		return lack;
	if (known && known->plans[at].n_lines) {
		input.lines = known->plans[at].lines;
		input.n_lines = known->plans[at].n_lines;
	}
	if (facts[at].refers_to) {
		refusal = replay_target(ctx, law, r, facts, at, &target);
		input.target = talloc_memdup(ctx, &target, sizeof(target));
	}
	if (!refusal)
		refusal = event_plan(ctx, law, &r->matter, &input,
				     input.effective_on, &r->plans[at], NULL);
	if (refusal)
		r->plans[at].event = NULL;
	else if (facts[at].refers_to)
		replay_give_back_dues(r, target.event_id, at);
	return refusal;
}

/* Whether the fact goes before one that was told before it. */
static bool
goes_before(const struct law *law, const struct event_input *fact,
	    const struct event_input *other)
{
	int order = date_compare(fact->effective_on, other->effective_on);
	const struct ledger_event *event;
	const struct ledger_event *ending;

	if (order != 0)
		return order < 0;
	event = law_event(law, fact->kind, fact->effective_on);
	ending = law_event(law, other->kind, other->effective_on);
	return event && event_may_come_late(event) && ending && ending->ends;
}

size_t
replay_put(const struct law *law, struct replay_fact *facts, size_t n,
	   const struct replay_fact *fact)
{
	size_t at = n;

	while (at > 0 && goes_before(law, &fact->input, &facts[at - 1].input)) {
		facts[at] = facts[at - 1];
		at--;
	}
	facts[at] = *fact;
	return at;
}

void
replay_run(TALLOC_CTX *ctx, const struct law *law, const struct matter *now,
	   const struct replay_fact *facts, size_t n, size_t out,
	   const struct replay *known, struct replay *r)
{
	const size_t size = now->n_obligations * sizeof(*now->obligations);

	*r = (struct replay){
		.matter = unopened(ctx, now, &facts[0]),
		.before = talloc_zero_array(ctx, struct obligation *,
					    (unsigned)n + 1),
		.plans = talloc_zero_array(ctx, struct plan, (unsigned)n + 1),
		.refusals =
			talloc_zero_array(ctx, const char *, (unsigned)n + 1),
		.lacks = talloc_zero_array(ctx, bool, (unsigned)n + 1),
		.n = n,
	};
	for (size_t i = 0; i < n; i++) {
		if (i == out)
			continue;
		r->before[i] = talloc_memdup(ctx, r->matter.obligations, size);
		r->refusals[i] = i ? walk_fact(ctx, law, r, facts, i, known)
				   : walk_opening(ctx, law, r);
		if (r->refusals[i])
			r->n_fallen++;
		r->plans[i].event_id = facts[i].event_id;
		r->plans[i].decision_id = facts[i].decision_id;
	}
}

static bool
same_line(const struct obligation *a, const struct obligation *b)
{
	return a->account == b->account && a->left_dong == b->left_dong &&
	       a->collected_dong == b->collected_dong &&
	       a->added_dong == b->added_dong && a->paid_dong == b->paid_dong &&
	       a->ended_dong == b->ended_dong &&
	       date_compare(a->done_on, b->done_on) == 0 &&
	       date_compare(a->inflow_on, b->inflow_on) == 0;
}

bool
replay_agrees(const struct replay *r, const struct matter *now)
{
	const struct ledger_state *a = &r->matter.state;
	const struct ledger_state *b = &now->state;
	bool same = r->n_fallen == 0 && a->account == b->account &&
		    a->unit_id == b->unit_id &&
		    a->officer_id == b->officer_id &&
		    r->matter.held_dong == now->held_dong &&
		    r->matter.paid_dong == now->paid_dong;

	for (size_t i = 0; same && i < now->n_obligations; i++)
		same = same_line(&r->matter.obligations[i],
				 &now->obligations[i]);
	return same;
}

/* Adds a leg to the one of its line, day, account and hands. */
static void
add_leg(TALLOC_CTX *ctx, struct replay_taking *t, const struct plan_leg *leg,
	int way)
{
	struct plan_leg *same = NULL;

	for (size_t i = 0; !same && i < t->n_legs; i++) {
		struct plan_leg *known = &t->legs[i];

		if (known->line == leg->line &&
		    date_compare(known->on, leg->on) == 0 &&
		    known->leg.account == leg->leg.account &&
		    known->leg.unit_id == leg->leg.unit_id &&
		    known->leg.officer_id == leg->leg.officer_id)
			same = known;
	}
	if (!same) {
		t->legs = talloc_realloc(ctx, t->legs, struct plan_leg,
					 (unsigned)t->n_legs + 1);
		same = &t->legs[t->n_legs++];
		*same = *leg;
		same->leg.period = (struct leg_period){ 0 };
		same->leg.matters = 0;
		same->leg.dong = 0;
	}
	same->leg.matters += way * leg->leg.matters;
	same->leg.dong += way * leg->leg.dong;
}

static void
add_legs(TALLOC_CTX *ctx, struct replay_taking *t, const struct replay *r,
	 int way)
{
	for (size_t i = 0; i < r->n; i++) {
		for (size_t k = 0; k < r->plans[i].n_legs; k++)
			add_leg(ctx, t, &r->plans[i].legs[k], way);
	}
}

bool
replay_take_back(TALLOC_CTX *ctx, const struct law *law,
		 const struct matter *now, const struct replay_fact *facts,
		 size_t n, size_t at, struct replay_taking *t)
{
	size_t kept = 0;

	*t = (struct replay_taking){ 0 };
	replay_run(ctx, law, now, facts, n, REPLAY_ALL, NULL, &t->with);
	if (at == 0 || at >= n || !replay_agrees(&t->with, now))
		return false;
	replay_run(ctx, law, now, facts, n, at, &t->with, &t->without);
	add_legs(ctx, t, &t->with, -1);
	add_legs(ctx, t, &t->without, 1);
	for (size_t i = 0; i < t->n_legs; i++) {
		if (t->legs[i].leg.matters || t->legs[i].leg.dong)
			t->legs[kept++] = t->legs[i];
	}
	t->n_legs = kept;
	return true;
}

bool
replay_put_in(TALLOC_CTX *ctx, const struct law *law, const struct matter *now,
	      const struct replay_fact *facts, size_t n, size_t at,
	      struct replay *replay)
{
	struct replay before;

	replay_run(ctx, law, now, facts, n, at, NULL, &before);
	if (at == 0 || at >= n || !replay_agrees(&before, now))
		return false;
	replay_run(ctx, law, now, facts, n, REPLAY_ALL, &before, replay);
	return true;
}
