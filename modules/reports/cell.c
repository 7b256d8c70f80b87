#include "common/base.h"

#include "reports/cell.h"

#include "common/text.h"
#include "reports/cell_rules.h"
#include "reports/report_words.h"
#include "reports/slice.h"

static const char no_column_text[] = "Biểu này không có cột như vậy.";

/* The words of a part in an address, and how people call it. */
static const struct {
	const char *word;
	enum cell_part part;
	const char *label; /* NULL: nothing to add */
} parts[] = {
	{ "", CELL_TREE, NULL },
	{ "office", CELL_OFFICE, "trực tiếp" },
	{ "below", CELL_BELOW, "các đơn vị trực thuộc" },
};

MUST_CHECK static struct err *
find_column(struct report_cell *cell, const char *code)
{
	const struct law_form *form = cell->form;
	size_t i = law_form_column(form, code);
	struct cell_question *question = &cell->question;

	if (i == form->n_columns)
		return err_new(ERR_MISSING, no_column_text,
			       "TH5050: no column %s", code);
	cell->column = &form->columns[i];
	cell->value_column = cell->column;
	if (cell->column->is_ratio) {
		cell->value_column = &form->columns[cell->column->denominator];
		cell->other_column = &form->columns[cell->column->numerator];
		question->others = cell->other_column->weights;
		question->n_others = cell->other_column->n_weights;
	}
	question->weights = cell->value_column->weights;
	question->n_weights = cell->value_column->n_weights;
	cell->what = talloc_asprintf(cell, "Cột %s: %s",
				     words_column(cell, cell->column),
				     cell->column->label);
	return NULL;
}

MUST_CHECK static struct err *
find_identity(struct report_cell *cell, const char *code)
{
	const struct law_form *form = cell->form;
	size_t i = 0;

	while (i < form->n_identities &&
	       !text_same(form->identities[i].code, code))
		i++;
	if (i == form->n_identities)
		return err_new(ERR_MISSING, no_column_text,
			       "TH5051: no identity %s", code);
	cell->identity = &form->identities[i];
	cell->question.weights = report_identity_weights(
		cell, form, cell->identity, &cell->question.n_weights);
	cell->what = talloc_asprintf(cell, "Việc làm lệch đẳng thức cột %s",
				     words_identity(cell, cell->identity));
	return NULL;
}

/* Whose matters, in words. */
MUST_CHECK static struct err *
name_who(struct request *req, struct report_cell *cell, const char *label)
{
	const char *who;
	struct officer *officer;
	struct err *e;

	e = report_unit_name(cell, req->db, cell->ask.unit->id,
			     cell->question.range.to, &who);
	if (e)
		return e;
	if (cell->question.of_nobody) {
		cell->who = talloc_asprintf(cell, "%s – chưa phân công", who);
		return NULL;
	}
	cell->who = label ? talloc_asprintf(cell, "%s – %s", who, label) : who;
	if (!cell->ask.officer_id)
		return NULL;
	e = officer_get(req, req->db, cell->ask.officer_id, "%", &officer);
	if (!e)
		cell->who =
			talloc_asprintf(cell, "%s – %s", officer->name, who);
	return e;
}

MUST_CHECK static struct err *
find_part(struct request *req, struct report_cell *cell,
	  const struct asked *asked)
{
	for (size_t i = 0; i < ARRAY_LEN(parts); i++) {
		if (!text_same(asked->part, parts[i].word))
			continue;
		cell->question.part = parts[i].part;
		return name_who(req, cell, parts[i].label);
	}
	return err_new(ERR_INPUT, NULL, "TH5052: no part %s", asked->part);
}

/* Of a form by kinds of matter: the row, and what it is called. */
MUST_CHECK static struct err *
find_row(struct report_cell *cell, struct db *db, const char *code)
{
	const struct law_form *form = cell->form;
	size_t i = law_form_row(form, code);
	struct slice *slices;
	size_t n;
	struct err *e;

	if (!form->n_rows && !*code)
		return NULL;
	if (i == form->n_rows)
		return err_new(ERR_MISSING, "Biểu này không có dòng như vậy.",
			       "TH5420: no row %s", code);
	cell->row = &form->rows[i];
	cell->form = cell->row->form;
	cell->question.range.in_matters = cell->form->in_matters;
	cell->what = talloc_asprintf(cell, "%s, dòng “%s”", cell->what,
				     cell->row->label);
	e = slice_list(cell, db, &slices, &n);
	if (!e)
		cell_take_slices(cell, &cell->question, cell->row, slices, n);
	return e;
}

struct err *
cell_read(struct request *req, struct form *form, const struct asked *asked,
	  struct report_cell **cell)
{
	struct report_cell *made = talloc_zero(req, struct report_cell);
	const struct law_form *of;
	struct err *e;

	e = ask_cell(req, form, asked, &made->ask);
	if (e)
		return e;
	if (!form_valid(form))
		return err_new(ERR_INPUT, NULL, "TH5053: no such cell");
	e = report_form(req->law, &made->ask, &of);
	if (e)
		return e;
	made->form = of;
	made->question.unit_id = made->ask.unit->id;
	made->question.range = report_range_of(&made->ask);
	made->question.range.in_matters = of->in_matters;
	made->question.of_nobody = text_same(asked->officer, ASK_NOBODY);
	e = *asked->identity ? find_identity(made, asked->identity)
			     : find_column(made, asked->column);
	if (!e)
		e = find_part(req, made, asked);
	if (!e)
		e = find_row(made, req->db, asked->row);
	if (!e)
		*cell = made;
	return e;
}
