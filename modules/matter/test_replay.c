/*
 * A matter walked again from its facts: what was taken back was never there.
 * Matters are built fact by fact, as pages do, with and without mistakes, and
 * what is left after taking the mistakes back, in any order, is what the other
 * has. The law is a part of conf/law, in two versions.
 */
#include "common/base.h"

#include "matter/test_replay_file.h"

static const int64_t two_lines[] = { 100, 300 };

/* What ended the matter is taken back: it goes on where it stood, with what
 * was due. */
static void
end_is_taken_back(void **state)
{
	struct file *f = open_file(*state, two_lines, 2);
	struct file *never = open_file(*state, two_lines, 2);

	told(f, "verified", (struct date){ 2026, 1, 20 });
	told(f, "no_means", (struct date){ 2026, 2, 3 });
	told(f, "terminated", (struct date){ 2026, 8, 1 });
	told(never, "verified", (struct date){ 2026, 1, 20 });
	told(never, "no_means", (struct date){ 2026, 2, 3 });
	assert_true(date_is_set(f->matter.ended_on));
	assert_int_equal(take_back(f, 4), 0);
	assert_false(date_is_set(f->matter.ended_on));
	assert_string_equal(f->matter.account_code, "no_means");
	assert_string_equal(f->matter.due_rule, "reverification");
	expect_same(f, never);
}

/* The decision rests on the look, and the pay-out on the collection. */
static void
what_others_rest_on_stays(void **state)
{
	struct event_money money = { .line = 1, .dong = 50 };
	struct file *f = open_file(*state, two_lines, 2);
	struct matter before;

	told(f, "verified", (struct date){ 2026, 1, 20 });
	told(f, "no_means", (struct date){ 2026, 2, 3 });
	assert_null(tell(f,
			 &(struct event_input){ .kind = "collected",
						.effective_on = { 2026, 3, 1 },
						.money = &money,
						.n_money = 1 },
			 4));
	assert_null(tell(f,
			 &(struct event_input){ .kind = "paid_out",
						.effective_on = { 2026, 3, 2 },
						.money = &money,
						.n_money = 1 },
			 5));
	before = f->matter;
	assert_int_equal(take_back(f, 2), 1);
	assert_int_equal(take_back(f, 4), 1);
	assert_memory_equal(&before, &f->matter, sizeof(before));
	assert_int_equal(take_back(f, 3), 0);
	assert_int_equal(take_back(f, 2), 0);
	assert_int_equal(take_back(f, 5), 0);
	assert_int_equal(take_back(f, 4), 0);
	expect_same(f, open_file(*state, two_lines, 2));
}

/* What was said of the rest is not said of the line that comes back. */
static void
decision_stays_on_its_lines(void **state)
{
	static const size_t fee[] = { 0 };
	struct file *f = open_file(*state, two_lines, 2);

	assert_null(tell(f,
			 &(struct event_input){ .kind = "terminated",
						.effective_on = { 2026, 1, 9 },
						.lines = fee,
						.n_lines = 1 },
			 2));
	told(f, "verified", (struct date){ 2026, 1, 20 });
	told(f, "no_means", (struct date){ 2026, 2, 3 });
	assert_int_equal(f->facts[3].input.n_lines, 0);
	assert_int_equal(take_back(f, 2), 0);
	assert_int_equal(f->facts[2].input.n_lines, 1);
	assert_int_equal(f->matter.obligations[0].account, ENFORCING);
	assert_int_equal(f->matter.obligations[1].account, NO_MEANS);
	assert_string_equal(f->matter.account_code, "enforcing");
	assert_int_equal(f->matter.state.balance_dong, 400);
}

/* A small generator of its own: the same histories on every machine. */
static unsigned
dice(uint64_t *seed, unsigned sides)
{
	*seed = *seed * UINT64_C(6364136223846793005) +
		UINT64_C(1442695040888963407);
	return sides > 0 ? (unsigned)(*seed >> 33) % sides : 0;
}

