/*
 * event_void.h - the statements of event_void().
 */
#ifndef MATTER_EVENT_VOID_H
#define MATTER_EVENT_VOID_H

#include "matter/event.h"

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

/* The sums of an event, by the lines of the matter. Memory of ctx. */
MUST_CHECK struct err *event_money_of(TALLOC_CTX *ctx, struct db *db,
				      const struct matter *matter,
				      int64_t event_id,
				      struct event_money **money, size_t *n);

#endif
