#include "common/base.h"

#include "common/text.h"
#include "matter/publication_rules.h"

#include <setjmp.h>

#include <cmocka.h>

static const struct publication_line fee = { "Án phí", true, 15000000, true,
					     "" };
static const struct publication_line paid_fine = { "Tiền phạt", true, 0, true,
						   "" };
static const struct publication_line house = { "Trả nhà", false, 0, true,
					       "số 12 đường Thử" };
static const struct publication_line apology = { "Xin lỗi công khai", false, 0,
						 true, "" };

static void
expect_text(const struct publication_line *lines, size_t n,
	    const char *expected)
{
	TALLOC_CTX *ctx = talloc_new(NULL);

	assert_string_equal(publication_obligations(ctx, lines, n), expected);
	talloc_free(ctx);
}

static void
open_obligations_are_named(void **state)
{
	const struct publication_line lines[] = { fee, paid_fine, house,
						  apology };

	(void)state;
	expect_text(lines, ARRAY_LEN(lines),
		    "Án phí: 15.000.000 đồng; Trả nhà: số 12 đường Thử; "
		    "Xin lỗi công khai");
	expect_text(lines, 1, "Án phí: 15.000.000 đồng");
}

static void
what_others_owe_too_says_so(void **state)
{
	struct publication_line lines[] = { fee, house, apology };

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(lines); i++)
		lines[i].jointly = true;
	expect_text(lines, ARRAY_LEN(lines),
		    "Án phí: 15.000.000 đồng (liên đới); Trả nhà: số 12 đường "
		    "Thử (liên đới); Xin lỗi công khai (liên đới)");
}

static void
the_field_is_never_empty(void **state)
{
	struct publication_line done_house = house;
	struct publication_line lines[2] = { paid_fine };

	(void)state;
	done_house.without_means = false;
	lines[1] = done_house;
	expect_text(lines, 2, "Tiền phạt: 0 đồng; Trả nhà: số 12 đường Thử");
	expect_text(lines, 0, "");
}

static void
long_lists_are_cut(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct publication_line lines[80];
	char *text;

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(lines); i++)
		lines[i] = fee;
	text = publication_obligations(ctx, lines, ARRAY_LEN(lines));
	assert_int_equal(text_length(text), PUBLICATION_OBLIGATION_CHARS);
	talloc_free(ctx);
}

static void
fields_have_words(void **state)
{
	(void)state;
	assert_string_equal(publication_field_label("name"),
			    "Họ tên, tên tổ chức");
	assert_string_equal(publication_field_label("x"), "x");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(open_obligations_are_named),
		cmocka_unit_test(what_others_owe_too_says_so),
		cmocka_unit_test(the_field_is_never_empty),
		cmocka_unit_test(long_lists_are_cut),
		cmocka_unit_test(fields_have_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
