#include "common/base.h"

#include "reports/period_store.h"

static const char SQL_LIST_PERIODS[] =
	"SELECT p.month, p.state <> 'open', COALESCE(a.name, ''), p.moved_at"
	" FROM period p LEFT JOIN account a ON a.id = p.moved_by"
	" WHERE p.unit_id = ? AND p.year = ? AND p.month BETWEEN 1 AND 12";

static const char SQL_HOLD_UNIT[] =
	"SELECT id FROM unit WHERE id = ? FOR UPDATE";

static const char SQL_ADD_MOVE[] =
	"INSERT INTO period_move (unit_id, year, month, state, moved_by,"
	" moved_at, until_on, reason)"
	" VALUES (?, ?, ?, ?, ?, UTC_TIMESTAMP(3), ?, ?)";

static const char SQL_SET_PERIOD[] =
	"INSERT INTO period (unit_id, year, month, state, moved_by, moved_at,"
	" until_on)"
	" SELECT unit_id, year, month, state, moved_by, moved_at, until_on"
	" FROM period_move WHERE id = ?"
	" ON DUPLICATE KEY UPDATE state = VALUES(state),"
	" moved_by = VALUES(moved_by), moved_at = VALUES(moved_at),"
	" until_on = VALUES(until_on), version = period.version + 1";

static const char SQL_GET_CORRECTION[] =
	"SELECT v.state = 'granted' AND v.until_on >= ?, v.until_on, v.reason,"
	" COALESCE(a.name, ''), v.moved_at"
	" FROM period_move v LEFT JOIN account a ON a.id = v.moved_by"
	" WHERE v.unit_id = ? AND v.year = ? AND v.month = 13"
	" ORDER BY v.id DESC LIMIT 1";

struct err *
period_states(TALLOC_CTX *ctx, struct db *db, int64_t unit_id, int year,
	      struct period_state months[12], int *locked)
{
	struct db_rows *rows;
	struct err *e;

	*locked = 0;
	for (int i = 0; i < 12; i++)
		months[i] = (struct period_state){ false, "", "" };
	e = db_query(db, ctx, SQL_LIST_PERIODS, &rows,
		     DB_ARGS(DB_INT(unit_id), DB_INT(year)));
	for (size_t i = 0; !e && i < rows->count; i++) {
		int month = (int)db_int(rows, i, 0);

		months[month - 1] =
			(struct period_state){ db_int(rows, i, 1) != 0,
					       db_text(rows, i, 2),
					       db_text(rows, i, 3) };
		if (months[month - 1].is_locked && month > *locked)
			*locked = month;
	}
	return e;
}

struct err *
period_correction(TALLOC_CTX *ctx, struct db *db, int64_t unit_id, int year,
		  struct date today, struct period_correction *correction)
{
	struct db_rows *rows;
	struct err *e;

	*correction = (struct period_correction){ .reason = "" };
	e = db_query(db, ctx, SQL_GET_CORRECTION, &rows,
		     DB_ARGS(DB_DATE(today), DB_INT(unit_id), DB_INT(year)));
	if (!e && rows->count)
		*correction = (struct period_correction){
			db_int(rows, 0, 0) != 0, db_date(rows, 0, 1),
			db_text(rows, 0, 2),	 db_text(rows, 0, 3),
			db_text(rows, 0, 4),
		};
	return e;
}

struct err *
period_hold(struct db *db, int64_t unit_id)
{
	struct db_rows *rows;
	struct err *e = db_query(db, db, SQL_HOLD_UNIT, &rows,
				 DB_ARGS(DB_INT(unit_id)));

	if (!e)
		talloc_free(rows);
	return e;
}

struct err *
period_move_months(struct db *db, const struct period_change *change)
{
	struct err *e = NULL;

	for (int month = change->first; !e && month <= change->last; month++) {
		int64_t id;

		e = db_insert(db, SQL_ADD_MOVE, &id,
			      DB_ARGS(DB_INT(change->unit_id),
				      DB_INT(change->year), DB_INT(month),
				      DB_TEXT(change->state),
				      DB_INT(change->account_id),
				      DB_DATE(change->until),
				      DB_TEXT(change->reason)));
		if (!e)
			e = db_run(db, SQL_SET_PERIOD, DB_ARGS(DB_INT(id)));
	}
	return e;
}
