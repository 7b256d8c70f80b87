/*
 * alert_store.h - facts from which alerts are found: obligations that may be
 * relieved, verifications that come due, ends and updates that came late.
 */
#ifndef REGISTRY_ALERT_STORE_H
#define REGISTRY_ALERT_STORE_H

#include "common/request.h"
#include "registry/relief_rules.h"

/* A debtor without means within a judgment. */
struct relief_candidate {
	int64_t entry_id;
	int64_t matter_id;
	int64_t party_id;
	const char *number;
	const char *debtor;
	const char *officer;
	const char *unit;
	struct relief_facts facts;
};

/*
 * Debtors on the list by a ground that proves they cannot pay, with something
 * left of what may be relieved, whose first decision is of this day or
 * earlier.
 */
MUST_CHECK struct err *relief_candidates(TALLOC_CTX *ctx, struct db *db,
					 const struct scope *scope,
					 struct date first_to,
					 struct date today,
					 struct relief_candidate **found,
					 size_t *n);

/* An entry, or a matter, with two days: when it happened and when it was to
 * happen at the latest, or what the latter is computed from. */
struct dated_line {
	int64_t entry_id; /* 0: none */
	int64_t matter_id;
	const char *number;
	const char *debtor;
	const char *officer;
	const char *unit;
	struct date from_on;
	struct date on;
	const char *label;
	const char *article;
};

/* Verifications open, to be reminded of today by their rule (warn_days) or
 * over: from_on is the day they count from, on the day they are due. */
MUST_CHECK struct err *checks_due(TALLOC_CTX *ctx, struct db *db,
				  const struct scope *scope, struct date today,
				  struct dated_line **found, size_t *n);

/* Entries ended since a day, more than a day after what ended them: from_on is
 * the day of the event, on the day the entry left the list. */
MUST_CHECK struct err *ends_since(TALLOC_CTX *ctx, struct db *db,
				  const struct scope *scope, struct date since,
				  struct dated_line **found, size_t *n);

/* Corrections since a day, later than the day the agency knew (from_on). */
MUST_CHECK struct err *updates_since(TALLOC_CTX *ctx, struct db *db,
				     const struct scope *scope,
				     struct date since,
				     struct dated_line **found, size_t *n);

#endif
