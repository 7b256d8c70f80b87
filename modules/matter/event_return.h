/*
 * event_return.h - decisions on decisions: what the law takes back, annuls or
 * mends (Điều 37 Luật THADS 2008; Điều 52 Luật THADS 2025).
 *
 * Unlike a mistake (event_void.h) the decision was there until today: the new
 * one names it (supersedes_id) and from its own day on the lines stand where
 * they stood before, also when they had ended. Sums, due dates, claims and the
 * public list follow.
 */
#ifndef MATTER_EVENT_RETURN_H
#define MATTER_EVENT_RETURN_H

#include "matter/event.h"

/* Whether facts of the kind are decisions on decisions. */
bool event_is_on_decision(const struct ledger_event *event);

/*
 * Weighs the fact on the decision of an event of the matter; *refusal is a
 * sentence, memory of the request, or NULL, and *after (may be NULL) where the
 * matter would stand. Changes nothing.
 */
MUST_CHECK struct err *
event_return_weigh(struct request *req, struct matter *matter,
		   const struct event_input *input, int64_t event_id,
		   const struct matter **after, const char **refusal);

/* Records it on a matter that is locked, as event_record() does. */
MUST_CHECK struct err *event_return(struct request *req, struct matter *matter,
				    const struct event_input *input,
				    int64_t event_id, const char **number);

#endif
