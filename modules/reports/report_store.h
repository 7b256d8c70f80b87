/*
 * report_store.h - what a report reads: units, officers, sums of the ledger.
 */
#ifndef REPORTS_REPORT_STORE_H
#define REPORTS_REPORT_STORE_H

#include "common/db.h"
#include "reports/row_rules.h"

/* Of the three readings of a figure (reading.h). */
enum report_reading { READING_PUBLISHED, READING_RESTATED, READING_KNOWN };

/* Whose figures of which time. */
struct report_range {
	const char *path;   /* of the unit: "/1/12/" */
	const char *scope;  /* LIKE pattern of the reader's scope, "%" */
	int64_t officer_id; /* 0: of all */
	struct date from;   /* the statistical year began */
	struct date to;	    /* the last day */
	int year_begins;    /* month of the statistical year */
	enum report_reading reading;
	struct date known_on; /* of READING_KNOWN: to the end of this day */
	bool in_matters;      /* matters, otherwise đồng */
	bool by_officer;      /* figures of each officer, otherwise of 0 */
};

/* The units inside path and scope in tree order, valid on the last day or
 * not, by their names of that day; the nation's sheet calls them by the short
 * ones. */
MUST_CHECK struct err *report_units(TALLOC_CTX *ctx, struct db *db,
				    const struct report_range *range,
				    struct report_unit **units, size_t *n);

/* The name of a unit on a day; NULL when there is no such unit. */
MUST_CHECK struct err *report_unit_name(TALLOC_CTX *ctx, struct db *db,
					int64_t unit_id, struct date on,
					const char **name);

/* What the ledger holds of an account, a unit and an officer: posted before the
 * year, and in it. */
struct report_sum {
	int64_t unit_id;
	int64_t officer_id; /* 0: not assigned */
	int account;
	int64_t matters[2];
	int64_t dong[2];
};

/* The sums of the ledger by unit, officer and account, to the last committed
 * event; the same key may come twice. */
MUST_CHECK struct err *report_sums(TALLOC_CTX *ctx, struct db *db,
				   const struct report_range *range,
				   struct report_sum **sums, size_t *n);

/* The same as one measure has them; memory of ctx. */
struct report_figure *report_figures(TALLOC_CTX *ctx,
				     const struct report_sum *sums, size_t n,
				     bool in_matters);

/* The officers of the units, valid or not, by name, and those of other units
 * that have figures here. */
MUST_CHECK struct err *
report_officers(TALLOC_CTX *ctx, struct db *db,
		const struct report_range *range, const struct report_sum *sums,
		size_t n_sums, struct report_officer **officers, size_t *n);

#endif
