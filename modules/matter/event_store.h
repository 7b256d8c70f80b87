/*
 * event_store.h - the statements of event.c.
 */
#ifndef MATTER_EVENT_STORE_H
#define MATTER_EVENT_STORE_H

#include "matter/event.h"
#include "matter/series.h"

/* The group of documents that carry no number of ours (a record, a court's
 * decision). */
#define SERIES_NONE "none"

struct decision_row {
	int64_t matter_id;
	int64_t unit_id;
	const char *decision_type;
	struct series_number number;
	struct date decided_on;
	const char *signer;
	int64_t signer_id;
	const char *ground;
};

struct event_row {
	int64_t matter_id;
	int64_t seq;
	const char *kind;
	struct date effective_on;
	int64_t recorded_by;
	int64_t unit_id;
	int64_t officer_id;
	int64_t decision_id;
	const char *ground;
	int64_t dong;
	const char *note;
	int64_t refers_to;
};

MUST_CHECK struct err *
event_add_decision(struct db *db, const struct decision_row *row, int64_t *id);
MUST_CHECK struct err *event_add(struct db *db, const struct event_row *row,
				 int64_t *id);
MUST_CHECK struct err *event_add_money(struct db *db, int64_t event_id,
				       int64_t matter_id, const char *kind,
				       const struct event_money *money,
				       size_t n);

/* What event_apply_money() does with the money lines of an event. */
enum money_way { MONEY_TAKE = 1, MONEY_RETURN = -1 };

/* Adds the money lines of the event, which has n of them, to the obligations
 * of the matter, or takes them back; ERR_INPUT, with a sentence that names it,
 * when one gets more than it has open, or less than nothing. */
MUST_CHECK struct err *event_apply_money(struct db *db, const struct matter *m,
					 int64_t event_id, const char *kind,
					 int64_t n, enum money_way way);

/* So many of the lines carry money. */
int64_t event_count_money(const struct event_money *money, size_t n);

/* The rest of every line is ended (termination, entrustment, ...) or, when
 * done, marked as done. */
MUST_CHECK struct err *event_end_obligations(struct db *db, int64_t matter_id,
					     struct date on, bool done);

/* Frees the claims of a matter for a new decision: law_claims_again(). */
MUST_CHECK struct err *event_release_claims(struct db *db, int64_t matter_id);

/* Writes the state after an event with what is due next, as the last of what
 * the event changes; ERR_STALE when the version moved. */
MUST_CHECK struct err *event_update_matter(struct db *db,
					   const struct matter *matter);

MUST_CHECK struct err *
event_insert_matter(struct db *db, const struct matter *matter, int64_t *id);
MUST_CHECK struct err *
event_insert_obligations(struct db *db, int64_t matter_id,
			 const struct matter_new_obligation *rows, size_t n);
MUST_CHECK struct err *event_insert_parties(struct db *db, int64_t matter_id,
					    const struct matter_new_party *rows,
					    size_t n);

/* The event that may be voided: the last that stands. id 0: none. */
struct standing_event {
	int64_t id;
	const char *kind;
	struct date effective_on;
	int64_t dong;
	int64_t recorded_by;	/* account, 0: imported */
	const char *void_right; /* who else may take it back, NULL */
};

MUST_CHECK struct err *event_last_standing(TALLOC_CTX *ctx, struct db *db,
					   int64_t matter_id,
					   struct standing_event *event);
MUST_CHECK struct err *event_money_of(TALLOC_CTX *ctx, struct db *db,
				      int64_t event_id,
				      struct event_money **money, size_t *n);

#endif
