/*
 * How claims are put together into enforcement decisions: Điều 6, 7 Nghị định
 * 62/2015/NĐ-CP (by judgment or request), Điều 8, 11 Nghị định
 * 152/2026/NĐ-CP (by debtor).
 */
#include "common/base.h"

#include "intake/decide_rules.h"

#include <setjmp.h>

#include <cmocka.h>

#define ONE(party)                                      \
	{                                               \
		(const int64_t[]){ party }, (party) > 0 \
	}
#define EX_OFFICIO(d, c) \
	{ .basis = "ex_officio", .debtors = ONE(d), .creditors = ONE(c) }
#define ON_REQUEST(d, c, q)                                \
	{                                                  \
		.basis = "on_request", .debtors = ONE(d),  \
		.creditors = ONE(c), .request_id = (q)     \
	}

static void
test_what_is_open(void **state)
{
	const struct claim decided = { .basis = "ex_officio", .matter_id = 9 };
	const struct claim not_asked = ON_REQUEST(1, 2, 0);
	const struct claim asked = ON_REQUEST(1, 2, 5);
	const struct claim fee = EX_OFFICIO(1, 0);

	(void)state;
	assert_false(claim_is_open(&decided));
	assert_false(claim_is_open(&not_asked));
	assert_true(claim_is_open(&asked));
	assert_true(claim_is_open(&fee));
}

/* What was paid under a decision that was withdrawn is not owed again. */
static void
test_what_is_left(void **state)
{
	struct claim claim = EX_OFFICIO(1, 0);

	(void)state;
	claim.amount_dong = 5000;
	claim.paid_dong = 2000;
	assert_true(claim_is_open(&claim));
	assert_false(claim_is_paid(&claim));
	assert_int_equal(claim_left_dong(&claim), 3000);
	claim.paid_dong = 5000;
	assert_false(claim_is_open(&claim));
	assert_true(claim_is_paid(&claim));
	assert_int_equal(claim_left_dong(&claim), 0);
}

static void
test_by_judgment_all_debtors_share_one(void **state)
{
	const struct claim claims[] = { EX_OFFICIO(1, 0), EX_OFFICIO(2, 0),
					ON_REQUEST(1, 3, 5),
					ON_REQUEST(2, 3, 5),
					ON_REQUEST(1, 4, 6) };
	size_t group[5];

	(void)state;
	assert_int_equal(claims_group(claims, 5, GROUP_BY_JUDGMENT, group), 3);
	assert_int_equal(group[0], group[1]);
	assert_int_equal(group[2], group[3]);
	assert_int_not_equal(group[0], group[2]);
	assert_int_not_equal(group[2], group[4]);
}

static void
test_by_debtor_each_has_his_own(void **state)
{
	const struct claim claims[] = { EX_OFFICIO(1, 0), EX_OFFICIO(2, 0),
					EX_OFFICIO(1, 0) };
	size_t group[3];

	(void)state;
	assert_int_equal(claims_group(claims, 3, GROUP_BY_DEBTOR, group), 2);
	assert_int_equal(group[0], group[2]);
	assert_int_not_equal(group[0], group[1]);
}

/* A joint duty has one decision for those who owe it, and none of them is
 * decided on with what he owes alone. */
static void
test_joint_debtors_share_one(void **state)
{
	static const int64_t two[] = { 1, 2 };
	static const int64_t turned[] = { 2, 1 };
	const struct claim claims[] = {
		{ .basis = "ex_officio", .debtors = { two, 2 } },
		{ .basis = "ex_officio", .debtors = { turned, 2 } },
		EX_OFFICIO(1, 0),
	};
	size_t group[3];

	(void)state;
	assert_int_equal(claims_group(claims, 3, GROUP_BY_DEBTOR, group), 2);
	assert_int_equal(group[0], group[1]);
	assert_int_not_equal(group[0], group[2]);
	assert_int_equal(claims_group(claims, 3, GROUP_BY_JUDGMENT, group), 1);
}

