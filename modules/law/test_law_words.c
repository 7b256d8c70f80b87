/*
 * What the law calls the state of a matter, an event, and who is paid when a
 * decision names nobody.
 */
#include "common/base.h"

#include "law/law.h"

#include <setjmp.h>

#include <cmocka.h>

static const struct law_term terms[] = {
	{ .list = "state_creditor",
	  .code = "budget",
	  .label = "Kho bạc",
	  .span = { { 2015, 7, 1 }, { 2026, 6, 30 } } },
	{ .list = "state_creditor",
	  .code = "budget",
	  .label = "Ngân sách",
	  .span = { { 2026, 7, 1 }, { 0, 0, 0 } } },
};

static const struct ledger_account accounts[] = {
	{ 1, "new", "Mới thụ lý", LEDGER_SOURCE },
	{ 10, "enforcing", "Đang thi hành", LEDGER_STOCK },
};

static const struct ledger_event old_events[] = {
	{ .code = "returned", .label = "Trả đơn" },
	{ .code = "opened", .label = "Thụ lý" },
};
static const struct ledger_event new_events[] = {
	{ .code = "opened", .label = "Ra quyết định" },
};

static const struct ledger_chart no_chart = {
	.accounts = accounts,
	.n_accounts = ARRAY_LEN(accounts),
};
static const struct ledger_chart old_chart = {
	.accounts = accounts,
	.n_accounts = ARRAY_LEN(accounts),
	.events = old_events,
	.n_events = ARRAY_LEN(old_events),
};
static const struct ledger_chart new_chart = {
	.accounts = accounts,
	.n_accounts = ARRAY_LEN(accounts),
	.events = new_events,
	.n_events = ARRAY_LEN(new_events),
};

static const struct law_chart charts[] = {
	{ { 0, 0, 0 }, &no_chart },
	{ { 2015, 7, 1 }, &old_chart },
	{ { 2026, 7, 1 }, &new_chart },
};

static const struct law law = {
	.version = "1",
	.terms = terms,
	.n_terms = ARRAY_LEN(terms),
	.charts = charts,
	.n_charts = ARRAY_LEN(charts),
};

static const struct law empty = { .version = "none" };

static const struct date early = { 2009, 6, 30 };
static const struct date before = { 2026, 6, 30 };
static const struct date since = { 2026, 7, 1 };

/* What only an older law had is called as that law called it. */
static void
events_by_name(void **state)
{
	(void)state;
	assert_string_equal(law_event_label(&law, "opened", before), "Thụ lý");
	assert_string_equal(law_event_label(&law, "opened", since),
			    "Ra quyết định");
	assert_string_equal(law_event_label(&law, "returned", since),
			    "Trả đơn");
	assert_string_equal(law_event_label(&law, "opened", early),
			    "Ra quyết định");
	assert_null(law_event_label(&law, "sign-in", since));
	assert_null(law_event_label(&empty, "opened", since));
}

static void
accounts_by_name(void **state)
{
	(void)state;
	assert_string_equal(law_account_label(&law, 10), "Đang thi hành");
	assert_string_equal(law_account(&law, 1)->code, "new");
	assert_null(law_account_label(&law, 11));
	assert_null(law_account(&empty, 1));
}

static void
nobody_by_name_is_the_state(void **state)
{
	(void)state;
	assert_string_equal(law_creditor(&law, "Lê Thử", since), "Lê Thử");
	assert_string_equal(law_creditor(&law, NULL, before), "Kho bạc");
	assert_string_equal(law_creditor(&law, "", since), "Ngân sách");
	assert_string_equal(law_creditor(&law, "", early), "Ngân sách");
	assert_null(law_creditor(&empty, "", since));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(events_by_name),
		cmocka_unit_test(accounts_by_name),
		cmocka_unit_test(nobody_by_name_is_the_state),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
