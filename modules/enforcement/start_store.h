/*
 * start_store.h - how much waits, for the page on which the day begins.
 */
#ifndef ENFORCEMENT_START_STORE_H
#define ENFORCEMENT_START_STORE_H

#include "common/db.h"
#include "common/request.h"

/* More than so many are "more than": nobody counts on, nor does the database
 * read on. */
#define START_COUNT_MAX 500

/* Judgments and requests of so many days are looked at for a decision; what
 * waits longer than the law's five working days (Điều 36 Luật THADS 2008, Điều
 * 33, 34 Luật THADS 2025) is seen in the list itself. */
#define START_DECIDE_DAYS 30

enum start_wait {
	START_DECIDE, /* judgments and requests without a decision */
	START_ASSIGN, /* matters without an officer */
	START_OVER,   /* the next duty is overdue */
	START_WEEK,   /* it is due within seven days, today counted */
	START_HELD,   /* money was collected and not paid out */
	START_NONE    /* no duty is next, and not in the separate book */
};

/*
 * How many wait inside the scope; START_COUNT_MAX + 1 for more than that.
 * Reads what it counts and a row for each unit of the scope; START_DECIDE
 * what came in within its days.
 */
MUST_CHECK struct err *start_count(struct request *req,
				   const struct scope *scope,
				   enum start_wait wait, int64_t *n);

#endif
