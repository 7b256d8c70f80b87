#include "common/base.h"

#include "common/err.h"

struct err_kind {
	int status;
	const char *text;
};

static const struct err_kind err_kinds[] = {
	[ERR_INTERNAL] = { 500, "Hệ thống gặp lỗi khi xử lý." },
	[ERR_DB] = { 500, "Hệ thống gặp lỗi khi đọc hoặc ghi dữ liệu." },
	[ERR_DB_LOST] = { 503, "Mất kết nối đến cơ sở dữ liệu." },
	[ERR_DB_UNSURE] = { 503, "Mất kết nối đúng lúc đang ghi dữ liệu." },
	[ERR_DB_SLOW] = { 503, "Việc này cần nhiều thời gian hơn mức cho phép "
			       "nên đã được dừng lại." },
	[ERR_BUSY] = { 503, "Dữ liệu đang được người khác ghi. Xin thử lại "
			    "sau ít giây." },
	[ERR_READ_ONLY] = { 503, "Hệ thống đang ở chế độ chỉ đọc: vẫn xem và "
				 "tra cứu được, nhưng chưa ghi được dữ liệu "
				 "mới." },
	[ERR_SCHEMA] = { 503, "Cơ sở dữ liệu chưa được nâng cấp cho phiên "
			      "bản này của chương trình." },
	[ERR_CONFLICT] = { 409, "Dữ liệu này đã có trong hệ thống." },
	[ERR_STALE] = { 409, "Nội dung này vừa được người khác thay đổi." },
	[ERR_MISSING] = { 404, "Không tìm thấy nội dung này, hoặc nội dung "
			       "nằm ngoài phạm vi được giao." },
	[ERR_FORBIDDEN] = { 403, "Tài khoản chưa được giao quyền này." },
	[ERR_SIGNED_OUT] = { 401, "Phiên làm việc đã hết hoặc chưa đăng "
				  "nhập." },
	[ERR_FORGED] = { 403, "Biểu mẫu không còn hợp lệ. Xin mở lại trang "
			      "rồi gửi lại." },
	[ERR_METHOD] = { 405, "Trang này không nhận cách gửi đó." },
	[ERR_TOO_LARGE] = { 413, "Tệp hoặc biểu mẫu vượt quá dung lượng cho "
				 "phép. Xin chia nhỏ rồi gửi lại." },
	[ERR_WAIT] = { 429, "Có quá nhiều lượt truy cập. Xin thử lại sau." },
	[ERR_INPUT] = { 400, "Nội dung gửi lên không đúng định dạng." },
	[ERR_USAGE] = { 500, "Cấu hình hoặc tham số không đúng." },
};

struct err *
err_new(enum err_code code, const char *text, const char *detail, ...)
{
	struct err *e = talloc_zero(NULL, struct err);
	va_list args;

	if (!e)
		abort();
	e->code = code;
	e->text = text;
	va_start(args, detail);
	e->detail = talloc_vasprintf(e, detail, args);
	va_end(args);
	return e;
}

struct err *
err_told(enum err_code code, const char *text, ...)
{
	struct err *e = talloc_zero(NULL, struct err);
	va_list args;

	if (!e)
		abort();
	e->code = code;
	va_start(args, text);
	e->text = talloc_vasprintf(e, text, args);
	va_end(args);
	e->detail = e->text;
	return e;
}

void
err_free(struct err **e)
{
	talloc_free(*e);
	*e = NULL;
}

const char *
err_text(const struct err *e)
{
	return e->text ? e->text : err_kinds[e->code].text;
}

int
err_status(const struct err *e)
{
	return err_kinds[e->code].status;
}
