#include "common/base.h"

#include "common/test_help.h"
#include "generate/row.h"

/* The split of the published row of Đồng Tháp, nine months of 2025. */
static struct row
good_row(void)
{
	struct row row = {
		.line = 2,
		.unit = "Đồng Tháp",
		.year = 2025,
		.month = 9,
		.values = { [C2] = 20884,
			    [C3] = 32756,
			    [C4] = 368,
			    [C5] = 6,
			    [C9] = 21927,
			    [C10] = 757,
			    [C11] = 11283,
			    [C12] = 143,
			    [C13] = 17034,
			    [C14] = 1584,
			    [C15] = 471,
			    [C16] = 67,
			    [C17] = 12458 },
		.published = "c1=53640 c6=53266 c7=34110 c14+c15+c16=2122",
	};

	return row;
}

static void
refused_with(const struct row *row, const char *first, const char *second)
{
	struct err *e = row_check(row);

	assert_non_null(e);
	assert_int_equal(e->code, ERR_INPUT);
	assert_non_null(strstr(err_text(e), first));
	assert_non_null(strstr(err_text(e), second));
	err_free(&e);
}

static void
test_good(void **state)
{
	struct row row = good_row();

	(void)state;
	expect_success(row_check(&row));
}

static void
test_identity(void **state)
{
	struct row row = good_row();

	(void)state;
	row.values[C13]--;
	refused_with(&row, "53266", "53265");
}

static void
test_negative(void **state)
{
	struct row row = good_row();

	(void)state;
	row.values[C5B] = -1;
	refused_with(&row, "c5b", "-1");
}

static void
test_published(void **state)
{
	struct row row = good_row();

	(void)state;
	row.values[C14]++;
	row.values[C11]--;
	refused_with(&row, "34110", "34109");
	row.published = "c99=1";
	refused_with(&row, "c99", "");
}

static void
test_totals(void **state)
{
	struct row row = good_row();
	int64_t total;

	(void)state;
	assert_true(row_total(&row, "c8", &total));
	assert_int_equal(total, 22684);
	assert_true(row_total(&row, "c17", &total));
	assert_int_equal(total, 12458);
	assert_false(row_total(&row, "c18", &total));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_good),      TEST(test_identity), TEST(test_negative),
		TEST(test_published), TEST(test_totals),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
