/*
 * waits.h - the page on which the day begins: what waits for whoever asks, each
 * figure counted by the list that it leads to, so that both are one fact.
 *
 *	static const struct wait rows[] = {
 *		{ NULL, "matter.view", &matter_list_unit,
 *		  .filter = "wait", .value = "over", .pressing = true },
 *	};
 *	const struct waits enforcement_waits = {
 *		WAITS(rows), .lead = "Việc trong phạm vi được giao theo dõi."
 *	};
 *
 *	... in routes.c:
 *	{ METHOD_GET, "start", RIGHT("matter.view"), waits_page, 0, NULL,
 *	  &enforcement_waits },
 *
 * Figures stop at LIST_COUNT_MAX ("hơn 500"), and so does the reading.
 */
#ifndef COMMON_WAITS_H
#define COMMON_WAITS_H

#include "common/list.h"

enum wait_whose {
	FOR_ALL,
	FOR_OFFICERS, /* who carries matters himself */
	FOR_OTHERS
};

struct wait;

/* Counts up to max what is in no list of this program. */
typedef struct err *wait_count_fn(struct request *req, const struct wait *wait,
				  const struct scope *scope, int64_t max,
				  int64_t *n);

struct wait {
	const char *label; /* NULL: as the list's filter calls the value */
	const char *right; /* who has it is told */
	/* What is counted, and its filter: a value of FIELD_CODE or
	 * FIELD_LINE; NULL: nothing is chosen. */
	const struct list *list;
	const char *filter;
	const char *value;
	/* NULL with a list; its address, and which of its kind is counted. */
	wait_count_fn *count;
	const char *href;
	int which;
	const char *reach; /* counts inside the scope of this right, which is
			    * that of the list; NULL: of the other one */
	enum wait_whose whose;
	bool pressing; /* in red when there is any */
};

/* Tells by waits_tell() what no table can know, and perhaps Page.Lead. */
typedef struct err *waits_more_fn(struct request *req, struct view *view);

struct waits {
	const struct wait *rows; /* the most pressing first */
	size_t n_rows;
	const char *lead;     /* whose it is, in a sentence */
	const char *own_lead; /* the same for who carries matters; NULL: lead */
	waits_more_fn *more;  /* before the rows; NULL: nothing */
};
#define WAITS(table) (table), ARRAY_LEN(table)

/* One more thing that waits; href NULL: there is nothing to open. */
void waits_tell(struct view *view, const char *label, const char *href,
		int64_t n, bool pressing);

/* GET /PROGRAM/start: the route's table. */
MUST_CHECK struct err *waits_page(struct request *req);

#endif
