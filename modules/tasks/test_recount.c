/*
 * The recount against hand-made histories, and against ledger_rules.c on
 * random ones: two paths, one result.
 */
#include "common/base.h"

#include "law/period.h"
#include "ledger/ledger_rules.h"
#include "tasks/recount.h"

#include <setjmp.h>

#include <cmocka.h>

enum {
	NEW_IN = 1,
	CARRIED = 2,
	ENFORCING = 11,
	NO_MEANS = 13,
	COMPLETED = 24,
	TERMINATED = 25,
	BOOK_IN = 31,
	BOOK = 32
};

static const struct recount_accounts accounts = { NEW_IN, CARRIED, BOOK_IN,
						  BOOK,	  21,	   27,
						  10 };

static const struct date always = { 2009, 7, 1 };

static const struct recount_kind kinds[] = {
	{ "decided", { 2009, 7, 1 }, { 0, 0, 0 }, "intake", ENFORCING },
	{ "no_means", { 2009, 7, 1 }, { 0, 0, 0 }, "move", NO_MEANS },
	{ "continued", { 2009, 7, 1 }, { 0, 0, 0 }, "move", ENFORCING },
	{ "book_moved", { 2009, 7, 1 }, { 0, 0, 0 }, "move", BOOK },
	{ "book_returned", { 2009, 7, 1 }, { 0, 0, 0 }, "move", ENFORCING },
	{ "paid_out", { 2009, 7, 1 }, { 0, 0, 0 }, "money", COMPLETED },
	{ "completed", { 2009, 7, 1 }, { 0, 0, 0 }, "move", COMPLETED },
	{ "handed_over", { 2009, 7, 1 }, { 0, 0, 0 }, "dimension", 0 },
	{ "verified", { 2009, 7, 1 }, { 0, 0, 0 }, "none", 0 },
};

static const struct ledger_account chart_accounts[] = {
	{ NEW_IN, "new", "", LEDGER_SOURCE },
	{ CARRIED, "carried", "", LEDGER_SOURCE },
	{ ENFORCING, "enforcing", "", LEDGER_STOCK },
	{ NO_MEANS, "no_means", "", LEDGER_STOCK },
	{ COMPLETED, "completed", "", LEDGER_OUTFLOW },
	{ TERMINATED, "terminated", "", LEDGER_OUTFLOW },
	{ BOOK_IN, "book_in", "", LEDGER_BOOK_SOURCE },
	{ BOOK, "separate_book", "", LEDGER_BOOK },
};

static const struct ledger_event chart_events[] = {
	{ .code = "decided", .effect = EFFECT_INTAKE, .to_account = ENFORCING },
	{ .code = "no_means", .effect = EFFECT_MOVE, .to_account = NO_MEANS },
	{ .code = "continued", .effect = EFFECT_MOVE, .to_account = ENFORCING },
	{ .code = "book_moved", .effect = EFFECT_MOVE, .to_account = BOOK },
	{ .code = "book_returned",
	  .effect = EFFECT_MOVE,
	  .to_account = ENFORCING },
	{ .code = "paid_out", .effect = EFFECT_MONEY, .to_account = COMPLETED },
	{ .code = "completed", .effect = EFFECT_MOVE, .to_account = COMPLETED },
	{ .code = "handed_over", .effect = EFFECT_DIMENSION },
	{ .code = "verified", .effect = EFFECT_NONE },
};

static const struct ledger_chart chart = { chart_accounts,
					   ARRAY_LEN(chart_accounts),
					   chart_events,
					   ARRAY_LEN(chart_events), 10 };

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
recount_of(const struct recount_event *events, size_t n, struct recount *r)
{
	size_t at;

	return recount_matter(kinds, ARRAY_LEN(kinds), &accounts, events, n, r,
			      &at);
}

static void
test_carried_matter_leaves_for_the_book(void **state)
{
	static const struct recount_event events[] = {
		{ 1, "decided", { 2024, 3, 1 }, 5, 7, 100, 0 },
		{ 2, "no_means", { 2024, 6, 1 }, 5, 7, 0, 0 },
		{ 3, "book_moved", { 2025, 11, 1 }, 5, 7, 0, 0 },
	};
	struct recount *r = talloc_zero(NULL, struct recount);

	(void)state;
	assert_null(recount_of(events, ARRAY_LEN(events), r));
	assert_int_equal(sum_of(r, NEW_IN, false), -1);
	assert_int_equal(sum_of(r, CARRIED, false), 1);
	assert_int_equal(sum_of(r, NO_MEANS, false), 0);
	assert_int_equal(sum_of(r, BOOK, true), 100);
	assert_int_equal(sum_of(r, BOOK_IN, true), -100);
	assert_int_equal(r->account, BOOK);
	talloc_free(r);
}

