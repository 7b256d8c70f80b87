#include "common/base.h"

#include "common/waits.h"
#include "registry/alert_store.h"
#include "registry/registry.h"

/* What thads-tasks keeps, as the pages of the alerts and of the comparison
 * show it. */
static struct err *
count_alerts(struct request *req, const struct wait *wait,
	     const struct scope *scope, int64_t max, int64_t *n)
{
	int64_t counts[ALERT_LISTS] = { 0 };
	struct err *e = alert_counts(req, req->db, scope, counts);

	(void)max;
	*n = counts[wait->which];
	return e;
}

/* clang-format off */
#define ALERTS(label, list, page, ...) \
	{ label, "registry.view", .count = count_alerts, .which = list, \
	  .href = "/registry/" page, __VA_ARGS__ }

static const struct wait rows[] = {
	ALERTS("Công khai, không còn quyết định: phải chấm dứt",
	       ALERT_UNDECIDED, "compare?list=undecided", .pressing = true),
	ALERTS("Có quyết định, chưa công khai", ALERT_UNPUBLISHED,
	       "compare?list=unpublished", .pressing = true),
	ALERTS("Chậm công khai, cập nhật, chấm dứt", ALERT_LATE,
	       "alerts?list=late", .pressing = true),
	ALERTS("Dữ liệu khác hồ sơ", ALERT_DIFFERS, "compare?list=differs"),
	ALERTS("Đến hạn xác minh lại", ALERT_CHECK, "alerts?list=check"),
	ALERTS("Đủ điều kiện chuyển sổ, gửi lại yêu cầu", ALERT_BOOK,
	       "alerts?list=book"),
	ALERTS("Xét miễn, giảm nghĩa vụ", ALERT_RELIEF, "alerts?list=relief"),
};
/* clang-format on */

const struct waits registry_waits = {
	WAITS(rows),
	.lead = "Theo quyết định, thông tin công khai và hồ sơ trong phạm vi "
		"được giao theo dõi.",
};
