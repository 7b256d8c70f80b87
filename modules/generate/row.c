#include "common/base.h"

#include "common/csv.h"
#include "common/text.h"
#include "generate/row.h"

#define NAME_MAX_BYTES 8

/* Columns before those of the form. */
enum lead { UNIT, YEAR, MONTH, NAME, PUBLISHED, NOTE, LEAD_COUNT };

static const char *const lead_names[LEAD_COUNT] = {
	"unit", "year", "month", "name", "published", "note",
};

static const char *const column_names[COLUMN_COUNT] = {
	[C2] = "c2",   [C3] = "c3",   [C4] = "c4",   [C5] = "c5",
	[C5B] = "c5b", [C9] = "c9",   [C10] = "c10", [C11] = "c11",
	[C12] = "c12", [C13] = "c13", [C14] = "c14", [C15] = "c15",
	[C16] = "c16", [C17] = "c17",
};

/* Sums of the form by its formulas (statistics, circular 05/2024). */
static const struct {
	const char *name;
	int terms[COLUMN_COUNT]; /* coefficients */
} totals[] = {
	{ "c1", { [C2] = 1, [C3] = 1 } },
	{ "c6", { [C2] = 1, [C3] = 1, [C4] = -1, [C5] = -1, [C5B] = -1 } },
	{ "c7", { [C9] = 1, [C10] = 1, [C11] = 1, [C12] = 1 } },
	{ "c8", { [C9] = 1, [C10] = 1 } },
};

/* Where the columns stand in the file; -1: it has none of it. */
struct places {
	int lead[LEAD_COUNT];
	int columns[COLUMN_COUNT];
};

bool
row_total(const struct row *row, const char *word, int64_t *total)
{
	for (size_t i = 0; i < COLUMN_COUNT; i++) {
		if (strcmp(column_names[i], word) == 0) {
			*total = row->values[i];
			return true;
		}
	}
	for (size_t i = 0; i < ARRAY_LEN(totals); i++) {
		if (strcmp(totals[i].name, word) != 0)
			continue;
		*total = 0;
		for (size_t k = 0; k < COLUMN_COUNT; k++)
			*total += totals[i].terms[k] * row->values[k];
		return true;
	}
	return false;
}

MUST_CHECK static struct err *
find_places(const struct csv_row *head, struct places *places)
{
	memset(places, -1, sizeof(*places));
	for (size_t i = 0; i < head->n_fields; i++) {
		const char *word = head->fields[i];
		int *place = NULL;

		for (size_t k = 0; k < LEAD_COUNT; k++) {
			if (strcmp(lead_names[k], word) == 0)
				place = &places->lead[k];
		}
		for (size_t k = 0; k < COLUMN_COUNT; k++) {
			if (strcmp(column_names[k], word) == 0)
				place = &places->columns[k];
		}
		if (!place || *place >= 0)
			return err_told(ERR_INPUT,
					"Dòng 1: cột \"%.40s\" lạ hoặc ghi "
					"hai lần.",
					word);
		*place = (int)i;
	}
	for (size_t k = UNIT; k <= MONTH; k++) {
		if (places->lead[k] < 0)
			return err_told(ERR_INPUT, "Dòng 1: thiếu cột %s.",
					lead_names[k]);
	}
	for (size_t k = 0; k < COLUMN_COUNT; k++) {
		if (places->columns[k] < 0)
			return err_told(ERR_INPUT, "Dòng 1: thiếu cột %s.",
					column_names[k]);
	}
	return NULL;
}

static const char *
field(const struct csv_row *line, int place)
{
	if (place < 0 || (size_t)place >= line->n_fields)
		return "";
	return line->fields[place];
}

/* A count: digits, thousands may be divided by dots as people print them. */
static bool
read_count(TALLOC_CTX *ctx, const char *text, int64_t *count)
{
	char *digits = talloc_strdup(ctx, "");

	for (const char *c = text; *c; c++) {
		if (*c != '.' && *c != ',' && *c != ' ')
			digits = talloc_strndup_append(digits, c, 1);
	}
	return *digits && text_to_int(digits, count);
}

