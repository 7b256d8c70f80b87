/*
 * thads-generate: writes an import file of invented dossiers whose histories
 * add up to rows of the matters form.
 *
 *	thads-generate (--published NAME | --row FILE.csv) [--seed N]
 *	               [--lines A-B] [--conf DIR] [-o FILE]
 *
 * Needs no database. Published rows are in conf/generate/published.csv.
 */
#include "common/base.h"

#include "common/options.h"
#include "common/text.h"
#include "common/usage.h"
#include "generate/write.h"
#include "law/period.h"

#include <errno.h>

/* Matters that one enforcement officer carries, as in the national figures
 * of 2018 to 2020. */
enum { MATTERS_PER_OFFICER = 220 };

/* History before the year that carried matters and the book need, in days. */
enum { DAYS_BEFORE_YEAR = 60, DAYS_BEFORE_BOOK = 760 };

static const int64_t default_seed = 20250930;

struct options {
	const char *published;
	const char *rows;
	const char *conf_dir;
	const char *out; /* NULL: standard output */
	const char *seed_given;
	int64_t seed;
	const char *lines_given;
	struct line_range lines;
};

static const char usage[] =
	"usage: thads-generate (--published NAME | --row FILE.csv)"
	" [--seed N] [--lines A-B]\n"
	"                      [--conf DIR] [-o FILE]\n"
	"       thads-generate --help | --version\n"
	"\n"
	"  --published NAME  rows of conf/generate/published.csv\n"
	"  --row FILE.csv    rows of one's own, in the same columns\n"
	"  --seed N          other names and days for the same sums\n"
	"  --lines A-B       so many lines a matter, to 6; 1-1\n"
	"  --conf DIR        where law and published rows are\n"
	"  -o FILE           instead of standard output\n";

#define AT(member) offsetof(struct options, member)

/* "1-6" */
static bool
read_lines(const char *given, struct line_range *range)
{
	if (strlen(given) != 3 || given[1] != '-')
		return false;
	range->least = given[0] - '0';
	range->most = given[2] - '0';
	return range->least >= 1 && range->least <= range->most &&
	       range->most <= LINES_MAX;
}

static bool
read_options(TALLOC_CTX *ctx, int argc, char **argv, struct options *options)
{
	static const struct option_row rows[] = {
		{ "published", OPTION_TEXT, AT(published) },
		{ "row", OPTION_TEXT, AT(rows) },
		{ "seed", OPTION_TEXT, AT(seed_given) },
		{ "lines", OPTION_TEXT, AT(lines_given) },
		{ "conf", OPTION_TEXT, AT(conf_dir) },
		{ "o", OPTION_TEXT, AT(out) },
	};
	const char *top = getenv("THADS_TOP");
	int first;

	*options = (struct options){ .seed = default_seed, .lines = { 1, 1 } };
	options->conf_dir = top ? talloc_asprintf(ctx, "%s/conf", top) : "conf";
	if (!options_take(argc, argv, rows, ARRAY_LEN(rows), options, &first) ||
	    first < argc)
		return false;
	if (options->seed_given &&
	    !text_to_int(options->seed_given, &options->seed))
		return false;
	if (options->lines_given &&
	    !read_lines(options->lines_given, &options->lines))
		return false;
	return !options->published != !options->rows;
}

/* A matter that waits to be told carried or new. */
struct place {
	enum column column;
	int64_t score;
};

/* How much more likely a matter of the column was carried over: what cannot
 * be enforced stays long. */
static const int stays[COLUMN_COUNT] = {
	[C10] = 20, [C11] = 25, [C12] = 20, [C13] = 70, [C14] = 40, [C15] = 40,
};

static int
compare_places(const void *a, const void *b)
{
	const struct place *x = a;
	const struct place *y = b;

	if (x->score != y->score)
		return x->score > y->score ? -1 : 1;
	return (int)x->column - (int)y->column;
}

/* One story for each matter of the row, told where it ends. */
static struct story *
choose_ends(TALLOC_CTX *ctx, const struct row *row, struct random *random,
	    size_t *n)
{
	int64_t all = row->values[C2] + row->values[C3];
	struct place *places =
		talloc_zero_array(ctx, struct place, (unsigned)all + 1);
	struct story *stories = talloc_zero_array(
		ctx, struct story, (unsigned)(all + row->values[C17]) + 1);
	size_t at = 0;

	for (size_t column = C4; column < C17; column++) {
		for (int64_t i = 0; i < row->values[column]; i++) {
			places[at].column = (enum column)column;
			places[at++].score =
				stays[column] + random_between(random, 0, 100);
		}
	}
	assert((int64_t)at == all);
	if (at)
		qsort(places, at, sizeof(*places), compare_places);
	for (size_t i = 0; i < at; i++) {
		stories[i].column = places[i].column;
		stories[i].carried = (int64_t)i < row->values[C2];
	}
	for (int64_t i = 0; i < row->values[C17]; i++) {
		stories[at].column = C17;
		stories[at++].carried = true;
	}
	talloc_free(places);
	*n = at;
	return stories;
}

static int32_t
days(struct date on)
{
	return (int32_t)date_to_days(on);
}

