/*
 * head_rules.h - the grouped heading of a form, drawn from its columns.
 *
 * A column names the group it stands in; groups lie within each other. The
 * column before a group that carries its sum (its label ends with the
 * group's) is taken into it and called "Tổng số". Pure.
 */
#ifndef REPORTS_HEAD_RULES_H
#define REPORTS_HEAD_RULES_H

#include "reports/report_rules.h"

struct report_head_cell {
	const char *label;
	size_t line;   /* from 0 */
	size_t column; /* of the form, from 0 */
	size_t lines;  /* how many it covers */
	size_t columns;
};

struct report_head {
	struct report_head_cell *cells; /* line by line, left to right */
	size_t n;
	size_t lines;
};

/* The heading; memory of ctx, labels of the form. */
struct report_head *report_head_make(TALLOC_CTX *ctx,
				     const struct law_form *form);

#endif
