#include "common/base.h"

#include "common/test_help.h"
#include "reports/check_rules.h"
#include "reports/head_rules.h"
#include "reports/test_form.h"

/* clang-format off */
static const struct report_unit units[] = {
	{ .id = 1, .name = "Cục tỉnh", .kind = "province", .path = "/1/", .valid = true },
	{ .id = 2, .name = "Chi cục A", .kind = "district", .path = "/1/2/", .valid = true },
	{ .id = 3, .name = "Chi cục B", .kind = "district", .path = "/1/3/", .valid = false,
	  .valid_to = { 2025, 3, 31 } },
	{ .id = 4, .name = "Chi cục C", .kind = "district", .path = "/1/4/", .valid = false,
	  .valid_to = { 2020, 3, 31 } },
};

static const struct report_unit nation[] = {
	{ .id = 9, .name = "Trung ương", .kind = "nation", .path = "/9/", .valid = true },
	{ .id = 1, .name = "Cục tỉnh", .kind = "province", .path = "/9/1/", .valid = true },
	{ .id = 2, .name = "Chi cục A", .kind = "district", .path = "/9/1/2/", .valid = true },
	{ .id = 5, .name = "Tỉnh khác", .kind = "province", .path = "/9/5/", .valid = true },
};

static const struct report_officer officers[] = {
	{ .id = 11, .name = "An", .unit_id = 2, .valid = true },
	{ .id = 12, .name = "Bình", .unit_id = 2, .valid = true },
	{ .id = 13, .name = "Châu", .unit_id = 1, .valid = false },
};

/* Two matters of the province itself, three of A (one of nobody, one done by
 * An), one of B, which is no longer there. */
static const struct report_figure figures[] = {
	{ 1, 0, 1, 0, -2 }, { 1, 0, 11, 0, 2 },
	{ 2, 11, 1, 0, -2 }, { 2, 11, 11, 0, 1 }, { 2, 11, 24, 0, 1 },
	{ 2, 0, 1, 0, -1 }, { 2, 0, 11, 0, 1 },
	{ 3, 13, 11, 1, 0 },
};
/* clang-format on */

static struct report_source
province(enum report_detail detail)
{
	return (struct report_source){
		.form = &test_form,
		.units = units,
		.n_units = ARRAY_LEN(units),
		.officers = officers,
		.n_officers = ARRAY_LEN(officers),
		.figures = figures,
		.n_figures = ARRAY_LEN(figures),
		.detail = detail,
	};
}

static void
assert_row(const struct report_row *row, enum report_level level,
	   const char *number, int64_t came, int64_t left)
{
	assert_int_equal(row->level, level);
	assert_string_equal(row->number, number);
	assert_int_equal(row->values[0], came);
	assert_int_equal(row->values[2], left);
}

static void
province_has_two_parts(void **state)
{
	struct report_source source = province(DETAIL_CHILDREN);
	struct report_rows *made = report_rows_make(*state, &source);

	assert_int_equal(made->n, 5);
	assert_row(&made->rows[0], LEVEL_TOTAL, "", 6, 5);
	assert_row(&made->rows[1], LEVEL_OFFICE, "I", 2, 2);
	assert_row(&made->rows[2], LEVEL_GROUP, "II", 4, 3);
	assert_row(&made->rows[3], LEVEL_UNIT, "1", 3, 2);
	assert_row(&made->rows[4], LEVEL_UNIT, "2", 1, 1);
	assert_int_equal(made->rows[0].values[3], 1667);
}

/* B closed in March but has figures; C closed long ago and has none. */
static void
closed_units_with_figures_stay(void **state)
{
	struct report_source source = province(DETAIL_CHILDREN);
	struct report_rows *made = report_rows_make(*state, &source);

	assert_int_equal(made->rows[made->n - 1].unit->id, 3);
	assert_false(made->rows[made->n - 1].unit->valid);
}

static void
officers_stand_below_their_units(void **state)
{
	struct report_source source = province(DETAIL_OFFICERS);
	struct report_rows *made = report_rows_make(*state, &source);
	struct report_fault *faults;
	size_t n;

	assert_int_equal(made->n, 10);
	assert_row(&made->rows[2], LEVEL_OFFICER, "", 2, 2);
	assert_null(made->rows[2].officer);
	assert_row(&made->rows[5], LEVEL_OFFICER, "1.1", 2, 1);
	assert_row(&made->rows[6], LEVEL_OFFICER, "1.2", 0, 0);
	assert_row(&made->rows[7], LEVEL_OFFICER, "", 1, 1);
	assert_row(&made->rows[9], LEVEL_OFFICER, "2.1", 1, 1);
	faults = report_check(*state, &test_form, made, &n);
	assert_int_equal(n, 0);
	assert_false(report_is_faulty(faults, n, &made->rows[0], 0));
}

