#include "common/base.h"

#include "registry/eligibility_rules.h"

#include <setjmp.h>

#include <cmocka.h>

/* As the rows of separate_book_rule stood before 01/07/2026. */
static const struct law_separate_book rule = {
	.months = 12,
	.months_special = 24,
	.verifications = 2,
	.effect = "book",
};

static void
test_all_three(void **state)
{
	struct book_facts facts = { { 2024, 3, 15 }, false, 2, false };
	struct book_verdict verdict;

	(void)state;
	verdict = book_judge(&rule, &facts, (struct date){ 2025, 3, 14 });
	assert_false(verdict.long_enough);
	assert_false(verdict.ready);
	verdict = book_judge(&rule, &facts, (struct date){ 2025, 3, 15 });
	assert_true(verdict.long_enough);
	assert_true(verdict.verified_enough);
	assert_true(verdict.quiet);
	assert_true(verdict.ready);
	assert_int_equal(verdict.months, 12);
}

static void
test_each_is_needed(void **state)
{
	struct book_facts facts = { { 2020, 1, 1 }, false, 1, false };
	struct date today = { 2026, 1, 1 };

	(void)state;
	assert_false(book_judge(&rule, &facts, today).ready);
	assert_false(book_judge(&rule, &facts, today).verified_enough);
	facts.verifications = 5;
	assert_true(book_judge(&rule, &facts, today).ready);
	facts.new_information = true;
	assert_false(book_judge(&rule, &facts, today).quiet);
	assert_false(book_judge(&rule, &facts, today).ready);
}

static void
test_longer_for_prison(void **state)
{
	struct book_facts facts = { { 2024, 2, 29 }, true, 2, false };
	struct book_verdict verdict;

	(void)state;
	verdict = book_judge(&rule, &facts, (struct date){ 2025, 12, 31 });
	assert_int_equal(verdict.months, 24);
	assert_false(verdict.long_enough);
	/* There is no 29/02/2026: the last day of the month. */
	assert_int_equal(date_compare(verdict.eligible_on,
				      (struct date){ 2026, 2, 28 }), 0);
	assert_true(book_judge(&rule, &facts, verdict.eligible_on).ready);
}

static void
test_no_decision(void **state)
{
	struct book_facts facts = { .verifications = 3 };
	struct book_verdict verdict;

	(void)state;
	verdict = book_judge(&rule, &facts, (struct date){ 2026, 1, 1 });
	assert_false(verdict.long_enough);
	assert_false(date_is_set(verdict.eligible_on));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_all_three),
		cmocka_unit_test(test_each_is_needed),
		cmocka_unit_test(test_longer_for_prison),
		cmocka_unit_test(test_no_decision),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
