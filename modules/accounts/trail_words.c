#include "common/base.h"

#include "accounts/trail_words.h"

#include "common/paths.h"
#include "common/text.h"
#include "law/law.h"

#define SEAL_SHOWN_CHARS 32

const struct trail_word trail_actions[] = {
	{ "account.change", "Sửa thông tin tài khoản" },
	{ "account.create", "Tạo tài khoản" },
	{ "account.disable", "Khóa tài khoản" },
	{ "account.enable", "Mở khóa tài khoản" },
	{ "account.export", "Tải danh sách tài khoản" },
	{ "account.print", "In danh sách tài khoản" },
	{ "account.search", "Tìm tài khoản" },
	{ "account.self", "Tự sửa thông tin liên hệ" },
	{ "account.view", "Xem tài khoản" },
	{ "audit.export", "Tải nhật ký" },
	{ "audit.print", "In nhật ký" },
	{ "audit.view", "Xem nhật ký" },
	{ "claim.correct", "Sửa khoản của bản án" },
	{ "claim.view", "Xem khoản của bản án để sửa" },
	{ "decision.create", "Ra quyết định thi hành án" },
	{ "delegation.end", "Chấm dứt ủy quyền ký" },
	{ "delegation.give", "Ủy quyền ký" },
	{ "entry.correct", "Sửa thông tin công khai" },
	{ "entry.hide", "Ẩn thông tin công khai" },
	{ "entry.keep_hidden", "Giữ ẩn thông tin công khai" },
	{ "entry.show", "Hiện lại thông tin công khai" },
	{ "facts.seal", "Niêm phong dữ liệu đã ghi" },
	{ "import.again", "Chạy lại lần nhập tệp" },
	{ "import.all", "Chọn nhập tất cả hoặc không" },
	{ "import.create", "Gửi tệp hồ sơ" },
	{ "import.drop", "Hủy lần nhập tệp" },
	{ "import.export", "Tải danh sách lần nhập tệp" },
	{ "import.good", "Chọn nhập các hồ sơ đúng" },
	{ "import.print", "In danh sách lần nhập tệp" },
	{ "import.run", "Ghi hồ sơ từ tệp vào sổ" },
	{ "import.stop", "Dừng nhập tệp" },
	{ "import_job.export", "Tải lỗi, tệp lỗi của lần nhập" },
	{ "import_job.print", "In lỗi của lần nhập" },
	{ "import_job.view", "Xem lần nhập tệp" },
	{ "job.export", "Tải danh sách việc chạy nền" },
	{ "job.print", "In danh sách việc chạy nền" },
	{ "job.stop", "Dừng việc chạy nền" },
	{ "job.view", "Xem việc chạy nền" },
	{ "judgment.correct", "Sửa bản án, quyết định đã nhập" },
	{ "judgment.create", "Nhập bản án, quyết định" },
	{ "judgment.export", "Tải danh sách bản án, quyết định" },
	{ "judgment.print", "In danh sách bản án, quyết định" },
	{ "judgment.search", "Tìm bản án, quyết định" },
	{ "judgment.view", "Xem bản án, quyết định" },
	{ "list.drop", "Xóa bộ lọc đã lưu" },
	{ "list.first", "Đặt bộ lọc mở danh sách" },
	{ "list.none", "Bỏ bộ lọc mở danh sách" },
	{ "list.save", "Lưu bộ lọc" },
	{ "matter.assign", "Phân công Chấp hành viên" },
	{ "matter.export", "Tải danh sách việc" },
	{ "matter.print", "In hồ sơ, sổ" },
	{ "matter.search", "Tìm việc thi hành án" },
	{ "matter.view", "Mở hồ sơ thi hành án" },
	{ "party.correct", "Sửa đương sự đã nhập" },
	{ "party.search", "Tìm đương sự" },
	{ "party.view", "Xem đương sự để sửa" },
	{ "password.change", "Đổi mật khẩu" },
	{ "password.failed", "Đổi mật khẩu không thành" },
	{ "password.refused", "Đổi mật khẩu bị từ chối, phải chờ" },
	{ "password.reset", "Cấp lại mật khẩu" },
	{ "pattern.export", "Tải dấu hiệu bất thường" },
	{ "pattern.print", "In dấu hiệu bất thường" },
	{ "pattern.review", "Xem xét dấu hiệu bất thường" },
	{ "pattern.view", "Xem dấu hiệu bất thường" },
	{ "period.lock", "Khóa số liệu thống kê" },
	{ "period.open", "Mở lại số liệu thống kê" },
	{ "period.grant", "Cho điều chỉnh số liệu năm đã khóa" },
	{ "period.end", "Thôi cho điều chỉnh số liệu năm đã khóa" },
	{ "person.export", "Tải danh sách việc của một đương sự" },
	{ "person.merge", "Gộp hai người thành một" },
	{ "person.part", "Hủy gộp người" },
	{ "person.print", "In danh sách việc của một đương sự" },
	{ "person.view", "Xem các việc của một đương sự" },
	{ "proposal.confirm", "Xác nhận quyết định ký trên giấy" },
	{ "proposal.dispute", "Không xác nhận quyết định ký trên giấy" },
	{ "proposal.export", "Tải danh sách trình ký" },
	{ "proposal.print", "In danh sách trình ký" },
	{ "proposal.put", "Trình ký" },
	{ "proposal.register", "Ghi nhận quyết định ký trên giấy" },
	{ "proposal.return", "Trả lại nội dung trình ký" },
	{ "proposal.sign", "Ký nội dung được trình" },
	{ "proposal.view", "Xem nội dung trình ký" },
	{ "proposal.withdraw", "Rút nội dung trình ký" },
	{ "publication.export", "Tải danh sách công khai" },
	{ "publication.print", "In danh sách công khai" },
	{ "publication.search", "Tìm thông tin công khai" },
	{ "publication.view", "Xem thông tin công khai" },
	{ "refused.form", "Bị từ chối: biểu mẫu không có mã xác thực" },
	{ "refused.right", "Bị từ chối: không có quyền" },
	{ "refused.scope", "Bị từ chối: ngoài phạm vi hoặc không có" },
	{ "report.export", "Tải biểu thống kê" },
	{ "report.print", "In danh sách của biểu thống kê" },
	{ "request.correct", "Sửa yêu cầu thi hành án đã nhập" },
	{ "request.create", "Nhận yêu cầu thi hành án" },
	{ "request.export", "Tải sổ nhận yêu cầu" },
	{ "request.print", "In sổ nhận yêu cầu" },
	{ "request.search", "Tìm yêu cầu thi hành án" },
	{ "request.view", "Xem yêu cầu thi hành án để sửa, hủy" },
	{ "request.void", "Hủy ghi nhận yêu cầu thi hành án" },
	{ "role.grant", "Cấp vai trò" },
	{ "role.revoke", "Thu hồi vai trò" },
	{ "session.end", "Chấm dứt phiên" },
	{ "sign-in", "Đăng nhập" },
	{ "sign-in.failed", "Đăng nhập không thành" },
	{ "sign-in.free", "Bỏ thời gian chờ đăng nhập" },
	{ "sign-in.refused", "Đăng nhập bị từ chối, phải chờ" },
	{ "sign-out", "Đăng xuất" },
	{ "support.accept", "Chuyển hồ sơ hỗ trợ sang thụ lý" },
	{ "support.answer", "Trả lời yêu cầu hỗ trợ" },
	{ "support.approve", "Duyệt trả lời yêu cầu hỗ trợ" },
	{ "support.assign", "Phân công yêu cầu hỗ trợ" },
	{ "support.compare", "Nhận hồ sơ giấy để đối chiếu" },
	{ "support.end", "Kết thúc yêu cầu hỗ trợ" },
	{ "support.export", "Tải danh sách hỗ trợ" },
	{ "support.forward", "Chuyển yêu cầu hỗ trợ" },
	{ "support.invite", "Hẹn nộp hồ sơ" },
	{ "support.print", "In danh sách hỗ trợ" },
	{ "support.receive", "Tiếp nhận yêu cầu hỗ trợ" },
	{ "support.reject", "Từ chối yêu cầu hỗ trợ" },
	{ "support.resume", "Nhận bổ sung yêu cầu hỗ trợ" },
	{ "support.return", "Trả lại trả lời để sửa" },
	{ "support.search", "Tìm hồ sơ hỗ trợ" },
	{ "support.submit", "Trình duyệt trả lời hỗ trợ" },
	{ "support.supplement", "Yêu cầu bổ sung hỗ trợ" },
	{ "support.view", "Xem hồ sơ hỗ trợ" },
	{ "support.withdraw", "Ghi người gửi rút yêu cầu" },
	{ "transfer.export", "Tải danh sách ủy thác" },
	{ "transfer.print", "In danh sách ủy thác" },
	{ "transfer.receive", "Nhận ủy thác" },
	{ "transfer.return", "Trả lại ủy thác" },
	{ "transfer.view", "Xem ủy thác" },
	{ "unit.contact", "Sửa liên hệ của cơ quan" },
	{ "voided", "Hủy ghi nhận" },
};

