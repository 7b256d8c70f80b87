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

#include "matter/plan.h"

/* Where the matter would stand, and what would be written. */
struct event_returned {
	const struct matter *matter;
	const struct plan *plan;
};

/*
 * Weighs the fact on the decision of the event that input->target names;
 * *refusal is a sentence, or NULL, and then *after (may be NULL) what would
 * be; memory of the request. Changes nothing.
 */
MUST_CHECK struct err *event_return_weigh(struct request *req,
					  struct matter *matter,
					  const struct event_input *input,
					  struct event_returned *after,
					  const char **refusal);

/* Records it on a matter that is locked: of event_record(). */
MUST_CHECK struct err *event_return(struct request *req, struct matter *matter,
				    const struct event_input *input,
				    const char **number);

#endif
