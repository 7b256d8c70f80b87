/*
 * test_replay_file.h - a matter with the facts that it was told, for the tests
 * of replay.h, under two versions of a part of conf/law.
 */
#ifndef MATTER_TEST_REPLAY_FILE_H
#define MATTER_TEST_REPLAY_FILE_H

#include "common/test_help.h"
#include "matter/plan_internal.h"
#include "matter/replay.h"
#include "matter/test_plan_law.h"

static const struct date today = { 2028, 12, 31 };

/* From July 2026 on nothing is paid out of what has no means. */
static const int from_enforcing[] = { ENFORCING };
static struct ledger_event later_events[ARRAY_LEN(events)];
static struct ledger_chart later_chart;
static struct law_chart two_charts[] = { { { 2009, 7, 1 }, &chart },
					 { { 2026, 7, 1 }, &later_chart } };

static const char *needs_verified[] = { "verified" };
static const char *records_no_means[] = { "no_means" };
static const struct law_act acts[] = {
	{ .verb = "no-means",
	  .events = records_no_means,
	  .n_events = 1,
	  .needs = needs_verified,
	  .n_needs = 1,
	  .span = SPAN },
};
static struct law two_laws;

static void
make_laws(void)
{
	memcpy(later_events, events, sizeof(events));
	for (size_t i = 0; i < ARRAY_LEN(later_events); i++) {
		if (strcmp(later_events[i].code, "paid_out") == 0) {
			later_events[i].from_accounts = from_enforcing;
			later_events[i].n_from = 1;
		}
	}
	later_chart = chart;
	later_chart.events = later_events;
	two_laws = law;
	two_laws.charts = two_charts;
	two_laws.n_charts = ARRAY_LEN(two_charts);
	two_laws.acts = acts;
	two_laws.n_acts = ARRAY_LEN(acts);
}

#define FACTS_MAX 12
#define LINES_MAX 3

/* A matter with the facts that it was told, and all that they posted. */
struct file {
	int64_t owed[LINES_MAX]; /* as it was opened */
	struct matter matter;
	struct replay_fact facts[FACTS_MAX + 1];
	size_t n;
	struct plan plans[FACTS_MAX];
	struct plan_leg *legs;
	size_t n_legs;
};

static void
keep_legs(struct file *f, const struct plan_leg *legs, size_t n)
{
	f->legs = talloc_realloc(f, f->legs, struct plan_leg,
				 (unsigned)(f->n_legs + n) + 1);
	for (size_t i = 0; i < n; i++)
		f->legs[f->n_legs++] = legs[i];
}

/* The duties of the fact that was just taken get its id, as rows do. */
static void
write_dues(struct matter *m)
{
	for (size_t i = 0; i < m->n_dues; i++) {
		struct matter_due *due = &m->dues[i];

		if (due->from)
			due->from_event_id = due->from->event_id;
		if (due->done)
			due->done_event_id = due->done->event_id;
		due->from = NULL;
		due->done = NULL;
		due->id = 1;
	}
}

static struct file *
open_file(TALLOC_CTX *ctx, const int64_t *owed, size_t n)
{
	struct file *f = talloc_zero(ctx, struct file);

	f->matter = (struct matter){
		.basis = "ex_officio",
		.decided_on = { 2026, 1, 5 },
		.state = { .unit_id = 5, .officer_id = 7 },
		.obligations = talloc_zero_array(f, struct obligation, 3),
		.n_obligations = n,
		.account_label = "",
	};
	for (size_t i = 0; i < n; i++) {
		struct obligation *line = &f->matter.obligations[i];

		line->obligation_type = "court_fee";
		line->is_money = true;
		f->owed[i] = owed[i];
		line->owed_dong = owed[i];
		line->left_dong = owed[i];
		f->matter.owed_dong += owed[i];
	}
	f->facts[0] = (struct replay_fact){
		.event_id = 1,
		.input = { .kind = "decided",
			   .effective_on = { 2026, 1, 5 },
			   .to_unit_id = 5,
			   .to_officer_id = 7 },
	};
	assert_true(event_plan_opening(f, &two_laws, &f->matter, &f->plans[0]));
	f->plans[0].event_id = 1;
	keep_legs(f, f->plans[0].legs, f->plans[0].n_legs);
	write_dues(&f->matter);
	f->n = 1;
	return f;
}

/* NULL, or why not; the facts keep what the rows would: lines only of a part.
 */
static const char *
tell(struct file *f, const struct event_input *input, int64_t id)
{
	struct plan *plan = &f->plans[f->n];
	struct replay_fact *fact = &f->facts[f->n];
	const char *refusal =
		event_plan(f, &two_laws, &f->matter, input, today, plan, NULL);

	if (refusal)
		return refusal;
	plan->event_id = id;
	write_dues(&f->matter);
	keep_legs(f, plan->legs, plan->n_legs);
	*fact = (struct replay_fact){ .event_id = id, .input = *input };
	fact->input.lines = plan->part ? plan->lines : NULL;
	fact->input.n_lines = plan->part ? plan->n_lines : 0;
	fact->input.to_unit_id = plan->unit_id;
	fact->input.to_officer_id = plan->officer_id;
	f->n++;
	return NULL;
}

static void
told(struct file *f, const char *kind, struct date on)
{
	const char *refusal = tell(f,
				   &(struct event_input){ .kind = kind,
							  .effective_on = on,
							  .ground = "NM_A" },
				   (int64_t)f->n + 1);

	if (refusal)
		fail_msg("%s: %s", kind, refusal);
}

