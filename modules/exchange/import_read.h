/*
 * import_read.h - an import file, dossier by dossier, whatever its format.
 *
 * Neither format is ever in memory as a whole. What is wrong with a dossier
 * goes to its faults; what is wrong with the file itself (not well-formed,
 * another encoding, unknown columns) ends the reading with ERR_INPUT.
 */
#ifndef EXCHANGE_IMPORT_READ_H
#define EXCHANGE_IMPORT_READ_H

#include "exchange/import_model.h"

struct import_reader;

/* What comes next: officers of the head, a dossier, or neither at the end.
 * dossier also carries the faults of officers. */
struct import_item {
	bool ended;
	struct import_officer *officers;
	size_t n_officers;
	struct import_dossier *dossier;
};

/* The file as it stands, for the error file: a dossier of an XML file is one
 * row, of a CSV file each of its rows. */
struct import_raw {
	int64_t line;
	const char *text;
};

/*
 * Opens a file. schema_path is that of the RELAX NG schema, for XML; NULL:
 * not validated. Memory of ctx; freeing it closes the file.
 */
MUST_CHECK struct err *import_reader_open(TALLOC_CTX *ctx, const char *path,
					  enum import_format format,
					  const char *schema_path,
					  struct import_reader **reader);

/* The name of the system the dossiers come from, "" if the file has none. */
const char *import_reader_source(const struct import_reader *reader);

/* The next item; what it points to is memory of ctx. */
MUST_CHECK struct err *import_reader_next(struct import_reader *reader,
					  TALLOC_CTX *ctx,
					  struct import_item *item);

/* The item just read, as it stands in the file. Memory of ctx. */
void import_reader_raw(const struct import_reader *reader, TALLOC_CTX *ctx,
		       struct import_raw **rows, size_t *n_rows);

/* What stands before the first dossier in an error file, and after the last:
 * the root's tags, or the row of column names with one more for reasons. */
const char *import_reader_head(const struct import_reader *reader);
const char *import_reader_foot(const struct import_reader *reader);

/* Bytes read so far and in all: for progress. */
int64_t import_reader_offset(const struct import_reader *reader);
int64_t import_reader_size(const struct import_reader *reader);

/* Told from the first bytes of the file: '<' is XML. */
MUST_CHECK struct err *import_format_of(const char *path,
					enum import_format *format);

#endif
