/*
 * known_store.h - what a worker remembers of accounts: where each stands, what
 * it may do today, and whether it keeps views of lists.
 *
 * The statement of the session, asked at each request, tells since when that is
 * so (account_known, written by triggers with the roles themselves) and which
 * law is loaded. Who is remembered as of another moment, unit, law or day is
 * read again: a role that is taken away is gone with the next request.
 */
#ifndef COMMON_KNOWN_STORE_H
#define COMMON_KNOWN_STORE_H

#include "common/session.h"

struct known {
	const char *unit_name;
	const char *unit_path;
	bool has_saved;
	const struct grant *grants;
	size_t n_grants;
};

struct known_accounts;

/* As of what an account is remembered. */
struct known_moment {
	int64_t account_id;
	int64_t unit_id;
	const char *changed_at;
	const char *law_version;
};

/* What is remembered of the account, or read now and remembered; for the
 * worker's next requests, too, so it is not to be changed or freed. */
MUST_CHECK struct err *known_account(struct request *req,
				     const struct known_moment *moment,
				     const struct known **known);

#endif
