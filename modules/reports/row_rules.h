/*
 * row_rules.h - the rows of a form by agency and officer.
 *
 * Layout of a province: the sum; I its own office with the officers; II the
 * agencies below it, each with its officers and what is assigned to nobody.
 * The nation has one row for each province, a single agency one for each
 * officer. Every figure inside the root stands in exactly one leaf row, also
 * that of an agency which is no longer there on the last day: nothing
 * vanishes, and report_check() proves it (check_rules.h).
 */
#ifndef REPORTS_ROW_RULES_H
#define REPORTS_ROW_RULES_H

#include "reports/report_rules.h"

/* A unit inside the root, valid on the last day or not. */
struct report_unit {
	int64_t id;
	const char *code;
	const char *name;  /* on the last day of the period */
	const char *label; /* as the sheet calls it: the name or a short one */
	const char *kind;  /* nation, province, district, division, military */
	const char *path;
	struct date valid_from;
	struct date valid_to;
	bool valid; /* on the last day */
};

struct report_officer {
	int64_t id;
	const char *name;
	int64_t unit_id;
	bool valid; /* on the last day */
};

enum report_detail {
	DETAIL_CHILDREN, /* the units right below the root */
	DETAIL_UNITS,	 /* all units below it */
	DETAIL_OFFICERS	 /* all units with their officers */
};

enum report_level {
	LEVEL_TOTAL,  /* the root with all below it */
	LEVEL_OFFICE, /* what a unit with others below it does itself */
	LEVEL_GROUP,  /* all units below the root */
	LEVEL_UNIT,   /* a unit with all below it */
	LEVEL_OFFICER,
	LEVEL_KIND /* kinds of matter of the root: kind_rules.h */
};

struct report_row {
	enum report_level level;
	const char *number; /* "I", "1.2", "" */
	int depth;	    /* 0: sum and groups, 1: units, 2: officers */
	const struct report_unit *unit;
	int64_t officer_id;  /* of an officer row; 0: not assigned */
	const char *officer; /* name; NULL: not assigned */
	/* Of a form by kinds of matter; NULL: of agencies and officers. */
	const struct law_form_row *kind;
	const struct law_form *form; /* by whose measure it is printed */
	bool leaf;		     /* no row below it */
	int64_t *values;	     /* one for each column */
};

/* Whether it is set off from the rows that it sums up. */
bool report_row_is_sum(const struct report_row *row);

struct report_rows {
	struct report_row *rows;
	size_t n;
};

/* What the rows are made from. */
struct report_source {
	const struct law_form *form;
	const struct report_unit *units; /* in tree order, the root first */
	size_t n_units;
	const struct report_officer *officers; /* by name */
	size_t n_officers;
	const struct report_figure *figures; /* in any order */
	size_t n_figures;
	enum report_detail detail;
	int64_t officer_id; /* the figures are of this officer only; 0: all */
};

/* The rows; memory of ctx, with units and names of the source. */
struct report_rows *report_rows_make(TALLOC_CTX *ctx,
				     const struct report_source *source);

#endif
