#include "common/base.h"

#include "common/money.h"
#include "common/test_help.h"

static void
amounts_are_read_as_people_write_them(void **state)
{
	static const struct {
		const char *text;
		int64_t dong;
	} good[] = {
		{ "0", 0 },
		{ "5", 5 },
		{ "1000", 1000 },
		{ "1.000", 1000 },
		{ "1,000", 1000 },
		{ "1 000", 1000 },
		{ "3.000.000.000", INT64_C(3000000000) },
		{ " 12.345 đồng ", 12345 },
		{ "12.345đ", 12345 },
		{ "12345 VNĐ", 12345 },
		{ "9.000.000.000.000.000", MONEY_MAX_DONG },
		{ "9000000000000000", MONEY_MAX_DONG },
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(good); i++) {
		int64_t dong = -1;

		if (!money_parse(good[i].text, &dong))
			fail_msg("refused: %s", good[i].text);
		assert_int_equal(dong, good[i].dong);
	}
}

static void
what_is_no_amount_is_refused(void **state)
{
	static const char *const wrong[] = {
		"",
		" ",
		"đ",
		"đồng",
		"-1",
		"+1",
		"-5.000",
		"1.5",
		"1,50",
		"1.000,50",
		"1.0000",
		"10.00",
		"1.000.00",
		"1234.567",
		".000",
		"1.",
		"1..000",
		"1.000,000",
		"1.000 000",
		"một triệu",
		"1tr",
		"12a",
		"0x10",
		"1e6",
		"5 usd",
		"5 đồng đồng",
		"9000000000000001",
		"9.007.199.254.740.993",
		"9.000.000.000.000.001",
		"99999999999999999999999999999",
		"9.999.999.999.999.999.999.999.999",
		"１２３",
		"\t5",
		"(5.000)",
	};
	int64_t dong = 7;

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(wrong); i++) {
		if (money_parse(wrong[i], &dong))
			fail_msg("accepted: %s", wrong[i]);
		assert_int_equal(dong, 7);
	}
}

static void
amounts_are_written_with_dots(void **state)
{
	assert_string_equal(money_text(*state, 0), "0");
	assert_string_equal(money_text(*state, 999), "999");
	assert_string_equal(money_text(*state, 1000), "1.000");
	assert_string_equal(money_text(*state, INT64_C(3000000000)),
			    "3.000.000.000");
	assert_string_equal(money_text(*state, -5000), "-5.000");
	assert_string_equal(money_text(*state, -100), "-100");
	assert_string_equal(money_text(*state, INT64_MAX),
			    "9.223.372.036.854.775.807");
	assert_string_equal(money_text(*state, INT64_MIN),
			    "-9.223.372.036.854.775.808");
}

static void
thousands_are_rounded_half_away_from_zero(void **state)
{
	(void)state;
	assert_int_equal(money_thousands(0), 0);
	assert_int_equal(money_thousands(499), 0);
	assert_int_equal(money_thousands(500), 1);
	assert_int_equal(money_thousands(1499), 1);
	assert_int_equal(money_thousands(-499), 0);
	assert_int_equal(money_thousands(-500), -1);
	assert_int_equal(money_thousands(-1500), -2);
	assert_true(money_thousands(INT64_MAX) == INT64_C(9223372036854776));
	assert_true(money_thousands(INT64_MIN) == INT64_C(-9223372036854776));
}

static void
sums_are_checked(void **state)
{
	int64_t sum = INT64_MAX - 5;

	(void)state;
	assert_true(money_add(&sum, 5));
	assert_true(sum == INT64_MAX);
	assert_false(money_add(&sum, 1));
	assert_true(sum == INT64_MAX);
	sum = INT64_MIN;
	assert_false(money_add(&sum, -1));
	assert_true(sum == INT64_MIN);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(amounts_are_read_as_people_write_them),
		TEST(what_is_no_amount_is_refused),
		TEST(amounts_are_written_with_dots),
		TEST(thousands_are_rounded_half_away_from_zero),
		TEST(sums_are_checked),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
