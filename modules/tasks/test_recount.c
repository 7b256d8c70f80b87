/*
 * The recount against hand-made histories, and against event_plan() on random
 * ones of several lines: two paths, one result.
 */
#include "common/base.h"

#include "law/period.h"
#include "matter/plan_internal.h"
#include "tasks/recount.h"
#include "tasks/test_recount_chart.h"

#include <setjmp.h>

#include <cmocka.h>

static int64_t
sum_of(const struct recount *r, int account, bool dong)
{
	int64_t sum = 0;

	for (size_t i = 0; i < r->n_sums; i++) {
		if (r->sums[i].account == account)
			sum += dong ? r->sums[i].dong : r->sums[i].matters;
	}
	return sum;
}

static const char *
recount_of(const struct recount_history *history, struct recount *r)
{
	size_t at;

	return recount_matter(kinds, ARRAY_LEN(kinds), &accounts, history, r,
			      &at);
}

#define HISTORY(lines_, events_, parts_)                                       \
	(&(struct recount_history){ (lines_), ARRAY_LEN(lines_), (events_),    \
				    ARRAY_LEN(events_), (parts_),              \
				    ARRAY_LEN(parts_) })

static const struct recount_line debt[] = { { .id = 1, .owed_dong = 100 } };
static const struct recount_part none[] = { { 0 } };

static void
test_carried_matter_leaves_for_the_book(void **state)
{
	static const struct recount_event events[] = {
		{ 1, "decided", { 2024, 3, 1 }, 5, 7, 0 },
		{ 2, "no_means", { 2024, 6, 1 }, 5, 7, 0 },
		{ 3, "book_moved", { 2025, 11, 1 }, 5, 7, 0 },
	};
	struct recount *r = talloc_zero(NULL, struct recount);

	(void)state;
	assert_null(recount_of(HISTORY(debt, events, none), r));
	assert_int_equal(sum_of(r, NEW_IN, false), -1);
	assert_int_equal(sum_of(r, CARRIED, false), 1);
	assert_int_equal(sum_of(r, NO_MEANS, false), 0);
	assert_int_equal(sum_of(r, BOOK, true), 100);
	assert_int_equal(sum_of(r, BOOK_IN, true), -100);
	assert_int_equal(r->matter.account, BOOK);
	assert_int_equal(r->lines[0].account, BOOK);
	talloc_free(r);
}

/* One line has no means, the other is done: the matter stands without. */
static void
test_matter_stands_by_its_lines(void **state)
{
	static const struct recount_line lines[] = {
		{ .id = 1, .owed_dong = 100 },
		{ .id = 2, .owed_dong = 30 },
	};
	static const struct recount_event events[] = {
		{ 1, "decided", { 2026, 3, 1 }, 5, 7, 0 },
		{ 2, "no_means", { 2026, 6, 1 }, 5, 7, 0 },
		{ 3, "paid_out", { 2026, 6, 2 }, 5, 7, 0 },
		{ 4, "completed", { 2026, 6, 3 }, 5, 7, 0 },
	};
	static const struct recount_part parts[] = {
		{ 2, 1, 0 },
		{ 3, 2, 30 },
		{ 4, 2, 0 },
	};
	struct recount *r = talloc_zero(NULL, struct recount);

	(void)state;
	assert_null(recount_of(HISTORY(lines, events, parts), r));
	assert_int_equal(r->lines[0].account, NO_MEANS);
	assert_int_equal(r->lines[1].account, COMPLETED);
	assert_int_equal(r->matter.account, NO_MEANS);
	assert_int_equal(r->balance_dong, 100);
	assert_int_equal(sum_of(r, NO_MEANS, false), 1);
	assert_int_equal(sum_of(r, NO_MEANS, true), 100);
	assert_int_equal(sum_of(r, ENFORCING, false), 0);
	assert_int_equal(sum_of(r, COMPLETED, false), 0);
	assert_int_equal(sum_of(r, COMPLETED, true), 30);
	talloc_free(r);
}

static void
test_impossible_histories_are_named(void **state)
{
	static const struct recount_event no_intake[] = {
		{ 1, "no_means", { 2024, 6, 1 }, 5, 7, 0 },
	};
	static const struct recount_event after_end[] = {
		{ 1, "decided", { 2024, 3, 1 }, 5, 7, 0 },
		{ 2, "completed", { 2024, 4, 1 }, 5, 7, 0 },
		{ 3, "continued", { 2024, 5, 1 }, 5, 7, 0 },
	};
	static const struct recount_event pays[] = {
		{ 1, "decided", { 2024, 3, 1 }, 5, 7, 0 },
		{ 2, "paid_out", { 2024, 4, 1 }, 5, 7, 0 },
	};
	static const struct recount_part too_much[] = { { 2, 1, 101 } };
	static const struct recount_part foreign[] = { { 2, 9, 1 } };
	struct recount *r = talloc_zero(NULL, struct recount);

	(void)state;
	assert_non_null(recount_of(HISTORY(debt, no_intake, none), r));
	assert_non_null(recount_of(HISTORY(debt, after_end, none), r));
	assert_non_null(recount_of(HISTORY(debt, pays, too_much), r));
	assert_non_null(recount_of(HISTORY(debt, pays, foreign), r));
	talloc_free(r);
}

