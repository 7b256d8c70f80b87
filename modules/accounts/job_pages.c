#include "common/base.h"

#include "accounts/accounts.h"
#include "accounts/job_list.h"
#include "common/audit.h"
#include "common/form.h"
#include "common/paths.h"
#include "common/session.h"
#include "common/view.h"
#include "upkeep/job.h"

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

static const struct {
	const char *state;
	struct state_words words;
} states[] = {
	{ JOB_WAITING, { "run", "Đang chờ" } },
	{ JOB_RUNNING, { "run", "Đang chạy" } },
	{ JOB_ASKS, { "warn", "Chờ quyết định ghi hay bỏ" } },
	{ JOB_DONE, { "good", "Đã xong" } },
	{ JOB_STOPPED, { "warn", "Đã dừng" } },
	{ JOB_FAILED, { "bad", "Không chạy được" } },
	{ JOB_DROPPED, { "off", "Đã hủy" } },
	{ JOB_HELD, { "off", "Dòng lệnh" } },
};

static const struct kind_words *
find_kind(const char *kind)
{
	for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
		if (strcmp(kinds[i].kind, kind) == 0)
			return &kinds[i];
	}
	return NULL;
}

const char *
job_kind_words(const char *kind)
{
	const struct kind_words *words = find_kind(kind);

	return words ? words->words : kind;
}

struct state_words
job_state_words(const char *state)
{
	for (size_t i = 0; i < ARRAY_LEN(states); i++) {
		if (strcmp(states[i].state, state) == 0)
			return states[i].words;
	}
	return (struct state_words){ "plain", state };
}

int64_t
job_percent(const struct job *job)
{
	return job->total > 0 ? job->done * 100 / job->total : 0;
}

/* Kind, Own, Href, Title, At, Ended, Tries, Again, Percent, Result, Moves,
 * Stopping, Status.{Class, Words} */
static void
job_to_view(struct view *view, const struct job *job)
{
	const struct kind_words *kind = find_kind(job->kind);
	struct state_words state = job_state_words(job->state);

	view_text(view, "Kind", job_kind_words(job->kind));
	if (kind)
		view_format(view, "Own", "%s%" PRId64, kind->href,
			    job->object_id);
	view_text(view, "Status.Class", state.css);
	view_text(view, "Status.Words", state.words);
	view_format(view, "Href", "/accounts/job/%" PRId64, job->id);
	view_text(view, "Title", job->title);
	view_text(view, "At", date_time_text(view, job->created_at));
	view_text(view, "Ended",
		  job->ended_at ? date_time_text(view, job->ended_at) : NULL);
	view_count(view, "Tries", job->tries);
	view_flag(view, "Again", job->tries > 1);
	view_format(view, "Percent", "%" PRId64, job_percent(job));
	view_text(view, "Result", job->result);
	view_flag(view, "Moves", job_moves(job));
	view_flag(view, "Stopping", job->cancel_asked);
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
