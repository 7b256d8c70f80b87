/*
 * What a claim must say, by its kind, and which decisions and limits the kinds
 * name; the kinds are those of conf/law/obligations.xml.
 */
#include "common/base.h"

#include "law/claim_rules.h"

#include <setjmp.h>

#include <cmocka.h>

static const struct law_obligation_type fee = { .basis = "ex_officio",
						.state_budget = true,
						.money = true };
static const struct law_obligation_type returned = { .basis = "ex_officio",
						     .money = true,
						     .names_recipient = true };
static const struct law_obligation_type confiscated = { .basis = "ex_officio",
							.state_budget = true };
static const struct law_obligation_type damages = { .basis = "on_request",
						    .money = true };
static const struct law_obligation_type house = { .basis = "on_request" };

/* Which fields want something: d, c, a, t in this order. */
static void
expect_wants(const struct law_obligation_type *type, struct claim_said said,
	     const char *fields)
{
	struct claim_wants wants = claim_wants(type, &said);
	char found[5];

	snprintf(found, sizeof(found), "%s%s%s%s", wants.debtor ? "d" : "",
		 wants.creditor ? "c" : "", wants.amount ? "a" : "",
		 wants.thing ? "t" : "");
	assert_string_equal(found, fields);
}

static void
somebody_owes_a_sum(void **state)
{
	(void)state;
	expect_wants(&fee, (struct claim_said){ true, CLAIM_FOR_STATE, 1, 0 },
		     "");
	expect_wants(&fee, (struct claim_said){ true, CLAIM_FOR_NOBODY, 1, 0 },
		     "");
	expect_wants(&fee, (struct claim_said){ false, CLAIM_FOR_STATE, 1, 0 },
		     "d");
	expect_wants(&damages,
		     (struct claim_said){ false, CLAIM_FOR_PARTY, 1, 0 }, "d");
	expect_wants(&damages,
		     (struct claim_said){ true, CLAIM_FOR_PARTY, 0, 1 }, "a");
}

static void
a_return_names_a_party_who_receives(void **state)
{
	(void)state;
	expect_wants(&returned,
		     (struct claim_said){ false, CLAIM_FOR_PARTY, 1, 0 }, "");
	expect_wants(&returned,
		     (struct claim_said){ true, CLAIM_FOR_NOBODY, 1, 0 }, "c");
	expect_wants(&returned,
		     (struct claim_said){ true, CLAIM_FOR_STATE, 1, 0 }, "c");
}

static void
a_thing_is_owed_by_or_for_somebody(void **state)
{
	(void)state;
	expect_wants(&confiscated,
		     (struct claim_said){ false, CLAIM_FOR_STATE, 0, 1 }, "");
	expect_wants(&confiscated,
		     (struct claim_said){ true, CLAIM_FOR_NOBODY, 0, 1 }, "");
	expect_wants(&confiscated,
		     (struct claim_said){ false, CLAIM_FOR_NOBODY, 0, 1 }, "d");
	expect_wants(&confiscated,
		     (struct claim_said){ true, CLAIM_FOR_STATE, 9, 0 }, "t");
}

static void
what_waits_for_a_request_has_a_creditor(void **state)
{
	(void)state;
	expect_wants(&damages,
		     (struct claim_said){ true, CLAIM_FOR_NOBODY, 1, 0 }, "c");
	expect_wants(&house,
		     (struct claim_said){ true, CLAIM_FOR_NOBODY, 0, 1 }, "c");
	expect_wants(&house,
		     (struct claim_said){ false, CLAIM_FOR_NOBODY, 0, 0 },
		     "dct");
	expect_wants(&damages,
		     (struct claim_said){ true, CLAIM_FOR_STATE, 1, 0 }, "");
}

static void
the_budget_shares_with_nobody(void **state)
{
	(void)state;
	expect_wants(&fee, (struct claim_said){ true, CLAIM_FOR_PARTY, 1, 0 },
		     "c");
	expect_wants(&confiscated,
		     (struct claim_said){ true, CLAIM_FOR_PARTY, 0, 1 }, "c");
}

