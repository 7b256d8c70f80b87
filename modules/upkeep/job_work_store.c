/*
 * The side of a job of who does it.
 */
#include "common/base.h"

#include "common/text.h"
#include "upkeep/job_sql.h"

#define RESULT_MAX_CHARS 500
/* Jobs that others hold are passed over; no pool has as many hands. */
#define LOOK_AT_JOBS 50

static const char SQL_LIST_DUE[] =
	"SELECT id FROM job WHERE kind = ? AND state IN ('waiting', 'running')"
	" AND due_at <= UTC_TIMESTAMP() ORDER BY id LIMIT ?";

/* Of this database alone: a server may have others. */
static const char SQL_LOCK_JOB[] =
	"SELECT GET_LOCK(CONCAT(DATABASE(), '-job-', ?), 0)";

static const char SQL_UNLOCK_JOB[] =
	"SELECT RELEASE_LOCK(CONCAT(DATABASE(), '-job-', ?))";

static const char SQL_BEGIN_JOB[] =
	"UPDATE job SET state = 'running', tries = tries + 1, done = 0,"
	" started_at = UTC_TIMESTAMP(), beat_at = UTC_TIMESTAMP(),"
	" ended_at = NULL, version = version + 1"
	" WHERE id = ? AND state IN ('waiting', 'running', 'held')";

static const char SQL_GET_BEGUN[] = "SELECT " JOB_COLUMNS JOB_TABLES
				    " WHERE j.id = ?";

/* Not a new version: a form that was shown meanwhile stays good. */
static const char SQL_BEAT_JOB[] =
	"UPDATE job SET phase = ?, done = ?, beat_at = UTC_TIMESTAMP()"
	" WHERE id = ?";

static const char SQL_GET_CANCEL[] =
	"SELECT cancel_asked FROM job WHERE id = ?";

static const char SQL_END_JOB[] =
	"UPDATE job SET state = ?, phase = ?, done = ?, result = ?,"
	" cancel_asked = 0, ended_at = UTC_TIMESTAMP(), version = version + 1"
	" WHERE id = ?";

static const char SQL_RETURN_JOB[] =
	"UPDATE job SET state = 'waiting', tries = tries - ?, result = ?,"
	" due_at = UTC_TIMESTAMP() + INTERVAL ? SECOND, version = version + 1"
	" WHERE id = ?";

MUST_CHECK static struct err *
lock(struct db *db, int64_t id, bool *held)
{
	struct db_rows *rows;
	struct err *e =
		db_query(db, db, SQL_LOCK_JOB, &rows, DB_ARGS(DB_INT(id)));

	if (e)
		return e;
	*held = db_int(rows, 0, 0) == 1;
	talloc_free(rows);
	return NULL;
}

struct err *
job_leave(struct db *db, int64_t id)
{
	struct db_rows *rows;
	struct err *e =
		db_query(db, db, SQL_UNLOCK_JOB, &rows, DB_ARGS(DB_INT(id)));

	if (!e)
		talloc_free(rows);
	return e;
}

/* The lock is left after a failure, which is told before that of leaving. */
static void
leave_after(struct db *db, int64_t id)
{
	struct err *e = job_leave(db, id);

	err_free(&e);
}

/* NULL when it ended between the look and the lock. */
MUST_CHECK static struct err *
begin(TALLOC_CTX *ctx, struct db *db, int64_t id, struct job **job)
{
	struct db_rows *rows;
	int64_t changed;
	struct err *e = db_run_counted(db, SQL_BEGIN_JOB, &changed,
				       DB_ARGS(DB_INT(id)));

	*job = NULL;
	if (e || changed == 0)
		return e;
	e = db_query(db, ctx, SQL_GET_BEGUN, &rows, DB_ARGS(DB_INT(id)));
	if (e || rows->count == 0)
		return e;
	*job = talloc_zero(ctx, struct job);
	job_read(*job, rows, 0);
	return NULL;
}

