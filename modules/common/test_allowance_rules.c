#include "common/base.h"

#include "common/allowance_rules.h"
#include "common/test_help.h"

#define SEC INT64_C(1000000)

static void
the_limit_may_be_used_at_once(void **state)
{
	int64_t full_at = 0;

	(void)state;
	for (int i = 0; i < 20; i++)
		assert_int_equal(allowance_take(&full_at, 100 * SEC, 20, 60),
				 0);
	assert_int_equal(allowance_take(&full_at, 100 * SEC, 20, 60), 3);
	/* Who was refused has used nothing. */
	assert_int_equal(allowance_take(&full_at, 103 * SEC, 20, 60), 0);
	assert_int_equal(allowance_take(&full_at, 103 * SEC, 20, 60), 3);
}

static void
it_comes_back_bit_by_bit(void **state)
{
	int64_t full_at = 0;
	int64_t taken = 0;

	(void)state;
	for (int64_t at = 0; at < 600; at++) {
		while (allowance_take(&full_at, at * SEC, 20, 60) == 0)
			taken++;
	}
	/* 20 at the start, then one in three seconds. */
	assert_int_equal(taken, 20 + 599 / 3);
	for (int i = 0; i < 20; i++)
		assert_int_equal(allowance_take(&full_at, 700 * SEC, 20, 60),
				 0);
}

/* A window that the limit does not divide. */
static void
no_use_is_lost_by_rounding(void **state)
{
	int64_t full_at = 0;

	(void)state;
	for (int i = 0; i < 7; i++)
		assert_int_equal(allowance_take(&full_at, SEC, 7, 60), 0);
	assert_true(allowance_take(&full_at, SEC, 7, 60) > 0);
}

static void
nought_is_no_limit(void **state)
{
	int64_t full_at = 0;

	(void)state;
	for (int i = 0; i < 1000; i++)
		assert_int_equal(allowance_take(&full_at, SEC, 0, 60), 0);
}

static void
an_address_stands_for_its_network(void **state)
{
	static const char *const pairs[][2] = {
		{ "192.0.2.7", "192.0.2.7" },
		{ "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64" },
		{ "2001:db8:1:2::9", "2001:db8:1:2::/64" },
		{ "::ffff:192.0.2.7", "::ffff:192.0.2.7" },
		{ "", "" },
		{ "x", "x" },
	};

	for (size_t i = 0; i < ARRAY_LEN(pairs); i++)
		assert_string_equal(allowance_network(*state, pairs[i][0]),
				    pairs[i][1]);
}

static void
a_wait_is_told_in_words(void **state)
{
	assert_string_equal(allowance_wait_text(*state, 1), "1 giây");
	assert_string_equal(allowance_wait_text(*state, 59), "59 giây");
	assert_string_equal(allowance_wait_text(*state, 60), "1 phút");
	assert_string_equal(allowance_wait_text(*state, 61), "2 phút");
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		TEST(the_limit_may_be_used_at_once),
		TEST(it_comes_back_bit_by_bit),
		TEST(no_use_is_lost_by_rounding),
		TEST(nought_is_no_limit),
		TEST(an_address_stands_for_its_network),
		TEST(a_wait_is_told_in_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
