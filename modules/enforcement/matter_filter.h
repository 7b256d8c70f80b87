/*
 * matter_filter.h - what a person can choose above a list of matters.
 */
#ifndef ENFORCEMENT_MATTER_FILTER_H
#define ENFORCEMENT_MATTER_FILTER_H

#include "common/list.h"

struct matter_filters {
	const char *find;
	const char *state;   /* id of the ledger's account */
	const char *wait;    /* what it waits for: over, week, none, held */
	const char *officer; /* id */
	struct date from;    /* of the enforcement decision */
	struct date to;
};

/* Options of state and officer of open matters, of one's own, of those that
 * have ended; struct list.declare. */
struct err *matter_filters_open(struct list_query *query);
struct err *matter_filters_own(struct list_query *query);
struct err *matter_filters_done(struct list_query *query);

#endif
