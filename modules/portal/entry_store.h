/*
 * entry_store.h - the public list of debtors without means, as published.
 *
 * Khoản 2 Điều 44a Luật THADS 2008; Khoản 2 Điều 38 Luật THADS 2025, Điều 23
 * Nghị định 152/2026/NĐ-CP: name and address of the debtor, the judgment,
 * the enforcement decision, the obligation, the reason. Nothing else of a
 * matter can be read here (view published_entry).
 *
 * How the list is searched with a million entries: each way of searching
 * starts from an index and stops after SEARCH_RESULTS_MAX entries, so that
 * what it reads does not grow with the list. The very name and its beginning
 * are ranges of publication_name. Words are ranges of the key of
 * publication_token (word, entry): the server starts with the rarest of them,
 * which it estimates from the index, and looks the others up by their whole
 * key. A number is a range of publication_number. The newest entries of
 * an agency, and the figures, come from publication_live alone.
 *
 * Only a search that finds little among much would read on to the end: a
 * common name with an address, a kind, days or an agency. With an agency it
 * goes through the entries of that agency instead (a province has some
 * thirty thousand); without one it is not made, and the visitor is asked to
 * choose the agency. What is common is counted in the index of words, up to
 * SEARCH_COMMON.
 */
#ifndef PORTAL_ENTRY_STORE_H
#define PORTAL_ENTRY_STORE_H

#include "common/db.h"
#include "portal/search_rules.h"

struct entry {
	int64_t id;
	const char *debtor_name;
	const char *debtor_address;
	const char *judgment;
	const char *enforcement;
	const char *obligation;
	const char *reason;
	const char *unit_name;
	const char *published_at; /* UTC */
	const char *updated_at;	  /* UTC, NULL: never changed */
};

/* What a search found; memory of the context it was made in. */
struct entry_found {
	int64_t *ids; /* the best first, at most SEARCH_RESULTS_MAX */
	size_t n;
	bool more;     /* there are others */
	bool too_wide; /* not made: a common name without an agency */
};

/* unit_like is the path of the agency that was chosen ("/1/5/%"), NULL
 * without one. */
MUST_CHECK struct err *entry_search(TALLOC_CTX *ctx, struct db *db,
				    const struct search *search,
				    const char *unit_like,
				    struct entry_found *found);

/* The entries of these ids in the order of ids; one that was taken off
 * meanwhile is left out. Memory of ctx. */
MUST_CHECK struct err *entry_list_read(TALLOC_CTX *ctx, struct db *db,
				       const int64_t *ids, size_t n_ids,
				       struct entry **entries, size_t *n);

/* ERR_MISSING when there is no such entry, or not any more. */
MUST_CHECK struct err *entry_get(TALLOC_CTX *ctx, struct db *db, int64_t id,
				 struct entry **entry);

#endif
