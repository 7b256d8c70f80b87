#include "common/base.h"

#include "matter/allocate.h"

#include "common/money.h"

/* What is divided, and by what. */
struct division {
	const struct law *law;
	const struct obligation *lines;
	size_t n;
	bool paying;
	struct date on;
	struct event_money *parts;
};

static const struct law_obligation_type *
type_of(const struct law *law, const struct obligation *line, struct date on)
{
	return line->obligation_type
		       ? law_obligation_type(law, line->obligation_type, on)
		       : NULL;
}

int64_t
allocate_rank(const struct law *law, const struct obligation *line,
	      struct date on)
{
	const struct law_obligation_type *type = type_of(law, line, on);

	return type ? type->rank : 0;
}

/* What the law does not know comes last. */
static int64_t
place(const struct division *d, size_t i)
{
	int64_t rank = allocate_rank(d->law, &d->lines[i], d->on);

	return rank > 0 ? rank : INT64_MAX;
}

static bool
is_of(const struct division *d, size_t i, int64_t rank)
{
	return place(d, i) == rank;
}

static int64_t
room(const struct division *d, size_t i)
{
	return obligation_open(&d->lines[i], d->paying);
}

/* The rank after this one; 0 behind the last. */
static int64_t
next_rank(const struct division *d, int64_t after)
{
	int64_t next = 0;

	for (size_t i = 0; i < d->n; i++) {
		if (place(d, i) > after && (next == 0 || place(d, i) < next))
			next = place(d, i);
	}
	return next;
}

/* The line of the rank that lost most by rounding down, and is not served yet:
 * one đồng more. */
static void
round_one_up(const struct division *d, int64_t rank, int64_t sum, int64_t need)
{
	size_t chosen = d->n;
	int64_t most = -1;

	for (size_t i = 0; i < d->n; i++) {
		int64_t lost;

		if (!is_of(d, i, rank) ||
		    d->parts[i].dong != money_share(sum, room(d, i), need))
			continue;
		lost = money_share_rest(sum, room(d, i), need);
		if (lost > most) {
			most = lost;
			chosen = i;
		}
	}
	if (chosen < d->n)
		d->parts[chosen].dong++;
}

/* Interest of the line's creditor and rank gives its part to the principal. */
static void
principal_first(const struct division *d, size_t principal, int64_t rank)
{
	const struct obligation *line = &d->lines[principal];

	for (size_t i = 0; i < d->n; i++) {
		const struct law_obligation_type *type =
			type_of(d->law, &d->lines[i], d->on);
		int64_t more = room(d, principal) - d->parts[principal].dong;

		if (!type || !type->interest || !is_of(d, i, rank) ||
		    !side_same(&d->lines[i].creditors, &line->creditors))
			continue;
		if (more > d->parts[i].dong)
			more = d->parts[i].dong;
		d->parts[i].dong -= more;
		d->parts[principal].dong += more;
	}
}

/* The rank takes less than it could: each line its share. */
static void
share(const struct division *d, int64_t rank, int64_t sum, int64_t need)
{
	int64_t left = sum;

	for (size_t i = 0; i < d->n; i++) {
		if (!is_of(d, i, rank))
			continue;
		d->parts[i].dong = money_share(sum, room(d, i), need);
		left -= d->parts[i].dong;
	}
	for (; left > 0; left--)
		round_one_up(d, rank, sum, need);
	for (size_t i = 0; i < d->n; i++) {
		const struct law_obligation_type *type =
			type_of(d->law, &d->lines[i], d->on);

		if (is_of(d, i, rank) && !(type && type->interest))
			principal_first(d, i, rank);
	}
}

/* What is left for the ranks behind. */
static int64_t
serve(const struct division *d, int64_t rank, int64_t sum)
{
	int64_t need = 0;

	for (size_t i = 0; i < d->n; i++)
		need += is_of(d, i, rank) ? room(d, i) : 0;
	if (sum < need) {
		share(d, rank, sum, need);
		return 0;
	}
	for (size_t i = 0; i < d->n; i++) {
		if (is_of(d, i, rank))
			d->parts[i].dong = room(d, i);
	}
	return sum - need;
}

int64_t
allocate(const struct law *law, const struct obligation *lines, size_t n,
	 bool paying, struct date on, int64_t sum, struct event_money *parts)
{
	const struct division d = { law, lines, n, paying, on, parts };
	int64_t rank = next_rank(&d, 0);

	for (size_t i = 0; i < n; i++)
		parts[i].dong = 0;
	for (; rank > 0 && sum > 0; rank = next_rank(&d, rank))
		sum = serve(&d, rank, sum);
	return sum;
}
