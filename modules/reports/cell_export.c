#include "common/base.h"

#include "reports/cell_export.h"

#include "common/csv.h"
#include "reports/report_words.h"

/* The columns of the list that are text; the values follow. */
static const char *const headings[] = {
	"Số quyết định", "Ngày ra quyết định", "Người phải thi hành án",
	"Đơn vị",	 "Chấp hành viên",     "Tình trạng hiện nay",
};

static const int widths[] = { 24, 12, 40, 44, 26, 30 };

/* Lines of the sheet above the table. */
#define TOP_LINES 5

static const char *
value_heading(const struct cell *cell, TALLOC_CTX *ctx)
{
	const char *unit = cell->form->in_matters ? "việc" : "đồng";

	if (!cell->value_column)
		return talloc_asprintf(ctx, "Chênh lệch (%s)", unit);
	return talloc_asprintf(ctx, "%s (%s)", cell->value_column->label, unit);
}

static const char *
other_heading(const struct cell *cell, TALLOC_CTX *ctx)
{
	return talloc_asprintf(ctx, "%s (%s)", cell->other_column->label,
			       cell->form->in_matters ? "việc" : "đồng");
}

static const char *
officer_of(const struct cell_line *line)
{
	return line->officer ? line->officer : "Chưa phân công";
}

static const char *
quoted(TALLOC_CTX *ctx, const char *text)
{
	return csv_quote(ctx, text ? text : "");
}

static char *
append_line(char *text, const struct cell *cell, const struct cell_line *line)
{
	TALLOC_CTX *ctx = talloc_new(NULL);

	text = talloc_asprintf_append_buffer(
		text,
		"%s" CSV_PARTS "%s" CSV_PARTS "%s" CSV_PARTS "%s" CSV_PARTS
		"%s" CSV_PARTS "%s" CSV_PARTS "%" PRId64,
		quoted(ctx, line->number), date_text(ctx, line->decided_on),
		quoted(ctx, line->debtors), quoted(ctx, line->unit),
		quoted(ctx, officer_of(line)), quoted(ctx, line->state),
		line->value);
	if (cell->other_column)
		text = talloc_asprintf_append_buffer(text, CSV_PARTS "%" PRId64,
						     line->other);
	talloc_free(ctx);
	return talloc_strdup_append_buffer(text, "\n");
}

char *
cell_csv(TALLOC_CTX *ctx, const struct cell *cell, const struct cell_list *list)
{
	char *text = talloc_strdup(ctx, CSV_MARK);

	for (size_t i = 0; i < ARRAY_LEN(headings); i++)
		text = talloc_asprintf_append_buffer(text, "%s" CSV_PARTS,
						     headings[i]);
	text = talloc_asprintf_append_buffer(
		text, "%s", csv_quote(ctx, value_heading(cell, ctx)));
	if (cell->other_column)
		text = talloc_asprintf_append_buffer(
			text, CSV_PARTS "%s",
			csv_quote(ctx, other_heading(cell, ctx)));
	text = talloc_strdup_append_buffer(text, "\n");
	for (size_t i = 0; i < list->n; i++)
		text = append_line(text, cell, &list->lines[i]);
	return text;
}

/* What is listed, above the table, and its heading. */
static int
put_heading(struct xlsx *xlsx, const struct cell *cell,
	    const struct cell_list *list)
{
	int n = (int)ARRAY_LEN(headings);

	xlsx_span(xlsx, 0, 0, 1, n + 1, cell->what, XLSX_TITLE);
	xlsx_span(xlsx, 1, 0, 1, n + 1, cell->who, XLSX_STRONG);
	xlsx_span(xlsx, 2, 0, 1, n + 1,
		  talloc_asprintf(xlsx, "%s, %s (%s)",
				  words_form(xlsx, cell->form),
				  words_period(xlsx, &cell->ask),
				  words_range(xlsx, &cell->question.range)),
		  XLSX_ITALIC);
	xlsx_span(xlsx, 3, 0, 1, n + 1,
		  talloc_asprintf(xlsx, "Số việc: %s. Tổng: %s %s",
				  cell_text(xlsx, list->count),
				  cell_text(xlsx, list->sum),
				  cell->form->in_matters ? "việc" : "đồng"),
		  XLSX_ITALIC);
	for (int i = 0; i < n; i++) {
		xlsx_width(xlsx, i, widths[i]);
		xlsx_text(xlsx, TOP_LINES, i, headings[i], XLSX_HEAD);
	}
	xlsx_width(xlsx, n, 20);
	xlsx_text(xlsx, TOP_LINES, n, value_heading(cell, xlsx), XLSX_HEAD);
	if (cell->other_column) {
		xlsx_width(xlsx, n + 1, 20);
		xlsx_text(xlsx, TOP_LINES, n + 1, other_heading(cell, xlsx),
			  XLSX_HEAD);
	}
	xlsx_height(xlsx, TOP_LINES, 32);
	xlsx_page(xlsx, TOP_LINES, TOP_LINES, TOP_LINES + 1, 1);
	return TOP_LINES + 1;
}

struct err *
cell_xlsx(TALLOC_CTX *ctx, const struct cell *cell,
	  const struct cell_list *list, const char *dir, unsigned char **bytes,
	  size_t *n)
{
	int at;
	struct xlsx *xlsx;
	struct err *e;

	e = xlsx_open(ctx, dir, words_form(ctx, cell->form), &xlsx);
	if (e)
		return e;
	at = put_heading(xlsx, cell, list);
	for (size_t i = 0; i < list->n; i++, at++) {
		const struct cell_line *line = &list->lines[i];

		xlsx_text(xlsx, at, 0, line->number, XLSX_NAME);
		xlsx_date(xlsx, at, 1, line->decided_on);
		xlsx_text(xlsx, at, 2, line->debtors, XLSX_NAME);
		xlsx_text(xlsx, at, 3, line->unit, XLSX_NAME);
		xlsx_text(xlsx, at, 4, officer_of(line), XLSX_NAME);
		xlsx_text(xlsx, at, 5, line->state, XLSX_NAME);
		xlsx_number(xlsx, at, 6, line->value, XLSX_NUMBER);
		if (cell->other_column)
			xlsx_number(xlsx, at, 7, line->other, XLSX_NUMBER);
	}
	return xlsx_finish(ctx, xlsx, bytes, n);
}
