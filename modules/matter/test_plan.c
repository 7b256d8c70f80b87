/*
 * What a fact does to a matter: a history from its opening to its end, each
 * sum on its line, each duty opened and settled, and a refused fact that
 * leaves everything as it was. The law is a part of conf/law.
 */
#include "common/base.h"

#include "common/test_help.h"
#include "law/act.h"
#include "matter/plan.h"

/* clang-format off */
enum { NEW = 1, CARRIED, ENFORCING = 11, NO_MEANS = 13, COMPLETED = 24,
       TERMINATED };

static const struct ledger_account accounts[] = {
	{ NEW, "new", "Mới thụ lý", LEDGER_SOURCE },
	{ CARRIED, "carried", "Năm trước chuyển sang", LEDGER_SOURCE },
	{ ENFORCING, "enforcing", "Đang thi hành", LEDGER_STOCK },
	{ NO_MEANS, "no_means", "Chưa có điều kiện thi hành", LEDGER_STOCK,
	  .without_means = true },
	{ COMPLETED, "completed", "Thi hành xong", LEDGER_OUTFLOW },
	{ TERMINATED, "terminated", "Đình chỉ thi hành án", LEDGER_OUTFLOW },
};

static const int from_stock[] = { ENFORCING, NO_MEANS };
#define FROM .from_accounts = from_stock, .n_from = ARRAY_LEN(from_stock)

static const struct ledger_event events[] = {
	{ .code = "decided", .label = "Ra quyết định thi hành án",
	  .effect = EFFECT_INTAKE, .to_account = ENFORCING },
	{ .code = "assigned", .label = "Phân công Chấp hành viên",
	  .effect = EFFECT_DIMENSION },
	{ .code = "verified", .label = "Xác minh", .verifies = true },
	{ .code = "collected", .label = "Thu tiền", .money = LEDGER_COLLECTS },
	{ .code = "paid_out", .label = "Chi trả", .effect = EFFECT_MONEY, FROM,
	  .to_account = COMPLETED, .money = LEDGER_PAYS },
	{ .code = "no_means", .label = "Chưa có điều kiện",
	  .effect = EFFECT_MOVE, FROM, .to_account = NO_MEANS,
	  .decision_type = "dec_no_means", .grounds = "no_means_ground" },
	{ .code = "completed", .label = "Thi hành xong", .effect = EFFECT_MOVE,
	  FROM, .to_account = COMPLETED, .ends = true, .done = true },
	{ .code = "terminated", .label = "Đình chỉ", .effect = EFFECT_MOVE,
	  FROM, .to_account = TERMINATED, .ends = true },
};

static const struct ledger_chart chart = {
	accounts, ARRAY_LEN(accounts), events, ARRAY_LEN(events), 10,
};
static const struct law_chart charts[] = { { { 2009, 7, 1 }, &chart } };

#define SPAN { { 2009, 7, 1 }, { 0, 0, 0 } }
#define LIMIT(code_, alias_, n, measure) \
	{ .code = (code_), .alias = (alias_), .label = (alias_), \
	  .article = "Điều 44", .period = { (n), (measure), false, false }, \
	  .span = SPAN }

static const struct law_deadline deadlines[] = {
	LIMIT("T06", "voluntary_end", 10, PERIOD_DAY),
	LIMIT("T20", "first_verification", 10, PERIOD_DAY),
	LIMIT("T22", "reverification", 6, PERIOD_MONTH),
	LIMIT("T30", "separate_book_eligible", 1, PERIOD_YEAR),
	LIMIT("T40", "pay_out", 10, PERIOD_DAY),
	LIMIT("T56", "publication", 5, PERIOD_DAY),
};

static const struct law_decision_type decisions[] = {
	{ .code = "dec_enforce_exofficio", .label = "Quyết định thi hành án",
	  .series_group = "enforce", .span = SPAN },
	{ .code = "dec_no_means", .label = "Quyết định chưa có điều kiện",
	  .series_group = "decision", .span = SPAN },
};

static const struct law_publication publications[] = {
	{ .trigger = "no_means", .action = "publish", .deadline = "T56",
	  .span = SPAN },
	{ .trigger = "completed", .action = "end", .reason = "done",
	  .deadline = "T56", .span = SPAN },
};

#define EFFECT(event_, does_, rule_, ...) \
	{ .event = (event_), .does = (does_), .rule = (rule_), __VA_ARGS__ \
	  .span = SPAN }

static const struct law_act_effect effects[] = {
	EFFECT("decided", ACT_OPENS, "T20", .after = "T06",),
	EFFECT("verified", ACT_SETTLES, "T20",),
	EFFECT("verified", ACT_SETTLES, "T22",),
	EFFECT("verified", ACT_OPENS, "T22", .rhythm = "T22",
	       .while_account = "no_means",),
	EFFECT("no_means", ACT_CANCELS, "T20",),
	EFFECT("no_means", ACT_CANCELS, "T22",),
	EFFECT("no_means", ACT_CANCELS, "T30",),
	EFFECT("no_means", ACT_OPENS, "T22", .rhythm = "T22",),
	EFFECT("no_means", ACT_OPENS, "T30", .rhythm = "T22",),
	EFFECT("collected", ACT_OPENS, "T40",),
	EFFECT("paid_out", ACT_SETTLES, "T40", .unless_held = true,),
	EFFECT("completed", ACT_CANCELS, NULL,),
	EFFECT("terminated", ACT_CANCELS, NULL,),
};

