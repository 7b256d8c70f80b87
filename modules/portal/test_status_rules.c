#include "common/base.h"

#include "common/test_help.h"
#include "portal/status_rules.h"

static void
states_have_words(void **state)
{
	(void)state;
	assert_string_equal(status_words("TRALOI")->title, "Đã trả lời");
	assert_true(status_words("MOI")->running);
	assert_false(status_words("YCBS")->running);
	/* What the office adds later must not look like nothing. */
	assert_string_equal(status_words("XYZ")->title, "Đang xử lý");
	assert_non_null(status_words("")->next);
	/* A draft that waits for the head is not told apart. */
	assert_string_equal(status_words("CHO_DUYET")->title,
			    status_words("DPC")->title);
}

static void
an_agency_at_work_may_be_late(void **state)
{
	const struct date due = { 2026, 11, 20 };
	const struct date after = { 2026, 11, 21 };
	const struct date none = { 0 };

	(void)state;
	assert_true(status_late(status_words("DTN"), due, after));
	assert_false(status_late(status_words("DTN"), due, due));
	assert_false(status_late(status_words("DTN"), none, after));
	assert_false(status_late(status_words("YCBS"), due, after));
	assert_false(status_late(status_words("TRALOI"), due, after));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(states_have_words),
		TEST(an_agency_at_work_may_be_late),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
