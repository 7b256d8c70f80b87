#include "common/base.h"

#include "accounts/account_rules.h"

#include <setjmp.h>

#include <cmocka.h>

#include "common/text.h"

static const struct admin central = { 1, "%" };
static const struct admin province = { 2, "/1/5/%" };

static const struct staff_role officer = { .code = "A",
					   .level = "unit",
					   .makes_officer = true };
static const struct staff_role head = { .code = "B", .level = "province" };
static const struct staff_role nation = { .code = "C",
					  .level = "nation",
					  .reaches_all = true };
static const struct staff_role keeper = { .code = "D",
					  .level = "province",
					  .administers = true };

static const struct date today = { 2026, 11, 21 };

static void
test_reach(void **state)
{
	static const struct admin one = { 3, "/1/5/31/" };

	(void)state;
	assert_true(admin_reaches(&central, "/1/5/31/"));
	assert_true(admin_reaches(&province, "/1/5/"));
	assert_true(admin_reaches(&province, "/1/5/31/"));
	assert_false(admin_reaches(&province, "/1/"));
	assert_false(admin_reaches(&province, "/1/55/"));
	assert_false(admin_reaches(&province, "/1/6/"));
	assert_true(admin_reaches(&one, "/1/5/31/"));
	assert_false(admin_reaches(&one, "/1/5/31/7/"));
	/* The scope of a session without the right. */
	assert_false(admin_reaches(&(struct admin){ 3, "-" }, "/1/"));
}

static void
test_account(void **state)
{
	const struct held_role below = { &officer, "/1/5/31/" };
	const struct held_role above = { &keeper, "/1/5/" };
	const struct held_role abroad = { &officer, "/1/6/" };
	const struct held_role gone = { NULL, "/1/5/" };

	(void)state;
	assert_null(admin_account_fault(&province, 9, "/1/5/31/", &below, 1));
	assert_null(admin_account_fault(&province, 9, "/1/5/", &gone, 1));
	assert_null(admin_account_fault(&province, 9, "/1/5/", NULL, 0));
	assert_null(admin_account_fault(&central, 9, "/1/5/", &above, 1));
	/* Himself: nobody, the highest neither. */
	assert_non_null(admin_account_fault(&province, 2, "/1/5/", NULL, 0));
	assert_non_null(admin_account_fault(&central, 1, "/1/", NULL, 0));
	assert_non_null(admin_account_fault(&province, 9, "/1/6/", NULL, 0));
	assert_non_null(admin_account_fault(&province, 9, "/1/5/", &above, 1));
	assert_non_null(admin_account_fault(&province, 9, "/1/5/", &abroad, 1));
}

/* A role at a division, open, since today. */
static struct wish
good_wish(void)
{
	return (struct wish){ .account_id = 9,
			      .role = &officer,
			      .unit_path = "/1/5/31/",
			      .unit_kind = "division",
			      .unit_from = { 2025, 7, 1 },
			      .from = today };
}

static const char *
fault_field(const struct admin *admin, const struct wish *wish)
{
	struct fault fault = admin_wish_fault(admin, wish, today);

	assert_true((fault.field == NULL) == (fault.text == NULL));
	return fault.field ? fault.field : "-";
}

static void
test_wish_persons(void **state)
{
	struct wish wish = good_wish();

	(void)state;
	assert_string_equal(fault_field(&province, &wish), "-");
	wish.account_id = 2;
	assert_string_equal(fault_field(&province, &wish), "");
	wish.account_id = 1;
	assert_string_equal(fault_field(&central, &wish), "");
}

static void
test_wish_roles(void **state)
{
	struct wish wish = good_wish();

	(void)state;
	wish.role = &head;
	assert_string_equal(fault_field(&province, &wish), "role");
	wish.unit_path = "/1/5/";
	wish.unit_kind = "province";
	assert_string_equal(fault_field(&province, &wish), "-");
	wish.role = &keeper;
	assert_string_equal(fault_field(&province, &wish), "role");
	assert_string_equal(fault_field(&central, &wish), "-");
	wish.role = &nation;
	assert_string_equal(fault_field(&province, &wish), "role");
	assert_string_equal(fault_field(&central, &wish), "role");
	wish.unit_path = "/1/";
	wish.unit_kind = "nation";
	assert_string_equal(fault_field(&central, &wish), "-");
	assert_string_equal(fault_field(&province, &wish), "unit");
}

