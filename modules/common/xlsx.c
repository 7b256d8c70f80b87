#include "common/base.h"

#include "common/xlsx.h"

#include "common/crypto.h"

#include <unistd.h>
#include <xlsxwriter.h>

struct xlsx {
	lxw_workbook *workbook; /* NULL: ended */
	lxw_worksheet *sheet;
	lxw_format *formats[XLSX_STYLES];
	char *path;
};

/* What a style is made of. */
struct look {
	bool bold;
	bool italic;
	bool bordered;
	bool wrapped;
	int points;
	uint8_t align;
	const char *number; /* NULL: text */
};

#define LEFT   .align = LXW_ALIGN_LEFT
#define MIDDLE .align = LXW_ALIGN_CENTER
#define RIGHT  .align = LXW_ALIGN_RIGHT
#define WHOLE  .number = "#,##0"
#define RATE   .number = "0.00"

/* clang-format off */
static const struct look looks[XLSX_STYLES] = {
	[XLSX_PLAIN]      = { .points = 10, LEFT },
	[XLSX_MIDDLE]     = { .points = 10, MIDDLE, .wrapped = true },
	[XLSX_ITALIC]     = { .points = 10, MIDDLE, .italic = true },
	[XLSX_STRONG]     = { .points = 10, MIDDLE, .bold = true, .wrapped = true },
	[XLSX_TITLE]      = { .points = 13, MIDDLE, .bold = true, .wrapped = true },
	[XLSX_HEAD]       = { .points = 9, MIDDLE, .bordered = true, .wrapped = true,
			      .bold = true },
	[XLSX_COLNO]      = { .points = 8, MIDDLE, .italic = true, .bordered = true },
	[XLSX_NAME]       = { .points = 10, LEFT, .bordered = true, .wrapped = true },
	[XLSX_NAME_SUM]   = { .points = 10, LEFT, .bordered = true, .wrapped = true, .bold = true },
	[XLSX_INDEX]      = { .points = 10, MIDDLE, .bordered = true },
	[XLSX_INDEX_SUM]  = { .points = 10, MIDDLE, .bordered = true, .bold = true },
	[XLSX_NUMBER]     = { .points = 10, RIGHT, .bordered = true, WHOLE },
	[XLSX_NUMBER_SUM] = { .points = 10, RIGHT, .bordered = true, .bold = true, WHOLE },
	[XLSX_RATE]       = { .points = 10, RIGHT, .bordered = true, RATE },
	[XLSX_RATE_SUM]   = { .points = 10, RIGHT, .bordered = true, .bold = true, RATE },
	[XLSX_DATE]       = { .points = 10, MIDDLE, .bordered = true, .number = "dd/mm/yyyy" },
};
/* clang-format on */

static void
make_formats(struct xlsx *xlsx)
{
	for (size_t i = 0; i < XLSX_STYLES; i++) {
		lxw_format *format = workbook_add_format(xlsx->workbook);

		format_set_font_name(format, "Times New Roman");
		format_set_font_size(format, looks[i].points);
		format_set_align(format, looks[i].align);
		format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
		if (looks[i].bold)
			format_set_bold(format);
		if (looks[i].italic)
			format_set_italic(format);
		if (looks[i].bordered)
			format_set_border(format, LXW_BORDER_THIN);
		if (looks[i].wrapped)
			format_set_text_wrap(format);
		if (looks[i].number)
			format_set_num_format(format, looks[i].number);
		xlsx->formats[i] = format;
	}
}

static int
xlsx_destroy(struct xlsx *xlsx)
{
	if (xlsx->workbook)
		lxw_workbook_free(xlsx->workbook);
	xlsx->workbook = NULL;
	unlink(xlsx->path);
	return 0;
}

struct err *
xlsx_open(TALLOC_CTX *ctx, const char *dir, const char *sheet_name,
	  struct xlsx **xlsx)
{
	struct xlsx *made = talloc_zero(ctx, struct xlsx);
	char *dir_path = talloc_strdup(made, dir);
	lxw_workbook_options options = { .tmpdir = dir_path };

	made->path = talloc_asprintf(made, "%s/export-%s.xlsx", dir,
				     crypto_token(made, 8));
	made->workbook = workbook_new_opt(made->path, &options);
	talloc_set_destructor(made, xlsx_destroy);
	if (made->workbook)
		made->sheet =
			workbook_add_worksheet(made->workbook, sheet_name);
	if (!made->sheet) {
		talloc_free(made);
		return err_new(ERR_INTERNAL, NULL,
			       "TH5040: no spreadsheet called %s", sheet_name);
	}
	make_formats(made);
	*xlsx = made;
	return NULL;
}

