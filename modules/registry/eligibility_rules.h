/*
 * eligibility_rules.h - when a matter without means leaves the ordinary
 * count: to the separate book, or back to who asked for it (khoản 5 Điều 9
 * Nghị định 62/2015; Điều 22 Nghị định 152/2026). Months and numbers are rows
 * of separate_book_rule. Pure.
 */
#ifndef REGISTRY_ELIGIBILITY_RULES_H
#define REGISTRY_ELIGIBILITY_RULES_H

#include "law/law.h"

struct book_facts {
	struct date no_means_on; /* of the decision in force; none: not set */
	bool special;            /* long prison term, or address unknown */
	int64_t verifications;   /* that stand */
	bool new_information;    /* the last one found means */
};

struct book_verdict {
	int64_t months;          /* that must have passed here */
	struct date eligible_on; /* when they have; no date: no decision */
	bool long_enough;
	bool verified_enough;
	bool quiet;              /* no new information on means */
	bool ready;              /* all three */
};

/* The three conditions on a day. The day the months end counts as passed. */
struct book_verdict book_judge(const struct law_separate_book *rule,
			       const struct book_facts *facts,
			       struct date today);

#endif
