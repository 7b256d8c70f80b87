/*
 * money_rules.h - sums on obligation lines: how
 * one sum is spread over the lines. Pure.
 */
#ifndef ENFORCEMENT_MONEY_RULES_H
#define ENFORCEMENT_MONEY_RULES_H

#include "matter/event.h"

/* The sum of what the lines can take. */
int64_t money_open_sum(const struct obligation *obligations, size_t n,
		       bool paying);

/*
 * Spreads sum over the lines in their order, each up to what it can take;
 * lines[i].dong is set for every line. The order is that of the decision:
 * ranks of payment (Điều 47 Luật THADS 2008, Điều 54 Luật THADS 2025) are
 * for the officer, who corrects the lines before recording. Returns what
 * found no room.
 */
int64_t money_spread(const struct obligation *obligations, size_t n,
		     bool paying, int64_t sum, struct event_money *lines);

#endif
