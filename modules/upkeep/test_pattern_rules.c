#include "common/base.h"

#include "common/test_help.h"
#include "upkeep/pattern_rules.h"

/* A Monday that is open from 7 to 17:30, and the Sunday before it. */
static const struct pattern_day monday = { { 2026, 11, 30 }, true, 420, 1050 };
static const struct pattern_day sunday = { { 2026, 11, 29 }, false, 420, 1050 };

static const struct pattern_rule opened = {
	"opened", "", "matter.view *.print", PATTERN_ACCOUNT, PATTERN_HOUR, 3
};
static const struct pattern_rule closed = {
	"closed", "", "*", PATTERN_ACCOUNT, PATTERN_CLOSED, 3
};
static const struct pattern_rule door = { "door",	    "",
					  "sign-in.failed", PATTERN_TARGET,
					  PATTERN_DAY,	    3 };
static const struct pattern_rule from = { "from",	    "",
					  "sign-in.failed", PATTERN_ADDRESS,
					  PATTERN_HOUR,	    3 };

static void
words_are_read(void **state)
{
	enum pattern_who who = PATTERN_ACCOUNT;
	enum pattern_span span = PATTERN_HOUR;

	(void)state;
	assert_true(pattern_who_parse("target", &who));
	assert_int_equal(who, PATTERN_TARGET);
	assert_true(pattern_who_parse("address", &who));
	assert_int_equal(who, PATTERN_ADDRESS);
	assert_true(pattern_span_parse("closed", &span));
	assert_int_equal(span, PATTERN_CLOSED);
	assert_true(pattern_span_parse("day", &span));
	assert_int_equal(span, PATTERN_DAY);
	assert_false(pattern_who_parse("nobody", &who));
	assert_false(pattern_who_parse(NULL, &who));
	assert_false(pattern_span_parse("week", &span));
	assert_false(pattern_span_parse("", &span));
}

static void
actions_are_met(void **state)
{
	(void)state;
	assert_true(pattern_counts("matter.view", "matter.view"));
	assert_false(pattern_counts("matter.view", "matter.viewed"));
	assert_false(pattern_counts("matter.view", "a.matter.view"));
	assert_true(pattern_counts("x  *.export", "matter.export"));
	assert_false(pattern_counts("*.export", "export"));
	assert_true(pattern_counts("refused.*", "refused.right"));
	assert_false(pattern_counts("refused.*", "sign-in.failed"));
	assert_true(pattern_counts("*", "sign-in"));
	assert_false(pattern_counts("", "sign-in"));
	assert_string_equal(pattern_regexp(*state, "a.b * *.c d.*"),
			    "^(a[.]b|.*|.*[.]c|d[.].*)$");
}

static bool
take(const struct pattern_rule *rule, const char *at,
     const struct pattern_day *day, struct pattern_count *count)
{
	const struct pattern_line line = { at,	     7,	 "matter.view",
					   "matter", 12, "" };

	return pattern_take(rule, &line, day, count);
}

static void
hours_are_those_of_the_clock_here(void **state)
{
	struct pattern_count count;

	(void)state;
	assert_true(take(&opened, "2026-11-30 01:59:59.999", &monday, &count));
	assert_string_equal(count.began_at, "2026-11-30 01:00:00");
	assert_string_equal(count.ended_at, "2026-11-30 02:00:00");
	assert_int_equal(count.account_id, 7);
	assert_int_equal(count.n, 1);
	/* A day here begins at 17:00 of the one before in UTC. */
	assert_int_equal(date_compare(pattern_date("2026-11-29 17:00:00.000"),
				      monday.on),
			 0);
	assert_int_equal(date_compare(pattern_date("2026-11-29 16:59:59.999"),
				      sunday.on),
			 0);
	assert_false(date_is_set(pattern_date("yesterday")));
	assert_false(take(&opened, "2026-11-30 x1:00:00", &monday, &count));
}

