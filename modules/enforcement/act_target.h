/*
 * act_target.h - the decision that an act is on: of one that withdraws, annuls
 * or amends another (event_is_on_decision(), matter/event_return.h).
 */
#ifndef ENFORCEMENT_ACT_TARGET_H
#define ENFORCEMENT_ACT_TARGET_H

#include "enforcement/act_form.h"

/* What was chosen, once it is looked up. */
struct act_target {
	struct event_target to;
	const char *label; /* "Quyết định …, số … ngày …" */
};

/* Whether what the line decided may be decided on by such an event: it stands,
 * is not what opened the matter, which has an act of its own, and moved lines
 * where they are to go back. */
bool act_target_stands(const struct law *law, const struct ledger_event *event,
		       const struct event_line *line);

/* The field of the form, and its choices: none of an act that asks for none.
 * ERR_STALE with a sentence when there is nothing to choose. */
extern const struct field act_target_field;
MUST_CHECK struct err *act_target_declare(struct act_work *work);

/* Looks up what work->in has; work->target is NULL when nothing was chosen. */
MUST_CHECK struct err *act_target_take(struct act_work *work);

/* What is proposed, as the form has it. */
MUST_CHECK struct err *act_target_of(struct act_work *work,
				     const struct proposal *proposal);

/* Why the matter cannot go back to where it stood before that decision; NULL:
 * it can, or the act is on none. */
MUST_CHECK struct err *act_target_weigh(struct act_work *work,
					const struct event_input *input,
					const char **refusal);

#endif
