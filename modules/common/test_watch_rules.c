#include "common/base.h"

#include "common/test_help.h"
#include "common/watch_rules.h"

static void
one_failed_check_is_not_ready(void **state)
{
	struct watch watch = { 0 };

	assert_true(watch_is_ready(&watch));
	assert_string_equal(watch_text(*state, &watch),
			    "ready\ndatabase: ok\nschema: ok\nspool: ok\n"
			    "queue: ok\n");
	for (size_t i = 0; i < WATCH_CHECKS; i++) {
		struct watch other = { 0 };

		other.checks[i].state = WATCH_FAILED;
		assert_false(watch_is_ready(&other));
	}
	watch.checks[WATCH_SPOOL] =
		(struct watch_result){ WATCH_FAILED, "đầy" };
	assert_string_equal(watch_text(*state, &watch),
			    "not ready\ndatabase: ok\nschema: ok\n"
			    "spool: FAILED, đầy\nqueue: ok\n");
	watch.checks[WATCH_QUEUE].state = WATCH_UNKNOWN;
	assert_non_null(strstr(watch_text(*state, &watch), "queue: unknown\n"));
}

static void
room_is_rounded_down(void **state)
{
	(void)state;
	assert_int_equal(watch_free_percent(0, 1000), 0);
	assert_int_equal(watch_free_percent(79, 1000), 7);
	assert_int_equal(watch_free_percent(80, 1000), 8);
	assert_int_equal(watch_free_percent(1000, 1000), 100);
	assert_int_equal(watch_free_percent(0, 0), 0);
	assert_int_equal(watch_free_percent(UINT64_MAX / 2, UINT64_MAX), 50);
}

static void
a_mark_is_a_time_and_a_label(void **state)
{
	(void)state;
	assert_int_equal(watch_backup_time("1795305600 20261122-0000\n"),
			 1795305600);
	assert_int_equal(watch_backup_time("1795305600\n"), 1795305600);
	assert_int_equal(watch_backup_time("1795305600"), 1795305600);
	assert_int_equal(watch_backup_time(""), 0);
	assert_int_equal(watch_backup_time("\n"), 0);
	assert_int_equal(watch_backup_time("full 1795305600\n"), 0);
	assert_int_equal(watch_backup_time("1795305600x\n"), 0);
	assert_int_equal(watch_backup_time("-5 x\n"), 0);
	assert_int_equal(watch_backup_time("99999999999999999999999 x\n"), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(one_failed_check_is_not_ready),
		TEST(room_is_rounded_down),
		TEST(a_mark_is_a_time_and_a_label),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
