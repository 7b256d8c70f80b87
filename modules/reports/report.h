/*
 * report.h - one run of a statutory form: figures, rows, checks.
 */
#ifndef REPORTS_REPORT_H
#define REPORTS_REPORT_H

#include "reports/check_rules.h"
#include "reports/head_rules.h"
#include "reports/report_store.h"
#include "staff/unit.h"

/* What is asked for. */
struct report_ask {
	const char *form_code;
	int year;   /* statistical (law/period.h) */
	int months; /* 1..12, counted from its beginning */
	const struct unit *unit;
	int64_t officer_id; /* only this officer's figures; 0: all */
	enum report_detail detail;
	const char *scope; /* LIKE pattern of what the reader may see */
	int year_begins;   /* month of the statistical year: law/period.h */
	enum report_reading reading;
	struct date known_on;
};

struct report {
	struct report_ask ask;
	struct report_range range;
	const struct law_form *form;
	const struct report_unit *unit; /* by its name of the last day */
	const char *superior;		/* who receives it; NULL: unknown */
	const char *officer; /* whose report it is; NULL: of the unit */
	const struct report_rows *rows; /* the first one is the sum */
	const struct report_head *head;
	const struct report_fault *faults;
	size_t n_faults;
};

/* The last day of the period. */
struct date ask_end(const struct report_ask *ask);

/* The months from the beginning of the year and what may be seen of them. */
struct report_range report_range_of(const struct report_ask *ask);

/* The form in force on the last day of the period; ERR_MISSING with a sentence
 * when there was none. */
MUST_CHECK struct err *report_form(const struct law *law,
				   const struct report_ask *ask,
				   const struct law_form **form);

/* Runs a form (report_form()) as of the last committed event. ERR_MISSING
 * outside the scope. Memory of ctx. */
MUST_CHECK struct err *report_make(TALLOC_CTX *ctx, struct db *db,
				   const struct report_ask *ask,
				   const struct law_form *form,
				   struct report **report);

/*
 * The same of several forms of one unit and period, which are made of the same
 * sums: these are read once. What the ask says of a form is not looked at. The
 * reports need the data as long as they live.
 */
struct report_data;
MUST_CHECK struct err *report_data_read(TALLOC_CTX *ctx, struct db *db,
					const struct report_ask *ask,
					struct report_data **data);
MUST_CHECK struct err *report_of(TALLOC_CTX *ctx, struct report_data *data,
				 const struct law_form *form,
				 struct report **report);

#endif
