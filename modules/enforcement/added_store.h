/*
 * added_store.h - what late interest on a line rests on.
 */
#ifndef ENFORCEMENT_ADDED_STORE_H
#define ENFORCEMENT_ADDED_STORE_H

#include "common/request.h"
#include "matter/interest_rules.h"

/* What has taken the principal of a line down, in order of days. */
MUST_CHECK struct err *interest_steps(struct request *req,
				      int64_t obligation_id,
				      struct interest_step **steps, size_t *n);

/* Interest that was added for some of these days. */
struct interest_known {
	struct date from;
	struct date to;
	struct date added_on;
};

/* *known is NULL when none was. */
MUST_CHECK struct err *interest_find(struct request *req, int64_t obligation_id,
				     struct date from, struct date to,
				     struct interest_known **known);

#endif
