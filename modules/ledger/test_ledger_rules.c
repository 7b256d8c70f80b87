#include "common/base.h"

#include "ledger/ledger_rules.h"

#include <setjmp.h>

#include <cmocka.h>

#include "ledger/test_ledger_chart.h"

/* A state in an account of unit 0, officer 1, taken in on a day. */
static struct ledger_state
at(int account, int64_t dong, int year, int month, int day)
{
	return (struct ledger_state){ account, 0, 1, dong, { year, month, day },
				      1 };
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
		.matters = 1,
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

/* One line with conditions is a matter with conditions; done in part and
 * otherwise entrusted or terminated is done. */
static void
matter_stands_by_its_lines(void **unused)
{
	static const struct {
		int lines[3];
		int account;
	} cases[] = {
		{ { NO_MEANS, ENFORCING, COMPLETED }, ENFORCING },
		{ { NO_MEANS, TERMINATED, COMPLETED }, NO_MEANS },
		{ { POSTPONED, SUSPENDED, NO_MEANS }, SUSPENDED },
		{ { BOOK, COMPLETED, BOOK }, BOOK },
		{ { ENTRUSTED, TERMINATED, COMPLETED }, COMPLETED },
		{ { ENTRUSTED, TERMINATED, WITHDRAWN }, TERMINATED },
		{ { WITHDRAWN, ENTRUSTED, WITHDRAWN }, ENTRUSTED },
		{ { SENT_BACK, SENT_BACK, SENT_BACK }, SENT_BACK },
	};

	(void)unused;
	for (size_t i = 0; i < ARRAY_LEN(cases); i++)
		assert_int_equal(ledger_derive(&chart, cases[i].lines, 3)->id,
				 cases[i].account);
	assert_null(ledger_derive(&chart, cases[0].lines, 0));
}

/* A line moves its sum and no matter; its matter moves without a sum, from
 * wherever it stands. */
static void
line_moves_no_matter(void **unused)
{
	struct ledger_state before = at(ENFORCING, 300, 2026, 10, 1);
	struct ledger_leg legs[LEDGER_LEGS_MAX];
	struct ledger_state after;
	size_t n;

	(void)unused;
	before.matters = 0;
	assert_true(post(&before, "no_means", 0, legs, &n, &after));
	assert_int_equal(n, 2);
	expect_leg(&legs[0], ENFORCING, 1, 0, -300);
	expect_leg(&legs[1], NO_MEANS, 1, 0, 300);
	before = at(BOOK, 0, 2024, 10, 1);
	assert_true(ledger_stand(&chart, &before, ENFORCING,
				 (struct date){ 2026, 11, 21 }, legs, &n,
				 &after));
	assert_int_equal(n, 4);
	expect_leg(&legs[1], ENFORCING, 1, 1, 0);
	assert_int_equal(after.inflow_on.year, 2026);
	assert_false(ledger_stand(&chart, &before, BOOK,
				  (struct date){ 2026, 11, 21 }, legs, &n,
				  &after));
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

/* An end of this year leaves its account again; one of last year stays counted,
 * and what is open again is new. */
static void
taken_back_end_is_of_its_year(void **unused)
{
	struct ledger_state before = at(TERMINATED, 700, 2025, 3, 4);
	struct ledger_leg legs[LEDGER_LEGS_MAX];
	struct ledger_state after;
	size_t n;

	(void)unused;
	assert_true(ledger_return(
		&chart, &before, NO_MEANS, (struct date){ 2026, 1, 9 },
		(struct date){ 2026, 9, 9 }, legs, &n, &after));
	assert_int_equal(n, 2);
	assert_int_equal(legs[0].account, TERMINATED);
	assert_int_equal(legs[0].dong, -700);
	assert_int_equal(legs[1].account, NO_MEANS);
	expect_balanced(legs, n);
	assert_true(ledger_return(
		&chart, &before, NO_MEANS, (struct date){ 2026, 9, 30 },
		(struct date){ 2026, 10, 1 }, legs, &n, &after));
	assert_int_equal(n, 2);
	assert_int_equal(legs[0].account, NEW);
	assert_int_equal(legs[0].matters, -1);
	assert_int_equal(legs[1].account, NO_MEANS);
	assert_int_equal(after.inflow_on.month, 10);
	expect_balanced(legs, n);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(carried_matter_leaves_for_the_book),
		cmocka_unit_test(matter_stands_by_its_lines),
		cmocka_unit_test(line_moves_no_matter),
		cmocka_unit_test(matter_of_this_year_is_new_where_it_goes),
		cmocka_unit_test(reduction_in_the_book_counts_as_new),
		cmocka_unit_test(impossible_movements_are_refused),
		cmocka_unit_test(taken_back_end_is_of_its_year),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
