/*
 * How one sum is divided over lines: by rank of the day, within a rank in
 * proportion and to the last đồng, the principal before its interest.
 */
#include "common/base.h"

#include "common/money.h"
#include "common/test_help.h"
#include "matter/allocate.h"

#define OLD_LAW                                                                \
	{                                                                      \
		{ 2009, 7, 1 },                                                \
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

static const struct date before = { 2026, 6, 30 };
static const struct date since = { 2026, 7, 1 };

/* Rows of conf/law/obligations.xml. */
static const struct law_obligation_type types[] = {
	{ .code = "maintenance", .rank = 1, .span = OLD_LAW },
	{ .code = "court_fee", .rank = 2, .span = OLD_LAW },
	{ .code = "fine", .rank = 3, .span = OLD_LAW },
	{ .code = "civil_debt", .rank = 3, .span = OLD_LAW },
	{ .code = "maintenance", .rank = 1, .span = NEW_LAW },
	{ .code = "court_fee", .rank = 2, .span = NEW_LAW },
	{ .code = "fine", .rank = 3, .span = NEW_LAW },
	{ .code = "civil_debt", .rank = 5, .span = NEW_LAW },
	{ .code = "late_interest",
	  .rank = 5,
	  .interest = true,
	  .span = NEW_LAW },
};

static const struct law law = {
	.obligations = types,
	.n_obligations = ARRAY_LEN(types),
};

static struct obligation
owes(const char *type, int64_t dong, size_t creditor)
{
	static const int64_t ids[] = { 0, 1, 2, 3 };

	return (struct obligation){ .obligation_type = type,
				    .is_money = true,
				    .creditors = { &ids[creditor],
						   creditor != 0 },
				    .owed_dong = dong };
}

/* The parts as "1 2 3"; what found no room has to be as told. */
static void
expect(const struct obligation *lines, size_t n, struct date on, int64_t sum,
       int64_t no_room, const char *parts)
{
	struct event_money money[6] = { { 0 } };
	char found[200] = "";

	assert_int_equal(allocate(&law, lines, n, false, on, sum, money),
			 no_room);
	for (size_t i = 0; i < n; i++) {
		size_t at = strlen(found);

		snprintf(found + at, sizeof(found) - at, "%s%" PRId64,
			 i > 0 ? " " : "", money[i].dong);
	}
	assert_string_equal(found, parts);
}

static void
lower_rank_waits(void **state)
{
	const struct obligation lines[] = { owes("civil_debt", 1000, 1),
					    owes("court_fee", 300, 0),
					    owes("maintenance", 500, 2) };

	(void)state;
	expect(lines, 3, since, 400, 0, "0 0 400");
	expect(lines, 3, since, 700, 0, "0 200 500");
	expect(lines, 3, since, 1000, 0, "200 300 500");
	expect(lines, 3, since, 1801, 1, "1000 300 500");
	expect(lines, 3, since, 0, 0, "0 0 0");
	expect(lines, 0, since, 7, 7, "");
}

/* A fine shares with a debt by the old law, and goes before it by the new. */
static void
law_of_the_day_ranks(void **state)
{
	const struct obligation lines[] = { owes("civil_debt", 600, 1),
					    owes("fine", 300, 0) };

	(void)state;
	expect(lines, 2, before, 300, 0, "200 100");
	expect(lines, 2, since, 300, 0, "0 300");
	expect(lines, 2, since, 400, 0, "100 300");
}

static void
rank_shares_to_the_last_dong(void **state)
{
	const struct obligation lines[] = {
		owes("civil_debt", 1000, 1),
		owes("civil_debt", 1000, 2),
		owes("civil_debt", 1000, 3),
	};
	const struct obligation uneven[] = { owes("civil_debt", 5, 1),
					     owes("civil_debt", 3, 2),
					     owes("civil_debt", 1, 3) };
	const struct obligation vast[] = {
		owes("civil_debt", MONEY_MAX_DONG, 1),
		owes("civil_debt", MONEY_MAX_DONG, 2)
	};

	(void)state;
	expect(lines, 3, since, 1000, 0, "334 333 333");
	expect(lines, 3, since, 1001, 0, "334 334 333");
	/* 20/9, 12/9, 4/9: the most is lost by 4/9. */
	expect(uneven, 3, since, 4, 0, "2 1 1");
	expect(vast, 2, since, MONEY_MAX_DONG, 0,
	       "4500000000000000 4500000000000000");
}

/* Each creditor's share is not touched by what others are owed as interest. */
static void
principal_comes_before_its_interest(void **state)
{
	const struct obligation lines[] = { owes("civil_debt", 600, 1),
					    owes("late_interest", 400, 1),
					    owes("civil_debt", 900, 2),
					    owes("late_interest", 100, 2) };

	(void)state;
	expect(lines, 4, since, 1000, 0, "500 0 500 0");
	expect(lines, 4, since, 1400, 0, "600 100 700 0");
	expect(lines, 4, since, 2000, 0, "600 400 900 100");
}

static void
unknown_kind_comes_last(void **state)
{
	const struct obligation lines[] = { owes("of another law", 10, 1),
					    owes(NULL, 10, 1),
					    owes("civil_debt", 10, 2) };

	(void)state;
	expect(lines, 3, since, 15, 0, "3 2 10");
	assert_int_equal(allocate_rank(&law, &lines[0], since), 0);
	assert_int_equal(allocate_rank(&law, &lines[2], since), 5);
}

/* What is paid out is what each line holds. */
static void
pay_out_takes_what_is_held(void **state)
{
	struct obligation lines[] = { owes("civil_debt", 500, 1),
				      owes("civil_debt", 900, 2) };
	struct event_money money[2] = { { 0 } };

	(void)state;
	lines[0].collected_dong = lines[0].paid_dong = 200;
	lines[1].collected_dong = 400;
	lines[1].paid_dong = 150;
	assert_int_equal(allocate(&law, lines, 2, true, since, 250, money), 0);
	assert_int_equal(money[0].dong, 0);
	assert_int_equal(money[1].dong, 250);
	lines[0].done_on = lines[1].done_on = since;
	assert_int_equal(allocate(&law, lines, 2, false, since, 7, money), 7);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(lower_rank_waits),
		TEST(law_of_the_day_ranks),
		TEST(rank_shares_to_the_last_dong),
		TEST(principal_comes_before_its_interest),
		TEST(unknown_kind_comes_last),
		TEST(pay_out_takes_what_is_held),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
