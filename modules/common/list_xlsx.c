#include "common/base.h"

#include "common/list_parts.h"

#include "common/session.h"
#include "common/xlsx.h"

/* Lines above the heads: title, unit, what was chosen, the day. */
#define TOP_LINES 4

#define TEXT_WIDTH   30
#define NUMBER_WIDTH 18
#define DATE_WIDTH   12

struct sheet {
	struct xlsx *xlsx;
	int at; /* next line */
};

static int
width_of(const struct column *column)
{
	if (column->width)
		return column->width;
	switch (column->kind) {
	case COLUMN_MONEY:
	case COLUMN_COUNT:
		return NUMBER_WIDTH;
	case COLUMN_DATE:
	case COLUMN_FLAG:
		return DATE_WIDTH;
	case COLUMN_TEXT:
	case COLUMN_TIME:
	case COLUMN_ID:
	case COLUMN_MADE:
	default:
		return TEXT_WIDTH;
	}
}

static int
put_heads(struct list_query *query, struct sheet *sheet)
{
	int n = 0;

	for (size_t i = 0; i < query->list->row.n_columns; i++) {
		const struct column *column = &query->list->row.columns[i];

		if (!list_shows(query, column, IN_FILE))
			continue;
		xlsx_width(sheet->xlsx, n, width_of(column));
		xlsx_text(sheet->xlsx, TOP_LINES, n, column->label, XLSX_HEAD);
		n++;
	}
	xlsx_height(sheet->xlsx, TOP_LINES, 32);
	xlsx_page(sheet->xlsx, TOP_LINES, TOP_LINES, TOP_LINES + 1, 1);
	return n;
}

static void
put_top(struct list_query *query, struct sheet *sheet)
{
	struct request *req = query->req;
	int n = put_heads(query, sheet);

	xlsx_span(sheet->xlsx, 0, 0, 1, n, query->title, XLSX_TITLE);
	xlsx_span(sheet->xlsx, 1, 0, 1, n, req->session->unit_name,
		  XLSX_STRONG);
	xlsx_span(sheet->xlsx, 2, 0, 1, n, list_chosen_words(query),
		  XLSX_ITALIC);
	xlsx_span(sheet->xlsx, 3, 0, 1, n,
		  talloc_asprintf(req, "Ngày %s", date_text(req, req->today)),
		  XLSX_ITALIC);
}

static void
put_cell(struct list_query *query, struct sheet *sheet, int n,
	 const struct column *column, const void *row)
{
	const void *at = (const char *)row + column->at;
	const int64_t *number = at;
	const struct date *date = at;
	struct cell cell;

	switch (column->kind) {
	case COLUMN_MONEY:
	case COLUMN_COUNT:
		xlsx_number(sheet->xlsx, sheet->at, n, *number, XLSX_NUMBER);
		return;
	case COLUMN_DATE:
		xlsx_date(sheet->xlsx, sheet->at, n, *date);
		return;
	case COLUMN_TEXT:
	case COLUMN_TIME:
	case COLUMN_ID:
	case COLUMN_FLAG:
	case COLUMN_MADE:
	default:
		cell = list_cell(sheet->xlsx, query, column, row);
		xlsx_text(sheet->xlsx, sheet->at, n, cell.text, XLSX_NAME);
	}
}

static void
add_row(struct list_query *query, const void *row, void *into)
{
	struct sheet *sheet = into;
	int n = 0;

	for (size_t i = 0; i < query->list->row.n_columns; i++) {
		const struct column *column = &query->list->row.columns[i];

		if (list_shows(query, column, IN_FILE))
			put_cell(query, sheet, n++, column, row);
	}
	sheet->at++;
}

struct err *
list_xlsx(struct list_query *query)
{
	struct request *req = query->req;
	struct sheet sheet = { NULL, TOP_LINES + 1 };
	unsigned char *bytes;
	size_t n;
	struct err *e;

	e = xlsx_open(req, req->conf->spool_dir, "Danh sách", &sheet.xlsx);
	if (e)
		return e;
	put_top(query, &sheet);
	e = list_walk(query, req->conf->export_rows_max, add_row, &sheet);
	if (!e)
		e = xlsx_finish(req, sheet.xlsx, &bytes, &n);
	if (e)
		return e;
	return request_download(
		req, XLSX_TYPE,
		talloc_asprintf(req, "%s.xlsx", query->list->file), bytes, n);
}
