/*
 * test_recount_dossier.h - a matter of several lines that goes through random
 * events, and takes some back, as pages do, with the rows that the recount
 * would read of it.
 */
#ifndef TASKS_TEST_RECOUNT_DOSSIER_H
#define TASKS_TEST_RECOUNT_DOSSIER_H

#include "matter/plan_internal.h"
#include "matter/replay.h"
#include "tasks/test_recount_chart.h"

#include <setjmp.h>

#include <cmocka.h>

/* A small generator of its own: the same histories on every machine. */
static unsigned
dice(uint64_t *seed, unsigned sides)
{
	*seed = *seed * UINT64_C(6364136223846793005) +
		UINT64_C(1442695040888963407);
	return sides > 0 ? (unsigned)(*seed >> 33) % sides : 0;
}

#define HISTORY_MAX 16
#define LINES_MAX   4

/* A matter that is written, and what the database would have of it. */
struct dossier {
	TALLOC_CTX *ctx;
	struct obligation obligations[LINES_MAX];
	struct matter matter;
	struct plan plans[HISTORY_MAX];
	size_t n;
	struct recount_line lines[LINES_MAX];
	struct recount_event events[HISTORY_MAX];
	struct recount_part parts[2 * HISTORY_MAX * LINES_MAX];
	size_t n_parts;
	/* Those that stand, as the database would give them. */
	struct replay_fact facts[HISTORY_MAX];
	size_t n_facts;
};

static const struct law_chart charts[] = { { { 2009, 7, 1 }, &chart } };
static const struct law_decision_type decisions[] = {
	{ .code = "dec_enforce_exofficio", .span = { { 2009, 7, 1 } } },
};
static const struct law_obligation_type types[] = {
	{ .code = "fee",
	  .decision = "dec_enforce_exofficio",
	  .span = { { 2009, 7, 1 } } },
};
static const struct law law = { .year_begins = 10,
				.obligations = types,
				.n_obligations = ARRAY_LEN(types),
				.decisions = decisions,
				.n_decisions = ARRAY_LEN(decisions),
				.charts = charts,
				.n_charts = 1 };

static void
note(struct dossier *h, const struct event_input *input)
{
	const struct plan *plan = &h->plans[h->n];
	int64_t id = (int64_t)h->n + 1;
	struct replay_fact *fact = &h->facts[h->n_facts++];

	*fact = (struct replay_fact){ .event_id = id,
				      .decision_id = id,
				      .refers_to = plan->refers_to,
				      .input = *input };
	fact->input.lines = plan->lines;
	fact->input.n_lines = plan->part ? plan->n_lines : 0;
	fact->input.to_unit_id = plan->unit_id;
	fact->input.to_officer_id = plan->officer_id;

	h->events[h->n++] = (struct recount_event){ id,
						    plan->event->code,
						    plan->on,
						    plan->unit_id,
						    plan->officer_id,
						    plan->refers_to };
	for (size_t i = 0; plan->part && i < plan->n_lines; i++)
		h->parts[h->n_parts++] =
			(struct recount_part){ id, (int64_t)plan->lines[i] + 1,
					       0 };
	for (size_t i = 0; i < plan->n_money; i++)
		h->parts[h->n_parts++] =
			(struct recount_part){ id,
					       (int64_t)plan->money[i].line + 1,
					       plan->money[i].dong };
}

static void
open_history(struct dossier *h, uint64_t *seed, struct date on)
{
	h->matter = (struct matter){ .basis = "ex_officio",
				     .decided_on = on,
				     .state = { .unit_id = 5, .officer_id = 7 },
				     .obligations = h->obligations,
				     .n_obligations = 1 + dice(seed, 4) };
	for (size_t i = 0; i < h->matter.n_obligations; i++) {
		int64_t owed = dice(seed, 4) ? dice(seed, 500) : 0;

		h->lines[i] = (struct recount_line){ .id = (int64_t)i + 1,
						     .owed_dong = owed };
		h->obligations[i] =
			(struct obligation){ .obligation_type = "fee",
					     .is_money = true,
					     .owed_dong = owed,
					     .left_dong = owed };
		h->matter.owed_dong += owed;
	}
	h->plans[0] = (struct plan){ .event = &chart_events[0],
				     .on = on,
				     .note = "" };
	assert_true(
		plan_post_opening(h->ctx, &chart, &h->matter, &h->plans[0]));
	h->matter.last_on = on;
	h->plans[0].unit_id = 5;
	h->plans[0].officer_id = 7;
	note(h, &(struct event_input){ .kind = "decided", .effective_on = on });
}

