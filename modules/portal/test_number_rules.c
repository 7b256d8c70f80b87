#include "common/base.h"

#include "common/test_help.h"
#include "portal/number_rules.h"

/* What is typed, and the patterns that become of it. */
struct typed {
	const char *text;
	const char *start;
	const char *rest;
};

/* clang-format off */
static const struct typed table[] = {
	{ "213", "213 %", "%" },
	{ "Số 213", "213 %", "%" },
	{ "0213", "213 %", "%" },
	{ "213/QĐ-THADS", "213 %", "% qd% thads%" },
	{ "so: 213/qd-thads", "213 %", "% qd% thads%" },
	{ "QĐ số 213", "213 %", "%" },
	{ "213/2026", "213 %", "% 2026%" },
	{ "213/2026/QĐ-THADS", "213 %", "% qd% thads% 2026%" },
	{ "213 năm 2026", "213 %", "% 2026%" },
	{ "Quyết định thi hành án số 213/QĐ-THADS ngày 20/7/2026", "213 %",
	  "% qd% thads% 20% 07% 2026%" },
	{ "213/2026/QĐ-THADS ngày 05 tháng 3 năm 2026", "213 %",
	  "% qd% thads% 05% 03% 2026%" },
	{ "Ngày 20/07/2026, số 213", "213 %", "%" },
	{ "12a/QĐ", "12a %", "% qd%" },
	{ "QĐ-THADS", "%", "%" },
	{ "000", "%", "%" },
	{ "%_'", "%", "%" },
	{ "", "%", "%" },
};
/* clang-format on */

static void
numbers_are_found_as_people_type_them(void **state)
{
	for (size_t i = 0; i < ARRAY_LEN(table); i++) {
		const char *start;
		const char *rest;

		number_plan(*state, table[i].text, &start, &rest);
		assert_string_equal(start, table[i].start);
		assert_string_equal(rest, table[i].rest);
	}
}

static void
too_many_words_are_left_out(void **state)
{
	const char *start;
	const char *rest;

	number_plan(*state,
		    "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 a b c",
		    &start, &rest);
	assert_string_equal(start, "1 %");
	assert_non_null(strstr(rest, " 16%"));
	assert_null(strstr(rest, " 17%"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(numbers_are_found_as_people_type_them),
		TEST(too_many_words_are_left_out),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
