/*
 * unit_tree_store.h - the agencies as of a day, with those before and after
 * them.
 */
#ifndef ACCOUNTS_UNIT_TREE_STORE_H
#define ACCOUNTS_UNIT_TREE_STORE_H

#include "common/date.h"
#include "common/db.h"

struct unit_line {
	int64_t id;
	const char *code;
	const char *name; /* of that day */
	const char *kind;
	const char *path; /* "/1/12/31/" */
	int64_t depth;	  /* 1: a root */
	struct date from;
	struct date to;		/* no date: open */
	int64_t children;	/* below it that day, on all levels */
	int64_t accounts;	/* open ones, of it and of what is below */
	const char *successors; /* NULL: none */
	const char *predecessors;
	bool issues_decisions;
	bool holds_money;
};

/*
 * The units of a day: with in_id 0 the roots and what stands right below
 * them, else that unit and all below it. Accounts are counted for units inside
 * path_like only. Memory of ctx.
 */
MUST_CHECK struct err *unit_lines(TALLOC_CTX *ctx, struct db *db,
				  const char *path_like, struct date on,
				  int64_t in_id, struct unit_line **lines,
				  size_t *n);

#endif
