#include "common/base.h"

#include "matter/person_rules.h"

#include <setjmp.h>

#include <cmocka.h>

static void
check(const char *typed, const char *digits)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	const char *number = person_number(ctx, typed);

	if (digits) {
		assert_non_null(number);
		assert_string_equal(number, digits);
	} else {
		assert_null(number);
	}
	talloc_free(ctx);
}

static void
test_digits(void **state)
{
	(void)state;
	check("000086012345", "000086012345");
	check("000 086 012 345", "000086012345");
	check("000.086.012.345", "000086012345");
	check("012345678", "012345678");
	check("0000109106", "0000109106");
	check("0000109106-001", "0000109106001");
	check(" 0000109106 - 001 ", "0000109106001");
}

static void
test_none(void **state)
{
	(void)state;
	check(NULL, NULL);
	check("", NULL);
	check(" - ", NULL);
	check("12345678", NULL);
	check("12345678901", NULL);
	check("00000000000001", NULL);
	check("B1234567", NULL);
	check("B123456789", NULL);
	check("12/QĐ-THADS", NULL);
	check("000/086/012345", NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_digits),
		cmocka_unit_test(test_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
