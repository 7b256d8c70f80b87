#include "common/base.h"

#include "common/test_help.h"
#include "portal/status_rules.h"

#define ALWAYS                                                                 \
	{                                                                      \
		{ 2020, 10, 1 },                                               \
		{                                                              \
			0, 0, 0                                                \
		}                                                              \
	}

/* clang-format off */
static const struct law_term terms[] = {
	{ .list = "support_service", .code = "KNTC", .deadline = "HT3", .span = ALWAYS },
	{ .list = "support_service", .code = "YCTHA", .deadline = "HT2", .span = ALWAYS },
	{ .list = "support_state", .code = "DTN", .stage = "open", .span = ALWAYS },
	{ .list = "support_state", .code = "YCBS", .stage = "waiting", .span = ALWAYS },
	{ .list = "support_state", .code = "TRALOI", .stage = "final", .span = ALWAYS },
};
/* clang-format on */

static const struct law_deadline deadlines[] = {
	{ .code = "HT2",
	  .period = { .amount = 3, .measure = PERIOD_WORKING_DAY },
	  .span = ALWAYS },
};

static const struct law law = {
	.terms = terms,
	.n_terms = ARRAY_LEN(terms),
	.deadlines = deadlines,
	.n_deadlines = ARRAY_LEN(deadlines),
};

static const struct date today = { 2026, 11, 20 }; /* a Friday */

static void
states_have_words(void **state)
{
	(void)state;
	assert_string_equal(status_words("TRALOI")->title, "Đã trả lời");
	assert_true(status_words("YCBS")->asks);
	assert_false(status_words("HEN")->asks);
	/* What the office adds later must not look like nothing. */
	assert_string_equal(status_words("XYZ")->title, "Đang xử lý");
	assert_non_null(status_words("")->next);
	/* A draft that waits for the head is not told apart. */
	assert_string_equal(status_words("CHO_DUYET")->title,
			    status_words("DPC")->title);
}

static void
an_agency_is_at_work_as_the_law_says(void **state)
{
	(void)state;
	assert_true(status_running(&law, "DTN", today));
	assert_false(status_running(&law, "YCBS", today));
	assert_false(status_running(&law, "TRALOI", today));
	assert_true(status_running(&law, "XYZ", today));
}

static void
an_answer_is_due_by_the_limit_of_the_service(void **state)
{
	const struct date due = { 2026, 11, 25 };
	const struct date early = { 2020, 9, 30 };

	(void)state;
	assert_int_equal(date_compare(status_due(&law, "YCTHA", today), due),
			 0);
	/* No such limit, no such service, no such law. */
	assert_false(date_is_set(status_due(&law, "KNTC", today)));
	assert_false(date_is_set(status_due(&law, "XYZ", today)));
	assert_false(date_is_set(status_due(&law, "YCTHA", early)));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(states_have_words),
		TEST(an_agency_is_at_work_as_the_law_says),
		TEST(an_answer_is_due_by_the_limit_of_the_service),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
