#include "common/base.h"

#include "common/text.h"
#include "matter/relief_rules.h"

#define MONTHS_OF_YEAR 12

static int64_t
rest_of(const struct relief_facts *facts)
{
	return facts->value_dong - facts->paid_dong - facts->ended_dong;
}

/* True when the amount is inside the limits of the case, each of them
 * included or not as the row says. */
static bool
relief_amount_fits(const struct law_relief *relief,
		   const struct relief_facts *facts)
{
	int64_t dong = text_same(relief->tested, "value") ? facts->value_dong
							  : rest_of(facts);

	if (dong < relief->min_dong ||
	    (dong == relief->min_dong && !relief->min_inclusive))
		return false;
	if (!relief->max_dong)
		return true;
	return dong < relief->max_dong ||
	       (dong == relief->max_dong && relief->max_inclusive);
}

/* True when as much was paid as the case asks for. */
static bool
relief_part_paid(const struct law_relief *relief,
		 const struct relief_facts *facts)
{
	int64_t share;

	if (!relief->part_paid_denominator)
		return true;
	/* Rounded up: not a đồng less than the share. */
	share = (facts->value_dong + relief->part_paid_denominator - 1) /
		relief->part_paid_denominator;
	return facts->paid_dong > 0 && facts->paid_dong >= share;
}

/* The first day on which the years are over and no other relief of the last
 * year stands in the way. Years end with their corresponding day. */
static struct date
relief_since(const struct law_relief *relief, const struct relief_facts *facts)
{
	struct date over = date_add_months(facts->first_on,
					   (int)relief->years * MONTHS_OF_YEAR);

	if (relief->once_a_year && date_is_set(facts->last_relief_on)) {
		struct date again =
			date_add_months(facts->last_relief_on, MONTHS_OF_YEAR);

		if (date_compare(again, over) > 0)
			over = again;
	}
	return date_add_days(over, 1);
}

/* What may be proposed at most. */
static int64_t
relief_most(const struct law_relief *relief, int64_t rest_dong)
{
	int64_t most = rest_dong;

	if (relief->limit_denominator)
		most = rest_dong / relief->limit_denominator;
	if (relief->cap_dong && most > relief->cap_dong)
		most = relief->cap_dong;
	return most;
}

struct relief_verdict
relief_judge(const struct law_relief *reliefs, size_t n,
	     const struct relief_facts *facts, struct date today)
{
	struct relief_verdict verdict = { .rest_dong = rest_of(facts) };

	if (verdict.rest_dong <= 0 || !date_is_set(facts->first_on))
		return verdict;
	for (size_t i = 0; i < n; i++) {
		const struct law_relief *relief = &reliefs[i];
		struct date since;

		if (relief->hardship || !relief_amount_fits(relief, facts) ||
		    !relief_part_paid(relief, facts))
			continue;
		since = relief_since(relief, facts);
		if (date_compare(since, today) <= 0) {
			verdict.relief = relief;
			verdict.next = NULL;
			verdict.since_on = since;
			verdict.most_dong =
				relief_most(relief, verdict.rest_dong);
			return verdict;
		}
		if (verdict.next && date_compare(since, verdict.since_on) >= 0)
			continue;
		verdict.next = relief;
		verdict.since_on = since;
	}
	return verdict;
}
