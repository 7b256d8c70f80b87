#include "common/base.h"

#include "enforcement/act_rules.h"

#include <setjmp.h>

#include <cmocka.h>

enum { ENFORCING = 11, AGREED = 12, NO_MEANS = 13, POSTPONED = 14, BOOK = 32 };

static const struct ledger_account accounts[] = {
	{ ENFORCING, "enforcing", "", LEDGER_STOCK },
	{ AGREED, "postponed_agreed", "", LEDGER_STOCK },
	{ NO_MEANS, "no_means", "", LEDGER_STOCK },
	{ POSTPONED, "postponed", "", LEDGER_STOCK },
	{ 24, "completed", "", LEDGER_OUTFLOW },
	{ BOOK, "separate_book", "", LEDGER_BOOK },
};

static const int from_enforcing[] = { ENFORCING };
static const int of_no_means[] = { NO_MEANS };
static const int from_book[] = { BOOK };

static const struct ledger_event events[] = {
	{ "collected", "", EFFECT_NONE, NULL, 0, 0, NULL, NULL, NULL, false },
	{ "paid_out", "", EFFECT_MONEY, from_enforcing, 1, 24, NULL, NULL, NULL,
	  false },
	{ "continued", "", EFFECT_MOVE, of_no_means, 1, ENFORCING, "d", NULL,
	  NULL, false },
	{ "book_returned", "", EFFECT_MOVE, from_book, 1, ENFORCING, "d", NULL,
	  NULL, false },
	{ "book_moved", "", EFFECT_MOVE, of_no_means, 1, BOOK, "d", NULL,
	  "ex_officio", false },
	{ "sent_back", "", EFFECT_MOVE, of_no_means, 1, 27, "d", NULL,
	  "on_request", true },
	{ "postponed", "", EFFECT_MOVE, from_enforcing, 1, POSTPONED, "d", NULL,
	  NULL, false },
	{ "postponed_agreed", "", EFFECT_MOVE, from_enforcing, 1, AGREED, "d",
	  NULL, NULL, false },
	{ "completed", "", EFFECT_MOVE, from_enforcing, 1, 24, NULL, NULL, NULL,
	  true },
	{ "decision_withdrawn", "", EFFECT_RETURN, NULL, 0, 0, "d", NULL, NULL,
	  false },
};

static const struct ledger_chart chart = { accounts, ARRAY_LEN(accounts),
					   events, ARRAY_LEN(events), 10 };

static const char *const collected[] = { "collected" };
static const char *const paid_out[] = { "paid_out" };
static const char *const continued[] = { "continued", "book_returned" };
static const char *const moved[] = { "book_moved", "sent_back" };
static const char *const postponed[] = { "postponed", "postponed_agreed" };
static const char *const completed[] = { "completed" };
static const char *const withdrawn[] = { "withdrawn" };
static const char *const revoked[] = { "decision_withdrawn" };
static const char *const needs_open[] = { "open" };
static const char *const needs_held[] = { "held" };
static const char *const needs_settled[] = { "settled" };

/* Rows of conf/law/acts.xml. */
/* clang-format off */
#define EVENTS(list) .events = (list), .n_events = ARRAY_LEN(list)
#define NEEDS(list) .needs = (list), .n_needs = ARRAY_LEN(list)
static const struct law_act acts[] = {
	{ .verb = "collect", EVENTS(collected), NEEDS(needs_open) },
	{ .verb = "pay-out", EVENTS(paid_out), NEEDS(needs_held) },
	{ .verb = "continue", EVENTS(continued),
	  .ground_by = ACT_GROUND_ENDS },
	{ .verb = "book-move", EVENTS(moved) },
	{ .verb = "revoke", EVENTS(revoked) },
	{ .verb = "postpone", EVENTS(postponed),
	  .ground_by = ACT_GROUND_LEADS },
	{ .verb = "complete", EVENTS(completed), NEEDS(needs_settled) },
	{ .verb = "withdraw", EVENTS(withdrawn),
	  .ground_by = ACT_GROUND_LEADS },
};
/* clang-format on */

static const struct law law = { .acts = acts, .n_acts = ARRAY_LEN(acts) };
static const struct date today = { 2026, 11, 21 };

static const struct law_act *
act_called(const char *verb)
{
	const struct law_act *act = law_act(&law, verb, today);

	assert_non_null(act);
	return act;
}

static struct matter
matter_in(int account, const char *basis, int64_t balance, int64_t held)
{
	static struct obligation line;

	line = (struct obligation){ .is_money = true,
				    .owed_dong = balance,
				    .left_dong = balance,
				    .collected_dong = held,
				    .account = account };
	return (struct matter){ .basis = basis,
				.obligations = &line,
				.n_obligations = 1 };
}

