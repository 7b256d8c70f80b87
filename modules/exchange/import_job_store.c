#include "common/base.h"

#include "common/text.h"
#include "exchange/import_job_store.h"
#include "exchange/import_rows.h"

#define JOB_COLUMNS                                                            \
	"SELECT j.id, j.unit_id, u.name, u.code, u.path, j.account_id,"        \
	" COALESCE(a.name, ''), j.file_name, j.spool_path, j.format, j.mode,"  \
	" j.state, j.phase, j.bytes, j.bytes_done, j.dossiers,"                \
	" j.dossiers_new, j.dossiers_same, j.dossiers_faulty,"                 \
	" j.dossiers_done, j.rows_per_sec, j.message, j.cancel_asked,"         \
	" j.created_at, j.ended_at, j.version"                                 \
	" FROM import_job j JOIN unit u ON u.id = j.unit_id"                   \
	" LEFT JOIN account a ON a.id = j.account_id"

static const char SQL_GET_JOB[] =
	JOB_COLUMNS " WHERE j.id = ? AND u.path LIKE ?";

static const char SQL_COUNT_JOBS[] =
	"SELECT COUNT(*) FROM import_job j JOIN unit u ON u.id = j.unit_id"
	" WHERE u.path LIKE ?";

static const char SQL_LIST_JOBS[] =
	JOB_COLUMNS " WHERE u.path LIKE ? ORDER BY j.id DESC LIMIT ? OFFSET ?";

static const char SQL_LIST_PENDING[] =
	"SELECT id FROM import_job"
	" WHERE state IN ('waiting', 'checking', 'queued', 'running')"
	" ORDER BY id";

static const char SQL_ADD_JOB[] =
	"INSERT INTO import_job (unit_id, account_id, file_name, spool_path,"
	" format, content_hash, mode, state, bytes)"
	" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

static const char SQL_LOCK_JOB[] =
	"SELECT GET_LOCK(CONCAT('thads-import-', ?), 0)";

static const char SQL_UNLOCK_JOB[] =
	"SELECT RELEASE_LOCK(CONCAT('thads-import-', ?))";

static const char SQL_START_JOB[] =
	"UPDATE import_job SET mode = ?, state = 'queued', phase = '',"
	" cancel_asked = 0, message = '', version = version + 1"
	" WHERE id = ? AND version = ? AND state IN ('checked', 'stopped')";

static const char SQL_STOP_JOB[] =
	"UPDATE import_job SET cancel_asked = 1, version = version + 1"
	" WHERE id = ? AND version = ?"
	" AND state IN ('waiting', 'checking', 'queued', 'running')";

static const char SQL_DROP_JOB[] =
	"UPDATE import_job SET state = 'dropped', version = version + 1"
	" WHERE id = ? AND version = ? AND dossiers_done = 0"
	" AND state IN ('checked', 'stopped', 'failed')";

static const char SQL_BEGIN_JOB[] =
	"UPDATE import_job SET state = ?, phase = 'check', bytes_done = 0,"
	" started_at = UTC_TIMESTAMP(), beat_at = UTC_TIMESTAMP(),"
	" ended_at = NULL, version = version + 1 WHERE id = ?";

/* Not a new version: a form that was shown meanwhile stays good. */
static const char SQL_BEAT_JOB[] =
	"UPDATE import_job SET phase = ?, bytes_done = ?, dossiers = ?,"
	" dossiers_new = ?, dossiers_same = ?, dossiers_faulty = ?,"
	" dossiers_done = ?, rows_per_sec = ?, beat_at = UTC_TIMESTAMP()"
	" WHERE id = ?";

static const char SQL_GET_CANCEL[] =
	"SELECT cancel_asked FROM import_job WHERE id = ?";

static const char SQL_END_JOB[] =
	"UPDATE import_job SET state = ?, bytes_done = ?, dossiers = ?,"
	" dossiers_new = ?, dossiers_same = ?, dossiers_faulty = ?,"
	" dossiers_done = ?, rows_per_sec = ?, message = ?, cancel_asked = 0,"
	" ended_at = UTC_TIMESTAMP(), version = version + 1 WHERE id = ?";

static const char SQL_DELETE_FAULTS[] =
	"DELETE FROM import_fault WHERE job_id = ?";

static const char SQL_ADD_FAULTS[] =
	"INSERT INTO import_fault (job_id, line, dossier, field, reason)"
	" VALUES";

static const char SQL_LIST_FAULTS[] =
	"SELECT line, dossier, field, reason FROM import_fault"
	" WHERE job_id = ? ORDER BY line, id LIMIT ? OFFSET ?";

