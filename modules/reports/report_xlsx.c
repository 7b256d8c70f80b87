#include "common/base.h"

#include "reports/report_xlsx.h"

#include "common/text.h"
#include "reports/report_words.h"

/* Columns before those of the form: number and name of the row. */
#define NAME_COLUMNS 2

/* What the blocks above the table need side by side, however narrow it is. */
#define COLUMNS_LEAST 16

/* Lines of the sheet above the heading of the table. */
#define TOP_LINES 5

struct sheet {
	struct xlsx *xlsx;
	const struct report *report;
	const struct law_form *form;
	int columns; /* of the table, or more */
	int next;    /* the next line */
};

/* The three blocks above the table: which form, of what, by whom. */
static void
put_top(struct sheet *sheet)
{
	const struct report *report = sheet->report;
	const struct law_form *form = sheet->form;
	bool own = report->officer != NULL;
	int right = sheet->columns - 6;
	int middle = right - 5;
	const char *receiver = own ? report->unit->name : report->superior;

	xlsx_span(sheet->xlsx, 0, 0, 1, 5, form->number_text, XLSX_PLAIN);
	xlsx_span(sheet->xlsx, 1, 0, 2, 5, form->issued_text, XLSX_MIDDLE);
	xlsx_span(sheet->xlsx, 3, 0, 1, 5, "Ngày nhận báo cáo: …… / …… / ………",
		  XLSX_PLAIN);
	xlsx_span(sheet->xlsx, 0, 5, 2, middle, form->title, XLSX_TITLE);
	xlsx_span(sheet->xlsx, 2, 5, 1, middle,
		  words_period(sheet->xlsx, &report->ask), XLSX_STRONG);
	xlsx_span(sheet->xlsx, 3, 5, 1, middle,
		  talloc_asprintf(sheet->xlsx, "(%s)",
				  words_range(sheet->xlsx, &report->range)),
		  XLSX_ITALIC);
	xlsx_span(sheet->xlsx, 0, right, 1, 6,
		  talloc_asprintf(sheet->xlsx, "%s: %s",
				  own ? form->officer_text : form->sender_text,
				  own ? report->officer : report->unit->name),
		  XLSX_PLAIN);
	xlsx_span(sheet->xlsx, 1, right, 1, 6,
		  talloc_asprintf(sheet->xlsx, "%s: %s", form->receiver_text,
				  receiver ? receiver : "………………"),
		  XLSX_PLAIN);
	xlsx_span(sheet->xlsx, 3, right, 1, 6, form->unit_text, XLSX_PLAIN);
	xlsx_height(sheet->xlsx, 0, 20);
	xlsx_height(sheet->xlsx, 1, 20);
	sheet->next = TOP_LINES;
}

static void
put_head(struct sheet *sheet)
{
	const struct report_head *head = sheet->report->head;
	int lines = (int)head->lines;
	int top = sheet->next;

	xlsx_span(sheet->xlsx, top, 0, lines, 1, "STT", XLSX_HEAD);
	xlsx_span(sheet->xlsx, top, 1, lines, 1, words_rows(sheet->form),
		  XLSX_HEAD);
	for (size_t i = 0; i < head->n; i++)
		xlsx_span(sheet->xlsx, top + (int)head->cells[i].line,
			  NAME_COLUMNS + (int)head->cells[i].column,
			  (int)head->cells[i].lines,
			  (int)head->cells[i].columns, head->cells[i].label,
			  XLSX_HEAD);
	for (int i = 0; i < lines; i++)
		xlsx_height(sheet->xlsx, top + i, i + 1 == lines ? 64 : 18);
	sheet->next = top + lines;
	xlsx_text(sheet->xlsx, sheet->next, 0, "A", XLSX_COLNO);
	xlsx_text(sheet->xlsx, sheet->next, 1, "B", XLSX_COLNO);
	for (size_t i = 0; i < sheet->form->n_columns; i++)
		xlsx_text(sheet->xlsx, sheet->next, NAME_COLUMNS + (int)i,
			  sheet->form->columns[i].print_formula, XLSX_COLNO);
	sheet->next++;
	xlsx_page(sheet->xlsx, top, sheet->next - 1, sheet->next, NAME_COLUMNS);
}

