/*
 * The badge of a due date: near from the days of warning of its own rule, and
 * seriously late from the days that the packs say.
 */
#include "common/base.h"

#include "law/law.h"
#include "matter/due_view.h"

#include <setjmp.h>

#include <cmocka.h>

static const struct law_deadline deadlines[] = {
	{ .code = "T33",
	  .alias = "reverification",
	  .warn_days = 15,
	  .span = { { 2015, 7, 1 }, { 0, 0, 0 } } },
	{ .code = "T06",
	  .alias = "decision_on_request",
	  .warn_days = 2,
	  .span = { { 2015, 7, 1 }, { 2026, 6, 30 } } },
};

static const struct law law = {
	.serious_delay_days = 30,
	.deadlines = deadlines,
	.n_deadlines = ARRAY_LEN(deadlines),
};

static void
expect_class(const char *rule, int64_t days, const char *class)
{
	struct request req = { .law = &law, .today = { 2026, 6, 15 } };
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct due_words words =
		due_words(ctx, &req, rule, date_add_days(req.today, days));

	assert_string_equal(words.class, class);
	talloc_free(ctx);
}

static void
near_is_what_the_rule_says(void **state)
{
	(void)state;
	expect_class("reverification", 16, "ok");
	expect_class("reverification", 15, "soon");
	expect_class("T33", 15, "soon");
	expect_class("decision_on_request", 3, "ok");
	expect_class("decision_on_request", 2, "soon");
	expect_class("decision_on_request", 0, "due");
	expect_class("decision_on_request", -1, "over");
}

static void
without_a_rule_no_day_is_near(void **state)
{
	(void)state;
	expect_class(NULL, 1, "ok");
	expect_class("unheard_of", 1, "ok");
	expect_class(NULL, 0, "due");
}

static void
a_serious_delay_is_told_apart(void **state)
{
	(void)state;
	expect_class("reverification", -30, "over");
	expect_class("reverification", -31, "late");
	expect_class(NULL, -31, "late");
}

static void
years_of_delay_are_read_at_a_glance(void **state)
{
	struct request req = { .law = &law, .today = { 2026, 11, 21 } };
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct due_words due =
		due_words(ctx, &req, NULL, (struct date){ 2023, 10, 3 });

	(void)state;
	assert_string_equal(due.words, "Quá hạn");
	assert_string_equal(due.days, "1.145 ngày");
	talloc_free(ctx);
}

static void
no_date_has_no_badge(void **state)
{
	struct request req = { .law = &law, .today = { 2026, 6, 15 } };
	const struct date none = { 0, 0, 0 };

	(void)state;
	assert_null(due_words(NULL, &req, "T33", none).class);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(near_is_what_the_rule_says),
		cmocka_unit_test(without_a_rule_no_day_is_near),
		cmocka_unit_test(a_serious_delay_is_told_apart),
		cmocka_unit_test(years_of_delay_are_read_at_a_glance),
		cmocka_unit_test(no_date_has_no_badge),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
