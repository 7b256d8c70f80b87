/*
 * Where the members of a cell are looked for, and what a matter is. A case of
 * the first kind is the weight of one account and the branches, as words:
 * "now", or a statistical year with the months whose legs count.
 */
#include "common/base.h"

#include "common/test_help.h"
#include "reports/cell_rules.h"

enum { NEW = 1, ENFORCING = 11, COMPLETED = 24 };

static const struct ledger_account accounts[] = {
	{ NEW, "new", "", LEDGER_SOURCE },
	{ ENFORCING, "enforcing", "", LEDGER_STOCK },
	{ COMPLETED, "completed", "", LEDGER_OUTFLOW },
};
static const struct ledger_chart chart = { .accounts = accounts,
					   .n_accounts = ARRAY_LEN(accounts) };

/* Of the year 2025, up to June. */
static const struct report_range range = { .from = { 2024, 10, 1 },
					   .to = { 2025, 6, 30 },
					   .year_begins = 10,
					   .in_matters = true };

struct place {
	struct law_weight weight;
	int first, last; /* years with legs */
	const char *branches;
};

/* clang-format off */
static const struct place places[] = {
	/* What came in: the legs of the period. */
	{ { NEW, 0, -1 }, 2022, 2027, "2025 1-9\n" },
	{ { NEW, 0, -1 }, 2026, 2027, "" },
	/* What stood there on the last day: it is there, or left since. */
	{ { ENFORCING, 1, 1 }, 2022, 2027,
	  "now\n2025 10-12\n2026 1-12\n2027 1-12\n" },
	/* On the first: the same from that day. */
	{ { ENFORCING, 1, 0 }, 2022, 2025,
	  "now\n2025 1-12\n" },
	/* Nothing leaves an end: all years. */
	{ { COMPLETED, 1, 1 }, 2023, 2027,
	  "2023 1-12\n2024 1-12\n2025 1-9\n" },
	{ { ENFORCING, 0, 0 }, 2022, 2027, "" },
	{ { ENFORCING, 1, 1 }, 0, 0, "" },
	{ { 99, 1, 1 }, 2022, 2027, "" },
};
/* clang-format on */

static char *
words_of(TALLOC_CTX *ctx, const struct cell_branch *branch)
{
	if (branch->standing)
		return talloc_strdup(ctx, "now\n");
	return talloc_asprintf(ctx, "%d %d-%d\n", branch->year, branch->from,
			       branch->to);
}

static void
members_are_looked_for_where_they_can_be(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(places); i++) {
		TALLOC_CTX *ctx = talloc_new(NULL);
		const struct place *place = &places[i];
		const struct cell_years years = { place->weight.account,
						  place->first, place->last };
		const struct cell_question question = {
			.range = range,
			.weights = &place->weight,
			.n_weights = 1,
		};
		char *said = talloc_strdup(ctx, "");
		size_t n;
		struct cell_branch *branches =
			cell_branches(ctx, &question, &chart, &years, 1, &n);

		for (size_t k = 0; k < n; k++) {
			assert_int_equal(branches[k].account,
					 place->weight.account);
			said = talloc_strdup_append(
				said, words_of(ctx, &branches[k]));
		}
		assert_string_equal(said, place->branches);
		talloc_free(ctx);
	}
}

/* A matter that came to unit 7, went to unit 5 in the year, and ended there
 * after the period. */
static const struct cell_leg legs[] = {
	{ { 7, 70, 1 }, ENFORCING, false, 2024, 6, 1 },
	{ { 7, 70, 1 }, ENFORCING, false, 2025, 5, -1 },
	{ { 5, 50, 1 }, ENFORCING, false, 2025, 5, 1 },
	{ { 5, 50, 1 }, ENFORCING, false, 2025, 11, -1 },
	{ { 5, 50, 1 }, COMPLETED, true, 0, 0, 0 },
};

static struct cell_member
member_with(struct law_weight weight, int64_t officer_id, bool of_nobody)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	const struct cell_years years = { weight.account, 2024, 2025 };
	struct cell_question question = { .range = range,
					  .of_nobody = of_nobody,
					  .weights = &weight,
					  .n_weights = 1 };
	struct cell_branch *branches;
	struct cell_member member;
	size_t n;

	question.range.officer_id = officer_id;
	branches = cell_branches(ctx, &question, &chart, &years, 1, &n);
	member = cell_member_of(&question, branches, n, legs, ARRAY_LEN(legs));
	talloc_free(ctx);
	return member;
}

static void
a_matter_counts_once_at_its_first_place(void **state)
{
	const struct law_weight closing = { ENFORCING, 1, 1 };
	const struct law_weight opening = { ENFORCING, 2, 0 };
	struct cell_member member = member_with(closing, 0, false);

	(void)state;
	assert_int_equal(member.value, 1);
	assert_int_equal(member.key.unit_id, 5);
	assert_int_equal(member.key.officer_id, 50);
	/* It stood with unit 7, and is found where it was later, too. */
	member = member_with(opening, 0, false);
	assert_int_equal(member.value, 2);
	assert_int_equal(member.key.unit_id, 5);
	member = member_with(opening, 70, false);
	assert_int_equal(member.value, 2);
	assert_int_equal(member.key.unit_id, 7);
	assert_int_equal(member_with(closing, 70, false).value, 0);
	assert_int_equal(member_with(closing, 0, true).value, 0);
}

static void
keys_are_ordered_by_unit_officer_and_matter(void **state)
{
	static const struct cell_key keys[] = {
		{ 1, 0, 9 }, { 1, 2, 1 }, { 1, 2, 3 }, { 2, 0, 1 }
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(keys); i++)
		for (size_t k = 0; k < ARRAY_LEN(keys); k++)
			assert_int_equal(cell_key_compare(&keys[i], &keys[k]),
					 i < k ? -1 : i > k);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(members_are_looked_for_where_they_can_be),
		TEST(a_matter_counts_once_at_its_first_place),
		TEST(keys_are_ordered_by_unit_officer_and_matter),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
