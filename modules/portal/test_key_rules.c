#include "common/base.h"

#include "common/test_help.h"
#include "portal/key_rules.h"

#define ONE "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0"
#define TWO "f0e1d2c3b4a5968778695a4b3c2d1e0ff0e1d2c3b4a5968778695a4b3c2d1e0f"

static void
keys_follow_one_another(void **state)
{
	struct trail_key keys[KEYS_MAX];
	size_t n = 0;

	trail_key_add(keys, &n, ONE " since 2026-01-05\n");
	assert_false(date_is_set(keys[0].until));
	trail_key_add(keys, &n, "# a comment\n");
	trail_key_add(keys, &n, TWO " since 2026-11-29");
	assert_int_equal(n, 2);
	assert_string_equal(keys[0].hex, ONE);
	assert_string_equal(date_iso(*state, keys[0].since), "2026-01-05");
	assert_string_equal(date_iso(*state, keys[0].until), "2026-11-29");
	assert_false(date_is_set(keys[1].until));
	assert_non_null(strstr(trail_key_text(*state, keys, n),
			       "\n" ONE " since 2026-01-05\n" TWO
			       " since 2026-11-29\n"));
}

static void
other_lines_are_no_keys(void **state)
{
	static const char *const bad[] = {
		"",
		"\n",
		ONE,
		ONE "0 since 2026-01-05",
		ONE " since yesterday",
		ONE " until 2026-01-05",
		"0f since 2026-01-05",
	};
	struct trail_key keys[KEYS_MAX];
	size_t n = 0;

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(bad); i++)
		trail_key_add(keys, &n, bad[i]);
	assert_int_equal(n, 0);
	for (size_t i = 0; i < KEYS_MAX + 5; i++)
		trail_key_add(keys, &n, ONE " since 2026-01-05");
	assert_int_equal(n, KEYS_MAX);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(keys_follow_one_another),
		TEST(other_lines_are_no_keys),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
