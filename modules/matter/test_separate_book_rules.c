/*
 * When a matter without means may leave the ordinary count, as the rows of
 * conf/law stood before 01/07/2026.
 */
#include "common/base.h"

#include "matter/separate_book.h"

#include <setjmp.h>

#include <cmocka.h>

#define OLD_LAW                                                                \
	{                                                                      \
		{ 2015, 7, 1 },                                                \
		{                                                              \
			2026, 6, 30                                            \
		}                                                              \
	}

static const struct law_separate_book rule = {
	.months = 12,
	.months_special = 24,
	.special_rhythm = "T34",
	.verifications = 2,
	.effect = "book",
	.article = "(văn bản cũ)",
};

static const struct law_term terms[] = {
	{ .list = "no_means_ground",
	  .code = "NM_A",
	  .rhythm = "T33",
	  .span = OLD_LAW },
	{ .list = "no_means_ground",
	  .code = "NM_ADDR_DEBTOR",
	  .rhythm = "T34",
	  .span = OLD_LAW },
	{ .list = "verification_result",
	  .code = "has_means",
	  .has_means = true,
	  .span = OLD_LAW },
	{ .list = "verification_result",
	  .code = "in_prison",
	  .rhythm = "T34",
	  .span = OLD_LAW },
	{ .list = "verification_result", .code = "no_means", .span = OLD_LAW },
	{ .list = "verification_result",
	  .code = "partial",
	  .has_means = true,
	  .span = OLD_LAW },
};

static const struct law law = {
	.terms = terms,
	.n_terms = ARRAY_LEN(terms),
};

static struct separate_book_verdict
judge(const struct separate_book_facts *facts, int year, int month, int day)
{
	return separate_book_judge(&law, &rule, facts,
				   (struct date){ year, month, day });
}

static void
all_three(void **state)
{
	const struct separate_book_facts facts = {
		.no_means_on = { 2025, 3, 31 },
		.ground = "NM_A",
		.verifications = 2,
		.verified_on = { 2026, 1, 5 },
		.result = "no_means",
	};
	struct separate_book_verdict verdict = judge(&facts, 2026, 3, 30);

	(void)state;
	assert_false(verdict.long_enough);
	assert_false(verdict.ready);
	verdict = judge(&facts, 2026, 3, 31);
	assert_true(verdict.long_enough);
	assert_true(verdict.verified_enough);
	assert_true(verdict.quiet);
	assert_true(verdict.ready);
	assert_int_equal(verdict.months, 12);
	assert_int_equal(date_compare(verdict.eligible_on,
				      (struct date){ 2026, 3, 31 }),
			 0);
	assert_null(separate_book_refusal(NULL, &rule, &facts, &verdict));
}

static void
longer_for_unknown_address(void **state)
{
	const struct separate_book_facts facts = {
		.no_means_on = { 2024, 2, 29 },
		.ground = "NM_ADDR_DEBTOR",
		.verifications = 5,
		.verified_on = { 2024, 8, 1 },
		.result = "no_means",
	};
	struct separate_book_verdict verdict = judge(&facts, 2025, 12, 31);

	(void)state;
	assert_true(verdict.longer);
	assert_int_equal(verdict.months, 24);
	assert_false(verdict.ready);
	/* There is no 29/02/2026: the last day of the month. */
	assert_int_equal(date_compare(verdict.eligible_on,
				      (struct date){ 2026, 2, 28 }),
			 0);
	assert_true(judge(&facts, 2026, 2, 28).ready);
}

static void
longer_for_who_was_found_in_prison(void **state)
{
	struct separate_book_facts facts = {
		.no_means_on = { 2024, 2, 1 },
		.ground = "NM_A",
		.verifications = 2,
		.verified_on = { 2024, 8, 1 },
		.result = "in_prison",
	};

	(void)state;
	assert_int_equal(judge(&facts, 2025, 6, 1).months, 24);
	assert_false(judge(&facts, 2025, 6, 1).ready);
	facts.result = "no_means";
	assert_int_equal(judge(&facts, 2025, 6, 1).months, 12);
	assert_true(judge(&facts, 2025, 6, 1).ready);
}

static void
means_that_were_found_block(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct separate_book_facts facts = {
		.no_means_on = { 2024, 2, 1 },
		.ground = "NM_A",
		.verifications = 3,
		.verified_on = { 2025, 1, 5 },
		.result = "partial",
	};
	struct separate_book_verdict verdict = judge(&facts, 2026, 1, 5);

	(void)state;
	assert_true(verdict.long_enough);
	assert_false(verdict.quiet);
	assert_false(verdict.ready);
	assert_non_null(
		strstr(separate_book_refusal(ctx, &rule, &facts, &verdict),
		       "05/01/2025) thấy có điều kiện"));
	/* What was found before the decision is why it was another. */
	facts.verified_on = (struct date){ 2024, 1, 31 };
	assert_true(judge(&facts, 2026, 1, 5).ready);
	talloc_free(ctx);
}

static void
asks_for_verifications(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	const struct separate_book_facts facts = {
		.no_means_on = { 2024, 5, 6 },
		.ground = "NM_A",
		.verifications = 1,
		.verified_on = { 2024, 5, 2 },
		.result = "no_means",
	};
	struct separate_book_verdict verdict = judge(&facts, 2026, 1, 1);

	(void)state;
	assert_true(verdict.long_enough);
	assert_false(verdict.ready);
	assert_non_null(
		strstr(separate_book_refusal(ctx, &rule, &facts, &verdict),
		       "Mới có 1 lần"));
	talloc_free(ctx);
}

static void
needs_a_decision(void **state)
{
	const struct separate_book_facts facts = { .verifications = 9 };
	struct separate_book_verdict verdict = judge(&facts, 2026, 1, 1);

	(void)state;
	assert_false(verdict.ready);
	assert_false(date_is_set(verdict.eligible_on));
	assert_non_null(separate_book_refusal(NULL, &rule, &facts, &verdict));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_three),
		cmocka_unit_test(longer_for_unknown_address),
		cmocka_unit_test(longer_for_who_was_found_in_prison),
		cmocka_unit_test(means_that_were_found_block),
		cmocka_unit_test(asks_for_verifications),
		cmocka_unit_test(needs_a_decision),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
