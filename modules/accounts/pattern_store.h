/*
 * pattern_store.h - the odd patterns of the trail (upkeep/pattern.h), as they
 * are shown and looked at.
 */
#ifndef ACCOUNTS_PATTERN_STORE_H
#define ACCOUNTS_PATTERN_STORE_H

#include "common/db.h"
#include "upkeep/pattern.h"

struct pattern {
	int64_t id;
	struct pattern_rule rule; /* of the day on which it began; when that
				   * is no more, label is its code and actions
				   * are "" */
	int64_t account_id;	  /* 0: of an address */
	const char *login;	  /* NULL: none */
	const char *name;
	const char *unit;
	const char *address;
	const char *began_at; /* UTC, as the database has it */
	const char *ended_at;
	int64_t threshold;
	int64_t n;
	bool is_open; /* more was found than anybody has looked at */
	const char *found_at;
	const char *reviewed_at; /* NULL: never; of the last time */
	const char *reviewer;
	int64_t reviewed_n;
	const char *review;
};

/* How many nobody has looked at. Patterns of an account are shown to who sees
 * its unit, those of an address to who sees the whole country. */
MUST_CHECK struct err *pattern_total(TALLOC_CTX *ctx, struct db *db,
				     const char *path_like, int64_t *total);

/* ERR_MISSING outside of the scope. */
MUST_CHECK struct err *pattern_get(TALLOC_CTX *ctx, struct db *db,
				   const struct law *law, const char *path_like,
				   int64_t id, struct pattern **pattern);

/* Notes who has looked at its n lines, and what he says, in place of what was
 * said at reviewed_at (NULL: nothing). ERR_STALE when there are more lines
 * meanwhile, or somebody has said something since. */
MUST_CHECK struct err *pattern_review(struct db *db,
				      const struct pattern *pattern,
				      int64_t account_id, const char *text);

#endif
