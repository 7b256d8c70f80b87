#include "common/base.h"

#include "registry/change_rules.h"

#include <setjmp.h>

#include <cmocka.h>

static void
test_only_what_differs(void **state)
{
	struct entry_text before = { "Đặng Thị Ánh", "Ấp 1", "Án phí" };
	struct entry_text after = { "Đặng Thị Ánh", "Ấp 2", "Án phí" };
	struct entry_change changes[ENTRY_CHANGES_MAX];

	(void)state;
	assert_int_equal(entry_changes(&before, &before, changes), 0);
	assert_int_equal(entry_changes(&before, &after, changes), 1);
	assert_string_equal(changes[0].field, "address");
	assert_string_equal(changes[0].before, "Ấp 1");
	assert_string_equal(changes[0].after, "Ấp 2");
	after.name = "ĐẶNG THỊ ÁNH";
	after.obligation = "";
	assert_int_equal(entry_changes(&before, &after, changes), 3);
}

static void
test_second_person(void **state)
{
	struct entry_state hidden = { .hidden = true, .hidden_by = 7 };
	struct entry_state live = { .hidden = false };

	(void)state;
	assert_non_null(entry_refusal(ACT_REVIEW, &hidden, 7));
	assert_null(entry_refusal(ACT_REVIEW, &hidden, 8));
	assert_non_null(entry_refusal(ACT_REVIEW, &live, 8));
	assert_non_null(entry_refusal(ACT_HIDE, &hidden, 8));
	assert_null(entry_refusal(ACT_HIDE, &live, 7));
	assert_null(entry_refusal(ACT_CORRECT, &hidden, 7));
	assert_null(entry_refusal(ACT_CORRECT, &live, 7));
}

static void
test_nothing_after_the_end(void **state)
{
	struct entry_state ended = { .ended = true, .hidden = true };

	(void)state;
	assert_non_null(entry_refusal(ACT_CORRECT, &ended, 1));
	assert_non_null(entry_refusal(ACT_HIDE, &ended, 1));
	assert_non_null(entry_refusal(ACT_REVIEW, &ended, 1));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_only_what_differs),
		cmocka_unit_test(test_second_person),
		cmocka_unit_test(test_nothing_after_the_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
