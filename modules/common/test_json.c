#include "common/base.h"

#include "common/json.h"

#include <setjmp.h>

#include <cmocka.h>

static void
test_numbers(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct json *list = json_new_list(ctx);

	(void)state;
	assert_string_equal(json_written(ctx, list), "[]");
	json_add_int(list, 0);
	json_add_int(list, INT64_MIN);
	json_add_int(list, INT64_MAX);
	assert_string_equal(json_written(ctx, list),
			    "[0,-9223372036854775808,9223372036854775807]");
	talloc_free(ctx);
}

static void
test_records(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct json *list = json_new_list(ctx);
	struct json *record = json_new_record(ctx);

	(void)state;
	json_put_text(record, "name", "Đặng \"Bé\" \\ A\nB");
	json_put_text(record, "note", NULL);
	json_put_int(record, "secs", 60);
	json_add_record(list, record);
	/* The list keeps what it needs of the record. */
	talloc_free(record);
	assert_string_equal(json_written(ctx, list),
			    "[{\"name\":\"Đặng \\\"Bé\\\" \\\\ A\\nB\","
			    "\"note\":\"\",\"secs\":60}]");
	talloc_free(ctx);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_numbers),
		cmocka_unit_test(test_records),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
