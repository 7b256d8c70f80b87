/*
 * What the kinds of effect on due dates mean; that the packs open nothing
 * that stays open for ever is tests/store/test_law.c.
 */
#include "common/base.h"

#include "common/test_help.h"
#include "matter/due.h"
#include "matter/due_rules.h"

static const struct date today = { 2026, 11, 21 };
static const struct date early = { 2009, 6, 30 };

/* clang-format off */
#define ALWAYS { { 2009, 7, 1 }, { 0, 0, 0 } }

static const struct law_deadline deadlines[] = {
	{ .code = "T31", .alias = "first_verification", .span = ALWAYS },
	{ .code = "T33", .alias = "reverification", .span = ALWAYS },
	{ .code = "T34", .alias = "reverification_special", .span = ALWAYS },
	{ .code = "T49", .alias = "separate_book_eligible", .span = ALWAYS },
	{ .code = "T161", .alias = "pay_out", .span = ALWAYS },
};

static const struct law_term terms[] = {
	{ .list = "no_means_ground", .code = "NM_A", .rhythm = "T33",
	  .span = ALWAYS },
	{ .list = "no_means_ground", .code = "NM_ADDR", .rhythm = "T34",
	  .span = ALWAYS },
};

static const struct law_obligation_type types[] = {
	{ .code = "loan", .voluntary_period = true, .span = ALWAYS },
	{ .code = "return_money", .span = ALWAYS },
	{ .code = "interim_measure", .span = ALWAYS },
};

/* Rows of conf/law/acts.xml. */
static const struct law_act_effect effects[] = {
	{ .event = "verified", .does = ACT_SETTLES, .rule = "T31",
	  .span = ALWAYS },
	{ .event = "verified", .does = ACT_OPENS, .rule = "T34",
	  .rhythm = "T34", .while_account = "no_means", .span = ALWAYS },
	{ .event = "collected", .does = ACT_OPENS, .rule = "T161",
	  .span = ALWAYS },
	{ .event = "paid_out", .does = ACT_SETTLES, .rule = "T161",
	  .unless_held = true, .span = ALWAYS },
	{ .event = "book_moved", .does = ACT_SETTLES, .rule = "T49",
	  .span = ALWAYS },
	{ .event = "book_moved", .does = ACT_CANCELS, .span = ALWAYS },
	{ .event = "continued", .does = ACT_CANCELS, .rule = "T33",
	  .span = ALWAYS },
	{ .event = "decided", .does = ACT_OPENS, .rule = "T31",
	  .if_voluntary = true, .span = ALWAYS },
	{ .event = "decided", .does = ACT_OPENS, .rule = "T32",
	  .line_type = "interim_measure", .span = ALWAYS },
};
/* clang-format on */

enum { ENFORCING = 11, NO_MEANS = 13 };

static const struct ledger_account accounts[] = {
	{ ENFORCING, "enforcing", "", LEDGER_STOCK },
	{ NO_MEANS, "no_means", "", LEDGER_STOCK },
};
static const struct ledger_chart chart = { accounts, ARRAY_LEN(accounts), NULL,
					   0, 10 };
static const struct law_chart charts[] = { { { 2009, 7, 1 }, &chart } };

static const struct law law = {
	.charts = charts,
	.n_charts = ARRAY_LEN(charts),
	.terms = terms,
	.n_terms = ARRAY_LEN(terms),
	.deadlines = deadlines,
	.n_deadlines = ARRAY_LEN(deadlines),
	.obligations = types,
	.n_obligations = ARRAY_LEN(types),
	.effects = effects,
	.n_effects = ARRAY_LEN(effects),
};

static void
expect_class(struct date due_on, enum due_class class, int64_t days)
{
	int64_t found = -1;

	assert_int_equal(due_classify(due_on, today, 3, &found), class);
	assert_int_equal(found, days);
}

static void
nearness_of_a_due_date(void **state)
{
	(void)state;
	expect_class((struct date){ 0, 0, 0 }, DUE_NONE, 0);
	expect_class((struct date){ 2026, 11, 20 }, DUE_OVER, 1);
	expect_class((struct date){ 2025, 11, 21 }, DUE_OVER, 365);
	expect_class(today, DUE_TODAY, 0);
	expect_class((struct date){ 2026, 11, 22 }, DUE_SOON, 1);
	expect_class((struct date){ 2026, 11, 24 }, DUE_SOON, 3);
	expect_class((struct date){ 2026, 11, 25 }, DUE_OK, 4);
}

