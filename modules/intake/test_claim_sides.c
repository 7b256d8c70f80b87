/*
 * Several on one side of a claim: what a clerk is told of places and shares
 * that cannot be so, and what the register gets of those that can.
 */
#include "common/base.h"

#include "intake/claim_sides.h"

#include <setjmp.h>

#include <cmocka.h>

/* Debtors 2 and 3 owe 50 to party 1. */
static struct claim_form
sound(void)
{
	return (struct claim_form){
		.debtor = "2",
		.with_debtors = "3",
		.creditor = "1",
		.amount_dong = 50000000,
	};
}

struct told {
	const char *with_debtors;
	const char *debtor_shares;
	const char *with_creditors;
	const char *creditor_shares;
};

static void
same_text(const char *found, const char *expected)
{
	if (expected)
		assert_string_equal(found ? found : "(nothing)", expected);
	else
		assert_null(found);
}

static void
expect(const struct claim_form *claim, bool is_money, struct told told)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct claim_sides_wrong wrong =
		claim_sides_check(ctx, claim, 5, is_money);

	same_text(wrong.with_debtors, told.with_debtors);
	same_text(wrong.debtor_shares, told.debtor_shares);
	same_text(wrong.with_creditors, told.with_creditors);
	same_text(wrong.creditor_shares, told.creditor_shares);
	talloc_free(ctx);
}

static void
others_are_parties_of_the_form(void **state)
{
	static const struct {
		const char *typed;
		const char *told;
	} cases[] = {
		{ "3", NULL },
		{ " 3, 4;5 ", NULL },
		{ "", NULL },
		{ "ba", "Ghi số thứ tự của đương sự, cách nhau bằng dấu phẩy, "
			"ví dụ 3, 4." },
		{ "6", "Không có đương sự 6 ở phần trên." },
		{ "0", "Không có đương sự 0 ở phần trên." },
		{ "2", "Đương sự 2 ghi hai lần." },
		{ "3, 3", "Đương sự 3 ghi hai lần." },
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct claim_form claim = sound();

		claim.with_debtors = cases[i].typed;
		expect(&claim, true,
		       (struct told){ .with_debtors = cases[i].told });
	}
}

static void
others_stand_beside_somebody(void **state)
{
	struct claim_form claim = sound();

	(void)state;
	claim.debtor = "";
	expect(&claim, true,
	       (struct told){ .with_debtors =
				      "Chọn người thứ nhất của khoản, "
				      "rồi ghi những người cùng bên." });
	claim = sound();
	claim.creditor = "state";
	claim.with_creditors = "4";
	expect(&claim, true,
	       (struct told){ .with_creditors =
				      "Ngân sách nhà nước nhận cả khoản; phần "
				      "của người khác ghi thành một khoản "
				      "riêng." });
}

static void
nobody_stands_on_both_sides(void **state)
{
	struct claim_form claim = sound();

	(void)state;
	claim.with_creditors = "3";
	expect(&claim, true,
	       (struct told){ .with_creditors =
				      "Đương sự 3 vừa phải thi hành vừa được "
				      "thi hành khoản này." });
	/* The first of each side is told beside its own field. */
	claim = sound();
	claim.creditor = "2";
	expect(&claim, true, (struct told){ NULL });
}

static void
shares_add_up(void **state)
{
	static const struct {
		const char *typed;
		const char *told;
	} cases[] = {
		{ "30.000.000; 20.000.000", NULL },
		{ "30000000;20000000;", NULL },
		{ "30.000.000; 10.000.000",
		  "Các phần cộng lại là 40.000.000 đồng, khác số tiền của "
		  "khoản là 50.000.000 đồng." },
		{ "50.000.000", "Có 2 người nhưng ghi 1 phần; ghi phần của "
				"từng người theo thứ tự." },
		{ "50.000.000; 0", "Ghi số tiền của từng người, cách nhau bằng "
				   "dấu chấm phẩy, ví dụ 30.000.000; "
				   "20.000.000." },
		{ "một nửa", "Ghi số tiền của từng người, cách nhau bằng dấu "
			     "chấm phẩy, ví dụ 30.000.000; 20.000.000." },
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct claim_form claim = sound();

		claim.debtor_shares = cases[i].typed;
		expect(&claim, true,
		       (struct told){ .debtor_shares = cases[i].told });
	}
}

