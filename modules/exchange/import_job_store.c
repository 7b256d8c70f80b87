#include "common/base.h"

#include "common/db_batch.h"
#include "common/text.h"
#include "exchange/import_job_store.h"
#include "upkeep/job_sql.h"

#define IMPORT_COLUMNS                                                         \
	"SELECT " JOB_COLUMNS ", i.spool_path, i.format, i.mode, i.dossiers,"  \
	" i.dossiers_new, i.dossiers_same, i.dossiers_faulty,"                 \
	" i.dossiers_done, i.rows_per_sec" JOB_TABLES                          \
	" JOIN import_job i ON i.id = j.object_id"                             \
	" WHERE j.kind = 'import'"

static const char SQL_GET_JOB[] =
	IMPORT_COLUMNS " AND j.object_id = ? AND u.path LIKE ?";

static const char SQL_ADD_JOB[] =
	"INSERT INTO import_job (spool_path, format, content_hash, mode)"
	" VALUES (?, ?, ?, ?)";

static const char SQL_SET_MODE[] =
	"UPDATE import_job SET mode = ? WHERE id = ?";

static const char SQL_PUT_COUNTS[] =
	"UPDATE import_job SET dossiers = ?, dossiers_new = ?,"
	" dossiers_same = ?, dossiers_faulty = ?, dossiers_done = ?,"
	" rows_per_sec = ? WHERE id = ?";

static const char SQL_DELETE_FAULTS[] =
	"DELETE FROM import_fault WHERE job_id = ?";

static const char SQL_ADD_FAULTS[] =
	"INSERT INTO import_fault (job_id, line, dossier, field, reason)"
	" VALUES";

static void
read_job(struct import_job *job, const struct db_rows *rows, size_t row)
{
	job_read(&job->job, rows, row);
	job->spool_path = db_text(rows, row, JOB_COLUMNS_N);
	job->format = db_text(rows, row, JOB_COLUMNS_N + 1);
	job->mode = db_text(rows, row, JOB_COLUMNS_N + 2);
	job->counts.bytes = job->job.total;
	job->counts.bytes_done = job->job.done;
	job->counts.dossiers = db_int(rows, row, JOB_COLUMNS_N + 3);
	job->counts.fresh = db_int(rows, row, JOB_COLUMNS_N + 4);
	job->counts.same = db_int(rows, row, JOB_COLUMNS_N + 5);
	job->counts.faulty = db_int(rows, row, JOB_COLUMNS_N + 6);
	job->counts.done = db_int(rows, row, JOB_COLUMNS_N + 7);
	job->rows_per_sec = db_int(rows, row, JOB_COLUMNS_N + 8);
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
		return err_new(ERR_MISSING, NULL, "TH2410: import job %" PRId64,
			       id);
	*job = talloc_zero(ctx, struct import_job);
	read_job(*job, rows, 0);
	return NULL;
}

struct err *
import_job_insert(struct db *db, const struct import_job *import,
		  const char *content_hash, int64_t *id)
{
	struct job job = import->job;
	int64_t job_id;
	struct err *e;

	e = db_insert(db, SQL_ADD_JOB, id,
		      DB_ARGS(DB_TEXT(import->spool_path),
			      DB_TEXT(import->format), DB_TEXT(content_hash),
			      DB_TEXT(import->mode)));
	if (e)
		return e;
	job.kind = JOB_IMPORT;
	job.object_id = *id;
	return job_add(db, &job, &job_id);
}

struct err *
import_job_start(struct db *db, const struct import_job *job, const char *mode)
{
	struct err *e = job_start(db, &job->job);

	if (e || !mode)
		return e;
	return db_run(db, SQL_SET_MODE,
		      DB_ARGS(DB_TEXT(mode), DB_INT(job->job.object_id)));
}

struct err *
import_job_drop(struct db *db, const struct import_job *job)
{
	if (job->counts.done > 0)
		return err_new(ERR_STALE, NULL,
			       "TH2411: import %" PRId64 " wrote something",
			       job->job.object_id);
	return job_drop(db, &job->job);
}

struct err *
import_job_clear(struct db *db, int64_t id)
{
	return db_run(db, SQL_DELETE_FAULTS, DB_ARGS(DB_INT(id)));
}

struct err *
import_job_put(struct db *db, const struct import_job *job)
{
	const struct import_counts *c = &job->counts;

	return db_run(db, SQL_PUT_COUNTS,
		      DB_ARGS(DB_INT(c->dossiers), DB_INT(c->fresh),
			      DB_INT(c->same), DB_INT(c->faulty),
			      DB_INT(c->done), DB_INT(job->rows_per_sec),
			      DB_INT(job->job.object_id)));
}

struct err *
import_job_add_faults(struct db *db, int64_t id,
		      const struct import_found *faults, size_t n)
{
	static const size_t reason_max_chars = 500;
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct db_batch rows = { SQL_ADD_FAULTS, 5, NULL, 0, 0 };
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

		db_batch_add(ctx, &rows, row);
	}
	e = db_batch_write(ctx, db, &rows, NULL, &written);
	talloc_free(ctx);
	return e;
}
