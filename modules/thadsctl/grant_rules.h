/*
 * grant_rules.h - the rights a program's database account shall have.
 *
 * sql/grants/PROGRAM.grants has lines such as
 *
 *	SELECT, INSERT ON matter
 *	UPDATE (seen_at) ON session
 *	EXECUTE ON sign_in_try
 *
 * with "#" for comments. What no line names, the account may not do.
 */
#ifndef THADSCTL_GRANT_RULES_H
#define THADSCTL_GRANT_RULES_H

#include "common/err.h"

/* One right on one table or view, or on one column of it. */
struct grant {
	const char *right;  /* SELECT, INSERT, UPDATE, DELETE or EXECUTE */
	const char *object; /* table or view; of EXECUTE the routine */
	const char *column; /* "" for the whole object */
};

struct grant_list {
	struct grant *grants;
	size_t count;
};

/*
 * Reads a grants file's text into memory of ctx; name is for messages, which
 * say file and line. ERR_USAGE for a line of any other form.
 */
MUST_CHECK struct err *grant_parse(TALLOC_CTX *ctx, const char *name,
				   const char *text, struct grant_list **list);

/* Adds a right, if it is not there already. */
void grant_add(struct grant_list *list, const char *right, const char *object,
	       const char *column);

bool grant_has(const struct grant_list *list, const struct grant *grant);

#endif
