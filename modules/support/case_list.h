/*
 * case_list.h - the queue of a unit as a list (common/list.h), parted as the
 * office works through it.
 */
#ifndef SUPPORT_CASE_LIST_H
#define SUPPORT_CASE_LIST_H

#include "common/list.h"

/* So many days before it an answer is due soon. */
#define SOON_DAYS "3"

/* Which part of the queue; the choices of the filter "queue" in this order. */
enum queue {
	QUEUE_OPEN,    /* all that is not done */
	QUEUE_NEW,     /* not received yet */
	QUEUE_WORK,    /* the office is at work */
	QUEUE_DRAFT,   /* an answer that the head has to approve */
	QUEUE_WAITING, /* for the sender */
	QUEUE_SOON,    /* its day is near */
	QUEUE_LATE,    /* past its day */
	QUEUE_DONE,
	QUEUE_ALL,
	QUEUE_COUNT
};

/* What each part is called, and its value of the filter. */
extern const struct list_choice case_queues[QUEUE_COUNT];

extern const struct list case_list;

/* Which part the query asks for. */
enum queue case_queue(const struct list_query *query);

#endif
