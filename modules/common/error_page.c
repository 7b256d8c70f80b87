#include "common/base.h"

#include "common/app.h"
#include "common/error_page.h"
#include "common/log.h"
#include "common/view.h"

static const char *
title(int status)
{
	switch (status) {
	case 403:
		return "Không được phép";
	case 404:
		return "Không tìm thấy";
	case 409:
		return "Chưa lưu được";
	case 400:
	case 405:
	case 413:
		return "Yêu cầu không hợp lệ";
	case 503:
		return "Tạm thời chưa phục vụ được";
	default:
		return "Hệ thống gặp lỗi";
	}
}

/* What is safe: said only where somebody may wonder. */
static const char *
saved_sentence(const struct request *req, const struct err *e)
{
	if (req->method != METHOD_POST || e->code == ERR_DB_UNSURE)
		return NULL;
	return "Dữ liệu của yêu cầu này chưa được lưu; dữ liệu trước đó còn "
	       "nguyên.";
}

static void
plain_page(struct request *req, const struct err *e)
{
	char *html = talloc_asprintf(
		req,
		"<!DOCTYPE html><html lang=\"vi\"><head><meta "
		"charset=\"utf-8\"><title>%s</title></head><body><h1>%s</h1>"
		"<p>%s</p><p>Số yêu cầu: %s</p></body></html>",
		title(err_status(e)), title(err_status(e)), err_text(e),
		req->number);

	req->answer->type = "text/html; charset=utf-8";
	req->answer->body = (const unsigned char *)html;
	req->answer->body_length = strlen(html);
}

void
error_page(struct request *req, const struct err *e)
{
	int status = err_status(e);
	struct view *view;
	struct err *failed;

	log_line(status >= 500 ? LOG_ERROR : LOG_WARN, req->conf->name,
		 req->number, "%d %s %s", status, req->path, e->detail);
	*req->answer = (struct answer){ .status = status };
	if (status == 503)
		request_header(req, "Retry-After", "5");
	view = view_new(req, title(status));
	view_int(view, "Error.Status", status);
	view_text(view, "Error.Number", req->number);
	view_text(view, "Error.Title", title(status));
	view_text(view, "Error.Text", err_text(e));
	view_text(view, "Error.Saved", saved_sentence(req, e));
	failed = request_render(req, view, "layout/error.cs");
	if (failed) {
		log_line(LOG_ERROR, req->conf->name, req->number, "%s",
			 failed->detail);
		err_free(&failed);
		plain_page(req, e);
	}
}
