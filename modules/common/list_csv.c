#include "common/base.h"

#include "common/list_parts.h"

#include "common/csv.h"

struct file {
	char *text;
	const char *before; /* of the next field */
};

static void
add_field(struct file *file, const char *field)
{
	file->text = talloc_asprintf_append_buffer(file->text, "%s%s",
						   file->before, field);
	file->before = CSV_PARTS;
}

static void
end_row(struct file *file)
{
	file->text = talloc_strdup_append_buffer(file->text, "\r\n");
	file->before = "";
}

/* Sums as bare digits, so that they can be added up. */
static void
add_row(struct list_query *query, const void *row, void *into)
{
	struct file *file = into;
	TALLOC_CTX *ctx = talloc_new(NULL);

	for (size_t i = 0; i < query->list->row.n_columns; i++) {
		const struct column *column = &query->list->row.columns[i];
		const int64_t *number =
			(const void *)((const char *)row + column->at);
		struct cell cell;

		if (!list_shows(query, column, IN_FILE))
			continue;
		if (column->kind == COLUMN_MONEY ||
		    column->kind == COLUMN_COUNT) {
			add_field(file,
				  talloc_asprintf(ctx, "%" PRId64, *number));
			continue;
		}
		cell = list_cell(ctx, query, column, row);
		add_field(file, csv_quote(ctx, cell.text ? cell.text : ""));
	}
	end_row(file);
	talloc_free(ctx);
}

struct err *
list_csv(struct list_query *query)
{
	struct request *req = query->req;
	struct file file = { talloc_strdup(req, CSV_MARK), "" };
	struct err *e;

	for (size_t i = 0; i < query->list->row.n_columns; i++) {
		const struct column *column = &query->list->row.columns[i];

		if (list_shows(query, column, IN_FILE))
			add_field(&file, csv_quote(query, column->label));
	}
	end_row(&file);
	e = list_walk(query, req->conf->export_rows_max, add_row, &file);
	if (e)
		return e;
	return request_download(
		req, "text/csv; charset=utf-8",
		talloc_asprintf(req, "%s.csv", query->list->file),
		(const unsigned char *)file.text, strlen(file.text));
}
