/*
 * The fee of enforcement: the two examples of the circular to the đồng, the
 * edges of its ranges, shares, reliefs, and what came by itself in time.
 */
#include "common/base.h"

#include "common/test_help.h"
#include "matter/fee_rules.h"

#define SINCE(year, month)                                                     \
	{                                                                      \
		{ year, month, 1 },                                            \
		{                                                              \
			0, 0, 0                                                \
		}                                                              \
	}
#define BN INT64_C(1000000000)

static const struct date early = { 2017, 3, 1 };
static const struct date now = { 2026, 11, 2 };

/* Rows of conf/law/fees.xml. */
static const struct law_fee_bracket brackets[] = {
	{ 0, 0, 30000, 2, false, SINCE(2017, 1) },
	{ 5 * BN, 150000000, 20000, 0, false, SINCE(2017, 1) },
	{ 7 * BN, 190000000, 10000, 0, false, SINCE(2017, 1) },
	{ 10 * BN, 220000000, 5000, 0, false, SINCE(2017, 1) },
	{ 15 * BN, 245000000, 100, 0, false, SINCE(2017, 1) },
};

static const struct law_fee_part parts[] = {
	{ "share", "collected", "", 1, 1, true, NULL, SINCE(2017, 1) },
	{ "share", "before_coercion", "", 1, 3, true, NULL, SINCE(2017, 1) },
	{ "share", "voluntary", "", 0, 1, false, NULL, SINCE(2017, 1) },
	{ "relief", "poor", "", 20, 100, true, NULL, SINCE(2017, 1) },
	{ "relief", "merit", "", 0, 1, true, NULL, SINCE(2017, 1) },
};

static const struct law_base_salary salaries[] = {
	{ 1210000, { { 2016, 5, 1 }, { 2017, 6, 30 } } },
	{ 2340000, { { 2024, 7, 1 }, { 2026, 6, 30 } } },
	{ 2530000, SINCE(2026, 7) },
};

static const struct law_fees fees = {
	brackets, ARRAY_LEN(brackets), parts, ARRAY_LEN(parts),
	salaries, ARRAY_LEN(salaries),
};

static const struct law law = { .fees = &fees };

/* The fees of sums that came one after the other. */
static void
expect_instalments(const int64_t *sums, const int64_t *expected, size_t n,
		   struct date on)
{
	struct fee_case c = { .share = "collected", .relief = "", .on = on };
	struct fee fee;

	for (size_t i = 0; i < n; i++) {
		c.received_dong = sums[i];
		assert_true(fee_of(&law, &c, &fee));
		assert_int_equal(fee.dong, expected[i]);
		c.before_dong += sums[i];
		c.charged_dong += fee.full_dong;
	}
	assert_int_equal(c.charged_dong, fee_total(&law, c.before_dong, on));
}

/* Khoản 2 Điều 5. */
static void
six_instalments_of_the_circular(void **state)
{
	static const int64_t sums[] = { 3 * BN, 4 * BN,	    4500000000,
					4 * BN, 1500000000, 1 * BN };
	static const int64_t expected[] = { 90000000, 100000000, 37500000,
					    17550000, 150000,	 100000 };

	(void)state;
	expect_instalments(sums, expected, ARRAY_LEN(sums), now);
	assert_int_equal(fee_total(&law, 18 * BN, now), 245300000);
}

/* Khoản 3 Điều 5. */
static void
small_instalments_of_the_circular(void **state)
{
	static const int64_t sums[] = { 1000000, 1000000, 1000000, 2000000 };
	static const int64_t expected[] = { 0, 0, 90000, 60000 };

	(void)state;
	expect_instalments(sums, expected, ARRAY_LEN(sums), early);
}

static void
edges_of_the_ranges(void **state)
{
	(void)state;
	assert_int_equal(fee_total(&law, 0, now), 0);
	assert_int_equal(fee_total(&law, 5060000, now), 0);
	assert_int_equal(fee_total(&law, 5060001, now), 151800);
	assert_int_equal(fee_total(&law, 5 * BN, now), 150000000);
	assert_int_equal(fee_total(&law, 7 * BN, now), 190000000);
	assert_int_equal(fee_total(&law, 10 * BN, now), 220000000);
	assert_int_equal(fee_total(&law, 15 * BN, now), 245000000);
	assert_int_equal(fee_total(&law, INT64_C(9000000000000000), now),
			 INT64_C(900243500000));
}

/* The base salary is that of the day. */
static void
salary_of_the_day(void **state)
{
	static const struct date before = { 2026, 6, 30 };

	(void)state;
	assert_int_equal(fee_total(&law, 5000000, before), 150000);
	assert_int_equal(fee_total(&law, 5000000, now), 0);
}

static void
half_a_dong_is_rounded_up(void **state)
{
	(void)state;
	assert_int_equal(fee_total(&law, 10000016, now), 300000);
	assert_int_equal(fee_total(&law, 10000017, now), 300001);
	assert_int_equal(fee_total(&law, 10000050, now), 300002);
}

static struct fee
fee_by(const char *share, const char *relief)
{
	const struct fee_case c = { .received_dong = 100000000,
				    .share = share,
				    .relief = relief,
				    .on = now };
	struct fee fee;

	assert_true(fee_of(&law, &c, &fee));
	return fee;
}

static void
shares_and_reliefs(void **state)
{
	(void)state;
	assert_int_equal(fee_by("collected", "").dong, 3000000);
	assert_int_equal(fee_by("before_coercion", "").dong, 1000000);
	assert_int_equal(fee_by("before_coercion", NULL).full_dong, 3000000);
	assert_int_equal(fee_by("before_coercion", "poor").dong, 200000);
	assert_int_equal(fee_by("collected", "merit").dong, 0);
	assert_int_equal(fee_by("voluntary", "").dong, 0);
}

/* Khoản 8 Điều 6: it is no instalment of what had to be collected. */
static void
voluntary_stands_alone(void **state)
{
	struct fee_case c = { .received_dong = 3000000,
			      .before_dong = 4000000,
			      .share = "voluntary",
			      .on = now };
	struct fee fee;

	(void)state;
	assert_true(fee_of(&law, &c, &fee));
	assert_int_equal(fee.dong, 0);
	assert_false(fee.counts);
	c.share = "collected";
	assert_true(fee_of(&law, &c, &fee));
	assert_int_equal(fee.dong, 210000);
	assert_true(fee.counts);
}

static void
never_less_than_nothing(void **state)
{
	const struct fee_case c = { .received_dong = 1000,
				    .before_dong = 5000000,
				    .charged_dong = 150000,
				    .share = "collected",
				    .on = now };
	struct fee fee;

	(void)state;
	assert_true(fee_of(&law, &c, &fee));
	assert_int_equal(fee.dong, 0);
}

static void
no_law_no_fee(void **state)
{
	static const struct date old = { 2016, 12, 31 };
	const struct fee_case c = { .received_dong = BN,
				    .share = "collected",
				    .on = old };
	struct fee fee;

	(void)state;
	assert_int_equal(fee_total(&law, BN, old), 0);
	assert_false(fee_of(&law, &c, &fee));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(six_instalments_of_the_circular),
		cmocka_unit_test(small_instalments_of_the_circular),
		cmocka_unit_test(edges_of_the_ranges),
		cmocka_unit_test(salary_of_the_day),
		cmocka_unit_test(half_a_dong_is_rounded_up),
		cmocka_unit_test(shares_and_reliefs),
		cmocka_unit_test(voluntary_stands_alone),
		cmocka_unit_test(never_less_than_nothing),
		cmocka_unit_test(no_law_no_fee),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
