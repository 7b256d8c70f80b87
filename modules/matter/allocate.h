/*
 * allocate.h - how one sum is divided over the lines of a matter.
 *
 * By the order of payment of the day (Điều 47 Luật THADS 2008, Điều 54 Luật
 * THADS 2025; rank of conf/law/obligations.xml): a rank gets all that it can
 * take before the next one gets anything; what does not suffice for a rank is
 * shared in proportion to what each line can take, to the last đồng. Of what a
 * creditor gets within a rank the principal comes before the interest on it
 * (khoản 6 Điều 1 Thông tư liên tịch 11/2016, khoản 1 Điều 29 Nghị định
 * 152/2026). Pure.
 */
#ifndef MATTER_ALLOCATE_H
#define MATTER_ALLOCATE_H

#include "matter/event.h"

/* The place of a line in the order of payment of a day: 1 comes first. Lines of
 * a kind that the law of the day does not know come last, at 0. */
int64_t allocate_rank(const struct law *law, const struct obligation *line,
		      struct date on);

/*
 * Sets dong of all n parts to what the line of its place gets of the sum.
 * paying: of what was collected and not yet paid out, else of what is to be
 * collected. Returns what found no room.
 */
int64_t allocate(const struct law *law, const struct obligation *lines,
		 size_t n, bool paying, struct date on, int64_t sum,
		 struct event_money *parts);

#endif
