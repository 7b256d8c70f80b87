/*
 * claim_sql.h - which claims (c) have no enforcement decision yet, and what is
 * left of them: text for the statements of the stores. decide_rules.h says the
 * same of the claims of one judgment.
 */
#ifndef INTAKE_CLAIM_SQL_H
#define INTAKE_CLAIM_SQL_H

/* What was paid under decisions that were withdrawn since. */
#define CLAIM_PAID                                                             \
	"COALESCE((SELECT SUM(w.paid_dong) FROM obligation w"                  \
	" WHERE w.released_claim_id = c.id), 0)"

/* No decision stands, and something is left: a thing, or a sum. */
#define CLAIM_IS_FREE                                                          \
	"(NOT EXISTS (SELECT 1 FROM obligation o WHERE o.claim_id = c.id)"     \
	" AND " CLAIM_PAID " < GREATEST(c.amount_dong, 1))"

#endif
