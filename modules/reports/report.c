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
		.reading = ask->reading,
		.known_on = ask->known_on,
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

/* ---- What forms are made from ---- */

/* Of one unit or officer and one period: each part is read once, when the first
 * form asks for it. */
struct report_data {
	struct db *db;
	struct report_ask ask;
	struct report_range range;
	const char *superior;
	struct report_unit *units;
	size_t n_units;
	struct report_officer *officers; /* with all that have sums here */
	size_t n_officers;
	struct report_sum *sums; /* NULL: not read yet */
	size_t n_sums;
	struct slice *slices; /* NULL: not read yet */
	size_t n_slices;
	struct slice_figure *figures;
	size_t n_figures;
};

/* A sheet of agencies alone needs no figures of officers. */
static bool
needs_officers(const struct report_data *data)
{
	if (data->ask.detail == DETAIL_OFFICERS || data->ask.officer_id)
		return true;
	for (size_t i = 1; i < data->n_units; i++) {
		if (data->units[i].valid)
			return false;
	}
	return true;
}

struct err *
report_data_read(TALLOC_CTX *ctx, struct db *db, const struct report_ask *ask,
		 struct report_data **data)
{
	struct report_data *made = talloc_zero(ctx, struct report_data);
	struct err *e;

	made->db = db;
	made->ask = *ask;
	made->range = report_range_of(ask);
	e = report_units(made, db, &made->range, &made->units, &made->n_units);
	if (!e && made->n_units == 0)
		return err_new(ERR_MISSING, "Không tìm thấy đơn vị.",
			       "TH1328: unit %s outside the scope",
			       made->range.path);
	made->range.by_officer = !e && needs_officers(made);
	if (!e)
		e = report_unit_name(made, db, ask->unit->parent_id,
				     made->range.to, &made->superior);
	*data = made;
	return e;
}

/* For forms by agency and officer. */
MUST_CHECK static struct err *
read_sums(struct report_data *data)
{
	struct err *e;

	if (data->sums)
		return NULL;
	e = report_sums(data, data->db, &data->range, &data->sums,
			&data->n_sums);
	if (e || !data->range.by_officer)
		return e;
	return report_officers(data, data->db, &data->range, data->sums,
			       data->n_sums, &data->officers,
			       &data->n_officers);
}

/* For forms by kinds of matter. */
MUST_CHECK static struct err *
read_slices(struct report_data *data)
{
	struct err *e;

	if (data->slices)
		return NULL;
	e = slice_list(data, data->db, &data->slices, &data->n_slices);
	if (e)
		return e;
	return slice_figures(data, data->db, &data->range, &data->figures,
			     &data->n_figures);
}

/* ---- A form ---- */

MUST_CHECK static struct err *
make_rows(struct report *report, struct report_data *data)
{
	const struct law_form *form = report->form;
	struct report_source source = {
		.form = form,
		.units = data->units,
		.n_units = data->n_units,
		.detail = report->ask.detail,
		.officer_id = report->ask.officer_id,
	};
	struct err *e = read_sums(data);

	if (e)
		return e;
	source.officers = data->officers;
	source.n_officers = data->n_officers;
	source.figures = report_figures(report, data->sums, data->n_sums,
					form->in_matters);
	source.n_figures = data->n_sums;
	report->rows = report_rows_make(report, &source);
	return NULL;
}

MUST_CHECK static struct err *
make_kinds(struct report *report, struct report_data *data)
{
	struct err *e = read_slices(data);

	if (!e)
		report->rows = kind_rows_make(report, report->form, data->units,
					      data->slices, data->n_slices,
					      data->figures, data->n_figures);
	return e;
}

/* Whose report it is. */
MUST_CHECK static struct err *
name_officer(struct report *report, struct report_data *data)
{
	int64_t id = report->ask.officer_id;
	struct report_officer *officers = data->officers;
	size_t n = data->n_officers;
	struct err *e = NULL;

	if (!id)
		return NULL;
	if (!officers)
		e = report_officers(report, data->db, &data->range, NULL, 0,
				    &officers, &n);
	for (size_t i = 0; !e && i < n; i++) {
		if (officers[i].id == id)
			report->officer = officers[i].name;
	}
	if (e || report->officer)
		return e;
	return err_new(ERR_MISSING, "Không tìm thấy Chấp hành viên.",
		       "TH1329: no officer %" PRId64 " here", id);
}

struct err *
report_of(TALLOC_CTX *ctx, struct report_data *data,
	  const struct law_form *form, struct report **report)
{
	struct report *made = talloc_zero(ctx, struct report);
	struct err *e;

	made->ask = data->ask;
	made->ask.form_code = form->code;
	made->form = form;
	made->range = data->range;
	made->unit = &data->units[0];
	made->superior = data->superior;
	e = form->n_rows ? make_kinds(made, data) : make_rows(made, data);
	if (!e)
		e = name_officer(made, data);
	if (e)
		return e;
	made->head = report_head_make(made, form);
	made->faults = report_check(made, form, made->rows, &made->n_faults);
	*report = made;
	return NULL;
}

struct err *
report_make(TALLOC_CTX *ctx, struct db *db, const struct report_ask *ask,
	    const struct law_form *form, struct report **report)
{
	struct report_data *data = NULL;
	struct err *e = report_data_read(ctx, db, ask, &data);

	return e ? e : report_of(ctx, data, form, report);
}
