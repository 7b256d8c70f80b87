#include "common/base.h"

#include "common/crypto.h"
#include "common/text.h"
#include "exchange/import_job_store.h"

#include <sys/stat.h>
#include <time.h>

/* Others see the progress at least this far apart. */
#define BEAT_MSECS 500

/* Characters of job.title. */
static const size_t file_name_max_chars = 200;

struct watching {
	const struct import_worker *worker;
	struct import_job *job;
	struct import_result *result;
	int64_t began_msecs;
	int64_t beat_msecs;
	bool ends; /* the worker */
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

	job.job.title = text_cut(ctx, job.job.title, file_name_max_chars - 1);
	e = import_format_of(spool_path, &format);
	if (!e)
		e = crypto_hash_file(ctx, spool_path, &hash);
	if (!e) {
		job.format = format == IMPORT_CSV ? "csv" : "xml";
		if (stat(spool_path, &file) == 0)
			job.job.total = file.st_size;
		e = import_job_insert(db, &job, hash, id);
	}
	talloc_free(ctx);
	return e;
}

struct err *
import_job_add(struct db *db, int64_t unit_id, int64_t account_id,
	       const char *file_name, const char *spool_path, int64_t *id)
{
	const struct import_job job = {
		.job = { .unit_id = unit_id,
			 .account_id = account_id,
			 .title = file_name,
			 .state = JOB_WAITING },
		.spool_path = spool_path,
		.mode = "",
	};

	return add_job(db, job, id);
}

struct err *
import_job_add_held(struct db *db, int64_t unit_id, const char *file_name,
		    const char *spool_path, const char *mode, int64_t *id)
{
	const struct import_job job = {
		.job = { .unit_id = unit_id,
			 .title = file_name,
			 .state = JOB_HELD },
		.spool_path = spool_path,
		.mode = mode,
	};

	return add_job(db, job, id);
}

char *
import_job_error_path(TALLOC_CTX *ctx, const struct import_job *job)
{
	return talloc_asprintf(ctx, "%s.faults.%s", job->spool_path,
			       job->format);
}

MUST_CHECK static struct err *
beat(struct watching *w, bool *cancel_asked)
{
	struct db *db = w->worker->progress_db;
	struct err *e = import_job_put(db, w->job);

	return e ? e : job_beat(db, &w->job->job, cancel_asked);
}

/* Shows others how far the job is; false when it is to stop. */
static bool
watch(void *data, const struct import_counts *counts)
{
	struct watching *w = data;
	const struct import_worker *worker = w->worker;
	struct import_job *job = w->job;
	int64_t now = now_msecs();
	bool cancel_asked = false;

	w->ends = worker->ends && worker->ends();
	if (w->ends)
		return false;
	if (now - w->beat_msecs < BEAT_MSECS)
		return true;
	w->beat_msecs = now;
	job->counts = *counts;
	if (now > w->began_msecs)
		job->rows_per_sec =
			(counts->rows ? counts->rows : counts->dossiers) *
			1000 / (now - w->began_msecs);
	job->job.done = counts->bytes_done;
	job->job.phase = counts->rows ? "apply" : "check";
	w->failure = beat(w, &cancel_asked);
	if (worker->watch)
		worker->watch(worker->watch_data, job);
	return !cancel_asked && !w->failure;
}

static enum import_mode
mode_of(const struct import_job *job)
{
	if (!*job->mode)
		return IMPORT_CHECK;
	return strcmp(job->mode, IMPORT_MODE_ALL) == 0 ? IMPORT_ALL
						       : IMPORT_GOOD;
}

/* In which state the job ends, and a word about it. */
static void
conclude(struct import_job *import, enum import_mode mode,
	 const struct import_result *result)
{
	struct job *job = &import->job;

	import->counts = result->counts;
	job->done = result->counts.bytes_done;
	job->result = "";
	if (result->stopped) {
		job->state = JOB_STOPPED;
		job->result = mode == IMPORT_ALL
				      ? "Đã dừng; chưa ghi hồ sơ nào."
				      : "Đã dừng; các hồ sơ đã ghi được giữ "
					"lại.";
	} else if (mode == IMPORT_CHECK) {
		job->state = JOB_ASKS;
	} else if (mode == IMPORT_ALL && result->counts.faulty > 0) {
		job->state = JOB_STOPPED;
		job->result = "Có lỗi nên chưa ghi hồ sơ nào.";
	} else {
		job->state = JOB_DONE;
	}
}

