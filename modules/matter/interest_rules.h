/*
 * interest_rules.h - late interest on what is left of the principal of a line
 * (khoản 2 Điều 29 Nghị định 152/2026/NĐ-CP; Điều 468 Bộ luật Dân sự 2015):
 * simple, by days of a year of 365, half of one đồng rounded up. Pure.
 */
#ifndef MATTER_INTEREST_RULES_H
#define MATTER_INTEREST_RULES_H

#include "common/date.h"

/* What takes the principal down, in order of days: what was collected, and what
 * ended otherwise. Of money the principal gets its part first. */
struct interest_step {
	struct date on;
	int64_t dong; /* below 0: it goes up again */
};

struct interest_case {
	int64_t principal_dong; /* in the beginning */
	const struct interest_step *steps;
	size_t n_steps;
	struct date from; /* the day before the first that bears interest */
	struct date to;	  /* the last one */
	int64_t rate;	  /* millionths a year */
};

/* False when the days are in no order, or the sums and days are beyond all
 * reason. */
bool interest_of(const struct interest_case *c, int64_t *dong) MUST_CHECK;

/* A rate as people write it, in per cent a year: "10", "13,5"; at most 4
 * decimals, above nothing and up to 100. */
bool interest_rate_parse(const char *text, int64_t *rate) MUST_CHECK;

/* "13,5"; memory of ctx. */
char *interest_rate_text(TALLOC_CTX *ctx, int64_t rate);

#endif
