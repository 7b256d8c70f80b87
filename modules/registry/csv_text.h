/*
 * csv_text.h - a list as a file that spreadsheets open: UTF-8 with its mark,
 * dates as dd/mm/yyyy, money as bare digits.
 */
#ifndef REGISTRY_CSV_TEXT_H
#define REGISTRY_CSV_TEXT_H

#include "common/request.h"

/* A file of more rows is one that a person narrows down first. */
#define CSV_ROWS_MAX 60000

struct csv_text {
	char *text;
	const char *before; /* of the next field */
};

/* Starts the file with a row of heads; memory of ctx. */
void csv_start(TALLOC_CTX *ctx, struct csv_text *csv, const char *const *heads,
	       size_t n_heads);

/* NULL text is an empty field. */
void csv_add(struct csv_text *csv, const char *field);
void csv_add_int(struct csv_text *csv, int64_t n);
void csv_add_date(struct csv_text *csv, struct date d);
void csv_end_row(struct csv_text *csv);

/* Refuses a list of more than CSV_ROWS_MAX rows with a sentence. */
MUST_CHECK struct err *csv_check(size_t n_rows);

/* The answer of the request. */
MUST_CHECK struct err *csv_send(struct request *req, const struct csv_text *csv,
				const char *file_name);

#endif
