#include "common/base.h"

#include "reports/cell_rules.h"

#include "law/period.h"

/* How an account counts: before the year, and in it; the second value of a
 * ratio, too. */
struct weighing {
	int account;
	struct law_weight value;
	struct law_weight other;
};

struct making {
	TALLOC_CTX *ctx;
	const struct cell_question *question;
	const struct cell_years *years;
	struct cell_branch *branches;
	size_t n;
};

static int
compare(int64_t a, int64_t b)
{
	return a < b ? -1 : a > b;
}

int
cell_key_compare(const struct cell_key *a, const struct cell_key *b)
{
	int by_unit = compare(a->unit_id, b->unit_id);
	int by_officer = compare(a->officer_id, b->officer_id);

	if (by_unit)
		return by_unit;
	return by_officer ? by_officer : compare(a->matter_id, b->matter_id);
}

/* ---- Where to look ---- */

static struct law_weight
weight_of(const struct law_weight *weights, size_t n, int account)
{
	for (size_t i = 0; i < n; i++) {
		if (weights[i].account == account)
			return weights[i];
	}
	return (struct law_weight){ .account = account };
}

static struct weighing
weighing_of(const struct cell_question *question, int account)
{
	return (struct weighing){
		.account = account,
		.value = weight_of(question->weights, question->n_weights,
				   account),
		.other = weight_of(question->others, question->n_others,
				   account),
	};
}

static void
add(struct making *making, struct cell_branch branch)
{
	making->branches = talloc_realloc(making->ctx, making->branches,
					  struct cell_branch,
					  (unsigned)making->n + 1);
	making->branches[making->n++] = branch;
}

/* The legs of the account between two days, year by year. */
static void
add_legs(struct making *making, struct date from, struct date to)
{
	int begins = making->question->range.year_begins;
	const struct cell_years *years = making->years;
	int year = years->first;

	if (period_year(begins, from) > year)
		year = period_year(begins, from);
	for (; year <= years->last && year <= period_year(begins, to); year++)
		add(making, (struct cell_branch){ .account = years->account,
						  .year = year,
						  .from = from,
						  .to = to });
}

static void
add_branches(struct making *making, const struct weighing *w,
	     enum ledger_kind kind)
{
	static const struct date never = { 1, 1, 1 };
	static const struct date always = { 9999, 12, 31 };
	const struct report_range *range = &making->question->range;
	bool before = w->value.before || w->other.before;
	bool closing = w->value.before == w->value.during &&
		       w->other.before == w->other.during;

	if (!before) {
		add_legs(making, range->from, range->to);
		return;
	}
	/* Nothing leaves a source or an end: all that ever came is there. */
	if (kind != LEDGER_STOCK && kind != LEDGER_BOOK) {
		add_legs(making, never, range->to);
		return;
	}
	add(making,
	    (struct cell_branch){ .account = w->account, .standing = true });
	add_legs(making, closing ? date_add_days(range->to, 1) : range->from,
		 always);
}

struct cell_branch *
cell_branches(TALLOC_CTX *ctx, const struct cell_question *question,
	      const struct ledger_chart *chart, const struct cell_years *years,
	      size_t n_years, size_t *n)
{
	struct making making = { .ctx = ctx, .question = question };

	for (size_t i = 0; i < n_years; i++) {
		const struct ledger_account *account =
			ledger_account_find(chart, years[i].account);
		struct weighing w = weighing_of(question, years[i].account);
		bool counts = w.value.before || w.value.during ||
			      w.other.before || w.other.during;

		making.years = &years[i];
		if (counts && account && years[i].last)
			add_branches(&making, &w, account->kind);
	}
	*n = making.n;
	return making.branches;
}

/* ---- What a matter is ---- */

static bool
is_found(const struct cell_branch *branch, const struct cell_leg *leg)
{
	if (branch->account != leg->account ||
	    branch->standing != leg->is_standing)
		return false;
	return branch->standing || (branch->year == leg->year &&
				    date_compare(leg->on, branch->from) >= 0 &&
				    date_compare(leg->on, branch->to) <= 0);
}

static bool
is_asked(const struct cell_question *question, const struct cell_leg *leg)
{
	const struct report_range *range = &question->range;

	if (question->of_nobody)
		return leg->key.officer_id == 0;
	return !range->officer_id || leg->key.officer_id == range->officer_id;
}

static void
weigh(const struct cell_question *question, const struct cell_leg *leg,
      struct cell_member *member)
{
	const struct report_range *range = &question->range;
	struct weighing w = weighing_of(question, leg->account);
	bool before = date_compare(leg->on, range->from) < 0;

	if (leg->is_standing || date_compare(leg->on, range->to) > 0)
		return;
	member->value +=
		leg->amount * (before ? w.value.before : w.value.during);
	member->other +=
		leg->amount * (before ? w.other.before : w.other.during);
}

struct cell_member
cell_member_of(const struct cell_question *question,
	       const struct cell_branch *branches, size_t n_branches,
	       const struct cell_leg *legs, size_t n_legs)
{
	struct cell_member member = { { INT64_MAX, INT64_MAX, INT64_MAX },
				      0,
				      0 };

	for (size_t i = 0; i < n_legs; i++) {
		bool found = false;

		if (!is_asked(question, &legs[i]))
			continue;
		weigh(question, &legs[i], &member);
		for (size_t k = 0; k < n_branches && !found; k++)
			found = is_found(&branches[k], &legs[i]);
		if (found && cell_key_compare(&legs[i].key, &member.key) < 0)
			member.key = legs[i].key;
	}
	return member;
}
