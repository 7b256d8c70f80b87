#include "common/base.h"

#include "common/app.h"
#include "common/draft.h"
#include "common/log.h"
#include "common/metrics.h"
#include "common/read_only.h"
#include "common/route.h"
#include "common/session.h"
#include "common/transact.h"

#include <time.h>

static const char SQL_GET_READ_ONLY[] = "SELECT @@read_only";

/* What is left to a citizen, and to an official. */
static const char text_portal[] =
	"Hệ thống đang ở chế độ chỉ đọc, ít nhất từ %s: tra cứu danh sách công "
	"khai, xem số liệu và theo dõi hồ sơ đã gửi vẫn dùng được; chưa nhận "
	"được yêu cầu và nội dung bổ sung mới. Việc gấp, xin liên hệ trực tiếp "
	"cơ quan thi hành án dân sự.";
static const char text_office[] =
	"Hệ thống đang ở chế độ chỉ đọc, ít nhất từ %s: xem, tra cứu, lập báo "
	"cáo và in vẫn dùng được; chưa ghi được dữ liệu mới.";

/* Makes the request one for the page of the form, as after a sign-in. */
MUST_CHECK static struct err *
turn_into_form(struct request *req)
{
	const char *below = req->path + strlen(req->app->program->name) + 2;
	struct param *typed = talloc_memdup(
		req, req->params, (req->n_params + 1) * sizeof(*typed));
	int64_t ids[2];
	struct err *e;

	e = route_find(req->app->program, METHOD_GET, below, &req->route, ids);
	if (e)
		return e;
	req->method = METHOD_GET;
	req->params = typed;
	req->n_params = draft_drop_csrf(typed, req->n_params);
	req->from_draft = true;
	req->unsaved = true;
	*req->answer = (struct answer){ .status = 200 };
	return NULL;
}

bool
read_only_show(struct request *req)
{
	const struct request sent = *req;
	struct err *e;

	if (req->method != METHOD_POST || req->n_uploads > 0
	    || req->form_state != FORM_FREE || !draft_has_form_page(req))
		return false;
	e = turn_into_form(req);
	if (!e && route_lets_in(req))
		e = transact_page(req);
	if (e)
		log_line(LOG_WARN, req->conf->name, req->number,
			 "TH2154: form not shown again: %s", e->detail);
	if (!e && req->answer->status == 200 && req->answer->body) {
		req->answer->status = 503;
		return true;
	}
	err_free(&e);
	*req = sent;
	return false;
}

struct err *
read_only_ask(struct request *req)
{
	struct db_rows *rows;
	struct err *e;

	if (req->session) {
		req->read_only = req->session->read_only;
	} else {
		e = db_query(req->db, req, SQL_GET_READ_ONLY, &rows,
			     DB_NO_ARGS);
		if (e)
			return e;
		req->read_only = db_int(rows, 0, 0) != 0;
	}
	metrics_read_only(req->app->metrics, req->read_only,
			  (int64_t)time(NULL));
	return NULL;
}

const char *
read_only_banner(struct request *req)
{
	time_t since;
	struct tm tm;
	char utc[24];

	if (!req->read_only)
		return NULL;
	since = (time_t)metrics_read_only(req->app->metrics, true,
					  (int64_t)time(NULL));
	gmtime_r(&since, &tm);
	strftime(utc, sizeof(utc), "%Y-%m-%d %H:%M:%S", &tm);
	return talloc_asprintf(
		req, req->app->program->has_sign_in ? text_office : text_portal,
		date_time_text(req, utc));
}
