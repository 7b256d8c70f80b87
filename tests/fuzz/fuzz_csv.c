/* CSV: csv_next(), and that what csv_quote() writes reads back the same. */
#include "common/base.h"

#include "common/csv.h"
#include "common/text.h"
#include "fuzz/fuzz.h"

/* The row as we would write it, with a comma so that it is told as one. */
static char *
written(TALLOC_CTX *ctx, const struct csv_row *row)
{
	char *line = talloc_strdup(ctx, "\"x,y,z\"");

	for (size_t i = 0; i < row->n_fields; i++)
		line = talloc_asprintf_append_buffer(
			line, ",%s", csv_quote(line, row->fields[i]));
	return talloc_asprintf_append_buffer(line, "\n");
}

static void
check_written(TALLOC_CTX *ctx, const struct csv_row *row)
{
	char *line = written(ctx, row);
	const struct csv_row *again = NULL;
	struct csv *csv = NULL;
	struct err *e = csv_open(ctx, fuzz_file(1, line, strlen(line)), &csv);

	if (!e)
		e = csv_next(csv, &again);
	fuzz_claim(!e && again && again->n_fields == row->n_fields + 1,
		   "what we write is read");
	for (size_t i = 0; i < row->n_fields; i++)
		fuzz_claim(text_same(row->fields[i], again->fields[i + 1]),
			   "what we write reads back the same");
}

static void
check_row(TALLOC_CTX *ctx, const struct csv_row *row)
{
	fuzz_claim(row->n_fields > 0 && row->n_fields <= CSV_FIELDS_MAX,
		   "fields within the limit");
	for (size_t i = 0; i < row->n_fields; i++)
		fuzz_claim(strlen(row->fields[i]) <= CSV_FIELD_MAX_BYTES,
			   "no field beyond the limit");
	if (row->n_fields < CSV_FIELDS_MAX)
		check_written(ctx, row);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	const struct csv_row *row = NULL;
	struct csv *csv = NULL;
	struct err *e = csv_open(ctx, fuzz_file(0, bytes, n), &csv);

	if (!e)
		e = csv_next(csv, &row);
	while (!e && row) {
		check_row(ctx, row);
		e = csv_next(csv, &row);
	}
	fuzz_told(e);
	talloc_free(ctx);
	return 0;
}
