#include "common/base.h"

#include "law/period.h"

#include <setjmp.h>

#include <cmocka.h>

#include "ledger/test_ledger_chart.h"

#define UNITS	   2
#define OFFICERS   3
#define FIRST_YEAR 2025
#define YEARS	   6
#define HISTORIES  2000
#define EVENTS_MAX 24

/* Sums of one measure (0 matters, 1 dong): flows by year of the statistics. */
struct book {
	int64_t flow[2][YEARS][UNITS][OFFICERS][ACCOUNTS_END];
};

static uint32_t
random_below(uint32_t *seed, uint32_t n)
{
	*seed = *seed * 1664525u + 1013904223u;
	return (*seed >> 8) % n;
}

static void
enter(struct book *book, const struct ledger_leg *legs, size_t n,
      struct date on)
{
	int year = period_year(chart.year_begins, on) - FIRST_YEAR;

	for (size_t i = 0; i < n; i++) {
		const struct ledger_leg *l = &legs[i];

		book->flow[0][year][l->unit_id][l->officer_id][l->account] +=
			l->matters;
		book->flow[1][year][l->unit_id][l->officer_id][l->account] +=
			l->dong;
	}
}

/* What an account of a unit and officer holds at the end of a year. */
static int64_t
held(const struct book *book, int measure, int year, int unit, int officer,
     int account)
{
	int64_t sum = 0;

	for (int y = 0; y <= year; y++)
		sum += book->flow[measure][y][unit][officer][account];
	return sum;
}

/*
 * The columns of forms 04 and 05, reckoned as their definition says, and the
 * identities between them.
 */
static void
expect_identities(const struct book *book, int measure, int year, int unit,
		  int officer)
{
	const int64_t *flow = book->flow[measure][year][unit][officer];
	int64_t c2 = -flow[CARRIED];
	int64_t c3 = -flow[NEW];
	int64_t out = flow[ENTRUSTED] + flow[WITHDRAWN] + flow[PULLED_UP] +
		      flow[SENT_BACK];
	int64_t c8 = flow[COMPLETED] + flow[TERMINATED] + flow[REDUCED];
	int64_t closing[ACCOUNTS_END] = { 0 };

	for (int a = ENFORCING; a <= PAUSED; a++) {
		c2 += year ? held(book, measure, year - 1, unit, officer, a)
			   : 0;
		closing[a] = held(book, measure, year, unit, officer, a);
		assert_true(closing[a] >= 0);
	}
	assert_true(c2 >= 0);
	assert_true(c3 >= 0);
	assert_int_equal(c2 + c3 - out,
			 c8 + closing[ENFORCING] + closing[AGREED] +
				 closing[NO_MEANS] + closing[POSTPONED] +
				 closing[SUSPENDED] + closing[PAUSED]);
	assert_true(held(book, measure, year, unit, officer, BOOK) >= 0);
	assert_int_equal(held(book, measure, year, unit, officer, BOOK),
			 -held(book, measure, year, unit, officer, BOOK_IN));
}

/* What came over from the last year can leave for the book, but nothing new
 * may pass for it: it is counted as new, and once. */
static void
expect_no_more_than_opening(const struct book *book, int measure, int year)
{
	int64_t change = 0; /* of c2 against the opening */
	int64_t opening = 0;

	for (int u = 0; u < UNITS * OFFICERS; u++) {
		int unit = u / OFFICERS;
		int officer = u % OFFICERS;

		for (int a = ENFORCING; year && a <= PAUSED; a++)
			opening +=
				held(book, measure, year - 1, unit, officer, a);
		change -= book->flow[measure][year][unit][officer][CARRIED];
	}
	assert_true(change <= 0);
	assert_true(opening + change >= 0);
}

/* The matter lies where its state says, whole, and nowhere else. */
static void
expect_in_one_place(const struct book *book, const struct ledger_state *state)
{
	int64_t matters = 0;
	int64_t dong = 0;

	for (int i = 0; i < UNITS * OFFICERS; i++) {
		int u = i / OFFICERS;
		int o = i % OFFICERS;

		for (int a = ENFORCING; a <= PAUSED; a++) {
			matters += held(book, 0, YEARS - 1, u, o, a);
			dong += held(book, 1, YEARS - 1, u, o, a);
		}
		matters += held(book, 0, YEARS - 1, u, o, BOOK);
		dong += held(book, 1, YEARS - 1, u, o, BOOK);
	}
	assert_int_equal(dong, state->balance_dong);
	if (ledger_account_find(&chart, state->account)->kind ==
	    LEDGER_OUTFLOW) {
		assert_int_equal(matters, 0);
		return;
	}
	assert_int_equal(matters, 1);
	assert_int_equal(held(book, 0, YEARS - 1, (int)state->unit_id,
			      (int)state->officer_id, state->account),
			 1);
	assert_int_equal(held(book, 1, YEARS - 1, (int)state->unit_id,
			      (int)state->officer_id, state->account),
			 state->balance_dong);
}

static struct ledger_movement
random_movement(uint32_t *seed, const struct ledger_state *state,
		struct date on)
{
	uint32_t code =
		state->account ? random_below(seed, ARRAY_LEN(events) - 1) : 0;

	return (struct ledger_movement){
		.event = &events[code],
		.on = on,
		.dong = random_below(seed, 4) ? random_below(seed, 1000) : 0,
		.unit_id = random_below(seed, UNITS),
		.officer_id = random_below(seed, OFFICERS),
		.matters = 1,
	};
}

/* Lives one matter through random events and days; the book gets all legs. */
static void
live(struct book *book, uint32_t *seed)
{
	struct ledger_state state = { 0 };
	struct date on = { FIRST_YEAR, 1, 1 };
	struct date last = { FIRST_YEAR + YEARS - 1, 9, 30 };

	for (int i = 0; i < EVENTS_MAX && date_compare(on, last) <= 0; i++) {
		struct ledger_movement movement =
			random_movement(seed, &state, on);
		struct ledger_leg legs[LEDGER_LEGS_MAX];
		struct ledger_state after;
		size_t n;

		if (ledger_post(&chart, &state, &movement, legs, &n, &after)) {
			assert_true(n <= LEDGER_LEGS_MAX);
			expect_balanced(legs, n);
			enter(book, legs, n, on);
			state = after;
		}
		on = date_add_days(on, random_below(seed, 150));
	}
	if (state.account)
		expect_in_one_place(book, &state);
}

static void
expect_year(const struct book *book, int year)
{
	expect_no_more_than_opening(book, 0, year);
	expect_no_more_than_opening(book, 1, year);
	for (int i = 0; i < UNITS * OFFICERS; i++) {
		expect_identities(book, 0, year, i / OFFICERS, i % OFFICERS);
		expect_identities(book, 1, year, i / OFFICERS, i % OFFICERS);
	}
}

static void
identities_hold_for_any_history(void **unused)
{
	uint32_t seed = 20261121;

	(void)unused;
	for (int i = 0; i < HISTORIES; i++) {
		struct book book = { 0 };

		live(&book, &seed);
		for (int y = 0; y < YEARS; y++)
			expect_year(&book, y);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(identities_hold_for_any_history),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
