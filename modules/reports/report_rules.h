/*
 * report_rules.h - how the ledger becomes the cells of a statutory form.
 *
 * A column is a linear combination of ledger accounts: of each account so
 * many times what was posted before 1 October, and so many times what was
 * posted since. The sums of a form and the list of matters behind a cell use
 * the same weights, so a cell always equals its list. Ratios are made of two
 * such columns and never added. Pure: values in, values out; money in đồng,
 * rounded once, when it is printed.
 */
#ifndef REPORTS_REPORT_RULES_H
#define REPORTS_REPORT_RULES_H

#include "common/date.h"

/* A cell without a value: the ratio of nothing. */
#define REPORT_NO_VALUE INT64_MIN

/* How often an account counts in a column. */
struct report_weight {
	int account;
	int before; /* what was posted before the first day of the year */
	int during; /* what was posted from that day to the end */
};

struct report_column {
	int64_t id;
	const char *code; /* "c6" */
	const char *label;
	const char *group_label;   /* NULL: stands alone */
	const char *print_formula; /* "6=1-4-5", NULL: none */
	bool is_ratio;
	int factor; /* of a ratio: 100 for per cent */
	int decimals;
	size_t numerator; /* indexes of columns */
	size_t denominator;
	struct report_weight *weights;
	size_t n_weights;
};

/* An identity of the form: coefficient times column sums to nothing. */
struct report_identity {
	int64_t id;
	const char *code;
	const char *label;
	const char *left_text;
	const char *right_text;
	int *coefficients; /* one for each column */
};

/* A form as it was in force on one day. Texts as the sheet prints them. */
struct report_form {
	int64_t id;
	const char *code; /* "04" */
	const char *version;
	const char *title;
	const char *number_text;
	const char *issued_text;
	const char *unit_text;
	const char *sender_text;
	const char *receiver_text;
	const char *preparer_text;
	const char *head_text;
	const char *officer_text;
	const char *confirm_text;
	const char *note; /* NULL: none */
	bool in_matters;  /* counts matters; otherwise đồng */
	bool provisional;
	int64_t divisor; /* of đồng when printed */
	struct report_column *columns;
	size_t n_columns;
	struct report_identity *identities;
	size_t n_identities;
};

/* What the ledger holds for an account, a unit and an officer. */
struct report_figure {
	int64_t unit_id;
	int64_t officer_id; /* 0: not assigned */
	int account;
	int64_t before;
	int64_t during;
};

/* The column of this code; n_columns when there is none. */
size_t report_column_index(const struct report_form *form, const char *code);

/* The accounts of which some column reads the time before the year, "11,13";
 * memory of ctx. */
char *report_accounts_before(TALLOC_CTX *ctx, const struct report_form *form);

/* Adds a figure to the values (n_columns of them) of a row. */
void report_add_figure(const struct report_form *form, int64_t *values,
		       const struct report_figure *figure);

/* Adds the values of one row to another's; ratios are left alone. */
void report_add_values(const struct report_form *form, int64_t *values,
		       const int64_t *more);

/* Fills the ratios of a row whose other values are complete. */
void report_fill_ratios(const struct report_form *form, int64_t *values);

/* True when every column but the ratios is 0. */
bool report_is_zero(const struct report_form *form, const int64_t *values);

/*
 * factor * numerator / denominator with so many decimals, as a whole number
 * of the last decimal (67.12 is 6712), half away from zero.
 * REPORT_NO_VALUE when the denominator is 0. Exact for denominators up to
 * 10^17, twenty times the largest sum that the house accepts.
 */
int64_t report_ratio(int64_t numerator, int64_t denominator, int factor,
		     int decimals);

/* The sum of an identity over a row: 0 when it holds. */
int64_t report_identity_gap(const struct report_form *form,
			    const struct report_identity *identity,
			    const int64_t *values);

/* The weights of an identity, one for each account; memory of ctx. */
struct report_weight *
report_identity_weights(TALLOC_CTX *ctx, const struct report_form *form,
			const struct report_identity *identity, size_t *n);

/* The value as printed: divided and rounded; ratios as they are. */
int64_t report_printed(const struct report_form *form,
		       const struct report_column *column, int64_t value);

/* For people ("53.266", "67,12") and for machines ("53266", "67.12"); "" for
 * no value. Memory of ctx. */
char *report_text(TALLOC_CTX *ctx, const struct report_form *form,
		  const struct report_column *column, int64_t value);
char *report_plain_text(TALLOC_CTX *ctx, const struct report_form *form,
			const struct report_column *column, int64_t value);

#endif
