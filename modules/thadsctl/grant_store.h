/*
 * grant_store.h - the programs' database accounts.
 */
#ifndef THADSCTL_GRANT_STORE_H
#define THADSCTL_GRANT_STORE_H

#include "common/db.h"

#include "thadsctl/grant_rules.h"

/* Makes the account user@localhost if it is not there; sets its password. */
MUST_CHECK struct err *grant_account(struct db *db, TALLOC_CTX *ctx,
				     const char *user, const char *password);

/* The rights the account has on tables, views and columns of this database;
 * memory of ctx. */
MUST_CHECK struct err *grant_list_held(struct db *db, TALLOC_CTX *ctx,
				       const char *user,
				       struct grant_list **held);

/* Gives one right. */
MUST_CHECK struct err *grant_give(struct db *db, TALLOC_CTX *ctx,
				  const char *user, const struct grant *grant);

/* Takes one right away. */
MUST_CHECK struct err *grant_take(struct db *db, TALLOC_CTX *ctx,
				  const char *user, const struct grant *grant);

#endif