struct err *
job_take_one(TALLOC_CTX *ctx, struct db *db, int64_t id, struct job **job)
{
	bool held;
	struct err *e = lock(db, id, &held);

	*job = NULL;
	if (e || !held)
		return e;
	e = begin(ctx, db, id, job);
	if (!*job)
		leave_after(db, id);
	return e;
}

/* Told of one that whoever does it does not survive, and of one that its owner
 * stopped while nobody did it. */
MUST_CHECK static struct err *
end_unworked(TALLOC_CTX *ctx, struct db *db, struct job *job)
{
	struct err *e;

	job->state = job->cancel_asked ? JOB_STOPPED : JOB_FAILED;
	job->result = job->cancel_asked
			      ? "Đã dừng."
			      : talloc_asprintf(
					ctx,
					"Đã chạy %" PRId64
					" lần mà lần nào cũng "
					"bị ngắt giữa chừng; xin báo quản trị "
					"viên.",
					job->tries - 1);
	e = job_end(db, job);
	leave_after(db, job->id);
	return e;
}

struct err *
job_take(TALLOC_CTX *ctx, struct db *db, const char *kind, int64_t tries_max,
	 struct job **job)
{
	struct db_rows *rows;
	struct err *e = db_query(db, ctx, SQL_LIST_DUE, &rows,
				 DB_ARGS(DB_TEXT(kind), DB_INT(LOOK_AT_JOBS)));

	*job = NULL;
	for (size_t i = 0; !e && !*job && i < rows->count; i++) {
		e = job_take_one(ctx, db, db_int(rows, i, 0), job);
		if (e || !*job)
			continue;
		if (!(*job)->cancel_asked && (*job)->tries <= tries_max)
			break;
		e = end_unworked(ctx, db, *job);
		*job = NULL;
	}
	return e;
}

struct err *
job_beat(struct db *db, const struct job *job, bool *cancel_asked)
{
	struct db_rows *rows;
	struct err *e = db_run(db, SQL_BEAT_JOB,
			       DB_ARGS(DB_TEXT(job->phase), DB_INT(job->done),
				       DB_INT(job->id)));

	if (!e)
		e = db_query(db, db, SQL_GET_CANCEL, &rows,
			     DB_ARGS(DB_INT(job->id)));
	if (e)
		return e;
	*cancel_asked = rows->count == 0 || db_int(rows, 0, 0) != 0;
	talloc_free(rows);
	return NULL;
}

struct err *
job_end(struct db *db, const struct job *job)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct err *e = db_run(db, SQL_END_JOB,
			       DB_ARGS(DB_TEXT(job->state), DB_TEXT(job->phase),
				       DB_INT(job->done),
				       DB_TEXT(text_cut(ctx, job->result,
							RESULT_MAX_CHARS - 1)),
				       DB_INT(job->id)));

	talloc_free(ctx);
	return e;
}

struct err *
job_give_back(struct db *db, const struct job *job)
{
	return db_run(db, SQL_RETURN_JOB,
		      DB_ARGS(DB_INT(1), DB_TEXT(""), DB_INT(0),
			      DB_INT(job->id)));
}

/* A fault that passes has ten seconds the first time, then 40, 90, ... */
struct err *
job_retry(struct db *db, const struct job *job, int64_t tries_max,
	  const char *why)
{
	struct job failed = *job;
	TALLOC_CTX *ctx;
	struct err *e;

	if (job->tries >= tries_max) {
		failed.state = JOB_FAILED;
		failed.result = why;
		return job_end(db, &failed);
	}
	ctx = talloc_new(NULL);
	e = db_run(db, SQL_RETURN_JOB,
		   DB_ARGS(DB_INT(0),
			   DB_TEXT(text_cut(ctx, why, RESULT_MAX_CHARS - 1)),
			   DB_INT(10 * job->tries * job->tries),
			   DB_INT(job->id)));
	talloc_free(ctx);
	return e;
}
