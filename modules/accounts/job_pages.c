#include "common/base.h"

#include "accounts/accounts.h"
#include "common/audit.h"
#include "common/form.h"
#include "common/paths.h"
#include "common/session.h"
#include "common/view.h"
#include "upkeep/job.h"

#define PAGE_ROWS 50

/* Seconds after which the page of a running job comes again. */
static const char refresh_secs[] = "3";

struct stop_form {
	int64_t version;
};

static const struct field stop_fields[] = {
	{ "version", "Phiên bản", FIELD_INT, 0,
	  .at = offsetof(struct stop_form, version) },
};

/* What a kind of job is called, and where its own page is. */
struct kind_words {
	const char *kind;
	const char *words;
	const char *href; /* before the number of what it works on */
};

static const struct kind_words kinds[] = {
	{ JOB_IMPORT, "Nhập hồ sơ từ tệp", PATH_IMPORT_KIND },
};

struct state_words {
	const char *state;
	const char *cls; /* of status_label */
	const char *words;
};

static const struct state_words states[] = {
	{ JOB_WAITING, "run", "Đang chờ" },
	{ JOB_RUNNING, "run", "Đang chạy" },
	{ JOB_ASKS, "warn", "Chờ quyết định ghi hay bỏ" },
	{ JOB_DONE, "good", "Đã xong" },
	{ JOB_STOPPED, "warn", "Đã dừng" },
	{ JOB_FAILED, "bad", "Không chạy được" },
	{ JOB_DROPPED, "off", "Đã hủy" },
	{ JOB_HELD, "off", "Dòng lệnh" },
};

static void
kind_to_view(struct view *view, const struct job *job)
{
	for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
		if (strcmp(kinds[i].kind, job->kind) != 0)
			continue;
		view_text(view, "Kind", kinds[i].words);
		view_format(view, "Own", "%s%" PRId64, kinds[i].href,
			    job->object_id);
	}
}

static void
state_to_view(struct view *view, const struct job *job)
{
	for (size_t i = 0; i < ARRAY_LEN(states); i++) {
		if (strcmp(states[i].state, job->state) != 0)
			continue;
		view_text(view, "Status.Class", states[i].cls);
		view_text(view, "Status.Words", states[i].words);
	}
}

/* Of what runs; the total is 0 while nobody knows it. */
static int64_t
percent_of(const struct job *job)
{
	return job->total > 0 ? job->done * 100 / job->total : 0;
}

/* Kind, Own, Href, Title, At, Ended, Tries, Again, Percent, Result, Moves,
 * Stopping, Status.{Class, Words} */
static void
job_to_view(struct view *view, const struct job *job)
{
	kind_to_view(view, job);
	state_to_view(view, job);
	view_format(view, "Href", "/accounts/job/%" PRId64, job->id);
	view_text(view, "Title", job->title);
	view_text(view, "At", date_time_text(view, job->created_at));
	view_text(view, "Ended",
		  job->ended_at ? date_time_text(view, job->ended_at) : NULL);
	view_count(view, "Tries", job->tries);
	view_flag(view, "Again", job->tries > 1);
	view_format(view, "Percent", "%" PRId64, percent_of(job));
	view_text(view, "Result", job->result);
	view_flag(view, "Moves", job_moves(job));
	view_flag(view, "Stopping", job->cancel_asked);
}

/* GET /accounts/jobs : everybody's own, newest first. */
struct err *
page_job_list(struct request *req)
{
	int64_t page = request_page(req);
	int64_t total = -1;
	struct view *view;
	struct job *jobs;
	size_t n;
	struct err *e;

	e = job_list(req, req->db, req->session->account_id, PAGE_ROWS + 1,
		     (page - 1) * PAGE_ROWS, &jobs, &n);
	if (!e && n == 0 && page > 1)
		e = job_count(req, req->db, req->session->account_id, &total);
	if (e)
		return e;
	view = view_new(req, "Việc đang chạy của tôi");
	for (size_t i = 0; i < n && i < PAGE_ROWS; i++)
		job_to_view(view_row(view, "Rows"), &jobs[i]);
	view_flag(view, "List.Empty", n == 0);
	view_pager(view, "/accounts/jobs?", page, PAGE_ROWS, total,
		   n > PAGE_ROWS);
	return request_render(req, view, "accounts/job_list.cs");
}

/* GET /accounts/job/# */
struct err *
page_job_show(struct request *req)
{
	struct view *view;
	struct job *job;
	struct err *e;

	e = job_get(req, req->db, req->session->account_id, req->id, &job);
	if (e)
		return e;
	view = view_new(req, job->title);
	view_crumb(view, "Việc đang chạy của tôi", "/accounts/jobs");
	view_crumb(view, job->title, NULL);
	form_guard_view(req, view);
	view_format(view, "Form.Version", "%" PRId64, job->version);
	job_to_view(view_node(view, "Job"), job);
	view_flag(view, "May.Stop", job_moves(job) && !job->cancel_asked);
	if (job_moves(job))
		request_header(req, "Refresh", refresh_secs);
	return request_render(req, view, "accounts/job_show.cs");
}

/* POST /accounts/job/# : stop it. */
struct err *
page_job_stop(struct request *req)
{
	struct form *form = form_new(req, stop_fields, ARRAY_LEN(stop_fields));
	struct stop_form in = { 0 };
	struct job *job;
	struct err *e;

	e = form_read(form, &in);
	if (!e)
		e = job_get(req, req->db, req->session->account_id, req->id,
			    &job);
	if (e)
		return e;
	job->version = in.version;
	e = job_stop(req->db, job);
	if (!e)
		e = audit_add(req, "job.stop", "job", job->id, job->title);
	if (e)
		return e;
	return request_redirect(req, "/accounts/job/%" PRId64, req->id);
}
