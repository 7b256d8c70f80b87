/*
 * thads-verify: recounts the ledger from the facts by a second path, checks
 * balances and identities, the trail and the public list. Prints each
 * difference; the last line is "verify: N differences"; exit 0 only with 0.
 * With --keep the result is kept for those who watch the house.
 */
#include "common/base.h"

#include "common/conf.h"
#include "common/crypto.h"
#include "common/options.h"
#include "common/text.h"
#include "common/usage.h"
#include "tasks/verify_alerts.h"
#include "tasks/verify_alerts_store.h"
#include "tasks/verify_columns.h"
#include "tasks/verify_facts.h"
#include "tasks/verify_folds.h"
#include "tasks/verify_history.h"
#include "tasks/verify_keep.h"
#include "tasks/verify_seals.h"
#include "tasks/verify_share.h"
#include "tasks/verify_trail.h"

#include <time.h>

static const char usage[] =
	"usage: thads-verify [-c FILE] [-j N] [--keep | --check]\n"
	"       thads-verify --columns | --help | --version\n"
	"\n"
	"  -c FILE    the configuration; /etc/thads/tasks.conf\n"
	"  -j N       run N checks at once, up to 16; 2\n"
	"  --keep     keep the result for those who watch: thadsctl doctor\n"
	"             and /reports/metrics show the newest one kept\n"
	"  --check    say whether the configuration is well, and end\n"
	"  --columns  of each column, which check proves it or why none can\n";

/* Two processors are what the smallest server has. */
#define HANDS_DEFAULT 2
#define HANDS_MAX     16

struct options {
	const char *path; /* of the configuration */
	const char *hands_given;
	int64_t hands;
	bool keep;
	bool check;
};

MUST_CHECK static struct err *
walk_histories(struct db *db, struct differences *found,
	       struct verify_totals *totals)
{
	return verify_histories(db, found, &totals->matters);
}

MUST_CHECK static struct err *
walk_seals(struct db *db, struct differences *found,
	   struct verify_totals *totals)
{
	return verify_seals(db, found, &totals->seals);
}

MUST_CHECK static struct err *
walk_trail(struct db *db, struct differences *found,
	   struct verify_totals *totals)
{
	(void)totals;
	return verify_trail(db, found);
}

MUST_CHECK static struct err *
walk_folds(struct db *db, struct differences *found,
	   struct verify_totals *totals)
{
	(void)totals;
	return verify_folds(db, found);
}

MUST_CHECK static struct err *
walk_alerts(struct db *db, struct differences *found,
	    struct verify_totals *totals)
{
	(void)totals;
	return verify_alerts(db, found);
}

/* The longest first, lest one process be left alone with it at the end. */
static const struct verify_check walks[] = {
	{ "history", walk_histories, NULL },  { "seals", walk_seals, NULL },
	{ "trail", walk_trail, NULL },	      { "alerts", walk_alerts, NULL },
	{ "folded words", walk_folds, NULL },
};

static const struct verify_subject subjects[] = {
	{ verify_ledger_checks, &verify_ledger_checks_count },
	{ verify_form_checks, &verify_form_checks_count },
	{ verify_matter_checks, &verify_matter_checks_count },
	{ verify_money_checks, &verify_money_checks_count },
	{ verify_due_checks, &verify_due_checks_count },
	{ verify_book_checks, &verify_book_checks_count },
	{ verify_entry_checks, &verify_entry_checks_count },
	{ verify_side_checks, &verify_side_checks_count },
	{ verify_person_checks, &verify_person_checks_count },
	{ verify_record_checks, &verify_record_checks_count },
	{ verify_proposal_checks, &verify_proposal_checks_count },
	{ verify_transfer_checks, &verify_transfer_checks_count },
	{ verify_support_checks, &verify_support_checks_count },
	{ verify_alert_checks, &verify_alert_checks_count },
};

static size_t
count_checks(void)
{
	size_t n = ARRAY_LEN(walks);

	for (size_t i = 0; i < ARRAY_LEN(subjects); i++)
		n += *subjects[i].count;
	return n;
}

MUST_CHECK static struct err *
verify_all(TALLOC_CTX *ctx, struct conf *conf, const struct options *options,
	   struct verify_result *result)
{
	struct verify_check *checks = talloc_array(ctx, struct verify_check,
						   (unsigned)count_checks());
	size_t n = 0;

	for (size_t i = 0; i < ARRAY_LEN(walks); i++)
		checks[n++] = walks[i];
	for (size_t i = 0; i < ARRAY_LEN(subjects); i++) {
		for (size_t k = 0; k < *subjects[i].count; k++)
			checks[n++] = (struct verify_check){
				.name = subjects[i].checks[k].name,
				.sql = subjects[i].checks[k].sql,
			};
	}
	return verify_share(ctx, conf, checks, n, options->hands, result);
}

/* Two at once would keep two results, the one that began first last. */
MUST_CHECK static struct err *
verify_and_keep(TALLOC_CTX *ctx, struct conf *conf,
		const struct options *options, struct verify_result *result)
{
	int64_t began_at = (int64_t)time(NULL);
	struct db *db = db_new(ctx, conf);
	struct err *e = db_ready(db, VERIFY_SCHEMA_NEEDED);

	if (!e)
		e = verify_lock(db);
	if (!e)
		e = verify_all(ctx, conf, options, result);
	return e ? e
		 : verify_keep(db, &(struct verify_run){
					   .began_at = began_at,
					   .ended_at = (int64_t)time(NULL),
					   .matters = result->totals.matters,
					   .differences = result->differences,
					   .kinds = result->kinds,
					   .named = result->first,
				   });
}

/* Recounts and prints what it found; the exit status. */
static int
run(TALLOC_CTX *ctx, struct conf *conf, const struct options *options)
{
	struct verify_result found;
	struct err *e;

	if (options->check)
		return 0;
	e = options->keep ? verify_and_keep(ctx, conf, options, &found)
			  : verify_all(ctx, conf, options, &found);
	if (e) {
		fprintf(stderr, "thads-verify: %s\n", e->detail);
		err_free(&e);
		return 2;
	}
	printf("matters recounted: %" PRId64 "\n", found.totals.matters);
	printf("facts sealed in the trail: %" PRId64 ", not yet: %" PRId64 "\n",
	       found.totals.seals.sealed, found.totals.seals.waiting);
	printf("verify: %" PRId64 " differences\n", found.differences);
	return found.differences ? 1 : 0;
}

static bool
read_options(int argc, char **argv, struct options *options)
{
	static const struct option_row rows[] = {
		{ "c", OPTION_TEXT, offsetof(struct options, path) },
		{ "j", OPTION_TEXT, offsetof(struct options, hands_given) },
		{ "keep", OPTION_FLAG, offsetof(struct options, keep) },
		{ "check", OPTION_FLAG, offsetof(struct options, check) },
	};
	int first;

	if (!options_take(argc, argv, rows, ARRAY_LEN(rows), options, &first) ||
	    first < argc || (options->keep && options->check))
		return false;
	if (!options->hands_given)
		return true;
	return text_to_int(options->hands_given, &options->hands) &&
	       options->hands >= 1 && options->hands <= HANDS_MAX;
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
	struct options options = { .path = "/etc/thads/tasks.conf",
				   .hands = HANDS_DEFAULT };
	TALLOC_CTX *ctx = talloc_new(NULL);
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
		status = run(ctx, conf, &options);
	}
	talloc_free(ctx);
	return status;
}
