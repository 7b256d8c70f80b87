/*
 * xlsx.h - a spreadsheet of one sheet; the only place that sees
 * libxlsxwriter, and the only one with floating numbers, because a
 * spreadsheet has no others: whole numbers below 2^53 go through unharmed.
 *
 * Rows and columns count from 0. Text is always written as text, so that a
 * name which begins with "=" or "+" starts no formula.
 */
#ifndef COMMON_XLSX_H
#define COMMON_XLSX_H

#include "common/date.h"
#include "common/err.h"

#define XLSX_TYPE                                                              \
	"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

/* How a cell looks. Numbers show dots and commas as the reader's own
 * spreadsheet does: 53.266 and 67,12 in a Vietnamese one. */
enum xlsx_style {
	XLSX_PLAIN,  /* text above and below a table */
	XLSX_MIDDLE, /* the same, centred */
	XLSX_ITALIC, /* centred, slanted */
	XLSX_STRONG, /* centred, bold */
	XLSX_TITLE,  /* centred, bold, larger */
	XLSX_HEAD,   /* heading of a column */
	XLSX_COLNO,  /* its number */
	XLSX_NAME,   /* text in a table */
	XLSX_NAME_SUM,
	XLSX_INDEX, /* number of the row, centred text */
	XLSX_INDEX_SUM,
	XLSX_NUMBER,
	XLSX_NUMBER_SUM,
	XLSX_RATE, /* with two decimals */
	XLSX_RATE_SUM,
	XLSX_DATE,
	XLSX_STYLES
};

struct xlsx;

/* A new sheet; its file grows in dir and is gone with the sheet. Memory of
 * ctx. */
MUST_CHECK struct err *xlsx_open(TALLOC_CTX *ctx, const char *dir,
				 const char *sheet_name, struct xlsx **xlsx);

/* NULL text is an empty cell of that look. */
void xlsx_text(struct xlsx *xlsx, int row, int column, const char *text,
	       enum xlsx_style style);
void xlsx_number(struct xlsx *xlsx, int row, int column, int64_t number,
		 enum xlsx_style style);
/* value of the last decimal: 6712 with 2 decimals is 67.12. */
void xlsx_decimal(struct xlsx *xlsx, int row, int column, int64_t value,
		  int decimals, enum xlsx_style style);
void xlsx_date(struct xlsx *xlsx, int row, int column, struct date date);

/* One cell over several rows and columns. */
void xlsx_span(struct xlsx *xlsx, int row, int column, int rows, int columns,
	       const char *text, enum xlsx_style style);

/* Width in characters, height in points. */
void xlsx_width(struct xlsx *xlsx, int column, int characters);
void xlsx_height(struct xlsx *xlsx, int row, int points);

/* Landscape A4 one page wide, page numbers, the rows repeated on each page;
 * on the screen the rows before row_free and the columns before
 * column_free stay in sight. */
void xlsx_page(struct xlsx *xlsx, int first_repeated, int last_repeated,
	       int row_free, int column_free);

/* Ends the sheet and gives its bytes; memory of ctx. */
MUST_CHECK struct err *xlsx_finish(TALLOC_CTX *ctx, struct xlsx *xlsx,
				   unsigned char **bytes, size_t *n);

#endif
