#include "common/base.h"

#include "common/date.h"
#include "common/test_help.h"

static void
assert_date(struct date d, int day, int month, int year)
{
	assert_int_equal(d.day, day);
	assert_int_equal(d.month, month);
	assert_int_equal(d.year, year);
}

static void
dates_are_read_as_people_write_them(void **state)
{
	static const char *const same[] = {
		"1/2/2026", "01/02/2026",   "01-02-2026",
		"1.2.2026", "01022026",	    "2026-02-01",
		"2026-2-1", " 01/02/2026 ", "2026/02/01",
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(same); i++) {
		struct date d = { 0, 0, 0 };

		assert_true(date_parse(same[i], &d));
		assert_date(d, 1, 2, 2026);
	}
}

static void
what_is_no_day_is_refused(void **state)
{
	static const char *const wrong[] = {
		"",
		" ",
		"31/02/2026",
		"29/02/2026",
		"29/02/2100",
		"31/04/2026",
		"00/01/2026",
		"32/01/2026",
		"01/13/2026",
		"01/00/2026",
		"1/2/26",
		"1/2",
		"31022026",
		"0102026",
		"1/2/2026x",
		"1 / 2 / 2026",
		"1//2026",
		"/1/2/2026",
		"1/2/2026/",
		"01/01/1899",
		"01/01/2200",
		"-1/2/2026",
		"1/2/-2026",
		"hôm nay",
		"２０２６-02-01",
		"2026-02-31",
		"1/2/20266",
		"001/2/2026",
		"1/002/2026",
		"2026-02-001",
		"1/2/2026 00:00",
		"99999999999999999999",
	};
	struct date d = { 7, 7, 7 };

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(wrong); i++) {
		if (date_parse(wrong[i], &d))
			fail_msg("accepted: %s", wrong[i]);
		assert_date(d, 7, 7, 7);
	}
	assert_true(date_parse("29/02/2000", &d));
	assert_true(date_parse("29/02/2028", &d));
	assert_true(date_parse("01/01/1900", &d));
	assert_true(date_parse("31/12/2199", &d));
}

static void
dates_are_written(void **state)
{
	struct date none = { 0, 0, 0 };
	struct date d = { 2026, 2, 1 };

	assert_string_equal(date_text(*state, d), "01/02/2026");
	assert_string_equal(date_iso(*state, d), "2026-02-01");
	assert_string_equal(date_text(*state, none), "");
	assert_string_equal(date_iso(*state, none), "");
	assert_true(date_is_set(d));
	assert_false(date_is_set(none));
}

static void
dates_are_ordered(void **state)
{
	struct date none = { 0, 0, 0 };
	struct date a = { 2025, 12, 31 };
	struct date b = { 2026, 1, 1 };
	struct date c = { 2026, 1, 2 };

	(void)state;
	assert_true(date_compare(a, b) < 0);
	assert_true(date_compare(c, b) > 0);
	assert_int_equal(date_compare(b, b), 0);
	assert_true(date_compare(none, a) < 0);
}

static void
days_and_dates_agree_over_300_years(void **state)
{
	struct date first = { 1900, 1, 1 };
	struct date last = { 2199, 12, 31 };
	struct date before = first;
	int64_t from = date_to_days(first);
	int64_t to = date_to_days(last);

	(void)state;
	assert_int_equal(date_to_days((struct date){ 1970, 1, 1 }), 0);
	assert_int_equal(date_to_days((struct date){ 2000, 3, 1 }), 11017);
	assert_int_equal(to - from + 1, 300 * 365 + 73);
	for (int64_t n = from; n <= to; n++) {
		struct date d = date_from_days(n);

		assert_int_equal(date_to_days(d), n);
		if (n > from)
			assert_true(date_compare(before, d) < 0);
		before = d;
	}
	assert_date(before, 31, 12, 2199);
}

static void
days_and_months_are_added(void **state)
{
	struct date d = { 2026, 1, 31 };

	(void)state;
	assert_date(date_add_days(d, 1), 1, 2, 2026);
	assert_date(date_add_days(d, -31), 31, 12, 2025);
	assert_date(date_add_days(d, 0), 31, 1, 2026);
	/* Civil Code 2015, article 148: no such day, so the month's last. */
	assert_date(date_add_months(d, 1), 28, 2, 2026);
	assert_date(date_add_months(d, 25), 29, 2, 2028);
	assert_date(date_add_months(d, 12), 31, 1, 2027);
	assert_date(date_add_months(d, -2), 30, 11, 2025);
	assert_date(date_add_months(d, 0), 31, 1, 2026);
	assert_date(date_month_end((struct date){ 2028, 2, 3 }), 29, 2, 2028);
	assert_date(date_month_end(d), 31, 1, 2026);
}

static void
weekdays_begin_on_monday(void **state)
{
	(void)state;
	assert_int_equal(date_weekday((struct date){ 1970, 1, 1 }), 4);
	assert_int_equal(date_weekday((struct date){ 1969, 12, 28 }), 7);
	assert_int_equal(date_weekday((struct date){ 1900, 1, 1 }), 1);
	assert_int_equal(date_weekday((struct date){ 2026, 11, 21 }), 6);
	assert_int_equal(date_weekday((struct date){ 2026, 11, 22 }), 7);
}

static void
times_are_shown_in_viet_nam(void **state)
{
	static const char *const wrong[] = {
		NULL,
		"",
		"2026-02-01",
		"2026-02-31 10:00:00",
		"2026-02-01 ab:cd:00",
		"2026-02-01 24:00:00",
		"2026-02-01 10:60:00",
		"xxxxxxxxxxxxxxxxxxxx",
	};

	for (size_t i = 0; i < ARRAY_LEN(wrong); i++)
		assert_string_equal(date_time_text(*state, wrong[i]), "");
	assert_string_equal(date_time_text(*state, "2026-02-01 16:59:59.999"),
			    "01/02/2026 23:59");
	assert_string_equal(date_time_text(*state, "2026-12-31 17:00:00"),
			    "01/01/2027 00:00");
	assert_true(date_is_set(date_today()));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(dates_are_read_as_people_write_them),
		TEST(what_is_no_day_is_refused),
		TEST(dates_are_written),
		TEST(dates_are_ordered),
		TEST(days_and_dates_agree_over_300_years),
		TEST(days_and_months_are_added),
		TEST(weekdays_begin_on_monday),
		TEST(times_are_shown_in_viet_nam),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
