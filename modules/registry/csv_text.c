#include "common/base.h"

#include "common/csv.h"
#include "registry/csv_text.h"

void
csv_add(struct csv_text *csv, const char *field)
{
	char *quoted = csv_quote(csv->text, field ? field : "");

	csv->text = talloc_asprintf_append_buffer(csv->text, "%s%s",
						  csv->before, quoted);
	csv->before = CSV_PARTS;
	talloc_free(quoted);
}

void
csv_add_int(struct csv_text *csv, int64_t n)
{
	csv->text = talloc_asprintf_append_buffer(csv->text, "%s%" PRId64,
						  csv->before, n);
	csv->before = CSV_PARTS;
}

void
csv_add_date(struct csv_text *csv, struct date d)
{
	char *text = date_text(NULL, d);

	csv_add(csv, text);
	talloc_free(text);
}

void
csv_end_row(struct csv_text *csv)
{
	csv->text = talloc_strdup_append_buffer(csv->text, "\r\n");
	csv->before = "";
}

void
csv_start(TALLOC_CTX *ctx, struct csv_text *csv, const char *const *heads,
	  size_t n_heads)
{
	csv->text = talloc_strdup(ctx, CSV_MARK);
	csv->before = "";
	for (size_t i = 0; i < n_heads; i++)
		csv_add(csv, heads[i]);
	csv_end_row(csv);
}

struct err *
csv_check(size_t n_rows)
{
	if (n_rows <= CSV_ROWS_MAX)
		return NULL;
	return err_told(ERR_INPUT,
			"Danh sách có hơn %d dòng. Xin lọc bớt rồi tải lại.",
			CSV_ROWS_MAX);
}

struct err *
csv_send(struct request *req, const struct csv_text *csv, const char *file_name)
{
	return request_download(req, "text/csv; charset=utf-8", file_name,
				(const unsigned char *)csv->text,
				strlen(csv->text));
}
