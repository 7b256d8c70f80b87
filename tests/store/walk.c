/*
 * walk SEED STEPS: so many steps of a random walk over the matters of a
 * database of its own (walk.sh). Prints what was tried and done; "not ok" with
 * seed and step for each thing that is not as it must be.
 */
#include "store/walk.h"

#include "common/text.h"
#include "ledger/posting.h"

#include <stdarg.h>

static const char SQL_LIST_AGENCIES[] =
	"SELECT a.id, u.id, u.path FROM account a JOIN unit u"
	" ON u.id = a.unit_id WHERE a.login LIKE 'walk.%' ORDER BY a.id";
static const char SQL_LIST_OFFICERS[] =
	"SELECT o.id FROM officer o JOIN unit u ON u.id = o.unit_id"
	" WHERE u.path LIKE CONCAT(?, '%') ORDER BY o.id LIMIT 8";
static const char SQL_LIST_ALL[] = "SELECT id FROM matter ORDER BY id";
static const char SQL_GET_PLACE[] =
	"SELECT u.path FROM matter m JOIN unit u ON u.id = m.unit_id"
	" WHERE m.id = ?";

static const struct {
	walk_fn *run;
	const char *what;
	unsigned weight;
	bool lawful;
} steps[] = {
	{ walk_act, "act", 580, true },
	{ walk_void, "taken back", 90, true },
	{ walk_open, "opened", 25, true },
	{ walk_open_again, "decided anew", 20, true },
	{ walk_late, "told late", 40, true },
	{ walk_hands, "other hands", 30, true },
	{ walk_other, "other fact", 30, true },
	{ walk_answer, "transfer answered", 40, true },
	{ walk_period, "period moved", 15, true },
	{ walk_illegal, "unlawful", 130, false },
};

size_t
walk_dice(struct walk *w, size_t sides)
{
	return sides ? random_next(&w->random) % sides : 0;
}

void
walk_wrong(struct walk *w, const char *format, ...)
{
	va_list args;
	char *text;

	va_start(args, format);
	text = talloc_vasprintf(w->ctx, format, args);
	va_end(args);
	printf("not ok step %" PRId64 " (%s, matter %" PRId64 "): %s\n",
	       w->step, w->what, w->matter ? w->matter->id : 0, text);
	talloc_free(text);
	w->wrong++;
}

/* What a form would be told is a refusal, all else a fault. */
enum walk_end
walk_ended(struct walk *w, struct err *e)
{
	enum err_code code = e ? e->code : ERR_INTERNAL;

	if (!e)
		return WALK_DONE;
	if (code != ERR_INPUT && code != ERR_STALE && code != ERR_CONFLICT &&
	    code != ERR_FORBIDDEN && code != ERR_MISSING)
		walk_wrong(w, "%s", e->detail ? e->detail : err_text(e));
	err_free(&e);
	return WALK_REFUSED;
}

void
walk_as(struct walk *w, const struct walk_agency *agency, struct date today)
{
	w->agency = agency;
	*w->req = *agency->base;
	w->req->law = w->law;
	w->req->today = today;
	w->req->answer = talloc_zero(w->req, struct answer);
	w->req->scope = session_scope(w->req, w->req->session, "matter.decide");
}

const struct walk_agency *
walk_agency_of(const struct walk *w, const char *path)
{
	for (size_t i = 0; i < w->n_agencies; i++) {
		const char *own = w->agencies[i].path;

		if (strncmp(own, path, strlen(own)) == 0)
			return &w->agencies[i];
	}
	return NULL;
}

bool
walk_take(struct walk *w, int64_t id)
{
	const struct walk_agency *agency;
	struct db_rows *rows;
	struct matter *seen;

	store_must(db_query(w->db, w->req, SQL_GET_PLACE, &rows,
			    DB_ARGS(DB_INT(id))));
	agency = walk_agency_of(w, db_text(rows, 0, 0));
	if (!agency)
		return false;
	walk_as(w, agency, WALK_TODAY);
	store_must(
		matter_get(w->req, w->db, w->law, &w->req->scope, id, &seen));
	store_must(matter_lock(w->req, w->db, w->law, &w->req->scope, id,
			       seen->version, &w->matter));
	return true;
}

/* One of the newest most often, so that these live on. */
bool
walk_take_any(struct walk *w)
{
	size_t near = w->n_matters < 120 ? w->n_matters : 120;
	size_t back = walk_dice(w, 8) ? walk_dice(w, near)
				      : walk_dice(w, w->n_matters);

	return w->n_matters &&
	       walk_take(w, w->matters[w->n_matters - 1 - back]);
}

void
walk_add(struct walk *w, int64_t id)
{
	unsigned n = (unsigned)w->n_matters + 1;

	w->matters = talloc_realloc(w->ctx, w->matters, int64_t, n);
	w->touched = talloc_realloc(w->ctx, w->touched, bool, n);
	w->matters[w->n_matters] = id;
	w->touched[w->n_matters++] = false;
}

void
walk_touch(struct walk *w, int64_t id)
{
	for (size_t i = w->n_matters; i-- > 0;) {
		if (w->matters[i] == id)
			w->touched[i] = true;
	}
}

struct date
walk_next_day(struct walk *w)
{
	int days = walk_dice(w, 12) ? (int)walk_dice(w, 12)
				    : (int)walk_dice(w, 200);
	struct date on = date_add_days(w->matter->last_on, days);

	return date_compare(on, WALK_TODAY) > 0 ? WALK_TODAY : on;
}

