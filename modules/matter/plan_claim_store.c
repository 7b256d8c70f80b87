#include "common/base.h"

#include "matter/plan_store.h"

static const char SQL_FREE_CLAIM[] =
	"UPDATE obligation SET released_claim_id = claim_id, claim_id = NULL"
	" WHERE id = ? AND matter_id = ? AND claim_id IS NOT NULL";

static const char SQL_TAKE_CLAIM[] =
	"UPDATE obligation SET claim_id = released_claim_id,"
	" released_claim_id = NULL"
	" WHERE id = ? AND matter_id = ? AND released_claim_id IS NOT NULL";

/* The decision that enforces a claim which the line has freed. */
static const char SQL_FIND_TAKER[] =
	"SELECT m.number FROM obligation o"
	" JOIN obligation x ON x.claim_id = o.released_claim_id"
	" JOIN matter m ON m.id = x.matter_id"
	" WHERE o.id = ? AND o.matter_id = ? LIMIT 1";

MUST_CHECK static struct err *
free_claims(struct db *db, const struct matter *m, const struct plan *plan)
{
	struct err *e = NULL;

	for (size_t i = 0; !e && plan->frees_claims && i < plan->n_lines; i++)
		e = db_run(db, SQL_FREE_CLAIM,
			   DB_ARGS(DB_INT(m->obligations[plan->lines[i]].id),
				   DB_INT(m->id)));
	return e;
}

struct err *
plan_free_claims(struct plan_writer *w, struct history *h, size_t n)
{
	struct err *e = NULL;

	for (size_t i = 0; !e && i < n; i++) {
		for (size_t k = 0; !e && k < h[i].n_plans; k++)
			e = free_claims(w->db, h[i].matter, &h[i].plans[k]);
	}
	return e;
}

static bool
is_on(const struct plan *plan, size_t line)
{
	for (size_t i = 0; i < plan->n_lines; i++) {
		if (plan->lines[i] == line)
			return true;
	}
	return false;
}

/* Whether a fact of the walk has freed the claim of the line, and none has
 * taken it back. */
static bool
is_freed(const struct replay *r, size_t line)
{
	bool freed = false;

	for (size_t i = 0; i < r->n; i++) {
		const struct plan *plan = &r->plans[i];

		if (!plan->event || !is_on(plan, line))
			continue;
		if (plan->event->effect == EFFECT_RETURN)
			freed = false;
		freed = freed || plan->frees_claims;
	}
	return freed;
}

struct err *
plan_claims_taken(TALLOC_CTX *ctx, struct db *db, const struct matter *m,
		  const struct replay *r, const char **number)
{
	struct err *e = NULL;

	*number = NULL;
	for (size_t i = 0; !e && !*number && i < m->n_obligations; i++) {
		struct db_rows *rows;

		if (!date_is_set(m->obligations[i].done_on) || is_freed(r, i))
			continue;
		e = db_query(db, ctx, SQL_FIND_TAKER, &rows,
			     DB_ARGS(DB_INT(m->obligations[i].id),
				     DB_INT(m->id)));
		if (!e && rows->count > 0)
			*number = db_text(rows, 0, 0);
	}
	return e;
}

struct err *
plan_take_claims(struct plan_writer *w, const struct matter *m,
		 const struct replay *r)
{
	struct err *e = NULL;

	for (size_t i = 0; !e && i < m->n_obligations; i++) {
		if (!is_freed(r, i))
			e = db_run(w->db, SQL_TAKE_CLAIM,
				   DB_ARGS(DB_INT(m->obligations[i].id),
					   DB_INT(m->id)));
	}
	return e;
}
