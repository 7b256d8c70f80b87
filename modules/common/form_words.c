#include "common/base.h"

#include "common/form_parts.h"

#include "common/money.h"

/* The label as it stands inside a sentence: "Ngày tuyên" is "ngày tuyên",
 * an abbreviation such as "CCCD" stays. Only letters that begin Vietnamese
 * words are known here. */
static const char *
inner_label(TALLOC_CTX *ctx, const char *label)
{
	static const char *const letters[][2] = {
		{ "Đ", "đ" }, { "Á", "á" }, { "Ả", "ả" }, { "Ă", "ă" },
		{ "Ắ", "ắ" }, { "Â", "â" }, { "Ấ", "ấ" }, { "Ẩ", "ẩ" },
		{ "É", "é" }, { "Ê", "ê" }, { "Í", "í" }, { "Ô", "ô" },
		{ "Ố", "ố" }, { "Ổ", "ổ" }, { "Ơ", "ơ" }, { "Ở", "ở" },
		{ "Ú", "ú" }, { "Ủ", "ủ" }, { "Ư", "ư" }, { "Ứ", "ứ" },
		{ "Ý", "ý" }, { "Ỷ", "ỷ" },
	};
	char *text = talloc_strdup(ctx, label);

	if (text[0] >= 'A' && text[0] <= 'Z') {
		bool shouts = (text[1] >= 'A' && text[1] <= 'Z') ||
			      (text[1] >= '0' && text[1] <= '9');

		if (!shouts)
			text[0] = (char)(text[0] - 'A' + 'a');
		return text;
	}
	for (size_t i = 0; i < ARRAY_LEN(letters); i++) {
		size_t n = strlen(letters[i][0]);

		if (strncmp(text, letters[i][0], n) == 0) {
			memcpy(text, letters[i][1], n);
			break;
		}
	}
	return text;
}

const char *
words_called(const struct taking *taking)
{
	return inner_label(taking->ctx, taking->slot->field->label);
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
		taking->complaint = talloc_asprintf(ctx, "Đánh dấu vào ô “%s”.",
						    field->label);
		break;
	case FIELD_FILE:
		taking->complaint = talloc_asprintf(
			ctx, "Chọn tệp cho mục “%s”.", field->label);
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