/* What the job was asked to do, for the trail. */
static const char *
mode_words(const struct import_job *job)
{
	if (strcmp(job->mode, IMPORT_MODE_ALL) == 0)
		return "nhập tất cả hoặc không";
	return *job->mode ? "nhập các hồ sơ đúng" : "kiểm tra";
}

MUST_CHECK static struct err *
add_audit_row(const struct import_worker *worker, const struct import_job *job)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	const struct import_counts *c = &job->counts;
	const struct audit_row row = {
		.account_id = job->job.account_id,
		.number = crypto_token(ctx, 4),
		.action = "import.run",
		.object_kind = "import_job",
		.object_id = job->job.object_id,
		.detail = talloc_asprintf(
			ctx,
			"%s, %s: %" PRId64 " hồ sơ, ghi %" PRId64
			", không đổi %" PRId64 ", lỗi %" PRId64,
			text_cut(ctx, job->job.title, 100), mode_words(job),
			c->dossiers, c->done, c->same, c->faulty),
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
		e = import_job_put(worker->db, job);
	if (!e)
		e = job_end(worker->db, &job->job);
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
note_failure(const struct import_worker *worker, const struct import_job *job,
	     const struct err *failure)
{
	struct err *e = job_retry(worker->progress_db, &job->job,
				  worker->conf->job_tries, err_text(failure));

	err_free(&e);
}

MUST_CHECK static struct err *
finish(const struct import_worker *worker, struct import_job *job,
       const struct import_input *input, struct import_result *result)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct err *e;

	conclude(job, input->mode, result);
	e = import_job_add_faults(worker->progress_db, job->job.object_id,
				  result->faults, result->n_faults);
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
	struct watching w = { .worker = worker,
			      .job = job,
			      .began_msecs = now_msecs() };
	struct import_input input = {
		.path = job->spool_path,
		.format = strcmp(job->format, "csv") == 0 ? IMPORT_CSV
							  : IMPORT_XML,
		.schema_path = talloc_asprintf(ctx, "%s/../import/dossier.rng",
					       worker->conf->law_dir),
		.scope_path = job->job.unit_path,
		.default_unit = job->job.unit_code,
		.today = worker->today,
		.account_id = job->job.account_id,
		.job_id = job->job.object_id,
		.mode = mode_of(job),
		.watch = watch,
		.watch_data = &w,
	};
	struct err *e;

	e = import_job_clear(worker->progress_db, job->job.object_id);
	if (!e)
		e = import_run(ctx, worker->db, &input, result);
	if (!e)
		e = w.failure;
	else if (w.failure)
		err_free(&w.failure);
	if (!e && w.ends)
		return job_give_back(worker->progress_db, &job->job);
	if (!e)
		e = finish(worker, job, &input, *result);
	if (e)
		note_failure(worker, job, e);
	else if (worker->watch)
		worker->watch(worker->watch_data, job);
	return e;
}

/* A job that this process holds. */
MUST_CHECK static struct err *
run_taken(TALLOC_CTX *ctx, const struct import_worker *worker,
	  const struct job *taken, struct import_result **result)
{
	struct import_job *job;
	struct err *leave;
	struct err *e;

	e = import_job_get(ctx, worker->progress_db, "%", taken->object_id,
			   &job);
	if (!e)
		e = run_job(ctx, worker, job, result);
	leave = job_leave(worker->progress_db, taken->id);
	if (!e)
		return leave;
	err_free(&leave);
	return e;
}

struct err *
import_job_run(TALLOC_CTX *ctx, const struct import_worker *worker, int64_t id,
	       struct import_result **result)
{
	struct import_job *job;
	struct job *taken;
	struct err *e;

	*result = NULL;
	e = import_job_get(ctx, worker->progress_db, "%", id, &job);
	if (!e)
		e = job_take_one(ctx, worker->progress_db, job->job.id, &taken);
	return e || !taken ? e : run_taken(ctx, worker, taken, result);
}

struct err *
import_run_pending(const struct import_worker *worker)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct import_result *result;
	struct job *taken;
	struct err *e;

	e = job_take(ctx, worker->progress_db, JOB_IMPORT,
		     worker->conf->job_tries, &taken);
	if (!e && taken)
		e = run_taken(ctx, worker, taken, &result);
	talloc_free(ctx);
	return e;
}
