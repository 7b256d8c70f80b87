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
 * key. A number is a range of publication_enforcement. The newest entries of
 * a unit come from publication_unit, one range for each unit below it.
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
	const char *updated_at;   /* UTC, NULL: never changed */
};

/*
 * The ids of the entries that answer the search, the best first, at most
 * SEARCH_RESULTS_MAX of them; *more when there are others. unit_like is the
 * path of the unit that was chosen ("/1/5/%"), "%" without one. Memory of
 * ctx.
 */
MUST_CHECK struct err *entry_search(TALLOC_CTX *ctx, struct db *db,
				    const struct search *search,
				    const char *unit_like, int64_t **ids,
				    size_t *n, bool *more);

/* The entries of these ids (SEARCH_PAGE_ROWS at most) in the order of ids;
 * one that was taken off meanwhile is left out. Memory of ctx. */
MUST_CHECK struct err *entry_list(TALLOC_CTX *ctx, struct db *db,
				  const int64_t *ids, size_t n_ids,
				  struct entry **entries, size_t *n);

/* ERR_MISSING when there is no such entry, or not any more. */
MUST_CHECK struct err *entry_get(TALLOC_CTX *ctx, struct db *db, int64_t id,
				 struct entry **entry);

#endif
