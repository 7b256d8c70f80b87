/*
 * Which lines of a matter a fact is on, and why not on others.
 */
#include "common/base.h"

#include "common/test_help.h"
#include "matter/event.h"

/* clang-format off */
enum { ENFORCING = 11, NO_MEANS = 13, COMPLETED = 24, TERMINATED, BOOK = 32 };

static const struct ledger_account accounts[] = {
	{ ENFORCING, "enforcing", "Đang thi hành", LEDGER_STOCK },
	{ NO_MEANS, "no_means", "Chưa có điều kiện thi hành", LEDGER_STOCK },
	{ COMPLETED, "completed", "Thi hành xong", LEDGER_OUTFLOW },
	{ TERMINATED, "terminated", "Đình chỉ thi hành án", LEDGER_OUTFLOW },
	{ BOOK, "separate_book", "Đã chuyển sổ theo dõi riêng", LEDGER_BOOK },
};

static const int from_stock[] = { ENFORCING, NO_MEANS };
static const int from_no_means[] = { NO_MEANS };

#define FROM(list) .from_accounts = (list), .n_from = ARRAY_LEN(list)

static const struct ledger_event events[] = {
	{ .code = "book_moved", .label = "Chuyển sổ theo dõi riêng",
	  .effect = EFFECT_MOVE, FROM(from_no_means), .to_account = BOOK,
	  .whole = true },
	{ .code = "continued", .label = "Tiếp tục", .effect = EFFECT_MOVE,
	  FROM(from_no_means), .to_account = ENFORCING },
	{ .code = "completed", .label = "Thi hành xong", .effect = EFFECT_MOVE,
	  FROM(from_stock), .to_account = COMPLETED, .ends = true,
	  .done = true },
	{ .code = "terminated", .label = "Đình chỉ thi hành án",
	  .effect = EFFECT_MOVE, FROM(from_stock), .to_account = TERMINATED,
	  .ends = true },
};

static const struct ledger_chart chart = {
	accounts, ARRAY_LEN(accounts), events, ARRAY_LEN(events),
};

static const struct date today = { 2026, 11, 21 };
static const size_t first[] = { 0 };
static const size_t second[] = { 1 };
static const size_t third[] = { 2 };
static const size_t beyond[] = { 3 };
static const size_t both[] = { 0, 1 };

/* A debt that is enforced, a house without means, a fee that is done. */
static struct obligation lines[] = {
	{ .label = "Trả nợ", .is_money = true, .left_dong = 70,
	  .account = ENFORCING },
	{ .label = "Trả nhà", .account = NO_MEANS },
	{ .label = "Án phí", .account = COMPLETED,
	  .done_on = { 2026, 11, 1 } },
};
/* clang-format on */

static const struct matter matter = {
	.last_on = { 2026, 11, 2 },
	.account_label = "Đang thi hành",
	.obligations = lines,
	.n_obligations = ARRAY_LEN(lines),
};

static void
expect_refusal(TALLOC_CTX *ctx, const char *kind, const size_t *named,
	       size_t n_named, const char *words)
{
	struct event_input input = { .kind = kind,
				     .effective_on = today,
				     .lines = named,
				     .n_lines = n_named };
	const char *refusal =
		event_refusal(ctx, &chart, &matter, &input, today, NULL);

	if (!words) {
		assert_null(refusal);
		return;
	}
	assert_non_null(refusal);
	assert_string_equal(refusal, words);
}

static void
fact_is_on_lines_that_take_it(void **state)
{
	expect_refusal(*state, "terminated", both, 2, NULL);
	expect_refusal(*state, "terminated", NULL, 0, NULL);
	expect_refusal(*state, "completed", second, 1, NULL);
	expect_refusal(*state, "continued", second, 1, NULL);
	expect_refusal(*state, "completed", first, 1,
		       "Còn 70 đồng chưa thi hành nên chưa kết thúc được. Ghi "
		       "nhận thu, chi trả đủ, hoặc đình chỉ phần còn lại.");
	expect_refusal(*state, "terminated", third, 1,
		       "Khoản “Án phí” đã kết thúc ngày 01/11/2026.");
	expect_refusal(*state, "terminated", beyond, 1,
		       "Có khoản không thuộc việc thi hành án này.");
	expect_refusal(*state, "continued", first, 1,
		       "Khoản “Trả nợ” đang ở trạng thái “Đang thi hành” nên "
		       "không ghi được “Tiếp tục”.");
}

/* What is of the matter as a whole is of all its lines. */
static void
whole_is_of_all_lines(void **state)
{
	expect_refusal(*state, "book_moved", NULL, 0,
		       "Việc đang ở trạng thái “Đang thi hành” nên không ghi "
		       "được “Chuyển sổ theo dõi riêng”.");
	lines[0].account = NO_MEANS;
	expect_refusal(*state, "book_moved", NULL, 0, NULL);
	expect_refusal(*state, "book_moved", both, 2, NULL);
	expect_refusal(*state, "book_moved", second, 1,
		       "“Chuyển sổ theo dõi riêng” là của cả việc thi hành án, "
		       "không ghi riêng cho một số khoản.");
	lines[0].account = ENFORCING;
}

static void
line_takes_what_is_open(void **state)
{
	struct obligation o = { .is_money = true,
				.owed_dong = 1000,
				.collected_dong = 600,
				.paid_dong = 250,
				.ended_dong = 100 };

	(void)state;
	assert_int_equal(obligation_open(&o, false), 300);
	assert_int_equal(obligation_open(&o, true), 350);
	o.done_on = (struct date){ 2026, 11, 2 };
	assert_int_equal(obligation_open(&o, false), 0);
	o = (struct obligation){ .collected_dong = 1 };
	assert_int_equal(obligation_open(&o, true), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(fact_is_on_lines_that_take_it),
		TEST(whole_is_of_all_lines),
		TEST(line_takes_what_is_open),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
