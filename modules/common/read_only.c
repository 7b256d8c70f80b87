#include "common/base.h"

#include "common/app.h"
#include "common/metrics.h"
#include "common/read_only.h"
#include "common/session.h"

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
