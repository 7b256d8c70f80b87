#include "common/base.h"

#include "reports/check_rules.h"

/* The faults being found. */
struct finding {
	TALLOC_CTX *ctx;
	struct report_fault *faults;
	size_t n;
	size_t room;
};

static void
find(struct finding *finding, struct report_fault fault)
{
	if (finding->n == finding->room) {
		finding->room = finding->room ? 2 * finding->room : 16;
		finding->faults = talloc_realloc(finding->ctx, finding->faults,
						 struct report_fault,
						 (unsigned)finding->room);
	}
	finding->faults[finding->n++] = fault;
}

static void
check_row(struct finding *finding, const struct law_form *form,
	  const struct report_row *row)
{
	for (size_t i = 0; i < form->n_identities; i++) {
		const struct law_identity *identity = &form->identities[i];
		int64_t gap = report_identity_gap(form, identity, row->values);

		if (gap != 0)
			find(finding, (struct report_fault){
					      .row = row,
					      .identity = identity,
					      .gap = gap,
				      });
	}
}

/* Whether a row below the sum at `top` is still part of it: until the next
 * total, or of kinds of matter the next sum beside it. */
static bool
is_part(const struct report_row *top, const struct report_row *row)
{
	if (row->kind && row->kind->part == FORM_ROW_TOTAL)
		return false;
	return top->level == LEVEL_TOTAL || row->depth > top->depth;
}

/* A sum is what the leaves below it have, in each column. */
static void
check_sum(struct finding *finding, const struct law_form *form,
	  const struct report_rows *rows, size_t top)
{
	const struct report_row *sum = &rows->rows[top];

	for (size_t i = 0; i < form->n_columns; i++) {
		int64_t gap = sum->leaf ? 0 : sum->values[i];

		if (form->columns[i].is_ratio)
			continue;
		for (size_t k = top + 1;
		     k < rows->n && is_part(sum, &rows->rows[k]); k++) {
			if (rows->rows[k].leaf)
				gap -= rows->rows[k].values[i];
		}
		if (gap != 0)
			find(finding, (struct report_fault){
					      .row = sum,
					      .column = i,
					      .gap = gap,
				      });
	}
}

/* The first row is the sum of all others, or of the first part of the form. */
static bool
is_checked(const struct report_rows *rows, size_t i)
{
	const struct law_form_row *kind = rows->rows[i].kind;

	return i == 0 || (kind && (kind->part == FORM_ROW_TOTAL ||
				   kind->part == FORM_ROW_SUM));
}

struct report_fault *
report_check(TALLOC_CTX *ctx, const struct law_form *form,
	     const struct report_rows *rows, size_t *n)
{
	struct finding finding = { .ctx = ctx };

	for (size_t i = 0; i < rows->n; i++)
		check_row(&finding, form, &rows->rows[i]);
	for (size_t i = 0; i < rows->n; i++) {
		if (is_checked(rows, i))
			check_sum(&finding, form, rows, i);
	}
	*n = finding.n;
	return finding.faults;
}

bool
report_is_faulty(const struct report_fault *faults, size_t n,
		 const struct report_row *row, size_t column)
{
	for (size_t i = 0; i < n; i++) {
		const struct report_fault *fault = &faults[i];

		if (fault->row != row)
			continue;
		if (fault->identity ? fault->identity->coefficients[column] != 0
				    : fault->column == column)
			return true;
	}
	return false;
}
