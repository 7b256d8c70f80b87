/*
 * proposal_answer.h - the form by which a head answers what is proposed, and
 * who proposed it withdraws it: the same in every program.
 */
#ifndef MATTER_PROPOSAL_ANSWER_H
#define MATTER_PROPOSAL_ANSWER_H

#include "common/form.h"
#include "common/view.h"
#include "matter/proposal.h"

/* What who asks may do with it. */
struct proposal_may {
	bool answers;	     /* sign or return it, if it waits */
	bool confirms;	     /* confirm or dispute one on paper */
	bool is_own;	     /* he would sign, had he not proposed it himself */
	bool corrects;	     /* propose it anew, or withdraw it */
	const char *refusal; /* why it cannot be signed, NULL */
};

struct proposal_answer {
	const char *act; /* sign, return, confirm, dispute, withdraw */
	const char *reason;
	int64_t proposal; /* its version */
	int64_t version;  /* of the matter */
};

/* For a proposal that decides says whether the session could sign. */
struct proposal_may proposal_may(const struct request *req,
				 const struct proposal *proposal, bool decides,
				 bool enters);

/* The version that the form was shown with, 0: none was sent. ERR_STALE with a
 * sentence when the proposal is another by now. */
int64_t proposal_sent_version(const struct request *req);
MUST_CHECK struct err *proposal_check_version(const struct proposal *proposal,
					      int64_t shown);

/* The form, for version of the matter (0: there is none yet). */
struct form *proposal_answer_form(struct request *req,
				  const struct proposal *proposal,
				  const struct proposal_may *may,
				  int64_t version);

/* What was read; what is wrong becomes errors of the form. */
void proposal_answer_check(struct request *req, struct form *form,
			   const struct proposal_may *may,
			   const struct proposal_answer *in);

/* What became of one that is not signed: returned, confirmed, disputed or
 * withdrawn, with the sentence that the next page says. */
MUST_CHECK struct err *proposal_answered(struct request *req,
					 const struct proposal *proposal,
					 const struct proposal_answer *in);

/* The facts of the proposal and what may be done: Proposal.* and May.*. */
void proposal_answer_view(struct view *view, const struct proposal *proposal,
			  const struct proposal_may *may);

#endif
