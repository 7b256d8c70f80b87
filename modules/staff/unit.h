/*
 * unit.h - the tree of agencies, and the officers in it.
 */
#ifndef STAFF_UNIT_H
#define STAFF_UNIT_H

#include "common/db.h"
#include "common/request.h"

struct lookup_ask;
struct lookup_found;

struct unit {
	int64_t id;
	const char *code;
	const char *name;
	const char *short_name;
	const char *kind;  /* nation, province, district, division */
	int64_t parent_id; /* 0: the root */
	const char *path;  /* "/1/12/31/" */
	bool issues_decisions;
	struct date valid_from;
	struct date valid_to; /* no date: open */
};

/* Where a matter has none. */
#define OFFICER_NONE "Chưa phân công"

struct officer {
	int64_t id;
	const char *code;
	const char *name;
	int64_t unit_id;
	const char *unit_name;
};

/* A unit by id; ERR_MISSING when there is none. Memory of ctx. */
MUST_CHECK struct err *unit_get(TALLOC_CTX *ctx, struct db *db, int64_t id,
				struct unit **unit);

/*
 * A unit by code, or by name or short name (with or without diacritics) as of
 * a day: "Đồng Tháp" on 30/06/2025 is the old province. ERR_MISSING when
 * nothing, ERR_CONFLICT when several units are called so.
 */
MUST_CHECK struct err *unit_find(TALLOC_CTX *ctx, struct db *db,
				 const char *name_or_code, struct date on,
				 struct unit **unit);

/* The units valid on a day inside path ("/1/12/%"), in tree order. */
MUST_CHECK struct err *unit_list(TALLOC_CTX *ctx, struct db *db,
				 const char *path_like, struct date on,
				 struct unit **units, size_t *n);

/* The nearest unit at or above this one that may issue decisions on a day
 * (since 01/07/2025 a division's province). ERR_MISSING when none may. */
MUST_CHECK struct err *unit_issuing(TALLOC_CTX *ctx, struct db *db,
				    int64_t unit_id, struct date on,
				    struct unit **unit);

/* What common/lookup.h finds by: officers of today by id, units by code, inside
 * the scope of the request or a path. */
MUST_CHECK struct err *officer_lookup(struct request *req,
				      const struct lookup_ask *ask,
				      struct lookup_found **found, size_t *n);
MUST_CHECK struct err *unit_lookup(struct request *req,
				   const struct lookup_ask *ask,
				   struct lookup_found **found, size_t *n);
MUST_CHECK struct err *unit_lookup_in(struct request *req,
				      const char *path_like,
				      const struct lookup_ask *ask,
				      struct lookup_found **found, size_t *n);

/* An officer inside a scope path; ERR_MISSING outside. */
MUST_CHECK struct err *officer_get(TALLOC_CTX *ctx, struct db *db, int64_t id,
				   const char *path_like,
				   struct officer **officer);

#endif
