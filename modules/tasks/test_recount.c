/*
 * The recount against hand-made histories, and against event_plan() on random
 * ones of several lines: two paths, one result.
 */
#include "common/base.h"

#include "law/period.h"
#include "tasks/test_recount_dossier.h"

static int64_t
sum_of(const struct recount *r, int account, bool dong)
{
	int64_t sum = 0;

	for (size_t i = 0; i < r->n_sums; i++) {
		if (r->sums[i].account == account)
			sum += dong ? r->sums[i].dong : r->sums[i].matters;
	}
	return sum;
}

static const char *
recount_of(const struct recount_history *history, struct recount *r)
{
	size_t at;

	return recount_matter(kinds, ARRAY_LEN(kinds), &accounts, history, r,
			      &at);
}

#define HISTORY(lines_, events_, parts_)                                       \
	(&(struct recount_history){ (lines_), ARRAY_LEN(lines_), (events_),    \
				    ARRAY_LEN(events_), (parts_),              \
				    ARRAY_LEN(parts_) })

static const struct recount_line debt[] = { { .id = 1, .owed_dong = 100 } };
static const struct recount_part none[] = { { 0 } };

static void
test_carried_matter_leaves_for_the_book(void **state)
{
	static const struct recount_event events[] = {
		{ 1, "decided", { 2024, 3, 1 }, 5, 7, 0 },
		{ 2, "no_means", { 2024, 6, 1 }, 5, 7, 0 },
		{ 3, "book_moved", { 2025, 11, 1 }, 5, 7, 0 },
	};
	struct recount *r = talloc_zero(NULL, struct recount);

	(void)state;
	assert_null(recount_of(HISTORY(debt, events, none), r));
	assert_int_equal(sum_of(r, NEW_IN, false), -1);
	assert_int_equal(sum_of(r, CARRIED, false), 1);
	assert_int_equal(sum_of(r, NO_MEANS, false), 0);
	assert_int_equal(sum_of(r, BOOK, true), 100);
	assert_int_equal(sum_of(r, BOOK_IN, true), -100);
	assert_int_equal(r->matter.account, BOOK);
	assert_int_equal(r->lines[0].account, BOOK);
	talloc_free(r);
}

/* One line has no means, the other is done: the matter stands without. */
static void
test_matter_stands_by_its_lines(void **state)
{
	static const struct recount_line lines[] = {
		{ .id = 1, .owed_dong = 100 },
		{ .id = 2, .owed_dong = 30 },
	};
	static const struct recount_event events[] = {
		{ 1, "decided", { 2026, 3, 1 }, 5, 7, 0 },
		{ 2, "no_means", { 2026, 6, 1 }, 5, 7, 0 },
		{ 3, "paid_out", { 2026, 6, 2 }, 5, 7, 0 },
		{ 4, "completed", { 2026, 6, 3 }, 5, 7, 0 },
	};
	static const struct recount_part parts[] = {
		{ 2, 1, 0 },
		{ 3, 2, 30 },
		{ 4, 2, 0 },
	};
	struct recount *r = talloc_zero(NULL, struct recount);

	(void)state;
	assert_null(recount_of(HISTORY(lines, events, parts), r));
	assert_int_equal(r->lines[0].account, NO_MEANS);
	assert_int_equal(r->lines[1].account, COMPLETED);
	assert_int_equal(r->matter.account, NO_MEANS);
	assert_int_equal(r->balance_dong, 100);
	assert_int_equal(sum_of(r, NO_MEANS, false), 1);
	assert_int_equal(sum_of(r, NO_MEANS, true), 100);
	assert_int_equal(sum_of(r, ENFORCING, false), 0);
	assert_int_equal(sum_of(r, COMPLETED, false), 0);
	assert_int_equal(sum_of(r, COMPLETED, true), 30);
	talloc_free(r);
}