/* An interim measure and a return are decided on apart, by whom they are. */
static void
test_kinds_of_decision_part(void **state)
{
	struct claim claims[] = { EX_OFFICIO(1, 0), EX_OFFICIO(1, 0),
				  EX_OFFICIO(1, 0) };
	size_t group[3];

	(void)state;
	claims[0].decision = claims[2].decision = "dec_enforce_exofficio";
	claims[1].decision = "dec_enforce_interim";
	for (int g = GROUP_BY_JUDGMENT; g <= GROUP_BY_DEBTOR; g++) {
		assert_int_equal(
			claims_group(claims, 3, (enum grouping)g, group), 2);
		assert_int_equal(group[0], group[2]);
		assert_int_not_equal(group[0], group[1]);
	}
}

/* What another agency entrusted needs no request, is decided on apart from what
 * it did not, and not at all once it has it back. */
static void
test_entrusted_claims_are_open(void **state)
{
	struct claim claims[] = { ON_REQUEST(1, 3, 0), ON_REQUEST(1, 3, 0) };
	size_t group[2];

	(void)state;
	claims[0].transfer_id = 8;
	assert_true(claim_is_open(&claims[0]));
	assert_false(claim_is_open(&claims[1]));
	claims[1].transfer_id = 9;
	assert_int_equal(claims_group(claims, 2, GROUP_BY_JUDGMENT, group), 2);
	claims[0].given_back = true;
	assert_false(claim_is_open(&claims[0]));
	assert_int_equal(claims_group(claims, 2, GROUP_BY_JUDGMENT, group), 1);
}

static void
test_the_version_grows_with_each_step(void **state)
{
	struct claim claims[] = { EX_OFFICIO(1, 0), ON_REQUEST(1, 3, 0) };
	int64_t version = claims_version(claims, 2);

	(void)state;
	claims[1].request_id = 5;
	assert_true(claims_version(claims, 2) > version);
	version = claims_version(claims, 2);
	claims[1].matter_id = 7;
	assert_true(claims_version(claims, 2) > version);
	version = claims_version(claims, 2);
	claims[0].matter_id = 8;
	assert_true(claims_version(claims, 2) > version);
}

static void
test_returns_go_by_recipient_in_both_regimes(void **state)
{
	const struct claim claims[] = { EX_OFFICIO(0, 3), EX_OFFICIO(0, 4),
					EX_OFFICIO(1, 0), EX_OFFICIO(0, 3) };
	size_t group[4];

	(void)state;
	for (int g = GROUP_BY_JUDGMENT; g <= GROUP_BY_DEBTOR; g++) {
		assert_int_equal(
			claims_group(claims, 4, (enum grouping)g, group), 3);
		assert_int_equal(group[0], group[3]);
		assert_int_not_equal(group[0], group[1]);
		assert_int_not_equal(group[0], group[2]);
	}
}

static void
test_nothing_open_gives_no_decision(void **state)
{
	const struct claim claims[] = { ON_REQUEST(1, 2, 0) };
	size_t group[1];

	(void)state;
	assert_int_equal(claims_group(claims, 1, GROUP_BY_DEBTOR, group), 0);
	assert_int_equal(group[0], 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_what_is_open),
		cmocka_unit_test(test_what_is_left),
		cmocka_unit_test(test_by_judgment_all_debtors_share_one),
		cmocka_unit_test(test_by_debtor_each_has_his_own),
		cmocka_unit_test(test_joint_debtors_share_one),
		cmocka_unit_test(test_kinds_of_decision_part),
		cmocka_unit_test(test_entrusted_claims_are_open),
		cmocka_unit_test(test_the_version_grows_with_each_step),
		cmocka_unit_test(test_returns_go_by_recipient_in_both_regimes),
		cmocka_unit_test(test_nothing_open_gives_no_decision),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
