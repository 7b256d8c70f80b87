#include "common/base.h"

#include "reports/kind_rules.h"

/* Whether the list "a,b,c" has the name; NULL has all. */
static bool
is_listed(const char *list, const char *name)
{
	size_t n = strlen(name);

	for (const char *at = list; at && *at; at += *at == ',') {
		size_t length = strcspn(at, ",");

		if (length == n && strncmp(at, name, n) == 0)
			return true;
		at += length;
	}
	return !list;
}

bool
kind_takes(const struct law_form_row *row, const struct slice *slice)
{
	return is_listed(row->bases, slice->basis) &&
	       is_listed(row->case_types, slice->case_type) &&
	       is_listed(row->budget_groups, slice->budget_group) &&
	       is_listed(row->obligations, slice->obligation);
}

static const struct slice *
slice_of(const struct slice *slices, size_t n, int64_t id)
{
	for (size_t i = 0; i < n; i++) {
		if (slices[i].id == id)
			return &slices[i];
	}
	return NULL;
}

static struct report_row
row_of(TALLOC_CTX *ctx, const struct law_form *form,
       const struct report_unit *unit, const struct law_form_row *kind)
{
	return (struct report_row){
		.level = kind->part == FORM_ROW_TOTAL ? LEVEL_TOTAL
						      : LEVEL_KIND,
		.number = kind->number ? kind->number : "",
		.depth = kind->level,
		.unit = unit,
		.kind = kind,
		.form = kind->form,
		.leaf = kind->part == FORM_ROW_LEAF,
		.values = talloc_zero_array(ctx, int64_t,
					    (unsigned)form->n_columns + 1),
	};
}

static void
add_figure(struct report_row *row, const struct slice_figure *figure)
{
	const int64_t *of = row->form->in_matters ? figure->matters
						  : figure->dong;
	const struct report_figure one = {
		.account = figure->account,
		.before = of[0],
		.during = of[1],
	};

	report_add_figure(row->form, row->values, &one);
}

struct report_rows *
kind_rows_make(TALLOC_CTX *ctx, const struct law_form *form,
	       const struct report_unit *unit, const struct slice *slices,
	       size_t n_slices, const struct slice_figure *figures,
	       size_t n_figures)
{
	struct report_rows *out = talloc_zero(ctx, struct report_rows);

	out->n = form->n_rows;
	out->rows = talloc_array(out, struct report_row,
				 (unsigned)form->n_rows + 1);
	for (size_t i = 0; i < form->n_rows; i++)
		out->rows[i] = row_of(out, form, unit, &form->rows[i]);
	for (size_t k = 0; k < n_figures; k++) {
		const struct slice *slice =
			slice_of(slices, n_slices, figures[k].slice_id);

		for (size_t i = 0; slice && i < out->n; i++) {
			if (kind_takes(&form->rows[i], slice))
				add_figure(&out->rows[i], &figures[k]);
		}
	}
	for (size_t i = 0; i < out->n; i++)
		report_fill_ratios(form, out->rows[i].values);
	return out;
}
