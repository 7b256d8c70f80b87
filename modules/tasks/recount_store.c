#include "common/base.h"

#include "tasks/recount_store.h"

static const char SQL_SET_MEMORY[] =
	"SET SESSION tmp_table_size = 268435456,"
	" max_heap_table_size = 268435456, sort_buffer_size = 33554432";

static const char SQL_LIST_KINDS[] =
	"SELECT code, valid_from, valid_to, effect, to_account,"
	" money <=> 'adds'"
	" FROM ledger_event ORDER BY code, valid_from";

static const char SQL_GET_ACCOUNTS[] =
	"SELECT MAX(CASE WHEN code = 'new' THEN id END),"
	" MAX(CASE WHEN code = 'carried' THEN id END),"
	" MAX(CASE WHEN kind = 'book_source' THEN id END),"
	" MAX(CASE WHEN kind = 'book' THEN id END),"
	" MIN(CASE WHEN kind = 'outflow' THEN id END),"
	" MAX(CASE WHEN kind = 'outflow' THEN id END),"
	" (SELECT CAST(t.code AS INTEGER) FROM law_term t"
	"  WHERE t.list = 'statistical_year')"
	" FROM ledger_account";

/* Where lines stand, and which of these counts first. */
static const char SQL_LIST_RANKS[] =
	"SELECT id, stands FROM ledger_account WHERE stands > 0";

static const char SQL_LIST_MATTERS[] =
	"SELECT m.id, m.number, m.account_id, m.unit_id,"
	" COALESCE(m.officer_id, 0), m.balance_dong, m.inflow_on"
	" FROM matter m WHERE m.id > ? ORDER BY m.id LIMIT ?";

static const char SQL_LIST_EVENTS[] =
	"SELECT matter_id, id, kind, effective_on, unit_id,"
	" COALESCE(officer_id, 0), COALESCE(refers_to, 0),"
	" CAST(UNIX_TIMESTAMP(recorded_at) * 1000 AS INTEGER)"
	" FROM event WHERE matter_id BETWEEN ? AND ?"
	" ORDER BY matter_id, seq";

static const char SQL_SUM_LEGS[] =
	"SELECT matter_id, YEAR(effective_on) * 12 + MONTH(effective_on) - 1,"
	" year * 12 + month - 1,"
	" account_id, unit_id, officer_id, slice_id, SUM(matters), SUM(dong)"
	" FROM ledger_leg WHERE matter_id BETWEEN ? AND ?"
	" GROUP BY 1, 2, 3, 4, 5, 6, 7 ORDER BY 1";

static const char SQL_LIST_MOVES[] =
	"SELECT unit_id, year, month, state <> 'open',"
	" CAST(UNIX_TIMESTAMP(moved_at) * 1000 AS INTEGER),"
	" COALESCE(CAST(UNIX_TIMESTAMP(until_on + INTERVAL 17 HOUR) * 1000"
	"  AS INTEGER), 0)"
	" FROM period_move ORDER BY unit_id, year, id";

struct err *
recount_in_memory(struct db *db)
{
	return db_run(db, SQL_SET_MEMORY, DB_NO_ARGS);
}

struct err *
recount_kinds(TALLOC_CTX *ctx, struct db *db, struct recount_kind **kinds,
	      size_t *n)
{
	struct recount_kind *found;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_KINDS, &rows, DB_NO_ARGS);
	if (e)
		return e;
	found = talloc_zero_array(ctx, struct recount_kind,
				  (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		found[i].code = db_text(rows, i, 0);
		found[i].from = db_date(rows, i, 1);
		found[i].to = db_date(rows, i, 2);
		found[i].effect = db_text(rows, i, 3);
		found[i].to_account = (int)db_int(rows, i, 4);
		found[i].adds = db_int(rows, i, 5) != 0;
	}
	*kinds = found;
	*n = rows->count;
	return NULL;
}

MUST_CHECK static struct err *
load_ranks(struct db *db, struct recount_accounts *a)
{
	struct db_rows *rows;
	struct err *e = db_query(db, db, SQL_LIST_RANKS, &rows, DB_NO_ARGS);

	if (e)
		return e;
	for (size_t i = 0; i < rows->count; i++) {
		int64_t id = db_int(rows, i, 0);

		if (id > 0 && id < RECOUNT_ACCOUNTS_MAX)
			a->ranks[id] = (int)db_int(rows, i, 1);
	}
	talloc_free(rows);
	return NULL;
}

