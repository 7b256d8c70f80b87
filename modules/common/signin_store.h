/*
 * signin_store.h - accounts as the sign-in sees them.
 */
#ifndef COMMON_SIGNIN_STORE_H
#define COMMON_SIGNIN_STORE_H

#include "common/request.h"

struct signin_account {
	int64_t id;
	const char *login;
	const char *password_hash; /* NULL: no password was set yet */
	bool active;               /* not closed by an administrator */
	bool locked;               /* closed for a while by wrong passwords */
};

/* The account with this login, or NULL. Memory of ctx. */
MUST_CHECK struct err *signin_find_account(TALLOC_CTX *ctx, struct db *db,
					   const char *login,
					   struct signin_account **account);

/* The account of a session. ERR_MISSING when it is gone. */
MUST_CHECK struct err *signin_get_account(TALLOC_CTX *ctx, struct db *db,
					  int64_t id,
					  struct signin_account **account);

/* True when the password is that of the account and the account is open.
 * NULL, a closed account and a wrong password take the same time. */
bool signin_fits(const struct signin_account *account, const char *password);

/* True when too many wrong passwords came from the address lately. */
MUST_CHECK struct err *signin_address_waits(struct db *db, const char *address,
					    bool *waits);

/*
 * Records a wrong password: for the address, for the account (NULL: no such
 * account) and in the audit trail. The page is going to refuse the form, so
 * its transaction is rolled back here; the record has one of its own.
 */
MUST_CHECK struct err *
signin_record_failure(struct request *req,
		      const struct signin_account *account,
		      const char *action);

/* Forgets the wrong passwords of an account. */
MUST_CHECK struct err *signin_clear_failures(struct db *db,
					     int64_t account_id);

/* Sets the password that its owner chose. */
MUST_CHECK struct err *signin_set_password(struct db *db, int64_t account_id,
					   const char *password_hash);

#endif
