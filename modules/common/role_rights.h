/*
 * role_rights.h - what each role may do, as the worker keeps it.
 *
 * The rights of roles are law: they come with its packs and are read again when
 * the version of the packs, which the statement of the session tells, is
 * another one. Which roles an account holds is told by known_store.h.
 */
#ifndef COMMON_ROLE_RIGHTS_H
#define COMMON_ROLE_RIGHTS_H

#include "common/session.h"

struct role_rights;

/* Reads them when *kept (NULL at first; memory of ctx) has another version. */
MUST_CHECK struct err *role_rights_refresh(TALLOC_CTX *ctx, struct db *db,
					   const char *version,
					   struct role_rights **kept);

/* A role that an account holds, and the unit where. */
struct role_held {
	const char *role;
	int64_t unit_id;
	const char *unit_path;
};

/* A talloc array that grows. */
struct grants {
	struct grant *list;
	size_t n;
};

/* Adds what the role may do on that day. The words are those of kept. */
void role_rights_add(const struct role_rights *kept,
		     const struct role_held *held, struct date on,
		     struct grants *grants);

#endif
