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
#include "tasks/verify_keep.h"
#include "tasks/verify_seals.h"
#include "tasks/verify_trail.h"

#include <time.h>

#define MATTERS_AT_ONCE 2000

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
	struct recount_kind *kinds;
	size_t n_kinds;
	struct recount_accounts accounts;
	struct recount *recount;
	struct differences found;
	struct seal_counts seals;
	int64_t matters;
};

static struct recount_sum *
sum_called(struct recount *r, const struct recount_sum *key)
{
	for (size_t i = 0; i < r->n_sums; i++) {
		struct recount_sum *sum = &r->sums[i];

		if (sum->month == key->month && sum->account == key->account
		    && sum->unit_id == key->unit_id
		    && sum->officer_id == key->officer_id)
			return sum;
	}
	return NULL;
}

static void
tell_sum(struct verify *v, const struct recount_matter_row *matter,
	 const struct recount_sum *sum, int64_t matters, int64_t dong)
{
	difference(&v->found,
		   "việc %s (%" PRId64 "): tài khoản %d tháng %d/%d, đơn vị "
		   "%" PRId64 ", Chấp hành viên %" PRId64
		   ": sổ cái lệch %" PRId64 " việc, %" PRId64 " đồng",
		   matter->number, matter->id, sum->account,
		   sum->month % 12 + 1, sum->month / 12, sum->unit_id,
		   sum->officer_id, matters, dong);
}

/* What the ledger holds is taken off what the history asks for; what is left
 * on either side is a difference. */
static void
compare_sums(struct verify *v, const struct recount_matter_row *matter,
	     const struct recount_sum *legs, size_t n)
{
	struct recount *r = v->recount;

	for (size_t i = 0; i < n; i++) {
		struct recount_sum *sum = sum_called(r, &legs[i]);

		if (sum) {
			sum->matters -= legs[i].matters;
			sum->dong -= legs[i].dong;
		} else if (legs[i].matters || legs[i].dong) {
			tell_sum(v, matter, &legs[i], legs[i].matters,
				 legs[i].dong);
		}
	}
	for (size_t i = 0; i < r->n_sums; i++) {
		if (r->sums[i].matters || r->sums[i].dong)
			tell_sum(v, matter, &r->sums[i], -r->sums[i].matters,
				 -r->sums[i].dong);
	}
}

static void
compare_state(struct verify *v, const struct recount_matter_row *m)
{
	const struct recount *r = v->recount;

	if (m->account != r->account || m->unit_id != r->unit_id
	    || m->officer_id != r->officer_id
	    || m->balance_dong != r->balance_dong
	    || date_compare(m->inflow_on, r->since) != 0)
		difference(&v->found,
			   "việc %s (%" PRId64 "): trạng thái lưu (tài khoản "
			   "%d, còn %" PRId64 ") khác diễn biến (tài khoản "
			   "%d, còn %" PRId64 ")",
			   m->number, m->id, m->account, m->balance_dong,
			   r->account, r->balance_dong);
	if (m->listed != m->published_by_law)
		difference(&v->found, "việc %s (%" PRId64 "): %s", m->number,
			   m->id,
			   m->listed
				   ? "còn công khai khi không còn căn cứ"
				   : "chưa có điều kiện nhưng không công khai");
}

/* The run of rows that belong to one matter, from *at on. Rows before it are of
 * matters that are gone: they are told, and *at goes past them. */
static size_t
run_of(struct verify *v, const int64_t *owner, size_t n, size_t *at, int64_t id)
{
	size_t end;

	for (; *at < n && owner[*at] < id; (*at)++) {
		if (*at == 0 || owner[*at - 1] != owner[*at])
			difference(&v->found,
				   "việc (%" PRId64 "): không còn hồ sơ, mà còn "
				   "sự kiện hoặc bút toán",
				   owner[*at]);
	}
	for (end = *at; end < n && owner[end] == id; end++)
		;
	return end - *at;
}

struct block {
	struct recount_matter_row *matters;
	size_t n;
	struct recount_event *events;
	int64_t *event_owner;
	size_t n_events;
	struct recount_sum *legs;
	int64_t *leg_owner;
	size_t n_legs;
};

static void
verify_block(struct verify *v, const struct block *b)
{
	size_t event = 0;
	size_t leg = 0;

	for (size_t i = 0; i < b->n; i++) {
		const struct recount_matter_row *m = &b->matters[i];
		size_t n_events = run_of(v, b->event_owner, b->n_events, &event,
					 m->id);
		size_t n_legs = run_of(v, b->leg_owner, b->n_legs, &leg, m->id);
		size_t at;
		const char *fault = recount_matter(
			v->kinds, v->n_kinds, &v->accounts, b->events + event,
			n_events, v->recount, &at);

		if (fault || n_events == 0)
			difference(&v->found, "việc %s (%" PRId64 "): %s",
				   m->number, m->id,
				   fault ? fault : "không có sự kiện nào");
		compare_sums(v, m, b->legs + leg, n_legs);
		if (!fault)
			compare_state(v, m);
		event += n_events;
		leg += n_legs;
	}
	v->matters += (int64_t)b->n;
}

MUST_CHECK static struct err *
verify_matters(struct verify *v)
{
	struct err *e = NULL;
	int64_t above = 0;
	size_t n = 1;

	while (!e && n > 0) {
		TALLOC_CTX *ctx = talloc_new(v->db);
		struct block b = { 0 };
		int64_t last;

		e = recount_matters(ctx, v->db, above, MATTERS_AT_ONCE,
				    &b.matters, &b.n);
		n = e ? 0 : b.n;
		if (n > 0) {
			last = b.matters[n - 1].id;
			e = recount_events(ctx, v->db, above + 1, last,
					   &b.events, &b.event_owner,
					   &b.n_events);
			if (!e)
				e = recount_legs(ctx, v->db, above + 1, last,
						 &b.legs, &b.leg_owner,
						 &b.n_legs);
			if (!e)
				verify_block(v, &b);
			above = last;
		}
		talloc_free(ctx);
	}
	return e;
}

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
		e = db_begin_read(v->db);
	if (!e)
		e = recount_kinds(v->db, v->db, &v->kinds, &v->n_kinds);
	if (!e)
		e = recount_accounts_load(v->db, &v->accounts);
	difference_kind(&v->found, "history");
	if (!e)
		e = verify_matters(v);
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
	return e ? e : verify_keep(v->db, &(struct verify_run){
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
	v->recount = talloc_zero(conf, struct recount);
	e = options->keep ? verify_and_keep(v) : verify_all(v);
	if (e) {
		fprintf(stderr, "thads-verify: %s\n", e->detail);
		err_free(&e);
		return 2;
	}
	printf("matters recounted: %" PRId64 "\n", v->matters);
	printf("facts sealed in the trail: %" PRId64 ", not yet: %" PRId64
	       "\n",
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
