#include "common/base.h"

#include "casework/ledger_rules.h"
#include "casework/period.h"

#include <setjmp.h>

#include <cmocka.h>

/* The chart as conf/law/ledger.xml has it. */
enum { NEW = 1, CARRIED, ENFORCING = 11, AGREED, NO_MEANS, POSTPONED,
       SUSPENDED, PAUSED, ENTRUSTED = 21, WITHDRAWN, PULLED_UP, COMPLETED,
       TERMINATED, REDUCED, SENT_BACK, BOOK_IN = 31, BOOK, ACCOUNTS_END };

static const struct ledger_account accounts[] = {
	{ NEW, "new", "", LEDGER_SOURCE },
	{ CARRIED, "carried", "", LEDGER_SOURCE },
	{ ENFORCING, "enforcing", "", LEDGER_STOCK },
	{ AGREED, "postponed_agreed", "", LEDGER_STOCK },
	{ NO_MEANS, "no_means", "", LEDGER_STOCK },
	{ POSTPONED, "postponed", "", LEDGER_STOCK },
	{ SUSPENDED, "suspended", "", LEDGER_STOCK },
	{ PAUSED, "paused", "", LEDGER_STOCK },
	{ ENTRUSTED, "entrusted_out", "", LEDGER_OUTFLOW },
	{ WITHDRAWN, "withdrawn", "", LEDGER_OUTFLOW },
	{ PULLED_UP, "pulled_up", "", LEDGER_OUTFLOW },
	{ COMPLETED, "completed", "", LEDGER_OUTFLOW },
	{ TERMINATED, "terminated", "", LEDGER_OUTFLOW },
	{ REDUCED, "reduced", "", LEDGER_OUTFLOW },
	{ SENT_BACK, "sent_back", "", LEDGER_OUTFLOW },
	{ BOOK_IN, "book_in", "", LEDGER_BOOK_SOURCE },
	{ BOOK, "separate_book", "", LEDGER_BOOK },
};

static const int from_open[] = { ENFORCING, AGREED, NO_MEANS, POSTPONED,
				 SUSPENDED, PAUSED, BOOK };
static const int from_stock[] = { ENFORCING, AGREED, NO_MEANS, POSTPONED,
				  SUSPENDED, PAUSED };
static const int from_relief[] = { ENFORCING, NO_MEANS, BOOK };
static const int from_no_means[] = { NO_MEANS };
static const int from_book[] = { BOOK };

#define FROM(list) .from_accounts = (list), .n_from = ARRAY_LEN(list)

/* clang-format off */
static const struct ledger_event events[] = {
	{ .code = "decided", .effect = EFFECT_INTAKE, .to_account = ENFORCING },
	{ .code = "continued", .effect = EFFECT_MOVE, FROM(from_stock), .to_account = ENFORCING },
	{ .code = "no_means", .effect = EFFECT_MOVE, FROM(from_stock), .to_account = NO_MEANS },
	{ .code = "agreed", .effect = EFFECT_MOVE, FROM(from_stock), .to_account = AGREED },
	{ .code = "postponed", .effect = EFFECT_MOVE, FROM(from_stock), .to_account = POSTPONED },
	{ .code = "suspended", .effect = EFFECT_MOVE, FROM(from_stock), .to_account = SUSPENDED },
	{ .code = "paused", .effect = EFFECT_MOVE, FROM(from_stock), .to_account = PAUSED },
	{ .code = "book_moved", .effect = EFFECT_MOVE, FROM(from_no_means), .to_account = BOOK },
	{ .code = "book_returned", .effect = EFFECT_MOVE, FROM(from_book), .to_account = ENFORCING },
	{ .code = "paid_out", .effect = EFFECT_MONEY, FROM(from_stock), .to_account = COMPLETED },
	{ .code = "reduced", .effect = EFFECT_MONEY, FROM(from_relief), .to_account = REDUCED },
	{ .code = "assigned", .effect = EFFECT_DIMENSION },
	{ .code = "verified", .effect = EFFECT_NONE },
	{ .code = "completed", .effect = EFFECT_MOVE, FROM(from_stock), .to_account = COMPLETED, .ends = true },
	{ .code = "terminated", .effect = EFFECT_MOVE, FROM(from_open), .to_account = TERMINATED, .ends = true },
	{ .code = "withdrawn", .effect = EFFECT_MOVE, FROM(from_open), .to_account = WITHDRAWN, .ends = true },
	{ .code = "entrusted_out", .effect = EFFECT_MOVE, FROM(from_open), .to_account = ENTRUSTED, .ends = true },
	{ .code = "pulled_up", .effect = EFFECT_MOVE, FROM(from_stock), .to_account = PULLED_UP, .ends = true },
	{ .code = "sent_back", .effect = EFFECT_MOVE, FROM(from_no_means), .to_account = SENT_BACK, .ends = true },
	{ .code = "voided", .effect = EFFECT_CORRECT },
};
/* clang-format on */

