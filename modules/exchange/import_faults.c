#include "common/base.h"

#include "common/csv.h"
#include "exchange/import_read.h"
#include "exchange/import_run.h"

#include <errno.h>

void
import_result_keep(struct import_result *result, const struct import_dossier *d)
{
	for (size_t i = 0; i < d->n_faults; i++) {
		struct import_found *found;

		if ((result->n_faults & (result->n_faults - 1)) == 0)
			result->faults = talloc_realloc(
				result, result->faults, struct import_found,
				(unsigned)(2 * result->n_faults + 1));
		found = &result->faults[result->n_faults++];
		found->dossier_line = d->line;
		found->ref = talloc_strdup(result, d->ref);
		found->fault.line = d->faults[i].line;
		found->fault.field = talloc_strdup(result, d->faults[i].field);
		found->fault.reason =
			talloc_strdup(result, d->faults[i].reason);
	}
}

/* The faults of one dossier in order: result->faults[first..last). */
struct span {
	size_t first;
	size_t last;
};

/* Faults stand in the order in which dossiers were found faulty, which is not
 * that of the file: what the database says comes a chunk later. */
static int
compare_found(const void *a, const void *b)
{
	const struct import_found *x = *(const struct import_found *const *)a;
	const struct import_found *y = *(const struct import_found *const *)b;

	if (x->dossier_line != y->dossier_line)
		return x->dossier_line < y->dossier_line ? -1 : 1;
	if (x->fault.line != y->fault.line)
		return x->fault.line < y->fault.line ? -1 : 1;
	return 0;
}

static const struct import_found **
sorted_faults(TALLOC_CTX *ctx, const struct import_result *result)
{
	const struct import_found **sorted =
		talloc_zero_array(ctx, const struct import_found *,
				  (unsigned)result->n_faults + 1);

	for (size_t i = 0; i < result->n_faults; i++)
		sorted[i] = &result->faults[i];
	if (result->n_faults)
		qsort(sorted, result->n_faults, sizeof(*sorted), compare_found);
	return sorted;
}

/* "dòng 12, số tiền: ..." of one fault; with a blank in every "--", because
 * a comment of XML must not hold one. */
static char *
fault_text(TALLOC_CTX *ctx, const struct import_found *found)
{
	const struct import_fault *fault = &found->fault;
	char *text = talloc_asprintf(ctx, "dòng %" PRId64 "%s%s: %s",
				     fault->line, *fault->field ? ", " : "",
				     fault->field, fault->reason);

	for (char *c = strstr(text, "--"); c; c = strstr(c, "--"))
		c[1] = '.';
	return text;
}

static void
write_xml(FILE *file, const struct import_raw *raw,
	  const struct import_found **faults, const struct span *span)
{
	for (size_t i = span->first; i < span->last; i++) {
		char *text = fault_text(NULL, faults[i]);

		fprintf(file, "\t<!-- LỖI %s -->\n", text);
		talloc_free(text);
	}
	fprintf(file, "\t%s\n", raw->text);
}

/* The reasons of the row; its first row also bears those that belong to no
 * row of the dossier. */
static char *
row_reasons(TALLOC_CTX *ctx, const struct import_raw *rows, size_t n_rows,
	    size_t at, const struct import_found **faults,
	    const struct span *span)
{
	char *text = talloc_strdup(ctx, "");

	for (size_t i = span->first; i < span->last; i++) {
		size_t row = 0;

		for (size_t k = 0; k < n_rows; k++) {
			if (rows[k].line == faults[i]->fault.line)
				row = k;
		}
		if (row == at)
			text = talloc_asprintf_append(
				text, "%s%s", *text ? " " : "",
				fault_text(ctx, faults[i]));
	}
	return text;
}

static void
write_csv(FILE *file, const struct import_raw *rows, size_t n_rows,
	  const struct import_found **faults, const struct span *span)
{
	for (size_t i = 0; i < n_rows; i++) {
		TALLOC_CTX *ctx = talloc_new(NULL);
		char *text = row_reasons(ctx, rows, n_rows, i, faults, span);

		fprintf(file, "%s,%s\n", rows[i].text, csv_quote(ctx, text));
		talloc_free(ctx);
	}
}

/* Officers of the head go along, because a corrected file stands alone. */
MUST_CHECK static struct err *
copy_faulty(FILE *file, struct import_reader *reader, enum import_format format,
	    const struct import_found **faults, size_t n_faults)
{
	struct span span = { 0, 0 };

	while (span.first < n_faults && faults[span.first]->dossier_line == 0)
		span.first++;
	for (;;) {
		TALLOC_CTX *ctx = talloc_new(NULL);
		struct import_item item;
		struct import_raw *rows;
		size_t n_rows;
		struct err *e = import_reader_next(reader, ctx, &item);

		if (e || item.ended) {
			talloc_free(ctx);
			return e;
		}
		for (span.last = span.first;
		     span.last < n_faults &&
		     faults[span.last]->dossier_line == item.dossier->line;
		     span.last++)
			;
		if (span.last > span.first || item.officers) {
			import_reader_raw(reader, ctx, &rows, &n_rows);
			if (format == IMPORT_XML)
				write_xml(file, rows, faults, &span);
			else
				write_csv(file, rows, n_rows, faults, &span);
		}
		span.first = span.last;
		talloc_free(ctx);
	}
}

struct err *
import_write_error_file(const struct import_input *input,
			const struct import_result *result, const char *path)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct import_reader *reader;
	FILE *file = NULL;
	struct err *e;

	e = import_reader_open(ctx, input->path, input->format, NULL, &reader);
	if (!e)
		file = fopen(path, "wb");
	if (!e && !file)
		e = err_new(ERR_INTERNAL, NULL, "TH2402: %s: %s", path,
			    strerror(errno));
	if (!e) {
		fputs(import_reader_head(reader), file);
		e = copy_faulty(file, reader, input->format,
				sorted_faults(ctx, result), result->n_faults);
		fputs(import_reader_foot(reader), file);
	}
	/* A file that breaks off is as far as it goes: so is its copy. */
	if (e && e->code == ERR_INPUT)
		err_free(&e);
	if (file && (ferror(file) | fclose(file)) && !e)
		e = err_new(ERR_INTERNAL, NULL, "TH2403: cannot write %s",
			    path);
	talloc_free(ctx);
	return e;
}
