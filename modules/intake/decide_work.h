/*
 * decide_work.h - a judgment whose claims are decided on: the decisions that
 * the law makes of them, and the matter that each would open.
 */
#ifndef INTAKE_DECIDE_WORK_H
#define INTAKE_DECIDE_WORK_H

#include "intake/judgment.h"
#include "matter/event.h"
#include "matter/proposal.h"

struct decide_work {
	struct judgment *judgment;
	struct party *parties;
	size_t n_parties;
	struct claim *claims;
	size_t n_claims;
	size_t *group_of; /* decide_rules.h: by the regime of today */
	size_t n_groups;
	struct proposal *opens; /* what is proposed and not signed */
	size_t n_opens;
};

/* The judgment inside the scope of the request. Memory of the request. */
MUST_CHECK struct err *decide_load(struct request *req, int64_t judgment_id,
				   struct decide_work *work);

/* "Chủ động: Nguyễn Văn A – Án phí; Tiền phạt" */
char *decide_label(TALLOC_CTX *ctx, const struct decide_work *work,
		   size_t group);

/* The claims of a decision as a proposal keeps them; and the decision that has
 * these claims and no others, 0: none has any more. */
const char *decide_claims(TALLOC_CTX *ctx, const struct decide_work *work,
			  size_t group);
size_t decide_group(TALLOC_CTX *ctx, const struct decide_work *work,
		    const char *claim_ids);

/* What is proposed on claims of a decision, NULL. */
const struct proposal *decide_open(const struct decide_work *work,
				   size_t group);

/* The matter that the decision opens, but for its signer. officer_id 0:
 * assigned later; the matter is where the officer is, or the judgment. Whether
 * the year of its day is closed there *refusal says. */
MUST_CHECK struct err *decide_matter(struct request *req,
				     const struct decide_work *work,
				     size_t group, int64_t officer_id,
				     struct date on, struct matter_new *matter,
				     const char **refusal);

#endif
