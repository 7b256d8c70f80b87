/*
 * act_paper.h - entering a decision that the head has signed on paper.
 *
 * An office that still signs on paper enters what was signed, with its number,
 * day and signer: a right of its own (decision.register), of who keeps the
 * books. The paper holds, so it is a fact at once, and stands in the head's
 * queue to be confirmed (matter/proposal.h).
 *
 * Numbers have no gap and none is given twice, on paper as here: the number is
 * the next one of the series. Who finds another one on the paper has decisions
 * left to enter before it, or paper that was numbered beside the book.
 */
#ifndef ENFORCEMENT_ACT_PAPER_H
#define ENFORCEMENT_ACT_PAPER_H

#include "enforcement/act_form.h"

/* As act_loader, of what was signed on paper. */
extern const struct loader act_paper_loader;

/* Number and signer, after act_form_check(): what is wrong becomes errors of
 * the form. */
MUST_CHECK struct err *act_paper_check(struct act_work *work,
				       struct event_input *input);

#endif
