/*
 * import_units.h - the agencies as an import needs them, wholly in memory:
 * every date of a history is looked up many times.
 *
 * Pure but for import_units_load().
 */
#ifndef EXCHANGE_IMPORT_UNITS_H
#define EXCHANGE_IMPORT_UNITS_H

#include "common/db.h"
#include "law/law.h"

struct import_unit {
	int64_t id;
	const char *code;
	const char *path; /* "/1/12/31/" */
	const char *kind;
	int64_t parent_id;
	bool issues_decisions;
	struct law_span span;
};

struct import_unit_name {
	int64_t unit_id;
	const char *name_fold;
	const char *short_fold;
	struct law_span span;
};

/* Who took over the work of a dissolved unit. */
struct import_successor {
	int64_t unit_id;
	int64_t successor_id;
};

struct import_units {
	struct import_unit *units; /* sorted by code */
	size_t n_units;
	struct import_unit_name *names;
	size_t n_names;
	struct import_successor *successors;
	size_t n_successors;
};

/* Reads all of it. Memory of ctx. */
MUST_CHECK struct err *import_units_load(TALLOC_CTX *ctx, struct db *db,
					 struct import_units **units);

/* Brings the units into the order that the look-ups need. */
void import_units_sort(struct import_units *units);

const struct import_unit *import_unit_get(const struct import_units *units,
					  int64_t id);

/* A unit valid on the day, by code or by its only unit of that name (with or
 * without diacritics); NULL when there is none or more than one. */
const struct import_unit *import_unit_called(const struct import_units *units,
					     const char *name_or_code,
					     struct date on);

/* The nearest unit at or above this one that issues decisions on the day. */
const struct import_unit *import_unit_issuing(const struct import_units *units,
					      const struct import_unit *unit,
					      struct date on);

/* True when the unit stands at or below path, or one that took over its work
 * does: who has the matters of a dissolved unit brings in their history. */
bool import_unit_inside(const struct import_units *units,
			const struct import_unit *unit, const char *path);

/* The year or other period in which a series of the unit counts on a day. */
int import_unit_period(const struct law *law, const struct import_unit *unit,
		       const char *group, struct date on);

#endif
