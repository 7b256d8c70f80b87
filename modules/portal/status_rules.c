#include "common/base.h"

#include "portal/status_rules.h"

#include "common/text.h"

/* clang-format off */
static const struct status_words table[] = {
	{ "MOI", "Đã gửi, chờ tiếp nhận",
	  "Cơ quan thi hành án sẽ xem và tiếp nhận yêu cầu.", "plain", false },
	{ "DTN", "Đã tiếp nhận",
	  "Cơ quan thi hành án đang xem xét yêu cầu.", "run", false },
	{ "DPC", "Đang xử lý",
	  "Yêu cầu đã được giao cho công chức xử lý.", "run", false },
	{ "YCBS", "Cần bổ sung",
	  "Xin đọc hướng dẫn, rồi viết nội dung bổ sung ngay dưới đây hoặc mang giấy tờ "
	  "đến cơ quan. Thời hạn trả lời tạm dừng trong lúc chờ.", "warn", true },
	{ "CD_DV", "Đã chuyển đến cơ quan có thẩm quyền",
	  "Cơ quan nêu trên sẽ tiếp nhận và trả lời; mã hồ sơ giữ nguyên.",
	  "run", false },
	{ "CHO_DUYET", "Đang xử lý",
	  "Câu trả lời đang chờ lãnh đạo duyệt.", "run", false },
	{ "HEN", "Mời đến nộp hồ sơ",
	  "Xin đến theo lịch hẹn bên dưới, mang theo giấy tờ và mã hồ sơ này.",
	  "warn", false },
	{ "DOICHIEU", "Đang đối chiếu hồ sơ giấy",
	  "Cơ quan thi hành án đang đối chiếu hồ sơ đã nộp với yêu cầu này.",
	  "run", false },
	{ "TRALOI", "Đã trả lời",
	  "Xin đọc câu trả lời bên dưới.", "good", false },
	{ "DATIEPNHAN", "Đã nhận hồ sơ, chuyển thụ lý",
	  "Cơ quan thi hành án đã nhận hồ sơ giấy và thụ lý theo quy định.",
	  "good", false },
	{ "TUCHOI", "Không thuộc phạm vi giải quyết",
	  "Xin đọc lý do bên dưới.", "bad", false },
	{ "KETTHUC", "Đã kết thúc",
	  "Yêu cầu này đã xong. Cần hỏi thêm, xin gửi yêu cầu mới.", "off", false },
	{ "RUT", "Đã rút",
	  "Yêu cầu đã được rút theo đề nghị của người gửi.", "off", false },
};

static const struct status_words unknown = {
	"", "Đang xử lý", "Cơ quan thi hành án đang xử lý yêu cầu.", "run", false,
};
/* clang-format on */

const struct status_words *
status_words(const char *state)
{
	for (size_t i = 0; i < ARRAY_LEN(table); i++)
		if (text_same(table[i].state, state))
			return &table[i];
	return &unknown;
}

bool
status_running(const struct law *law, const char *state, struct date on)
{
	const struct law_term *term = law_term(law, "support_state", state, on);

	return !term || text_same(term->stage, "open");
}

struct date
status_due(const struct law *law, const char *service, struct date on)
{
	const struct law_term *term =
		law_term(law, "support_service", service, on);
	const struct law_deadline *limit = NULL;

	if (term && term->deadline)
		limit = law_deadline(law, term->deadline, on);
	return limit ? law_deadline_end(law, limit, on)
		     : (struct date){ 0, 0, 0 };
}