MUST_CHECK static struct err *
read_line(TALLOC_CTX *ctx, const struct csv_row *line,
	  const struct places *places, struct row *row)
{
	int64_t year;
	int64_t month;

	row->line = line->line;
	row->unit = talloc_strdup(ctx, field(line, places->lead[UNIT]));
	row->published =
		talloc_strdup(ctx, field(line, places->lead[PUBLISHED]));
	if (!text_to_int(field(line, places->lead[YEAR]), &year) ||
	    !text_to_int(field(line, places->lead[MONTH]), &month) ||
	    year < 1900 || year > 2199 || month < 1 || month > 12)
		return err_told(ERR_INPUT,
				"Dòng %" PRId64 ": năm hoặc tháng (1 đến 12, "
				"kể từ tháng 10) không đúng.",
				line->line);
	row->year = (int)year;
	row->month = (int)month;
	for (size_t k = 0; k < COLUMN_COUNT; k++) {
		const char *text = field(line, places->columns[k]);

		if (!read_count(ctx, text, &row->values[k]))
			return err_told(ERR_INPUT,
					"Dòng %" PRId64 ", cột %s: \"%.40s\" "
					"không phải là số việc.",
					line->line, column_names[k], text);
	}
	return NULL;
}

struct err *
row_read(TALLOC_CTX *ctx, const char *path, const char *name, struct row **rows,
	 size_t *n_rows)
{
	const struct csv_row *line;
	struct places places;
	struct csv *csv;
	struct err *e;

	*rows = NULL;
	*n_rows = 0;
	e = csv_open(ctx, path, &csv);
	if (!e)
		e = csv_next(csv, &line);
	if (!e && !line)
		e = err_told(ERR_INPUT, "Tệp không có dòng nào.");
	if (!e)
		e = find_places(line, &places);
	while (!e) {
		e = csv_next(csv, &line);
		if (e || !line)
			break;
		if (name && strcmp(field(line, places.lead[NAME]), name) != 0)
			continue;
		*rows = talloc_realloc(ctx, *rows, struct row,
				       (unsigned)*n_rows + 1);
		e = read_line(ctx, line, &places, &(*rows)[(*n_rows)++]);
	}
	if (!e && *n_rows == 0)
		e = err_told(ERR_INPUT, "Không có dòng số liệu \"%s\".",
			     name ? name : path);
	return e;
}

MUST_CHECK static struct err *
check_counts(const struct row *row)
{
	for (size_t i = 0; i < COLUMN_COUNT; i++) {
		if (row->values[i] < 0)
			return err_told(ERR_INPUT,
					"Dòng %" PRId64 " (%s): %s là %" PRId64
					", không được âm.",
					row->line, row->unit, column_names[i],
					row->values[i]);
	}
	return NULL;
}

/* "c14+c15+c16" by row_total(). */
static bool
read_sum(const struct row *row, const char *words, int64_t *sum)
{
	*sum = 0;
	while (*words) {
		size_t length = strcspn(words, "+");
		char word[NAME_MAX_BYTES];
		int64_t value;

		if (length >= sizeof(word))
			return false;
		memcpy(word, words, length);
		word[length] = '\0';
		if (!row_total(row, word, &value))
			return false;
		*sum += value;
		words += length;
		words += *words == '+';
	}
	return true;
}

MUST_CHECK static struct err *
check_published(TALLOC_CTX *ctx, const struct row *row)
{
	char *list = talloc_strdup(ctx, row->published);
	char *rest = NULL;

	for (char *item = strtok_r(list, " ", &rest); item;
	     item = strtok_r(NULL, " ", &rest)) {
		char *value = strchr(item, '=');
		int64_t published;
		int64_t sum;

		if (value)
			*value++ = '\0';
		if (!value || !text_to_int(value, &published) ||
		    !read_sum(row, item, &sum))
			return err_told(ERR_INPUT,
					"Dòng %" PRId64 ": không hiểu số liệu "
					"công bố \"%.40s\".",
					row->line, item);
		if (sum != published)
			return err_told(ERR_INPUT,
					"Dòng %" PRId64 " (%s): %s đã công bố "
					"là %" PRId64 ", các cột cho %" PRId64
					".",
					row->line, row->unit, item, published,
					sum);
	}
	return NULL;
}

struct err *
row_check(const struct row *row)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct err *e = check_counts(row);
	int64_t to_enforce = 0;
	int64_t parts = 0;

	if (!e && (!read_sum(row, "c6", &to_enforce) ||
		   !read_sum(row, "c7+c13+c14+c15+c16", &parts) ||
		   to_enforce != parts))
		e = err_told(ERR_INPUT,
			     "Dòng %" PRId64 " (%s): hằng đẳng thức không "
			     "đúng: c6 = c2 + c3 - c4 - c5 - c5b là %" PRId64
			     ", nhưng c9 + c10 + c11 + c12 + c13 + c14 + c15 + "
			     "c16 là %" PRId64 ".",
			     row->line, row->unit, to_enforce, parts);
	if (!e)
		e = check_published(ctx, row);
	talloc_free(ctx);
	return e;
}
