/*
 * What a clerk is told of a judgment that cannot be so: every sentence, the
 * field beside which it stands, and what just may be. The form is the page's
 * own, so a sentence beside a field that it does not have is found too.
 */
#include "common/base.h"

#include <setjmp.h>

#include <cmocka.h>

#include "common/test_desk.h"
#include "intake/judgment.h"

/* As conf/law/obligations.xml has them. */
/* clang-format off */
static const struct law_obligation_type kinds[] = {
	{ .code = "court_fee", .label = "Án phí", .basis = "ex_officio",
	  .state_budget = true, .money = true },
	{ .code = "return_money", .label = "Trả lại tiền",
	  .basis = "ex_officio", .money = true, .names_recipient = true },
	{ .code = "confiscate", .label = "Tịch thu", .basis = "ex_officio",
	  .state_budget = true },
	{ .code = "damages", .label = "Bồi thường", .basis = "on_request",
	  .money = true },
	{ .code = "hand_over_house", .label = "Giao nhà",
	  .basis = "on_request" },
};

static struct party_form parties[] = {
	{ .role = "plaintiff", .name = "Lê Thị Ví Dụ" },
	{ .role = "defendant", .name = "Hồ Văn Ví Dụ" },
};

static struct claim_form fee = { .type = "court_fee", .debtor = "2",
				 .creditor = "state", .amount_dong = 1 };
/* clang-format on */

/* Nothing is wrong with it. */
static struct judgment_form
sound(void)
{
	return (struct judgment_form){
		.issued_on = { 2026, 9, 1 },
		.effective_on = { 2026, 10, 1 },
		.received_on = { 2026, 10, 5 },
		.parties = parties,
		.n_parties = ARRAY_LEN(parties),
		.claims = &fee,
		.n_claims = 1,
	};
}

static const char errors_page[] =
	"<?cs each:e = Form.Errors ?><?cs var:e.Field ?>: <?cs var:e.Text ?>\n"
	"<?cs /each ?>";

/* The rule says this of the judgment, "FIELD: SENTENCE" line by line; "" is
 * nothing. */
static void
expect_told(struct desk *desk, const struct judgment_form *in,
	    const char *lines)
{
	static const struct law law = { 0 };
	struct request *req = talloc_zero(desk, struct request);
	struct judgment_form bound = { 0 };
	struct form *form;

	req->law = &law;
	form = judgment_form_new(req, &bound);
	judgment_check(form, in, kinds, ARRAY_LEN(kinds));
	assert_int_equal(form_valid(form), *lines == '\0');
	talloc_free(desk->view);
	desk->view = view_bare(desk);
	form_view(form, desk->view);
	desk_expect(desk, errors_page, lines);
}

static void
dates_follow_each_other(void **state)
{
	static const struct {
		struct date issued_on;
		struct date effective_on;
		struct date received_on;
		const char *told;
		/* clang-format off */
	} cases[] = {
		{ { 2026, 9, 1 }, { 2026, 10, 1 }, { 2026, 10, 5 }, "" },
		/* In force at once, and received the day it was given. */
		{ { 2026, 9, 1 }, { 2026, 9, 1 }, { 2026, 9, 1 }, "" },
		/* Sent before it was in force. */
		{ { 2026, 9, 1 }, { 2026, 10, 1 }, { 2026, 9, 2 }, "" },
		{ { 2026, 9, 1 }, { 2026, 8, 31 }, { 2026, 9, 1 },
		  "effective: Ngày có hiệu lực không thể trước ngày ban "
		  "hành.\n" },
		{ { 2026, 9, 1 }, { 2026, 9, 1 }, { 2026, 8, 31 },
		  "received: Ngày nhận không thể trước ngày ban hành bản án, "
		  "quyết định.\n" },
		/* What is missing the form itself asks for. */
		{ { 0, 0, 0 }, { 2026, 8, 31 }, { 2026, 8, 31 }, "" },
		{ { 2026, 9, 1 }, { 0, 0, 0 }, { 0, 0, 0 }, "" },
	};
	/* clang-format on */

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct judgment_form in = sound();

		in.issued_on = cases[i].issued_on;
		in.effective_on = cases[i].effective_on;
		in.received_on = cases[i].received_on;
		expect_told(*state, &in, cases[i].told);
	}
}

static void
somebody_owes_something(void **state)
{
	struct judgment_form in = sound();

	in.n_claims = 0;
	expect_told(*state, &in,
		    "claim-0-type: Khoản phải thi hành 1: Chọn khoản; phải có "
		    "ít nhất một khoản.\n");
	in.n_parties = 0;
	expect_told(*state, &in,
		    "party-0-name: Đương sự 1: Nhập họ tên; phải có ít nhất "
		    "một đương sự.\n"
		    "claim-0-type: Khoản phải thi hành 1: Chọn khoản; phải có "
		    "ít nhất một khoản.\n");
}

