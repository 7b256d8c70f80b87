/*
 * Does a form add up? What is found where, by how much, and which cells are
 * marked on the page.
 */
#include "common/base.h"

#include "common/test_help.h"
#include "reports/check_rules.h"
#include "reports/test_form.h"

#define ROWS_MAX 3

/* A case: the sum and what is below it, in the columns of test_form.h. */
struct sheet {
	int64_t values[ROWS_MAX][4];
	size_t n;
	bool group; /* the second row is a group, of which others are part */
	/* What is found, "ROW:WHAT:GAP ..."; WHAT is an identity's code or a
	 * column's. */
	const char *found;
};

static struct report_rows
rows_of(struct sheet *sheet, struct report_row *rows)
{
	for (size_t i = 0; i < sheet->n; i++)
		rows[i] = (struct report_row){
			.level = i == 0 ? LEVEL_TOTAL : LEVEL_UNIT,
			.leaf = sheet->n == 1 ||
				(i > 0 && !(i == 1 && sheet->group)),
			.values = sheet->values[i],
		};
	return (struct report_rows){ .rows = rows, .n = sheet->n };
}

static char *
named(TALLOC_CTX *ctx, const struct report_row *rows,
      const struct report_fault *faults, size_t n)
{
	char *text = talloc_strdup(ctx, "");

	for (size_t i = 0; i < n; i++)
		text = talloc_asprintf_append(
			text, "%s%td:%s:%" PRId64, i ? " " : "",
			faults[i].row - rows,
			faults[i].identity
				? faults[i].identity->code
				: test_form.columns[faults[i].column].code,
			faults[i].gap);
	return text;
}

static void
what_does_not_add_up_is_named(void **state)
{
	/* clang-format off */
	static struct sheet sheets[] = {
		{ { { 0, 0, 0, REPORT_NO_VALUE } }, 1, false, "" },
		/* An officer's own sheet: his row is all there is. */
		{ { { 3, 1, 2, 3333 } }, 1, false, "" },
		{ { { 3, 1, 1, 3333 } }, 1, false, "0:I1:1" },
		{ { { 5, 2, 3, 4000 }, { 3, 1, 2, 3333 }, { 2, 1, 1, 5000 } },
		  3, false, "" },
		/* Rates are never added. */
		{ { { 5, 2, 3, 1 }, { 3, 1, 2, 2 }, { 2, 1, 1, 4 } }, 3, false,
		  "" },
		/* A matter that came in and went nowhere. */
		{ { { 6, 2, 3, 0 }, { 4, 1, 2, 0 }, { 2, 1, 1, 0 } }, 3, false,
		  "0:I1:1 1:I1:1" },
		/* One that was counted twice on its way out. */
		{ { { 5, 3, 3, 0 }, { 3, 2, 2, 0 }, { 2, 1, 1, 0 } }, 3, false,
		  "0:I1:-1 1:I1:-1" },
		/* A row holds, the rows do not sum up to the first: less ... */
		{ { { 5, 2, 3, 0 }, { 3, 1, 2, 0 }, { 1, 1, 0, 0 } }, 3, false,
		  "0:c1:1 0:c3:1" },
		/* ... and more. */
		{ { { 5, 2, 3, 0 }, { 3, 1, 2, 0 }, { 3, 1, 2, 0 } }, 3, false,
		  "0:c1:-1 0:c3:-1" },
		/* A group is the sum of others and counts once, in them. */
		{ { { 3, 1, 2, 0 }, { 3, 1, 2, 0 }, { 3, 1, 2, 0 } }, 3, true,
		  "" },
		{ { { 3, 1, 2, 0 }, { 3, 1, 1, 0 }, { 3, 1, 2, 0 } }, 3, true,
		  "1:I1:1" },
	};
	/* clang-format on */

	for (size_t i = 0; i < ARRAY_LEN(sheets); i++) {
		struct report_row rows[ROWS_MAX];
		struct report_rows made = rows_of(&sheets[i], rows);
		size_t n = 99;
		struct report_fault *faults =
			report_check(*state, &test_form, &made, &n);

		assert_string_equal(named(*state, rows, faults, n),
				    sheets[i].found);
	}
}

/* Of money: sums as large as the house accepts, and one đồng. */
static void
one_dong_is_found(void **state)
{
	struct sheet sheet = { { { INT64_C(9000000000000000), 1,
				   INT64_C(8999999999999999), 0 } },
			       1,
			       false,
			       NULL };
	struct report_row rows[ROWS_MAX];
	struct report_rows made = rows_of(&sheet, rows);
	struct report_fault *faults;
	size_t n;

	assert_null(report_check(*state, &test_form, &made, &n));
	assert_int_equal(n, 0);
	sheet.values[0][2]--;
	faults = report_check(*state, &test_form, &made, &n);
	assert_int_equal(n, 1);
	assert_int_equal(faults[0].gap, 1);
}

/* More than the first room for faults holds. */
static void
every_fault_is_kept(void **state)
{
	struct report_row rows[40] = { { .leaf = false } };
	int64_t values[40][4] = { { 0 } };
	struct report_rows made = { rows, ARRAY_LEN(rows) };
	struct report_fault *faults;
	size_t n;

	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		values[i][0] = (int64_t)i;
		rows[i].values = values[i];
	}
	faults = report_check(*state, &test_form, &made, &n);
	assert_int_equal(n, ARRAY_LEN(rows) - 1);
	for (size_t i = 0; i < n; i++) {
		assert_ptr_equal(faults[i].row, &rows[i + 1]);
		assert_int_equal(faults[i].gap, i + 1);
	}
}

/* All columns of an identity that fails, in its row; one of a sum. */
static void
cells_that_take_part_are_marked(void **state)
{
	struct report_row rows[2];
	const struct report_fault faults[] = {
		{ .row = &rows[1], .identity = &test_identities[0], .gap = 1 },
		{ .row = &rows[0], .column = 1, .gap = 1 },
	};
	static const bool marked[2][4] = { { false, true, false, false },
					   { true, true, true, false } };

	(void)state;
	for (size_t row = 0; row < 2; row++)
		for (size_t i = 0; i < 4; i++)
			assert_int_equal(report_is_faulty(faults, 2, &rows[row],
							  i),
					 marked[row][i]);
	assert_false(report_is_faulty(NULL, 0, &rows[0], 0));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(what_does_not_add_up_is_named),
		TEST(one_dong_is_found),
		TEST(every_fault_is_kept),
		TEST(cells_that_take_part_are_marked),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
