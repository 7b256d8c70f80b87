#include "common/base.h"

#include "upkeep/task_figure.h"

static const char SQL_PUT_FIGURE[] =
	"INSERT INTO task_figure (name, value) VALUES (?, ?)"
	" ON DUPLICATE KEY UPDATE value = VALUES(value),"
	" counted_at = UTC_TIMESTAMP()";

static const char SQL_GET_FIGURE[] =
	"SELECT value FROM task_figure WHERE name = ?";

static const char SQL_LOCK_FIGURE[] =
	"SELECT value FROM task_figure WHERE name = ? FOR UPDATE";

struct err *
task_figure_lock(TALLOC_CTX *ctx, struct db *db, const char *name,
		 int64_t *value, bool *known)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LOCK_FIGURE, &rows, DB_ARGS(DB_TEXT(name)));
	if (e)
		return e;
	*known = rows->count == 1;
	*value = *known ? db_int(rows, 0, 0) : 0;
	return NULL;
}

struct err *
task_figure_put(struct db *db, const char *name, int64_t value)
{
	return db_run(db, SQL_PUT_FIGURE,
		      DB_ARGS(DB_TEXT(name), DB_INT(value)));
}

MUST_CHECK static struct err *
show_one(TALLOC_CTX *ctx, struct db *db, const struct task_gauge *shown,
	 struct gauges *gauges)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_GET_FIGURE, &rows,
		     DB_ARGS(DB_TEXT(shown->figure)));
	if (!e && rows->count == 1)
		gauges_add(gauges, shown->gauge, shown->help, NULL,
			   db_int(rows, 0, 0));
	return e;
}

struct err *
task_figures_show(TALLOC_CTX *ctx, struct db *db,
		  const struct task_gauge *shown, size_t n,
		  struct gauges *gauges)
{
	struct err *e = NULL;

	for (size_t i = 0; !e && i < n; i++)
		e = show_one(ctx, db, &shown[i], gauges);
	return e;
}
