#include "common/base.h"

#include "tasks/recount_store.h"

/* The lines of a matter that once posted for all of them together stay in the
 * slice of the first one (migration 0553). One that no row of slice is, has the
 * slice of its postings: the row is told by itself (verify_ledger_store.c). */
#define SLICE                                                                  \
	"COALESCE((SELECT s.id FROM slice s JOIN matter m"                     \
	" ON s.basis = m.basis AND s.case_type = m.case_type"                  \
	" WHERE m.id = o.matter_id AND s.obligation_type = IF(w.matter_id,"    \
	"  (SELECT f.obligation_type FROM obligation f"                        \
	"   WHERE f.matter_id = o.matter_id ORDER BY f.position, f.id"         \
	"   LIMIT 1), o.obligation_type)),"                                    \
	" (SELECT MAX(l.slice_id) FROM ledger_leg l"                           \
	"  WHERE l.matter_id = o.matter_id AND l.obligation_id IN (o.id,"      \
	"  IF(o.position = 1, 0, o.id))), -1)"

static const char SQL_LIST_LINES[] =
	"SELECT o.matter_id, o.id, o.owed_dong, o.account_id, o.inflow_on,"
	" IF(o.done_on IS NULL, o.owed_dong + o.added_dong - o.paid_dong"
	"  - o.ended_dong, 0),"
	" " SLICE " FROM obligation o LEFT JOIN (SELECT DISTINCT matter_id"
	"  FROM ledger_leg WHERE obligation_id = 0 AND dong <> 0"
	"  AND matter_id BETWEEN ? AND ?) w ON w.matter_id = o.matter_id"
	" WHERE o.matter_id BETWEEN ? AND ?"
	" ORDER BY o.matter_id, o.position, o.id";

static const char SQL_LIST_PARTS[] =
	"SELECT matter_id, event_id, obligation_id, 0 FROM event_line"
	" WHERE matter_id BETWEEN ? AND ?"
	" UNION ALL SELECT matter_id, event_id, obligation_id, dong"
	" FROM money_entry WHERE matter_id BETWEEN ? AND ? ORDER BY 1, 2";

struct err *
recount_lines(TALLOC_CTX *ctx, struct db *db, int64_t from, int64_t to,
	      struct recount_line **lines, int64_t **owner, size_t *n)
{
	struct recount_line *found;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_LINES, &rows,
		     DB_ARGS(DB_INT(from), DB_INT(to), DB_INT(from),
			     DB_INT(to)));
	if (e)
		return e;
	found = talloc_zero_array(ctx, struct recount_line,
				  (unsigned)rows->count + 1);
	*owner = talloc_zero_array(ctx, int64_t, (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		(*owner)[i] = db_int(rows, i, 0);
		found[i].id = db_int(rows, i, 1);
		found[i].owed_dong = db_int(rows, i, 2);
		found[i].account = (int)db_int(rows, i, 3);
		found[i].since = db_date(rows, i, 4);
		found[i].left_dong = db_int(rows, i, 5);
		found[i].slice = db_int(rows, i, 6);
	}
	*lines = found;
	*n = rows->count;
	return NULL;
}

struct err *
recount_parts(TALLOC_CTX *ctx, struct db *db, int64_t from, int64_t to,
	      struct recount_part **parts, int64_t **owner, size_t *n)
{
	struct recount_part *found;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_PARTS, &rows,
		     DB_ARGS(DB_INT(from), DB_INT(to), DB_INT(from),
			     DB_INT(to)));
	if (e)
		return e;
	found = talloc_zero_array(ctx, struct recount_part,
				  (unsigned)rows->count + 1);
	*owner = talloc_zero_array(ctx, int64_t, (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		(*owner)[i] = db_int(rows, i, 0);
		found[i].event_id = db_int(rows, i, 1);
		found[i].line_id = db_int(rows, i, 2);
		found[i].dong = db_int(rows, i, 3);
	}
	*parts = found;
	*n = rows->count;
	return NULL;
}
