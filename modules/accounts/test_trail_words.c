#include "common/base.h"

#include "accounts/trail_words.h"
#include "common/test_help.h"

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
	assert_string_equal(trail_action("matter.view"),
			    "Mở hồ sơ thi hành án");
	assert_string_equal(trail_action("new.action"), "new.action");
	assert_string_equal(trail_object("new"), "new");
	assert_string_equal(trail_object(""), "Mã số");
	assert_string_equal(trail_href(*state, "matter", 7),
			    "/enforcement/matter/7");
	assert_null(trail_href(*state, "matter", 0));
	assert_null(trail_href(*state, "audit", 7));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(details_are_told_in_words),
		TEST(codes_without_words_are_shown_as_they_are),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
