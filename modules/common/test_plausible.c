#include "common/base.h"

#include "common/plausible.h"

#include <setjmp.h>

#include <cmocka.h>

static const struct date today = { 2026, 11, 29 };

static void
texts_that_say_something(void **state)
{
	(void)state;
	assert_false(plausible("words 2", "x", today));
	assert_true(plausible("words 2", "Ghi nhầm", today));
	assert_false(plausible("distinct 4", "aaaa aaaa", today));
	assert_false(plausible("distinct 4", ".... ....", today));
	assert_true(plausible("distinct 4", "Ghi nhầm", today));
	assert_false(plausible("letters 6", "a b c", today));
	assert_true(plausible("letters 6", "Đã ghi nhầm", today));
	assert_false(plausible("digits 1", "abc", today));
	assert_true(plausible("digits 1", "12/2026/DS-ST", today));
}

static void
patterns(void **state)
{
	const char *phone = "like ^[0-9 +().-]{8,20}$";

	(void)state;
	assert_false(plausible(phone, "không có", today));
	assert_true(plausible(phone, "0277 3851 234", today));
	assert_true(plausible("like [", "a broken rule stops nobody", today));
}

static void
years(void **state)
{
	(void)state;
	assert_false(plausible("years-ahead 0", "2150", today));
	assert_true(plausible("years-ahead 0", "2026", today));
	assert_true(plausible("least 1000", "1000", today));
	assert_false(plausible("least 1000", "999", today));
	assert_true(plausible("most 1000000000000", "1000000000000", today));
	assert_false(plausible("most 1000000000000", "1000000000001", today));
	assert_false(plausible("years-back 120", "1850", today));
	assert_true(plausible("years-back 120", "1950", today));
}

static void
nothing_and_the_unknown_stand(void **state)
{
	(void)state;
	assert_true(plausible("words 2", "", today));
	assert_true(plausible("unheard 2", "x", today));
	assert_true(plausible("words", "x", today));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(texts_that_say_something),
		cmocka_unit_test(patterns),
		cmocka_unit_test(years),
		cmocka_unit_test(nothing_and_the_unknown_stand),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
