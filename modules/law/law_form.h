/*
 * law_form.h - the statutory forms as the law has them (conf/law/forms-*.xml):
 * the words of the sheet, its columns, and what each of them counts.
 *
 * A column is a sum over accounts of the ledger, of each so many times what
 * was posted before the statistical year and so many times what was posted in
 * it, or a ratio of two such columns. How figures become cells is
 * reports/report_rules.h. Pure.
 */
#ifndef LAW_LAW_FORM_H
#define LAW_LAW_FORM_H

#include "law/law.h"

/* How often an account counts in a column. */
struct law_weight {
	int account;
	int before; /* what was posted before the first day of the year */
	int during; /* what was posted from that day to the end */
};

struct law_column {
	const char *code; /* "c6" */
	const char *label;
	const char *group_label;   /* NULL: stands alone */
	const char *print_formula; /* "6=1-4-5", NULL: none */
	bool is_ratio;
	int factor; /* of a ratio: 100 for per cent */
	int decimals;
	size_t numerator; /* indexes of columns */
	size_t denominator;
	struct law_weight *weights;
	size_t n_weights;
};

/* What a row by kinds of matter is to the rows around it. */
enum law_form_part {
	FORM_ROW_TOTAL, /* all of the form, or of a part in another measure */
	FORM_ROW_SUM,	/* of the rows below it */
	FORM_ROW_LEAF,
	FORM_ROW_MEMO /* "of which": of no sum */
};

/* A row of a form by kinds of matter. Lists by comma; NULL: all. */
struct law_form_row {
	const char *code;
	const char *number; /* NULL: none */
	const char *label;
	int level;
	enum law_form_part part;
	const struct law_form *form; /* by whose measure it is printed */
	const char *bases;
	const char *case_types;
	const char *budget_groups;
	const char *obligations;
};

/* An identity of the form: coefficient times column sums to nothing. */
struct law_identity {
	const char *code;
	const char *label;
	const char *left_text;
	const char *right_text;
	int *coefficients; /* one for each column */
};

/* A form between two days. Texts as the sheet prints them. */
struct law_form {
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
	struct law_column *columns;
	size_t n_columns;
	struct law_identity *identities;
	size_t n_identities;
	/* By kinds of matter; none: by agencies and officers. */
	struct law_form_row *rows;
	size_t n_rows;
	struct law_span span;
};

/* The form of this code on a day, of several the one that began last; NULL
 * when there was none. */
const struct law_form *law_form(const struct law *law, const char *code,
				struct date on);

/* The forms that ever were, each code once, in the order of the packs; memory
 * of ctx. *since: the first day on which one of them was in force; not set
 * when there is none. */
const struct law_form **law_form_codes(TALLOC_CTX *ctx, const struct law *law,
				       size_t *n, struct date *since);

/* The row of this code; n_rows when there is none. */
size_t law_form_row(const struct law_form *form, const char *code);

/* The column of this code; n_columns when there is none. */
size_t law_form_column(const struct law_form *form, const char *code);

#endif
