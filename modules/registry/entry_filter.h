/*
 * entry_filter.h - the filters above the list of entries: from the address to
 * the question for the store, and back to links that make the same list.
 */
#ifndef REGISTRY_ENTRY_FILTER_H
#define REGISTRY_ENTRY_FILTER_H

#include "registry/entry_store.h"
#include "registry/reach.h"

struct filter_form {
	const char *find;
	const char *state;
	const char *late;
	const char *unit;
	const char *officer;
	struct date decided_from;
	struct date decided_to;
	struct date published_from;
	struct date published_to;
	const char *sort;
};

#define FILTER_PAIRS 10

struct entry_query {
	struct request *req;
	struct form *form;
	struct filter_form in;
	struct reach reach;
	struct entry_filter filter;
	struct href_pair pairs[FILTER_PAIRS];
};

/* Reads the address. A wrong date is an error of the form, and the filter
 * leaves it out. Memory of the request. */
MUST_CHECK struct err *entry_query_read(struct request *req,
					struct entry_query **query);

/* path with what was chosen. */
const char *entry_query_href(const struct entry_query *query, const char *path);

/* Field.*, Filters.N, List.Clear, List.Sort.*, Reach.*. */
void entry_query_view(struct entry_query *query, struct view *view);

#endif
