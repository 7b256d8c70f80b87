/*
 * thads-report: a statutory form on standard output.
 *
 *	thads-report [-c FILE] --form 04 --unit NAME-OR-CODE --year 2025
 *		--month 9 [--detail children|units|officers] --csv
 *
 * Ends with 0, with 2 when the question cannot be answered as asked (unknown
 * or ambiguous unit, no such form), with 1 when something broke.
 */
#include "common/base.h"

#include "common/crypto.h"
#include "common/options.h"
#include "common/text.h"
#include "common/usage.h"
#include "law/law_keep.h"
#include "reports/report_csv.h"
#include "reports/schema.h"

struct options {
	const char *conf;
	const char *form;
	const char *unit;
	const char *year;
	const char *month;
	const char *detail; /* NULL: what the kind of unit suggests */
	bool csv;
	bool check;
};

static const char usage[] =
	"usage: thads-report [-c FILE] --form 04 --unit NAME-OR-CODE"
	" --year 2025 --month 9\n"
	"          [--detail children|units|officers] --csv\n"
	"       thads-report [-c FILE] --check\n"
	"       thads-report --help | --version\n"
	"\n"
	"  -c FILE    the configuration; /etc/thads/reports.conf\n"
	"  --month 9  the nine months from 1 October\n"
	"  --detail   the rows below the unit: the units under it, all\n"
	"             agencies, or their officers\n"
	"  --csv      CSV, the one format there is\n"
	"  --check    say whether the configuration is well, and end\n";

#define AT(member) offsetof(struct options, member)

static bool
read_options(int argc, char **argv, struct options *options)
{
	static const struct option_row rows[] = {
		{ "c", OPTION_TEXT, AT(conf) },
		{ "form", OPTION_TEXT, AT(form) },
		{ "unit", OPTION_TEXT, AT(unit) },
		{ "year", OPTION_TEXT, AT(year) },
		{ "month", OPTION_TEXT, AT(month) },
		{ "detail", OPTION_TEXT, AT(detail) },
		{ "csv", OPTION_FLAG, AT(csv) },
		{ "check", OPTION_FLAG, AT(check) },
	};
	int first;

	if (!options_take(argc, argv, rows, ARRAY_LEN(rows), options, &first) ||
	    first < argc)
		return false;
	return options->check ||
	       (options->form && options->unit && options->year &&
		options->month && options->csv);
}

/* A whole number of the command line within bounds. */
MUST_CHECK static struct err *
read_number(const char *name, const char *text, int64_t least, int64_t most,
	    int *value)
{
	int64_t n;

	if (!text_to_int(text, &n) || n < least || n > most)
		return err_told(ERR_USAGE,
				"%s: “%s” không phải là số từ %" PRId64
				" đến %" PRId64 ".",
				name, text, least, most);
	*value = (int)n;
	return NULL;
}

/* The nation is printed by provinces, everything below it by officers. */
MUST_CHECK static struct err *
read_detail(const struct options *options, struct report_ask *ask)
{
	static const char *const words[] = {
		[DETAIL_CHILDREN] = "children",
		[DETAIL_UNITS] = "units",
		[DETAIL_OFFICERS] = "officers",
	};

	ask->detail = text_same(ask->unit->kind, "nation") ? DETAIL_CHILDREN
							   : DETAIL_OFFICERS;
	if (!options->detail)
		return NULL;
	for (size_t i = 0; i < ARRAY_LEN(words); i++) {
		if (text_same(options->detail, words[i])) {
			ask->detail = (enum report_detail)i;
			return NULL;
		}
	}
	return err_told(ERR_USAGE,
			"--detail: “%s” không phải là children, "
			"units hay officers.",
			options->detail);
}

MUST_CHECK static struct err *
read_ask(TALLOC_CTX *ctx, struct db *db, const struct options *options,
	 struct report_ask *ask)
{
	struct unit *unit;
	struct err *e;

	e = read_number("--year", options->year, 1990, 2190, &ask->year);
	if (!e)
		e = read_number("--month", options->month, 1, 12, &ask->months);
	if (!e)
		e = unit_find(ctx, db, options->unit, ask_end(ask), &unit);
	if (e)
		return e;
	ask->form_code = options->form;
	ask->unit = unit;
	ask->scope = "%";
	return read_detail(options, ask);
}

/* *db reads one snapshot, by the law as it is then. */
MUST_CHECK static struct err *
open_database(TALLOC_CTX *ctx, const struct conf *conf, struct db **db,
	      struct law **law)
{
	struct err *e;

	*db = db_new(ctx, conf);
	*law = NULL;
	e = db_ready(*db, REPORTS_SCHEMA);
	if (!e)
		e = law_refresh(ctx, *db, NULL, law);
	return e ? e : db_begin_read(*db);
}

MUST_CHECK static struct err *
run(TALLOC_CTX *ctx, const struct options *options)
{
	struct report_ask ask = { 0 };
	const struct law_form *form;
	struct law *law;
	struct report *report;
	struct conf *conf;
	struct db *db;
	struct err *e;

	e = crypto_start();
	if (!e)
		e = conf_read(ctx, options->conf, &conf);
	if (!e && options->check)
		return conf_check(conf);
	if (!e)
		e = open_database(ctx, conf, &db, &law);
	if (e)
		return e;
	ask.year_begins = law->year_begins;
	e = read_ask(ctx, db, options, &ask);
	if (!e)
		e = report_form(law, &ask, &form);
	if (!e)
		e = report_make(ctx, db, &ask, form, &report);
	if (e)
		return e;
	fputs(report_csv(ctx, report), stdout);
	if (fflush(stdout) != 0)
		return err_new(ERR_INTERNAL, NULL, "TH5010: cannot write");
	if (report->n_faults)
		fprintf(stderr, "thads-report: %zu đẳng thức không đạt\n",
			report->n_faults);
	return NULL;
}

static int
status_of(const struct err *e)
{
	switch (e->code) {
	case ERR_USAGE:
	case ERR_MISSING:
	case ERR_CONFLICT:
	case ERR_INPUT:
		return 2;
	default:
		return 1;
	}
}

int
main(int argc, char **argv)
{
	struct options options = { .conf = "/etc/thads/reports.conf" };
	TALLOC_CTX *ctx;
	int status = 0;
	struct err *e;

	if (usage_answers(argc, argv, "thads-report", usage))
		return 0;
	if (!read_options(argc, argv, &options)) {
		fputs(usage, stderr);
		return 2;
	}
	ctx = talloc_named_const(NULL, 0, "thads-report");
	e = run(ctx, &options);
	if (e) {
		status = status_of(e);
		fprintf(stderr, "thads-report: %s\n",
			status == 2 && e->text ? e->text : e->detail);
		err_free(&e);
	}
	talloc_free(ctx);
	return status;
}
