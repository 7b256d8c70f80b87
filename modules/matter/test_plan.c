/*
 * What a fact does to a matter: a history from its opening to its end, each
 * sum on its line, each duty opened and settled, and a refused fact that
 * leaves everything as it was. The law is a part of conf/law.
 */
#include "common/base.h"

#include "common/test_help.h"
#include "law/act.h"
#include "matter/plan.h"
#include "matter/test_plan_law.h"

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
					   .obligation_type = "court_fee",
					   .is_money = true,
					   .owed_dong = 100,
					   .left_dong = 100 };
	f->lines[1] = (struct obligation){ .label = "Hình phạt tiền",
					   .obligation_type = "fine",
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
	/* Of each line from where it came to where it stands. */
	assert_int_equal(f->plans[0].n_legs, 4);
	assert_string_equal(f->plans[0].decision.type->code,
			    "dec_enforce_exofficio");
	/* Ten days of grace, ten more to verify. */
	expect_next(f, "first_verification", (struct date){ 2026, 6, 21 });
}

/* What is given back has a decision of its own kind, without days of grace and
 * without looking for means; a common decision has to grant them. */
static void
return_is_decided_in_its_own_way(void **state)
{
	static const struct date none = { 0, 0, 0 };
	struct file *f = open_file(*state);
	struct plan plan;

	f->lines[0].obligation_type = "return_money";
	f->matter.n_obligations = 1;
	f->matter.dues = NULL;
	f->matter.n_dues = 0;
	assert_true(event_plan_opening(f, &law, &f->matter, &plan));
	assert_string_equal(plan.decision.type->code, "dec_enforce_return");
	expect_next(f, NULL, none);
	f->matter.n_obligations = 2;
	assert_true(event_plan_opening(f, &law, &f->matter, &plan));
	assert_string_equal(plan.decision.type->code, "dec_enforce_exofficio");
	expect_next(f, "first_verification", (struct date){ 2026, 6, 21 });
	f->lines[0].obligation_type = f->lines[1].obligation_type = "unknown";
	assert_false(event_plan_opening(f, &law, &f->matter, &plan));
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
	assert_int_equal(plan->n_legs, 8);
}

/* The legs of one line at one account: its sum, and the matters that are
 * counted with it. */
static void
expect_leg(const struct plan *plan, size_t line, int account, int matters,
	   int64_t dong)
{
	for (size_t i = 0; i < plan->n_legs; i++) {
		const struct plan_leg *leg = &plan->legs[i];

		if (leg->line != line || leg->leg.account != account)
			continue;
		assert_int_equal(leg->leg.matters, matters);
		assert_int_equal(leg->leg.dong, dong);
		return;
	}
	fail_msg("no leg of line %zu at %d", line, account);
}

/* The fee has no means, the fine is enforced: the matter stays where the fine
 * is, until that is terminated; then it goes where the fee is, and what is due
 * because of it goes on. */
static void
lines_go_their_own_ways(void **state)
{
	static const size_t fee[] = { 0 };
	static const size_t fine[] = { 1 };
	struct file *f = open_file(*state);
	const struct plan *plan;

	(void)take(f, &(struct event_input){ .kind = "verified",
					     .effective_on = { 2026, 6, 9 } });
	plan = take(f, &(struct event_input){ .kind = "no_means",
					      .effective_on = { 2026, 6, 15 },
					      .ground = "NM_A",
					      .lines = fee,
					      .n_lines = 1 });
	assert_true(plan->part);
	assert_int_equal(plan->n_legs, 2);
	expect_leg(plan, 0, ENFORCING, 0, -100);
	expect_leg(plan, 0, NO_MEANS, 0, 100);
	assert_string_equal(f->matter.account_code, "enforcing");
	expect_next(f, "reverification", (struct date){ 2026, 12, 15 });
	plan = take(f, &(struct event_input){ .kind = "terminated",
					      .effective_on = { 2026, 7, 1 },
					      .lines = fine,
					      .n_lines = 1 });
	assert_int_equal(plan->n_legs, 4);
	expect_leg(plan, 1, ENFORCING, 0, -300);
	expect_leg(plan, 1, TERMINATED, 0, 300);
	expect_leg(plan, PLAN_WHOLE, ENFORCING, -1, 0);
	expect_leg(plan, PLAN_WHOLE, NO_MEANS, 1, 0);
	assert_string_equal(f->matter.account_code, "no_means");
	assert_false(date_is_set(f->matter.ended_on));
	assert_int_equal(f->matter.state.balance_dong, 100);
	expect_next(f, "reverification", (struct date){ 2026, 12, 15 });
	plan = take(f, &(struct event_input){ .kind = "terminated",
					      .effective_on = { 2026, 8, 1 } });
	assert_false(plan->part);
	assert_true(date_is_set(f->matter.ended_on));
	expect_next(f, NULL, (struct date){ 0, 0, 0 });
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(decision_opens_the_matter),
		TEST(return_is_decided_in_its_own_way),
		TEST(money_is_on_its_lines),
		TEST(no_means_sets_its_clocks),
		TEST(end_takes_the_rest),
		TEST(refused_fact_changes_nothing),
		TEST(line_takes_what_it_has_open),
		TEST(hands_change_by_the_ledger),
		TEST(lines_go_their_own_ways),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