/* Each code once, in the order of the pack. */
static void
what_kinds_name_is_told_once(void **state)
{
	static const struct law_obligation_type types[] = {
		{ .decision = "dec_enforce_exofficio", .within = "T07" },
		{ .decision = "dec_enforce_exofficio", .within = "T07" },
		{ .decision = "dec_enforce_request" },
	};
	const struct law law = { .obligations = types,
				 .n_obligations = ARRAY_LEN(types) };
	TALLOC_CTX *ctx = talloc_new(NULL);
	const char **codes;
	size_t n;

	(void)state;
	codes = law_enforcing(ctx, &law, &n);
	assert_int_equal(n, 2);
	assert_string_equal(codes[0], "dec_enforce_exofficio");
	assert_string_equal(codes[1], "dec_enforce_request");
	codes = law_deciding(ctx, &law, &n);
	assert_int_equal(n, 1);
	assert_string_equal(codes[0], "T07");
	talloc_free(ctx);
}

/* What nobody is named for: the budget's, or, of what is done for the sake of
 * the case alone, nobody's. */
static void
line_is_for_somebody_or_nobody(void **state)
{
	static const struct law_obligation_type types[] = {
		{ .code = "court_fee",
		  .basis = "ex_officio",
		  .state_budget = true },
		{ .code = "interim_measure", .basis = "ex_officio" },
		{ .code = "damages", .basis = "on_request" },
	};
	static const struct law_term budget = { .list = "state_creditor",
						.label = "Ngân sách" };
	const struct law law = { .terms = &budget,
				 .n_terms = 1,
				 .obligations = types,
				 .n_obligations = ARRAY_LEN(types) };
	const struct date on = { 2026, 11, 30 };

	(void)state;
	assert_string_equal(law_line_creditor(&law, "court_fee", NULL, on),
			    "Ngân sách");
	assert_string_equal(law_line_creditor(&law, "damages", "", on),
			    "Ngân sách");
	assert_string_equal(law_line_creditor(&law, "unknown", NULL, on),
			    "Ngân sách");
	assert_string_equal(law_line_creditor(&law, "damages", "Sen", on),
			    "Sen");
	assert_null(law_line_creditor(&law, "interim_measure", NULL, on));
}

static void
books_keep_what_is_issued(void **state)
{
	static const struct law_decision_type kinds[] = {
		{ .code = "suspend", .document = "decision", .book = "09" },
		{ .code = "accept", .document = "decision", .book = "03" },
		{ .code = "resume", .document = "decision", .book = "09" },
		{ .code = "minutes", .document = "record", .book = "20" },
		{ .code = "seize", .document = "decision", .book = "15" },
		{ .code = "notice", .document = "notice", .book = "10" },
	};
	static const struct law_obligation_type types[] = {
		{ .decision = "accept" },
	};
	static const struct ledger_event events[] = {
		{ .code = "suspended", .decision_type = "suspend" },
		{ .code = "moved", .decision_type = "minutes" },
	};
	static const struct law_term grounds[] = { { .document = "notice" } };
	static const struct ledger_chart chart = { .events = events,
						   .n_events = 2 };
	static const struct law_chart charts[] = { { { 2009, 7, 1 }, &chart } };
	const struct law law = { .obligations = types,
				 .n_obligations = ARRAY_LEN(types),
				 .decisions = kinds,
				 .n_decisions = ARRAY_LEN(kinds),
				 .terms = grounds,
				 .n_terms = ARRAY_LEN(grounds),
				 .charts = charts,
				 .n_charts = ARRAY_LEN(charts) };
	TALLOC_CTX *ctx = talloc_new(NULL);
	size_t n;
	const char **books = law_books(ctx, &law, &n);

	(void)state;
	assert_int_equal(n, 3);
	assert_string_equal(books[0], "03");
	assert_string_equal(books[1], "09");
	assert_string_equal(books[2], "10");
	talloc_free(ctx);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(somebody_owes_a_sum),
		cmocka_unit_test(a_return_names_a_party_who_receives),
		cmocka_unit_test(a_thing_is_owed_by_or_for_somebody),
		cmocka_unit_test(what_waits_for_a_request_has_a_creditor),
		cmocka_unit_test(the_budget_shares_with_nobody),
		cmocka_unit_test(what_kinds_name_is_told_once),
		cmocka_unit_test(books_keep_what_is_issued),
		cmocka_unit_test(line_is_for_somebody_or_nobody),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
