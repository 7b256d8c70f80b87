/* Files of the import, XML with its schema and CSV: every dossier, what is
 * wrong with it, and how it goes to the file of errors. */
#include "common/base.h"

#include "common/text.h"
#include "exchange/import_read.h"
#include "fuzz/fuzz.h"

static void
check_item(TALLOC_CTX *ctx, const struct import_reader *reader,
	   const struct import_item *item)
{
	struct import_raw *rows = NULL;
	size_t n_rows = 0;

	fuzz_claim(item->dossier != NULL, "an item is a dossier");
	fuzz_claim(item->dossier->n_faults <= IMPORT_FAULTS_MAX,
		   "no more faults than the limit");
	for (size_t i = 0; i < item->dossier->n_faults; i++)
		fuzz_claim(!text_empty(item->dossier->faults[i].reason),
			   "a fault has its reason");
	import_reader_raw(reader, ctx, &rows, &n_rows);
	for (size_t i = 0; i < n_rows; i++)
		fuzz_claim(text_is_utf8(rows[i].text, strlen(rows[i].text)),
			   "the file of errors is UTF-8");
}

static void
read_items(TALLOC_CTX *ctx, struct import_reader *reader)
{
	struct import_item item = { 0 };
	struct err *e = NULL;

	while (!e && !item.ended) {
		TALLOC_CTX *memory = talloc_new(ctx);

		e = import_reader_next(reader, memory, &item);
		if (!e && !item.ended)
			check_item(memory, reader, &item);
		talloc_free(memory);
	}
	fuzz_told(e);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	const char *path = fuzz_file(0, bytes, n);
	char *schema =
		talloc_asprintf(ctx, "%s/conf/import/dossier.rng", fuzz_top());
	struct import_reader *reader = NULL;
	enum import_format format = IMPORT_CSV;
	struct err *e = import_format_of(path, &format);

	if (!e)
		e = import_reader_open(ctx, path, format, schema, &reader);
	if (!e) {
		fuzz_claim(import_reader_head(reader) != NULL &&
				   import_reader_source(reader) != NULL,
			   "a file that opens has a head");
		read_items(ctx, reader);
	}
	fuzz_told(e);
	talloc_free(ctx);
	return 0;
}
