/*
 * Why a fact cannot be recorded: every sentence of event_refusal() once, and
 * on both sides of each limit. The events are some of those that
 * conf/law/ledger.xml has since 01/07/2026, and one that no pack should have.
 */
#include "common/base.h"

#include "common/money.h"
#include "common/test_help.h"
#include "matter/event.h"

/* clang-format off */
enum { ENFORCING = 11, NO_MEANS = 13, SUSPENDED = 15, COMPLETED = 24,
       TERMINATED, REDUCED, BOOK = 32 };

static const struct ledger_account accounts[] = {
	{ ENFORCING, "enforcing", "Đang thi hành", LEDGER_STOCK },
	{ NO_MEANS, "no_means", "Chưa có điều kiện thi hành", LEDGER_STOCK },
	{ SUSPENDED, "suspended", "Tạm đình chỉ thi hành án", LEDGER_STOCK },
	{ COMPLETED, "completed", "Thi hành xong", LEDGER_OUTFLOW },
	{ TERMINATED, "terminated", "Đình chỉ thi hành án", LEDGER_OUTFLOW },
	{ REDUCED, "reduced", "Giảm nghĩa vụ thi hành án", LEDGER_OUTFLOW },
	{ BOOK, "separate_book", "Đã chuyển sổ theo dõi riêng", LEDGER_BOOK },
};

static const int from_stock[] = { ENFORCING, NO_MEANS, SUSPENDED };
static const int from_end[] = { ENFORCING, NO_MEANS };
static const int from_no_means[] = { NO_MEANS };

#define FROM(list) .from_accounts = (list), .n_from = ARRAY_LEN(list)

static const struct ledger_event events[] = {
	{ .code = "decided", .label = "Ra quyết định thi hành án",
	  .effect = EFFECT_INTAKE, .to_account = ENFORCING },
	{ .code = "voided", .label = "Hủy ghi nhận", .effect = EFFECT_CORRECT },
	{ .code = "verified", .label = "Xác minh điều kiện thi hành án",
	  .effect = EFFECT_NONE, .verifies = true },
	{ .code = "collected", .label = "Thu tiền", .effect = EFFECT_NONE,
	  .money = LEDGER_COLLECTS },
	{ .code = "paid_out", .label = "Chi trả", .effect = EFFECT_MONEY,
	  FROM(from_stock), .to_account = COMPLETED, .money = LEDGER_PAYS },
	{ .code = "reduced", .label = "Giảm nghĩa vụ", .effect = EFFECT_MONEY,
	  FROM(from_end), .to_account = REDUCED, .money = LEDGER_REDUCES },
	{ .code = "nowhere", .label = "Tiền không đi đâu",
	  .effect = EFFECT_MONEY, .money = LEDGER_REDUCES },
	{ .code = "assigned", .label = "Phân công Chấp hành viên",
	  .effect = EFFECT_DIMENSION },
	{ .code = "book_moved", .label = "Chuyển sổ theo dõi riêng",
	  .effect = EFFECT_MOVE, FROM(from_no_means), .to_account = BOOK,
	  .basis = "ex_officio" },
	{ .code = "completed", .label = "Thi hành xong", .effect = EFFECT_MOVE,
	  FROM(from_end), .to_account = COMPLETED, .ends = true,
	  .done = true },
	{ .code = "terminated", .label = "Đình chỉ thi hành án",
	  .effect = EFFECT_MOVE, FROM(from_stock), .to_account = TERMINATED,
	  .ends = true },
};

static const struct ledger_chart chart = {
	accounts, ARRAY_LEN(accounts), events, ARRAY_LEN(events),
};
/* clang-format on */

static const struct date today = { 2026, 11, 21 };

/* Of 1.000 đồng that are open on its only line the officer holds 400. */
static struct matter
matter_at(int account)
{
	static struct obligation line;

	line = (struct obligation){ .is_money = true,
				    .owed_dong = 1000,
				    .collected_dong = 400,
				    .left_dong = 1000,
				    .account = account };
	return (struct matter){
		.basis = "on_request",
		.held_dong = 400,
		.last_on = { 2026, 11, 2 },
		.state = { .account = account,
			   .unit_id = 5,
			   .officer_id = 7,
			   .balance_dong = 1000 },
		.account_label = ledger_account_find(&chart, account)->label,
		.obligations = &line,
		.n_obligations = 1,
	};
}

/* The refusal has these words and is about this part; NULL: there is none. */
static void
expect_refusal(TALLOC_CTX *ctx, const struct matter *matter,
	       const struct event_input *input, enum event_part about,
	       const char *words)
{
	enum event_part part;
	const char *refusal =
		event_refusal(ctx, &chart, matter, input, today, &part);

	if (!words) {
		if (refusal)
			fail_msg("%s: %s", input->kind, refusal);
		return;
	}
	if (!refusal)
		fail_msg("%s: not refused: %s", input->kind, words);
	assert_string_equal(refusal, words);
	assert_int_equal(part, about);
}