const size_t trail_actions_count = ARRAY_LEN(trail_actions);

/* What a refused address was of is not known: its id alone is. */
const struct trail_word trail_objects[] = {
	{ "", "Mã số" },
	{ "account", "Tài khoản" },
	{ "audit", "Nhật ký" },
	{ "claim", "Khoản của bản án" },
	{ "decision", "Quyết định" },
	{ "event", "Sự kiện hồ sơ" },
	{ "import", "Lần nhập tệp" },
	{ "import_job", "Lần nhập tệp" },
	{ "job", "Việc chạy nền" },
	{ "judgment", "Bản án, quyết định" },
	{ "list", "Danh sách" },
	{ "matter", "Việc thi hành án" },
	{ "party", "Đương sự" },
	{ "pattern", "Dấu hiệu bất thường" },
	{ "person", "Người (đương sự của một hay nhiều bản án)" },
	{ "proposal", "Nội dung trình ký" },
	{ "publication", "Thông tin công khai" },
	{ "report", "Biểu thống kê" },
	{ "request", "Yêu cầu thi hành án" },
	{ "seal:account_role", "Niêm phong: vai trò" },
	{ "seal:claim", "Niêm phong: khoản của bản án" },
	{ "seal:decision", "Niêm phong: quyết định" },
	{ "seal:due", "Niêm phong: thời hạn" },
	{ "seal:enforcement_request", "Niêm phong: yêu cầu thi hành án" },
	{ "seal:event", "Niêm phong: sự kiện" },
	{ "seal:fee_entry", "Niêm phong: phí thi hành án" },
	{ "seal:judgment", "Niêm phong: bản án" },
	{ "seal:matter", "Niêm phong: việc" },
	{ "seal:money_added", "Niêm phong: khoản tính thêm" },
	{ "seal:money_entry", "Niêm phong: khoản tiền" },
	{ "seal:money_paper", "Niêm phong: biên lai, phiếu chi" },
	{ "seal:obligation", "Niêm phong: khoản phải thi hành" },
	{ "seal:officer", "Niêm phong: Chấp hành viên" },
	{ "seal:party", "Niêm phong: đương sự" },
	{ "seal:period_move", "Niêm phong: chuyển kỳ thống kê" },
	{ "seal:person_merge", "Niêm phong: gộp người" },
	{ "seal:publication", "Niêm phong: mục công khai" },
	{ "seal:publication_change", "Niêm phong: thay đổi công khai" },
	{ "seal:record_change", "Niêm phong: đính chính" },
	{ "seal:support_event", "Niêm phong: bước xử lý hỗ trợ" },
	{ "seal:support_inbox", "Niêm phong: yêu cầu hỗ trợ" },
	{ "seal:support_reply", "Niêm phong: nội dung bổ sung" },
	{ "seal:transfer", "Niêm phong: ủy thác" },
	{ "seal:verification", "Niêm phong: kết quả xác minh" },
	{ "support", "Yêu cầu hỗ trợ" },
	{ "transfer", "Ủy thác thi hành án" },
	{ "unit", "Đơn vị" },
};

