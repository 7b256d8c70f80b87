/*
 * kind_rules.h - the rows of a form by kinds of matter (forms 01 to 03).
 *
 * Which rows a form has the law says (law/law_form.h). A row sums the slices
 * that it takes; every slice of a sum stands in exactly one of the rows below
 * it, and report_check() proves it. Pure.
 */
#ifndef REPORTS_KIND_RULES_H
#define REPORTS_KIND_RULES_H

#include "reports/row_rules.h"

/* A combination that occurred: of a matter and a line of it. */
struct slice {
	int64_t id;
	const char *basis;
	const char *case_type;
	const char *obligation;
	const char *budget_group; /* "": none */
};

/* What the ledger holds of a slice in an account. */
struct slice_figure {
	int64_t slice_id;
	int account;
	int64_t matters[2]; /* posted before the year, and in it */
	int64_t dong[2];
};

bool kind_takes(const struct law_form_row *row, const struct slice *slice);

/* The rows of the form of one unit or officer; memory of ctx. */
struct report_rows *kind_rows_make(TALLOC_CTX *ctx, const struct law_form *form,
				   const struct report_unit *unit,
				   const struct slice *slices, size_t n_slices,
				   const struct slice_figure *figures,
				   size_t n_figures);

#endif
