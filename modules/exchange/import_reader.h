/*
 * import_reader.h - what the two readers share behind import_read.h; nobody
 * else includes it.
 */
#ifndef EXCHANGE_IMPORT_READER_H
#define EXCHANGE_IMPORT_READER_H

#include "exchange/import_read.h"

/* The column of an error file that says why; readers skip it. */
#define IMPORT_REASON_COLUMN "reason"

struct import_reader_ops {
	struct err *(*next)(struct import_reader *reader, TALLOC_CTX *ctx,
			    struct import_item *item);
	void (*raw)(const struct import_reader *reader, TALLOC_CTX *ctx,
		    struct import_raw **rows, size_t *n_rows);
	int64_t (*offset)(const struct import_reader *reader);
	int64_t (*size)(const struct import_reader *reader);
};

/* The first member of either reader's own struct. */
struct import_reader {
	const struct import_reader_ops *ops;
	const char *source;
	const char *head;
	const char *foot;
};

MUST_CHECK struct err *import_xml_open(TALLOC_CTX *ctx, const char *path,
				       const char *schema_path,
				       struct import_reader **reader);
MUST_CHECK struct err *import_csv_open(TALLOC_CTX *ctx, const char *path,
				       struct import_reader **reader);

#endif
