#include "common/base.h"

#include "common/csv.h"
#include "common/text.h"
#include "exchange/import_reader.h"
#include "exchange/import_record.h"

/* The columns that say what a row is. */
enum { COLUMN_RECORD, COLUMN_REF, COLUMNS_FIXED };

struct csv_reader {
	struct import_reader reader;
	struct csv *csv;
	const char **columns; /* names, n_columns of them */
	size_t n_columns;
	const struct csv_row *row; /* read but not yet taken, NULL: none */
	bool ended;
	TALLOC_CTX *raw_memory;
	struct import_raw *raw; /* rows of the item just read */
	size_t n_raw;
};

struct csv_source {
	struct import_source source;
	const struct csv_reader *csv;
};

static const char *
cell(const struct csv_row *row, size_t column)
{
	return column < row->n_fields ? row->fields[column] : "";
}

static const char *
get_cell(const struct import_source *source, const char *name)
{
	const struct csv_reader *csv = ((const struct csv_source *)source)->csv;

	for (size_t i = COLUMN_REF; i < csv->n_columns; i++) {
		if (strcmp(csv->columns[i], name) == 0)
			return cell(csv->row, i);
	}
	return NULL;
}

/* The row as text for the error file, without its reason. */
static void
keep_raw(struct csv_reader *csv)
{
	char *text = talloc_strdup(csv->raw_memory, "");

	for (size_t i = 0; i < csv->n_columns; i++) {
		if (strcmp(csv->columns[i], IMPORT_REASON_COLUMN) == 0)
			continue;
		text = talloc_asprintf_append_buffer(
			text, "%s%s", i ? "," : "",
			csv_quote(csv->raw_memory, cell(csv->row, i)));
	}
	csv->raw = talloc_realloc(csv->raw_memory, csv->raw, struct import_raw,
				  (unsigned)csv->n_raw + 1);
	csv->raw[csv->n_raw++] = (struct import_raw){ csv->row->line, text };
}

static struct err *
read_row(struct csv_reader *csv)
{
	struct err *e;

	if (csv->row || csv->ended)
		return NULL;
	e = csv_next(csv->csv, &csv->row);
	if (!e && !csv->row)
		csv->ended = true;
	return e;
}

/* A value in a column that this kind of row does not have would be lost. */
static void
check_columns(const struct csv_reader *csv, struct import_dossier *dossier,
	      enum import_record record)
{
	const struct csv_row *row = csv->row;

	for (size_t i = COLUMNS_FIXED; i < csv->n_columns; i++) {
		const char *name = csv->columns[i];

		if (!*cell(row, i) || strcmp(name, IMPORT_REASON_COLUMN) == 0 ||
		    import_record_has(record, name))
			continue;
		if (record == RECORD_JUDGMENT &&
		    import_record_has(RECORD_DOSSIER, name))
			continue;
		import_fault_add(dossier, row->line, name,
				 "Dòng loại \"%s\" không có cột này; xin để "
				 "trống.",
				 import_record_name(record));
	}
	if (row->n_fields > csv->n_columns)
		import_fault_add(dossier, row->line, "",
				 "Dòng có %zu cột nhưng dòng đầu chỉ có %zu.",
				 row->n_fields, csv->n_columns);
}

/* Adds the row to the dossier. The judgment's row also carries what XML has
 * on the dossier itself. */
static void
add_row(const struct csv_reader *csv, struct import_dossier *dossier)
{
	const char *word = cell(csv->row, COLUMN_RECORD);
	enum import_record record = import_record_called(word);
	struct csv_source source = {
		{ .get = get_cell, .line = csv->row->line }, csv
	};

	if (record == RECORD_COUNT || record == RECORD_DOSSIER) {
		import_fault_add(dossier, csv->row->line, "record",
				 "Không có loại dòng \"%.40s\".", word);
		return;
	}
	check_columns(csv, dossier, record);
	if (record == RECORD_JUDGMENT)
		import_record_add(dossier, RECORD_DOSSIER, &source.source);
	import_record_add(dossier, record, &source.source);
}

static void
read_officer(struct csv_reader *csv, TALLOC_CTX *ctx, struct import_item *item)
{
	struct csv_source source = {
		{ .get = get_cell, .line = csv->row->line }, csv
	};

	keep_raw(csv);
	check_columns(csv, item->dossier, RECORD_OFFICER);
	item->officers = talloc_zero(ctx, struct import_officer);
	item->officers[0] =
		import_record_officer(item->dossier, &source.source);
	item->n_officers = 1;
	csv->row = NULL;
}