static const struct ledger_chart chart = {
	accounts, ARRAY_LEN(accounts), events, ARRAY_LEN(events),
};

#define UNITS      2
#define OFFICERS   3
#define FIRST_YEAR 2025
#define YEARS      6
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
	int year = period_year(on) - FIRST_YEAR;

	for (size_t i = 0; i < n; i++) {
		const struct ledger_leg *l = &legs[i];

		book->flow[0][year][l->unit_id][l->officer_id][l->account] +=
			l->matters;
		book->flow[1][year][l->unit_id][l->officer_id][l->account] +=
			l->dong;
	}
}

static bool
is_book_half(int account)
{
	return account == BOOK || account == BOOK_IN;
}

/* Each half of a posting is nothing in sum, for each unit and officer. */
static void
expect_balanced(const struct ledger_leg *legs, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		int64_t matters = 0;
		int64_t dong = 0;

		for (size_t k = 0; k < n; k++) {
			if (legs[k].unit_id != legs[i].unit_id
			    || legs[k].officer_id != legs[i].officer_id
			    || is_book_half(legs[k].account)
				       != is_book_half(legs[i].account))
				continue;
			matters += legs[k].matters;
			dong += legs[k].dong;
		}
		assert_int_equal(matters, 0);
		assert_int_equal(dong, 0);
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
	int64_t out = flow[ENTRUSTED] + flow[WITHDRAWN] + flow[PULLED_UP]
		      + flow[SENT_BACK];
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
			 c8 + closing[ENFORCING] + closing[AGREED]
				 + closing[NO_MEANS] + closing[POSTPONED]
				 + closing[SUSPENDED] + closing[PAUSED]);
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
			opening += held(book, measure, year - 1, unit,
					officer, a);
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

	for (int u = 0; u < UNITS; u++) {
		for (int o = 0; o < OFFICERS; o++) {
			for (int a = ENFORCING; a <= PAUSED; a++) {
				matters += held(book, 0, YEARS - 1, u, o, a);
				dong += held(book, 1, YEARS - 1, u, o, a);
			}
			matters += held(book, 0, YEARS - 1, u, o, BOOK);
			dong += held(book, 1, YEARS - 1, u, o, BOOK);
		}
	}
	assert_int_equal(dong, state->balance_dong);
	if (ledger_account_find(&chart, state->account)->kind
	    == LEDGER_OUTFLOW) {
		assert_int_equal(matters, 0);
		return;
	}
	assert_int_equal(matters, 1);
	assert_int_equal(held(book, 0, YEARS - 1, (int)state->unit_id,
			      (int)state->officer_id, state->account), 1);
	assert_int_equal(held(book, 1, YEARS - 1, (int)state->unit_id,
			      (int)state->officer_id, state->account),
			 state->balance_dong);
}

static struct ledger_movement
random_movement(uint32_t *seed, const struct ledger_state *state,
		struct date on)
{
	uint32_t code = state->account ? random_below(seed,
						      ARRAY_LEN(events) - 1)
				       : 0;

