/*
 * proposal_list.h - lists of what is proposed, in every program that has some
 * of it. The head has one queue: each program shows the whole of it, and a line
 * leads to the program that has its page.
 */
#ifndef MATTER_PROPOSAL_LIST_H
#define MATTER_PROPOSAL_LIST_H

#include "common/list.h"

/* What is proposed, as a line of the queue. */
struct proposal_line {
	int64_t id;
	int64_t judgment_id; /* of one that is to open a matter; 0 */
	const char *act;
	const char *number; /* of the matter */
	const char *debtors;
	int64_t left_dong;
	const char *proposer;
	const char *proposed_at;
	const char *state; /* its code */
	const char *reason;
	const char *unit;
};

/* What waits for a head. */
extern const struct list proposal_list_sign;

/* What was entered from paper and is not confirmed; what an officer has
 * proposed; what is to open matters. */
extern const struct list proposal_list_paper;
extern const struct list proposal_list_own;
extern const struct list proposal_list_opening;

#endif
