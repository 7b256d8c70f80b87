/*
 * import_side.h - the debtors or creditors of a claim, as an import file names
 * them: ids of parties of the dossier with blanks between, "" for nobody.
 */
#ifndef EXCHANGE_IMPORT_SIDE_H
#define EXCHANGE_IMPORT_SIDE_H

#include "exchange/import_plan.h"

/* Faults where an id is of nobody, of nobody in this role, or there twice. */
void import_side_check(struct import_plan *plan, int64_t line,
		       const char *field, const char *ids, const char *role);

/* Who is named by the claim is debtor or creditor of the matter. */
void import_side_mark(struct import_plan *plan,
		      const struct import_claim *claim);

/* The rows of those parties; 0 where there is none yet. Memory of ctx. */
struct side import_side(TALLOC_CTX *ctx, const struct import_plan *plan,
			const char *ids);

#endif
