#include "common/base.h"

#include "casework/task_figure.h"

static const char SQL_PUT_FIGURE[] =
	"INSERT INTO task_figure (name, value) VALUES (?, ?)"
	" ON DUPLICATE KEY UPDATE value = VALUES(value),"
	" counted_at = UTC_TIMESTAMP()";

static const char SQL_GET_FIGURE[] =
	"SELECT value FROM task_figure WHERE name = ?";

struct err *
task_figure_put(struct db *db, const char *name, int64_t value)
{
	return db_run(db, SQL_PUT_FIGURE,
		      DB_ARGS(DB_TEXT(name), DB_INT(value)));
}

struct err *
task_figure_show(TALLOC_CTX *ctx, struct db *db, const char *name,
		 struct gauges *gauges, const char *gauge, const char *help)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_GET_FIGURE, &rows, DB_ARGS(DB_TEXT(name)));
	if (!e && rows->count == 1)
		gauges_add(gauges, gauge, help, NULL, db_int(rows, 0, 0));
	return e;
}
