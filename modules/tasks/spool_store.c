#include "common/base.h"

#include "common/log.h"
#include "tasks/duties.h"
#include "tasks/spool.h"

/* The row has the whole path, as the host that took the file calls it. */
static const char SQL_COUNT_FILE_JOBS[] =
	"SELECT COUNT(*) FROM import_job"
	" WHERE SUBSTRING_INDEX(spool_path, '/', -1) = ?";

/* data: the connection. */
static struct err *
is_named(void *data, const char *name, bool *named)
{
	struct db *db = data;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, db, SQL_COUNT_FILE_JOBS, &rows,
		     DB_ARGS(DB_TEXT(name)));
	if (e)
		return e;
	*named = db_int(rows, 0, 0) > 0;
	talloc_free(rows);
	return NULL;
}

struct err *
duty_spool(struct tasks *tasks, bool *worked)
{
	const struct conf *conf = tasks->conf;
	int64_t removed;
	struct err *e;

	(void)worked;
	e = spool_purge(conf->spool_dir,
			time(NULL) - (time_t)conf->spool_keep_secs, is_named,
			tasks->db, &removed);
	if (!e && removed > 0)
		log_line(LOG_INFO, conf->name, NULL,
			 "%" PRId64 " abandoned uploads removed", removed);
	return e;
}
