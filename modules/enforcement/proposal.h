/*
 * proposal.h - the pages of what is proposed to the head: his queue, what a
 * signature would write, and his answer.
 */
#ifndef ENFORCEMENT_PROPOSAL_H
#define ENFORCEMENT_PROPOSAL_H

#include "common/route.h"
#include "enforcement/act_form.h"
#include "matter/proposal_answer.h"

/* What a form was shown with: the versions of proposal and matter. */
struct proposal_sent {
	int64_t proposal;
	int64_t version;
};

/* What a page of one proposal works with. Memory of the request. */
struct proposal_work {
	struct request *req;
	struct proposal *proposal;
	struct matter *matter;
	struct act_work act;	  /* act.event NULL: not lawful any more */
	struct event_input input; /* to be recorded by who signs today */
	struct proposal_may may;
	struct proposal_sent sent;
};

/* Loads the proposal of req->id within the scope of whoever may see its
 * matter; for a route that writes, the matter is locked at the version that
 * the form was shown with, and the proposal is as it was then. */
extern const struct loader proposal_loader;

/* The same of any of them, to read; sent: as the form that writes sent it, NULL
 * without. proposal_hold() then locks the matter; what somebody was first with
 * is a refusal. Matters are locked in the order of their ids. */
MUST_CHECK struct err *proposal_open(struct request *req, int64_t id,
				     const struct proposal_sent *sent,
				     struct proposal_work **work);
MUST_CHECK struct err *proposal_hold(struct proposal_work *work);

/* From which state the signature leads to which, or why it does not
 * (may.refusal). Takes the matter there. */
MUST_CHECK struct err *proposal_leads(struct proposal_work *work,
				      const char **leads);

/* The proposed ground in the words of its law, NULL. */
const char *proposal_ground_label(const struct proposal_work *work);

/* Signs it: records its act with today's date. *number as event_record(). What
 * may.refusal says must have been asked before. */
MUST_CHECK struct err *proposal_sign(struct proposal_work *work,
				     const char **number);

/* All that proposal_show.cs reads but the form; takes the matter to where the
 * signature would. */
MUST_CHECK struct err *proposal_view(struct proposal_work *work,
				     struct view *view);

page_fn page_proposal_queue;
page_fn page_proposal_many;
page_fn page_proposal_sign_many;
page_fn page_proposal_show;
page_fn page_proposal_answer;

#endif