/* All rows of one ref, as long as they stand together. */
static struct err *
read_dossier(struct csv_reader *csv, struct import_dossier *dossier)
{
	const char *ref =
		text_clean(dossier, cell(csv->row, COLUMN_REF), false);
	struct err *e = NULL;

	dossier->ref = ref ? ref : "";
	if (!*dossier->ref)
		import_fault_add(dossier, csv->row->line, "ref",
				 "Thiếu mã hồ sơ.");
	while (csv->row) {
		const char *next =
			text_clean(dossier, cell(csv->row, COLUMN_REF), false);

		if (!text_same(next ? next : "", dossier->ref) ||
		    import_record_called(cell(csv->row, COLUMN_RECORD)) ==
			    RECORD_OFFICER)
			break;
		keep_raw(csv);
		add_row(csv, dossier);
		csv->row = NULL;
		e = read_row(csv);
		if (e)
			return e;
	}
	import_dossier_end(dossier);
	return NULL;
}

static struct err *
next_item(struct import_reader *reader, TALLOC_CTX *ctx,
	  struct import_item *item)
{
	struct csv_reader *csv = (struct csv_reader *)reader;
	struct err *e = read_row(csv);

	if (e)
		return e;
	talloc_free(csv->raw_memory);
	csv->raw_memory = talloc_new(csv);
	csv->raw = NULL;
	csv->n_raw = 0;
	if (!csv->row) {
		item->ended = true;
		return NULL;
	}
	item->dossier = import_dossier_new(ctx, csv->row->line);
	if (import_record_called(cell(csv->row, COLUMN_RECORD)) !=
	    RECORD_OFFICER)
		return read_dossier(csv, item->dossier);
	read_officer(csv, ctx, item);
	return NULL;
}

static void
raw_item(const struct import_reader *reader, TALLOC_CTX *ctx,
	 struct import_raw **rows, size_t *n_rows)
{
	const struct csv_reader *csv = (const struct csv_reader *)reader;

	*rows = talloc_zero_array(ctx, struct import_raw,
				  (unsigned)csv->n_raw + 1);
	for (size_t i = 0; i < csv->n_raw; i++) {
		(*rows)[i].line = csv->raw[i].line;
		(*rows)[i].text = talloc_strdup(*rows, csv->raw[i].text);
	}
	*n_rows = csv->n_raw;
}

static int64_t
offset_of(const struct import_reader *reader)
{
	return csv_offset(((const struct csv_reader *)reader)->csv);
}

static int64_t
size_of(const struct import_reader *reader)
{
	return csv_size(((const struct csv_reader *)reader)->csv);
}

MUST_CHECK static struct err *
check_column(const struct csv_reader *csv, size_t at)
{
	const char *name = csv->columns[at];

	if ((at == COLUMN_RECORD && strcmp(name, "record") != 0) ||
	    (at == COLUMN_REF && strcmp(name, "ref") != 0))
		return err_told(ERR_INPUT, "Dòng 1: hai cột đầu của tệp CSV "
					   "phải là \"record\" và \"ref\".");
	for (size_t i = 0; i < at; i++) {
		if (strcmp(csv->columns[i], name) == 0)
			return err_told(ERR_INPUT,
					"Dòng 1: cột \"%.60s\" ghi hai lần.",
					name);
	}
	if (at < COLUMNS_FIXED || strcmp(name, IMPORT_REASON_COLUMN) == 0)
		return NULL;
	for (size_t i = 0; i < RECORD_COUNT; i++) {
		if (import_record_has((enum import_record)i, name))
			return NULL;
	}
	return err_told(ERR_INPUT, "Dòng 1: không có cột nào tên \"%.60s\".",
			name);
}

MUST_CHECK static struct err *
read_columns(struct csv_reader *csv)
{
	struct err *e = read_row(csv);
	char *head = talloc_strdup(csv, "");

	if (e)
		return e;
	if (!csv->row || csv->row->n_fields < COLUMNS_FIXED)
		return err_told(ERR_INPUT, "Dòng 1: tệp CSV phải bắt đầu bằng "
					   "dòng tên cột.");
	csv->n_columns = csv->row->n_fields;
	csv->columns =
		talloc_zero_array(csv, const char *, (unsigned)csv->n_columns);
	for (size_t i = 0; i < csv->n_columns; i++) {
		csv->columns[i] = talloc_strdup(csv, csv->row->fields[i]);
		e = check_column(csv, i);
		if (e)
			return e;
		if (strcmp(csv->columns[i], IMPORT_REASON_COLUMN) != 0)
			head = talloc_asprintf_append(head, "%s,",
						      csv->columns[i]);
	}
	csv->reader.head =
		talloc_asprintf(csv, "%s%s\n", head, IMPORT_REASON_COLUMN);
	csv->row = NULL;
	return NULL;
}

struct err *
import_csv_open(TALLOC_CTX *ctx, const char *path,
		struct import_reader **reader)
{
	static const struct import_reader_ops ops = { next_item, raw_item,
						      offset_of, size_of };
	struct csv_reader *csv = talloc_zero(ctx, struct csv_reader);
	struct err *e;

	csv->reader.ops = &ops;
	csv->reader.source = "";
	csv->reader.foot = "";
	e = csv_open(csv, path, &csv->csv);
	if (!e)
		e = read_columns(csv);
	if (e) {
		talloc_free(csv);
		return e;
	}
	*reader = &csv->reader;
	return NULL;
}
