/*
 * The law by code and day: two regimes side by side, lists in their order,
 * limits by the calendar. The rows are those of conf/law.
 */
#include "common/base.h"

#include "law/law.h"

#include <setjmp.h>

#include <cmocka.h>

#define OLD_LAW                                                                \
	{                                                                      \
		{ 2015, 7, 1 },                                                \
		{                                                              \
			2026, 6, 30                                            \
		}                                                              \
	}
#define NEW_LAW                                                                \
	{                                                                      \
		{ 2026, 7, 1 },                                                \
		{                                                              \
			0, 0, 0                                                \
		}                                                              \
	}
#define ANY_LAW                                                                \
	{                                                                      \
		{ 2009, 7, 1 },                                                \
		{                                                              \
			0, 0, 0                                                \
		}                                                              \
	}

static const struct date before = { 2026, 6, 30 };
static const struct date since = { 2026, 7, 1 };
static const struct date early = { 2009, 6, 30 };

static const struct law_term terms[] = {
	{ .list = "channel",
	  .code = "direct",
	  .label = "Nhận trực tiếp",
	  .article = "Điều 29 Luật THADS 2008",
	  .span = OLD_LAW },
	{ .list = "channel",
	  .code = "post",
	  .label = "Nhận qua bưu điện",
	  .span = OLD_LAW },
	{ .list = "channel",
	  .code = "direct",
	  .label = "Nhận trực tiếp",
	  .article = "Điều 7 Nghị định 152/2026/NĐ-CP",
	  .span = NEW_LAW },
	{ .list = "regime", .code = "R1", .label = "2008", .span = OLD_LAW },
	{ .list = "regime", .code = "R2", .label = "2025", .span = NEW_LAW },
};

static const struct law_obligation_type obligations[] = {
	{ .code = "fine",
	  .label = "Hình phạt tiền",
	  .basis = "ex_officio",
	  .money = true,
	  .span = ANY_LAW },
	{ .code = "loan",
	  .label = "Trả nợ",
	  .basis = "on_request",
	  .money = true,
	  .span = ANY_LAW },
};

static const struct law_decision_type decisions[] = {
	{ .code = "dec_suspend",
	  .label = "Quyết định tạm đình chỉ",
	  .document = "decision",
	  .series_group = "decision",
	  .signer = "head",
	  .span = ANY_LAW },
	{ .code = "notice_suspend",
	  .label = "Thông báo tạm đình chỉ",
	  .document = "notice",
	  .series_group = "notice",
	  .signer = "head",
	  .span = NEW_LAW },
};

static const struct law_deadline deadlines[] = {
	{ .code = "T58",
	  .alias = "publication_end",
	  .label = "Chấm dứt",
	  .owner = "officer",
	  .warn_days = 1,
	  .period = { 2, PERIOD_WORKING_DAY, true, false },
	  .span = OLD_LAW },
	{ .code = "T58",
	  .alias = "publication_end",
	  .label = "Chấm dứt",
	  .owner = "officer",
	  .warn_days = 1,
	  .period = { 3, PERIOD_WORKING_DAY, true, false },
	  .span = NEW_LAW },
};

static const struct law_publication publications[] = {
	{ .trigger = "no_means",
	  .action = "publish",
	  .deadline = "T56",
	  .span = ANY_LAW },
};

static const struct law_separate_book books[] = {
	{ .basis = "on_request",
	  .months = 12,
	  .months_special = 24,
	  .verifications = 2,
	  .effect = "book",
	  .span = OLD_LAW },
	{ .basis = "on_request",
	  .months = 24,
	  .months_special = 24,
	  .verifications = 2,
	  .effect = "send_back",
	  .span = NEW_LAW },
};

static const struct law_relief reliefs[] = {
	{ .code = "R1-1a", .years = 5, .span = OLD_LAW },
	{ .code = "R2-1a", .years = 5, .span = NEW_LAW },
	{ .code = "R2-1b", .years = 10, .span = NEW_LAW },
};

static const struct law_series series[] = {
	{ .group = "enforce",
	  .unit_kind = "province",
	  .counter = "decision",
	  .suffix = "QĐ-CTHADS",
	  .reset = "stat_year",
	  .span = { { 2009, 7, 1 }, { 2025, 6, 30 } } },
	{ .group = "enforce",
	  .unit_kind = "province",
	  .counter = "decision",
	  .suffix = "QĐ-THADS",
	  .reset = "stat_year",
	  .span = { { 2025, 7, 1 }, { 0, 0, 0 } } },
	{ .group = "judgment",
	  .unit_kind = "province",
	  .reset = "stat_year",
	  .span = { { 2009, 7, 1 }, { 0, 0, 0 } } },
};

