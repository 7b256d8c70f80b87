/*
 * matter_list_store.h - lists of matters: the inbox and the views beside it.
 */
#ifndef ENFORCEMENT_MATTER_LIST_STORE_H
#define ENFORCEMENT_MATTER_LIST_STORE_H

#include "common/db.h"
#include "common/request.h"

/* The views of the list, one address each. */
enum matter_view { VIEW_MINE, VIEW_UNIT, VIEW_OVERDUE, VIEW_DONE };

/* What a matter waits for. */
enum matter_wait {
	WAIT_ANY,
	WAIT_OVER, /* its next duty is overdue */
	WAIT_WEEK, /* it is due within WAIT_WEEK_DAYS, today counted */
	WAIT_NONE, /* no duty is next, and it is not kept apart in the separate
		    * book: nothing would remind of it */
	WAIT_HELD  /* money was collected and not paid out */
};

#define WAIT_WEEK_DAYS 7

struct matter_filter {
	enum matter_view view;
	enum matter_wait wait;
	int64_t officer_id;  /* whose matters, 0: everybody's */
	int64_t account_id;  /* state, 0: every state of the view */
	const char *find;    /* as typed, "" */
	struct date from;    /* of the enforcement decision */
	struct date to;
	struct date today;
};

/* A row of the list. No text is NULL but officer and due_label. */
struct matter_line {
	int64_t id;
	const char *number;
	struct date decided_on;
	const char *debtors;
	const char *creditors;
	const char *account_code;
	const char *account_label;
	int64_t owed_dong;
	int64_t left_dong;
	int64_t held_dong;
	struct date due_on;    /* no date: nothing is due */
	const char *due_label; /* what is due then; NULL: nothing */
	bool kept_apart;       /* in the separate book: nothing has to be due */
	struct date ended_on;
	int64_t version;
	const char *unit;
	const char *officer;   /* NULL: not assigned */
};

/*
 * The matters inside the scope from offset on, at most limit, in the order
 * of the view: by due date (those without one last), by end for VIEW_DONE;
 * stable by id. An own inbox without other filters reads no more rows than
 * it shows. Memory of ctx.
 */
MUST_CHECK struct err *matter_list(TALLOC_CTX *ctx, struct db *db,
				   const struct scope *scope,
				   const struct matter_filter *filter,
				   int64_t offset, int64_t limit,
				   struct matter_line **lines, size_t *n);

/* Beyond this many a list is not counted: nobody reads that far. */
#define MATTER_COUNT_MAX 10000

/* How many the filter finds in all; -1 when more than MATTER_COUNT_MAX. */
MUST_CHECK struct err *matter_count(TALLOC_CTX *ctx, struct db *db,
				    const struct scope *scope,
				    const struct matter_filter *filter,
				    int64_t *total);

/* Open matters without an officer, the oldest decision first. */
MUST_CHECK struct err *matter_list_unassigned(TALLOC_CTX *ctx, struct db *db,
					      const struct scope *scope,
					      int64_t offset, int64_t limit,
					      struct matter_line **lines,
					      size_t *n);

/* One row of the list; ERR_MISSING outside the scope. */
MUST_CHECK struct err *matter_line_get(TALLOC_CTX *ctx, struct db *db,
				       const struct scope *scope, int64_t id,
				       struct matter_line **line);

/* The last syllable tells most, because a Vietnamese name ends with the given
 * name; a single letter, which may be half typed, tells less than the one
 * before it. For LIKE; memory of ctx. */
const char *matter_token_pattern(TALLOC_CTX *ctx, const char *fold);

/* The one matter whose decision has this number; 0 when none or several. */
MUST_CHECK struct err *matter_find_number(TALLOC_CTX *ctx, struct db *db,
					  const struct scope *scope,
					  const char *typed, int64_t *id);

#endif
