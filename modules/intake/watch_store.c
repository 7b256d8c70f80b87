#include "common/base.h"

#include "intake/intake.h"
#include "upkeep/task_figure.h"

/*
 * Files that wait for thads-tasks, and how long the oldest has. A file that is
 * being read at this moment, which its beat tells, holds up the others by
 * right: then nothing is late.
 */
static const char SQL_GET_QUEUE[] =
	"SELECT COUNT(*),"
	" COALESCE(MAX(TIMESTAMPDIFF(SECOND, due_at, UTC_TIMESTAMP())), 0),"
	" EXISTS (SELECT 1 FROM job r"
	"  WHERE r.kind = 'import' AND r.state = 'running'"
	"  AND r.beat_at > UTC_TIMESTAMP() - INTERVAL 5 MINUTE)"
	" FROM job WHERE kind = 'import' AND state = 'waiting'";

struct err *
intake_gauges(TALLOC_CTX *ctx, struct db *db, struct gauges *gauges)
{
	static const struct task_gauge beat = {
		TASK_BEAT, "thads_tasks_last_beat_timestamp_seconds",
		"When thads-tasks was last seen at work, UNIX time."
	};
	struct db_rows *rows;
	struct err *e = db_query(db, ctx, SQL_GET_QUEUE, &rows, DB_NO_ARGS);

	if (e)
		return e;
	gauges_add(gauges, "thads_import_queue_jobs",
		   "Import files that wait for thads-tasks.", NULL,
		   db_int(rows, 0, 0));
	gauges_add(gauges, "thads_import_queue_oldest_seconds",
		   "How long the oldest of them has waited.", NULL,
		   db_int(rows, 0, 1));
	gauges_add(gauges, "thads_import_busy",
		   "1 while thads-tasks reads a file.", NULL,
		   db_int(rows, 0, 2));
	if (!db_int(rows, 0, 2))
		gauges->queue_secs = db_int(rows, 0, 1);
	return task_figures_show(ctx, db, &beat, 1, gauges);
}
