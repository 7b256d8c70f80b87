#include "common/base.h"

#include "staff/staff.h"

#include <setjmp.h>

#include <cmocka.h>

#include "common/crypto.h"
#include "common/password_rules.h"
#include "common/text.h"

struct login_example {
	const char *login;
	const char *part; /* of the sentence; NULL: the login is good */
};

static const struct login_example logins[] = {
	{ "lanvt", NULL },
	{ "vo.thi-lan_2", NULL },
	{ "a1b", NULL },
	{ "", "từ 3 đến 60" },
	{ "ab", "từ 3 đến 60" },
	{ "a23456789012345678901234567890123456789012345678901234567890z",
	  "từ 3 đến 60" },
	{ "Lan", "a–z không dấu" },
	{ "lan vo", "a–z không dấu" },
	{ "lán", "a–z không dấu" },
	{ "lan@moj.gov.vn", "a–z không dấu" },
	{ "1lan", "bắt đầu bằng một chữ cái" },
	{ ".lan", "bắt đầu bằng một chữ cái" },
	{ "lan.", "đứng giữa" },
	{ "lan..vo", "đứng giữa" },
	{ "lan.-vo", "đứng giữa" },
};

static void
test_login_shape(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(logins); i++) {
		const char *fault = staff_login_fault(logins[i].login);

		if (!logins[i].part) {
			assert_null(fault);
			continue;
		}
		assert_non_null(fault);
		assert_non_null(strstr(fault, logins[i].part));
	}
}

static void
test_levels(void **state)
{
	(void)state;
	assert_true(staff_level_fits("nation", "nation"));
	assert_true(staff_level_fits("province", "province"));
	assert_true(staff_level_fits("district", "district"));
	assert_true(staff_level_fits("district", "division"));
	assert_true(staff_level_fits("unit", "division"));
	assert_true(staff_level_fits("unit", "province"));
	assert_false(staff_level_fits("nation", "province"));
	assert_false(staff_level_fits("province", "division"));
	assert_false(staff_level_fits("district", "province"));
	assert_false(staff_level_fits("unit", "military"));
	assert_false(staff_level_fits("", "province"));
}

static void
test_made_passwords(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	const char *last = "";

	(void)state;
	for (int i = 0; i < 200; i++) {
		const char *password = staff_password_make(ctx, "lanvt");

		assert_null(password_fault(password, "lanvt", NULL));
		assert_string_not_equal(password, last);
		assert_null(strpbrk(password, "01ILOilo"));
		last = password;
	}
	talloc_free(ctx);
}

static void
test_find_role(void **state)
{
	static const struct staff_role roles[] = {
		{ .code = "A", .label = "a" },
		{ .code = "B", .label = "b" },
	};

	(void)state;
	assert_string_equal(staff_role_find(roles, 2, "B")->label, "b");
	assert_null(staff_role_find(roles, 2, "C"));
	assert_null(staff_role_find(roles, 2, NULL));
	assert_null(staff_role_find(roles, 0, "A"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_login_shape),
		cmocka_unit_test(test_levels),
		cmocka_unit_test(test_made_passwords),
		cmocka_unit_test(test_find_role),
	};
	struct err *e = crypto_start();

	if (e)
		return 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
