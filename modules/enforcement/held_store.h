/*
 * held_store.h - money that was collected and is not paid out yet, by who
 * holds it.
 */
#ifndef ENFORCEMENT_HELD_STORE_H
#define ENFORCEMENT_HELD_STORE_H

#include "common/request.h"

/* What one officer holds on matters that are open. */
struct held_row {
	int64_t officer_id; /* 0: nobody carries these matters */
	const char *officer;
	const char *unit; /* of the officer */
	int64_t matters;
	int64_t dong;	     /* all of it, */
	int64_t budget_dong; /* and what of it is for the State budget */
};

/* Of the scope of the request, the largest sum first. Memory of the request. */
MUST_CHECK struct err *held_list(struct request *req, struct held_row **rows,
				 size_t *n);

#endif
