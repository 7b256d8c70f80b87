/*
 * The rows of a form by kinds of matter: which slices a row sums, and that the
 * form says so when a slice stands in no row, or in two.
 */
#include "common/base.h"

#include "common/test_help.h"
#include "reports/check_rules.h"
#include "reports/kind_rules.h"
#include "reports/test_form.h"

static const struct law_form in_dong = {
	.code = "03",
	.divisor = 1000,
	.columns = test_columns,
	.n_columns = 4,
};

static struct law_form_row rows[] = {
	{ .code = "t", .part = FORM_ROW_TOTAL, .form = &test_form },
	{ .code = "a",
	  .level = 1,
	  .part = FORM_ROW_SUM,
	  .form = &test_form,
	  .bases = "ex_officio" },
	{ .code = "a1",
	  .level = 2,
	  .part = FORM_ROW_LEAF,
	  .form = &test_form,
	  .bases = "ex_officio",
	  .case_types = "civil,other" },
	{ .code = "b",
	  .level = 1,
	  .part = FORM_ROW_LEAF,
	  .form = &test_form,
	  .bases = "on_request" },
	{ .code = "m",
	  .level = 1,
	  .part = FORM_ROW_MEMO,
	  .form = &test_form,
	  .obligations = "loan_credit" },
	{ .code = "d",
	  .part = FORM_ROW_TOTAL,
	  .form = &in_dong,
	  .budget_groups = "fine" },
	{ .code = "d1",
	  .level = 1,
	  .part = FORM_ROW_LEAF,
	  .form = &in_dong,
	  .budget_groups = "fine" },
};

static const struct slice slices[] = {
	{ 1, "ex_officio", "civil", "fine", "fine" },
	{ 2, "ex_officio", "other", "destroy", "" },
	{ 3, "on_request", "civil", "loan_credit", "" },
	{ 4, "ex_officio", "labour", "court_fee", "court_fee" },
};

/* What came in: account 1 falls. */
static const struct slice_figure figures[] = {
	{ 1, 1, { 0, -2 }, { 0, -7000 } }, { 2, 1, { 0, -1 }, { 0, 0 } },
	{ 3, 1, { 0, -4 }, { 0, -500 } },  { 3, 11, { 6, 0 }, { 900, 0 } },
	{ 1, 11, { 0, 2 }, { 0, 7000 } },  { 2, 11, { 0, 1 }, { 0, 0 } },
	{ 3, 11, { 0, 4 }, { 0, 500 } },
};

static struct report_rows *
made(TALLOC_CTX *ctx, const struct slice_figure *of, size_t n)
{
	static const struct report_unit unit = { .id = 1 };
	struct law_form form = test_form;

	form.rows = rows;
	form.n_rows = ARRAY_LEN(rows);
	return kind_rows_make(ctx, &form, &unit, slices, ARRAY_LEN(slices), of,
			      n);
}

static void
lists_name_what_a_row_takes(void **state)
{
	static const struct law_form_row near = { .case_types =
							  "civi,civil_,x" };

	(void)state;
	assert_true(kind_takes(&rows[0], &slices[3]));
	assert_true(kind_takes(&rows[2], &slices[0]));
	assert_true(kind_takes(&rows[2], &slices[1]));
	assert_false(kind_takes(&rows[2], &slices[3]));
	assert_false(kind_takes(&rows[2], &slices[2]));
	assert_true(kind_takes(&rows[4], &slices[2]));
	assert_true(kind_takes(&rows[5], &slices[0]));
	assert_false(kind_takes(&rows[5], &slices[1]));
	assert_false(kind_takes(&near, &slices[0]));
}

static void
rows_sum_their_slices(void **state)
{
	static const int64_t came[] = { 13, 3, 3, 10, 10, 7000, 7000 };
	struct report_rows *out = made(*state, figures, ARRAY_LEN(figures));
	size_t n;

	assert_int_equal(out->n, ARRAY_LEN(came));
	for (size_t i = 0; i < out->n; i++)
		assert_int_equal(out->rows[i].values[0], came[i]);
	assert_true(report_row_is_sum(&out->rows[1]));
	assert_false(report_row_is_sum(&out->rows[2]));
	assert_false(report_row_is_sum(&out->rows[4]));
	(void)report_check(*state, &test_form, out, &n);
	assert_int_equal(n, 0);
}

/* A kind of case that no row below the sums has. */
static void
slice_in_no_row_is_told(void **state)
{
	static const struct slice_figure lost[] = {
		{ 4, 1, { 0, -1 }, { 0, -9 } },
		{ 4, 11, { 0, 1 }, { 0, 9 } },
	};
	struct report_rows *out = made(*state, lost, ARRAY_LEN(lost));
	struct report_fault *faults;
	size_t n;

	faults = report_check(*state, &test_form, out, &n);
	assert_int_equal(n, 4);
	assert_ptr_equal(faults[0].row, &out->rows[0]);
	assert_int_equal(faults[0].gap, 1);
	assert_ptr_equal(faults[2].row, &out->rows[1]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(lists_name_what_a_row_takes),
		TEST(rows_sum_their_slices),
		TEST(slice_in_no_row_is_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