static struct event_input
fact(const char *kind)
{
	return (struct event_input){ .kind = kind, .effective_on = today };
}

static void
sum_of_the_lines(void **state)
{
	static const struct {
		int64_t dong[3];
		int64_t sum;
	} cases[] = {
		{ { 0, 0, 0 }, 0 },
		{ { 1, 0, 2 }, 3 },
		{ { MONEY_MAX_DONG, 0, 0 }, MONEY_MAX_DONG },
		{ { MONEY_MAX_DONG - 1, 1, 0 }, MONEY_MAX_DONG },
		{ { MONEY_MAX_DONG, 1, 0 }, MONEY_MAX_DONG + 1 },
		{ { 1, 1, MONEY_MAX_DONG }, MONEY_MAX_DONG + 1 },
		{ { 1, INT64_MAX, 0 }, MONEY_MAX_DONG + 1 },
		{ { INT64_MAX, INT64_MAX, 2 }, MONEY_MAX_DONG + 1 },
		/* A line cannot take back what another one brings. */
		{ { 5, -1, 0 }, MONEY_MAX_DONG + 1 },
		{ { INT64_MIN, 0, 0 }, MONEY_MAX_DONG + 1 },
	};
	struct event_input none = { .n_money = 0 };

	(void)state;
	assert_int_equal(event_money_sum(&none), 0);
	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct event_money money[3] = {
			{ .dong = cases[i].dong[0] },
			{ .dong = cases[i].dong[1] },
			{ .dong = cases[i].dong[2] },
		};
		struct event_input input = { .money = money, .n_money = 3 };

		assert_int_equal(event_money_sum(&input), cases[i].sum);
	}
}

static void
day_is_between_the_last_fact_and_today(void **state)
{
	static const struct {
		struct date on;
		const char *refusal;
	} cases[] = {
		{ { 0, 0, 0 }, "Nhập ngày xảy ra việc này." },
		{ { 2026, 11, 22 },
		  "Ngày ghi nhận không được sau ngày hôm nay." },
		{ { 2026, 11, 21 }, NULL },
		{ { 2026, 11, 2 }, NULL },
		{ { 2026, 11, 1 },
		  "Ngày này sớm hơn việc đã ghi gần nhất (02/11/2026). Các "
		  "việc được ghi theo thứ tự ngày; nếu việc trước ghi sai "
		  "ngày, xin hủy ghi nhận việc đó trước." },
	};
	struct matter matter = matter_at(ENFORCING);

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct event_input input = fact("verified");

		input.effective_on = cases[i].on;
		expect_refusal(*state, &matter, &input, EVENT_DAY,
			       cases[i].refusal);
	}
}

static void
law_has_the_fact_here_and_now(void **state)
{
	static const char unknown[] =
		"Pháp luật ở thời điểm này không có loại việc đó.";
	static const char other_basis[] =
		"Loại việc này không áp dụng cho việc thi hành án chủ động "
		"hoặc theo yêu cầu như hồ sơ này.";
	static const struct {
		const char *kind;
		int account;
		const char *basis;
		const char *refusal;
	} cases[] = {
		{ "pardoned", ENFORCING, "ex_officio", unknown },
		/* A matter is opened, and a fact taken back, elsewhere. */
		{ "decided", ENFORCING, "ex_officio", unknown },
		{ "voided", ENFORCING, "ex_officio", unknown },
		{ "book_moved", NO_MEANS, "ex_officio", NULL },
		{ "book_moved", NO_MEANS, "on_request", other_basis },
		{ "book_moved", ENFORCING, "ex_officio",
		  "Việc đang ở trạng thái “Đang thi hành” nên không ghi được "
		  "“Chuyển sổ theo dõi riêng”." },
		{ "verified", BOOK, "ex_officio", NULL },
		/* After the end nothing is recorded. */
		{ "verified", COMPLETED, "ex_officio",
		  "Việc đang ở trạng thái “Thi hành xong” nên không ghi được "
		  "“Xác minh điều kiện thi hành án”." },
	};

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct matter matter = matter_at(cases[i].account);
		struct event_input input = fact(cases[i].kind);

		matter.basis = cases[i].basis;
		expect_refusal(*state, &matter, &input, EVENT_KIND,
			       cases[i].refusal);
	}
}

/* Of a matter with one line, of which so much is held. */
static void
expect_sum_refusal(TALLOC_CTX *ctx, const char *kind, int64_t held_dong,
		   int64_t dong, const char *refusal)
{
	struct event_money money = { .dong = dong };
	struct matter matter = matter_at(ENFORCING);
	struct event_input input = fact(kind);

	matter.held_dong = held_dong;
	matter.obligations[0].collected_dong = held_dong;
	input.money = &money;
	input.n_money = 1;
	expect_refusal(ctx, &matter, &input, EVENT_SUM, refusal);
}

