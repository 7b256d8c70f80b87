/*
 * csv.h - comma separated values (RFC 4180), read row by row.
 *
 * UTF-8 with or without byte order mark; comma or semicolon, found from the
 * first line; quoted fields may hold separators, quotes ("") and newlines.
 * Empty lines are skipped. The apostrophe that csv_quote() puts before a
 * formula is taken away again, so that what we wrote reads back the same.
 *
 * A reader of our own, because libcsv does not tell lines, and a person who
 * has to mend a file looks for nothing else.
 */
#ifndef COMMON_CSV_H
#define COMMON_CSV_H

#include "common/err.h"

#define CSV_FIELD_MAX_BYTES 65536

/*
 * How what we write begins, and what parts its fields: a spreadsheet with
 * Vietnamese settings takes the comma for a decimal sign and parts fields at
 * the semicolon; the mark tells it that this is UTF-8.
 */
#define CSV_MARK       "\xEF\xBB\xBF"
#define CSV_PARTS      ";"
#define CSV_FIELDS_MAX 200

struct csv;

struct csv_row {
	int64_t line;	     /* of the file where the row begins, from 1 */
	const char **fields; /* n_fields of them, never NULL */
	size_t n_fields;
};

/* Opens a file. Memory of ctx; freeing it closes the file. ERR_INPUT with a
 * Vietnamese sentence when it cannot be read or is not UTF-8 (a UTF-16 or
 * Windows encoded file is named as such). */
MUST_CHECK struct err *csv_open(TALLOC_CTX *ctx, const char *path,
				struct csv **csv);

/* The next row, valid until the next call; NULL at the end. ERR_INPUT names
 * the line of an unclosed or stray quote, of a field that is too long and of
 * a row with too many fields. */
MUST_CHECK struct err *csv_next(struct csv *csv, const struct csv_row **row);

/* Bytes read so far and in all: for progress. */
int64_t csv_offset(const struct csv *csv);
int64_t csv_size(const struct csv *csv);

/* The field as CSV, quoted when needed and neutralised when it would start a
 * formula in a spreadsheet; memory of ctx. */
char *csv_quote(TALLOC_CTX *ctx, const char *field);

#endif
