/*
 * ask.h - what the address of a page asks for: form, period, unit, officer,
 * detail; and for the matters behind a cell also which cell.
 *
 * The address says it all, so that every figure can be linked to and sent.
 */
#ifndef REPORTS_ASK_H
#define REPORTS_ASK_H

#include "common/form.h"
#include "common/view.h"
#include "reports/cell_store.h"
#include "reports/report.h"

/* The officer of what is assigned to nobody, in an address. */
#define ASK_NOBODY "none"

/* An address as read; members not given are empty. */
struct asked {
	const char *form;
	int64_t year;
	int64_t month;
	const char *unit; /* id, code or name */
	const char *detail;
	const char *officer;  /* id, ASK_NOBODY, "": all */
	const char *reading;  /* "", restated, known */
	struct date known;    /* of the latter */
	const char *part;     /* of a cell: "", office, below */
	const char *column;   /* of a cell */
	const char *identity; /* a check that failed, instead of a column */
	const char *row;      /* of a cell of a form by kinds of matter */
};

/*
 * Reads the address of a report (or of a cell) into *ask; what is missing is
 * the reader's own unit, the last complete month, the first form. ERR_MISSING
 * for a unit or officer outside the scope; *form holds the faults of the
 * address: look at form_valid() before *ask.
 */
MUST_CHECK struct err *ask_report(struct request *req, struct form **form,
				  struct report_ask *ask);

/* The same of what the list of a cell has read. */
MUST_CHECK struct err *ask_cell(struct request *req, struct form *form,
				const struct asked *asked,
				struct report_ask *ask);

/* The same as of today: the current month. */
struct report_ask ask_today(const struct request *req,
			    const struct report_ask *ask);

/* True when the last day of the period is still to come. */
bool ask_is_running(const struct request *req, const struct report_ask *ask);

/* "form=04&year=2025&month=9&unit=12&detail=officer"; memory of ctx. */
char *ask_query(TALLOC_CTX *ctx, const struct report_ask *ask);

/* The address of the cell of a row, or of a check that failed there. */
char *ask_cell_href(TALLOC_CTX *ctx, const struct report_ask *ask,
		    const struct report_row *row, const char *column);
char *ask_identity_href(TALLOC_CTX *ctx, const struct report_ask *ask,
			const struct report_row *row, const char *identity);

/* Puts the lists to choose from into the view, as Field.NAME.Options. */
MUST_CHECK struct err *ask_view(struct request *req, struct view *view,
				const struct report_ask *ask);

#endif
