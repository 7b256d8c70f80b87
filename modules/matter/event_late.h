/*
 * event_late.h - a fact that is told after others that came later.
 *
 * What posts nothing and belongs to no decision (a verification, a notice, a
 * receipt of papers) may be told at any later time with its true day, within
 * the life of the matter, also after its end. The facts are walked again with
 * it in its place (replay.h), so that due dates and all else are those of one
 * that was told in time.
 */
#ifndef MATTER_EVENT_LATE_H
#define MATTER_EVENT_LATE_H

#include "matter/replay.h"

/* Whether this one does, by where the matter stands. */
bool event_comes_late(const struct ledger_event *event,
		      const struct matter *matter, struct date on);

/* A late fact among the others. */
struct event_late {
	struct replay replay; /* with it */
	size_t at;	      /* its place */
};

/*
 * Weighs the late fact; *refusal is a sentence, memory of ctx, or NULL. *late
 * is memory of ctx. Reads the facts and duties of the matter.
 */
MUST_CHECK struct err *
event_late_weigh(TALLOC_CTX *ctx, struct db *db, const struct law *law,
		 struct matter *matter, const struct event_input *input,
		 struct event_late *late, const char **refusal);

/* Takes the matter to where it stands with it; the plan is to be written. */
struct plan *event_late_settle(TALLOC_CTX *ctx, struct event_late *late,
			       struct matter *matter);

/* As event_refusal() of a page, of a fact that may come late. */
MUST_CHECK struct err *event_weigh(struct request *req,
				   const struct ledger_chart *chart,
				   struct matter *matter,
				   const struct event_input *input,
				   const char **refusal);

#endif
