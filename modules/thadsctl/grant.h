/*
 * grant.h - the programs' database accounts and what each may do.
 */
#ifndef THADSCTL_GRANT_H
#define THADSCTL_GRANT_H

#include "common/db.h"

struct grant_run {
	struct db *db;
	const char *programs_dir; /* the programs' NAME.conf */
	bool contract; /* also take rights that no grants file names */
};

/*
 * Gives every program's accounts the rights of sql_dir/grants, and the one of
 * this host the password of the program's configuration. Prints each account.
 */
MUST_CHECK struct err *grant_all(const struct grant_run *run, TALLOC_CTX *ctx,
				 const char *sql_dir);

#endif