/* Tries one random event on some lines; what the rules refuse is left out. */
static void
try_event(struct dossier *h, uint64_t *seed, struct date on)
{
	const struct ledger_event *event =
		&chart_events[1 + dice(seed, ARRAY_LEN(chart_events) - 1)];
	size_t *lines = talloc_zero_array(h->ctx, size_t, LINES_MAX);
	struct event_money *money = talloc_zero(h->ctx, struct event_money);
	struct event_input input = { .kind = event->code,
				     .effective_on = on,
				     .lines = lines,
				     .money = money,
				     .to_unit_id = 5 + dice(seed, 2),
				     .to_officer_id = 7 + dice(seed, 3) };

	for (size_t i = 0; i < h->matter.n_obligations; i++) {
		if (dice(seed, 2))
			lines[input.n_lines++] = i;
	}
	if (event->money != MONEY_NONE) {
		money->line = dice(seed, (unsigned)h->matter.n_obligations);
		money->dong = 1 + dice(seed, 200);
		input.n_money = 1;
	}
	if (!event_plan(h->ctx, &law, &h->matter, &input,
			(struct date){ 2090, 1, 1 }, &h->plans[h->n], NULL))
		note(h, &input);
}

/* Tries to take a decision back by another one. */
static bool
try_return(struct dossier *h, uint64_t *seed, struct date on)
{
	size_t of = dice(seed, (unsigned)h->n_facts);
	const struct event_input input = { .kind = "revoked",
					   .effective_on = on };
	struct replay r;

	h->facts[h->n_facts] =
		(struct replay_fact){ .refers_to = h->facts[of].event_id,
				      .input = input };
	assert_true(h->n_facts == 1 ||
		    replay_put_in(h->ctx, &law, &h->matter, h->facts,
				  h->n_facts + 1, h->n_facts, &r));
	if (h->n_facts == 1 || r.n_fallen)
		return false;
	replay_settle(h->ctx, &r, &h->matter);
	h->plans[h->n] = r.plans[h->n_facts];
	note(h, &input);
	return true;
}

/* Rows that name the lines of a fact that was on all, once others are open. */
static void
pin(struct dossier *h, const struct replay *r)
{
	for (size_t i = 0; i < r->n; i++) {
		struct event_input *input = &h->facts[i].input;

		if (!r->plans[i].part || input->n_lines)
			continue;
		input->lines = r->plans[i].lines;
		input->n_lines = r->plans[i].n_lines;
		for (size_t k = 0; k < input->n_lines; k++)
			h->parts[h->n_parts++] = (struct recount_part){
				h->facts[i].event_id,
				(int64_t)input->lines[k] + 1, 0
			};
	}
}

/* Tries to take one of the facts back. */
static bool
try_void(struct dossier *h, uint64_t *seed)
{
	static const struct ledger_event voided = { .code = "voided" };
	size_t at = 1 + dice(seed, (unsigned)h->n_facts - 1);
	struct replay_taking t;

	if (h->n_facts < 2)
		return false;
	assert_true(replay_take_back(h->ctx, &law, &h->matter, h->facts,
				     h->n_facts, at, &t));
	if (t.without.n_fallen)
		return false;
	pin(h, &t.without);
	replay_settle(h->ctx, &t.without, &h->matter);
	h->plans[h->n] = (struct plan){ .event = &voided,
					.legs = t.legs,
					.n_legs = t.n_legs };
	h->events[h->n] =
		(struct recount_event){ (int64_t)h->n + 1,
					"voided",
					h->facts[at].input.effective_on,
					h->matter.state.unit_id,
					h->matter.state.officer_id,
					h->facts[at].event_id };
	h->n++;
	for (size_t i = at; i + 1 < h->n_facts; i++)
		h->facts[i] = h->facts[i + 1];
	h->n_facts--;
	return true;
}

#endif
