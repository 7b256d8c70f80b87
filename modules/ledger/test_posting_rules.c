/*
 * Which period takes what happened on a day, by what is locked.
 */
#include "common/base.h"

#include "ledger/posting.h"

#include "common/test_help.h"

#define OCTOBER 10

/* 2026 is closed for unit 5; of 2027 October is locked for both. */
static const struct posting_lock locked[] = {
	{ 5, 2026, 12 },
	{ 5, 2027, 1 },
	{ 6, 2027, 1 },
};

static void
expect_posting(int64_t unit_id, struct date on, const struct leg_period *wanted)
{
	const struct posting_locks locks = { locked, ARRAY_LEN(locked) };
	struct leg_period posting;

	assert_int_equal(posting_take(OCTOBER, &locks, unit_id, on, &posting),
			 wanted->year != 0);
	if (!wanted->year)
		return;
	assert_int_equal(posting.year, wanted->year);
	assert_int_equal(posting.month, wanted->month);
	assert_int_equal(posting.late, wanted->late);
}

static void
test_open_month_takes_its_own_days(void **state)
{
	(void)state;
	expect_posting(5, (struct date){ 2026, 11, 3 },
		       &(struct leg_period){ 2027, 2, false });
	expect_posting(6, (struct date){ 2026, 8, 3 },
		       &(struct leg_period){ 2026, 11, false });
}

static void
test_locked_month_is_counted_in_the_next(void **state)
{
	(void)state;
	expect_posting(5, (struct date){ 2026, 10, 31 },
		       &(struct leg_period){ 2027, 2, true });
	expect_posting(6, (struct date){ 2026, 10, 1 },
		       &(struct leg_period){ 2027, 2, true });
}

static void
test_closed_year_takes_nothing(void **state)
{
	(void)state;
	expect_posting(5, (struct date){ 2026, 8, 3 },
		       &(struct leg_period){ 0 });
	expect_posting(5, (struct date){ 2026, 9, 30 },
		       &(struct leg_period){ 0 });
}

static void
test_nothing_known_is_nothing_locked(void **state)
{
	struct leg_period posting;

	(void)state;
	assert_int_equal(posting_locked(NULL, 5, 2026), 0);
	assert_true(posting_take(OCTOBER, NULL, 5, (struct date){ 2026, 8, 3 },
				 &posting));
	assert_int_equal(posting.month, 11);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_open_month_takes_its_own_days),
		cmocka_unit_test(test_locked_month_is_counted_in_the_next),
		cmocka_unit_test(test_closed_year_takes_nothing),
		cmocka_unit_test(test_nothing_known_is_nothing_locked),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