/* October and November are locked on the hundredth and the three hundredth
 * millisecond, and November opened again on the five hundredth. */
static void
test_period_is_that_of_the_hour(void **state)
{
	static const struct recount_move moves[] = {
		{ 4, 2025, 1, true, 50 },   { 5, 2024, 1, true, 50 },
		{ 5, 2025, 1, true, 100 },  { 5, 2025, 2, true, 300 },
		{ 5, 2025, 2, false, 500 },
	};
	struct recount_accounts locked = accounts;
	static const int64_t hours[] = { 99, 100, 300, 500 };
	static const int months[] = { 1, 2, 3, 2 };
	struct recount *r = talloc_zero(NULL, struct recount);

	(void)state;
	locked.moves = moves;
	locked.n_moves = ARRAY_LEN(moves);
	for (size_t i = 0; i < ARRAY_LEN(hours); i++) {
		struct recount_event event = { 1, "decided", { 2024, 10, 9 }, 5,
					       7, 0,	     hours[i] };
		const struct recount_history history = { debt, 1,    &event,
							 1,    NULL, 0 };
		size_t at;

		assert_null(recount_matter(kinds, ARRAY_LEN(kinds), &locked,
					   &history, r, &at));
		assert_int_equal(r->sums[0].month, 2024 * 12 + 9);
		assert_int_equal(r->sums[0].taken, 2025 * 12 + months[i] - 1);
	}
	talloc_free(r);
}

/* A small generator of its own: the same histories on every machine. */
static unsigned
dice(uint64_t *seed, unsigned sides)
{
	*seed = *seed * UINT64_C(6364136223846793005) +
		UINT64_C(1442695040888963407);
	return sides > 0 ? (unsigned)(*seed >> 33) % sides : 0;
}

/* Takes the legs off what the recount asks for. */
static void
take_off(struct recount *r, struct date on, const struct plan *plan)
{
	for (size_t i = 0; i < plan->n_legs; i++) {
		const struct ledger_leg *leg = &plan->legs[i].leg;

		for (size_t k = 0; k < r->n_sums; k++) {
			struct recount_sum *sum = &r->sums[k];

			if (sum->account != leg->account ||
			    sum->unit_id != leg->unit_id ||
			    sum->officer_id != leg->officer_id ||
			    sum->month != period_month_key(on))
				continue;
			sum->matters -= leg->matters;
			sum->dong -= leg->dong;
		}
	}
}

#define HISTORY_MAX 12
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
	struct recount_part parts[HISTORY_MAX * LINES_MAX];
	size_t n_parts;
};

static const struct law_chart charts[] = { { { 2009, 7, 1 }, &chart } };
static const struct law law = { .year_begins = 10,
				.charts = charts,
				.n_charts = 1 };

static void
note(struct dossier *h)
{
	const struct plan *plan = &h->plans[h->n];
	int64_t id = (int64_t)h->n + 1;

	h->events[h->n++] = (struct recount_event){ id,
						    plan->event->code,
						    plan->on,
						    plan->unit_id,
						    plan->officer_id,
						    0 };
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
		h->obligations[i] = (struct obligation){ .is_money = true,
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
	note(h);
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
		note(h);
}

static void
expect_same(const struct dossier *h, struct recount *r)
{
	const struct recount_history history = {
		h->lines,   h->matter.n_obligations, h->events, h->n, h->parts,
		h->n_parts,
	};

	assert_null(recount_of(&history, r));
	for (size_t i = 0; i < h->n; i++)
		take_off(r, h->events[i].on, &h->plans[i]);
	for (size_t i = 0; i < r->n_sums; i++) {
		assert_int_equal(r->sums[i].matters, 0);
		assert_int_equal(r->sums[i].dong, 0);
	}
	assert_int_equal(r->matter.account, h->matter.state.account);
	assert_int_equal(r->balance_dong, h->matter.state.balance_dong);
	assert_int_equal(
		date_compare(r->matter.since, h->matter.state.inflow_on), 0);
	for (size_t i = 0; i < h->matter.n_obligations; i++) {
		assert_int_equal(r->lines[i].account,
				 h->obligations[i].account);
		assert_int_equal(date_compare(r->lines[i].since,
					      h->obligations[i].inflow_on),
				 0);
	}
}

static void
test_both_paths_agree(void **state)
{
	struct recount *r = talloc_zero(NULL, struct recount);
	uint64_t seed = 20261121;

	(void)state;
	for (int round = 0; round < 3000; round++) {
		struct dossier *h = talloc_zero(NULL, struct dossier);
		struct date on = date_add_days(always, 5000 + dice(&seed, 900));

		h->ctx = h;
		open_history(h, &seed, on);
		while (h->n < HISTORY_MAX && dice(&seed, 20)) {
			on = date_add_days(on, dice(&seed, 200));
			try_event(h, &seed, on);
		}
		expect_same(h, r);
		talloc_free(h);
	}
	talloc_free(r);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_carried_matter_leaves_for_the_book),
		cmocka_unit_test(test_matter_stands_by_its_lines),
		cmocka_unit_test(test_impossible_histories_are_named),
		cmocka_unit_test(test_period_is_that_of_the_hour),
		cmocka_unit_test(test_both_paths_agree),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