static void
test_wish_days(void **state)
{
	struct wish wish = good_wish();

	(void)state;
	wish.from = (struct date){ 2025, 6, 30 };
	assert_string_equal(fault_field(&province, &wish), "from");
	wish.from = (struct date){ 2025, 7, 1 };
	assert_string_equal(fault_field(&province, &wish), "-");
	wish.unit_to = (struct date){ 2026, 1, 1 };
	assert_string_equal(fault_field(&province, &wish), "-");
	wish.from = (struct date){ 2026, 1, 2 };
	assert_string_equal(fault_field(&province, &wish), "from");
	wish = good_wish();
	wish.to = today;
	assert_string_equal(fault_field(&province, &wish), "-");
	wish.to = date_add_days(today, -1);
	assert_string_equal(fault_field(&province, &wish), "to");
	wish.from = (struct date){ 2025, 8, 1 };
	assert_string_equal(fault_field(&province, &wish), "to");
}

static void
test_role_end(void **state)
{
	const struct date none = { 0, 0, 0 };
	const struct date begin = { 2026, 12, 1 };

	(void)state;
	assert_null(role_end_fault(begin, none, none, today).text);
	assert_null(role_end_fault(today, none, today, today).text);
	assert_null(role_end_fault(today, begin, begin, today).text);
	assert_non_null(role_end_fault(begin, none, today, today).text);
	assert_non_null(role_end_fault(today, today, begin, today).text);
	assert_non_null(
		role_end_fault(today, none, date_add_days(today, -1), today)
			.text);
}

static void
test_role_state(void **state)
{
	const struct date none = { 0, 0, 0 };
	const struct date before = date_add_days(today, -1);
	const struct date after = date_add_days(today, 1);

	(void)state;
	assert_int_equal(role_state_of(today, none, false, today), ROLE_HELD);
	assert_int_equal(role_state_of(before, today, false, today), ROLE_HELD);
	assert_int_equal(role_state_of(before, before, false, today),
			 ROLE_OVER);
	assert_int_equal(role_state_of(after, none, false, today), ROLE_LATER);
	assert_int_equal(role_state_of(after, none, true, today), ROLE_REVOKED);
}

static void
test_contact(void **state)
{
	(void)state;
	assert_null(account_email_fault(NULL));
	assert_null(account_email_fault(""));
	assert_null(account_email_fault("lanvt@moj.gov.vn"));
	assert_non_null(account_email_fault("lanvt"));
	assert_non_null(account_email_fault("@moj.gov.vn"));
	assert_non_null(account_email_fault("lan@vt@moj.gov.vn"));
	assert_non_null(account_email_fault("lan vt@moj.gov.vn"));
	assert_null(account_phone_fault("0273 3872 555"));
	assert_null(account_phone_fault("+84 (0)273.3872-555"));
	assert_non_null(account_phone_fault("12345"));
	assert_non_null(account_phone_fault("0273 máy lẻ 2"));
	assert_non_null(account_phone_fault("1234567890123456"));
}

static void
nobody_looks_at_himself(void **state)
{
	(void)state;
	assert_null(admin_pattern_fault(7, 9));
	assert_null(admin_pattern_fault(7, 0));
	assert_non_null(admin_pattern_fault(7, 7));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_reach),
		cmocka_unit_test(test_account),
		cmocka_unit_test(test_wish_persons),
		cmocka_unit_test(test_wish_roles),
		cmocka_unit_test(test_wish_days),
		cmocka_unit_test(test_role_end),
		cmocka_unit_test(test_role_state),
		cmocka_unit_test(test_contact),
		cmocka_unit_test(nobody_looks_at_himself),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
