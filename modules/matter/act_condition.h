/*
 * act_condition.h - what an act needs of its matter (needs in
 * conf/law/acts.xml). The kinds of condition are a table here, for the dossier
 * and the import alike; which act needs which is a row of the law. Pure.
 */
#ifndef MATTER_ACT_CONDITION_H
#define MATTER_ACT_CONDITION_H

#include "law/act.h"
#include "matter/event.h"
#include "matter/separate_book.h"

/* What is judged: an act on this matter on this day. */
struct act_case {
	const struct law *law;
	const struct matter *matter;
	const struct separate_book_facts *means; /* that are known by then */
	struct date on;
	/* What is to be recorded, with its lines; NULL: not known yet. */
	const struct event_input *input;
	/* The fact is taken over with an old dossier: what its papers need not
	 * tell is not asked, and what the ledger refuses anyhow it tells. */
	bool from_papers;
};

/* True when its sums leave room for the act, so that it is offered at all;
 * what needs more than the matter itself is asked when it is recorded. An act
 * that needs what this program does not know is offered to nobody. */
bool act_offered(const struct law_act *act, const struct matter *matter);

/* True when act_refusal() weighs what was found of the debtor's means. */
bool act_asks_means(const struct law_act *act);

/*
 * Why the act cannot be recorded, as a sentence: the first of its conditions
 * that does not hold; NULL when all do. *of_day: a later day would do. Memory
 * of ctx or a literal.
 */
const char *act_refusal(TALLOC_CTX *ctx, const struct law_act *act,
			const struct act_case *c, bool *of_day);

/* How the matter stands in one of the parts that a condition has. */
struct act_part {
	const char *label;
	const char *value;
	bool holds;
};

#define ACT_PARTS_MAX 4

/* A condition of several parts, to be shown. */
struct act_parts {
	const char *article;
	bool holds; /* all of it */
	struct act_part parts[ACT_PARTS_MAX];
	size_t n;
};

/* Those of the act's condition that has parts; n is 0 when none has, or when
 * that day's law has no such rule. Memory of ctx. */
void act_parts(TALLOC_CTX *ctx, const struct law_act *act,
	       const struct act_case *c, struct act_parts *parts);

#endif
