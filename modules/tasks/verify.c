/*
 * thads-verify: recounts the ledger from the facts by a second path, checks
 * balances and identities, the trail and the public list. Prints each
 * difference; the last line is "verify: N differences"; exit 0 only with 0.
 * With --keep the result is kept for those who watch the house.
 */
#include "common/base.h"

#include "common/conf.h"
#include "common/crypto.h"
#include "common/usage.h"
#include "tasks/difference.h"
#include "tasks/recount_store.h"
#include "tasks/schema.h"
#include "tasks/verify_columns.h"
#include "tasks/verify_facts.h"
#include "tasks/verify_folds.h"
#include "tasks/verify_history.h"
#include "tasks/verify_keep.h"
#include "tasks/verify_seals.h"
#include "tasks/verify_trail.h"

#include <time.h>

static const char usage[] =
	"usage: thads-verify [-c FILE] [--keep | --check]\n"
	"       thads-verify --columns | --help | --version\n"
	"\n"
	"  -c FILE    the configuration; /etc/thads/tasks.conf\n"
	"  --keep     keep the result for those who watch: thadsctl doctor\n"
	"             and /reports/metrics show the newest one kept\n"
	"  --check    say whether the configuration is well, and end\n"
	"  --columns  of each column, which check proves it or why none can\n";

struct options {
	const char *path; /* of the configuration */
	bool keep;
	bool check;
};

struct verify {
	struct db *db;
	struct differences found;
	struct seal_counts seals;
	int64_t matters;
};

MUST_CHECK static struct err *
verify_statements(struct verify *v, const struct verify_subject *subject)
{
	for (size_t i = 0; i < *subject->count; i++) {
		struct db_rows *rows;
		struct err *e = db_query(v->db, v->db, subject->checks[i].sql,
					 &rows, DB_NO_ARGS);

		difference_kind(&v->found, subject->checks[i].name);
		if (e)
			return e;
		for (size_t k = 0; k < rows->count; k++)
			difference(&v->found, "%s", db_text(rows, k, 0));
		talloc_free(rows);
	}
	return NULL;
}

static const struct verify_subject subjects[] = {
	{ recount_checks, &recount_checks_count },
	{ verify_matter_checks, &verify_matter_checks_count },
	{ verify_due_checks, &verify_due_checks_count },
	{ verify_book_checks, &verify_book_checks_count },
	{ verify_entry_checks, &verify_entry_checks_count },
	{ verify_support_checks, &verify_support_checks_count },
};

/* One snapshot for everything: people may go on working meanwhile. */
MUST_CHECK static struct err *
verify_all(struct verify *v)
{
	struct err *e;

	e = db_ready(v->db, TASKS_SCHEMA);
	if (!e)
		e = recount_in_memory(v->db);
	if (!e)
		e = db_begin_read(v->db);
	difference_kind(&v->found, "history");
	if (!e)
		e = verify_histories(v->db, &v->found, &v->matters);
	for (size_t i = 0; !e && i < ARRAY_LEN(subjects); i++)
		e = verify_statements(v, &subjects[i]);
	difference_kind(&v->found, "folded words");
	if (!e)
		e = verify_folds(v->db, &v->found);
	difference_kind(&v->found, "seals");
	if (!e)
		e = verify_seals(v->db, &v->found, &v->seals);
	difference_kind(&v->found, "trail");
	if (!e)
		e = verify_trail(v->db, &v->found);
	difference_kind(&v->found, NULL);
	db_rollback(v->db);
	return e;
}

/* Two at once would keep two results, the one that began first last. */
MUST_CHECK static struct err *
verify_and_keep(struct verify *v)
{
	int64_t began_at = (int64_t)time(NULL);
	struct err *e = db_ready(v->db, VERIFY_SCHEMA_NEEDED);

	if (!e)
		e = verify_lock(v->db);
	if (e)
		return e;
	v->found.kinds = talloc_strdup(v->db, "");
	v->found.first = talloc_strdup(v->db, "");
	e = verify_all(v);
	return e ? e
		 : verify_keep(v->db, &(struct verify_run){
					      .began_at = began_at,
					      .ended_at = (int64_t)time(NULL),
					      .matters = v->matters,
					      .differences = v->found.count,
					      .kinds = v->found.kinds,
					      .named = v->found.first,
				      });
}

/* Recounts and prints what it found; the exit status. */
static int
run(struct verify *v, struct conf *conf, const struct options *options)
{
	struct err *e;

	if (options->check)
		return 0;
	v->db = db_new(conf, conf);
	e = options->keep ? verify_and_keep(v) : verify_all(v);
	if (e) {
		fprintf(stderr, "thads-verify: %s\n", e->detail);
		err_free(&e);
		return 2;
	}
	printf("matters recounted: %" PRId64 "\n", v->matters);
	printf("facts sealed in the trail: %" PRId64 ", not yet: %" PRId64 "\n",
	       v->seals.sealed, v->seals.waiting);
	printf("verify: %" PRId64 " differences\n", v->found.count);
	return v->found.count ? 1 : 0;
}

static bool
read_options(int argc, char **argv, struct options *options)
{
	for (int i = 1; i < argc; i++) {
		if (strcmp(argv[i], "-c") == 0 && i + 1 < argc)
			options->path = argv[++i];
		else if (strcmp(argv[i], "--keep") == 0)
			options->keep = true;
		else if (strcmp(argv[i], "--check") == 0)
			options->check = true;
		else
			return false;
	}
	return !(options->keep && options->check);
}

/* What asks for words alone and needs no configuration. */
static bool
answer_words(int argc, char **argv)
{
	if (argc == 2 && strcmp(argv[1], "--columns") == 0) {
		verify_columns_print();
		return true;
	}
	return usage_answers(argc, argv, "thads-verify", usage);
}

int
main(int argc, char **argv)
{
	struct options options = { .path = "/etc/thads/tasks.conf" };
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct verify v = { 0 };
	struct conf *conf;
	struct err *e;
	int status;

	if (answer_words(argc, argv)) {
		talloc_free(ctx);
		return 0;
	}
	if (!read_options(argc, argv, &options)) {
		fputs(usage, stderr);
		talloc_free(ctx);
		return 2;
	}
	e = crypto_start();
	if (!e)
		e = conf_read(ctx, options.path, &conf);
	if (!e && options.check)
		e = conf_check(conf);
	if (e) {
		fprintf(stderr, "thads-verify: %s\n", e->detail);
		err_free(&e);
		status = 2;
	} else {
		status = run(&v, conf, &options);
	}
	talloc_free(ctx);
	return status;
}
