#include "common/base.h"

#include "matter/due.h"
#include "matter/due_rules.h"

#include <setjmp.h>

#include <cmocka.h>

static const struct date today = { 2026, 11, 21 };

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

/* True when an event of the kind settles the rule. */
static bool
settles(const char *kind, const char *rule)
{
	for (size_t i = 0; i < due_effects_count; i++) {
		const struct due_effect *effect = &due_effects[i];

		if (effect->settles && strcmp(effect->kind, kind) == 0 &&
		    (strcmp(effect->settles, "*") == 0 ||
		     strcmp(effect->settles, rule) == 0))
			return true;
	}
	return false;
}

/* Who ends a matter has not done what was due; who does it, has. */
static void
ended_is_not_done(void **state)
{
	(void)state;
	assert_false(due_is_cancelled("verified", "first_verification"));
	assert_false(due_is_cancelled("paid_out", "pay_out"));
	assert_false(due_is_cancelled("book_moved", "separate_book_eligible"));
	assert_false(due_is_cancelled("sent_back",
				      "separate_book_eligible_special"));
	assert_true(due_is_cancelled("book_moved", "reverification"));
	assert_true(due_is_cancelled("terminated", "first_verification"));
	assert_true(due_is_cancelled("withdrawn", "pay_out"));
	assert_true(due_is_cancelled("continued", "reverification"));
}

/* Nothing that an event opens stays open for ever. */
/* Only who did what was due has done it in time; all else that ends a clock
 * takes it away. */
static void
what_was_due_is_done_by_these_alone(void **state)
{
	static const struct {
		const char *kind;
		const char *rule;
	} done[] = {
		{ "verified", "first_verification" },
		{ "verified", "reverification" },
		{ "verified", "reverification_special" },
		{ "paid_out", "pay_out" },
		{ "book_moved", "separate_book_eligible" },
		{ "book_moved", "separate_book_eligible_special" },
		{ "sent_back", "separate_book_eligible" },
		{ "sent_back", "separate_book_eligible_special" },
	};
	size_t n_done = 0;

	(void)state;
	for (size_t i = 0; i < due_effects_count; i++)
		n_done += due_effects[i].settles && !due_effects[i].cancels;
	assert_int_equal(n_done, ARRAY_LEN(done));
	for (size_t i = 0; i < ARRAY_LEN(done); i++)
		assert_false(due_is_cancelled(done[i].kind, done[i].rule));
}

static void
what_opens_can_be_settled(void **state)
{
	(void)state;
	for (size_t i = 0; i < due_effects_count; i++) {
		const char *opens = due_effects[i].opens;
		bool settled = false;

		for (size_t k = 0; opens && k < due_effects_count; k++)
			settled = settled ||
				  (due_effects[k].settles &&
				   strcmp(due_effects[k].settles, opens) == 0);
		assert_true(!opens || settled);
	}
}

static void
ended_matters_have_no_due_dates(void **state)
{
	static const char *const ends[] = { "completed", "terminated",
					    "withdrawn", "entrusted_out",
					    "pulled_up", "sent_back" };

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(ends); i++)
		assert_true(settles(ends[i], "any"));
}

/* Both forms of a clock are stopped by the same events. */
static void
special_clocks_stop_like_the_ordinary(void **state)
{
	(void)state;
	for (size_t i = 0; i < due_effects_count; i++) {
		const char *kind = due_effects[i].kind;

		assert_int_equal(settles(kind, "reverification"),
				 settles(kind, "reverification_special"));
		assert_int_equal(settles(kind, "separate_book_eligible"),
				 settles(kind,
					 "separate_book_eligible_special"));
	}
}

static void
book_waits_longer_for_the_unreachable(void **state)
{
	(void)state;
	assert_string_equal(due_book_rule("reverification"),
			    "separate_book_eligible");
	assert_string_equal(due_book_rule("reverification_special"),
			    "separate_book_eligible_special");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nearness_of_a_due_date),
		cmocka_unit_test(ended_is_not_done),
		cmocka_unit_test(what_was_due_is_done_by_these_alone),
		cmocka_unit_test(what_opens_can_be_settled),
		cmocka_unit_test(ended_matters_have_no_due_dates),
		cmocka_unit_test(special_clocks_stop_like_the_ordinary),
		cmocka_unit_test(book_waits_longer_for_the_unreachable),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
