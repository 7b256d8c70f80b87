/*
 * audit_store.h - reading the trail of who did what.
 */
#ifndef ACCOUNTS_AUDIT_STORE_H
#define ACCOUNTS_AUDIT_STORE_H

#include "common/date.h"
#include "common/db.h"

struct trail_line {
	const char *at;	   /* for people, in Viet Nam's time; UTC in lists */
	const char *login; /* NULL: nobody signed in */
	const char *name;
	const char *program;
	const char *action;
	const char *object_kind;
	int64_t object_id;
	const char *object_login; /* of an account; NULL: another object */
	const char *detail;
	const char *number; /* of the request */
};

/* The account of the scope whose name has this part, or whose login begins so:
 * 0 when there are several, -1 for none. */
MUST_CHECK struct err *trail_account(TALLOC_CTX *ctx, struct db *db,
				     const char *path_like, const char *typed,
				     int64_t *id);

/* What is typed for a name, for LIKE on " " with a folded name. Memory of
 * ctx. */
const char *trail_name_like(TALLOC_CTX *ctx, const char *typed);

/* The newest rows about an account and by it, at most max. */
MUST_CHECK struct err *trail_of_account(TALLOC_CTX *ctx, struct db *db,
					int64_t account_id, int64_t max,
					struct trail_line **lines, size_t *n);

#endif
