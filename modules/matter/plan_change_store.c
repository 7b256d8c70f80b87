#include "common/base.h"

#include "matter/plan_store.h"

static const char SQL_UPDATE_OBLIGATION[] =
	"UPDATE obligation SET added_dong = ?, collected_dong = ?,"
	" paid_dong = ?, ended_dong = ?, done_on = ?, account_id = ?,"
	" inflow_on = ? WHERE id = ? AND matter_id = ?";

static const char SQL_UPDATE_MATTER[] =
	"UPDATE matter SET unit_id = ?, officer_id = ?, account_id = ?,"
	" inflow_on = ?, last_on = ?, last_seq = ?, balance_dong = ?,"
	" held_dong = ?, paid_dong = ?, ended_on = ?, due_on = ?,"
	" due_rule = ?, lines_seq = ?, version = version + 1"
	" WHERE id = ? AND version = ?";

static const char SQL_UPDATE_DUE[] =
	"UPDATE due SET done_on = ?, done_event_id = ?"
	" WHERE id = ? AND matter_id = ?";

static const char SQL_DELETE_DUE[] =
	"DELETE FROM due WHERE id = ? AND matter_id = ?";

static const char SQL_FREE_PAPER[] =
	"UPDATE money_paper SET live = NULL WHERE event_id = ?";

struct err *
plan_free_paper(struct db *db, int64_t event_id)
{
	return db_run(db, SQL_FREE_PAPER, DB_ARGS(DB_INT(event_id)));
}

MUST_CHECK static struct err *
update_obligations(struct db *db, const struct matter *m)
{
	struct err *e = NULL;

	for (size_t i = 0; !e && i < m->n_obligations; i++) {
		const struct obligation *o = &m->obligations[i];

		if (o->changed)
			e = db_run(db, SQL_UPDATE_OBLIGATION,
				   DB_ARGS(DB_INT(o->added_dong),
					   DB_INT(o->collected_dong),
					   DB_INT(o->paid_dong),
					   DB_INT(o->ended_dong),
					   DB_DATE(o->done_on),
					   DB_INT(o->account),
					   DB_DATE(o->inflow_on), DB_INT(o->id),
					   DB_INT(m->id)));
	}
	return e;
}

MUST_CHECK static struct err *
update_row(struct db *db, struct matter *m)
{
	int64_t changed;
	struct err *e;

	e = db_run_counted(
		db, SQL_UPDATE_MATTER, &changed,
		DB_ARGS(DB_INT(m->state.unit_id), DB_ID(m->state.officer_id),
			DB_INT(m->state.account), DB_DATE(m->state.inflow_on),
			DB_DATE(m->last_on), DB_INT(m->last_seq),
			DB_INT(m->state.balance_dong), DB_INT(m->held_dong),
			DB_INT(m->paid_dong), DB_DATE(m->ended_on),
			DB_DATE(m->due_on), DB_TEXT(m->due_rule),
			DB_INT(m->last_seq), DB_INT(m->id),
			DB_INT(m->version)));
	if (e)
		return e;
	if (changed != 1)
		return err_new(ERR_STALE, NULL, "TH2102: matter %" PRId64,
			       m->id);
	m->version++;
	return NULL;
}

/* One that has its row. */
MUST_CHECK static struct err *
update_due(struct db *db, const struct matter *m, const struct matter_due *due)
{
	if (due->gone)
		return db_run(db, SQL_DELETE_DUE,
			      DB_ARGS(DB_INT(due->id), DB_INT(m->id)));
	if (!due->changed)
		return NULL;
	return db_run(db, SQL_UPDATE_DUE,
		      DB_ARGS(DB_DATE(due->done_on), DB_ID(due->done_event_id),
			      DB_INT(due->id), DB_INT(m->id)));
}

struct err *
plan_update_matter(struct plan_writer *w, struct matter *m)
{
	struct err *e = update_obligations(w->db, m);

	for (size_t i = 0; !e && i < m->n_dues; i++) {
		if (m->dues[i].id)
			e = update_due(w->db, m, &m->dues[i]);
	}
	return e ? e : update_row(w->db, m);
}
