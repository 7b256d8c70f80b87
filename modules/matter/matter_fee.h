/*
 * matter_fee.h - the fee of enforcement on what a matter pays out: of which
 * lines it is due, who owes it, and by what came before (fee_rules.h).
 */
#ifndef MATTER_MATTER_FEE_H
#define MATTER_MATTER_FEE_H

#include "law/law.h"
#include "matter/event.h"

/* What else the fee depends on. */
struct fee_facts {
	struct date collected_on; /* the last time; no date: never */
	int64_t requester_id;	  /* who asked for enforcement, 0 */
	bool by_debtor;		  /* who asked is a debtor */
};

/* Reads them, and what everybody has received so far. */
MUST_CHECK struct err *matter_fees_recall(struct db *db, struct matter *matter,
					  struct fee_facts *facts);

/* Whether who receives what the line is for owes a fee for it that day. */
bool line_bears_fee(const struct law *law, const struct obligation *line,
		    struct date on);

/* How the money came, as far as days tell: the code of a share; NULL when the
 * law of the day has none. Memory of the law. */
const char *fee_share_proposed(TALLOC_CTX *ctx, const struct law *law,
			       const struct matter *matter,
			       const struct fee_facts *facts, struct date on);

/*
 * The fees of a pay-out of these parts, one for each who receives something
 * that bears one; dong as the rule has it. *n is 0 when nobody owes any: also
 * when a debtor asked before he had to pay for it (khoản 1 Điều 53 Luật THADS
 * 2025). Memory of ctx.
 */
struct event_fee *fees_assess(TALLOC_CTX *ctx, const struct law *law,
			      const struct matter *matter,
			      const struct fee_facts *facts,
			      const struct event_input *input,
			      const char *share, const char *relief, size_t *n);

/* Why the fees of the fact are not those of the rule, by what was received
 * before; NULL: they are. Memory of ctx. */
const char *matter_fees_refusal(TALLOC_CTX *ctx, const struct law *law,
				const struct matter *matter,
				const struct event_input *input);

/* Adds what the fact pays to what everybody has received; memory of ctx. */
void matter_fees_take(TALLOC_CTX *ctx, struct matter *matter,
		      const struct event_input *input);

#endif
