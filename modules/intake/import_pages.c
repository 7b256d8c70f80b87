#include "common/base.h"

#include "common/audit.h"
#include "common/form.h"
#include "common/session.h"
#include "common/text.h"
#include "intake/import_keep.h"
#include "intake/import_list.h"
#include "intake/import_pages.h"
#include "intake/import_view.h"

/* Bytes of an error file that is sent at once. */
#define ERROR_FILE_MAX_BYTES (INT64_C(128) * 1024 * 1024)

/* Seconds after which the page of a running job comes again. */
static const char refresh_secs[] = "3";

struct upload_form {
	const struct upload *file;
};

struct act_form {
	const char *act;
	int64_t version;
};

/* clang-format off */
static const struct field upload_fields[] = {
	{ "file", "Tệp hồ sơ (XML hoặc CSV)", FIELD_FILE, REQUIRED, 0,
	  offsetof(struct upload_form, file) },
};

static const struct field act_fields[] = {
	{ "act", "Việc cần làm", FIELD_CODE, REQUIRED, 0,
	  offsetof(struct act_form, act) },
	{ "version", "Phiên bản", FIELD_INT, 0, 0,
	  offsetof(struct act_form, version) },
};

static const struct option act_options[] = {
	{ "good", "Nhập các hồ sơ đúng" },
	{ "all", "Nhập tất cả hoặc không" },
	{ "again", "Chạy lại" },
	{ "stop", "Dừng" },
	{ "drop", "Hủy" },
};
/* clang-format on */

MUST_CHECK static struct err *
render_upload(struct request *req, struct form *form, bool invalid)
{
	struct view *view = view_new(req, "Gửi tệp hồ sơ");

	view_crumb(view, "Nhập hồ sơ từ tệp", "/intake/import");
	view_crumb(view, "Gửi tệp", NULL);
	form_view(form, view);
	view_int(view, "Upload.MaxMB", req->conf->upload_max_bytes >> 20);
	if (invalid)
		return request_render_invalid(req, view,
					      "intake/import_new.cs");
	return request_render(req, view, "intake/import_new.cs");
}

/* GET /intake/import/new */
struct err *
page_import_new(struct request *req)
{
	return render_upload(
		req, form_new(req, upload_fields, ARRAY_LEN(upload_fields)),
		false);
}

/* POST /intake/import/new */
struct err *
page_import_create(struct request *req)
{
	struct form *form =
		form_new(req, upload_fields, ARRAY_LEN(upload_fields));
	struct upload_form in = { 0 };
	char *path;
	char *name;
	int64_t id;
	struct err *e;

	e = form_read(form, &in);
	if (e)
		return e;
	name = in.file ? text_clean(req, in.file->file_name, false) : NULL;
	if (in.file && in.file->bytes == 0)
		form_error(form, "file", "Tệp rỗng; xin chọn tệp khác.");
	if (!in.file || !form_valid(form))
		return render_upload(req, form, true);
	e = import_keep(req, in.file->path_raw, req->conf->spool_dir, &path);
	if (!e)
		e = import_job_add(req->db, req->session->unit_id,
				   req->session->account_id,
				   text_empty(name) ? "tệp" : name, path, &id);
	if (!e)
		e = audit_add(req, "import.create", "import_job", id, name);
	if (e)
		return e;
	request_flash(req, "Đã nhận tệp; đang kiểm tra.");
	return request_redirect(req, "/intake/import/%" PRId64, id);
}

