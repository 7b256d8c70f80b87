/*
 * row.h - a row of the matters form as published: what the dossiers must add
 * up to.
 */
#ifndef GENERATE_ROW_H
#define GENERATE_ROW_H

#include "common/err.h"

/* The columns of the file, in the order of its header. */
enum column {
	C2,  /* carried over, without the separate book */
	C3,  /* new */
	C4,  /* entrusted out */
	C5,  /* withdrawn */
	C5B, /* pulled up */
	C9,  /* completed */
	C10, /* terminated */
	C11, /* enforcing */
	C12, /* postponed by agreement */
	C13, /* without means */
	C14, /* postponed */
	C15, /* suspended */
	C16, /* paused */
	C17, /* in the separate book, apart from the rest */
	COLUMN_COUNT
};

struct row {
	int64_t line;
	const char *unit; /* name or code */
	int year;	  /* statistical year */
	int month;	  /* months of it, 1..12 */
	int64_t values[COLUMN_COUNT];
	const char *published; /* "c1=53640 c6=53266": totals, "" if none */
};

/*
 * Reads a file of rows: header "unit,year,month,c2,...,c17", in any order of
 * columns. A file of published rows has besides them name, published and
 * note; with name (not NULL) only the row so called is read. Memory of ctx.
 */
MUST_CHECK struct err *row_read(TALLOC_CTX *ctx, const char *path,
				const char *name, struct row **rows,
				size_t *n_rows);

/* c1, c6, c7 and so on, or a single column; false for an unknown word. */
bool row_total(const struct row *row, const char *word, int64_t *total);

/*
 * The identities of the form and the published totals. ERR_INPUT says which
 * does not hold, with both values.
 */
MUST_CHECK struct err *row_check(const struct row *row);

#endif
