/*
 * What can be put right, and its values as people read them.
 */
#include "common/base.h"

#include "matter/record.h"

#include <setjmp.h>

#include <cmocka.h>

static void
values_are_read_by_people(void **state)
{
	static const struct law law = { 0 };
	const struct record_kind *judgment = record_kind("judgment");
	const struct record_kind *claim = record_kind("claim");
	TALLOC_CTX *ctx = talloc_new(NULL);

	(void)state;
	assert_string_equal(record_words(ctx, &law, &judgment->fields[2],
					 "2026-09-01",
					 (struct date){ 2026, 9, 1 }),
			    "01/09/2026");
	assert_string_equal(record_words(ctx, &law, &claim->fields[1],
					 "5200000",
					 (struct date){ 2026, 9, 1 }),
			    "5.200.000");
	assert_string_equal(record_words(ctx, &law, &judgment->fields[7], NULL,
					 (struct date){ 2026, 9, 1 }),
			    "");
	assert_null(record_kind("matter"));
	assert_null(record_field(judgment, "court_fold"));
	assert_string_equal(
		record_words(ctx, &law, record_field(claim, "state"),
			     RECORD_VOIDED, (struct date){ 2026, 9, 1 }),
		"Đã hủy ghi nhận");
	talloc_free(ctx);
}

static void
nothing_is_as_good_as_null(void **state)
{
	(void)state;
	assert_false(record_differs(NULL, ""));
	assert_false(record_differs("a", "a"));
	assert_true(record_differs("a", NULL));
	assert_true(record_differs("a", "b"));
}

/* A form, a row, and an update hold as many. */
static void
fields_have_room(void **state)
{
	static const char *const tables[] = { "judgment", "party", "claim",
					      "enforcement_request" };

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(tables); i++)
		assert_true(record_kind(tables[i])->n_fields <=
			    RECORD_FIELDS_MAX);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(values_are_read_by_people),
		cmocka_unit_test(nothing_is_as_good_as_null),
		cmocka_unit_test(fields_have_room),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