static void
test_impossible_histories_are_named(void **state)
{
	static const struct recount_event no_intake[] = {
		{ 1, "no_means", { 2024, 6, 1 }, 5, 7, 0, 0 },
	};
	static const struct recount_event after_end[] = {
		{ 1, "decided", { 2024, 3, 1 }, 5, 7, 0, 0 },
		{ 2, "completed", { 2024, 4, 1 }, 5, 7, 0, 0 },
		{ 3, "continued", { 2024, 5, 1 }, 5, 7, 0, 0 },
	};
	static const struct recount_event too_much[] = {
		{ 1, "decided", { 2024, 3, 1 }, 5, 7, 100, 0 },
		{ 2, "paid_out", { 2024, 4, 1 }, 5, 7, 101, 0 },
	};
	struct recount *r = talloc_zero(NULL, struct recount);

	(void)state;
	assert_non_null(recount_of(no_intake, 1, r));
	assert_non_null(recount_of(after_end, 3, r));
	assert_non_null(recount_of(too_much, 2, r));
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
		struct recount_event event = { 1, "decided", { 2024, 10, 9 },
					       5, 7,	     100,
					       0, hours[i] };
		size_t at;

		assert_null(recount_matter(kinds, ARRAY_LEN(kinds), &locked,
					   &event, 1, r, &at));
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
	return (unsigned)(*seed >> 33) % sides;
}

/* Takes the legs off what the recount asks for. */
static void
take_off(struct recount *r, struct date on, const struct ledger_leg *legs,
	 size_t n)
{
	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < r->n_sums; k++) {
			struct recount_sum *sum = &r->sums[k];

			if (sum->account != legs[i].account ||
			    sum->unit_id != legs[i].unit_id ||
			    sum->officer_id != legs[i].officer_id ||
			    sum->month != period_month_key(on))
				continue;
			sum->matters -= legs[i].matters;
			sum->dong -= legs[i].dong;
		}
	}
}

#define HISTORY_MAX 12

struct history {
	struct recount_event events[HISTORY_MAX];
	struct ledger_leg legs[HISTORY_MAX][LEDGER_LEGS_MAX];
	size_t n_legs[HISTORY_MAX];
	size_t n;
	struct ledger_state state;
};

/* Tries one random event; what the rules refuse is left out. */
static void
try_event(struct history *h, uint64_t *seed, struct date on)
{
	const struct ledger_event *event =
		h->n ? &chart_events[1 + dice(seed, ARRAY_LEN(chart_events) - 1)]
		     : &chart_events[0];
	struct ledger_movement movement = { event, on, 1 + dice(seed, 500),
					    5 + dice(seed, 2),
					    7 + dice(seed, 3), 1, 0 };
	struct ledger_state after;
	size_t i = h->n;

	if (!ledger_post(&chart, &h->state, &movement, h->legs[i],
			 &h->n_legs[i], &after))
		return;
	h->state = after;
	h->events[i] = (struct recount_event){
		(int64_t)i + 1,
		event->code,
		on,
		after.unit_id,
		after.officer_id,
		event->effect == EFFECT_INTAKE || event->effect == EFFECT_MONEY
			? movement.dong
			: 0,
		0,
		0
	};
	h->n++;
}

static void
test_both_paths_agree(void **state)
{
	struct recount *r = talloc_zero(NULL, struct recount);
	uint64_t seed = 20261121;

	(void)state;
	for (int round = 0; round < 3000; round++) {
		struct history h = { 0 };
		struct date on = date_add_days(always, 5000 + dice(&seed, 900));

		while (h.n < HISTORY_MAX && dice(&seed, 20)) {
			try_event(&h, &seed, on);
			on = date_add_days(on, dice(&seed, 200));
		}
		if (h.n == 0)
			continue;
		assert_null(recount_of(h.events, h.n, r));
		for (size_t i = 0; i < h.n; i++)
			take_off(r, h.events[i].on, h.legs[i], h.n_legs[i]);
		for (size_t i = 0; i < r->n_sums; i++) {
			assert_int_equal(r->sums[i].matters, 0);
			assert_int_equal(r->sums[i].dong, 0);
		}
		assert_int_equal(r->account, h.state.account);
		assert_int_equal(r->balance_dong, h.state.balance_dong);
		assert_int_equal(date_compare(r->since, h.state.inflow_on), 0);
	}
	talloc_free(r);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_carried_matter_leaves_for_the_book),
		cmocka_unit_test(test_impossible_histories_are_named),
		cmocka_unit_test(test_period_is_that_of_the_hour),
		cmocka_unit_test(test_both_paths_agree),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
