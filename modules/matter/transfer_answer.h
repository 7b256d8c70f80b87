/*
 * transfer_answer.h - the form by which a transfer is answered: by who receives
 * it, or by the sender with what came on paper.
 */
#ifndef MATTER_TRANSFER_ANSWER_H
#define MATTER_TRANSFER_ANSWER_H

#include "common/form.h"
#include "matter/transfer_side.h"

struct transfer_answer {
	const char *act; /* receive, return */
	struct date on;
	const char *ground; /* why it is given back: a code */
	const char *reason; /* or what the paper says, "" */
	int64_t version;
};

/* What may be answered now. */
struct transfer_may {
	bool receive;
	bool give_back;
	const char *refusal; /* why it is not given back, NULL */
};

/* answers: whether it is for the session to answer at all. */
MUST_CHECK struct err *transfer_may(struct request *req,
				    const struct transfer *transfer,
				    bool answers, struct transfer_may *may);

struct form *transfer_answer_form(struct request *req,
				  const struct transfer *transfer);

/* What was read; what is wrong becomes errors of the form. */
void transfer_answer_check(struct request *req, struct form *form,
			   const struct transfer *transfer,
			   const struct transfer_may *may,
			   const struct transfer_answer *in);

/* The state, and what the form may: May.*. */
void transfer_answer_view(struct view *view, const struct transfer *transfer,
			  const struct transfer_may *may);

#endif