const size_t trail_objects_count = ARRAY_LEN(trail_objects);

static const struct trail_word programs[] = {
	{ "accounts", "Tài khoản" },	     { "enforcement", "Thi hành" },
	{ "import", "Nhập dữ liệu" },	     { "intake", "Thụ lý" },
	{ "registry", "Chưa có điều kiện" }, { "reports", "Thống kê" },
	{ "support", "Hỗ trợ trực tuyến" },  { "tasks", "Việc tự động" },
	{ "thadsctl", "Dòng lệnh" },
};

/* Why a sign-in failed, behind the address; "account closed" and "account
 * locked" stand in older lines. */
static const struct trail_word reasons[] = {
	{ "account closed", "tài khoản đã khóa" },
	{ "account has to wait", "tên đăng nhập này bị nhập sai từ nhiều nơi" },
	{ "account locked", "tài khoản đang tạm khóa" },
	{ "address has to wait",
	  "từ địa chỉ này nhập sai nhiều tên đăng nhập" },
	{ "has to wait", "nhập sai nhiều lần từ địa chỉ này" },
	{ "unknown login", "không có tên đăng nhập này" },
	{ "wrong password", "sai mật khẩu" },
};

/* Fields of what was asked, as common/trail.c writes them. */
static const struct trail_word fields[] = {
	{ "account", "Người thực hiện" },
	{ "action", "Thao tác" },
	{ "column", "Cột" },
	{ "decided_from", "QĐ từ ngày" },
	{ "decided_to", "QĐ đến ngày" },
	{ "detail", "Chi tiết" },
	{ "find", "Tìm" },
	{ "form", "Biểu" },
	{ "from", "Từ ngày" },
	{ "id", "Mã số" },
	{ "identity", "Đẳng thức" },
	{ "late", "Thời hạn" },
	{ "list", "Danh sách" },
	{ "month", "Kỳ" },
	{ "object", "Đối tượng" },
	{ "officer", "Chấp hành viên" },
	{ "part", "Phần" },
	{ "published_from", "Công khai từ ngày" },
	{ "published_to", "Công khai đến ngày" },
	{ "q", "Tìm" },
	{ "queue", "Trạng thái" },
	{ "role", "Vai trò" },
	{ "row", "Hàng" },
	{ "service", "Nội dung" },
	{ "sort", "Sắp xếp" },
	{ "state", "Trạng thái" },
	{ "to", "Đến ngày" },
	{ "unit", "Đơn vị" },
	{ "year", "Năm thống kê" },
};