static const struct ledger_event new_events[] = { { .code = "sent_back" } };
static const struct ledger_chart no_chart = { .n_events = 0 };
static const struct ledger_chart old_chart = { .n_events = 0 };
static const struct ledger_chart new_chart = { .events = new_events,
					       .n_events = 1 };
static const struct law_chart charts[] = {
	{ { 0, 0, 0 }, &no_chart },
	{ { 2009, 7, 1 }, &old_chart },
	{ { 2026, 7, 1 }, &new_chart },
};

/* 02/09/2026 is a holiday, a Wednesday. */
static const struct calendar_day days[] = { { { 2026, 9, 2 }, false } };

static const struct law law = {
	.version = "1",
	.terms = terms,
	.n_terms = ARRAY_LEN(terms),
	.obligations = obligations,
	.n_obligations = ARRAY_LEN(obligations),
	.decisions = decisions,
	.n_decisions = ARRAY_LEN(decisions),
	.deadlines = deadlines,
	.n_deadlines = ARRAY_LEN(deadlines),
	.publications = publications,
	.n_publications = 1,
	.books = books,
	.n_books = ARRAY_LEN(books),
	.reliefs = reliefs,
	.n_reliefs = ARRAY_LEN(reliefs),
	.series = series,
	.n_series = ARRAY_LEN(series),
	.charts = charts,
	.n_charts = ARRAY_LEN(charts),
	.calendar = { days, ARRAY_LEN(days) },
};

static void
lists_are_those_of_the_day(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct law_term *found;
	size_t n;

	(void)state;
	law_terms(ctx, &law, "channel", before, &found, &n);
	assert_int_equal(n, 2);
	assert_string_equal(found[0].code, "direct");
	assert_string_equal(found[0].article, "Điều 29 Luật THADS 2008");
	assert_string_equal(found[1].code, "post");
	law_terms(ctx, &law, "channel", since, &found, &n);
	assert_int_equal(n, 1);
	assert_string_equal(found[0].article,
			    "Điều 7 Nghị định 152/2026/NĐ-CP");
	law_terms(ctx, &law, "channel", early, &found, &n);
	assert_int_equal(n, 0);
	law_terms(ctx, &law, "chann", since, &found, &n);
	assert_int_equal(n, 0);
	law_terms(ctx, &law, "zzz", since, &found, &n);
	assert_int_equal(n, 0);
	talloc_free(ctx);
}

static void
a_code_means_what_its_day_says(void **state)
{
	(void)state;
	assert_string_equal(law_term(&law, "regime", "R1", before)->label,
			    "2008");
	assert_null(law_term(&law, "regime", "R1", since));
	assert_null(law_term(&law, "regime", "R3", since));
	assert_null(law_term(&law, "nothing", "R1", before));
	assert_string_equal(law_label(&law, "regime", "R2", since), "2025");
	assert_string_equal(law_label(&law, "regime", "R9", since), "R9");
	assert_string_equal(
		law_decision_type(&law, "notice_suspend", since)->document,
		"notice");
	assert_null(law_decision_type(&law, "notice_suspend", before));
	assert_string_equal(law_publication(&law, "no_means", since)->action,
			    "publish");
	assert_null(law_publication(&law, "collected", since));
}

static void
obligations_by_basis(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct law_obligation_type *found;
	size_t n;

	(void)state;
	law_obligation_types(ctx, &law, NULL, since, &found, &n);
	assert_int_equal(n, 2);
	law_obligation_types(ctx, &law, "on_request", since, &found, &n);
	assert_int_equal(n, 1);
	assert_string_equal(found[0].code, "loan");
	assert_string_equal(law_obligation_type(&law, "fine", since)->basis,
			    "ex_officio");
	assert_null(law_obligation_type(&law, "fine", early));
	talloc_free(ctx);
}

