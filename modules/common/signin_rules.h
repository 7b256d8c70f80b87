/*
 * signin_rules.h - what guessing costs, and where a sign-in leads. Values in,
 * values out.
 */
#ifndef COMMON_SIGNIN_RULES_H
#define COMMON_SIGNIN_RULES_H

/* The longest address of ours that a sign-in leads to. */
#define SIGNIN_PATH_MAX_BYTES 1000

/* What has to wait after too many wrong passwords, as sign_in_attempt.sql
 * numbers it. */
enum signin_wait {
	SIGNIN_NO_WAIT,
	SIGNIN_PAIR_WAITS,    /* this account from this address */
	SIGNIN_ADDRESS_WAITS, /* this address, with accounts new to it */
	SIGNIN_ACCOUNT_WAITS, /* this account, from addresses new to it */
	SIGNIN_WAITS
};

/* What is told to who has to wait: why, and when to come again. Memory of
 * ctx. */
char *signin_wait_text(TALLOC_CTX *ctx, enum signin_wait wait, int64_t secs);

/* The login as accounts have it: in lower case, because people hold down the
 * wrong key. Memory of ctx. */
char *signin_login(TALLOC_CTX *ctx, const char *typed);

/* True when path is an address on this very host, fit for a redirect: one
 * slash first, and printable ASCII without a backslash. */
bool signin_path_is_ours(const char *path);

#endif