static struct event_input *
random_fact(struct file *f, uint64_t *seed, struct date on)
{
	struct event_input *input = talloc_zero(f, struct event_input);
	const struct ledger_event *event =
		&events[1 + dice(seed, ARRAY_LEN(events) - 1)];
	struct event_money *money = talloc_zero(f, struct event_money);
	size_t *lines = talloc_zero_array(f, size_t, LINES_MAX);

	*input = (struct event_input){ .kind = event->code,
				       .effective_on = on,
				       .ground = "NM_A",
				       .lines = lines,
				       .money = money };
	if (event->effect == EFFECT_DIMENSION) {
		input->to_unit_id = 5 + dice(seed, 2);
		input->to_officer_id = 7 + dice(seed, 3);
	}
	for (size_t i = 0; i < f->matter.n_obligations; i++) {
		if (dice(seed, 2) && event->effect == EFFECT_MOVE)
			lines[input->n_lines++] = i;
	}
	if (event->money != MONEY_NONE) {
		money->line = dice(seed, (unsigned)f->matter.n_obligations);
		money->dong = 1 + dice(seed, 120);
		input->n_money = 1;
	}
	return input;
}

/* The page asks first what the act needs. */
static bool
lacks_look(const struct file *f, const struct event_input *input)
{
	return strcmp(input->kind, "no_means") == 0 &&
	       f->matter.means.verifications == 0;
}

static void
live(struct file *f, uint64_t *seed)
{
	struct date on = f->matter.decided_on;

	while (f->n < FACTS_MAX && dice(seed, 40)) {
		const struct event_input *input;

		on = date_add_days(on, 1 + dice(seed, 60));
		input = random_fact(f, seed, on);
		if (!lacks_look(f, input))
			(void)tell(f, input, (int64_t)f->n + 1);
	}
}

/* The same matter told only what is left, each on the lines it was on. */
static struct file *
told_again(TALLOC_CTX *ctx, const struct file *f)
{
	struct file *g = open_file(ctx, f->owed, f->matter.n_obligations);

	for (size_t i = 1; i < f->n; i++)
		assert_null(tell(g, &f->facts[i].input, f->facts[i].event_id));
	return g;
}

/* Mistakes are taken back in any order, whatever else was told. */
static void
taken_back_was_never_there(void **state)
{
	uint64_t seed = 20261130;
	size_t taken = 0;
	size_t refused = 0;

	for (int round = 0; round < 1000; round++) {
		TALLOC_CTX *ctx = talloc_new(*state);
		int64_t owed[LINES_MAX] = { 0 };
		size_t n = 1 + dice(&seed, LINES_MAX);
		struct file *f;

		for (size_t i = 0; i < n; i++)
			owed[i] = dice(&seed, 5) ? dice(&seed, 400) : 0;
		f = open_file(ctx, owed, n);
		live(f, &seed);
		for (int tries = 0; tries < 6 && f->n > 1; tries++) {
			size_t at = 1 + dice(&seed, (unsigned)(f->n - 1));

			if (take_back(f, f->facts[at].event_id))
				refused++;
			else
				taken++;
			expect_same(f, told_again(ctx, f));
		}
		talloc_free(ctx);
	}
	assert_true(taken > 1500);
	assert_true(refused > 200);
}

/* Looks that are told late leave the dates of those that were told in time. */
static void
late_is_as_in_time(void **state)
{
	uint64_t seed = 20261201;
	size_t late = 0;

	for (int round = 0; round < 1000; round++) {
		TALLOC_CTX *ctx = talloc_new(*state);
		struct file *f = open_file(ctx, two_lines, 2);
		struct file *in_time;
		struct replay_fact held[FACTS_MAX];
		size_t n_held = 0;

		live(f, &seed);
		in_time = told_again(ctx, f);
		for (size_t i = f->n; i > 1; i--) {
			const struct replay_fact fact = f->facts[i - 1];

			if (strcmp(fact.input.kind, "verified") == 0 &&
			    dice(&seed, 3) && take_back(f, fact.event_id) == 0)
				held[n_held++] = fact;
		}
		late += n_held;
		while (n_held > 0) {
			size_t at = dice(&seed, (unsigned)n_held);

			tell_late(f, &held[at]);
			held[at] = held[--n_held];
		}
		expect_same(f, in_time);
		talloc_free(ctx);
	}
	assert_true(late > 300);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(end_is_taken_back),
		TEST(what_others_rest_on_stays),
		TEST(decision_stays_on_its_lines),
		TEST(taken_back_was_never_there),
		TEST(late_is_as_in_time),
	};

	make_laws();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
