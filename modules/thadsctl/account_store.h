/*
 * account_store.h - all accounts, for `thadsctl account list`.
 */
#ifndef THADSCTL_ACCOUNT_STORE_H
#define THADSCTL_ACCOUNT_STORE_H

#include "common/db.h"

struct account_line {
	const char *login;
	const char *name;
	const char *state;
	const char *unit;  /* code */
	const char *roles; /* "CHV@V8201 TNTL@V8201"; NULL: none that day */
};

/* The accounts with the roles they hold on a day, by login. */
MUST_CHECK struct err *account_lines(TALLOC_CTX *ctx, struct db *db,
				     struct date on,
				     struct account_line **lines, size_t *n);

#endif