static const char SQL_COUNT_FAULTS[] =
	"SELECT COUNT(*) FROM import_fault WHERE job_id = ?";

static void
read_job(struct import_job *job, const struct db_rows *rows, size_t row)
{
	job->id = db_int(rows, row, 0);
	job->unit_id = db_int(rows, row, 1);
	job->unit_name = db_text(rows, row, 2);
	job->unit_code = db_text(rows, row, 3);
	job->unit_path = db_text(rows, row, 4);
	job->account_id = db_int(rows, row, 5);
	job->account_name = db_text(rows, row, 6);
	job->file_name = db_text(rows, row, 7);
	job->spool_path = db_text(rows, row, 8);
	job->format = db_text(rows, row, 9);
	job->mode = db_text(rows, row, 10);
	job->state = db_text(rows, row, 11);
	job->phase = db_text(rows, row, 12);
	job->counts.bytes = db_int(rows, row, 13);
	job->counts.bytes_done = db_int(rows, row, 14);
	job->counts.dossiers = db_int(rows, row, 15);
	job->counts.fresh = db_int(rows, row, 16);
	job->counts.same = db_int(rows, row, 17);
	job->counts.faulty = db_int(rows, row, 18);
	job->counts.done = db_int(rows, row, 19);
	job->rows_per_sec = db_int(rows, row, 20);
	job->message = db_text(rows, row, 21);
	job->cancel_asked = db_int(rows, row, 22) != 0;
	job->created_at = db_text(rows, row, 23);
	job->ended_at = db_text(rows, row, 24);
	job->version = db_int(rows, row, 25);
}

struct err *
import_job_get(TALLOC_CTX *ctx, struct db *db, const char *path_like,
	       int64_t id, struct import_job **job)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_GET_JOB, &rows,
		     DB_ARGS(DB_INT(id), DB_TEXT(path_like)));
	if (e)
		return e;
	if (rows->count == 0)
		return err_new(ERR_MISSING, NULL,
			       "TH2410: import job %" PRId64, id);
	*job = talloc_zero(ctx, struct import_job);
	read_job(*job, rows, 0);
	return NULL;
}

struct err *
import_job_load(TALLOC_CTX *ctx, struct db *db, int64_t id,
		struct import_job **job)
{
	return import_job_get(ctx, db, "%", id, job);
}

struct err *
import_job_list(TALLOC_CTX *ctx, struct db *db, const char *path_like,
		int64_t limit, int64_t offset, struct import_job **jobs,
		size_t *n)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_JOBS, &rows,
		     DB_ARGS(DB_TEXT(path_like), DB_INT(limit),
			     DB_INT(offset)));
	if (e)
		return e;
	*jobs = talloc_zero_array(ctx, struct import_job,
				  (unsigned)rows->count + 1);
	*n = rows->count;
	for (size_t i = 0; i < rows->count; i++)
		read_job(&(*jobs)[i], rows, i);
	return NULL;
}

struct err *
import_job_count(TALLOC_CTX *ctx, struct db *db, const char *path_like,
		 int64_t *total)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_COUNT_JOBS, &rows,
		     DB_ARGS(DB_TEXT(path_like)));
	if (!e)
		*total = db_int(rows, 0, 0);
	return e;
}

struct err *
import_job_insert(struct db *db, const struct import_job *job,
		  const char *content_hash, int64_t *id)
{
	return db_insert(db, SQL_ADD_JOB, id,
			 DB_ARGS(DB_INT(job->unit_id), DB_INT(job->account_id),
				 DB_TEXT(job->file_name),
				 DB_TEXT(job->spool_path),
				 DB_TEXT(job->format), DB_TEXT(content_hash),
				 DB_TEXT(job->mode), DB_TEXT(job->state),
				 DB_INT(job->counts.bytes)));
}

/* A change that needs the job as it was shown. */
MUST_CHECK static struct err *
change(struct db *db, const char *sql, int64_t id, const struct db_arg *args,
       size_t n_args)
{
	int64_t changed;
	struct err *e;

	e = db_run_counted(db, sql, &changed, args, n_args);
	if (!e && changed != 1)
		e = err_new(ERR_STALE, NULL, "TH2411: import job %" PRId64,
			    id);
	return e;
}

struct err *
import_job_start(struct db *db, const struct import_job *job,
		 const char *mode)
{
	return change(db, SQL_START_JOB, job->id,
		      DB_ARGS(DB_TEXT(mode), DB_INT(job->id),
			      DB_INT(job->version)));
}

struct err *
import_job_stop(struct db *db, const struct import_job *job)
{
	return change(db, SQL_STOP_JOB, job->id,
		      DB_ARGS(DB_INT(job->id), DB_INT(job->version)));
}

