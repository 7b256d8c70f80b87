/*
 * relief_rules.h - whether exemption or reduction of what a debtor owes the
 * State budget is to be reviewed (Điều 61 Luật THADS 2008; Điều 42 Luật THADS
 * 2025). Years, thresholds and shares are rows of relief_rule. Pure.
 *
 * Tested for a debtor within a judgment over all lines that may be relieved,
 * from the first enforcement decision on. Cases of hardship or merit are not
 * found by figures, so they never raise an alert.
 */
#ifndef MATTER_RELIEF_RULES_H
#define MATTER_RELIEF_RULES_H

#include "law/law.h"

struct relief_facts {
	struct date first_on; /* the first enforcement decision */
	int64_t value_dong;   /* of the obligations in the beginning */
	int64_t paid_dong;
	int64_t ended_dong;	    /* already exempted, reduced, terminated */
	struct date last_relief_on; /* for this judgment; no date: never */
};

struct relief_verdict {
	const struct law_relief *relief; /* that holds today; NULL: none */
	const struct law_relief *next;	 /* that will hold first, if none */
	struct date since_on; /* of relief, or of next: the first day */
	int64_t rest_dong;
	int64_t most_dong; /* that may be proposed at once */
};

/* reliefs in the order of the law: the first that holds is the better. */
struct relief_verdict relief_judge(const struct law_relief *reliefs, size_t n,
				   const struct relief_facts *facts,
				   struct date today);

#endif