MUST_CHECK static struct err *
render_job(struct request *req, const struct import_job *job, struct form *form,
	   bool invalid)
{
	struct list_query *query;
	struct view *view;
	struct err *e = list_open(req, &query);

	if (e)
		return e;
	if (query->as != LIST_PAGE) {
		query->title = talloc_asprintf(req, "Lỗi trong tệp %s",
					       job->job.title);
		return list_send(query);
	}
	e = list_read(query);
	if (e)
		return e;
	view = list_view(query);
	view_text(view, "Page.Title", job->job.title);
	view_crumb(view, "Nhập hồ sơ từ tệp", "/intake/import");
	view_crumb(view, job->job.title, NULL);
	form_view(form, view);
	import_job_to_view(view, job);
	view_flag(view, "HasErrorFile",
		  !import_job_moves(job) && fault_list_has_dossiers(query));
	view_format(view, "ErrorsHref", "/intake/import/%" PRId64 "/errors",
		    job->job.object_id);
	view_format(view, "JobHref", "/intake/import/%" PRId64,
		    job->job.object_id);
	if (invalid)
		return request_render_invalid(req, view,
					      "intake/import_show.cs");
	if (import_job_moves(job))
		request_header(req, "Refresh", refresh_secs);
	return request_render(req, view, "intake/import_show.cs");
}

static struct form *
act_form_new(struct request *req)
{
	struct form *form = form_new(req, act_fields, ARRAY_LEN(act_fields));

	form_options(form, "act", act_options, ARRAY_LEN(act_options));
	return form;
}

/* GET /intake/import/# : the import with its faults; with /export, /xlsx,
 * /print behind it the faults alone. */
struct err *
page_import_show(struct request *req)
{
	struct import_job *job;
	struct err *e;

	e = import_job_get(req, req->db, req->scope.path_like, req->id, &job);
	if (e)
		return e;
	return render_job(req, job, act_form_new(req), false);
}

MUST_CHECK static struct err *
act(struct request *req, const struct act_form *in,
    const struct import_job *job)
{
	if (strcmp(in->act, "stop") == 0)
		return job_stop(req->db, &job->job);
	if (strcmp(in->act, "drop") == 0)
		return import_job_drop(req->db, job);
	return import_job_start(req->db, job,
				strcmp(in->act, "again") == 0 ? NULL : in->act);
}

/* POST /intake/import/# : start, stop or drop it. */
struct err *
page_import_act(struct request *req)
{
	struct form *form = act_form_new(req);
	struct act_form in = { 0 };
	struct import_job *job;
	struct err *e;

	e = form_read(form, &in);
	if (!e)
		e = import_job_get(req, req->db, req->scope.path_like, req->id,
				   &job);
	if (e)
		return e;
	if (!form_valid(form))
		return render_job(req, job, form, true);
	job->job.version = in.version;
	e = act(req, &in, job);
	if (!e)
		e = audit_add(req, talloc_asprintf(req, "import.%s", in.act),
			      "import_job", job->job.object_id, job->job.title);
	if (e)
		return e;
	return request_redirect(req, "/intake/import/%" PRId64, req->id);
}

MUST_CHECK static struct err *
read_file(TALLOC_CTX *ctx, const char *path, unsigned char **bytes,
	  size_t *length)
{
	FILE *file = fopen(path, "rb");
	long size = -1;

	if (file && fseek(file, 0, SEEK_END) == 0)
		size = ftell(file);
	if (size < 0 || size > ERROR_FILE_MAX_BYTES ||
	    fseek(file, 0, SEEK_SET) != 0) {
		if (file)
			fclose(file);
		return err_new(ERR_MISSING, NULL, "TH2421: no %s", path);
	}
	*bytes = talloc_array(ctx, unsigned char, (unsigned)size + 1);
	*length = fread(*bytes, 1, (size_t)size, file);
	fclose(file);
	return NULL;
}

/* GET /intake/import/#/errors : the faulty dossiers with their reasons. */
struct err *
page_import_errors(struct request *req)
{
	struct import_job *job;
	unsigned char *bytes;
	size_t length;
	bool csv;
	struct err *e;

	e = import_job_get(req, req->db, req->scope.path_like, req->id, &job);
	if (!e)
		e = read_file(req, import_job_error_path(req, job), &bytes,
			      &length);
	if (e)
		return e;
	csv = strcmp(job->format, "csv") == 0;
	return request_download(
		req, csv ? "text/csv; charset=utf-8" : "application/xml",
		talloc_asprintf(req, "ho-so-loi-%" PRId64 ".%s", req->id,
				csv ? "csv" : "xml"),
		bytes, length);
}
