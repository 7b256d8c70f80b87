/*
 * figure_store.h - public figures by province. A figure of the public list is
 * the length of the list that it opens.
 */
#ifndef PORTAL_FIGURE_STORE_H
#define PORTAL_FIGURE_STORE_H

#include "common/db.h"

struct figure {
	int64_t unit_id;
	const char *name; /* "Đồng Tháp" */
	const char *path;
	int64_t entries;  /* on the public list now */
	int64_t sent;	  /* requests for support since 1 January */
	int64_t answered; /* of these, answered */
};

/* The provinces of a day by name, each with the entries of its agencies.
 * Memory of ctx. */
MUST_CHECK struct err *figure_list(TALLOC_CTX *ctx, struct db *db,
				   struct date on, struct figure **figures,
				   size_t *n);

/* Adds the figures of online support of the year of the day. */
MUST_CHECK struct err *figure_add_support(TALLOC_CTX *ctx, struct db *db,
					  struct date on,
					  struct figure *figures, size_t n);

#endif