void
walk_sum(struct walk *w, const char *kind, struct date on, int64_t dong,
	 int way)
{
	const struct ledger_event *event = law_event(w->law, kind, on);

	if (event && event->money != MONEY_NONE)
		w->sums[event->money] += way * dong;
}

static struct walk_count *
count_of(struct walk *w, const char *what, bool lawful)
{
	struct walk_count *count = w->counts;

	while (count < w->counts + w->n_counts &&
	       strcmp(count->what, what) != 0)
		count++;
	if (count == w->counts + w->n_counts) {
		assert(w->n_counts < WALK_COUNTS_MAX);
		*count = (struct walk_count){
			.what = talloc_strdup(w->ctx, what), .lawful = lawful
		};
		w->n_counts++;
	}
	return count;
}

/* Done to the end, or not at all: nothing of what was refused stays. */
static void
end_step(struct walk *w, enum walk_end end, bool lawful,
	 const int64_t before[WALK_SUMS])
{
	struct walk_count *count;

	if (end == WALK_DONE) {
		store_must(db_commit(w->db));
		audit_chain_commit(w->req->app->audit);
		if (w->matter)
			walk_touch(w, w->matter->id);
		if (!lawful)
			walk_wrong(w, "it was let in");
	} else {
		db_rollback(w->db);
		audit_chain_rollback(w->req->app->audit);
		memcpy(w->sums, before, sizeof(w->sums));
	}
	if (end == WALK_NOTHING)
		return;
	count = count_of(w, w->what, lawful);
	count->tried++;
	count->done += end == WALK_DONE;
}

static void
take_step(struct walk *w)
{
	int64_t before[WALK_SUMS];
	size_t total = 0;
	size_t at = 0;
	size_t thrown;
	enum walk_end end;

	for (size_t i = 0; i < ARRAY_LEN(steps); i++)
		total += steps[i].weight;
	for (thrown = walk_dice(w, total); thrown >= steps[at].weight; at++)
		thrown -= steps[at].weight;
	memcpy(before, w->sums, sizeof(before));
	w->req = talloc_zero(w->ctx, struct request);
	w->matter = NULL;
	w->what = steps[at].what;
	walk_as(w, &w->agencies[walk_dice(w, w->n_agencies)], WALK_TODAY);
	store_must(db_begin_write(w->db));
	end = steps[at].run(w);
	end_step(w, end, steps[at].lawful, before);
	talloc_free(w->req);
}

static void
add_agency(struct walk *w, const struct request *base,
	   const struct db_rows *rows, size_t i)
{
	struct walk_agency *a = &w->agencies[w->n_agencies++];
	struct db_rows *officers;
	char *token;

	*a = (struct walk_agency){ .unit_id = db_int(rows, i, 1),
				   .path = db_text(rows, i, 2) };
	a->base = talloc(w->ctx, struct request);
	*a->base = *base;
	a->base->session = staff_session(a->base, db_int(rows, i, 0), &token);
	store_must(db_query(w->db, w->ctx, SQL_LIST_OFFICERS, &officers,
			    DB_ARGS(DB_TEXT(a->path))));
	for (size_t k = 0; k < officers->count; k++)
		a->officers[a->n_officers++] = db_int(officers, k, 0);
}

static void
begin(struct walk *w)
{
	static const struct program program = { .name = "enforcement" };
	struct request *base = staff_request(w->ctx, w->db, &program);
	struct db_rows *rows;

	base->app->audit = audit_chain_new(base->app, program.name);
	base->today = WALK_TODAY;
	store_must(law_refresh(w->ctx, w->db, NULL, &w->law));
	store_must(
		db_query(w->db, w->ctx, SQL_LIST_AGENCIES, &rows, DB_NO_ARGS));
	for (size_t i = 0; i < rows->count && i < WALK_AGENCIES_MAX; i++)
		add_agency(w, base, rows, i);
	store_must(db_query(w->db, w->ctx, SQL_LIST_ALL, &rows, DB_NO_ARGS));
	for (size_t i = 0; i < rows->count; i++)
		walk_add(w, db_int(rows, i, 0));
	talloc_free(rows);
}

static void
tell(const struct walk *w)
{
	int64_t lawful = 0;
	int64_t refused = 0;

	for (size_t i = 0; i < w->n_counts; i++) {
		const struct walk_count *c = &w->counts[i];

		printf("walk %s\t%" PRId64 "\t%" PRId64 "\t%s\n",
		       c->lawful ? "lawful" : "unlawful", c->tried, c->done,
		       c->what);
		lawful += c->lawful ? c->done : 0;
		refused += c->lawful ? 0 : c->tried - c->done;
	}
	printf("walked %" PRId64 " steps, %" PRId64 " done, %" PRId64
	       " unlawful refused, %zu matters\n",
	       w->step, lawful, refused, w->n_matters);
}

int
main(int argc, char **argv)
{
	struct walk w = { .ctx = talloc_new(NULL) };
	int64_t before[WALK_SUMS];
	int64_t n_steps;
	int64_t seed;

	if (argc != 3 || !text_to_int(argv[1], &seed) ||
	    !text_to_int(argv[2], &n_steps)) {
		fputs("usage: walk SEED STEPS\n", stderr);
		return 2;
	}
	store_must(crypto_start());
	w.db = store_connect(w.ctx);
	w.random.state = (uint64_t)seed;
	begin(&w);
	walk_read_sums(&w, before);
	for (w.step = 1; w.step <= n_steps && !w.wrong; w.step++)
		take_step(&w);
	w.step--;
	walk_look(&w, before);
	tell(&w);
	talloc_free(w.ctx);
	return w.wrong ? 1 : 0;
}
