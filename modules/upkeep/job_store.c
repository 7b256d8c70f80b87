#include "common/base.h"

#include "upkeep/job_sql.h"

static const char SQL_ADD_JOB[] =
	"INSERT INTO job (kind, object_id, unit_id, account_id, title, state,"
	" total) VALUES (?, ?, ?, ?, ?, ?, ?)";

static const char SQL_GET_JOB[] =
	"SELECT " JOB_COLUMNS JOB_TABLES
	" WHERE j.id = ? AND j.account_id = ?";

static const char SQL_START_JOB[] =
	"UPDATE job SET state = 'waiting', phase = '', tries = 0,"
	" cancel_asked = 0, result = '', due_at = UTC_TIMESTAMP(),"
	" version = version + 1 WHERE id = ? AND version = ?"
	" AND state IN ('asks', 'stopped', 'failed')";

/* Who waits has nobody who would stop him. */
static const char SQL_STOP_JOB[] =
	"UPDATE job SET cancel_asked = state = 'running',"
	" ended_at = IF(state = 'waiting', UTC_TIMESTAMP(), ended_at),"
	" result = IF(state = 'waiting', 'Đã dừng khi chưa chạy.', result),"
	" state = IF(state = 'waiting', 'stopped', state),"
	" version = version + 1 WHERE id = ? AND version = ?"
	" AND cancel_asked = 0 AND state IN ('waiting', 'running')";

static const char SQL_DROP_JOB[] =
	"UPDATE job SET state = 'dropped', version = version + 1"
	" WHERE id = ? AND version = ?"
	" AND state IN ('asks', 'stopped', 'failed')";

static const char SQL_LIST_FAILED[] =
	"SELECT " JOB_COLUMNS JOB_TABLES
	" WHERE j.state = 'failed'"
	" AND j.ended_at > UTC_TIMESTAMP() - INTERVAL 7 DAY"
	" ORDER BY j.id DESC";

void
job_read(struct job *job, const struct db_rows *rows, size_t row)
{
	job->id = db_int(rows, row, 0);
	job->kind = db_text(rows, row, 1);
	job->object_id = db_int(rows, row, 2);
	job->unit_id = db_int(rows, row, 3);
	job->unit_name = db_text(rows, row, 4);
	job->unit_code = db_text(rows, row, 5);
	job->unit_path = db_text(rows, row, 6);
	job->account_id = db_int(rows, row, 7);
	job->account_name = db_text(rows, row, 8);
	job->title = db_text(rows, row, 9);
	job->state = db_text(rows, row, 10);
	job->phase = db_text(rows, row, 11);
	job->done = db_int(rows, row, 12);
	job->total = db_int(rows, row, 13);
	job->tries = db_int(rows, row, 14);
	job->cancel_asked = db_int(rows, row, 15) != 0;
	job->result = db_text(rows, row, 16);
	job->created_at = db_text(rows, row, 17);
	job->ended_at = db_text(rows, row, 18);
	job->version = db_int(rows, row, 19);
}

/* All rows as jobs; memory of ctx. */
static struct job *
read_jobs(TALLOC_CTX *ctx, const struct db_rows *rows)
{
	struct job *jobs =
		talloc_zero_array(ctx, struct job, (unsigned)rows->count + 1);

	for (size_t i = 0; i < rows->count; i++)
		job_read(&jobs[i], rows, i);
	return jobs;
}

bool
job_moves(const struct job *job)
{
	return strcmp(job->state, JOB_WAITING) == 0 ||
	       strcmp(job->state, JOB_RUNNING) == 0;
}

struct err *
job_add(struct db *db, const struct job *job, int64_t *id)
{
	return db_insert(db, SQL_ADD_JOB, id,
			 DB_ARGS(DB_TEXT(job->kind), DB_INT(job->object_id),
				 DB_INT(job->unit_id), DB_INT(job->account_id),
				 DB_TEXT(job->title), DB_TEXT(job->state),
				 DB_INT(job->total)));
}

struct err *
job_get(TALLOC_CTX *ctx, struct db *db, int64_t account_id, int64_t id,
	struct job **job)
{
	struct db_rows *rows;
	struct err *e = db_query(db, ctx, SQL_GET_JOB, &rows,
				 DB_ARGS(DB_INT(id), DB_INT(account_id)));

	if (e)
		return e;
	if (rows->count == 0)
		return err_new(ERR_MISSING, NULL, "TH4860: job %" PRId64, id);
	*job = read_jobs(ctx, rows);
	return NULL;
}

/* A change that needs the job as it was shown. */
MUST_CHECK static struct err *
change(struct db *db, const char *sql, const struct job *job)
{
	int64_t changed;
	struct err *e =
		db_run_counted(db, sql, &changed,
			       DB_ARGS(DB_INT(job->id), DB_INT(job->version)));

	if (!e && changed != 1)
		e = err_new(ERR_STALE, NULL, "TH4861: job %" PRId64, job->id);
	return e;
}

struct err *
job_start(struct db *db, const struct job *job)
{
	return change(db, SQL_START_JOB, job);
}

struct err *
job_stop(struct db *db, const struct job *job)
{
	return change(db, SQL_STOP_JOB, job);
}

struct err *
job_drop(struct db *db, const struct job *job)
{
	return change(db, SQL_DROP_JOB, job);
}

struct err *
job_failures(TALLOC_CTX *ctx, struct db *db, int64_t *count,
	     struct job **newest)
{
	struct db_rows *rows;
	struct err *e = db_query(db, ctx, SQL_LIST_FAILED, &rows, DB_NO_ARGS);

	if (e)
		return e;
	*count = (int64_t)rows->count;
	*newest = rows->count ? read_jobs(ctx, rows) : NULL;
	return NULL;
}