static const struct law law = {
	.year_begins = 10,
	.effects = effects, .n_effects = ARRAY_LEN(effects),
	.deadlines = deadlines, .n_deadlines = ARRAY_LEN(deadlines),
	.decisions = decisions, .n_decisions = ARRAY_LEN(decisions),
	.publications = publications, .n_publications = ARRAY_LEN(publications),
	.charts = charts, .n_charts = ARRAY_LEN(charts),
};
/* clang-format on */

static const struct date today = { 2026, 11, 29 };

struct file {
	TALLOC_CTX *ctx;
	struct obligation lines[2];
	struct matter matter;
	struct plan plans[12];
	size_t n_plans;
};

/* A fee of 100 and a fine of 300, decided on 01/06/2026. */
static struct file *
open_file(TALLOC_CTX *ctx)
{
	struct file *f = talloc_zero(ctx, struct file);

	f->ctx = f;
	f->lines[0] = (struct obligation){ .label = "Án phí",
					   .is_money = true,
					   .owed_dong = 100,
					   .left_dong = 100 };
	f->lines[1] = (struct obligation){ .label = "Hình phạt tiền",
					   .is_money = true,
					   .owed_dong = 300,
					   .left_dong = 300 };
	f->matter = (struct matter){ .basis = "ex_officio",
				     .decided_on = { 2026, 6, 1 },
				     .owed_dong = 400,
				     .state = { .unit_id = 5 },
				     .obligations = f->lines,
				     .n_obligations = 2 };
	assert_true(event_plan_opening(f, &law, &f->matter, &f->plans[0]));
	f->n_plans = 1;
	return f;
}

static const char *
try_fact(struct file *f, const struct event_input *input)
{
	return event_plan(f, &law, &f->matter, input, today,
			  &f->plans[f->n_plans], NULL);
}

static const struct plan *
take(struct file *f, const struct event_input *input)
{
	const char *refusal = try_fact(f, input);

	if (refusal)
		fail_msg("%s: %s", input->kind, refusal);
	return &f->plans[f->n_plans++];
}

static const struct plan *
take_money(struct file *f, const char *kind, struct date on, int64_t first,
	   int64_t second)
{
	struct event_money *money =
		talloc_zero_array(f->ctx, struct event_money, 2);

	money[0] = (struct event_money){ .line = 0, .dong = first };
	money[1] = (struct event_money){ .line = 1, .dong = second };
	return take(f, &(struct event_input){ .kind = kind,
					      .effective_on = on,
					      .money = money,
					      .n_money = 2 });
}

static void
expect_next(const struct file *f, const char *rule, struct date due_on)
{
	assert_int_equal(date_compare(f->matter.due_on, due_on), 0);
	if (rule)
		assert_string_equal(f->matter.due_rule, rule);
	else
		assert_null(f->matter.due_rule);
}

static void
decision_opens_the_matter(void **state)
{
	struct file *f = open_file(*state);

	assert_int_equal(f->matter.state.account, ENFORCING);
	assert_string_equal(f->matter.account_code, "enforcing");
	assert_int_equal(f->matter.state.balance_dong, 400);
	assert_int_equal(f->matter.last_seq, 1);
	assert_int_equal(f->plans[0].n_legs, 2);
	assert_string_equal(f->plans[0].decision.type->code,
			    "dec_enforce_exofficio");
	/* Ten days of grace, ten more to verify. */
	expect_next(f, "first_verification", (struct date){ 2026, 6, 21 });
}

/* Sums are on their lines, what is held is the matter's. */
static void
money_is_on_its_lines(void **state)
{
	static const struct date none = { 0, 0, 0 };
	struct file *f = open_file(*state);

	(void)take(f, &(struct event_input){ .kind = "verified",
					     .effective_on = { 2026, 6, 9 } });
	expect_next(f, NULL, none);
	(void)take_money(f, "collected", (struct date){ 2026, 6, 10 }, 100, 50);
	assert_int_equal(f->matter.held_dong, 150);
	assert_int_equal(f->lines[0].collected_dong, 100);
	assert_int_equal(f->lines[1].left_dong, 300);
	expect_next(f, "pay_out", (struct date){ 2026, 6, 20 });
	(void)take_money(f, "paid_out", (struct date){ 2026, 6, 11 }, 100, 0);
	assert_int_equal(f->matter.held_dong, 50);
	assert_int_equal(f->lines[0].left_dong, 0);
	expect_next(f, "pay_out", (struct date){ 2026, 6, 20 });
	(void)take_money(f, "paid_out", (struct date){ 2026, 6, 12 }, 0, 50);
	assert_int_equal(f->matter.state.balance_dong, 250);
	assert_int_equal(f->matter.paid_dong, 150);
	expect_next(f, NULL, none);
	assert_true(f->lines[1].changed);
}

