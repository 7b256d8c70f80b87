#include "common/base.h"

#include "tasks/entry_counts.h"

#include "matter/alert.h"

#define COUNTS_AT_ONCE 5000

/* Units of which there is more than one row. */
static const char SQL_LIST_COUNTS[] =
	"SELECT c.id, c.unit_id, c.entries FROM entry_count c"
	" JOIN (SELECT unit_id FROM entry_count GROUP BY unit_id"
	"  HAVING COUNT(*) > 1) x ON x.unit_id = c.unit_id"
	" ORDER BY c.unit_id, c.id LIMIT ?";

static const char SQL_ADD_COUNT[] =
	"INSERT INTO entry_count (unit_id, entries) VALUES (?, ?)";

/* These and no other: a row may come meanwhile. */
static const char SQL_REMOVE_COUNTS[] =
	"DELETE c FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) t"
	" STRAIGHT_JOIN entry_count c ON c.id = t.id";

MUST_CHECK static struct err *
put_together(TALLOC_CTX *ctx, struct db *db, const struct db_rows *rows)
{
	int64_t *ids = talloc_array(ctx, int64_t, (unsigned)rows->count + 1);
	int64_t entries = 0;
	struct err *e = NULL;

	for (size_t i = 0; !e && i < rows->count; i++) {
		int64_t unit_id = db_int(rows, i, 1);
		bool is_last = i + 1 == rows->count ||
			       db_int(rows, i + 1, 1) != unit_id;

		ids[i] = db_int(rows, i, 0);
		entries += db_int(rows, i, 2);
		if (!is_last)
			continue;
		e = db_run(db, SQL_ADD_COUNT,
			   DB_ARGS(DB_INT(unit_id), DB_INT(entries)));
		entries = 0;
	}
	return e ? e
		 : db_run(db, SQL_REMOVE_COUNTS,
			  DB_ARGS(DB_TEXT(alert_ids(ctx, ids, rows->count))));
}

struct err *
duty_entry_counts(struct tasks *tasks, bool *worked)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct db_rows *rows = NULL;
	struct db *db = tasks->db;
	struct err *e = db_begin_write(db);

	if (!e)
		e = db_query(db, ctx, SQL_LIST_COUNTS, &rows,
			     DB_ARGS(DB_INT(COUNTS_AT_ONCE)));
	if (!e && rows->count > 0)
		e = put_together(ctx, db, rows);
	*worked = !e && rows->count == COUNTS_AT_ONCE;
	talloc_free(ctx);
	if (!e)
		return db_commit(db);
	db_rollback(db);
	return e;
}
