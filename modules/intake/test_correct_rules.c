/*
 * What is put right: which value is another, what stays exactly as it was, and
 * what only a decision can amend.
 */
#include "common/base.h"

#include "intake/correct.h"

#include <setjmp.h>

#include <cmocka.h>

/* Of conf/law: role, kind, name, number, year, address, telephone. */
enum { ROLE, KIND, NAME, NUMBER, YEAR, ADDRESS, PHONE, FIELDS };

static struct correct_row
party(void)
{
	return (struct correct_row){
		.kind = record_kind("party"),
		.values = { "debtor", "individual", "Lê Văn Ví Dụ", NULL,
			    "1980", "Ấp 3", "" },
	};
}

/* What the form brings when nothing was typed anew. */
static void
as_shown(struct correct_value in[FIELDS])
{
	static const char *const texts[] = {
		"debtor", "individual", "Lê Văn Ví Dụ", "", NULL, "Ấp 3", ""
	};

	for (size_t i = 0; i < FIELDS; i++)
		in[i] = (struct correct_value){ .text = texts[i] };
	in[YEAR].number = 1980;
}

static void
nothing_typed_is_nothing_changed(void **state)
{
	struct correct_row row = party();
	struct correct_value in[FIELDS];
	const char **after;

	(void)state;
	assert_int_equal(row.kind->n_fields, FIELDS);
	as_shown(in);
	after = correct_after(NULL, &row, in);
	assert_false(correct_changes(&row, after));
	assert_null(after[NUMBER]);
	assert_string_equal(after[PHONE], "");
	talloc_free(after);
}

static void
what_is_typed_is_as_the_database_has_it(void **state)
{
	struct correct_row row = party();
	struct correct_row judgment = { .kind = record_kind("judgment"),
					.values = { "Tòa", "1/2026",
						    "2026-09-01" } };
	struct correct_value in[FIELDS];
	struct correct_value days[RECORD_FIELDS_MAX] = {
		{ .text = "Tòa" },
		{ .text = "1/2026" },
		{ .date = { 2026, 9, 2 } },
	};
	const char **after;

	(void)state;
	as_shown(in);
	in[YEAR].number = 0;
	in[NUMBER].text = "001080012345";
	in[ADDRESS].text = "";
	after = correct_after(NULL, &row, in);
	assert_true(correct_changes(&row, after));
	assert_null(after[YEAR]);
	assert_string_equal(after[NUMBER], "001080012345");
	assert_string_equal(after[ADDRESS], "");
	talloc_free(after);
	after = correct_after(NULL, &judgment, days);
	assert_string_equal(after[2], "2026-09-02");
	talloc_free(after);
}

static void
refused(const struct correct_row *row, size_t field, const char *words)
{
	const char *found = correct_refusal(row, field);

	if (words)
		assert_non_null(strstr(found ? found : "", words));
	else
		assert_null(found);
}

static void
a_decision_is_amended(void **state)
{
	struct correct_row row = party();

	(void)state;
	refused(&row, NAME, NULL);
	row.decided = 1;
	refused(&row, NAME, "sửa đổi, bổ sung");
	refused(&row, ROLE, "sửa đổi, bổ sung");
	refused(&row, ADDRESS, NULL);
	refused(&row, NUMBER, NULL);
	row = party();
	row.proposed = true;
	refused(&row, NAME, "đang chờ ký");
	refused(&row, PHONE, NULL);
	row = party();
	row.merged = true;
	refused(&row, NUMBER, "Hủy gộp");
	refused(&row, NAME, NULL);
	row = party();
	row.of_transfer = true;
	refused(&row, NAME, "ủy thác");
}

static void
a_request_that_led_to_nothing_is_taken_back(void **state)
{
	struct correct_row row = { .kind = record_kind("enforcement_request") };

	(void)state;
	assert_null(request_void_refusal(&row));
	row.decided = 1;
	assert_non_null(strstr(request_void_refusal(&row), "đình chỉ"));
	row = (struct correct_row){ .proposed = true };
	assert_non_null(strstr(request_void_refusal(&row), "đang chờ ký"));
	row = (struct correct_row){ .kind = record_kind("enforcement_request"),
				    .voided = true };
	assert_non_null(strstr(request_void_refusal(&row), "đã hủy"));
	refused(&row, 0, "đã hủy");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_typed_is_nothing_changed),
		cmocka_unit_test(what_is_typed_is_as_the_database_has_it),
		cmocka_unit_test(a_decision_is_amended),
		cmocka_unit_test(a_request_that_led_to_nothing_is_taken_back),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
