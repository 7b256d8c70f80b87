/*
 * cell.h - which cell is asked for: whose, of what column or failed check,
 * and the value that the report prints there.
 */
#ifndef REPORTS_CELL_H
#define REPORTS_CELL_H

#include "common/list.h"
#include "reports/ask.h"

struct report_cell {
	struct report_ask ask;
	const struct law_form *form;
	const struct law_column *column; /* NULL: a check */
	const struct law_identity *identity;
	const struct law_form_row *row; /* NULL: of agencies and officers */
	struct cell_question question;
	/* A ratio has two values a matter: denominator and numerator. */
	const struct law_column *value_column;
	const struct law_column *other_column; /* NULL: one value */
	const char *who;  /* "Chi cục A – các đơn vị trực thuộc" */
	const char *what; /* "Cột 6: Tổng số phải thi hành" */
};

extern const struct list cell_list;

/* Opens the list of the cell that the address asks for. ERR_MISSING for what is
 * not there or outside the scope. Memory of the request. */
MUST_CHECK struct err *cell_open(struct request *req, struct list_query **query,
				 struct report_cell **cell);

/* Reads what is asked for. */
MUST_CHECK struct err *cell_read(struct request *req, struct form *form,
				 const struct asked *asked,
				 struct report_cell **cell);

#endif
