/*
 * party_store.h - the parties of a judgment, and finding people again.
 */
#ifndef INTAKE_PARTY_STORE_H
#define INTAKE_PARTY_STORE_H

#include "intake/judgment.h"

/* A person met before. */
struct known_person {
	const char *name;
	const char *address;
	const char *id_number;
};

/*
 * People within the scope whose name begins with text, then those who have it
 * further behind, from the beginning of a word; with or without diacritics, at
 * most max. A suggestion, not a search: of a word that very many have, the
 * first bearers of each unit are looked at.
 */
MUST_CHECK struct err *party_find(TALLOC_CTX *ctx, struct db *db,
				  const struct scope *scope, const char *text,
				  int64_t max, struct known_person **found,
				  size_t *n);

/* An open or ended matter in which the person is debtor. */
struct related_matter {
	int64_t id;
	const char *number;
	struct date decided_on;
	const char *debtors;
	const char *state;
	const char *unit;
};

/* At most max of the request's scope. */
MUST_CHECK struct err *party_matters(struct request *req, const char *text,
				     int64_t max,
				     struct related_matter **matters,
				     size_t *n);

/* The name that the personal number or tax code typed stands for, when that is
 * another than this; NULL: the same, nobody's yet, or no such number. Memory of
 * the request. */
MUST_CHECK struct err *party_bearer(struct request *req, const char *typed,
				    const char *name, const char **bearer);

#endif
