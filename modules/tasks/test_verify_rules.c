#include "common/base.h"

#include "tasks/verify_rules.h"

#include <setjmp.h>

#include <cmocka.h>

/* 2026-11-29 00:00 in Viet Nam. */
#define MIDNIGHT INT64_C(1795885200)
#define HOUR	 INT64_C(3600)
#define AT	 3

static void
test_never_ran(void **state)
{
	(void)state;
	assert_true(verify_is_due(MIDNIGHT, 0, AT));
	assert_true(verify_is_due(MIDNIGHT + 12 * HOUR, 0, AT));
}

static void
test_once_a_night(void **state)
{
	int64_t last_night = MIDNIGHT - 21 * HOUR;

	(void)state;
	assert_false(verify_is_due(MIDNIGHT + AT * HOUR - 1, last_night, AT));
	assert_true(verify_is_due(MIDNIGHT + AT * HOUR, last_night, AT));
	assert_false(verify_is_due(MIDNIGHT + AT * HOUR + 60,
				   MIDNIGHT + AT * HOUR, AT));
	assert_false(
		verify_is_due(MIDNIGHT + 26 * HOUR, MIDNIGHT + AT * HOUR, AT));
	assert_true(
		verify_is_due(MIDNIGHT + 27 * HOUR, MIDNIGHT + AT * HOUR, AT));
}

/* A run by hand in the evening does not stand for that of the night. */
static void
test_by_hand(void **state)
{
	(void)state;
	assert_true(
		verify_is_due(MIDNIGHT + AT * HOUR, MIDNIGHT - 2 * HOUR, AT));
}

static void
test_missed_night(void **state)
{
	(void)state;
	assert_true(
		verify_is_due(MIDNIGHT + 9 * HOUR, MIDNIGHT - 21 * HOUR, AT));
	assert_false(
		verify_is_due(MIDNIGHT + 10 * HOUR, MIDNIGHT + 9 * HOUR, AT));
}

static void
test_edges_of_the_day(void **state)
{
	(void)state;
	assert_true(verify_is_due(MIDNIGHT, MIDNIGHT - 1, 0));
	assert_false(verify_is_due(MIDNIGHT + 22 * HOUR, MIDNIGHT - HOUR, 23));
	assert_true(verify_is_due(MIDNIGHT + 23 * HOUR, MIDNIGHT - HOUR, 23));
}

static void
test_clock_that_was_ahead(void **state)
{
	(void)state;
	assert_true(verify_is_due(MIDNIGHT, MIDNIGHT + HOUR * 24 * 400, AT));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_never_ran),
		cmocka_unit_test(test_once_a_night),
		cmocka_unit_test(test_by_hand),
		cmocka_unit_test(test_missed_night),
		cmocka_unit_test(test_edges_of_the_day),
		cmocka_unit_test(test_clock_that_was_ahead),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
