/*
 * claim_rules.h - what a claim of a judgment must say, by its kind: who owes,
 * who receives, how much or what. Of the page that registers a judgment and
 * of the import alike. Pure.
 *
 * A return names who receives in place of a debtor (khoản 2 Điều 36 Luật THADS
 * 2008, khoản 2 Điều 33 Luật THADS 2025); what waits for a request names who
 * may make it; what goes to the State budget goes to nobody else.
 */
#ifndef LAW_CLAIM_RULES_H
#define LAW_CLAIM_RULES_H

#include "law/law.h"

enum claim_creditor {
	CLAIM_FOR_NOBODY, /* not said */
	CLAIM_FOR_STATE,
	CLAIM_FOR_PARTY
};

struct claim_said {
	bool debtor; /* somebody is named */
	enum claim_creditor creditor;
	int64_t amount_dong;
	bool thing; /* what to give or to do is written */
};

/* A sentence beside each field that is wrong; NULL: nothing is. */
struct claim_wants {
	const char *debtor;
	const char *creditor;
	const char *amount;
	const char *thing;
};

struct claim_wants claim_wants(const struct law_obligation_type *type,
			       const struct claim_said *said);

#endif
