#include "common/base.h"

#include "common/crypto.h"
#include "common/text.h"
#include "exchange/import_job_store.h"

#include <sys/stat.h>
#include <time.h>

/* Others see the progress at least this far apart. */
#define BEAT_MSECS 500

/* Characters of import_job.file_name and spool_path. */
static const size_t file_name_max_chars = 200;

struct watching {
	const struct import_worker *worker;
	struct import_job *job;
	struct import_result *result;
	size_t faults_kept; /* rows in import_fault */
	int64_t began_msecs;
	int64_t beat_msecs;
	struct err *failure;
};

static int64_t
now_msecs(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Completes the row from the file and writes it. */
MUST_CHECK static struct err *
add_job(struct db *db, struct import_job job, int64_t *id)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	const char *spool_path = job.spool_path;
	enum import_format format = IMPORT_XML;
	struct stat file;
	char *hash = NULL;
	struct err *e;

	job.file_name = text_cut(ctx, job.file_name, file_name_max_chars - 1);
	e = import_format_of(spool_path, &format);
	if (!e)
		e = crypto_hash_file(ctx, spool_path, &hash);
	if (!e) {
		job.format = format == IMPORT_CSV ? "csv" : "xml";
		if (stat(spool_path, &file) == 0)
			job.counts.bytes = file.st_size;
		e = import_job_insert(db, &job, hash, id);
	}
	talloc_free(ctx);
	return e;
}

struct err *
import_job_add(struct db *db, int64_t unit_id, int64_t account_id,
	       const char *file_name, const char *spool_path, int64_t *id)
{
	const struct import_job job = { .unit_id = unit_id,
					.account_id = account_id,
					.file_name = file_name,
					.spool_path = spool_path,
					.mode = "",
					.state = "waiting" };

	return add_job(db, job, id);
}

struct err *
import_job_add_held(struct db *db, int64_t unit_id, const char *file_name,
		    const char *spool_path, const char *mode, int64_t *id)
{
	const struct import_job job = { .unit_id = unit_id,
					.file_name = file_name,
					.spool_path = spool_path,
					.mode = mode,
					.state = "held" };

	return add_job(db, job, id);
}

char *
import_job_error_path(TALLOC_CTX *ctx, const struct import_job *job)
{
	return talloc_asprintf(ctx, "%s.faults.%s", job->spool_path,
			       job->format);
}

/* Shows others how far the job is; false when somebody asked to stop. */
static bool
watch(void *data, const struct import_counts *counts)
{
	struct watching *w = data;
	struct import_job *job = w->job;
	int64_t now = now_msecs();
	bool cancel_asked = false;

	if (now - w->beat_msecs < BEAT_MSECS)
		return true;
	w->beat_msecs = now;
	job->counts = *counts;
	if (now > w->began_msecs)
		job->rows_per_sec =
			(counts->rows ? counts->rows : counts->dossiers) *
			1000 / (now - w->began_msecs);
	job->phase = counts->rows ? "apply" : "check";
	w->failure =
		import_job_beat(w->worker->progress_db, job, &cancel_asked);
	if (w->worker->watch)
		w->worker->watch(w->worker->watch_data, job);
	return !cancel_asked && !w->failure;
}

static enum import_mode
mode_of(const struct import_job *job)
{
	bool imports = strcmp(job->state, "queued") == 0
		       || strcmp(job->state, "running") == 0
		       || (strcmp(job->state, "held") == 0 && *job->mode);

	if (!imports)
		return IMPORT_CHECK;
	return strcmp(job->mode, IMPORT_MODE_ALL) == 0 ? IMPORT_ALL
						       : IMPORT_GOOD;
}

/* In which state the job ends, and a word about it. */
static void
conclude(struct import_job *job, enum import_mode mode,
	 const struct import_result *result)
{
	job->counts = result->counts;
	job->message = "";
	if (result->stopped) {
		job->state = "stopped";
		job->message = mode == IMPORT_ALL
				       ? "Đã dừng; chưa ghi hồ sơ nào."
				       : "Đã dừng; các hồ sơ đã ghi được giữ "
					 "lại.";
	} else if (mode == IMPORT_CHECK) {
		job->state = "checked";
	} else if (mode == IMPORT_ALL && result->counts.faulty > 0) {
		job->state = "stopped";
		job->message = "Có hồ sơ lỗi nên chưa ghi hồ sơ nào.";
	} else {
		job->state = "done";
	}
}