static void
closed_is_before_and_after_and_a_day_off(void **state)
{
	static const struct pattern_day unknown = {
		{ 2026, 11, 30 }, true, 0, 0
	};
	struct pattern_count count;

	(void)state;
	/* 06:59:59 here. */
	assert_true(take(&closed, "2026-11-29 23:59:59.000", &monday, &count));
	assert_string_equal(count.began_at, "2026-11-29 17:00:00");
	assert_string_equal(count.ended_at, "2026-11-30 00:00:00");
	assert_false(take(&closed, "2026-11-30 00:00:00.000", &monday, &count));
	/* The hour at noon is no night. */
	assert_false(take(&closed, "2026-11-30 05:30:00.000", &monday, &count));
	/* 17:29:59, 17:30 here. */
	assert_false(take(&closed, "2026-11-30 10:29:59.999", &monday, &count));
	assert_true(take(&closed, "2026-11-30 10:30:00.000", &monday, &count));
	assert_string_equal(count.began_at, "2026-11-30 10:30:00");
	assert_string_equal(count.ended_at, "2026-11-30 17:00:00");
	assert_true(take(&closed, "2026-11-29 05:00:00.000", &sunday, &count));
	assert_string_equal(count.began_at, "2026-11-28 17:00:00");
	assert_string_equal(count.ended_at, "2026-11-29 17:00:00");
	assert_false(
		take(&closed, "2026-11-29 23:00:00.000", &unknown, &count));
}

static void
failures_count_for_the_account_and_for_the_address(void **state)
{
	struct pattern_line line = {
		"2026-11-30 03:00:00.000",    0, "sign-in.failed", "account", 9,
		"2001:db8::7; wrong password"
	};
	struct pattern_count count;

	(void)state;
	assert_true(pattern_take(&door, &line, &monday, &count));
	assert_int_equal(count.account_id, 9);
	assert_string_equal(count.address, "");
	assert_string_equal(count.began_at, "2026-11-29 17:00:00");
	assert_string_equal(count.ended_at, "2026-11-30 17:00:00");
	assert_true(pattern_take(&from, &line, &monday, &count));
	assert_int_equal(count.account_id, 0);
	assert_string_equal(count.address, "2001:db8::7");
	line.object_id = 0;
	assert_false(pattern_take(&door, &line, &monday, &count));
	line.detail = "GET /accounts/";
	assert_false(pattern_take(&from, &line, &monday, &count));
	line.action = "sign-in";
	line.detail = "10.0.0.7; x";
	assert_false(pattern_take(&from, &line, &monday, &count));
}

static void
the_same_are_put_together(void **state)
{
	static const struct {
		const struct pattern_rule *rule;
		int64_t account;
		const char *at;
	} lines[] = {
		{ &opened, 7, "2026-11-30 01:00:00" },
		{ &closed, 7, "2026-11-30 11:00:00" },
		{ &opened, 8, "2026-11-30 01:00:00" },
		{ &opened, 7, "2026-11-30 01:59:00" },
		{ &opened, 7, "2026-11-30 02:00:00" },
	};
	struct pattern_count counts[ARRAY_LEN(lines)];

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(lines); i++) {
		assert_true(
			take(lines[i].rule, lines[i].at, &monday, &counts[i]));
		counts[i].account_id = lines[i].account;
	}
	assert_int_equal(pattern_sum(counts, ARRAY_LEN(lines)), 4);
	assert_ptr_equal(counts[0].rule, &closed);
	assert_int_equal(counts[1].account_id, 7);
	assert_string_equal(counts[1].began_at, "2026-11-30 01:00:00");
	assert_int_equal(counts[1].n, 2);
	assert_int_equal(counts[2].n, 1);
	assert_int_equal(counts[3].account_id, 8);
	assert_int_equal(pattern_sum(counts, 0), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(words_are_read),
		TEST(actions_are_met),
		TEST(hours_are_those_of_the_clock_here),
		TEST(closed_is_before_and_after_and_a_day_off),
		TEST(failures_count_for_the_account_and_for_the_address),
		TEST(the_same_are_put_together),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