static void
single_unit_lists_its_officers(void **state)
{
	struct report_source source = province(DETAIL_CHILDREN);
	struct report_rows *made;

	source.units = &units[1];
	source.n_units = 1;
	source.figures = &figures[2];
	source.n_figures = 5;
	made = report_rows_make(*state, &source);
	assert_int_equal(made->n, 4);
	assert_row(&made->rows[1], LEVEL_OFFICER, "1", 2, 1);
	assert_row(&made->rows[3], LEVEL_OFFICER, "", 1, 1);
}

static void
nation_has_a_row_for_each_province(void **state)
{
	struct report_source source = province(DETAIL_CHILDREN);
	struct report_rows *made;

	source.units = nation;
	source.n_units = ARRAY_LEN(nation);
	source.n_figures = 7;
	made = report_rows_make(*state, &source);
	assert_int_equal(made->n, 3);
	assert_row(&made->rows[1], LEVEL_UNIT, "1", 5, 4);
	assert_row(&made->rows[2], LEVEL_UNIT, "2", 0, 0);
	source.detail = DETAIL_UNITS;
	made = report_rows_make(*state, &source);
	assert_int_equal(made->n, 5);
	assert_row(&made->rows[2], LEVEL_OFFICE, "", 2, 2);
	assert_row(&made->rows[3], LEVEL_UNIT, "1.1", 3, 2);
}

static void
one_officer_has_his_row(void **state)
{
	struct report_source source = province(DETAIL_CHILDREN);
	struct report_rows *made;

	source.officer_id = 11;
	source.figures = &figures[2];
	source.n_figures = 3;
	made = report_rows_make(*state, &source);
	assert_int_equal(made->n, 1);
	assert_row(&made->rows[0], LEVEL_OFFICER, "1", 2, 1);
	assert_true(made->rows[0].leaf);
}

/* A leg that is missing its other half is named, in its row and its sums. */
static void
half_a_transfer_is_found(void **state)
{
	struct report_figure broken[ARRAY_LEN(figures)];
	struct report_source source = province(DETAIL_CHILDREN);
	struct report_rows *made;
	struct report_fault *faults;
	size_t n;

	memcpy(broken, figures, sizeof(broken));
	broken[3].during = 2;
	source.figures = broken;
	made = report_rows_make(*state, &source);
	faults = report_check(*state, &test_form, made, &n);
	assert_int_equal(n, 3); /* A, the units, the sum */
	assert_int_equal(faults[0].gap, -1);
	assert_true(report_is_faulty(faults, n, &made->rows[3], 2));
	assert_false(report_is_faulty(faults, n, &made->rows[1], 2));
}

/* A figure of a unit that the list does not have is missed in the sum. */
static void
lost_figures_are_found(void **state)
{
	struct report_source source = province(DETAIL_CHILDREN);
	struct report_rows *made;
	struct report_fault *faults;
	size_t n;

	source.n_units = 2;
	made = report_rows_make(*state, &source);
	faults = report_check(*state, &test_form, made, &n);
	assert_int_equal(n, 2);
	assert_null(faults[0].identity);
	assert_int_equal(faults[0].gap, 1);
}

static void
heading_takes_the_sum_into_its_group(void **state)
{
	struct report_head *head = report_head_make(*state, &test_form);

	assert_int_equal(head->lines, 2);
	assert_int_equal(head->n, 5);
	assert_string_equal(head->cells[0].label, "Tổng số giải quyết");
	assert_int_equal(head->cells[0].columns, 3);
	assert_string_equal(head->cells[1].label, "Tỷ lệ %");
	assert_int_equal(head->cells[1].lines, 2);
	assert_string_equal(head->cells[2].label, "Tổng số");
	assert_string_equal(head->cells[4].label, "Đang thi hành");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(province_has_two_parts),
		TEST(closed_units_with_figures_stay),
		TEST(officers_stand_below_their_units),
		TEST(single_unit_lists_its_officers),
		TEST(nation_has_a_row_for_each_province),
		TEST(one_officer_has_his_row),
		TEST(half_a_transfer_is_found),
		TEST(lost_figures_are_found),
		TEST(heading_takes_the_sum_into_its_group),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
