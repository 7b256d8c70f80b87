/*
 * thads-import: imports a file of dossiers from the command line.
 *
 *	thads-import [-c CONF] [--mode good|all] [--preview] [--unit CODE] FILE
 *
 * Progress, faults and a summary go to standard error. Exit status 0 only
 * when no dossier has a fault; 1 with faults; 2 when it could not run.
 */
#include "common/base.h"

#include "common/crypto.h"
#include "common/options.h"
#include "common/usage.h"
#include "exchange/import_job.h"
#include "intake/schema.h"
#include "staff/unit.h"

#include <limits.h>
#include <unistd.h>

/* The unit whose scope is everything. */
static const char root_unit[] = "TW";

/* Faults that are printed; the error file has all of them. */
static const size_t faults_printed_max = 200;

struct options {
	const char *conf_path;
	const char *unit;
	const char *mode; /* NULL: check only */
	const char *file;
	bool preview;
	bool check; /* of the configuration */
};

static const char usage[] =
	"usage: thads-import [-c CONF] [--mode good|all] [--preview]"
	" [--unit CODE] FILE\n"
	"       thads-import [-c CONF] --check\n"
	"       thads-import --help | --version\n"
	"\n"
	"  -c CONF      the configuration; /etc/thads/tasks.conf\n"
	"  --mode good  write the dossiers without a fault (the default)\n"
	"  --mode all   write nothing unless every dossier is without fault\n"
	"  --preview    check the file and write nothing\n"
	"  --unit CODE  what the file may touch: that agency and those below\n"
	"  --check      say whether the configuration is well, and end\n";

#define AT(member) offsetof(struct options, member)

static bool
read_options(int argc, char **argv, struct options *options)
{
	static const struct option_row rows[] = {
		{ "c", OPTION_TEXT, AT(conf_path) },
		{ "mode", OPTION_TEXT, AT(mode) },
		{ "unit", OPTION_TEXT, AT(unit) },
		{ "preview", OPTION_FLAG, AT(preview) },
		{ "check", OPTION_FLAG, AT(check) },
	};
	int first;

	*options = (struct options){ .conf_path = "/etc/thads/tasks.conf",
				     .unit = root_unit,
				     .mode = IMPORT_MODE_GOOD };
	if (!options_take(argc, argv, rows, ARRAY_LEN(rows), options, &first) ||
	    argc - first > 1 ||
	    (strcmp(options->mode, IMPORT_MODE_GOOD) != 0 &&
	     strcmp(options->mode, IMPORT_MODE_ALL) != 0))
		return false;
	if (options->preview)
		options->mode = NULL;
	options->file = argv[first];
	return options->check || options->file;
}

/* One line that is written over while the terminal shows it. */
static void
show_progress(void *data, const struct import_job *job)
{
	const struct import_counts *c = &job->counts;
	int64_t percent = c->bytes ? c->bytes_done * 100 / c->bytes : 100;

	(void)data;
	fprintf(stderr,
		"%s%s %3" PRId64 " %%  %" PRId64 " hồ sơ, ghi %" PRId64
		", không đổi %" PRId64 ", lỗi %" PRId64 ", %" PRId64
		" %s/giây%s",
		isatty(STDERR_FILENO) ? "\r" : "",
		strcmp(job->job.phase, "apply") == 0 ? "ghi     " : "kiểm tra",
		percent, c->dossiers, c->done, c->same, c->faulty,
		job->rows_per_sec, c->rows ? "dòng" : "hồ sơ",
		isatty(STDERR_FILENO) ? "" : "\n");
}

static void
show_faults(const struct import_result *result)
{
	size_t n = result->n_faults;

	if (n > faults_printed_max)
		n = faults_printed_max;
	for (size_t i = 0; i < n; i++) {
		const struct import_found *found = &result->faults[i];

		if (found->fault.line == 0) {
			fprintf(stderr, "cả tệp: %s\n", found->fault.reason);
			continue;
		}
		fprintf(stderr, "dòng %" PRId64 ", hồ sơ %s%s%s: %s\n",
			found->fault.line, *found->ref ? found->ref : "-",
			*found->fault.field ? ", " : "", found->fault.field,
			found->fault.reason);
	}
	if (n < result->n_faults)
		fprintf(stderr, "... và %zu lỗi khác\n", result->n_faults - n);
}

MUST_CHECK static struct err *
add_job(TALLOC_CTX *ctx, struct db *db, const struct options *options,
	struct date today, int64_t *id)
{
	char folder[PATH_MAX];
	const char *path = options->file;
	const char *name = strrchr(options->file, '/');
	struct unit *unit;
	struct err *e;

	/* The job may be taken up by a process that runs elsewhere. */
	if (*path != '/' && getcwd(folder, sizeof(folder)))
		path = talloc_asprintf(ctx, "%s/%s", folder, path);
	e = unit_find(ctx, db, options->unit, today, &unit);
	if (e)
		return e;
	e = db_begin_write(db);
	if (!e)
		e = import_job_add_held(db, unit->id,
					name ? name + 1 : options->file, path,
					options->mode ? options->mode : "", id);
	if (!e)
		return db_commit(db);
	db_rollback(db);
	return e;
}

MUST_CHECK static struct err *
run(TALLOC_CTX *ctx, const struct options *options, struct conf *conf,
    struct import_result **result)
{
	struct import_worker worker = {
		.db = db_new(ctx, conf),
		.progress_db = db_new(ctx, conf),
		.conf = conf,
		.audit = audit_chain_new(ctx, "import"),
		.today = date_today(),
		.watch = show_progress,
	};
	struct import_job *job;
	int64_t id;
	struct err *e;

	e = db_ready(worker.db, INTAKE_SCHEMA);
	if (!e)
		e = db_ready(worker.progress_db, INTAKE_SCHEMA);
	if (!e)
		e = add_job(ctx, worker.progress_db, options, worker.today,
			    &id);
	if (!e)
		e = import_job_run(ctx, &worker, id, result);
	if (!e)
		e = import_job_get(ctx, worker.progress_db, "%", id, &job);
	if (!e && !*result)
		e = err_told(ERR_CONFLICT, "Một tiến trình khác đang chạy "
					   "lần nhập này.");
	if (e)
		return e;
	fputs("\n", stderr);
	show_faults(*result);
	fprintf(stderr, "%s%s%s\n", job->job.state,
		*job->job.result ? ": " : "", job->job.result);
	if ((*result)->n_faults)
		fprintf(stderr, "Tệp hồ sơ lỗi để sửa và gửi lại: %s\n",
			import_job_error_path(ctx, job));
	return NULL;
}

int
main(int argc, char **argv)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct import_result *result = NULL;
	struct options options;
	struct conf *conf;
	struct err *e;
	int status = 2;

	if (usage_answers(argc, argv, "thads-import", usage)) {
		talloc_free(ctx);
		return 0;
	}
	if (!read_options(argc, argv, &options)) {
		fputs(usage, stderr);
		talloc_free(ctx);
		return status;
	}
	e = crypto_start();
	if (!e)
		e = conf_read(ctx, options.conf_path, &conf);
	if (!e && options.check)
		e = conf_check(conf);
	if (!e && options.check)
		status = 0;
	else if (!e)
		e = run(ctx, &options, conf, &result);
	if (e)
		fprintf(stderr, "thads-import: %s (%s)\n", err_text(e),
			e->detail ? e->detail : "");
	else if (result)
		status = result->counts.faulty || result->stopped ? 1 : 0;
	if (e)
		err_free(&e);
	talloc_free(ctx);
	return status;
}
