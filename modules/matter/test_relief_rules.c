#include "common/base.h"

#include "matter/relief_rules.h"

#include <setjmp.h>

#include <cmocka.h>

/* clang-format off */
#define ANY_DAY { { 0 }, { 0 } }

/* The cases of the Law of 2008 and of the Law of 2025, as the rows have
 * them; the last row of each is hardship. */
static const struct law_relief old_law[] = {
	{ "R1-1a", "exempt", "", 5, "value", 0, false, 2000000, false,
	  0, 0, 0, false, true, "", ANY_DAY },
	{ "R1-1b", "exempt", "", 10, "value", 2000000, true, 5000000, false,
	  0, 0, 0, false, true, "", ANY_DAY },
	{ "R1-2a", "exempt", "", 5, "rest", 0, false, 5000000, false,
	  50, 0, 0, false, true, "", ANY_DAY },
	{ "R1-2b", "exempt", "", 10, "rest", 5000000, true, 10000000, false,
	  50, 0, 0, false, true, "", ANY_DAY },
	{ "R1-3a", "reduce", "", 5, "rest", 10000000, true, 100000000, true,
	  50, 4, 0, false, true, "", ANY_DAY },
	{ "R1-3b", "reduce", "", 10, "rest", 100000000, false, 0, false,
	  50, 5, 50000000, false, true, "", ANY_DAY },
	{ "R1-4", "exempt", "", 0, "rest", 0, false, 0, false,
	  50, 0, 0, true, false, "", ANY_DAY },
};

static const struct law_relief new_law[] = {
	{ "R2-1a", "exempt", "", 5, "rest", 0, false, 5000000, false,
	  0, 0, 0, false, true, "", ANY_DAY },
	{ "R2-1b", "exempt", "", 10, "rest", 5000000, true, 10000000, true,
	  0, 0, 0, false, true, "", ANY_DAY },
	{ "R2-2a", "reduce", "", 5, "rest", 5000000, true, 100000000, true,
	  0, 4, 0, false, true, "", ANY_DAY },
	{ "R2-2b", "reduce", "", 10, "rest", 100000000, false, 0, false,
	  0, 5, 50000000, false, true, "", ANY_DAY },
	{ "R2-3", "exempt", "", 0, "rest", 0, false, 0, false,
	  0, 0, 0, true, false, "", ANY_DAY },
};

static const struct relief_case {
	const char *name;
	bool is_new;
	int years;       /* since the first decision, and a day */
	int64_t value;
	int64_t paid;
	const char *code; /* NULL: nothing holds */
	int64_t most;
} cases[] = {
	{ "under 2 million after 5 years", false, 5, 1999999, 0, "R1-1a", 1999999 },
	{ "2 million is not under 2 million", false, 5, 2000000, 0, NULL, 0 },
	{ "2 million after 10 years", false, 10, 2000000, 0, "R1-1b", 2000000 },
	{ "5 million is not under 5 million", false, 10, 5000000, 0, NULL, 0 },
	{ "nothing paid, never", false, 15, 8000000, 0, NULL, 0 },
	{ "a fiftieth paid", false, 5, 5000000, 100000, "R1-2a", 4900000 },
	{ "a đồng short of a fiftieth", false, 5, 5000000, 99999, NULL, 0 },
	{ "gap from 5 to 10 years", false, 7, 9000000, 1000000, NULL, 0 },
	{ "closed after 10 years", false, 10, 9000000, 1000000, "R1-2b", 8000000 },
	{ "10 million left is reduced", false, 10, 12000000, 2000000, "R1-3a", 2500000 },
	{ "100 million left: a quarter", false, 5, 110000000, 10000000, "R1-3a", 25000000 },
	{ "a đồng more needs 10 years", false, 9, 110000001, 10000000, NULL, 0 },
	{ "a đồng more: a fifth", false, 10, 110000001, 10000000, "R1-3b", 20000000 },
	{ "never above 50 million", false, 10, 900000000, 100000000, "R1-3b", 50000000 },
	{ "new: under 5 million", true, 5, 4999999, 0, "R2-1a", 4999999 },
	{ "new: 5 million is reduced", true, 5, 5000000, 0, "R2-2a", 1250000 },
	{ "new: 10 million is exempt", true, 10, 10000000, 0, "R2-1b", 10000000 },
	{ "new: a đồng more is not", true, 10, 10000001, 0, "R2-2a", 2500000 },
	{ "new: 100 million", true, 10, 100000000, 0, "R2-2a", 25000000 },
	{ "new: above", true, 10, 100000001, 0, "R2-2b", 20000000 },
	{ "new: above, 9 years", true, 9, 100000001, 0, NULL, 0 },
	{ "new: nothing left", true, 9, 3000000, 3000000, NULL, 0 },
};
/* clang-format on */

static const struct date first_on = { 2010, 5, 20 };

static struct date
years_after(int years)
{
	return date_add_days(date_add_months(first_on, years * 12), 1);
}

static struct relief_verdict
judge(bool is_new, const struct relief_facts *facts, struct date today)
{
	if (is_new)
		return relief_judge(new_law, ARRAY_LEN(new_law), facts, today);
	return relief_judge(old_law, ARRAY_LEN(old_law), facts, today);
}

static void
check_case(const struct relief_case *expected)
{
	struct relief_facts facts = {
		.first_on = first_on,
		.value_dong = expected->value,
		.paid_dong = expected->paid,
	};
	struct relief_verdict verdict =
		judge(expected->is_new, &facts, years_after(expected->years));
	const char *code = verdict.relief ? verdict.relief->code : "nothing";

	if (strcmp(code, expected->code ? expected->code : "nothing") != 0)
		fail_msg("%s: %s", expected->name, code);
	if (verdict.relief)
		assert_int_equal(verdict.most_dong, expected->most);
}

static void
test_cases(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(cases); i++)
		check_case(&cases[i]);
}

/* The anniversary itself must be over. */
static void
test_years_end(void **state)
{
	struct relief_facts facts = { .first_on = first_on,
				      .value_dong = 1000000 };
	struct relief_verdict verdict;

	(void)state;
	verdict = judge(true, &facts, (struct date){ 2015, 5, 20 });
	assert_null(verdict.relief);
	assert_string_equal(verdict.next->code, "R2-1a");
	assert_int_equal(date_compare(verdict.since_on,
				      (struct date){ 2015, 5, 21 }),
			 0);
	verdict = judge(true, &facts, verdict.since_on);
	assert_string_equal(verdict.relief->code, "R2-1a");
}

static void
test_once_a_year(void **state)
{
	struct relief_facts facts = {
		.first_on = first_on,
		.value_dong = 80000000,
		.ended_dong = 20000000,
		.last_relief_on = { 2025, 9, 1 },
	};
	struct relief_verdict verdict;

	(void)state;
	verdict = judge(true, &facts, (struct date){ 2026, 9, 1 });
	assert_null(verdict.relief);
	assert_int_equal(
		date_compare(verdict.since_on, (struct date){ 2026, 9, 2 }), 0);
	verdict = judge(true, &facts, (struct date){ 2026, 9, 2 });
	assert_string_equal(verdict.relief->code, "R2-2a");
	assert_int_equal(verdict.rest_dong, 60000000);
	assert_int_equal(verdict.most_dong, 15000000);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_cases),
		cmocka_unit_test(test_years_end),
		cmocka_unit_test(test_once_a_year),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
