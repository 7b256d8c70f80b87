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

static void
check_sums(struct finding *finding, const struct law_form *form,
	   const struct report_rows *rows)
{
	for (size_t i = 0; i < form->n_columns; i++) {
		int64_t gap = rows->rows[0].values[i];

		for (size_t k = 0; k < rows->n; k++) {
			if (rows->rows[k].leaf)
				gap -= rows->rows[k].values[i];
		}
		if (gap != 0 && !form->columns[i].is_ratio)
			find(finding, (struct report_fault){
					      .row = &rows->rows[0],
					      .column = i,
					      .gap = gap,
				      });
	}
}

struct report_fault *
report_check(TALLOC_CTX *ctx, const struct law_form *form,
	     const struct report_rows *rows, size_t *n)
{
	struct finding finding = { .ctx = ctx };

	for (size_t i = 0; i < rows->n; i++)
		check_row(&finding, form, &rows->rows[i]);
	check_sums(&finding, form, rows);
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
