/*
 * alerts.h - the alerts of the registry, each found from facts by a rule, so
 * that a count is always the length of its list.
 */
#ifndef REGISTRY_ALERTS_H
#define REGISTRY_ALERTS_H

#include "common/request.h"

enum alert_kind {
	ALERT_RELIEF, /* exemption or reduction to be reviewed */
	ALERT_BOOK,   /* to be moved to the separate book */
	ALERT_CHECK,  /* a verification comes due */
	ALERT_LATE,   /* publishing, updating or ending is late */
	ALERT_KINDS
};

struct alert_line {
	int64_t entry_id; /* 0: none */
	int64_t matter_id;
	const char *number;
	const char *debtor;
	const char *what;    /* to do, in a few words */
	const char *why;     /* in full; NULL: what says it all */
	const char *article; /* NULL: none */
	struct date on;      /* since when, or by when */
	bool is_limit;       /* on is the last day in time */
	bool was_late;       /* done, but too late: nothing more to do */
	int64_t rest_dong;   /* ALERT_RELIEF: left, */
	int64_t most_dong;   /* and what may be proposed */
	const char *officer;
	const char *unit;
};

struct alerts {
	struct alert_line *lines;
	size_t n;
};

/* The alerts of a kind inside the scope as of req->today. Memory of the
 * request. */
MUST_CHECK struct err *alerts_find(struct request *req,
				   const struct scope *scope,
				   enum alert_kind kind,
				   struct alerts *alerts);

#endif