MUST_CHECK static struct err *
add_audit_row(const struct import_worker *worker, const struct import_job *job)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	const struct import_counts *c = &job->counts;
	const struct audit_row row = {
		.account_id = job->account_id,
		.number = crypto_token(ctx, 4),
		.action = "import.run",
		.object_kind = "import_job",
		.object_id = job->id,
		.detail = talloc_asprintf(
			ctx,
			"%s, %s: %" PRId64 " hồ sơ, ghi %" PRId64
			", không đổi %" PRId64 ", lỗi %" PRId64,
			text_cut(ctx, job->file_name, 100),
			*job->mode ? job->mode : "check", c->dossiers, c->done,
			c->same, c->faulty),
	};
	struct err *e = audit_add_row(worker->audit, worker->db, &row);

	talloc_free(ctx);
	return e;
}

/* The end of a job and its row in the audit trail are one transaction. */
MUST_CHECK static struct err *
end_job(const struct import_worker *worker, const struct import_job *job)
{
	struct err *e = db_begin_write(worker->db);

	if (!e)
		e = import_job_end(worker->db, job);
	if (!e)
		e = add_audit_row(worker, job);
	if (!e)
		e = db_commit(worker->db);
	if (e) {
		db_rollback(worker->db);
		audit_chain_rollback(worker->audit);
		return e;
	}
	audit_chain_commit(worker->audit);
	return NULL;
}

/* The failure of a run is told to who waits for it, and to the caller. */
static void
note_failure(const struct import_worker *worker, struct import_job *job,
	     const struct err *failure)
{
	struct err *e;

	job->state = "failed";
	job->message = err_text(failure);
	e = import_job_end(worker->progress_db, job);
	if (e)
		err_free(&e);
}

MUST_CHECK static struct err *
finish(const struct import_worker *worker, struct import_job *job,
       const struct import_input *input, struct import_result *result)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct err *e;

	conclude(job, input->mode, result);
	e = import_job_add_faults(worker->progress_db, job->id, result->faults,
				  result->n_faults);
	if (!e && result->n_faults)
		e = import_write_error_file(input, result,
					    import_job_error_path(ctx, job));
	if (!e)
		e = end_job(worker, job);
	talloc_free(ctx);
	return e;
}

MUST_CHECK static struct err *
run_job(TALLOC_CTX *ctx, const struct import_worker *worker,
	struct import_job *job, struct import_result **result)
{
	enum import_mode mode = mode_of(job);
	struct watching w = { .worker = worker,
			      .job = job,
			      .began_msecs = now_msecs() };
	struct import_input input = {
		.path = job->spool_path,
		.format = strcmp(job->format, "csv") == 0 ? IMPORT_CSV
							  : IMPORT_XML,
		.schema_path = talloc_asprintf(ctx, "%s/../import/dossier.rng",
					       worker->conf->law_dir),
		.scope_path = job->unit_path,
		.default_unit = job->unit_code,
		.today = worker->today,
		.account_id = job->account_id,
		.job_id = job->id,
		.mode = mode,
		.watch = watch,
		.watch_data = &w,
	};
	struct err *e;

	e = import_job_begin(worker->progress_db, job->id,
			     mode == IMPORT_CHECK ? "checking" : "running");
	if (!e)
		e = import_run(ctx, worker->db, &input, result);
	if (!e)
		e = w.failure;
	else if (w.failure)
		err_free(&w.failure);
	if (!e)
		e = finish(worker, job, &input, *result);
	if (e)
		note_failure(worker, job, e);
	else if (worker->watch)
		worker->watch(worker->watch_data, job);
	return e;
}

struct err *
import_job_run(TALLOC_CTX *ctx, const struct import_worker *worker, int64_t id,
	       struct import_result **result)
{
	struct import_job *job;
	struct err *unlock;
	bool held;
	struct err *e;

	*result = NULL;
	e = import_job_lock(worker->progress_db, id, &held);
	if (e || !held)
		return e;
	e = import_job_load(ctx, worker->progress_db, id, &job);
	if (!e)
		e = run_job(ctx, worker, job, result);
	unlock = import_job_unlock(worker->progress_db, id);
	if (unlock && !e)
		return unlock;
	if (unlock)
		err_free(&unlock);
	return e;
}

struct err *
import_run_pending(const struct import_worker *worker)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct import_result *result = NULL;
	int64_t *ids;
	size_t n;
	struct err *e;

	e = import_job_pending(ctx, worker->progress_db, &ids, &n);
	for (size_t i = 0; !e && !result && i < n; i++)
		e = import_job_run(ctx, worker, ids[i], &result);
	talloc_free(ctx);
	return e;
}
