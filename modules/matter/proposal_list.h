/*
 * proposal_list.h - lists of what is proposed, in every program that has some
 * of it. The head has one queue: each program shows the whole of it, and a line
 * leads to the program that has its page.
 */
#ifndef MATTER_PROPOSAL_LIST_H
#define MATTER_PROPOSAL_LIST_H

#include "common/list.h"

/* What waits for a head. */
extern const struct list proposal_list_sign;

/* What was entered from paper and is not confirmed; what an officer has
 * proposed; what is to open matters. */
extern const struct list proposal_list_paper;
extern const struct list proposal_list_own;
extern const struct list proposal_list_opening;

#endif
