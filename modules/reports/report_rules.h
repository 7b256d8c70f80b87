/*
 * report_rules.h - how the ledger becomes the cells of a statutory form.
 *
 * A column is a linear combination of ledger accounts (law/law_form.h). The
 * sums of a form and the list of matters behind a cell use the same weights,
 * so a cell always equals its list. Ratios are made of two
 * such columns and never added. Pure: values in, values out; money in đồng,
 * rounded once, when it is printed.
 */
#ifndef REPORTS_REPORT_RULES_H
#define REPORTS_REPORT_RULES_H

#include "law/law_form.h"

/* A cell without a value: the ratio of nothing. */
#define REPORT_NO_VALUE INT64_MIN

/* What the ledger holds for an account, a unit and an officer. */
struct report_figure {
	int64_t unit_id;
	int64_t officer_id; /* 0: not assigned */
	int account;
	int64_t before;
	int64_t during;
};

/* Adds a figure to the values (n_columns of them) of a row. */
void report_add_figure(const struct law_form *form, int64_t *values,
		       const struct report_figure *figure);

/* Adds the values of one row to another's; ratios are left alone. */
void report_add_values(const struct law_form *form, int64_t *values,
		       const int64_t *more);

/* Fills the ratios of a row whose other values are complete. */
void report_fill_ratios(const struct law_form *form, int64_t *values);

/* True when every column but the ratios is 0. */
bool report_is_zero(const struct law_form *form, const int64_t *values);

/*
 * factor * numerator / denominator with so many decimals, as a whole number
 * of the last decimal (67.12 is 6712), half away from zero.
 * REPORT_NO_VALUE when the denominator is 0. Exact for denominators up to
 * 10^17, twenty times the largest sum that the house accepts.
 */
int64_t report_ratio(int64_t numerator, int64_t denominator, int factor,
		     int decimals);

/* The sum of an identity over a row: 0 when it holds. */
int64_t report_identity_gap(const struct law_form *form,
			    const struct law_identity *identity,
			    const int64_t *values);

/* The weights of an identity, one for each account; memory of ctx. */
struct law_weight *report_identity_weights(TALLOC_CTX *ctx,
					   const struct law_form *form,
					   const struct law_identity *identity,
					   size_t *n);

/* The value as printed: divided and rounded; ratios as they are. */
int64_t report_printed(const struct law_form *form,
		       const struct law_column *column, int64_t value);

/* For people ("53.266", "67,12") and for machines ("53266", "67.12"); "" for
 * no value. Memory of ctx. */
char *report_text(TALLOC_CTX *ctx, const struct law_form *form,
		  const struct law_column *column, int64_t value);
char *report_plain_text(TALLOC_CTX *ctx, const struct law_form *form,
			const struct law_column *column, int64_t value);

#endif