struct err *
import_job_drop(struct db *db, const struct import_job *job)
{
	return change(db, SQL_DROP_JOB, job->id,
		      DB_ARGS(DB_INT(job->id), DB_INT(job->version)));
}

struct err *
import_job_pending(TALLOC_CTX *ctx, struct db *db, int64_t **ids, size_t *n)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_PENDING, &rows, DB_NO_ARGS);
	if (e)
		return e;
	*ids = talloc_zero_array(ctx, int64_t, (unsigned)rows->count + 1);
	*n = rows->count;
	for (size_t i = 0; i < rows->count; i++)
		(*ids)[i] = db_int(rows, i, 0);
	return NULL;
}

struct err *
import_job_lock(struct db *db, int64_t id, bool *held)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, db, SQL_LOCK_JOB, &rows, DB_ARGS(DB_INT(id)));
	if (e)
		return e;
	*held = db_int(rows, 0, 0) == 1;
	talloc_free(rows);
	return NULL;
}

struct err *
import_job_unlock(struct db *db, int64_t id)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, db, SQL_UNLOCK_JOB, &rows, DB_ARGS(DB_INT(id)));
	if (!e)
		talloc_free(rows);
	return e;
}

struct err *
import_job_begin(struct db *db, int64_t id, const char *state)
{
	struct err *e;

	e = db_run(db, SQL_BEGIN_JOB, DB_ARGS(DB_TEXT(state), DB_INT(id)));
	return e ? e : db_run(db, SQL_DELETE_FAULTS, DB_ARGS(DB_INT(id)));
}

struct err *
import_job_beat(struct db *db, const struct import_job *job,
		bool *cancel_asked)
{
	const struct import_counts *c = &job->counts;
	struct db_rows *rows;
	struct err *e;

	e = db_run(db, SQL_BEAT_JOB,
		   DB_ARGS(DB_TEXT(job->phase), DB_INT(c->bytes_done),
			   DB_INT(c->dossiers), DB_INT(c->fresh),
			   DB_INT(c->same), DB_INT(c->faulty),
			   DB_INT(c->done), DB_INT(job->rows_per_sec),
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
import_job_add_faults(struct db *db, int64_t id,
		      const struct import_found *faults, size_t n)
{
	static const size_t reason_max_chars = 500;
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct import_rows rows = { SQL_ADD_FAULTS, 5, NULL, 0, 0 };
	int64_t written = 0;
	struct err *e;

	for (size_t i = 0; i < n; i++) {
		const struct import_fault *fault = &faults[i].fault;
		const struct db_arg row[] = {
			DB_INT(id),
			DB_INT(fault->line),
			DB_TEXT(text_cut(ctx, faults[i].ref, 119)),
			DB_TEXT(fault->field),
			DB_TEXT(text_cut(ctx, fault->reason,
					 reason_max_chars - 1)),
		};

		import_rows_add(ctx, &rows, row);
	}
	e = import_rows_write(ctx, db, &rows, NULL, &written);
	talloc_free(ctx);
	return e;
}

struct err *
import_job_end(struct db *db, const struct import_job *job)
{
	const struct import_counts *c = &job->counts;

	return db_run(db, SQL_END_JOB,
		      DB_ARGS(DB_TEXT(job->state), DB_INT(c->bytes_done),
			      DB_INT(c->dossiers), DB_INT(c->fresh),
			      DB_INT(c->same), DB_INT(c->faulty),
			      DB_INT(c->done), DB_INT(job->rows_per_sec),
			      DB_TEXT(job->message), DB_INT(job->id)));
}

struct err *
import_job_faults(TALLOC_CTX *ctx, struct db *db, int64_t id, int64_t limit,
		  int64_t offset, struct import_found **faults, size_t *n,
		  int64_t *total)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_COUNT_FAULTS, &rows, DB_ARGS(DB_INT(id)));
	if (e)
		return e;
	*total = db_int(rows, 0, 0);
	e = db_query(db, ctx, SQL_LIST_FAULTS, &rows,
		     DB_ARGS(DB_INT(id), DB_INT(limit), DB_INT(offset)));
	if (e)
		return e;
	*faults = talloc_zero_array(ctx, struct import_found,
				    (unsigned)rows->count + 1);
	*n = rows->count;
	for (size_t i = 0; i < rows->count; i++) {
		(*faults)[i].fault.line = db_int(rows, i, 0);
		(*faults)[i].ref = db_text(rows, i, 1);
		(*faults)[i].fault.field = db_text(rows, i, 2);
		(*faults)[i].fault.reason = db_text(rows, i, 3);
	}
	return NULL;
}
