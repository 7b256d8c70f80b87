/*
 * The statutory forms: the sheet of a day, and what can be chosen.
 */
#include "common/base.h"

#include "law/law_form.h"

#include <setjmp.h>

#include <cmocka.h>

static struct law_column columns[] = { { .code = "c1" }, { .code = "c2" } };

/* The second circular took the place of the first within its validity. */
static const struct law_form forms[] = {
	{ .code = "04",
	  .version = "first",
	  .in_matters = true,
	  .columns = columns,
	  .n_columns = ARRAY_LEN(columns),
	  .span = { { 2019, 10, 1 }, { 2024, 9, 30 } } },
	{ .code = "05",
	  .version = "first",
	  .span = { { 2015, 10, 1 }, { 0, 0, 0 } } },
	{ .code = "04",
	  .version = "second",
	  .in_matters = true,
	  .span = { { 2024, 7, 1 }, { 0, 0, 0 } } },
};

static const struct law law = { .forms = forms, .n_forms = ARRAY_LEN(forms) };

static void
expect_version(const char *code, struct date on, const char *version)
{
	const struct law_form *form = law_form(&law, code, on);

	if (!version) {
		assert_null(form);
		return;
	}
	assert_non_null(form);
	assert_string_equal(form->version, version);
}

static void
the_form_is_that_of_the_day(void **state)
{
	(void)state;
	expect_version("04", (struct date){ 2019, 9, 30 }, NULL);
	expect_version("04", (struct date){ 2019, 10, 1 }, "first");
	expect_version("04", (struct date){ 2024, 6, 30 }, "first");
	expect_version("04", (struct date){ 2024, 7, 1 }, "second");
	expect_version("04", (struct date){ 2026, 7, 1 }, "second");
	expect_version("06", (struct date){ 2026, 7, 1 }, NULL);
}

static void
each_code_can_be_chosen_once(void **state)
{
	struct date since;
	size_t n;
	const struct law_form **codes = law_form_codes(NULL, &law, &n, &since);

	(void)state;
	assert_int_equal(n, 2);
	assert_string_equal(codes[0]->code, "04");
	assert_string_equal(codes[1]->code, "05");
	assert_int_equal(since.year, 2015);
	talloc_free(codes);
}

static void
no_form_began_on_no_day(void **state)
{
	static const struct law none = { .n_forms = 0 };
	struct date since;
	size_t n;
	const struct law_form **codes = law_form_codes(NULL, &none, &n, &since);

	(void)state;
	assert_int_equal(n, 0);
	assert_false(date_is_set(since));
	talloc_free(codes);
}

static void
a_column_by_its_code(void **state)
{
	(void)state;
	assert_int_equal(law_form_column(&forms[0], "c2"), 1);
	assert_int_equal(law_form_column(&forms[0], "c3"), 2);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_form_is_that_of_the_day),
		cmocka_unit_test(each_code_can_be_chosen_once),
		cmocka_unit_test(no_form_began_on_no_day),
		cmocka_unit_test(a_column_by_its_code),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
