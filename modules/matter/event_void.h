/*
 * event_void.h - taking back a fact that was entered by mistake, of whatever
 * kind: also one that ended the matter.
 *
 * The matter is taken to where the others lead without it (replay.h), and what
 * the two walks differ by is posted: each leg on the day of the fact that it
 * is of, in the period that is open for it. So figures, sums, due dates and
 * the public list are as if the mistake had never been made. What the law
 * takes back (thu hồi, hủy) is a decision of its own and no mistake.
 */
#ifndef MATTER_EVENT_VOID_H
#define MATTER_EVENT_VOID_H

#include "matter/event.h"

/* A fact that rests on the one at hand: it would not stand without. */
struct event_resting {
	int64_t event_id;
	const char *label;
	struct date on;
	const char *number; /* of its decision, NULL */
	const char *why;    /* it would not stand */
};

/* What taking a fact back would do. */
struct event_undoing {
	/* Why it cannot be, as a sentence; NULL: it can. */
	const char *refusal;
	const struct event_resting *resting;
	size_t n_resting;
	/* The matter as the others leave it; of no use beside a refusal. */
	const struct matter *after;
};

/* Weighs it and changes nothing; *undoing is memory of the request. Reads the
 * duties of *matter, and holds the periods that it would post to. */
MUST_CHECK struct err *event_void_weigh(struct request *req,
					struct matter *matter,
					const struct event_line *fact,
					struct event_undoing *undoing);

/*
 * Takes the fact back: a "voided" event with the reason, that names it. The
 * matter is locked. ERR_INPUT with a sentence when it cannot be,
 * ERR_FORBIDDEN when event_may_void() says no.
 */
MUST_CHECK struct err *event_void(struct request *req, struct matter *matter,
				  const struct event_line *fact,
				  const char *reason);

/*
 * Whether it is for the session to take the fact back. What a head signed, its
 * signer does or who signs for the matter; anything else who recorded it, and
 * what came by import whoever may void; of others the holder of the void right
 * of its kind (void in conf/law/ledger.xml), where that reaches the matter.
 */
bool event_may_void(const struct request *req, const struct matter *matter,
		    const struct event_line *fact);

#endif