static size_t
place_of(const struct file *f, int64_t id)
{
	size_t at = 0;

	while (at < f->n && f->facts[at].event_id != id)
		at++;
	return at;
}

static void
drop_gone(struct matter *m)
{
	size_t kept = 0;

	for (size_t i = 0; i < m->n_dues; i++) {
		if (!m->dues[i].gone)
			m->dues[kept++] = m->dues[i];
	}
	m->n_dues = kept;
}

/* What the writer does: lines are named that a fact no longer is all of, the
 * matter stands elsewhere, legs are posted; the fact is gone. */
static void
follow(struct file *f, const struct replay_taking *t, size_t at)
{
	for (size_t i = 1; i < f->n; i++) {
		if (i != at && t->without.plans[i].part) {
			f->facts[i].input.lines = t->without.plans[i].lines;
			f->facts[i].input.n_lines = t->without.plans[i].n_lines;
		}
	}
	replay_settle(f, &t->without, &f->matter);
	drop_gone(&f->matter);
	write_dues(&f->matter);
	keep_legs(f, t->legs, t->n_legs);
	for (size_t i = at; i + 1 < f->n; i++)
		f->facts[i] = f->facts[i + 1];
	f->n--;
}

/* How many facts rest on it; 0: it is gone. */
static size_t
take_back(struct file *f, int64_t id)
{
	struct replay_taking t;
	size_t at = place_of(f, id);

	assert_true(replay_take_back(f, &two_laws, &f->matter, f->facts, f->n,
				     at, &t));
	if (t.without.n_fallen == 0)
		follow(f, &t, at);
	return t.without.n_fallen;
}

/* A fact that posts nothing is told after others that came later. */
static void
tell_late(struct file *f, const struct replay_fact *fact)
{
	struct replay r;
	size_t at = replay_put(&two_laws, f->facts, f->n, fact);

	f->n++;
	assert_true(replay_put_in(f, &two_laws, &f->matter, f->facts, f->n, at,
				  &r));
	assert_int_equal(r.n_fallen, 0);
	assert_int_equal(r.plans[at].n_legs, 0);
	replay_settle(f, &r, &f->matter);
	drop_gone(&f->matter);
	write_dues(&f->matter);
}

/* The sum of one key over all legs. */
static void
sum_legs(const struct file *f, const struct plan_leg *like, int64_t *matters,
	 int64_t *dong)
{
	for (size_t i = 0; i < f->n_legs; i++) {
		const struct plan_leg *leg = &f->legs[i];

		if (date_compare(leg->on, like->on) ||
		    leg->leg.account != like->leg.account ||
		    leg->leg.unit_id != like->leg.unit_id ||
		    leg->leg.officer_id != like->leg.officer_id)
			continue;
		*matters += leg->leg.matters;
		*dong += leg->leg.dong;
	}
}

static void
expect_same_sums(const struct file *a, const struct file *b)
{
	for (size_t i = 0; i < a->n_legs; i++) {
		int64_t sums[4] = { 0 };

		sum_legs(a, &a->legs[i], &sums[0], &sums[1]);
		sum_legs(b, &a->legs[i], &sums[2], &sums[3]);
		assert_int_equal(sums[0], sums[2]);
		assert_int_equal(sums[1], sums[3]);
	}
}

static bool
has_due(const struct matter *m, const struct matter_due *like)
{
	for (size_t i = 0; i < m->n_dues; i++) {
		const struct matter_due *due = &m->dues[i];

		if (strcmp(due->rule, like->rule) == 0 &&
		    due->from_event_id == like->from_event_id &&
		    due->done_event_id == like->done_event_id &&
		    date_compare(due->from_on, like->from_on) == 0 &&
		    date_compare(due->due_on, like->due_on) == 0 &&
		    date_compare(due->done_on, like->done_on) == 0)
			return true;
	}
	return false;
}

static void
expect_same_dues(const struct matter *a, const struct matter *b)
{
	assert_int_equal(a->n_dues, b->n_dues);
	for (size_t i = 0; i < a->n_dues; i++)
		assert_true(has_due(b, &a->dues[i]));
	assert_int_equal(date_compare(a->due_on, b->due_on), 0);
}

/* All that a matter is, but for the number of its rows. */
static void
expect_same(const struct file *a, const struct file *b)
{
	const struct matter *m = &a->matter;
	const struct matter *k = &b->matter;

	assert_int_equal(m->state.account, k->state.account);
	assert_int_equal(m->state.unit_id, k->state.unit_id);
	assert_int_equal(m->state.officer_id, k->state.officer_id);
	assert_int_equal(m->state.balance_dong, k->state.balance_dong);
	assert_int_equal(m->held_dong, k->held_dong);
	assert_int_equal(m->paid_dong, k->paid_dong);
	assert_int_equal(m->means.verifications, k->means.verifications);
	assert_int_equal(date_compare(m->ended_on, k->ended_on), 0);
	assert_int_equal(date_compare(m->last_on, k->last_on), 0);
	for (size_t i = 0; i < m->n_obligations; i++) {
		const struct obligation *line = &m->obligations[i];
		const struct obligation *other = &k->obligations[i];

		assert_int_equal(line->account, other->account);
		assert_int_equal(line->left_dong, other->left_dong);
		assert_int_equal(line->collected_dong, other->collected_dong);
		assert_int_equal(line->ended_dong, other->ended_dong);
		assert_int_equal(date_compare(line->done_on, other->done_on),
				 0);
	}
	expect_same_dues(m, k);
	expect_same_sums(a, b);
	expect_same_sums(b, a);
}

#endif
