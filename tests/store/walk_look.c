/*
 * After some steps: every matter that was changed is walked again from its
 * facts, and stands where its rows say; the sums of all lines are what the
 * steps brought. thads-verify has the second opinion (walk.sh).
 */
#include "store/walk.h"

#include "matter/lines.h"
#include "matter/replay_store.h"

static const char SQL_SUM_LINES[] =
	"SELECT COALESCE(SUM(collected_dong), 0), COALESCE(SUM(paid_dong), 0),"
	" COALESCE(SUM(owed_dong), 0), COALESCE(SUM(CASE WHEN"
	" collected_dong < paid_dong"
	" OR owed_dong + added_dong < paid_dong + ended_dong"
	" OR paid_dong < 0 OR ended_dong < 0 THEN 1 ELSE 0 END), 0)"
	" FROM obligation";

static const struct scope everywhere = { "%", 0 };

static int64_t
from_of(const struct matter_due *due)
{
	return due->from ? due->from->event_id : due->from_event_id;
}

static int64_t
done_of(const struct matter_due *due)
{
	return due->done ? due->done->event_id : due->done_event_id;
}

static bool
has_due(const struct matter *m, const struct matter_due *like)
{
	for (size_t i = 0; i < m->n_dues; i++) {
		const struct matter_due *due = &m->dues[i];

		if (strcmp(due->rule, like->rule) == 0 &&
		    from_of(due) == from_of(like) &&
		    done_of(due) == done_of(like) &&
		    date_compare(due->from_on, like->from_on) == 0 &&
		    date_compare(due->due_on, like->due_on) == 0 &&
		    date_compare(due->done_on, like->done_on) == 0)
			return true;
	}
	return false;
}

static void
look_at_dues(struct walk *w, const struct matter *now,
	     const struct matter *again)
{
	if (now->n_dues != again->n_dues)
		walk_wrong(w, "%zu duties, its facts open %zu", now->n_dues,
			   again->n_dues);
	for (size_t i = 0; i < now->n_dues; i++) {
		if (!has_due(again, &now->dues[i]))
			walk_wrong(w,
				   "duty %s of event %" PRId64
				   " is another by its facts",
				   now->dues[i].rule, from_of(&now->dues[i]));
	}
}

static void
look_at(struct walk *w, int64_t id)
{
	TALLOC_CTX *ctx = talloc_new(w->ctx);
	struct replay_fact *facts;
	struct replay again;
	struct matter *m;
	size_t n;

	store_must(matter_get(ctx, w->db, w->law, &everywhere, id, &m));
	w->matter = m;
	store_must(matter_recall(w->db, m));
	store_must(replay_facts_load(ctx, w->db, w->law, m, &facts, &n));
	replay_run(ctx, w->law, m, facts, n, REPLAY_ALL, NULL, &again);
	if (!replay_agrees(&again, m))
		walk_wrong(w, "its facts do not lead to where it stands");
	if (again.matter.state.balance_dong != m->state.balance_dong ||
	    matter_left(m) != m->state.balance_dong)
		walk_wrong(w, "what is left is another by its facts");
	if (date_compare(again.matter.ended_on, m->ended_on) != 0 ||
	    date_compare(again.matter.due_on, m->due_on) != 0)
		walk_wrong(w, "its days are others by its facts");
	look_at_dues(w, m, &again.matter);
	w->matter = NULL;
	talloc_free(ctx);
}

void
walk_read_sums(struct walk *w, int64_t sums[WALK_SUMS])
{
	struct db_rows *rows;

	store_must(db_query(w->db, w->ctx, SQL_SUM_LINES, &rows, DB_NO_ARGS));
	sums[LEDGER_COLLECTS] = db_int(rows, 0, 0);
	sums[LEDGER_PAYS] = db_int(rows, 0, 1);
	if (db_int(rows, 0, 3))
		walk_wrong(w, "%" PRId64 " lines paid more than they had",
			   db_int(rows, 0, 3));
	talloc_free(rows);
}

static void
compare(struct walk *w, const char *what, int64_t now, int64_t expected)
{
	if (now != expected)
		walk_wrong(w, "%s is %" PRId64 ", by the steps %" PRId64, what,
			   now, expected);
}

void
walk_look(struct walk *w, const int64_t before[WALK_SUMS])
{
	int64_t now[WALK_SUMS];

	w->what = "look";
	w->matter = NULL;
	walk_read_sums(w, now);
	compare(w, "what was collected", now[LEDGER_COLLECTS],
		before[LEDGER_COLLECTS] + w->sums[LEDGER_COLLECTS] -
			w->sums[LEDGER_RETURNS]);
	compare(w, "what was paid", now[LEDGER_PAYS],
		before[LEDGER_PAYS] + w->sums[LEDGER_PAYS]);
	for (size_t i = 0; i < w->n_matters; i++) {
		if (w->touched[i])
			look_at(w, w->matters[i]);
	}
}