static void
money_is_there(void **state)
{
	static const char nothing[] = "Nhập số tiền cho ít nhất một khoản.";
	static const char too_large[] =
		"Tổng số tiền của một lần ghi quá lớn. Chia thành nhiều lần.";
	static const char not_held[] =
		"Số tiền chi trả lớn hơn số đã thu còn giữ (400 đồng). Ghi "
		"nhận việc thu tiền trước.";
	static const struct {
		const char *kind;
		int64_t held_dong;
		int64_t dong;
		const char *refusal;
	} cases[] = {
		{ "collected", 400, 0, nothing },
		{ "paid_out", 400, 0, nothing },
		{ "collected", 400, MONEY_MAX_DONG + 1, too_large },
		{ "collected", 400, -1, too_large },
		/* What is held already is not collected once more. */
		{ "collected", 400, 600, NULL },
		{ "collected", 400, 601,
		  "Tổng số tiền lớn hơn số còn phải thi hành của việc này "
		  "(600 đồng)." },
		{ "collected", 0, 1000, NULL },
		{ "collected", 1000, 1,
		  "Tổng số tiền lớn hơn số còn phải thi hành của việc này "
		  "(0 đồng)." },
		/* Only what was collected can be paid out. */
		{ "paid_out", 400, 400, NULL },
		{ "paid_out", 400, 401, not_held },
		{ "paid_out", 1000, 1000, NULL },
		{ "paid_out", 1001, 1001,
		  "Tổng số tiền lớn hơn số còn phải thi hành của việc này "
		  "(1.000 đồng)." },
		{ "reduced", 0, 1000, NULL },
		{ "reduced", 0, 1001,
		  "Tổng số tiền lớn hơn số còn phải thi hành của việc này "
		  "(1.000 đồng)." },
		/* What is held is enforced, and waits to be paid out. */
		{ "reduced", 400, 600, NULL },
		{ "reduced", 400, 601,
		  "Tổng số tiền lớn hơn số còn phải thi hành của việc này "
		  "(600 đồng)." },
		{ "nowhere", 0, 1, "Loại việc này không ghi được số tiền." },
	};

	for (size_t i = 0; i < ARRAY_LEN(cases); i++)
		expect_sum_refusal(*state, cases[i].kind, cases[i].held_dong,
				   cases[i].dong, cases[i].refusal);
}

static void
matter_ends_once_and_whole(void **state)
{
	static const struct {
		const char *kind;
		int64_t balance_dong;
		struct date ended_on;
		const char *refusal;
		/* clang-format off */
	} cases[] = {
		{ "completed", 0, { 0, 0, 0 }, NULL },
		{ "completed", 1234567, { 0, 0, 0 },
		  "Còn 1.234.567 đồng chưa thi hành nên chưa kết thúc được. "
		  "Ghi nhận thu, chi trả đủ, hoặc đình chỉ phần còn lại." },
		/* What is open ends with the matter. */
		{ "terminated", 1234567, { 0, 0, 0 }, NULL },
		{ "terminated", 0, { 2026, 11, 2 },
		  "Việc này đã kết thúc." },
	};
	/* clang-format on */

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct matter matter = matter_at(ENFORCING);
		struct event_input input = fact(cases[i].kind);

		matter.state.balance_dong = cases[i].balance_dong;
		matter.obligations[0].left_dong = cases[i].balance_dong;
		matter.ended_on = cases[i].ended_on;
		expect_refusal(*state, &matter, &input, EVENT_KIND,
			       cases[i].refusal);
	}
}

static void
matter_goes_to_another(void **state)
{
	static const struct {
		int64_t unit_id;
		int64_t officer_id;
		const char *refusal;
	} cases[] = {
		{ 0, 0, "Chọn Chấp hành viên hoặc đơn vị nhận." },
		{ 5, 7,
		  "Việc này đang do chính người được chọn tổ chức thi "
		  "hành." },
		{ 5, 8, NULL },
		{ 6, 7, NULL },
		/* Back to the office, until it is assigned anew. */
		{ 5, 0, NULL },
	};
	struct matter matter = matter_at(SUSPENDED);

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct event_input input = fact("assigned");

		input.to_unit_id = cases[i].unit_id;
		input.to_officer_id = cases[i].officer_id;
		expect_refusal(*state, &matter, &input, EVENT_TO,
			       cases[i].refusal);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(sum_of_the_lines),
		TEST(day_is_between_the_last_fact_and_today),
		TEST(law_has_the_fact_here_and_now),
		TEST(money_is_there),
		TEST(matter_ends_once_and_whole),
		TEST(matter_goes_to_another),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
