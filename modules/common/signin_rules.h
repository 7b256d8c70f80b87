/*
 * signin_rules.h - what guessing costs, and where a sign-in leads. Values in,
 * values out.
 */
#ifndef COMMON_SIGNIN_RULES_H
#define COMMON_SIGNIN_RULES_H

/*
 * Wrong passwords from one address within SIGNIN_WINDOW_SECS before it must
 * wait. An agency sits behind one address: a Monday morning of 200 people
 * must fit, a machine must not.
 */
#define SIGNIN_ADDRESS_FAILURES 60
#define SIGNIN_WINDOW_SECS 900

/* The longest address of ours that a sign-in leads to. */
#define SIGNIN_PATH_MAX_BYTES 1000

/*
 * Seconds for which an account is closed after its failed_count-th wrong
 * password in a row; 0 when it stays open. Failures while it is closed do not
 * count: nobody can be locked out for ever by others.
 */
int signin_lock_secs(int64_t failed_count);

/* The login as accounts have it: in lower case, because people hold down the
 * wrong key. Memory of ctx. */
char *signin_login(TALLOC_CTX *ctx, const char *typed);

/* True when path is an address on this very host, fit for a redirect: one
 * slash first, and printable ASCII without a backslash. */
bool signin_path_is_ours(const char *path);

#endif
