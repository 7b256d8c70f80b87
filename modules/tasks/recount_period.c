#include "common/base.h"

#include "law/period.h"
#include "tasks/recount.h"

/* The first move of the unit's year. */
static size_t
first_move(const struct recount_accounts *a, int64_t unit_id, int year)
{
	size_t low = 0;
	size_t high = a->n_moves;

	while (low < high) {
		size_t middle = (low + high) / 2;
		const struct recount_move *move = &a->moves[middle];

		if (move->unit_id < unit_id ||
		    (move->unit_id == unit_id && move->year < year))
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

#define CLOSED	(1U << 12)
#define GRANTED (1U << 13)
/* Between the look at a period and the writing of the facts. */
#define MEANWHILE INT64_C(600000)

/* A bit for each month that was locked. */
static unsigned
locked_at(const struct recount_accounts *a, int64_t at, int64_t unit_id,
	  int year)
{
	unsigned locked = 0;

	for (size_t i = first_move(a, unit_id, year);
	     i < a->n_moves && a->moves[i].unit_id == unit_id &&
	     a->moves[i].year == year && a->moves[i].at <= at;
	     i++) {
		const struct recount_move *move = &a->moves[i];
		unsigned bit = 1U << move->month;
		bool holds = move->locked &&
			     (bit != GRANTED || at - MEANWHILE < move->until);

		locked = holds ? locked | bit : locked & ~bit;
	}
	return locked;
}

int
recount_taken(const struct recount_accounts *a, int64_t at, int64_t unit_id,
	      struct date on)
{
	int year = period_year(a->year_begins, on);
	int month = period_month(a->year_begins, on);
	unsigned locked = locked_at(a, at, unit_id, year);

	if (locked & GRANTED) {
		do
			locked = locked_at(a, at, unit_id, ++year);
		while (locked & CLOSED);
		month = 1;
	}
	while (locked >> month & 1)
		month++;
	return year * 12 + month - 1;
}
