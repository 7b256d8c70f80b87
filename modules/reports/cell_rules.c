#include "common/base.h"

#include "reports/cell_rules.h"

#include "law/period.h"

#include <limits.h>

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

/* Months in one row, whatever their years. */
static int
key_of(int year, int month)
{
	return year * 12 + month - 1;
}

static int
first_key(const struct report_range *range)
{
	return key_of(period_year(range->year_begins, range->from), 1);
}

static int
last_key(const struct report_range *range)
{
	return key_of(period_year(range->year_begins, range->to),
		      period_month(range->year_begins, range->to));
}

/* The legs of the account between two months, year by year. */
static void
add_legs(struct making *making, int from, int to)
{
	const struct cell_years *years = making->years;
	int year = from / 12 > years->first ? from / 12 : years->first;

	for (; year <= years->last && year <= to / 12; year++)
		add(making,
		    (struct cell_branch){
			    .account = years->account,
			    .year = year,
			    .from = year == from / 12 ? from % 12 + 1 : 1,
			    .to = year == to / 12 ? to % 12 + 1 : 12,
		    });
}

static void
add_branches(struct making *making, const struct weighing *w,
	     enum ledger_kind kind)
{
	const struct report_range *range = &making->question->range;
	int first = first_key(range);
	int last = last_key(range);
	bool before = w->value.before || w->other.before;
	bool closing = w->value.before == w->value.during &&
		       w->other.before == w->other.during;

	if (!before) {
		add_legs(making, first, last);
		return;
	}
	/* Nothing leaves a source or an end: all that ever came is there. */
	if (kind != LEDGER_STOCK && kind != LEDGER_BOOK) {
		add_legs(making, 0, last);
		return;
	}
	add(making,
	    (struct cell_branch){ .account = w->account, .standing = true });
	add_legs(making, closing ? last + 1 : first, INT_MAX);
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
		if (!counts || !account || !years[i].last)
			continue;
		add_branches(&making, &w, account->kind);
		if (question->range.reading != READING_PUBLISHED)
			add(&making, (struct cell_branch){
					     .account = w.account,
					     .differing = true,
				     });
	}
	*n = making.n;
	return making.branches;
}

/* ---- What a matter is ---- */

static bool
is_found(const struct cell_question *question, const struct cell_branch *branch,
	 const struct cell_leg *leg)
{
	const struct report_range *range = &question->range;

	if (branch->account != leg->account ||
	    branch->standing != leg->is_standing)
		return false;
	if (branch->differing && range->reading == READING_RESTATED)
		return leg->late && leg->year >= last_key(range) / 12;
	if (branch->differing)
		return leg->since &&
		       key_of(leg->year, leg->month) <= last_key(range);
	return branch->standing ||
	       (branch->year == leg->year && leg->month >= branch->from &&
		leg->month <= branch->to);
}

void
cell_take_slices(TALLOC_CTX *ctx, struct cell_question *question,
		 const struct law_form_row *row, const struct slice *slices,
		 size_t n)
{
	char *kinds = talloc_strdup(ctx, "-");
	char *ids = talloc_strdup(ctx, "0");

	question->of_slices = true;
	question->slices = talloc_array(ctx, int64_t, (unsigned)n + 1);
	for (size_t i = 0; i < n; i++) {
		if (!kind_takes(row, &slices[i]))
			continue;
		question->slices[question->n_slices++] = slices[i].id;
		ids = talloc_asprintf_append_buffer(ids, ",%" PRId64,
						    slices[i].id);
		kinds = talloc_asprintf_append_buffer(
			kinds, ",%s|%s", slices[i].basis, slices[i].case_type);
	}
	question->slice_ids = ids;
	question->kinds = kinds;
}

bool
cell_takes_slice(const struct cell_question *question, int64_t slice_id)
{
	bool takes = !question->of_slices;

	for (size_t i = 0; i < question->n_slices && !takes; i++)
		takes = question->slices[i] == slice_id;
	return takes;
}

static bool
is_asked(const struct cell_question *question, const struct cell_leg *leg)
{
	const struct report_range *range = &question->range;

	if (question->of_nobody)
		return leg->key.officer_id == 0;
	return !range->officer_id || leg->key.officer_id == range->officer_id;
}

/* The month that counts it, by the reading. */
static int
counted_key(const struct report_range *range, const struct cell_leg *leg)
{
	if (range->reading != READING_RESTATED)
		return key_of(leg->year, leg->month);
	return key_of(period_year(range->year_begins, leg->on),
		      period_month(range->year_begins, leg->on));
}

static void
weigh(const struct cell_question *question, const struct cell_leg *leg,
      struct cell_member *member)
{
	const struct report_range *range = &question->range;
	struct weighing w = weighing_of(question, leg->account);
	int key = leg->is_standing ? 0 : counted_key(range, leg);
	bool before = key < first_key(range);

	if (leg->is_standing || key > last_key(range) ||
	    (range->reading == READING_KNOWN && leg->since) ||
	    !cell_takes_slice(question, leg->slice_id))
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
			found = (legs[i].is_standing ||
				 cell_takes_slice(question,
						  legs[i].slice_id)) &&
				is_found(question, &branches[k], &legs[i]);
		if (found && cell_key_compare(&legs[i].key, &member.key) < 0)
			member.key = legs[i].key;
	}
	return member;
}
