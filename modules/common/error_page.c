#include "common/base.h"

#include "common/app.h"
#include "common/error_page.h"
#include "common/log.h"
#include "common/transact.h"
#include "common/view.h"

static const char *
title(const struct request *req, int status)
{
	if (req->form_state == FORM_USED)
		return "Đã ghi nhận trước đó";
	switch (status) {
	case 403:
		return "Không được phép";
	case 404:
		return "Không tìm thấy";
	case 429:
		return "Xin chờ một lát";
	case 409:
		return req->method == METHOD_POST ? "Chưa lưu được"
						  : "Lúc này không làm được";
	case 400:
	case 405:
		return "Nội dung gửi lên không hợp lệ";
	case 413:
		return "Dữ liệu gửi lên quá lớn";
	case 503:
		return "Tạm thời chưa phục vụ được";
	default:
		return "Hệ thống gặp lỗi";
	}
}

/* What to do, where trying again at once would not help; NULL elsewhere. */
static const char *
todo(const struct err *e)
{
	switch (e->code) {
	case ERR_WAIT:
		return "Xin chờ hết thời gian nêu trên rồi thử lại; không cần "
		       "báo lỗi này.";
	case ERR_FORBIDDEN:
		return "Nếu công việc được giao cần đến quyền này, xin báo cho "
		       "người quản trị của cơ quan.";
	case ERR_MISSING:
		return "Xin kiểm tra lại địa chỉ, hoặc tìm lại từ trang đầu.";
	case ERR_STALE:
		return "Xin mở lại trang để xem tình trạng mới, rồi làm lại "
		       "nếu còn cần.";
	case ERR_DB_SLOW:
		return "Xin thu hẹp điều kiện tìm hoặc lọc rồi thử lại; nếu "
		       "vẫn gặp, xin báo cho người quản trị kèm mã tham chiếu "
		       "bên dưới.";
	default:
		return NULL;
	}
}

/* Refused in the same way however often it is sent. */
static bool
was_never_taken(const struct request *req, const struct err *e)
{
	return req->form_state == FORM_FREE || e->code == ERR_TOO_LARGE;
}

/* What is safe: said only of what would have been saved, and only when it is
 * known. */
static const char *
saved_sentence(const struct request *req, const struct err *e)
{
	if (req->method != METHOD_POST || !req->route ||
	    !transact_counts_once(req->route))
		return NULL;
	if (req->form_state == FORM_USED)
		return ERROR_SAVED;
	if (e->code == ERR_DB_UNSURE || !was_never_taken(req, e))
		return ERROR_UNSURE;
	return ERROR_NOT_SAVED;
}

static bool
is_of_program(const struct request *req)
{
	const struct program *program = req->app->program;

	return req->route >= program->routes &&
	       req->route < program->routes + program->n_routes;
}

/* The same form once more: of pages of the program alone, because those of
 * the house ask for passwords; not of files, which a page cannot hold. */
static void
resend_to_view(struct request *req, struct view *view, int status)
{
	if ((status < 500 && status != 429) || req->method != METHOD_POST ||
	    !req->route || !transact_counts_once(req->route) ||
	    req->n_params == 0 || req->n_uploads > 0 ||
	    req->form_state == FORM_USED || !is_of_program(req))
		return;
	view_text(view, "Error.Resend", req->path);
	for (size_t i = 0; i < req->n_params; i++) {
		struct view *row = view_row(view, "Error.Fields");

		view_text(row, "Name", req->params[i].name);
		view_text(row, "Value", req->params[i].value);
	}
}

/* What somebody wrote, where the form cannot be shown again: to copy from. */
static void
typed_to_view(const struct request *req, struct view *view, const struct err *e)
{
	if (e->code != ERR_STALE || req->method != METHOD_POST)
		return;
	for (size_t i = 0; i < req->n_params; i++) {
		if (strchr(req->params[i].value, ' '))
			view_text(view_row(view, "Error.Typed"), "Text",
				  req->params[i].value);
	}
}

static void
plain_page(struct request *req, const struct err *e)
{
	char *html = talloc_asprintf(
		req,
		"<!DOCTYPE html><html lang=\"vi\"><head><meta "
		"charset=\"utf-8\"><title>%s</title></head><body><h1>%s</h1>"
		"<p>%s</p><p>Mã tham chiếu: %s</p></body></html>",
		title(req, err_status(e)), title(req, err_status(e)),
		err_text(e), req->number);

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
	else if (e->retry_secs > 0)
		request_header(req, "Retry-After",
			       talloc_asprintf(req, "%" PRId64, e->retry_secs));
	view = view_new(req, title(req, status));
	view_int(view, "Error.Status", status);
	view_text(view, "Error.Number", req->number);
	view_text(view, "Error.Title", title(req, status));
	view_text(view, "Error.Text", err_text(e));
	view_text(view, "Error.Saved", saved_sentence(req, e));
	view_text(view, "Error.Todo", todo(e));
	view_flag(view, "Error.Public", !req->app->program->has_sign_in);
	resend_to_view(req, view, status);
	typed_to_view(req, view, e);
	failed = request_render(req, view, "layout/error.cs");
	if (failed) {
		log_line(LOG_ERROR, req->conf->name, req->number, "%s",
			 failed->detail);
		err_free(&failed);
		plain_page(req, e);
	}
}
