#include "common/base.h"

#include "law/calendar_rules.h"

#include <setjmp.h>

#include <cmocka.h>

/* Around the Victory Day of 2024: Monday 29 April free, Saturday 4 May worked
 * in exchange. */
static const struct calendar_day spring_days[] = {
	{ { 2024, 4, 18 }, false }, { { 2024, 4, 29 }, false },
	{ { 2024, 4, 30 }, false }, { { 2024, 5, 1 }, false },
	{ { 2024, 5, 4 }, true },   { { 2026, 11, 24 }, false },
};

static const struct calendar spring = {
	.days = spring_days,
	.n_days = ARRAY_LEN(spring_days),
};

static const struct calendar no_exceptions = { NULL, 0 };

static struct date
ymd(int year, int month, int day)
{
	return (struct date){ year, month, day };
}

static void
expect_date(struct date found, int year, int month, int day)
{
	assert_int_equal(found.year, year);
	assert_int_equal(found.month, month);
	assert_int_equal(found.day, day);
}

static struct date
period_end_of(const struct calendar *calendar, struct date from, int64_t amount,
	      enum period_measure measure, bool roll)
{
	struct period period = {
		.amount = amount,
		.measure = measure,
		.roll = roll,
	};

	return calendar_period_end(calendar, from, &period);
}

static void
week_has_five_working_days(void **state)
{
	(void)state;
	assert_true(calendar_works(&no_exceptions, ymd(2026, 11, 20)));
	assert_false(calendar_works(&no_exceptions, ymd(2026, 11, 21)));
	assert_false(calendar_works(&no_exceptions, ymd(2026, 11, 22)));
	assert_true(calendar_works(&no_exceptions, ymd(2026, 11, 23)));
}

static void
holiday_and_exchanged_saturday(void **state)
{
	(void)state;
	assert_false(calendar_works(&spring, ymd(2024, 4, 29)));
	assert_true(calendar_works(&spring, ymd(2024, 5, 4)));
	assert_true(calendar_works(&spring, ymd(2024, 5, 2)));
}

static void
working_days_skip_what_is_free(void **state)
{
	(void)state;
	/* Friday 26 April + 1: Thursday 2 May. */
	expect_date(calendar_add_working(&spring, ymd(2024, 4, 26), 1), 2024, 5,
		    2);
	/* + 5: 2, 3, 4 (Saturday worked), 6, 7 May. */
	expect_date(calendar_add_working(&spring, ymd(2024, 4, 26), 5), 2024, 5,
		    7);
	expect_date(calendar_add_working(&spring, ymd(2024, 5, 2), -1), 2024, 4,
		    26);
	expect_date(calendar_add_working(&spring, ymd(2024, 4, 28), 0), 2024, 4,
		    28);
}

/* The period that ended on Tuesday 30 September 2025: 1, 2, 6 and 8 October
 * (Circular 05/2024, article 10). */
static void
report_deadlines_of_2025(void **state)
{
	static const int amounts[] = { 1, 2, 4, 6 };
	static const int days[] = { 1, 2, 6, 8 };
	struct date end = ymd(2025, 9, 30);

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(amounts); i++)
		expect_date(period_end_of(&no_exceptions, end, amounts[i],
					  PERIOD_WORKING_DAY, true),
			    2025, 10, days[i]);
}

static void
five_working_days_of_a_request(void **state)
{
	(void)state;
	/* Received on a Friday, on a Saturday: the day is not counted. */
	expect_date(period_end_of(&no_exceptions, ymd(2026, 7, 3), 5,
				  PERIOD_WORKING_DAY, true),
		    2026, 7, 10);
	expect_date(period_end_of(&no_exceptions, ymd(2026, 7, 4), 5,
				  PERIOD_WORKING_DAY, true),
		    2026, 7, 10);
}

static void
days_roll_to_a_working_day(void **state)
{
	(void)state;
	/* Ten days from 11 November 2026 end on Saturday the 21st. */
	expect_date(period_end_of(&spring, ymd(2026, 11, 11), 10, PERIOD_DAY,
				  true),
		    2026, 11, 23);
	expect_date(period_end_of(&spring, ymd(2026, 11, 11), 10, PERIOD_DAY,
				  false),
		    2026, 11, 21);
	/* From the 14th: Tuesday the 24th is free. */
	expect_date(period_end_of(&spring, ymd(2026, 11, 14), 10, PERIOD_DAY,
				  true),
		    2026, 11, 25);
}

