#include "common/base.h"

#include "common/password_rules.h"

#include <setjmp.h>

#include <cmocka.h>

/* Some of conf/passwords/words. */
static const char *words[] = { "matkhau",	 "vietnam", "thads", "hanoi",
			       "thihanhandansu", "nguyen",  "van",   NULL };

struct example {
	const char *password;
	const char *part; /* of the sentence; NULL: the password is good */
};

static const struct example examples[] = {
	{ "ngan Khanh 7 con ga", NULL },
	{ "Cay-dua-nuoc-mat", NULL },
	{ "Trời mưa tháng Tư!", NULL },
	{ "Cay dua nuoc", NULL },
	{ "Cay dua nuo", "ít nhất 12 ký tự" },
	{ "", "ít nhất 12 ký tự" },
	/* Characters are counted, not bytes. */
	{ "Đặng-ấếềểễ", "ít nhất 12 ký tự" },
	{ "cay-dua-nuoc-mat", "chữ hoa" },
	{ "CAY-DUA-NUOC-MAT", "chữ thường" },
	{ "Caydua9nuoc8mat", "ký tự đặc biệt" },
	{ "Vu-viec-cua-TranVanX", "tên đăng nhập" },
	{ "Matkhau@123456", "dễ đoán" },
	{ "P@ssw0rd!2026", "dễ đoán" },
	{ "Thads@2026@2026", "dễ đoán" },
	{ "Qwerty!@#1234567", "dễ đoán" },
	{ "Aa!Aa!Aa!Aa!Aa!", "dễ đoán" },
	/* Words of ours, alone or together, disguised or with their marks. */
	{ "Thihanhandansu@1", "dễ đoán" },
	{ "Hanoi-Vietnam@2026", "dễ đoán" },
	{ "H@n0i-Vi3tn@m-1", "dễ đoán" },
	{ "MậtKhẩu@ThiHànhÁnDânSự", "dễ đoán" },
	{ "NguyenVan@1990", "dễ đoán" },
	/* Rows of keys, and what follows each other. */
	{ "Abcd@1234567", "dễ đoán" },
	{ "Zaq1@wsxcde3", "dễ đoán" },
};

static void
test_examples(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(examples); i++) {
		const char *fault =
			password_fault(examples[i].password, "tranvanx", words);

		if (!examples[i].part) {
			assert_null(fault);
			continue;
		}
		assert_non_null(fault);
		assert_non_null(strstr(fault, examples[i].part));
	}
}

static void
test_longest(void **state)
{
	char password[PASSWORD_MAX_CHARS + 2];

	(void)state;
	for (size_t i = 0; i < sizeof(password) - 1; i++)
		password[i] = "Cay dua nuoc "[i % 13];
	password[PASSWORD_MAX_CHARS + 1] = '\0';
	assert_non_null(strstr(password_fault(password, "x", words), "128"));
	password[PASSWORD_MAX_CHARS] = '\0';
	assert_null(password_fault(password, "tranvanx", words));
}

/* An account without a login to compare with is no reason to refuse. */
static void
test_no_login(void **state)
{
	(void)state;
	assert_null(password_fault("Cay-dua-nuoc-mat", NULL, words));
	assert_null(password_fault("Cay-dua-nuoc-mat", "", NULL));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_examples),
		cmocka_unit_test(test_longest),
		cmocka_unit_test(test_no_login),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