void
xlsx_text(struct xlsx *xlsx, int row, int column, const char *text,
	  enum xlsx_style style)
{
	lxw_row_t at = (lxw_row_t)row;

	if (text && *text)
		worksheet_write_string(xlsx->sheet, at, (lxw_col_t)column, text,
				       xlsx->formats[style]);
	else
		worksheet_write_blank(xlsx->sheet, at, (lxw_col_t)column,
				      xlsx->formats[style]);
}

void
xlsx_number(struct xlsx *xlsx, int row, int column, int64_t number,
	    enum xlsx_style style)
{
	worksheet_write_number(xlsx->sheet, (lxw_row_t)row, (lxw_col_t)column,
			       (double)number, xlsx->formats[style]);
}

void
xlsx_decimal(struct xlsx *xlsx, int row, int column, int64_t value,
	     int decimals, enum xlsx_style style)
{
	double number = (double)value;

	for (int i = 0; i < decimals; i++)
		number /= 10;
	worksheet_write_number(xlsx->sheet, (lxw_row_t)row, (lxw_col_t)column,
			       number, xlsx->formats[style]);
}

void
xlsx_date(struct xlsx *xlsx, int row, int column, struct date date)
{
	lxw_datetime when = { .year = date.year,
			      .month = date.month,
			      .day = date.day };

	if (date_is_set(date))
		worksheet_write_datetime(xlsx->sheet, (lxw_row_t)row,
					 (lxw_col_t)column, &when,
					 xlsx->formats[XLSX_DATE]);
	else
		xlsx_text(xlsx, row, column, NULL, XLSX_DATE);
}

void
xlsx_span(struct xlsx *xlsx, int row, int column, int rows, int columns,
	  const char *text, enum xlsx_style style)
{
	if (rows == 1 && columns == 1)
		xlsx_text(xlsx, row, column, text, style);
	else
		worksheet_merge_range(xlsx->sheet, (lxw_row_t)row,
				      (lxw_col_t)column,
				      (lxw_row_t)(row + rows - 1),
				      (lxw_col_t)(column + columns - 1),
				      text ? text : "", xlsx->formats[style]);
}

void
xlsx_width(struct xlsx *xlsx, int column, int characters)
{
	worksheet_set_column(xlsx->sheet, (lxw_col_t)column, (lxw_col_t)column,
			     characters, NULL);
}

void
xlsx_height(struct xlsx *xlsx, int row, int points)
{
	worksheet_set_row(xlsx->sheet, (lxw_row_t)row, points, NULL);
}

void
xlsx_page(struct xlsx *xlsx, int first_repeated, int last_repeated,
	  int row_free, int column_free)
{
	worksheet_set_landscape(xlsx->sheet);
	worksheet_set_paper(xlsx->sheet, 9); /* A4 */
	worksheet_set_margins(xlsx->sheet, 0.4, 0.4, 0.5, 0.6);
	worksheet_fit_to_pages(xlsx->sheet, 1, 0);
	worksheet_repeat_rows(xlsx->sheet, (lxw_row_t)first_repeated,
			      (lxw_row_t)last_repeated);
	worksheet_freeze_panes(xlsx->sheet, (lxw_row_t)row_free,
			       (lxw_col_t)column_free);
	worksheet_set_footer(xlsx->sheet,
			     "&R&\"Times New Roman\"&9Trang &P/&N");
}

/* The file as bytes. */
MUST_CHECK static struct err *
read_file(TALLOC_CTX *ctx, const char *path, unsigned char **bytes, size_t *n)
{
	FILE *file = fopen(path, "rb");
	long length = -1;
	bool whole;

	if (file && fseek(file, 0, SEEK_END) == 0)
		length = ftell(file);
	if (length < 0 || fseek(file, 0, SEEK_SET) != 0) {
		if (file)
			fclose(file);
		return err_new(ERR_INTERNAL, NULL, "TH5041: no file %s", path);
	}
	*n = (size_t)length;
	*bytes = talloc_array(ctx, unsigned char, (unsigned)length + 1);
	whole = fread(*bytes, 1, *n, file) == *n;
	fclose(file);
	if (!whole)
		return err_new(ERR_INTERNAL, NULL, "TH5042: cannot read %s",
			       path);
	return NULL;
}

struct err *
xlsx_finish(TALLOC_CTX *ctx, struct xlsx *xlsx, unsigned char **bytes,
	    size_t *n)
{
	lxw_error error = workbook_close(xlsx->workbook);
	struct err *e;

	xlsx->workbook = NULL;
	if (error != LXW_NO_ERROR)
		e = err_new(ERR_INTERNAL, NULL, "TH5043: spreadsheet: %s",
			    lxw_strerror(error));
	else
		e = read_file(ctx, xlsx->path, bytes, n);
	talloc_free(xlsx);
	return e;
}