static void
put_value(struct sheet *sheet, const struct report_row *row, size_t column,
	  bool sum)
{
	const struct law_column *of = &sheet->form->columns[column];
	int at = NAME_COLUMNS + (int)column;
	int64_t value = row->values[column];

	if (value == REPORT_NO_VALUE)
		xlsx_text(sheet->xlsx, sheet->next, at, NULL,
			  sum ? XLSX_RATE_SUM : XLSX_RATE);
	else if (of->is_ratio)
		xlsx_decimal(sheet->xlsx, sheet->next, at, value, of->decimals,
			     sum ? XLSX_RATE_SUM : XLSX_RATE);
	else
		xlsx_number(sheet->xlsx, sheet->next, at,
			    report_printed(row->form, of, value),
			    sum ? XLSX_NUMBER_SUM : XLSX_NUMBER);
}

static void
put_row(struct sheet *sheet, const struct report_row *row)
{
	bool sum = report_row_is_sum(row);
	const char *note = words_validity(sheet->xlsx, row);
	const char *name = words_row(row);

	if (note)
		name = talloc_asprintf(sheet->xlsx, "%s (%s)", name, note);
	xlsx_text(sheet->xlsx, sheet->next, 0, row->number,
		  sum ? XLSX_INDEX_SUM : XLSX_INDEX);
	xlsx_text(sheet->xlsx, sheet->next, 1, name,
		  sum ? XLSX_NAME_SUM : XLSX_NAME);
	for (size_t i = 0; i < sheet->form->n_columns; i++)
		put_value(sheet, row, i, sum);
	sheet->next++;
}

/* Place and date, and the two who sign; under each room for a hand. */
static void
put_signatures(struct sheet *sheet)
{
	const struct law_form *form = sheet->form;
	bool own = sheet->report->officer != NULL;
	int half = sheet->columns / 2;
	int rest = sheet->columns - half;
	int line = sheet->next + 1;

	if (form->provisional)
		xlsx_span(sheet->xlsx, sheet->next, 0, 1, sheet->columns,
			  form->note, XLSX_PLAIN);
	xlsx_span(sheet->xlsx, line, half, 1, rest,
		  "……………………, ngày …… tháng …… năm ………", XLSX_ITALIC);
	xlsx_span(sheet->xlsx, line + 1, 0, 1, half,
		  own ? form->officer_text : form->preparer_text, XLSX_STRONG);
	xlsx_span(sheet->xlsx, line + 1, half, 1, rest,
		  own ? form->confirm_text : form->head_text, XLSX_STRONG);
	xlsx_span(sheet->xlsx, line + 2, 0, 1, half, "(Ký, ghi rõ họ tên)",
		  XLSX_ITALIC);
	xlsx_span(sheet->xlsx, line + 2, half, 1, rest,
		  "(Ký, ghi rõ họ tên, đóng dấu)", XLSX_ITALIC);
}

static void
set_widths(struct sheet *sheet)
{
	xlsx_width(sheet->xlsx, 0, 5);
	xlsx_width(sheet->xlsx, 1, 36);
	for (int i = NAME_COLUMNS; i < sheet->columns; i++)
		xlsx_width(sheet->xlsx, i, sheet->form->in_matters ? 9 : 13);
}

struct err *
report_xlsx(TALLOC_CTX *ctx, const struct report *report, const char *dir,
	    unsigned char **bytes, size_t *n)
{
	struct sheet sheet = {
		.report = report,
		.form = report->form,
		.columns = NAME_COLUMNS + (int)report->form->n_columns,
	};
	struct err *e;

	if (sheet.columns < COLUMNS_LEAST)
		sheet.columns = COLUMNS_LEAST;
	e = xlsx_open(ctx, dir, words_form(ctx, report->form), &sheet.xlsx);
	if (e)
		return e;
	set_widths(&sheet);
	put_top(&sheet);
	put_head(&sheet);
	for (size_t i = 0; i < report->rows->n; i++)
		put_row(&sheet, &report->rows->rows[i]);
	put_signatures(&sheet);
	return xlsx_finish(ctx, sheet.xlsx, bytes, n);
}
