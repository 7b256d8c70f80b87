#include "common/base.h"

#include "exchange/import_reader.h"

#include <errno.h>

struct err *
import_reader_open(TALLOC_CTX *ctx, const char *path, enum import_format format,
		   const char *schema_path, struct import_reader **reader)
{
	if (format == IMPORT_CSV)
		return import_csv_open(ctx, path, reader);
	return import_xml_open(ctx, path, schema_path, reader);
}

const char *
import_reader_source(const struct import_reader *reader)
{
	return reader->source;
}

struct err *
import_reader_next(struct import_reader *reader, TALLOC_CTX *ctx,
		   struct import_item *item)
{
	*item = (struct import_item){ 0 };
	return reader->ops->next(reader, ctx, item);
}

void
import_reader_raw(const struct import_reader *reader, TALLOC_CTX *ctx,
		  struct import_raw **rows, size_t *n_rows)
{
	reader->ops->raw(reader, ctx, rows, n_rows);
}

const char *
import_reader_head(const struct import_reader *reader)
{
	return reader->head;
}

const char *
import_reader_foot(const struct import_reader *reader)
{
	return reader->foot;
}

int64_t
import_reader_offset(const struct import_reader *reader)
{
	return reader->ops->offset(reader);
}

int64_t
import_reader_size(const struct import_reader *reader)
{
	return reader->ops->size(reader);
}

struct err *
import_format_of(const char *path, enum import_format *format)
{
	FILE *file = fopen(path, "rb");
	char first[64];
	size_t n;
	size_t i = 0;

	if (!file)
		return err_new(ERR_INPUT, "Không đọc được tệp.",
			       "TH2401: %s: %s", path, strerror(errno));
	n = fread(first, 1, sizeof(first), file);
	fclose(file);
	if (n >= 3 && memcmp(first, "\xef\xbb\xbf", 3) == 0)
		i = 3;
	while (i < n && strchr(" \t\r\n", first[i]))
		i++;
	*format = i < n && first[i] == '<' ? IMPORT_XML : IMPORT_CSV;
	return NULL;
}