/* The days of the row; refuses what no history can show. */
MUST_CHECK static struct err *
find_span(const struct row *row, const struct data *data,
	  const struct data_unit *unit, struct span *span)
{
	struct date end = period_end(data->year_begins, row->year, row->month);
	struct date pulled =
		data_last_day(data, "event", "pulled_up", NULL, end);

	span->start = days(period_start(data->year_begins, row->year));
	span->end = days(end);
	span->floor = days(data_first_day(data, "book", "book"));
	span->unit_from = days(unit->from_on);
	if (!*unit->before && span->floor < span->unit_from)
		span->floor = span->unit_from;
	span->pulled_until = date_is_set(pulled) ? days(pulled) : 0;
	if (span->end < span->floor ||
	    (row->values[C2] && span->start < span->floor + DAYS_BEFORE_YEAR) ||
	    (row->values[C17] && span->start < span->floor + DAYS_BEFORE_BOOK))
		return err_told(ERR_INPUT,
				"Dòng %" PRId64 " (%s): trước kỳ này không đủ "
				"thời gian theo pháp luật cho việc chuyển "
				"sang hoặc sổ theo dõi riêng.",
				row->line, row->unit);
	if (row->values[C5B] && (span->pulled_until < span->start ||
				 span->pulled_until < span->unit_from))
		return err_told(ERR_INPUT,
				"Dòng %" PRId64 " (%s): c5b là %" PRId64 ", "
				"nhưng pháp luật của kỳ này không có việc rút "
				"hồ sơ.",
				row->line, row->unit, row->values[C5B]);
	return NULL;
}

static int32_t
count_officers(const struct row *row)
{
	int64_t matters = row->values[C2] + row->values[C3];

	return (int32_t)(matters / MATTERS_PER_OFFICER) + 1;
}

MUST_CHECK static struct err *
write_row(FILE *file, const struct row *row, const struct data *data,
	  const struct data_unit *unit, struct counters *counters,
	  const struct options *options, int64_t seed)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct random random = { (uint64_t)seed };
	struct writing writing = {
		.file = file,
		.data = data,
		.unit = unit,
		.counters = counters,
		.place = unit->short_name,
		.year = row->year,
		.month = row->month,
		.n_officers = count_officers(row),
	};
	struct story *stories;
	struct span span = { 0 };
	size_t n;
	struct err *e = find_span(row, data, unit, &span);

	if (!e) {
		writing.officers_from = span.floor > span.unit_from
						? span.floor
						: span.unit_from;
		write_officers(&writing, &random);
		stories = choose_ends(ctx, row, &random, &n);
		for (size_t i = 0; i < n; i++)
			story_invent(&stories[i], &random, data, &span,
				     writing.n_officers, &options->lines);
		counters_number(counters, data, unit, stories, n);
		for (size_t i = 0; i < n; i++)
			write_story(&writing, &stories[i]);
	}
	talloc_free(ctx);
	return e;
}

/* Rows that would count one another's matters add up to nothing known. */
MUST_CHECK static struct err *
check_apart(const struct row *rows, const struct data_unit *units, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < n; k++) {
			bool inside = strcmp(units[i].parent, units[k].code) ==
				      0;

			if (inside || (i < k && strcmp(units[i].code,
						       units[k].code) == 0))
				return err_told(
					ERR_INPUT,
					"Dòng %" PRId64 " và dòng %" PRId64
					" nói về cùng một cơ quan (%s).",
					rows[i].line, rows[k].line,
					units[k].name);
		}
	}
	return NULL;
}

/* Every row is checked before the first byte is written. */
MUST_CHECK static struct err *
read_rows(TALLOC_CTX *ctx, const struct options *options,
	  const struct data *data, struct row **rows, struct data_unit **units,
	  size_t *n)
{
	const char *path = options->rows;
	struct span span;
	struct err *e;

	if (options->published)
		path = talloc_asprintf(ctx, "%s/generate/published.csv",
				       options->conf_dir);
	e = row_read(ctx, path, options->published, rows, n);
	if (e)
		return e;
	*units = talloc_zero_array(ctx, struct data_unit, (unsigned)*n);
	for (size_t i = 0; !e && i < *n; i++) {
		const struct row *row = &(*rows)[i];

		e = row_check(row);
		if (!e)
			e = data_find_unit(ctx, data, row->unit,
					   period_end(data->year_begins,
						      row->year, row->month),
					   &(*units)[i]);
		if (!e)
			e = find_span(row, data, &(*units)[i], &span);
	}
	return e ? e : check_apart(*rows, *units, *n);
}

MUST_CHECK static struct err *
generate(TALLOC_CTX *ctx, const struct options *options)
{
	struct counters *counters = counters_new(ctx);
	FILE *file = stdout;
	struct data_unit *units;
	struct data *data;
	struct row *rows;
	size_t n;
	struct err *e;

	e = data_read(ctx, options->conf_dir, &data);
	if (!e)
		e = read_rows(ctx, options, data, &rows, &units, &n);
	if (e)
		return e;
	if (options->out)
		file = fopen(options->out, "wb");
	if (!file)
		return err_told(ERR_USAGE, "Không ghi được tệp %s: %s.",
				options->out, strerror(errno));
	write_start(file, "THADS: dữ liệu giả định");
	for (size_t i = 0; !e && i < n; i++)
		e = write_row(file, &rows[i], data, &units[i], counters,
			      options, options->seed + (int64_t)i);
	write_end(file);
	if ((ferror(file) | fclose(file)) && !e)
		e = err_told(ERR_USAGE, "Không ghi được hết tệp.");
	return e;
}

int
main(int argc, char **argv)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct options options;
	struct err *e;
	int status = 0;

	if (usage_answers(argc, argv, "thads-generate", usage)) {
		talloc_free(ctx);
		return 0;
	}
	if (!read_options(ctx, argc, argv, &options)) {
		fputs(usage, stderr);
		talloc_free(ctx);
		return 2;
	}
	e = generate(ctx, &options);
	if (e) {
		fprintf(stderr, "thads-generate: %s\n", err_text(e));
		err_free(&e);
		status = 1;
	}
	talloc_free(ctx);
	return status;
}