static bool
cancelled(const char *kind, const char *rule)
{
	return due_is_cancelled(&law, kind, today, rule);
}

/* Who ends a matter has not done what was due; who does it, has. The first
 * row of both counts. */
static void
ended_is_not_done(void **state)
{
	(void)state;
	assert_false(cancelled("verified", "first_verification"));
	assert_false(cancelled("paid_out", "pay_out"));
	assert_false(cancelled("book_moved", "separate_book_eligible"));
	assert_true(cancelled("book_moved", "reverification"));
	assert_true(cancelled("continued", "reverification"));
	assert_false(cancelled("continued", "pay_out"));
	assert_false(cancelled("collected", "pay_out"));
	assert_false(cancelled("assigned", "pay_out"));
	assert_false(due_is_cancelled(&law, "book_moved", early, "pay_out"));
}

static void
some_events_end_what_is_due(void **state)
{
	(void)state;
	assert_true(due_ends_some(&law, "verified", today));
	assert_true(due_ends_some(&law, "book_moved", today));
	assert_false(due_ends_some(&law, "collected", today));
	assert_false(due_ends_some(&law, "assigned", today));
	assert_false(due_ends_some(&law, "verified", early));
}

static void
effect_is_on_its_limit(void **state)
{
	(void)state;
	assert_true(
		due_is_meant(&law, &effects[0], today, "first_verification"));
	assert_false(due_is_meant(&law, &effects[0], today, "pay_out"));
	assert_false(
		due_is_meant(&law, &effects[0], early, "first_verification"));
	assert_true(due_is_meant(&law, &effects[5], today, "anything"));
}

static void
what_is_held_keeps_the_clock_going(void **state)
{
	struct matter m = { .held_dong = 1 };

	(void)state;
	assert_false(due_applies(&law, &effects[3], &m, today));
	m.held_dong = 0;
	assert_true(due_applies(&law, &effects[3], &m, today));
}

static void
ground_says_how_often_to_look(void **state)
{
	struct obligation lines[] = { { .account = ENFORCING },
				      { .account = NO_MEANS } };
	struct matter m = { .obligations = lines,
			    .n_obligations = 2,
			    .means = { .no_means_on = { 2026, 8, 1 },
				       .ground = "NM_ADDR" } };

	(void)state;
	assert_true(due_applies(&law, &effects[1], &m, today));
	m.means.ground = "NM_A";
	assert_false(due_applies(&law, &effects[1], &m, today));
	m.means.ground = NULL;
	assert_false(due_applies(&law, &effects[1], &m, today));
	m.means.ground = "NM_ADDR";
	m.obligations[1].done_on = today;
	assert_false(due_applies(&law, &effects[1], &m, today));
	assert_string_equal(due_rhythm(&law, "NM_ADDR", today), "T34");
	assert_string_equal(due_rhythm(&law, "unknown", today),
			    "reverification");
}

/* Who is given something back is granted no time, and no means are looked for;
 * for an interim measure they are, at once. */
static void
lines_say_what_is_looked_for(void **state)
{
	const struct law_act_effect *looks = &effects[ARRAY_LEN(effects) - 2];
	const struct law_act_effect *at_once = looks + 1;
	struct obligation lines[] = { { .obligation_type = "return_money" },
				      { .obligation_type = "loan" } };
	struct matter m = { .obligations = lines, .n_obligations = 1 };

	(void)state;
	assert_false(due_applies(&law, looks, &m, today));
	assert_false(due_applies(&law, at_once, &m, today));
	m.n_obligations = 2;
	assert_true(due_applies(&law, looks, &m, today));
	m.obligations[1].obligation_type = "interim_measure";
	assert_false(due_applies(&law, looks, &m, today));
	assert_true(due_applies(&law, at_once, &m, today));
	m.obligations[1].obligation_type = "of another law";
	assert_true(due_applies(&law, looks, &m, today));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(nearness_of_a_due_date),
		TEST(ended_is_not_done),
		TEST(some_events_end_what_is_due),
		TEST(effect_is_on_its_limit),
		TEST(what_is_held_keeps_the_clock_going),
		TEST(ground_says_how_often_to_look),
		TEST(lines_say_what_is_looked_for),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
