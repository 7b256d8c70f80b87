#include "common/base.h"

#include "thadsctl/grant_rules.h"

#include <setjmp.h>

#include <cmocka.h>

static void
assert_grant(const struct grant_list *list, const char *right,
	     const char *object, const char *column)
{
	struct grant grant = {
		.right = right,
		.object = object,
		.column = column,
	};

	assert_true(grant_has(list, &grant));
}

static void
lines_become_rights(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct grant_list *list;

	(void)state;
	assert_null(
		grant_parse(ctx, "a.grants",
			    "# what intake may do\n"
			    "\n"
			    "SELECT, INSERT ON matter\n"
			    "  UPDATE (seen_at, seen_from),SELECT ON session",
			    &list));
	assert_int_equal(list->count, 5);
	assert_grant(list, "SELECT", "matter", "");
	assert_grant(list, "INSERT", "matter", "");
	assert_grant(list, "UPDATE", "session", "seen_at");
	assert_grant(list, "UPDATE", "session", "seen_from");
	assert_grant(list, "SELECT", "session", "");
	talloc_free(ctx);
}

static void
a_right_named_twice_counts_once(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct grant_list *list;

	(void)state;
	assert_null(grant_parse(ctx, "a.grants",
				"SELECT ON unit\nSELECT ON unit\n", &list));
	assert_int_equal(list->count, 1);
	talloc_free(ctx);
}

static void
other_lines_are_refused(void **state)
{
	static const char *const lines[] = {
		"ALL ON matter",
		"SELECT matter",
		"SELECT ON",
		"SELECT, ON matter",
		"SELECT ON matter; DROP TABLE matter",
		"SELECT ON `matter`",
		"UPDATE () ON session",
		"UPDATE (a ON session",
		"GRANT OPTION ON matter",
	};
	TALLOC_CTX *ctx = talloc_new(NULL);

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(lines); i++) {
		struct grant_list *list;
		struct err *e;

		e = grant_parse(ctx, "a.grants", lines[i], &list);
		assert_non_null(e);
		assert_int_equal(e->code, ERR_USAGE);
		assert_non_null(strstr(e->detail, "a.grants:1"));
		err_free(&e);
	}
	talloc_free(ctx);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_become_rights),
		cmocka_unit_test(a_right_named_twice_counts_once),
		cmocka_unit_test(other_lines_are_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
