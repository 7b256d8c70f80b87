/*
 * matter_filter.h - the filters above a list of matters: from the address to
 * the question for the store, and back to links that reproduce the list.
 */
#ifndef ENFORCEMENT_MATTER_FILTER_H
#define ENFORCEMENT_MATTER_FILTER_H

#include "common/form.h"
#include "common/view.h"
#include "enforcement/matter_list_store.h"

struct filter_form {
	const char *find;
	const char *state;
	const char *officer;
	const char *wait;
	struct date from;
	struct date to;
};

struct matter_query {
	struct request *req;
	struct form *form;
	struct filter_form in;
	struct matter_filter filter;
	bool filtered;    /* the person chose something */
	const char *path; /* of the view: "/enforcement/unit" */
	const struct option *states;
	size_t n_states;
	const struct option *officers;
	size_t n_officers;
};

/* Reads the query of the request for a view. A wrong date is an error of the
 * form, and then the filter leaves it out. Memory of the request. */
MUST_CHECK struct err *matter_query_read(struct request *req,
					 enum matter_view view,
					 struct matter_query **query);

/* The address of the list with its filters, for pager and export: path with
 * "?" and escaped values. Memory of the request. */
const char *matter_query_href(const struct matter_query *query,
			      const char *path);

/* Field.*, Filters.N, Filters.Clear. */
void matter_query_view(struct matter_query *query, struct view *view);

/* The text as part of an address; memory of ctx. */
char *matter_url_escape(TALLOC_CTX *ctx, const char *text);

#endif
