#include "common/base.h"

#include "law/period.h"

#include <setjmp.h>

#include <cmocka.h>

static const int oct = 10;

static void
expect_date(struct date found, int year, int month, int day)
{
	assert_int_equal(found.year, year);
	assert_int_equal(found.month, month);
	assert_int_equal(found.day, day);
}

static void
year_turns_in_october(void **state)
{
	(void)state;
	assert_int_equal(period_year(oct, (struct date){ 2025, 9, 30 }), 2025);
	assert_int_equal(period_year(oct, (struct date){ 2025, 10, 1 }), 2026);
	assert_int_equal(period_year(oct, (struct date){ 2025, 12, 31 }), 2026);
	assert_int_equal(period_year(oct, (struct date){ 2026, 1, 1 }), 2026);
	assert_int_equal(period_month(oct, (struct date){ 2025, 10, 1 }), 1);
	assert_int_equal(period_month(oct, (struct date){ 2025, 12, 31 }), 3);
	assert_int_equal(period_month(oct, (struct date){ 2026, 1, 1 }), 4);
	assert_int_equal(period_month(oct, (struct date){ 2026, 9, 30 }), 12);
}

static void
periods_end_with_their_month(void **state)
{
	(void)state;
	expect_date(period_start(oct, 2026), 2025, 10, 1);
	expect_date(period_end(oct, 2026, 1), 2025, 10, 31);
	expect_date(period_end(oct, 2026, 3), 2025, 12, 31);
	expect_date(period_end(oct, 2024, 5), 2024, 2, 29);
	expect_date(period_end(oct, 2025, 5), 2025, 2, 28);
	expect_date(period_end(oct, 2025, 9), 2025, 6, 30);
	expect_date(period_end(oct, 2025, 10), 2025, 7, 31);
	expect_date(period_end(oct, 2026, 12), 2026, 9, 30);
}

/* Every day of eight years lies inside its own year and month, and the key
 * of the monthly sums rises by one with each month. */
static void
every_day_lies_in_its_period(void **state)
{
	struct date on = { 2019, 10, 1 };
	int last = period_month_key(on);

	(void)state;
	for (; on.year < 2028; on = date_add_days(on, 1)) {
		int year = period_year(oct, on);
		int month = period_month(oct, on);

		assert_in_range(month, 1, 12);
		assert_true(date_compare(period_start(oct, year), on) <= 0);
		assert_true(date_compare(on, period_end(oct, year, month)) <=
			    0);
		assert_true(date_compare(on, period_end(oct, year, 12)) <= 0);
		if (month > 1)
			assert_true(
				date_compare(period_end(oct, year, month - 1),
					     on) < 0);
		assert_in_range(period_month_key(on) - last, 0, 1);
		assert_int_equal(period_month_key(on),
				 period_month_key(period_start(oct, year)) +
					 month - 1);
		last = period_month_key(on);
	}
}

static void
a_calendar_year_is_one_too(void **state)
{
	(void)state;
	assert_int_equal(period_year(1, (struct date){ 2026, 1, 1 }), 2026);
	assert_int_equal(period_year(1, (struct date){ 2026, 12, 31 }), 2026);
	assert_int_equal(period_month(1, (struct date){ 2026, 12, 31 }), 12);
	expect_date(period_start(1, 2026), 2026, 1, 1);
	expect_date(period_end(1, 2026, 12), 2026, 12, 31);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(year_turns_in_october),
		cmocka_unit_test(periods_end_with_their_month),
		cmocka_unit_test(every_day_lies_in_its_period),
		cmocka_unit_test(a_calendar_year_is_one_too),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
