/*
 * grant_store.h - the programs' database accounts.
 */
#ifndef THADSCTL_GRANT_STORE_H
#define THADSCTL_GRANT_STORE_H

#include "common/db.h"

#include "thadsctl/grant_rules.h"

/* The host of an account that comes in over the server's own socket. */
#define GRANT_LOCAL "localhost"

/* A database account. */
struct grantee {
	const char *user;
	const char *host; /* from where it may come: GRANT_LOCAL, an address */
};

/* Makes the account if it is not there and sets its password. One that comes
 * from elsewhere must come over TLS. */
MUST_CHECK struct err *grant_account(struct db *db, TALLOC_CTX *ctx,
				     const struct grantee *account,
				     const char *password);

/* The accounts of that name; memory of ctx. */
MUST_CHECK struct err *grant_list_accounts(struct db *db, TALLOC_CTX *ctx,
					   const char *user,
					   struct grantee **accounts,
					   size_t *n);

/* The rights the account has on tables, views and columns of this database;
 * memory of ctx. */
MUST_CHECK struct err *grant_list_held(struct db *db, TALLOC_CTX *ctx,
				       const struct grantee *account,
				       struct grant_list **held);

/* Gives one right. */
MUST_CHECK struct err *grant_give(struct db *db, TALLOC_CTX *ctx,
				  const struct grantee *account,
				  const struct grant *grant);

/* Takes one right away. */
MUST_CHECK struct err *grant_take(struct db *db, TALLOC_CTX *ctx,
				  const struct grantee *account,
				  const struct grant *grant);

#endif
