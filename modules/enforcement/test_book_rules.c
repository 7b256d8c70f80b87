#include "common/base.h"

#include "enforcement/book_rules.h"

#include <setjmp.h>

#include <cmocka.h>

static const struct law_separate_book old_rule = {
	.months = 12,
	.months_special = 24,
	.verifications = 2,
	.effect = "book",
	.article = "(văn bản cũ)",
};

static void
waits_for_the_months(void **state)
{
	const struct book_facts facts = { { 2025, 3, 31 }, false, 2 };
	struct book_check check;

	(void)state;
	check = book_check(&old_rule, &facts, (struct date){ 2026, 3, 30 });
	assert_false(check.long_enough);
	assert_false(check.allowed);
	check = book_check(&old_rule, &facts, (struct date){ 2026, 3, 31 });
	assert_true(check.allowed);
	assert_int_equal(check.eligible_on.year, 2026);
	assert_int_equal(check.eligible_on.month, 3);
}

static void
waits_longer_for_unknown_address(void **state)
{
	const struct book_facts facts = { { 2024, 2, 29 }, true, 5 };
	struct book_check check;

	(void)state;
	check = book_check(&old_rule, &facts, (struct date){ 2025, 6, 1 });
	assert_false(check.allowed);
	assert_int_equal(check.months, 24);
	assert_int_equal(check.eligible_on.day, 28);
	check = book_check(&old_rule, &facts, (struct date){ 2026, 2, 28 });
	assert_true(check.allowed);
}

static void
asks_for_verifications(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	const struct book_facts facts = { { 2024, 5, 6 }, false, 1 };
	struct book_check check;

	(void)state;
	check = book_check(&old_rule, &facts, (struct date){ 2026, 1, 1 });
	assert_true(check.long_enough);
	assert_false(check.allowed);
	assert_non_null(strstr(book_refusal(ctx, &old_rule, &facts, &check),
			       "Mới có 1 lần"));
	talloc_free(ctx);
}

static void
needs_a_decision(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	const struct book_facts facts = { { 0 }, false, 9 };
	struct book_check check;

	(void)state;
	check = book_check(&old_rule, &facts, (struct date){ 2026, 1, 1 });
	assert_false(check.allowed);
	assert_non_null(book_refusal(ctx, &old_rule, &facts, &check));
	talloc_free(ctx);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(waits_for_the_months),
		cmocka_unit_test(waits_longer_for_unknown_address),
		cmocka_unit_test(asks_for_verifications),
		cmocka_unit_test(needs_a_decision),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
