/*
 * book_rules.h - whether a matter without means may leave the ordinary count:
 * to the separate book, or back to who asked for it (khoản 5 Điều 9 Nghị định
 * 62/2015; Điều 22 Nghị định 152/2026). Months and numbers are rows of
 * separate_book_rule. Pure.
 */
#ifndef ENFORCEMENT_BOOK_RULES_H
#define ENFORCEMENT_BOOK_RULES_H

#include "law/law.h"

struct book_facts {
	struct date no_means_on; /* of the decision in force; none: not set */
	bool special;
	int64_t verifications;   /* that stand */
};

struct book_check {
	struct date eligible_on; /* when the months are over */
	int64_t months;          /* that apply here */
	bool long_enough;
	bool verified_enough;
	bool allowed;
};

struct book_check book_check(const struct law_separate_book *rule,
			     const struct book_facts *facts, struct date on);

/* Why not, as a sentence for the form; NULL when allowed. Memory of ctx. */
const char *book_refusal(TALLOC_CTX *ctx, const struct law_separate_book *rule,
			 const struct book_facts *facts,
			 const struct book_check *check);

#endif
