/*
 * proposal.h - the pages of what is proposed to the head: his queue, what a
 * signature would write, and his answer.
 */
#ifndef ENFORCEMENT_PROPOSAL_H
#define ENFORCEMENT_PROPOSAL_H

#include "common/list.h"
#include "enforcement/act_form.h"

/* What a page of one proposal works with. Memory of the request. */
struct proposal_work {
	struct request *req;
	struct proposal *proposal;
	struct matter *matter;
	struct act_work act;	  /* act.event NULL: not lawful any more */
	struct event_input input; /* to be recorded by who signs today */
	const char *refusal;	  /* why it cannot be signed, NULL */
	bool answers;  /* who asks may sign or return it, if it waits */
	bool confirms; /* who asks may confirm or dispute one on paper */
	bool is_own;   /* he would, had he not proposed it himself */
	bool corrects; /* who asks may propose it anew, or withdraw it */
};

/* Loads the proposal of req->id within the scope of whoever may see its
 * matter; for a route that writes, the matter is locked at the version that
 * the form was shown with, and the proposal is as it was then. */
extern const struct loader proposal_loader;

/* What waits for a head; what was entered from paper and is not confirmed; what
 * an officer has proposed. */
extern const struct list proposal_list_sign;
extern const struct list proposal_list_paper;
extern const struct list proposal_list_own;

/* Signs it: records its act with today's date. *number as event_record(). What
 * work->refusal says must have been asked before. */
MUST_CHECK struct err *proposal_sign(struct proposal_work *work,
				     const char **number);

/* All that proposal_show.cs reads but the form; takes the matter to where the
 * signature would. */
MUST_CHECK struct err *proposal_view(struct proposal_work *work,
				     struct view *view);

page_fn page_proposal_show;
page_fn page_proposal_answer;

#endif