/* Objects that have a page, and the path before their id. */
static const struct trail_word pages[] = {
	{ "account", "/accounts/account" },
	{ "judgment", PATH_JUDGMENT_KIND },
	{ "matter", PATH_MATTER_KIND },
	{ "pattern", "/accounts/pattern" },
};

static const char *
find_words(const struct trail_word *list, size_t n, const char *code)
{
	for (size_t i = 0; i < n; i++) {
		if (text_same(list[i].code, code))
			return list[i].words;
	}
	return NULL;
}

static const char *
words_or_code(const struct trail_word *list, size_t n, const char *code)
{
	const char *words = find_words(list, n, code);

	return words ? words : code;
}

const char *
trail_action(const struct request *req, const char *action)
{
	const char *label = law_event_label(req->law, action, req->today);

	return label ? label
		     : words_or_code(trail_actions, trail_actions_count,
				     action);
}

const char *
trail_object(const char *kind)
{
	return words_or_code(trail_objects, trail_objects_count, kind);
}

const char *
trail_program(const char *program)
{
	return words_or_code(programs, ARRAY_LEN(programs), program);
}

/* A refused "GET /enforcement/matter/7"; NULL: no address. */
static char *
address_text(TALLOC_CTX *ctx, const char *piece)
{
	if (strncmp(piece, "GET /", 5) == 0)
		return talloc_asprintf(ctx, "mở %s", piece + 4);
	if (strncmp(piece, "POST /", 6) == 0)
		return talloc_asprintf(ctx, "gửi đến %s", piece + 5);
	return NULL;
}

/* A reason, an address, or "find=An", in words; anything else as it is. */
static char *
piece_text(TALLOC_CTX *ctx, const char *piece)
{
	const char *sign = strchr(piece, '=');
	const char *words = find_words(reasons, ARRAY_LEN(reasons), piece);

	if (!words)
		words = address_text(ctx, piece);
	if (words || !sign)
		return talloc_strdup(ctx, words ? words : piece);
	words = find_words(fields, ARRAY_LEN(fields),
			   talloc_strndup(ctx, piece, (size_t)(sign - piece)));
	return words ? talloc_asprintf(ctx, "%s: %s", words, sign + 1)
		     : talloc_strdup(ctx, piece);
}

const char *
trail_detail(TALLOC_CTX *ctx, const char *action, const char *detail)
{
	char *text = talloc_strdup(ctx, "");

	/* Digests, which say nothing to who reads them. */
	if (strcmp(action, "facts.seal") == 0)
		return talloc_strndup(ctx, detail, SEAL_SHOWN_CHARS);
	for (;;) {
		const char *end = strstr(detail, "; ");
		size_t n = end ? (size_t)(end - detail) : strlen(detail);

		text = talloc_asprintf_append(
			text, "%s",
			piece_text(ctx, talloc_strndup(ctx, detail, n)));
		if (!end)
			return text;
		text = talloc_strdup_append(text, "; ");
		detail = end + 2;
	}
}

char *
trail_href(TALLOC_CTX *ctx, const char *kind, int64_t id)
{
	const char *page = find_words(pages, ARRAY_LEN(pages), kind);

	if (!page || !id)
		return NULL;
	return talloc_asprintf(ctx, "%s/%" PRId64, page, id);
}
