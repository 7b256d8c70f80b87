/*
 * Late interest: by days, on what is left of the principal.
 */
#include "common/base.h"

#include "common/test_help.h"
#include "matter/interest_rules.h"

static const struct date from = { 2026, 1, 1 };

static int64_t
interest(int64_t principal, const struct interest_step *steps, size_t n,
	 struct date to, int64_t rate)
{
	const struct interest_case c = { .principal_dong = principal,
					 .steps = steps,
					 .n_steps = n,
					 .from = from,
					 .to = to,
					 .rate = rate };
	int64_t dong;

	assert_true(interest_of(&c, &dong));
	return dong;
}

static void
a_year_bears_the_rate(void **state)
{
	(void)state;
	assert_int_equal(interest(100000000, NULL, 0,
				  (struct date){ 2027, 1, 1 }, 100000),
			 10000000);
	assert_int_equal(interest(100000000, NULL, 0,
				  (struct date){ 2026, 1, 2 }, 100000),
			 27397);
	assert_int_equal(interest(1825, NULL, 0, (struct date){ 2026, 1, 2 },
				  100000),
			 1);
	assert_int_equal(interest(1824, NULL, 0, (struct date){ 2026, 1, 2 },
				  100000),
			 0);
}

/* 73 days on 50 million, then 73 on 20, then none. */
static void
what_is_paid_bears_no_more(void **state)
{
	static const struct interest_step steps[] = {
		{ { 2025, 12, 1 }, 10000000 },
		{ { 2026, 3, 15 }, 30000000 },
		{ { 2026, 5, 27 }, 25000000 },
		{ { 2026, 6, 1 }, 1000000 },
	};

	(void)state;
	assert_int_equal(interest(60000000, steps, ARRAY_LEN(steps),
				  (struct date){ 2026, 8, 1 }, 100000),
			 1400000);
	assert_int_equal(interest(60000000, steps, ARRAY_LEN(steps),
				  (struct date){ 2026, 3, 15 }, 100000),
			 1000000);
}

static void
no_reason_no_interest(void **state)
{
	struct interest_case c = {
		.principal_dong = 1000, .from = from, .to = from, .rate = 100000
	};
	int64_t dong;

	(void)state;
	assert_false(interest_of(&c, &dong));
	c.to = (struct date){ 2200, 1, 1 };
	assert_false(interest_of(&c, &dong));
	c.to = (struct date){ 2027, 1, 1 };
	c.principal_dong = INT64_C(9000000000000000);
	assert_true(interest_of(&c, &dong));
	assert_int_equal(dong, INT64_C(900000000000000));
	c.to = (struct date){ 2120, 1, 1 };
	assert_false(interest_of(&c, &dong));
}

static void
rates_as_people_write_them(void **state)
{
	int64_t rate;

	assert_true(interest_rate_parse("10", &rate));
	assert_int_equal(rate, 100000);
	assert_true(interest_rate_parse("13,5", &rate));
	assert_string_equal(interest_rate_text(*state, rate), "13,5");
	assert_true(interest_rate_parse("0.0833", &rate));
	assert_int_equal(rate, 833);
	assert_string_equal(interest_rate_text(*state, 100000), "10");
	assert_true(interest_rate_parse("100", &rate));
	assert_false(interest_rate_parse("100,1", &rate));
	assert_false(interest_rate_parse("0", &rate));
	assert_false(interest_rate_parse("", &rate));
	assert_false(interest_rate_parse("10%", &rate));
	assert_false(interest_rate_parse("1,23456", &rate));
	assert_false(interest_rate_parse("-1", &rate));
	assert_false(interest_rate_parse("10,", &rate));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_year_bears_the_rate),
		cmocka_unit_test(what_is_paid_bears_no_more),
		cmocka_unit_test(no_reason_no_interest),
		TEST(rates_as_people_write_them),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
