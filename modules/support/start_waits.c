#include "common/base.h"

#include "common/waits.h"
#include "support/case_list.h"
#include "support/support.h"

/* clang-format off */
#define QUEUE(label, code, told, ...) \
	{ label, told, &case_list, "queue", code, .reach = "support.view", \
	  __VA_ARGS__ }

static const struct wait rows[] = {
	QUEUE("Quá hạn", "late", "support.view", .pressing = true),
	QUEUE("Đến hạn trong " SOON_DAYS " ngày", "soon", "support.view"),
	QUEUE("Chờ tiếp nhận", "new", "support.answer"),
	QUEUE("Trả lời chờ duyệt", "draft", "support.approve"),
	QUEUE("Đang xử lý", "work", "support.view"),
	QUEUE("Chờ người gửi bổ sung, nộp hồ sơ", "waiting", "support.view"),
};
/* clang-format on */

const struct waits support_waits = {
	WAITS(rows),
	.lead = "Yêu cầu hỗ trợ trực tuyến gửi đến đơn vị.",
	.own_lead = "Yêu cầu hỗ trợ trực tuyến giao cho tài khoản này.",
};