#define CLAIM(field) "claim-0-" field ": Khoản phải thi hành 1: "
#define OF_THE_FORM  "Chọn một đương sự có ghi ở phần trên.\n"

/* A claim alone, and what is told of it. */
struct claim_case {
	struct claim_form claim;
	const char *told;
};

static void
expect_cases(struct desk *desk, const struct claim_case *cases, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct claim_form claim = cases[i].claim;
		struct judgment_form in = sound();

		in.claims = &claim;
		expect_told(desk, &in, cases[i].told);
	}
}

static void
claim_names_its_persons(void **state)
{
	/* clang-format off */
	static const struct claim_case cases[] = {
		/* Who gets his own back stands in place of a debtor. */
		{ { "return_money", "", "2", 1, "" }, "" },
		{ { "return_money", "2", "", 1, "" },
		  CLAIM("creditor") "Ghi rõ người được nhận tiền, tài sản.\n" },
		{ { "return_money", "", "", 1, "" },
		  CLAIM("creditor") "Ghi rõ người được nhận tiền, tài sản.\n" },
		/* Any other sum is owed by somebody, ... */
		{ { "court_fee", "", "state", 1, "" },
		  CLAIM("debtor") "Ghi rõ người phải thi hành án.\n" },
		{ { "damages", "", "1", 1, "" },
		  CLAIM("debtor") "Ghi rõ người phải thi hành án.\n" },
		/* ... and a thing by somebody or for somebody. */
		{ { "confiscate", "", "state", 0, "01 xe máy" }, "" },
		{ { "confiscate", "", "", 0, "01 xe máy" },
		  CLAIM("debtor") "Ghi rõ người phải thi hành án.\n" },
		/* What waits for a request has somebody to make it. */
		{ { "damages", "2", "", 1, "" },
		  CLAIM("creditor") "Khoản thi hành theo yêu cầu phải có "
				    "người được thi hành án.\n" },
		{ { "hand_over_house", "2", "", 0, "Căn nhà số 1" },
		  CLAIM("creditor") "Khoản thi hành theo yêu cầu phải có "
				    "người được thi hành án.\n" },
		{ { "damages", "2", "2", 1, "" },
		  CLAIM("creditor") "Người được thi hành án phải khác người "
				    "phải thi hành án.\n" },
		/* Two parties: there is no third, and none before the first. */
		{ { "damages", "3", "1", 1, "" },
		  CLAIM("debtor") OF_THE_FORM },
		{ { "damages", "0", "1", 1, "" },
		  CLAIM("debtor") OF_THE_FORM },
		{ { "damages", "2", "3", 1, "" },
		  CLAIM("creditor") OF_THE_FORM },
	};
	/* clang-format on */

	expect_cases(*state, cases, ARRAY_LEN(cases));
}

static void
claim_says_what_is_owed(void **state)
{
	/* clang-format off */
	static const struct claim_case cases[] = {
		/* The State's revenue needs no creditor, or is the State's. */
		{ { "court_fee", "2", "", 1, "" }, "" },
		{ { "court_fee", "2", "state", 1, "" }, "" },
		{ { "court_fee", "2", "1", 1, "" },
		  CLAIM("creditor") "Khoản này nộp ngân sách nhà nước.\n" },
		/* A creditor of whatever else may be the State too. */
		{ { "damages", "2", "state", 1, "" }, "" },
		{ { "damages", "2", "1", 0, "" },
		  CLAIM("amount") "Nhập số tiền của khoản này, ví dụ "
				  "15.000.000.\n" },
		{ { "hand_over_house", "2", "1", 0, "Căn nhà số 1" }, "" },
		{ { "hand_over_house", "2", "1", 9, "" },
		  CLAIM("thing") "Ghi rõ vật, giấy tờ hoặc việc phải thi "
				 "hành.\n" },
		/* A kind that the law does not have the form refuses. */
		{ { "", "", "", 0, "" }, "" },
	};
	/* clang-format on */

	expect_cases(*state, cases, ARRAY_LEN(cases));
}

/* A sentence stands in the row that it is about. */
static void
each_claim_is_looked_at(void **state)
{
	struct claim_form claims[] = {
		{ "court_fee", "2", "state", 1, "" },
		{ "damages", "2", "1", 0, "" },
		{ "hand_over_house", "2", "1", 0, "" },
	};
	struct judgment_form in = sound();

	in.claims = claims;
	in.n_claims = ARRAY_LEN(claims);
	expect_told(*state, &in,
		    "claim-1-amount: Khoản phải thi hành 2: Nhập số tiền của "
		    "khoản này, ví dụ 15.000.000.\n"
		    "claim-2-thing: Khoản phải thi hành 3: Ghi rõ vật, giấy "
		    "tờ hoặc việc phải thi hành.\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		WITH_DESK(dates_follow_each_other),
		WITH_DESK(somebody_owes_something),
		WITH_DESK(claim_names_its_persons),
		WITH_DESK(claim_says_what_is_owed),
		WITH_DESK(each_claim_is_looked_at),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