/* Each look while there are no means opens the next; the decision is what
 * the public list follows. */
static void
no_means_sets_its_clocks(void **state)
{
	struct file *f = open_file(*state);
	const struct plan *plan;

	(void)take(f, &(struct event_input){ .kind = "verified",
					     .effective_on = { 2026, 6, 9 } });
	plan = take(f, &(struct event_input){ .kind = "no_means",
					      .effective_on = { 2026, 6, 15 },
					      .ground = "NM_A" });
	assert_string_equal(plan->publication->action, "publish");
	assert_int_equal(date_compare(plan->publication_due,
				      (struct date){ 2026, 6, 20 }),
			 0);
	assert_int_equal(f->matter.means.verifications, 1);
	assert_string_equal(f->matter.means.ground, "NM_A");
	expect_next(f, "reverification", (struct date){ 2026, 12, 15 });
	(void)take(f, &(struct event_input){ .kind = "verified",
					     .effective_on = { 2026, 9, 1 } });
	expect_next(f, "reverification", (struct date){ 2027, 3, 1 });
	assert_int_equal(f->matter.n_dues, 4);
}

/* What is open ends with the matter; nothing is due any more. */
static void
end_takes_the_rest(void **state)
{
	static const struct date none = { 0, 0, 0 };
	struct file *f = open_file(*state);

	(void)take_money(f, "collected", (struct date){ 2026, 6, 10 }, 100, 0);
	(void)take_money(f, "paid_out", (struct date){ 2026, 6, 11 }, 100, 0);
	(void)take(f, &(struct event_input){ .kind = "terminated",
					     .effective_on = { 2026, 7, 1 } });
	assert_int_equal(f->lines[0].ended_dong, 0);
	assert_int_equal(f->lines[1].ended_dong, 300);
	assert_true(date_is_set(f->lines[1].done_on));
	assert_true(date_is_set(f->matter.ended_on));
	assert_int_equal(f->matter.state.balance_dong, 0);
	assert_int_equal(f->matter.paid_dong, 100);
	expect_next(f, NULL, none);
}

static void
refused_fact_changes_nothing(void **state)
{
	struct file *f = open_file(*state);
	struct matter before = f->matter;

	assert_non_null(try_fact(
		f, &(struct event_input){ .kind = "completed",
					  .effective_on = { 2026, 6, 9 } }));
	assert_non_null(try_fact(
		f, &(struct event_input){ .kind = "verified",
					  .effective_on = { 2026, 5, 31 } }));
	/* The law of that day has no such fact. */
	assert_non_null(try_fact(
		f, &(struct event_input){ .kind = "pardoned",
					  .effective_on = { 2026, 6, 9 } }));
	assert_memory_equal(&before, &f->matter, sizeof(before));
}

/* Each line for itself, whatever the matter as a whole could take. */
static void
line_takes_what_it_has_open(void **state)
{
	static const struct {
		const char *kind;
		size_t line;
		int64_t dong;
		const char *refusal;
	} cases[] = {
		{ "collected", 0, 61,
		  "Số tiền của khoản “Án phí” lớn hơn số còn phải thu của "
		  "khoản đó." },
		{ "paid_out", 0, 41,
		  "Số tiền của khoản “Án phí” lớn hơn số chưa chi trả của "
		  "khoản đó." },
		{ "collected", 2, 1,
		  "Có khoản không thuộc việc thi hành án này." },
		{ "collected", 0, 60, NULL },
		{ "paid_out", 0, 100, NULL },
	};
	struct file *f = open_file(*state);

	(void)take_money(f, "collected", (struct date){ 2026, 6, 10 }, 40, 60);
	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct event_money money = { .line = cases[i].line,
					     .dong = cases[i].dong };
		struct event_input input = { .kind = cases[i].kind,
					     .effective_on = today,
					     .money = &money,
					     .n_money = 1 };
		const char *refusal = try_fact(f, &input);

		if (cases[i].refusal)
			assert_string_equal(refusal, cases[i].refusal);
		else
			assert_null(refusal);
	}
}

static void
hands_change_by_the_ledger(void **state)
{
	struct file *f = open_file(*state);
	const struct plan *plan =
		take(f, &(struct event_input){ .kind = "assigned",
					       .effective_on = { 2026, 6, 2 },
					       .to_unit_id = 6,
					       .to_officer_id = 7 });

	assert_true(plan->moves);
	assert_int_equal(plan->unit_id, 6);
	assert_int_equal(f->matter.state.officer_id, 7);
	assert_int_equal(plan->n_legs, 4);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(decision_opens_the_matter),
		TEST(money_is_on_its_lines),
		TEST(no_means_sets_its_clocks),
		TEST(end_takes_the_rest),
		TEST(refused_fact_changes_nothing),
		TEST(line_takes_what_it_has_open),
		TEST(hands_change_by_the_ledger),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
