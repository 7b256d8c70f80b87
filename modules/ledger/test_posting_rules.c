/*
 * Which period takes what happened on a day, by what is locked.
 */
#include "common/base.h"

#include "ledger/posting.h"

#include "common/test_help.h"

#define OCTOBER 10

/* 2026 is closed for units 5 and 7, of which 7 has a correction granted, 2027
 * too; of 2027 October is locked for the others. */
static const struct posting_lock locked[] = {
	{ 5, 2026, 12, 0 },  { 5, 2027, 1, 0 },	 { 6, 2027, 1, 0 },
	{ 7, 2026, 12, 42 }, { 7, 2027, 12, 0 }, { 7, 2028, 2, 0 },
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
	assert_int_equal(posting.correction_id, wanted->correction_id);
}

static void
test_open_month_takes_its_own_days(void **state)
{
	(void)state;
	expect_posting(5, (struct date){ 2026, 11, 3 },
		       &(struct leg_period){ 2027, 2, false, 0 });
	expect_posting(6, (struct date){ 2026, 8, 3 },
		       &(struct leg_period){ 2026, 11, false, 0 });
}

static void
test_locked_month_is_counted_in_the_next(void **state)
{
	(void)state;
	expect_posting(5, (struct date){ 2026, 10, 31 },
		       &(struct leg_period){ 2027, 2, true, 0 });
	expect_posting(6, (struct date){ 2026, 10, 1 },
		       &(struct leg_period){ 2027, 2, true, 0 });
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
test_corrected_year_counts_in_a_later_one(void **state)
{
	(void)state;
	expect_posting(7, (struct date){ 2026, 8, 3 },
		       &(struct leg_period){ 2028, 3, true, 42 });
	expect_posting(7, (struct date){ 2026, 11, 3 },
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
		cmocka_unit_test(test_corrected_year_counts_in_a_later_one),
		cmocka_unit_test(test_nothing_known_is_nothing_locked),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
