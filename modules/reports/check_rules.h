/*
 * check_rules.h - does a form add up? Asked at every run, before anybody
 * reads a figure. Pure.
 */
#ifndef REPORTS_CHECK_RULES_H
#define REPORTS_CHECK_RULES_H

#include "reports/row_rules.h"

/* Something that does not add up. */
struct report_fault {
	const struct report_row *row;
	/* The identity that fails; NULL: the rows do not sum up to the first
	 * one in this column. */
	const struct law_identity *identity;
	size_t column;
	int64_t gap; /* by how much */
};

/* Checks every identity on every row, and that the leaf rows sum up to the
 * first one. Memory of ctx. */
struct report_fault *report_check(TALLOC_CTX *ctx, const struct law_form *form,
				  const struct report_rows *rows, size_t *n);

/* True when the column of the row takes part in something that fails. */
bool report_is_faulty(const struct report_fault *faults, size_t n,
		      const struct report_row *row, size_t column);

#endif
