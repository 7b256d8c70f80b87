#include "common/base.h"

#include "common/test_help.h"
#include "common/text.h"
#include "portal/inbox_rules.h"

static const char key[] = "a key of the test";

static const struct seal seal = {
	.form_id = "0123456789abcdef0123456789abcdef",
	.at = 1000000,
	.secret = "K7QM-2RDX-9HTP",
};

static const struct field *
field_of(TALLOC_CTX *ctx, const char *service, const char *name)
{
	size_t n;
	struct field *fields = inbox_fields(ctx, service, &n);

	for (size_t i = 0; i < n; i++)
		if (text_same(fields[i].name, name))
			return &fields[i];
	return NULL;
}

static bool
is_required(TALLOC_CTX *ctx, const char *service, const char *name)
{
	const struct field *field = field_of(ctx, service, name);

	assert_non_null(field);
	return field && (field->rules & REQUIRED);
}

static void
each_service_asks_for_its_own(void **state)
{
	assert_true(is_required(*state, "YCTHA", "judgment_number"));
	assert_false(is_required(*state, "YCTHA", "decision_number"));
	assert_false(is_required(*state, "YCTHA", "assets"));
	assert_true(is_required(*state, "XNKQ", "decision_number"));
	assert_null(field_of(*state, "XNKQ", "assets"));
	assert_false(is_required(*state, "PAKN", "id_number"));
	assert_null(field_of(*state, "PAKN", "debtor"));
	/* A service that the law adds later asks for no more than that. */
	assert_null(field_of(*state, "MOI1", "debtor"));
	assert_true(is_required(*state, "MOI1", "content"));
}

static void
papers_are_told_in_one_line(void **state)
{
	const struct date on = { 2026, 3, 5 };
	const struct date none = { 0 };

	assert_string_equal(inbox_paper_text(*state, "12/2026/DS-ST", on,
					     "Tòa án"),
			    "Số 12/2026/DS-ST ngày 05/03/2026 của Tòa án");
	assert_string_equal(inbox_paper_text(*state, "", on, NULL),
			    "Ngày 05/03/2026");
	assert_string_equal(inbox_paper_text(*state, "7", none, ""), "Số 7");
	assert_string_equal(inbox_paper_text(*state, NULL, none, NULL), "");
}

static void
codes_carry_agency_day_and_number(void **state)
{
	const struct date on = { 2026, 11, 21 };

	assert_string_equal(inbox_code(*state, "V8201", on, 7),
			    "V8201-261121-0007");
	assert_string_equal(inbox_code(*state, "T82@2025", on, 12345),
			    "T82-261121-12345");
}

static void
what_people_type_is_made_plain(void **state)
{
	assert_string_equal(inbox_code_typed(*state, " v8201 -261121-0007"),
			    "V8201-261121-0007");
	assert_string_equal(inbox_secret_typed(*state, "k7qm2rdx 9htp"),
			    "K7QM-2RDX-9HTP");
	assert_string_equal(inbox_secret_typed(*state, "K7QM–2RDX–9HTP"),
			    "K7QM-2RDX-9HTP");
	assert_string_equal(inbox_secret_typed(*state, ""), "");
}

static void
a_seal_comes_back_as_it_was(void **state)
{
	struct seal back = { 0 };
	char *text = seal_text(*state, key, &seal);

	assert_int_equal(seal_open(*state, key, text, 1000100, &back),
			 SEAL_GOOD);
	assert_string_equal(back.form_id, seal.form_id);
	assert_string_equal(back.secret, seal.secret);
	assert_true(back.at == seal.at);
}

static void
a_seal_tells_robots_and_old_pages(void **state)
{
	struct seal back = { 0 };
	char *text = seal_text(*state, key, &seal);
	const int64_t at = seal.at;

	assert_int_equal(seal_open(*state, key, text, at, &back), SEAL_EARLY);
	assert_int_equal(seal_open(*state, key, text, at + SEAL_MIN_SECS,
				   &back),
			 SEAL_GOOD);
	assert_int_equal(seal_open(*state, key, text, at - 60, &back),
			 SEAL_EARLY);
	assert_int_equal(seal_open(*state, key, text, at + SEAL_MAX_SECS + 1,
				   &back),
			 SEAL_OLD);
}

static void
nobody_makes_a_seal_of_his_own(void **state)
{
	static const char *const wrong[] = {
		"", ".", "..", "...", "abc", "a.1.B.", "a.1.B.00",
	};
	struct seal back = { 0 };
	char *text = seal_text(*state, key, &seal);

	for (size_t i = 0; i < ARRAY_LEN(wrong); i++)
		assert_int_equal(seal_open(*state, key, wrong[i], 1000100,
					   &back),
				 SEAL_BROKEN);
	assert_int_equal(seal_open(*state, "another", text, 1000100, &back),
			 SEAL_BROKEN);
	text[0] = '1';
	assert_int_equal(seal_open(*state, key, text, 1000100, &back),
			 SEAL_BROKEN);
}

static void
assets_and_measures_are_one_text(void **state)
{
	struct inbox_form in = { .assets = "Nhà", .measures = "" };

	assert_string_equal(inbox_assets_text(*state, &in), "Nhà");
	in.measures = "phong tỏa tài khoản";
	assert_string_equal(inbox_assets_text(*state, &in),
			    "Nhà\nĐề nghị áp dụng biện pháp bảo đảm: "
			    "phong tỏa tài khoản");
	in.assets = NULL;
	in.measures = NULL;
	assert_string_equal(inbox_assets_text(*state, &in), "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(each_service_asks_for_its_own),
		TEST(papers_are_told_in_one_line),
		TEST(codes_carry_agency_day_and_number),
		TEST(what_people_type_is_made_plain),
		TEST(a_seal_comes_back_as_it_was),
		TEST(a_seal_tells_robots_and_old_pages),
		TEST(nobody_makes_a_seal_of_his_own),
		TEST(assets_and_measures_are_one_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
