/*
 * matter_list.h - the lists of matters: the inbox and the views beside it.
 */
#ifndef ENFORCEMENT_MATTER_LIST_H
#define ENFORCEMENT_MATTER_LIST_H

#include "common/list.h"

/* A row of each list. No text is NULL but officer and due_rule. */
struct matter_line {
	int64_t id;
	int64_t version;
	const char *number;
	struct date decided_on;
	const char *debtors;
	const char *creditors;
	const char *account_code;
	int64_t owed_dong;
	int64_t to_collect_dong;
	int64_t held_dong;
	struct date due_on;   /* no date: nothing is due */
	const char *due_rule; /* what is due then; NULL: nothing */
	bool kept_apart;      /* in the separate book: nothing has to be due */
	struct date ended_on;
	const char *unit;
	const char *officer; /* NULL: not assigned */
	struct date list_key;
};

extern const struct list matter_list_mine;
extern const struct list matter_list_unit;
extern const struct list matter_list_overdue;
extern const struct list matter_list_done;

extern const struct list matter_list_assigned;

/* Of the person of the address, in every judgment that the account may see. */
extern const struct list matter_list_person;

/* Open matters without an officer, the oldest decision first; list_get() of
 * it finds any matter. */
extern const struct list matter_list_waiting;
/* Counted alone: judgments that wait for a decision, a list of intake. */
extern const struct list matter_list_decide;

#endif
