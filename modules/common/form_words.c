#include "common/base.h"

#include "common/form_parts.h"

#include "common/money.h"

const char *
words_called(const struct taking *taking)
{
	return talloc_asprintf(taking->ctx, "“%s”", taking->slot->field->label);
}

void
words_ask_date(struct taking *taking, const char *before)
{
	taking->complaint = talloc_asprintf(
		taking->ctx,
		"%sNhập %s theo dạng ngày/tháng/năm, ví dụ 15/10/2026.", before,
		words_called(taking));
}

void
words_ask_money(struct taking *taking)
{
	taking->complaint = talloc_asprintf(
		taking->ctx, "Nhập %s bằng chữ số, tròn đồng, ví dụ 3.000.000.",
		words_called(taking));
}

void
words_ask(struct taking *taking)
{
	const struct field *field = taking->slot->field;
	TALLOC_CTX *ctx = taking->ctx;

	switch (field->kind) {
	case FIELD_CODE:
		taking->complaint =
			talloc_asprintf(ctx, "Chọn %s.", words_called(taking));
		break;
	case FIELD_FLAG:
		taking->complaint = talloc_asprintf(ctx, "Đánh dấu vào ô %s.",
						    words_called(taking));
		break;
	case FIELD_FILE:
		taking->complaint = talloc_asprintf(ctx, "Chọn tệp cho mục %s.",
						    words_called(taking));
		break;
	case FIELD_DATE:
		words_ask_date(taking, "");
		break;
	case FIELD_MONEY:
		words_ask_money(taking);
		break;
	default:
		taking->complaint =
			talloc_asprintf(ctx, "Nhập %s.", words_called(taking));
	}
}

void
words_too_large(struct taking *taking, int64_t max)
{
	taking->complaint = talloc_asprintf(taking->ctx,
					    "Kiểm tra lại %s: không quá %s.",
					    words_called(taking),
					    money_text(taking->ctx, max));
}
