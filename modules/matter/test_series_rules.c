#include "common/base.h"

#include "matter/series_rules.h"

#include <setjmp.h>

#include <cmocka.h>

static void
expect_text(const char *template_text, int64_t number, const char *suffix,
	    const char *expected)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	char *text = series_text(ctx, template_text, number, suffix);

	if (expected)
		assert_string_equal(text, expected);
	else
		assert_null(text);
	talloc_free(ctx);
}

static void
numbers_as_printed(void **state)
{
	(void)state;
	expect_text("{n}/{suffix}", 218, "QĐ-THADS", "218/QĐ-THADS");
	expect_text("{n}", 1, NULL, "1");
	expect_text("{n}/{suffix}", 7, NULL, "7/");
	expect_text("Số {n}-{n}", 12, "x", "Số 12-12");
	expect_text("{suffix}:{n}.", 3, "{n}", "{n}:3.");
}

static void
templates_that_are_refused(void **state)
{
	(void)state;
	expect_text("", 1, "x", NULL);
	expect_text("{suffix}", 1, "x", NULL);
	expect_text("{n}/{year}", 1, "x", NULL);
	expect_text("{n}/{suffix", 1, "x", NULL);
	expect_text("{n", 1, "x", NULL);
	expect_text("{n}{", 1, "x", NULL);
	expect_text("{}{n}", 1, "x", NULL);
}

static void
years_of_a_series(void **state)
{
	int period = -1;

	(void)state;
	assert_true(series_period(10, "stat_year", (struct date){ 2025, 10, 1 },
				  &period));
	assert_int_equal(period, 2026);
	assert_true(series_period(10, "stat_year", (struct date){ 2025, 9, 30 },
				  &period));
	assert_int_equal(period, 2025);
	assert_true(series_period(10, "calendar_year",
				  (struct date){ 2025, 10, 1 }, &period));
	assert_int_equal(period, 2025);
	assert_true(series_period(10, "never", (struct date){ 2025, 10, 1 },
				  &period));
	assert_int_equal(period, 0);
	assert_false(series_period(10, "monthly", (struct date){ 2025, 10, 1 },
				   &period));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_as_printed),
		cmocka_unit_test(templates_that_are_refused),
		cmocka_unit_test(years_of_a_series),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
