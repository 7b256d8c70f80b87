/*
 * alert_facts.h - the facts of some judgments from which alerts are found:
 * obligations that may be relieved, verifications that come due, ends and
 * updates of entries, entries beside their decisions. Each comes with an alert
 * that says whose it is. judgments: "[12,15]".
 */
#ifndef MATTER_ALERT_FACTS_H
#define MATTER_ALERT_FACTS_H

#include "matter/alert.h"
#include "matter/relief_rules.h"
#include "matter/separate_book.h"

/* The columns of ALERT_COLUMNS() (alert_sql.h), of which `first` is the first
 * one. */
struct alert alert_read(const struct db_rows *rows, size_t i, size_t first);

/* A debtor without means within a judgment. */
struct relief_candidate {
	struct alert of;
	struct relief_facts facts;
};

/*
 * Debtors on the list by a ground that proves they cannot pay, with something
 * left of what may be relieved, whose first decision is of this day or
 * earlier.
 */
MUST_CHECK struct err *
relief_candidates(TALLOC_CTX *ctx, struct db *db, const char *judgments,
		  struct date first_to, struct date today,
		  struct relief_candidate **found, size_t *n);

/* A matter without means with the facts that tell whether it goes into the
 * separate book. */
struct book_candidate {
	struct alert of;
	const char *basis;
	struct separate_book_facts facts;
};

/* Matters in the ordinary count whose no-means decision is of this day or
 * earlier. */
MUST_CHECK struct err *book_candidates(TALLOC_CTX *ctx, struct db *db,
				       const char *judgments,
				       struct date decided_to,
				       struct book_candidate **found,
				       size_t *n);

/* An entry, or a matter, with two days: when it happened and when it was to
 * happen at the latest, or what the latter is computed from. */
struct dated_line {
	struct alert of;
	struct date from_on;
	struct date on;
	const char *label;
	const char *article;
};

/* Verifications open, to be reminded of today by their rule (warn_days) or
 * over: from_on is the day they count from, on the day they are due. */
MUST_CHECK struct err *checks_due(TALLOC_CTX *ctx, struct db *db,
				  const char *judgments, struct date today,
				  struct dated_line **found, size_t *n);

/* Entries ended since a day, more than a day after what ended them: from_on is
 * the day of the event, on the day the entry left the list, label the code of
 * the reason. */
MUST_CHECK struct err *ends_since(TALLOC_CTX *ctx, struct db *db,
				  const char *judgments, struct date since,
				  struct dated_line **found, size_t *n);

/* Corrections since a day, later than the day the agency knew (from_on); label
 * is the field. */
MUST_CHECK struct err *updates_since(TALLOC_CTX *ctx, struct db *db,
				     const char *judgments, struct date since,
				     struct dated_line **found, size_t *n);

/* An entry or a debtor of a list of the comparison; of.what says what differs,
 * of.no_means and of.decided_on are set. */
struct compare_line {
	struct alert of;
	struct date published_on;
	struct date due_on;  /* of publishing; no date: to be computed by law */
	struct date last_on; /* of the last event of the matter */
};

/* list: ALERT_UNPUBLISHED to ALERT_DIFFERS. */
MUST_CHECK struct err *compare_find(TALLOC_CTX *ctx, struct db *db,
				    const char *judgments, enum alert_list list,
				    struct compare_line **found, size_t *n);

#endif
