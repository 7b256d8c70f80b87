/*
 * proposal.h - the pages of what is proposed to the head: his queue, what a
 * signature would write, and his answer.
 */
#ifndef ENFORCEMENT_PROPOSAL_H
#define ENFORCEMENT_PROPOSAL_H

#include "common/route.h"
#include "enforcement/act_form.h"
#include "matter/proposal_answer.h"

/* What a page of one proposal works with. Memory of the request. */
struct proposal_work {
	struct request *req;
	struct proposal *proposal;
	struct matter *matter;
	struct act_work act;	  /* act.event NULL: not lawful any more */
	struct event_input input; /* to be recorded by who signs today */
	struct proposal_may may;
};

/* Loads the proposal of req->id within the scope of whoever may see its
 * matter; for a route that writes, the matter is locked at the version that
 * the form was shown with, and the proposal is as it was then. */
extern const struct loader proposal_loader;

/* Signs it: records its act with today's date. *number as event_record(). What
 * may.refusal says must have been asked before. */
MUST_CHECK struct err *proposal_sign(struct proposal_work *work,
				     const char **number);

/* All that proposal_show.cs reads but the form; takes the matter to where the
 * signature would. */
MUST_CHECK struct err *proposal_view(struct proposal_work *work,
				     struct view *view);

page_fn page_proposal_show;
page_fn page_proposal_answer;

#endif
