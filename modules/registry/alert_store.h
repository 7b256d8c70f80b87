/*
 * alert_store.h - the alerts as thads-tasks keeps them (matter/alert.h): a
 * page of a list, how many there are, and up to when they are right.
 */
#ifndef REGISTRY_ALERT_STORE_H
#define REGISTRY_ALERT_STORE_H

#include "common/request.h"
#include "matter/alert.h"

/* An alert with what is shown beside it. */
struct alert_line {
	struct alert alert;
	const char *number;	  /* of the enforcement decision */
	const char *state;	  /* of the matter */
	struct date published_on; /* of the entry; no date: none */
	struct date due_on;	  /* when it was to be published */
	const char *officer;	  /* NULL: not assigned */
	const char *unit;
};

/* Memory of ctx. */
MUST_CHECK struct err *alert_page(TALLOC_CTX *ctx, struct db *db,
				  const struct scope *scope,
				  enum alert_list list, int64_t offset,
				  int64_t limit, struct alert_line **lines,
				  size_t *n);

/* Of each list, how many alerts the scope has. */
MUST_CHECK struct err *alert_counts(TALLOC_CTX *ctx, struct db *db,
				    const struct scope *scope,
				    int64_t counts[ALERT_LISTS]);

/* Up to when the lists are right, as a sentence. Memory of ctx. */
MUST_CHECK struct err *alert_as_of(TALLOC_CTX *ctx, struct db *db,
				   struct date today, const char **text);

#endif