	return (struct ledger_movement){
		.event = &events[code],
		.on = on,
		.dong = random_below(seed, 4) ? random_below(seed, 1000) : 0,
		.unit_id = random_below(seed, UNITS),
		.officer_id = random_below(seed, OFFICERS),
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
identities_hold_for_any_history(void **unused)
{
	uint32_t seed = 20261121;

	(void)unused;
	for (int i = 0; i < HISTORIES; i++) {
		struct book book = { 0 };

		live(&book, &seed);
		for (int y = 0; y < YEARS; y++) {
			expect_no_more_than_opening(&book, 0, y);
			expect_no_more_than_opening(&book, 1, y);
			for (int u = 0; u < UNITS * OFFICERS; u++) {
				expect_identities(&book, 0, y, u / OFFICERS,
						  u % OFFICERS);
				expect_identities(&book, 1, y, u / OFFICERS,
						  u % OFFICERS);
			}
		}
	}
}

/* A state in an account of unit 0, officer 1, taken in on a day. */
static struct ledger_state
at(int account, int64_t dong, int year, int month, int day)
{
	return (struct ledger_state){ account, 0, 1, dong,
				      { year, month, day } };
}

static bool
post(const struct ledger_state *before, const char *code, int64_t dong,
     struct ledger_leg *legs, size_t *n, struct ledger_state *after)
{
	struct ledger_movement movement = {
		.event = ledger_event_find(&chart, code),
		.on = { 2026, 11, 21 },
		.dong = dong,
		.unit_id = 1,
		.officer_id = 2,
	};

	return ledger_post(&chart, before, &movement, legs, n, after);
}

static void
expect_leg(const struct ledger_leg *leg, int account, int64_t officer_id,
	   int matters, int64_t dong)
{
	assert_int_equal(leg->account, account);
	assert_int_equal(leg->officer_id, officer_id);
	assert_int_equal(leg->matters, matters);
	assert_int_equal(leg->dong, dong);
}

static void
carried_matter_leaves_for_the_book(void **unused)
{
	struct ledger_state before = at(NO_MEANS, 700, 2025, 3, 4);
	struct ledger_leg legs[LEDGER_LEGS_MAX];
	struct ledger_state after;
	size_t n;

	(void)unused;
	assert_true(post(&before, "book_moved", 0, legs, &n, &after));
	assert_int_equal(n, 4);
	expect_leg(&legs[0], NO_MEANS, 1, -1, -700);
	expect_leg(&legs[1], BOOK, 1, 1, 700);
	expect_leg(&legs[2], CARRIED, 1, 1, 700);
	expect_leg(&legs[3], BOOK_IN, 1, -1, -700);
	assert_int_equal(after.account, BOOK);
	assert_int_equal(after.balance_dong, 700);
}

static void
matter_of_this_year_is_new_where_it_goes(void **unused)
{
	struct ledger_state before = at(ENFORCING, 5, 2026, 10, 1);
	struct ledger_leg legs[LEDGER_LEGS_MAX];
	struct ledger_state after;
	size_t n;

	(void)unused;
	assert_true(post(&before, "assigned", 0, legs, &n, &after));
	assert_int_equal(n, 4);
	expect_leg(&legs[0], ENFORCING, 1, -1, -5);
	expect_leg(&legs[1], NEW, 1, 1, 5);
	expect_leg(&legs[2], NEW, 2, -1, -5);
	expect_leg(&legs[3], ENFORCING, 2, 1, 5);
	before.inflow_on = (struct date){ 2026, 9, 30 };
	assert_true(post(&before, "assigned", 0, legs, &n, &after));
	assert_int_equal(legs[1].account, CARRIED);
	before.unit_id = 1;
	before.officer_id = 2;
	assert_false(post(&before, "assigned", 0, legs, &n, &after));
}

static void
reduction_in_the_book_counts_as_new(void **unused)
{
	struct ledger_state before = at(BOOK, 90, 2024, 1, 2);
	struct ledger_leg legs[LEDGER_LEGS_MAX];
	struct ledger_state after;
	size_t n;

	(void)unused;
	assert_true(post(&before, "reduced", 30, legs, &n, &after));
	expect_balanced(legs, n);
	assert_int_equal(after.balance_dong, 60);
	assert_int_equal(after.account, BOOK);
}

static void
impossible_movements_are_refused(void **unused)
{
	struct ledger_state before = at(ENFORCING, 10, 2026, 1, 2);
	struct ledger_state over = at(COMPLETED, 0, 2026, 1, 2);
	struct ledger_state none = { 0 };
	struct ledger_leg legs[LEDGER_LEGS_MAX];
	struct ledger_state after;
	size_t n;

	(void)unused;
	assert_false(post(&before, "paid_out", 0, legs, &n, &after));
	assert_false(post(&before, "paid_out", 11, legs, &n, &after));
	assert_false(post(&before, "paid_out", -1, legs, &n, &after));
	assert_true(post(&before, "paid_out", 10, legs, &n, &after));
	assert_false(post(&before, "continued", 0, legs, &n, &after));
	assert_false(post(&before, "decided", 10, legs, &n, &after));
	assert_false(post(&before, "book_moved", 0, legs, &n, &after));
	assert_false(post(&before, "voided", 0, legs, &n, &after));
	assert_false(post(&over, "continued", 0, legs, &n, &after));
	assert_false(post(&over, "verified", 0, legs, &n, &after));
	assert_false(post(&none, "verified", 0, legs, &n, &after));
	assert_false(post(&none, "decided", -1, legs, &n, &after));
	assert_true(post(&none, "decided", 0, legs, &n, &after));
}

static void
reversal_leaves_nothing(void **unused)
{
	struct ledger_state before = at(NO_MEANS, 700, 2025, 3, 4);
	struct ledger_leg legs[2 * LEDGER_LEGS_MAX];
	struct ledger_state after;
	size_t n;

	(void)unused;
	assert_true(post(&before, "book_moved", 0, legs, &n, &after));
	ledger_reverse(legs, n, legs + n);
	for (size_t i = 0; i < n; i++) {
		assert_int_equal(legs[i].account, legs[n + i].account);
		assert_int_equal(legs[i].officer_id, legs[n + i].officer_id);
		assert_int_equal(legs[i].matters + legs[n + i].matters, 0);
		assert_int_equal(legs[i].dong + legs[n + i].dong, 0);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(identities_hold_for_any_history),
		cmocka_unit_test(carried_matter_leaves_for_the_book),
		cmocka_unit_test(matter_of_this_year_is_new_where_it_goes),
		cmocka_unit_test(reduction_in_the_book_counts_as_new),
		cmocka_unit_test(impossible_movements_are_refused),
		cmocka_unit_test(reversal_leaves_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
