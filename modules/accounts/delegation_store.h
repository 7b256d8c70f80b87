/*
 * delegation_store.h - the signature of the head, as he gives it to deputies.
 *
 * A delegation is the role DELEGATION_ROLE, held at the head's unit between two
 * dates: so who may sign on a day is asked as every right is, and thads-verify
 * proves it of each decision by the same rows. The head gives it, not the
 * administrator, who never decides who decides.
 */
#ifndef ACCOUNTS_DELEGATION_STORE_H
#define ACCOUNTS_DELEGATION_STORE_H

#include "common/request.h"

#define DELEGATION_ROLE "T_PLD"

struct deputy {
	int64_t id; /* account */
	const char *name;
	const char *title; /* NULL */
};

struct delegation {
	int64_t id;
	int64_t account_id;
	const char *name;
	struct date from;
	struct date to;
	const char *given_by;
	const char *given_at; /* in Viet Nam */
};

/* Who of the unit may get it: open accounts but one's own and those that
 * administer. Memory of the request. */
MUST_CHECK struct err *delegation_deputies(struct request *req, int64_t unit_id,
					   struct deputy **deputies, size_t *n);

/* Those that hold today or later. Memory of the request. */
MUST_CHECK struct err *delegation_list(struct request *req, int64_t unit_id,
				       struct delegation **found, size_t *n);

/* Ends it: from today on it gives nothing. ERR_STALE when it had ended. */
MUST_CHECK struct err *delegation_end(struct request *req,
				      const struct delegation *delegation);

#endif
