/*
 * What an act needs, kind by kind; the act that needs it is a row.
 */
#include "common/base.h"

#include "common/test_help.h"
#include "matter/act_condition.h"

static const struct law_separate_book books[] = {
	{ .basis = "ex_officio",
	  .months = 12,
	  .months_special = 24,
	  .verifications = 2,
	  .article = "(điều)",
	  .span = { { 2015, 7, 1 }, { 0, 0, 0 } } },
};

static const struct law law = { .books = books, .n_books = 1 };

/* The act that needs the one condition. */
static struct law_act
needs(const char *const *condition)
{
	return (struct law_act){ .needs = condition, .n_needs = 1 };
}

static bool
offered(const char *condition, int64_t balance_dong, int64_t held_dong)
{
	const struct law_act act = needs(&condition);
	struct obligation line = { .is_money = true,
				   .owed_dong = balance_dong,
				   .left_dong = balance_dong,
				   .collected_dong = held_dong };
	const struct matter matter = { .obligations = &line,
				       .n_obligations = 1 };

	return act_offered(&act, &matter);
}

static void
sums_offer_the_act(void **state)
{
	(void)state;
	assert_true(offered("open", 100, 99));
	assert_false(offered("open", 100, 100));
	assert_false(offered("open", 0, 0));
	assert_true(offered("held", 100, 1));
	assert_false(offered("held", 100, 0));
	assert_true(offered("settled", 0, 0));
	assert_false(offered("settled", 1, 0));
	/* Asked when it is recorded. */
	assert_true(offered("verified", 100, 0));
	assert_true(offered("book", 100, 0));
}

static void
what_is_not_known_is_offered_to_nobody(void **state)
{
	const char *const both[] = { "settled", "blessed" };
	const struct law_act act = { .needs = both, .n_needs = 2 };
	const struct law_act none = { .n_needs = 0 };
	const struct matter matter = { .n_obligations = 0 };

	(void)state;
	assert_false(offered("blessed", 0, 0));
	assert_false(act_offered(&act, &matter));
	assert_true(act_offered(&none, &matter));
}

/* The refusal on a day has these words; NULL: there is none. */
static void
expect_refusal(TALLOC_CTX *ctx, const char *condition,
	       const struct separate_book_facts *means, struct date on,
	       const char *words, bool of_day)
{
	const struct law_act act = needs(&condition);
	const struct matter matter = { .basis = "ex_officio" };
	const struct act_case c = {
		.law = &law, .matter = &matter, .means = means, .on = on
	};
	bool later = !of_day;
	const char *refusal = act_refusal(ctx, &act, &c, &later);

	assert_int_equal(refusal != NULL, words != NULL);
	if (refusal && words && !strstr(refusal, words))
		fail_msg("%s: %s", refusal, words);
	assert_int_equal(later, of_day);
}

static void
decision_rests_on_a_verification(void **state)
{
	struct separate_book_facts means = { .verifications = 0 };
	const struct date on = { 2026, 11, 21 };

	expect_refusal(*state, "verified", &means, on,
		       "Hồ sơ chưa có lần xác minh nào.", false);
	means.verifications = 1;
	expect_refusal(*state, "verified", &means, on, NULL, false);
	expect_refusal(*state, "open", &means, on, NULL, false);
}

static void
book_has_its_conditions(void **state)
{
	struct separate_book_facts means = {
		.no_means_on = { 2025, 3, 31 },
		.verifications = 2,
		.verified_on = { 2026, 1, 5 },
	};
	const struct date early = { 2026, 3, 30 };
	const struct date ripe = { 2026, 3, 31 };
	const struct date before_all = { 2015, 6, 30 };

	expect_refusal(*state, "book", &means, ripe, NULL, false);
	expect_refusal(*state, "book", &means, early, "Chưa đủ 12 tháng", true);
	expect_refusal(*state, "book", &means, before_all,
		       "không có quy định chuyển sổ", false);
	means.verifications = 1;
	expect_refusal(*state, "book", &means, ripe,
		       "Mới có 1 lần xác minh, cần ít nhất 2", false);
}

/* Of an old dossier the wait is judged, but not what its papers lack. */
static void
papers_need_not_tell_all(void **state)
{
	const char *const both[] = { "verified", "book" };
	const struct law_act act = { .needs = both, .n_needs = 2 };
	const struct matter matter = { .basis = "ex_officio" };
	const struct separate_book_facts nothing = { .verifications = 0 };
	const struct separate_book_facts decided = { .no_means_on = { 2025, 3,
								      31 } };
	struct act_case c = { .law = &law,
			      .matter = &matter,
			      .means = &nothing,
			      .on = { 2026, 3, 30 },
			      .from_papers = true };
	bool of_day;

	assert_null(act_refusal(*state, &act, &c, &of_day));
	c.means = &decided;
	assert_non_null(act_refusal(*state, &act, &c, &of_day));
	assert_true(of_day);
	c.on = (struct date){ 2015, 6, 30 };
	assert_null(act_refusal(*state, &act, &c, &of_day));
}

static void
book_shows_how_it_stands(void **state)
{
	const char *const book = "book";
	const char *const open = "open";
	const struct law_act act = needs(&book);
	const struct law_act other = needs(&open);
	const struct matter matter = { .basis = "ex_officio" };
	const struct separate_book_facts means = {
		.no_means_on = { 2025, 3, 31 },
		.verifications = 1,
		.verified_on = { 2025, 4, 2 },
	};
	const struct act_case c = { .law = &law,
				    .matter = &matter,
				    .means = &means,
				    .on = { 2026, 4, 1 } };
	struct act_parts parts;

	act_parts(*state, &act, &c, &parts);
	assert_int_equal(parts.n, 4);
	assert_string_equal(parts.article, "(điều)");
	assert_false(parts.holds);
	assert_string_equal(parts.parts[0].value, "31/03/2025");
	assert_string_equal(parts.parts[1].value, "từ ngày 31/03/2026");
	assert_true(parts.parts[1].holds);
	assert_string_equal(parts.parts[2].value, "đã xác minh 1 lần");
	assert_false(parts.parts[2].holds);
	assert_true(parts.parts[3].holds);
	act_parts(*state, &other, &c, &parts);
	assert_int_equal(parts.n, 0);
}

static void
means_are_read_where_they_are_asked_for(void **state)
{
	const char *const codes[] = { "verified", "open" };
	const struct law_act verified = needs(&codes[0]);
	const struct law_act open = needs(&codes[1]);

	(void)state;
	assert_true(act_asks_means(&verified));
	assert_false(act_asks_means(&open));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(sums_offer_the_act),
		TEST(what_is_not_known_is_offered_to_nobody),
		TEST(decision_rests_on_a_verification),
		TEST(book_has_its_conditions),
		TEST(papers_need_not_tell_all),
		TEST(book_shows_how_it_stands),
		TEST(means_are_read_where_they_are_asked_for),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
