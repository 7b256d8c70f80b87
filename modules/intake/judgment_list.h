/*
 * judgment_list.h - the books of intake as lists: judgments received (book 01),
 * requests received (book 02), and what waits for a decision.
 */
#ifndef INTAKE_JUDGMENT_LIST_H
#define INTAKE_JUDGMENT_LIST_H

#include "common/list.h"

extern const struct list judgment_list;
extern const struct list pending_list;
extern const struct list request_list;

#endif