static void
test_impossible_histories_are_named(void **state)
{
	static const struct recount_event no_intake[] = {
		{ 1, "no_means", { 2024, 6, 1 }, 5, 7, 0 },
	};
	static const struct recount_event after_end[] = {
		{ 1, "decided", { 2024, 3, 1 }, 5, 7, 0 },
		{ 2, "completed", { 2024, 4, 1 }, 5, 7, 0 },
		{ 3, "continued", { 2024, 5, 1 }, 5, 7, 0 },
	};
	static const struct recount_event pays[] = {
		{ 1, "decided", { 2024, 3, 1 }, 5, 7, 0 },
		{ 2, "paid_out", { 2024, 4, 1 }, 5, 7, 0 },
	};
	static const struct recount_event of_none[] = {
		{ 1, "decided", { 2024, 3, 1 }, 5, 7, 0 },
		{ 2, "revoked", { 2024, 4, 1 }, 5, 7, 9 },
	};
	static const struct recount_event of_itself[] = {
		{ 1, "decided", { 2024, 3, 1 }, 5, 7, 0 },
		{ 2, "revoked", { 2024, 4, 1 }, 5, 7, 2 },
	};
	static const struct recount_part too_much[] = { { 2, 1, 101 } };
	static const struct recount_part foreign[] = { { 2, 9, 1 } };
	struct recount *r = talloc_zero(NULL, struct recount);

	(void)state;
	assert_non_null(recount_of(HISTORY(debt, no_intake, none), r));
	assert_non_null(recount_of(HISTORY(debt, after_end, none), r));
	assert_non_null(recount_of(HISTORY(debt, of_none, none), r));
	assert_non_null(recount_of(HISTORY(debt, of_itself, none), r));
	assert_non_null(recount_of(HISTORY(debt, pays, too_much), r));
	assert_non_null(recount_of(HISTORY(debt, pays, foreign), r));
	talloc_free(r);
}

/* October and November are locked on the hundredth and the three hundredth
 * millisecond, and November opened again on the five hundredth. */
static void
test_period_is_that_of_the_hour(void **state)
{
	static const struct recount_move moves[] = {
		{ 4, 2025, 1, true, 50, 0 },   { 5, 2024, 1, true, 50, 0 },
		{ 5, 2025, 1, true, 100, 0 },  { 5, 2025, 2, true, 300, 0 },
		{ 5, 2025, 2, false, 500, 0 },
	};
	struct recount_accounts locked = accounts;
	static const int64_t hours[] = { 99, 100, 300, 500 };
	static const int months[] = { 1, 2, 3, 2 };
	struct recount *r = talloc_zero(NULL, struct recount);

	(void)state;
	locked.moves = moves;
	locked.n_moves = ARRAY_LEN(moves);
	for (size_t i = 0; i < ARRAY_LEN(hours); i++) {
		struct recount_event event = { 1, "decided", { 2024, 10, 9 }, 5,
					       7, 0,	     hours[i] };
		const struct recount_history history = { debt, 1,    &event,
							 1,    NULL, 0 };
		size_t at;

		assert_null(recount_matter(kinds, ARRAY_LEN(kinds), &locked,
					   &history, r, &at));
		assert_int_equal(r->sums[0].month, 2024 * 12 + 9);
		assert_int_equal(r->sums[0].taken, 2025 * 12 + months[i] - 1);
	}
	talloc_free(r);
}

/* 2025 is closed; a correction is granted for ten hours, from the second on,
 * and October of 2026 is locked in the third. */