static void
only_sums_of_several_are_divided(void **state)
{
	struct claim_form claim = sound();

	(void)state;
	claim.creditor_shares = "50.000.000";
	expect(&claim, true,
	       (struct told){ .creditor_shares =
				      "Khoản của một người thì "
				      "không chia phần; để trống." });
	claim = sound();
	claim.debtor_shares = "30.000.000; 20.000.000";
	expect(&claim, false,
	       (struct told){ .debtor_shares =
				      "Vật, việc không chia phần theo số tiền; "
				      "ghi phần của mỗi người thành một khoản "
				      "riêng." });
	claim.with_creditors = "4";
	claim.creditor_shares = "25.000.000; 25.000.000";
	expect(&claim, true,
	       (struct told){ .creditor_shares =
				      "Chia phần ở một bên; khi cả hai bên đều "
				      "chia phần, ghi mỗi phần thành một khoản "
				      "riêng." });
}

static void
jointly_is_one_claim(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct claim_form claim = sound();
	struct claim_part *parts;
	size_t n;

	(void)state;
	claim.with_creditors = "4, 5";
	parts = claim_parts(ctx, &claim, &n);
	assert_int_equal(n, 1);
	assert_int_equal(parts[0].dong, 50000000);
	assert_int_equal(parts[0].debtors.n, 2);
	assert_int_equal(parts[0].debtors.at[1], 3);
	assert_int_equal(parts[0].creditors.n, 3);
	assert_int_equal(parts[0].creditors.at[0], 1);
	talloc_free(ctx);
}

static void
each_share_is_a_claim(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct claim_form claim = sound();
	struct claim_part *parts;
	size_t n;

	(void)state;
	claim.debtor_shares = "30.000.000; 20.000.000";
	parts = claim_parts(ctx, &claim, &n);
	assert_int_equal(n, 2);
	assert_int_equal(parts[0].dong, 30000000);
	assert_int_equal(parts[0].debtors.n, 1);
	assert_int_equal(parts[0].debtors.at[0], 2);
	assert_int_equal(parts[1].dong, 20000000);
	assert_int_equal(parts[1].debtors.at[0], 3);
	assert_int_equal(parts[1].creditors.at[0], 1);

	claim = sound();
	claim.with_creditors = "4";
	claim.creditor_shares = "1.000.000; 49.000.000";
	parts = claim_parts(ctx, &claim, &n);
	assert_int_equal(n, 2);
	assert_int_equal(parts[1].debtors.n, 2);
	assert_int_equal(parts[1].creditors.n, 1);
	assert_int_equal(parts[1].creditors.at[0], 4);
	assert_int_equal(parts[1].dong, 49000000);
	talloc_free(ctx);
}

static void
state_and_nobody_have_no_place(void **state)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct claim_form claim = { .debtor = "2",
				    .creditor = "state",
				    .amount_dong = 7 };
	struct claim_part *parts;
	size_t n;

	(void)state;
	parts = claim_parts(ctx, &claim, &n);
	assert_int_equal(n, 1);
	assert_int_equal(parts[0].creditors.n, 0);
	assert_int_equal(parts[0].debtors.n, 1);
	talloc_free(ctx);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(others_are_parties_of_the_form),
		cmocka_unit_test(others_stand_beside_somebody),
		cmocka_unit_test(nobody_stands_on_both_sides),
		cmocka_unit_test(shares_add_up),
		cmocka_unit_test(only_sums_of_several_are_divided),
		cmocka_unit_test(jointly_is_one_claim),
		cmocka_unit_test(each_share_is_a_claim),
		cmocka_unit_test(state_and_nobody_have_no_place),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