static void
limits_by_code_or_alias(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	const struct date tuesday = { 2026, 9, 1 };
	const struct date friday = { 2026, 9, 4 };
	const struct date monday = { 2026, 9, 7 };
	const struct law_due *due;

	(void)state;
	assert_int_equal(law_deadline(&law, "T58", before)->period.amount, 2);
	assert_int_equal(
		law_deadline(&law, "publication_end", since)->period.amount, 3);
	assert_null(law_due(ctx, &law, "publication_end", early));
	assert_null(law_due(ctx, &law, "T99", since));
	due = law_due(ctx, &law, "T58", tuesday);
	assert_int_equal(date_compare(due->due_on, monday), 0);
	assert_int_equal(date_compare(due->warn_on, date_add_days(monday, -1)),
			 0);
	assert_true(due->certain);
	assert_string_equal(due->period, "03 ngày làm việc");
	/* By the law of the day of the event: two days. */
	due = law_due(ctx, &law, "T58", (struct date){ 2026, 6, 30 });
	assert_int_equal(date_compare(due->due_on, (struct date){ 2026, 7, 2 }),
			 0);
	assert_int_equal(
		date_compare(law_deadline_end(&law, &deadlines[0], tuesday),
			     friday),
		0);
	/* Nobody knows the holidays of 2027 yet. */
	assert_false(
		law_due(ctx, &law, "T58", (struct date){ 2027, 1, 4 })->certain);
	talloc_free(ctx);
}

static void
the_book_and_reliefs_of_a_regime(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct law_relief *found;
	size_t n;

	(void)state;
	assert_int_equal(law_separate_book(&law, "on_request", before)->months,
			 12);
	assert_string_equal(
		law_separate_book(&law, "on_request", since)->effect,
		"send_back");
	assert_null(law_separate_book(&law, "ex_officio", since));
	law_reliefs(ctx, &law, since, &found, &n);
	assert_int_equal(n, 2);
	assert_string_equal(found[0].code, "R2-1a");
	talloc_free(ctx);
}

static void
series_by_kind_of_unit(void **state)
{
	const struct date old = { 2025, 6, 30 };

	(void)state;
	assert_string_equal(
		law_series(&law, "enforce", "province", old)->suffix,
		"QĐ-CTHADS");
	assert_string_equal(
		law_series(&law, "enforce", "province", since)->suffix,
		"QĐ-THADS");
	assert_null(law_series(&law, "enforce", "district", since));
	assert_string_equal(law_series_counter(&law, "enforce", "province"),
			    "decision");
	assert_string_equal(law_series_counter(&law, "judgment", "province"),
			    "judgment");
	assert_string_equal(law_series_counter(&law, "other", "province"),
			    "other");
}

static void
groups_that_share_a_counter(void **state)
{
	size_t n;
	const char **groups = law_series_sharing(NULL, &law, "decision", &n);

	(void)state;
	assert_int_equal(n, 1);
	assert_string_equal(groups[0], "enforce");
	talloc_free(groups);
	groups = law_series_sharing(NULL, &law, "enforce", &n);
	assert_int_equal(n, 0);
	talloc_free(groups);
	groups = law_series_sharing(NULL, &law, "judgment", &n);
	assert_int_equal(n, 1);
	talloc_free(groups);
}

static void
charts_by_day(void **state)
{
	(void)state;
	assert_ptr_equal(law_chart(&law, early), &no_chart);
	assert_ptr_equal(law_chart(&law, before), &old_chart);
	assert_ptr_equal(law_chart(&law, since), &new_chart);
	assert_non_null(ledger_event_find(law_chart(&law, since), "sent_back"));
}

static void
words_of_what_money_does(void **state)
{
	(void)state;
	assert_int_equal(ledger_money_parse("collects"), LEDGER_COLLECTS);
	assert_int_equal(ledger_money_parse("pays"), LEDGER_PAYS);
	assert_int_equal(ledger_money_parse("reduces"), LEDGER_REDUCES);
	assert_int_equal(ledger_money_parse(NULL), MONEY_NONE);
	assert_int_equal(ledger_money_parse("burns"), MONEY_NONE);
}

static void
what_is_missing_is_told(void **state)
{
	struct err *e = law_lacks("time limit", "T99", since);

	(void)state;
	assert_int_equal(e->code, ERR_MISSING);
	assert_non_null(strstr(e->detail, "2026-07-01 has no time limit T99"));
	err_free(&e);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lists_are_those_of_the_day),
		cmocka_unit_test(a_code_means_what_its_day_says),
		cmocka_unit_test(obligations_by_basis),
		cmocka_unit_test(limits_by_code_or_alias),
		cmocka_unit_test(the_book_and_reliefs_of_a_regime),
		cmocka_unit_test(series_by_kind_of_unit),
		cmocka_unit_test(groups_that_share_a_counter),
		cmocka_unit_test(charts_by_day),
		cmocka_unit_test(words_of_what_money_does),
		cmocka_unit_test(what_is_missing_is_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
