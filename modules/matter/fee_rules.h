/*
 * fee_rules.h - the fee of enforcement for what somebody receives (Thông tư
 * 216/2016/TT-BTC). Ranges, base salaries, shares and reliefs are rows of
 * conf/law/fees.xml. Whole đồng, half of one rounded up. Pure.
 */
#ifndef MATTER_FEE_RULES_H
#define MATTER_FEE_RULES_H

#include "law/law_fee.h"

/* The fee for a sum that is received at once; 0 when the law of the day has
 * none, and while the sum is too small (khoản 4 Điều 6). */
int64_t fee_total(const struct law *law, int64_t dong, struct date on);

/* One of several instalments. */
struct fee_case {
	int64_t received_dong; /* now */
	int64_t before_dong;   /* received before, as far as it counts */
	int64_t charged_dong;  /* for that, before shares and reliefs */
	const char *share;     /* how it came: code of a fee_part */
	const char *relief;    /* why less is owed: code; "": it is not */
	struct date on;
};

struct fee {
	int64_t full_dong; /* before share and relief */
	int64_t dong;	   /* what is owed */
	bool counts;	   /* with the instalments that follow */
};

/* What the instalments so far cost as one, less what was charged for those
 * before (khoản 2, 3 Điều 5). False when that day's law does not know the
 * share or the relief. */
bool fee_of(const struct law *law, const struct fee_case *c,
	    struct fee *fee) MUST_CHECK;

#endif