struct err *
recount_accounts_load(struct db *db, struct recount_accounts *a)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, db, SQL_GET_ACCOUNTS, &rows, DB_NO_ARGS);
	if (e)
		return e;
	a->new_in = (int)db_int(rows, 0, 0);
	a->carried = (int)db_int(rows, 0, 1);
	a->book_in = (int)db_int(rows, 0, 2);
	a->book = (int)db_int(rows, 0, 3);
	a->first_outflow = (int)db_int(rows, 0, 4);
	a->last_outflow = (int)db_int(rows, 0, 5);
	a->year_begins = (int)db_int(rows, 0, 6);
	talloc_free(rows);
	return load_ranks(db, a);
}

struct err *
recount_moves(TALLOC_CTX *ctx, struct db *db, struct recount_accounts *a)
{
	struct recount_move *moves;
	struct db_rows *rows;
	struct err *e = db_query(db, ctx, SQL_LIST_MOVES, &rows, DB_NO_ARGS);

	if (e)
		return e;
	moves = talloc_array(ctx, struct recount_move,
			     (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		moves[i] = (struct recount_move){
			db_int(rows, i, 0),	 (int)db_int(rows, i, 1),
			(int)db_int(rows, i, 2), db_int(rows, i, 3) != 0,
			db_int(rows, i, 4),	 db_int(rows, i, 5),
		};
	a->moves = moves;
	a->n_moves = rows->count;
	return NULL;
}

struct err *
recount_matters(TALLOC_CTX *ctx, struct db *db, int64_t above, int64_t max,
		struct recount_matter_row **matters, size_t *n)
{
	struct recount_matter_row *found;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_MATTERS, &rows,
		     DB_ARGS(DB_INT(above), DB_INT(max)));
	if (e)
		return e;
	found = talloc_zero_array(ctx, struct recount_matter_row,
				  (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		found[i].id = db_int(rows, i, 0);
		found[i].number = db_text(rows, i, 1);
		found[i].account = (int)db_int(rows, i, 2);
		found[i].unit_id = db_int(rows, i, 3);
		found[i].officer_id = db_int(rows, i, 4);
		found[i].balance_dong = db_int(rows, i, 5);
		found[i].inflow_on = db_date(rows, i, 6);
	}
	*matters = found;
	*n = rows->count;
	return NULL;
}

struct err *
recount_events(TALLOC_CTX *ctx, struct db *db, int64_t from, int64_t to,
	       struct recount_event **events, int64_t **owner, size_t *n)
{
	struct recount_event *found;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_EVENTS, &rows,
		     DB_ARGS(DB_INT(from), DB_INT(to)));
	if (e)
		return e;
	found = talloc_zero_array(ctx, struct recount_event,
				  (unsigned)rows->count + 1);
	*owner = talloc_zero_array(ctx, int64_t, (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		(*owner)[i] = db_int(rows, i, 0);
		found[i].id = db_int(rows, i, 1);
		found[i].kind = db_text(rows, i, 2);
		found[i].on = db_date(rows, i, 3);
		found[i].unit_id = db_int(rows, i, 4);
		found[i].officer_id = db_int(rows, i, 5);
		found[i].refers_to = db_int(rows, i, 6);
		found[i].recorded_at = db_int(rows, i, 7);
	}
	*events = found;
	*n = rows->count;
	return NULL;
}

struct err *
recount_legs(TALLOC_CTX *ctx, struct db *db, int64_t from, int64_t to,
	     struct recount_sum **sums, int64_t **owner, size_t *n)
{
	struct recount_sum *found;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_SUM_LEGS, &rows,
		     DB_ARGS(DB_INT(from), DB_INT(to)));
	if (e)
		return e;
	found = talloc_zero_array(ctx, struct recount_sum,
				  (unsigned)rows->count + 1);
	*owner = talloc_zero_array(ctx, int64_t, (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		(*owner)[i] = db_int(rows, i, 0);
		found[i].month = (int)db_int(rows, i, 1);
		found[i].taken = (int)db_int(rows, i, 2);
		found[i].account = (int)db_int(rows, i, 3);
		found[i].unit_id = db_int(rows, i, 4);
		found[i].officer_id = db_int(rows, i, 5);
		found[i].slice = db_int(rows, i, 6);
		found[i].matters = db_int(rows, i, 7);
		found[i].dong = db_int(rows, i, 8);
	}
	*sums = found;
	*n = rows->count;
	return NULL;
}
