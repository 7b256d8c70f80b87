#include "common/base.h"

#include "reports/report_view.h"

#include "common/money.h"
#include "reports/ask.h"
#include "reports/report_words.h"

static const char sign_text[] = "(Ký, ghi rõ họ tên)";
static const char seal_text[] = "(Ký, ghi rõ họ tên, đóng dấu)";

static void
sheet_to_view(struct view *view, const struct report *report)
{
	const struct law_form *form = report->form;
	struct view *sheet = view_node(view, "Sheet");
	bool own = report->officer != NULL;

	view_text(sheet, "Number", form->number_text);
	view_text(sheet, "Issued", form->issued_text);
	view_text(sheet, "Title", form->title);
	view_text(sheet, "Period", words_period(sheet, &report->ask));
	view_text(sheet, "Range", words_range(sheet, &report->range));
	view_text(sheet, "Sender",
		  own ? form->officer_text : form->sender_text);
	view_text(sheet, "SenderName",
		  own ? report->officer : report->unit->name);
	view_text(sheet, "Receiver", form->receiver_text);
	view_text(sheet, "ReceiverName",
		  own ? report->unit->name : report->superior);
	view_text(sheet, "Unit", form->unit_text);
	view_text(sheet, "Left",
		  own ? form->officer_text : form->preparer_text);
	view_text(sheet, "LeftNote", sign_text);
	view_text(sheet, "Right", own ? form->confirm_text : form->head_text);
	view_text(sheet, "RightNote", seal_text);
	if (form->n_rows)
		view_text(sheet, "Rows", words_rows(form));
	view_flag(sheet, "InMoney", !form->in_matters);
	view_flag(sheet, "Provisional", form->provisional);
	if (form->provisional)
		view_text(sheet, "Note", form->note);
}

static void
head_to_view(struct view *view, const struct report *report)
{
	const struct report_head *head = report->head;
	const struct law_form *form = report->form;
	struct view *line = NULL;

	view_int(view, "HeadLines", (int64_t)head->lines);
	for (size_t i = 0; i < head->n; i++) {
		const struct report_head_cell *cell = &head->cells[i];
		struct view *node;

		if (i == 0 || cell->line != head->cells[i - 1].line)
			line = view_row(view, "Head");
		node = view_row(line, "Cells");
		view_text(node, "Label", cell->label);
		view_int(node, "Lines", (int64_t)cell->lines);
		view_int(node, "Columns", (int64_t)cell->columns);
	}
	for (size_t i = 0; i < form->n_columns; i++)
		view_text(view_row(view, "Numbers"), "Text",
			  form->columns[i].print_formula);
}

static const char *
row_class(const struct report_row *row)
{
	if (row->level == LEVEL_TOTAL)
		return "total";
	if (row->level == LEVEL_OFFICER)
		return row->officer ? "person" : "person faded";
	if (row->kind)
		return report_row_is_sum(row) ? "sum" : "";
	return row->depth == 0 ? "sum" : row->leaf ? "" : "sum";
}

/* A unit's row leads to its own report, an officer's to his. */
static void
row_href(struct view *node, const struct report *report,
	 const struct report_row *row)
{
	struct report_ask ask = report->ask;
	struct unit unit = { .id = row->unit->id };

	if (row->level == LEVEL_TOTAL || row->level == LEVEL_GROUP || row->kind)
		return;
	if (row->level == LEVEL_OFFICER && !row->officer_id)
		return;
	ask.unit = &unit;
	ask.detail = DETAIL_CHILDREN;
	ask.officer_id = row->officer_id;
	if (row->level == LEVEL_OFFICE && row->unit->id == report->unit->id)
		return;
	view_format(node, "Href", "/reports/?%s", ask_query(node, &ask));
}

static void
row_to_view(struct view *view, const struct report *report,
	    const struct report_row *row)
{
	const struct law_form *form = report->form;
	struct view *node = view_row(view, "Rows");
	TALLOC_CTX *scratch = talloc_new(view);

	view_text(node, "Class", row_class(row));
	view_text(node, "Number", row->number);
	view_text(node, "Name", words_row(row));
	view_text(node, "Note", words_validity(scratch, row));
	view_format(node, "Depth", "%d", row->depth);
	row_href(node, report, row);
	for (size_t i = 0; i < form->n_columns; i++) {
		const struct law_column *column = &form->columns[i];
		struct view *cell = view_row(node, "Cells");

		view_text(cell, "Text",
			  report_text(scratch, row->form, column,
				      row->values[i]));
		view_text(cell, "Href",
			  ask_cell_href(scratch, &report->ask, row,
					column->code));
		if (report->n_faults)
			view_flag(cell, "Bad",
				  report_is_faulty(report->faults,
						   report->n_faults, row, i));
	}
	talloc_free(scratch);
}

static void
fault_to_view(struct view *view, const struct report *report,
	      const struct report_fault *fault)
{
	struct view *node = view_row(view, "Faults");
	const struct report_row *row = fault->row;

	view_text(node, "Row", words_row(row));
	view_text(node, "Gap", money_text(node, fault->gap));
	if (!fault->identity) {
		view_format(
			node, "Text", "cột %s",
			words_column(node,
				     &report->form->columns[fault->column]));
		view_text(node, "Label",
			  "Tổng số không bằng tổng các dòng của biểu");
		return;
	}
	view_format(node, "Text", "cột %s",
		    words_identity(node, fault->identity));
	view_text(node, "Label", fault->identity->label);
	view_text(node, "Href",
		  ask_identity_href(node, &report->ask, row,
				    fault->identity->code));
}

void
report_to_view(struct view *view, const struct report *report)
{
	sheet_to_view(view, report);
	head_to_view(view, report);
	for (size_t i = 0; i < report->rows->n; i++)
		row_to_view(view, report, &report->rows->rows[i]);
	for (size_t i = 0; i < report->n_faults; i++)
		fault_to_view(view, report, &report->faults[i]);
}

void
report_figures_to_view(struct view *view, const struct report *report)
{
	const struct law_form *form = report->form;
	const struct report_row *row = &report->rows->rows[0];
	struct view *now = view_node(view, "Now");

	for (size_t i = 0; i < form->n_columns; i++) {
		const struct law_column *column = &form->columns[i];
		struct view *node = view_node(now, column->code);
		char *text = report_text(node, form, column, row->values[i]);

		view_text(node, "Text", *text ? text : "–");
		view_flag(node, "Rate", column->is_ratio && *text);
		view_text(node, "Label", column->label);
		view_text(node, "Href",
			  ask_cell_href(node, &report->ask, row, column->code));
	}
}
