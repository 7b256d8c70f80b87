#include "common/base.h"

#include "accounts/trail_words.h"
#include "common/test_help.h"
#include "law/law.h"

static void
details_are_told_in_words(void **state)
{
	static const char *const cases[][2] = {
		{ "", "" },
		{ "10.0.0.7; wrong password", "10.0.0.7; sai mật khẩu" },
		{ "wrong password", "sai mật khẩu" },
		{ "find=An; unit=12; 3 kết quả",
		  "Tìm: An; Đơn vị: 12; 3 kết quả" },
		{ "find=a=b", "Tìm: a=b" },
		{ "unheard=1; q=", "unheard=1; Tìm: " },
		{ "GET /enforcement/matter/7", "mở /enforcement/matter/7" },
		{ "POST /accounts/account/7/edit",
		  "gửi đến /accounts/account/7/edit" },
		{ "GET nothing", "GET nothing" },
	};

	for (size_t i = 0; i < ARRAY_LEN(cases); i++)
		assert_string_equal(trail_detail(*state, "matter.search",
						 cases[i][0]),
				    cases[i][1]);
	assert_string_equal(trail_detail(*state, "facts.seal",
					 "0123456789abcdef0123456789abcdef"
					 "; 2; more"),
			    "0123456789abcdef0123456789abcdef");
}

static void
codes_without_words_are_shown_as_they_are(void **state)
{
	static const struct law law = { .version = "none" };
	const struct request req = { .law = &law };

	assert_string_equal(trail_action(&req, "matter.view"),
			    "Mở hồ sơ thi hành án");
	assert_string_equal(trail_action(&req, "new.action"), "new.action");
	assert_string_equal(trail_object("new"), "new");
	assert_string_equal(trail_object(""), "Mã số");
	assert_string_equal(trail_href(*state, "matter", 7),
			    "/enforcement/matter/7");
	assert_null(trail_href(*state, "matter", 0));
	assert_null(trail_href(*state, "audit", 7));
}

/* Where the house has words, too, the law goes before. */
static void
an_event_is_called_as_the_law_calls_it(void **state)
{
	const struct ledger_event events[] = {
		{ .code = "voided", .label = "Hủy ghi nhận sai" },
	};
	const struct ledger_chart chart = { .events = events, .n_events = 1 };
	const struct law_chart charts[] = { { { 2026, 7, 1 }, &chart } };
	const struct law law = { .charts = charts, .n_charts = 1 };
	const struct request req = { .law = &law, .today = { 2026, 8, 3 } };

	(void)state;
	assert_string_equal(trail_action(&req, "voided"), "Hủy ghi nhận sai");
	assert_string_equal(trail_action(&req, "sign-out"), "Đăng xuất");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(details_are_told_in_words),
		TEST(codes_without_words_are_shown_as_they_are),
		TEST(an_event_is_called_as_the_law_calls_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
