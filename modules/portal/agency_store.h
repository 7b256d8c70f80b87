/*
 * agency_store.h - the agencies that citizens choose from.
 */
#ifndef PORTAL_AGENCY_STORE_H
#define PORTAL_AGENCY_STORE_H

#include "common/form.h"

struct agency {
	int64_t id;
	const char *code;
	const char *name;
	const char *short_name;
	const char *kind; /* nation, province, division, ... */
	const char *path;
	int64_t parent_id;
};

/* An agency of a day; ERR_MISSING when there is none. Memory of ctx. */
MUST_CHECK struct err *agency_get(TALLOC_CTX *ctx, struct db *db, int64_t id,
				  struct date on, struct agency **agency);

/* The provincial agencies of a day by name. Memory of ctx. */
MUST_CHECK struct err *agency_provinces(TALLOC_CTX *ctx, struct db *db,
					struct date on,
					struct agency **agencies, size_t *n);

/* A provincial agency of a day with its divisions. Memory of ctx. */
MUST_CHECK struct err *agency_below(TALLOC_CTX *ctx, struct db *db,
				    int64_t province_id, struct date on,
				    struct agency **agencies, size_t *n);

/* Options for a FIELD_CODE field, the first one empty with these words; with
 * short or full names. Memory of ctx. */
struct option *agency_options(TALLOC_CTX *ctx, const char *nothing,
			      const struct agency *agencies, size_t n,
			      bool with_short_names, size_t *n_options);

#endif
