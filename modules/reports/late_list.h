/*
 * late_list.h - the facts that another period counts than that of their day:
 * entered after a month was locked, or under a correction of a closed year
 * (ledger/posting.h).
 */
#ifndef REPORTS_LATE_LIST_H
#define REPORTS_LATE_LIST_H

#include "common/list.h"

extern const struct list late_list;

/* How many of them were entered on that day or later inside the scope, up to
 * max. */
MUST_CHECK struct err *late_list_count(struct request *req,
				       const struct scope *scope,
				       struct date since, int64_t max,
				       int64_t *n);

#endif
