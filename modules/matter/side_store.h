/*
 * side_store.h - the parties of claims that were just written.
 */
#ifndef MATTER_SIDE_STORE_H
#define MATTER_SIDE_STORE_H

#include "matter/side.h"

struct claim_sides {
	int64_t claim_id;
	struct side debtors;
	struct side creditors;
};

/* Writes those behind the first of each side, which the claim has itself.
 * *written counts the rows up. */
MUST_CHECK struct err *side_write_claims(TALLOC_CTX *ctx, struct db *db,
					 const struct claim_sides *claims,
					 size_t n, int64_t *written);

#endif