static void
months_end_on_the_corresponding_day(void **state)
{
	(void)state;
	expect_date(period_end_of(&no_exceptions, ymd(2026, 3, 16), 6,
				  PERIOD_MONTH, true),
		    2026, 9, 16);
	/* There is no 31 September: its last day. */
	expect_date(period_end_of(&no_exceptions, ymd(2026, 3, 31), 6,
				  PERIOD_MONTH, true),
		    2026, 9, 30);
	/* 28 February 2026 is a Saturday. */
	expect_date(period_end_of(&no_exceptions, ymd(2025, 11, 30), 3,
				  PERIOD_MONTH, true),
		    2026, 3, 2);
}

static void
years_and_the_leap_day(void **state)
{
	(void)state;
	expect_date(period_end_of(&no_exceptions, ymd(2024, 2, 29), 1,
				  PERIOD_YEAR, true),
		    2025, 2, 28);
	expect_date(period_end_of(&no_exceptions, ymd(2024, 2, 29), 4,
				  PERIOD_YEAR, false),
		    2028, 2, 29);
	/* 1 August 2026 is a Saturday. */
	expect_date(period_end_of(&no_exceptions, ymd(2021, 8, 1), 5,
				  PERIOD_YEAR, true),
		    2026, 8, 3);
}

static void
at_once_is_the_day_itself(void **state)
{
	(void)state;
	expect_date(period_end_of(&no_exceptions, ymd(2026, 11, 22), 0,
				  PERIOD_WORKING_DAY, true),
		    2026, 11, 22);
}

static void
counted_before_an_event(void **state)
{
	struct period three = { 3, PERIOD_WORKING_DAY, true, true };
	struct period fifteen = { 15, PERIOD_DAY, true, true };

	(void)state;
	/* Coercion on Tuesday 24 November: Thursday the 19th. */
	expect_date(calendar_period_end(&no_exceptions, ymd(2026, 11, 24),
					&three),
		    2026, 11, 19);
	/* Fifteen days before Monday the 23rd is Sunday the 8th. */
	expect_date(calendar_period_end(&no_exceptions, ymd(2026, 11, 23),
					&fifteen),
		    2026, 11, 6);
}

static void
working_days_are_counted(void **state)
{
	(void)state;
	assert_int_equal(calendar_count_working(&spring, ymd(2024, 4, 26),
						ymd(2024, 5, 7)),
			 5);
	assert_int_equal(calendar_count_working(&spring, ymd(2024, 5, 7),
						ymd(2024, 5, 7)),
			 0);
	assert_int_equal(calendar_count_working(&spring, ymd(2024, 5, 7),
						ymd(2024, 5, 2)),
			 0);
}

static void
years_beyond_are_not_covered(void **state)
{
	(void)state;
	assert_true(calendar_covers(&spring, ymd(2026, 12, 31)));
	assert_false(calendar_covers(&spring, ymd(2027, 1, 1)));
	assert_false(calendar_covers(&no_exceptions, ymd(2024, 1, 1)));
}

static void
measures_are_read(void **state)
{
	enum period_measure measure = PERIOD_DAY;

	(void)state;
	assert_true(period_measure_parse("working_day", &measure));
	assert_int_equal(measure, PERIOD_WORKING_DAY);
	assert_true(period_measure_parse("year", &measure));
	assert_int_equal(measure, PERIOD_YEAR);
	assert_false(period_measure_parse("week", &measure));
	assert_false(period_measure_parse(NULL, &measure));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(week_has_five_working_days),
		cmocka_unit_test(holiday_and_exchanged_saturday),
		cmocka_unit_test(working_days_skip_what_is_free),
		cmocka_unit_test(report_deadlines_of_2025),
		cmocka_unit_test(five_working_days_of_a_request),
		cmocka_unit_test(days_roll_to_a_working_day),
		cmocka_unit_test(months_end_on_the_corresponding_day),
		cmocka_unit_test(years_and_the_leap_day),
		cmocka_unit_test(at_once_is_the_day_itself),
		cmocka_unit_test(counted_before_an_event),
		cmocka_unit_test(working_days_are_counted),
		cmocka_unit_test(years_beyond_are_not_covered),
		cmocka_unit_test(measures_are_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
