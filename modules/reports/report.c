#include "common/base.h"

#include "reports/report.h"

#include "law/period.h"
#include "reports/slice.h"

struct date
ask_end(const struct report_ask *ask)
{
	return period_end(ask->year_begins, ask->year, ask->months);
}

struct report_range
report_range_of(const struct report_ask *ask)
{
	return (struct report_range){
		.path = ask->unit->path,
		.scope = ask->scope,
		.officer_id = ask->officer_id,
		.from = period_start(ask->year_begins, ask->year),
		.to = ask_end(ask),
		.year_begins = ask->year_begins,
	};
}

struct err *
report_form(const struct law *law, const struct report_ask *ask,
	    const struct law_form **form)
{
	struct date end = ask_end(ask);
	TALLOC_CTX *scratch;
	struct err *e;

	*form = law_form(law, ask->form_code, end);
	if (*form)
		return NULL;
	scratch = talloc_new(NULL);
	e = err_told(ERR_MISSING,
		     "Không có mẫu biểu %s cho kỳ kết thúc ngày %s.",
		     ask->form_code, date_text(scratch, end));
	talloc_free(scratch);
	return e;
}

/* A sheet of agencies alone needs no figures of officers. */
static bool
needs_officers(const struct report *report, const struct report_unit *units,
	       size_t n)
{
	if (report->ask.detail == DETAIL_OFFICERS || report->ask.officer_id)
		return true;
	for (size_t i = 1; i < n; i++) {
		if (units[i].valid)
			return false;
	}
	return true;
}

MUST_CHECK static struct err *
no_unit(const struct report_range *range)
{
	return err_new(ERR_MISSING, "Không tìm thấy đơn vị.",
		       "TH1328: unit %s outside the scope", range->path);
}

/* Loads what the rows are made from. */
MUST_CHECK static struct err *
load_source(struct report *report, struct db *db, struct report_source *source)
{
	struct report_unit *units = NULL;
	struct report_officer *officers = NULL;
	struct report_figure *figures = NULL;
	struct err *e;

	e = report_units(report, db, &report->range, &units, &source->n_units);
	report->range.by_officer =
		!e && needs_officers(report, units, source->n_units);
	if (!e)
		e = report_figures(report, db, &report->range, &figures,
				   &source->n_figures);
	if (!e && report->range.by_officer)
		e = report_officers(report, db, &report->range, figures,
				    source->n_figures, &officers,
				    &source->n_officers);
	if (e)
		return e;
	if (source->n_units == 0)
		return no_unit(&report->range);
	source->form = report->form;
	source->units = units;
	source->officers = officers;
	source->figures = figures;
	source->detail = report->ask.detail;
	source->officer_id = report->ask.officer_id;
	return NULL;
}

/* The rows of a form by kinds of matter: of the unit, or of one officer. */
MUST_CHECK static struct err *
load_kinds(struct report *report, struct db *db, struct report_source *source)
{
	struct report_unit *units = NULL;
	struct report_officer *officers = NULL;
	struct slice_figure *figures = NULL;
	struct slice *slices = NULL;
	size_t n_slices = 0;
	size_t n_figures = 0;
	struct err *e;

	e = report_units(report, db, &report->range, &units, &source->n_units);
	if (!e && source->n_units == 0)
		e = no_unit(&report->range);
	if (!e && report->ask.officer_id)
		e = report_officers(report, db, &report->range, NULL, 0,
				    &officers, &source->n_officers);
	if (!e)
		e = slice_list(report, db, &slices, &n_slices);
	if (!e)
		e = slice_figures(report, db, &report->range, &figures,
				  &n_figures);
	if (e)
		return e;
	source->units = units;
	source->officers = officers;
	source->officer_id = report->ask.officer_id;
	report->rows = kind_rows_make(report, report->form, &units[0], slices,
				      n_slices, figures, n_figures);
	return NULL;
}

static const char *
officer_name(const struct report_source *source)
{
	if (!source->officers)
		return NULL;
	for (size_t i = 0; i < source->n_officers; i++) {
		if (source->officer_id == source->officers[i].id)
			return source->officers[i].name;
	}
	return NULL;
}

struct err *
report_make(TALLOC_CTX *ctx, struct db *db, const struct report_ask *ask,
	    const struct law_form *form, struct report **report)
{
	struct report *made = talloc_zero(ctx, struct report);
	struct report_source source = { 0 };
	struct err *e;

	made->ask = *ask;
	made->form = form;
	made->range = report_range_of(ask);
	made->range.in_matters = form->in_matters;
	e = form->n_rows ? load_kinds(made, db, &source)
			 : load_source(made, db, &source);
	if (!e)
		e = report_unit_name(made, db, ask->unit->parent_id,
				     made->range.to, &made->superior);
	if (e)
		return e;
	made->unit = &source.units[0];
	made->officer = officer_name(&source);
	if (ask->officer_id && !made->officer)
		return err_new(ERR_MISSING, "Không tìm thấy Chấp hành viên.",
			       "TH1329: no officer %" PRId64 " here",
			       ask->officer_id);
	if (!form->n_rows)
		made->rows = report_rows_make(made, &source);
	made->head = report_head_make(made, form);
	made->faults = report_check(made, form, made->rows, &made->n_faults);
	*report = made;
	return NULL;
}