static const char *
event_code(const char *verb, const struct matter *matter)
{
	const struct ledger_event *event =
		act_event(act_called(verb), &chart, matter);

	return event ? event->code : "";
}

static void
event_follows_where_the_matter_stands(void **state)
{
	struct matter m = matter_in(NO_MEANS, "ex_officio", 5, 0);

	(void)state;
	assert_string_equal(event_code("continue", &m), "continued");
	assert_string_equal(event_code("book-move", &m), "book_moved");
	m.basis = "on_request";
	assert_string_equal(event_code("book-move", &m), "sent_back");
	m = matter_in(BOOK, "ex_officio", 5, 0);
	assert_string_equal(event_code("continue", &m), "book_returned");
	assert_string_equal(event_code("book-move", &m), "");
}

static void
money_opens_and_closes_acts(void **state)
{
	struct matter m = matter_in(ENFORCING, "on_request", 100, 0);

	(void)state;
	assert_string_equal(event_code("collect", &m), "collected");
	assert_string_equal(event_code("pay-out", &m), "");
	assert_string_equal(event_code("complete", &m), "");
	m.obligations[0].collected_dong = 100;
	assert_string_equal(event_code("collect", &m), "");
	assert_string_equal(event_code("pay-out", &m), "paid_out");
	m = matter_in(ENFORCING, "on_request", 0, 0);
	assert_string_equal(event_code("complete", &m), "completed");
}

/* What is over comes back by a decision on the decision that ended it. */
static void
decisions_are_decided_on_anywhere(void **state)
{
	struct matter m = matter_in(24, "on_request", 0, 0);

	(void)state;
	m.ended_on = (struct date){ 2026, 7, 1 };
	assert_string_equal(event_code("complete", &m), "");
	assert_string_equal(event_code("revoke", &m), "decision_withdrawn");
	m = matter_in(BOOK, "ex_officio", 5, 0);
	assert_string_equal(event_code("revoke", &m), "decision_withdrawn");
}

static const struct law_term to_agreed = { .leads_to = "postponed_agreed" };
static const struct law_term to_postponed = { .leads_to = "postponed" };
static const struct law_term to_suspended = { .leads_to = "suspended" };
static const struct law_term to_withdrawn = { .leads_to = "withdrawn" };
static const struct law_term to_entrusted = { .leads_to = "entrusted_out" };
static const struct law_term from_postponed = {
	.ends_state = "postponed,postponed_agreed"
};
static const struct law_term from_no_means = {
	.ends_state = "no_means,separate_book"
};
static const struct law_term bare = { .code = "any" };

static void
ground_chooses_the_event(void **state)
{
	struct matter m = matter_in(ENFORCING, "on_request", 100, 0);
	const struct law_act *act = act_called("postpone");

	(void)state;
	assert_string_equal(
		act_event_by_ground(act, &chart, &m, &to_agreed)->code,
		"postponed_agreed");
	assert_null(act_event_by_ground(act, &chart, &m, &to_suspended));
	/* Not chosen yet, or a ground that names none: the first lawful. */
	assert_string_equal(act_event_by_ground(act, &chart, &m, NULL)->code,
			    "postponed");
	assert_string_equal(act_event_by_ground(act, &chart, &m, &bare)->code,
			    "postponed");
	m = matter_in(POSTPONED, "on_request", 100, 0);
	assert_null(act_event_by_ground(act, &chart, &m, &to_postponed));
}

static void
ground_fits_the_state(void **state)
{
	const struct law_act *act = act_called("continue");

	(void)state;
	assert_true(act_ground_fits(act, &from_postponed, "postponed"));
	assert_true(act_ground_fits(act, &from_postponed, "postponed_agreed"));
	assert_false(act_ground_fits(act, &from_postponed, "no_means"));
	assert_true(act_ground_fits(act, &from_no_means, "separate_book"));
	assert_false(act_ground_fits(act, &from_no_means, "separate"));
	assert_false(act_ground_fits(act, &from_no_means, "means"));
	assert_true(act_ground_fits(act, &bare, "suspended"));
	act = act_called("withdraw");
	assert_true(act_ground_fits(act, &to_withdrawn, "enforcing"));
	assert_false(act_ground_fits(act, &to_entrusted, "enforcing"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(event_follows_where_the_matter_stands),
		cmocka_unit_test(money_opens_and_closes_acts),
		cmocka_unit_test(decisions_are_decided_on_anywhere),
		cmocka_unit_test(ground_chooses_the_event),
		cmocka_unit_test(ground_fits_the_state),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