static void
test_corrected_year_counts_in_a_later_one(void **state)
{
	static const int64_t hour = 3600000;
	const struct recount_move moves[] = {
		{ 5, 2025, 12, true, 1, 0 },
		{ 5, 2025, 13, true, 2 * hour, 12 * hour },
		{ 5, 2026, 1, true, 3 * hour, 0 },
	};
	const struct recount_accounts closed = { .year_begins = 10,
						 .moves = moves,
						 .n_moves = ARRAY_LEN(moves) };
	const struct date on = { 2025, 9, 3 };

	(void)state;
	assert_int_equal(recount_taken(&closed, hour, 5, on), 2025 * 12 + 12);
	assert_int_equal(recount_taken(&closed, 2 * hour, 5, on), 2026 * 12);
	assert_int_equal(recount_taken(&closed, 4 * hour, 5, on),
			 2026 * 12 + 1);
	assert_int_equal(recount_taken(&closed, 13 * hour, 5, on),
			 2025 * 12 + 12);
}

/* Takes the legs off what the recount asks for. */
static void
take_off(struct recount *r, const struct plan_leg *legs, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const struct ledger_leg *leg = &legs[i].leg;

		for (size_t k = 0; k < r->n_sums; k++) {
			struct recount_sum *sum = &r->sums[k];

			if (sum->account != leg->account ||
			    sum->unit_id != leg->unit_id ||
			    sum->officer_id != leg->officer_id ||
			    sum->month != period_month_key(legs[i].on))
				continue;
			sum->matters -= leg->matters;
			sum->dong -= leg->dong;
		}
	}
}

static void
expect_same(const struct dossier *h, struct recount *r)
{
	const struct recount_history history = {
		h->lines,   h->matter.n_obligations, h->events, h->n, h->parts,
		h->n_parts,
	};

	assert_null(recount_of(&history, r));
	for (size_t i = 0; i < h->n; i++)
		take_off(r, h->plans[i].legs, h->plans[i].n_legs);
	for (size_t i = 0; i < r->n_sums; i++) {
		assert_int_equal(r->sums[i].matters, 0);
		assert_int_equal(r->sums[i].dong, 0);
	}
	assert_int_equal(r->matter.account, h->matter.state.account);
	assert_int_equal(r->balance_dong, h->matter.state.balance_dong);
	assert_int_equal(
		date_compare(r->matter.since, h->matter.state.inflow_on), 0);
	for (size_t i = 0; i < h->matter.n_obligations; i++) {
		assert_int_equal(r->lines[i].account,
				 h->obligations[i].account);
		assert_int_equal(date_compare(r->lines[i].since,
					      h->obligations[i].inflow_on),
				 0);
	}
}

/* How often something was taken back, by mistake and by the law. */
struct walks {
	size_t taken;
	size_t returned;
};

/* A history of random facts, and of some that are taken back. */
static void
walk(struct dossier *h, uint64_t *seed, struct walks *walks)
{
	while (h->n < HISTORY_MAX && dice(seed, 20)) {
		struct date on;

		if (dice(seed, 4) == 0) {
			walks->taken += try_void(h, seed);
			continue;
		}
		on = date_add_days(h->matter.last_on, dice(seed, 200));
		if (dice(seed, 5) == 0)
			walks->returned += try_return(h, seed, on);
		else
			try_event(h, seed, on);
	}
}

static void
test_both_paths_agree(void **state)
{
	struct recount *r = talloc_zero(NULL, struct recount);
	uint64_t seed = 20261121;
	struct walks walks = { 0 };

	(void)state;
	for (int round = 0; round < 3000; round++) {
		struct dossier *h = talloc_zero(NULL, struct dossier);
		struct date on = date_add_days(always, 5000 + dice(&seed, 900));

		h->ctx = h;
		open_history(h, &seed, on);
		walk(h, &seed, &walks);
		expect_same(h, r);
		talloc_free(h);
	}
	assert_true(walks.taken > 1000);
	assert_true(walks.returned > 300);
	talloc_free(r);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_carried_matter_leaves_for_the_book),
		cmocka_unit_test(test_matter_stands_by_its_lines),
		cmocka_unit_test(test_impossible_histories_are_named),
		cmocka_unit_test(test_period_is_that_of_the_hour),
		cmocka_unit_test(test_corrected_year_counts_in_a_later_one),
		cmocka_unit_test(test_both_paths_agree),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
