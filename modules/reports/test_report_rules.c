#include "common/base.h"

#include "common/test_help.h"
#include "reports/test_form.h"

static void
ratios_round_half_up(void **state)
{
	(void)state;
	assert_int_equal(report_ratio(22894, 34110, 100, 2), 6712);
	assert_int_equal(report_ratio(1, 3, 100, 2), 3333);
	assert_int_equal(report_ratio(2, 3, 100, 2), 6667);
	assert_int_equal(report_ratio(1, 8, 1, 2), 13);
	assert_int_equal(report_ratio(-1, 8, 1, 2), -13);
	assert_int_equal(report_ratio(0, 5, 100, 2), 0);
	assert_int_equal(report_ratio(5, 5, 100, 0), 100);
}

static void
ratio_of_nothing_is_blank(void **state)
{
	const struct law_column *rate = &test_columns[3];

	assert_true(report_ratio(5, 0, 100, 2) == REPORT_NO_VALUE);
	assert_string_equal(
		report_text(*state, &test_form, rate, REPORT_NO_VALUE), "");
	assert_string_equal(report_plain_text(*state, &test_form, rate,
					      REPORT_NO_VALUE),
			    "");
}

/* The money of a nation: the product with 10,000 is beyond 2^62. */
static void
ratios_of_great_sums(void **state)
{
	(void)state;
	assert_int_equal(report_ratio(INT64_C(67123456789012345),
				      INT64_C(100000000000000000), 100, 2),
			 6712);
	assert_int_equal(report_ratio(INT64_C(9000000000000000),
				      INT64_C(9000000000000000), 100, 2),
			 10000);
}

static void
texts_for_people_and_machines(void **state)
{
	const struct law_column *sum = &test_columns[0];
	const struct law_column *rate = &test_columns[3];

	assert_string_equal(report_text(*state, &test_form, sum, 53266),
			    "53.266");
	assert_string_equal(report_plain_text(*state, &test_form, sum, 53266),
			    "53266");
	assert_string_equal(report_text(*state, &test_form, rate, 6705),
			    "67,05");
	assert_string_equal(report_plain_text(*state, &test_form, rate, 5),
			    "0.05");
}

static void
money_is_rounded_when_printed(void **state)
{
	struct law_form form = test_form;
	const struct law_column *sum = &test_columns[0];

	form.in_matters = false;
	form.divisor = 1000;
	assert_string_equal(report_text(*state, &form, sum, 1234499), "1.234");
	assert_string_equal(report_text(*state, &form, sum, 1234500), "1.235");
	assert_string_equal(report_text(*state, &form, sum, -1500), "-2");
	assert_int_equal(report_printed(&form, &test_columns[3], 6712), 6712);
}

static void
figures_count_by_weight_and_window(void **state)
{
	const struct report_figure came = { .account = 1,
					    .before = -7,
					    .during = -3 };
	const struct report_figure open = { .account = 11,
					    .before = 4,
					    .during = 1 };
	int64_t values[4] = { 0 };

	(void)state;
	report_add_figure(&test_form, values, &came);
	report_add_figure(&test_form, values, &open);
	assert_int_equal(values[0], 3 + 4);
	assert_int_equal(values[1], 0);
	assert_int_equal(values[2], 5);
	report_fill_ratios(&test_form, values);
	assert_int_equal(values[3], 0);
}

static void
identities_tell_their_gap(void **state)
{
	const int64_t good[] = { 7, 2, 5, 2857 };
	const int64_t bad[] = { 7, 2, 4, 2857 };
	struct law_weight *weights;
	size_t n;

	assert_int_equal(report_identity_gap(&test_form, test_identities, good),
			 0);
	assert_int_equal(report_identity_gap(&test_form, test_identities, bad),
			 1);
	weights = report_identity_weights(*state, &test_form, test_identities,
					  &n);
	assert_int_equal(n, 3);
	assert_int_equal(weights[0].during, -1); /* the source */
	assert_int_equal(weights[1].before, 0);	 /* in c1 and in c3 */
	assert_int_equal(weights[1].during, -1);
	assert_int_equal(weights[2].during, -1); /* what was done */
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(ratios_round_half_up),
		TEST(ratio_of_nothing_is_blank),
		TEST(ratios_of_great_sums),
		TEST(texts_for_people_and_machines),
		TEST(money_is_rounded_when_printed),
		TEST(figures_count_by_weight_and_window),
		TEST(identities_tell_their_gap),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
