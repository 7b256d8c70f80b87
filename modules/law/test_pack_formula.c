#include "common/base.h"

#include "law/pack_formula.h"

#include <setjmp.h>

#include <cmocka.h>

static int64_t
factor_of(const struct formula *sum, const char *name)
{
	for (size_t i = 0; i < sum->n_terms; i++) {
		if (strcmp(sum->terms[i].name, name) == 0)
			return sum->terms[i].factor;
	}
	return 0;
}

static void
formula_is_read(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct formula sum;

	(void)state;
	assert_true(formula_parse(ctx, "c1-c4 - c5b + 2*c9", &sum));
	assert_int_equal(sum.n_terms, 4);
	assert_int_equal(factor_of(&sum, "c1"), 1);
	assert_int_equal(factor_of(&sum, "c4"), -1);
	assert_int_equal(factor_of(&sum, "c5b"), -1);
	assert_int_equal(factor_of(&sum, "c9"), 2);
	talloc_free(ctx);
}

static void
equal_names_add_up(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct formula sum;

	(void)state;
	assert_true(formula_parse(ctx, "c1+c2-c1", &sum));
	assert_int_equal(sum.n_terms, 1);
	assert_int_equal(factor_of(&sum, "c2"), 1);
	talloc_free(ctx);
}

static void
other_text_is_no_formula(void **state)
{
	static const char *const texts[] = {
		"",  " ",   "c1+",    "+",  "c1 c2",	  "c1/c2",
		"3", "3c1", "c1++c2", "C1", "9999999*c1",
	};
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct formula sum;

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(texts); i++)
		assert_false(formula_parse(ctx, texts[i], &sum));
	talloc_free(ctx);
}

static void
ratio_is_read(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct formula_ratio ratio;

	(void)state;
	assert_true(formula_parse_ratio(ctx, "100*c8/c7", &ratio));
	assert_int_equal(ratio.factor, 100);
	assert_string_equal(ratio.numerator, "c8");
	assert_string_equal(ratio.denominator, "c7");
	assert_true(formula_parse_ratio(ctx, "c8 / c7", &ratio));
	assert_int_equal(ratio.factor, 1);
	assert_false(formula_parse_ratio(ctx, "c8", &ratio));
	assert_false(formula_parse_ratio(ctx, "c8/c7/c6", &ratio));
	assert_false(formula_parse_ratio(ctx, "c8/100", &ratio));
	talloc_free(ctx);
}

/* c1 = c2 + c3, c6 = c1 - c4; c2 and c3 share an account. */
static void
form_columns(TALLOC_CTX *ctx, struct formula_column columns[5])
{
	static const char *const codes[] = { "c1", "c2", "c3", "c4", "c6" };

	memset(columns, 0, 5 * sizeof(columns[0]));
	for (size_t i = 0; i < 5; i++)
		columns[i].code = codes[i];
	columns[0].is_formula = true;
	columns[4].is_formula = true;
	assert_true(formula_parse(ctx, "c2+c3", &columns[0].sum));
	assert_true(formula_add(ctx, &columns[1].sum, "open|opening", 1));
	assert_true(formula_add(ctx, &columns[1].sum, "new|flow", 1));
	assert_true(formula_add(ctx, &columns[2].sum, "new|flow", -2));
	assert_true(formula_add(ctx, &columns[3].sum, "out|flow", 1));
	assert_true(formula_parse(ctx, "c1-c4", &columns[4].sum));
}

static void
column_expands_to_accounts(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct formula_column columns[5];
	struct formula sum;

	(void)state;
	form_columns(ctx, columns);
	assert_null(formula_expand(ctx, columns, 5, 4, &sum));
	assert_int_equal(sum.n_terms, 3);
	assert_int_equal(factor_of(&sum, "open|opening"), 1);
	assert_int_equal(factor_of(&sum, "new|flow"), -1);
	assert_int_equal(factor_of(&sum, "out|flow"), -1);
	talloc_free(ctx);
}

static void
circle_is_refused(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct formula_column columns[5];
	struct formula sum;

	(void)state;
	form_columns(ctx, columns);
	assert_true(formula_parse(ctx, "c6+c3", &columns[0].sum));
	assert_non_null(formula_expand(ctx, columns, 5, 4, &sum));
	assert_true(formula_parse(ctx, "c1", &columns[0].sum));
	assert_non_null(formula_expand(ctx, columns, 5, 0, &sum));
	talloc_free(ctx);
}

static void
unknown_column_is_refused(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct formula_column columns[5];
	struct formula sum;

	(void)state;
	form_columns(ctx, columns);
	assert_true(formula_parse(ctx, "c2+c99", &columns[0].sum));
	assert_non_null(formula_expand(ctx, columns, 5, 4, &sum));
	talloc_free(ctx);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(formula_is_read),
		cmocka_unit_test(equal_names_add_up),
		cmocka_unit_test(other_text_is_no_formula),
		cmocka_unit_test(ratio_is_read),
		cmocka_unit_test(column_expands_to_accounts),
		cmocka_unit_test(circle_is_refused),
		cmocka_unit_test(unknown_column_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
