/*
 * A code of a row in the words of the law of that row's day.
 */
#include "common/base.h"

#include "law/law.h"
#include "law/law_column.h"

#include <setjmp.h>

#include <cmocka.h>

static const struct law_span old_law = { { 2015, 7, 1 }, { 2026, 6, 30 } };
static const struct law_span new_law = { { 2026, 7, 1 }, { 0, 0, 0 } };

struct line {
	const char *code;
	struct date on;
};

static const struct column columns[] = {
	{ "term", "Hình thức", COLUMN_TEXT, IN_ALL,
	  .at = offsetof(struct line, code),
	  LAW_TERM("channel", struct line, on) },
	{ "duty", "Việc đến hạn", COLUMN_TEXT, IN_ALL,
	  .at = offsetof(struct line, code), LAW_DEADLINE(struct line, on) },
	{ "creditor", "Người được thi hành án", COLUMN_TEXT, IN_ALL,
	  .at = offsetof(struct line, code), .show = law_show_creditor },
	{ "state", "Trạng thái", COLUMN_TEXT, IN_ALL,
	  .at = offsetof(struct line, code), .show = law_show_account },
};

static const char *
shown(size_t column, const char *code, struct date on)
{
	const struct law_term terms[] = {
		{ .list = "channel",
		  .code = "post",
		  .label = "Qua bưu điện",
		  .span = old_law },
		{ .list = "channel",
		  .code = "post",
		  .label = "Qua dịch vụ bưu chính",
		  .span = new_law },
		{ .list = "state_creditor",
		  .code = "treasury",
		  .label = "Kho bạc",
		  .span = old_law },
		{ .list = "state_creditor",
		  .code = "budget",
		  .label = "Ngân sách nhà nước",
		  .span = new_law },
	};
	const struct ledger_account accounts[] = {
		{ 10, "enforcing", "Đang thi hành", LEDGER_STOCK },
	};
	const struct ledger_chart chart = { .accounts = accounts,
					    .n_accounts = 1 };
	const struct law_chart charts[] = { { { 0, 0, 0 }, &chart } };
	const struct law_deadline deadlines[] = {
		{ .code = "T20", .label = "Xác minh lần đầu", .span = old_law },
		{ .code = "T21",
		  .alias = "again",
		  .label = "Xác minh lại",
		  .span = new_law },
	};
	const struct law law = {
		.deadlines = deadlines,
		.n_deadlines = ARRAY_LEN(deadlines),
		.terms = terms,
		.n_terms = ARRAY_LEN(terms),
		.charts = charts,
		.n_charts = ARRAY_LEN(charts),
	};
	struct request req = { .law = &law, .today = { 2026, 8, 3 } };
	const struct list_query query = { .req = &req };
	const struct line line = { code, on };

	return list_cell(NULL, &query, &columns[column], &line).text;
}

static void
words_are_those_of_the_day(void **state)
{
	const struct date before = { 2026, 6, 30 };
	const struct date since = { 2026, 7, 1 };

	(void)state;
	assert_string_equal(shown(0, "post", before), "Qua bưu điện");
	assert_string_equal(shown(0, "post", since), "Qua dịch vụ bưu chính");
}

static void
a_row_without_a_day_is_of_today(void **state)
{
	const struct date none = { 0, 0, 0 };

	(void)state;
	assert_string_equal(shown(0, "post", none), "Qua dịch vụ bưu chính");
}

static void
an_unknown_code_stays_and_nothing_is_nothing(void **state)
{
	const struct date since = { 2026, 7, 1 };

	(void)state;
	assert_string_equal(shown(0, "pigeon", since), "pigeon");
	assert_null(shown(0, NULL, since));
}

/* What began under the old law is due under its name after it. */
static void
a_limit_keeps_its_name(void **state)
{
	const struct date before = { 2026, 6, 30 };
	const struct date since = { 2026, 7, 1 };

	(void)state;
	assert_string_equal(shown(1, "T20", before), "Xác minh lần đầu");
	assert_string_equal(shown(1, "T20", since), "Xác minh lần đầu");
	assert_string_equal(shown(1, "again", since), "Xác minh lại");
	assert_string_equal(shown(1, "T99", since), "T99");
	assert_null(shown(1, NULL, since));
}

/* What is owed to nobody by name is owed to the State, as it is called now. */
static void
nobody_by_name_is_the_state(void **state)
{
	const struct date before = { 2026, 6, 30 };

	(void)state;
	assert_string_equal(shown(2, "Lê Thử", before), "Lê Thử");
	assert_string_equal(shown(2, "", before), "Ngân sách nhà nước");
	assert_string_equal(shown(2, NULL, before), "Ngân sách nhà nước");
}

static void
a_state_is_called_as_its_account(void **state)
{
	const struct date since = { 2026, 7, 1 };

	(void)state;
	assert_string_equal(shown(3, "enforcing", since), "Đang thi hành");
	assert_string_equal(shown(3, "unheard", since), "unheard");
	assert_null(shown(3, NULL, since));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_those_of_the_day),
		cmocka_unit_test(a_row_without_a_day_is_of_today),
		cmocka_unit_test(an_unknown_code_stays_and_nothing_is_nothing),
		cmocka_unit_test(a_limit_keeps_its_name),
		cmocka_unit_test(nobody_by_name_is_the_state),
		cmocka_unit_test(a_state_is_called_as_its_account),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
