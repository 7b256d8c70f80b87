#include "common/base.h"

#include "common/money.h"
#include "common/text.h"
#include "matter/record.h"

/* clang-format off */
static const struct record_field of_judgment[] = {
	{ "court", "Tòa án, cơ quan ra bản án, quyết định", FIELD_LINE,
	  REQUIRED, 200, NULL, "court", RECORD_DECIDED | RECORD_FOLDED },
	{ "number", "Số bản án, quyết định", FIELD_LINE, REQUIRED, 60, NULL,
	  "judgment_number", RECORD_DECIDED | RECORD_FOLDED },
	{ "issued_on", "Ngày ban hành", FIELD_DATE, REQUIRED | NOT_FUTURE, 0,
	  NULL, NULL, RECORD_DECIDED },
	{ "effective_on", "Ngày có hiệu lực", FIELD_DATE, REQUIRED, 0, NULL,
	  "effective_day", 0 },
	{ "case_type", "Loại án", FIELD_CODE, REQUIRED, 0, "case_type", NULL,
	  RECORD_DECIDED },
	{ "received_on", "Ngày nhận", FIELD_DATE, REQUIRED | NOT_FUTURE, 0,
	  NULL, "paper_day", RECORD_DECIDED },
	{ "channel", "Hình thức nhận", FIELD_CODE, REQUIRED, 0, "channel",
	  NULL, 0 },
	{ "sender", "Người giao, nơi gửi", FIELD_LINE, 0, 200, NULL, NULL,
	  RECORD_NULL },
	{ "papers", "Tài liệu kèm theo", FIELD_AREA, 0, 1000, NULL, NULL,
	  RECORD_NULL },
	{ "note", "Ghi chú", FIELD_AREA, 0, 1000, NULL, NULL, RECORD_NULL },
};

static const struct record_field of_party[] = {
	{ "role", "Tư cách", FIELD_CODE, REQUIRED, 0, "party_role", NULL,
	  RECORD_DECIDED },
	{ "kind", "Loại", FIELD_CODE, REQUIRED, 0, "person_kind", NULL,
	  RECORD_DECIDED },
	{ "name", "Họ tên hoặc tên tổ chức", FIELD_LINE, REQUIRED, 200, NULL,
	  NULL, RECORD_DECIDED | RECORD_FOLDED },
	{ "id_number", "Số định danh hoặc mã số doanh nghiệp", FIELD_LINE, 0,
	  30, NULL, "id_number", RECORD_NULL },
	{ "birth_year", "Năm sinh", FIELD_INT, 0, 2199, NULL, "birth_year",
	  RECORD_NULL },
	{ "address", "Địa chỉ", FIELD_LINE, 0, 300, NULL, NULL, 0 },
	{ "phone", "Điện thoại", FIELD_LINE, 0, 30, NULL, "phone",
	  RECORD_NULL },
};

static const struct record_field of_claim[] = {
	{ "obligation_type", "Khoản phải thi hành", FIELD_CODE, REQUIRED, 0,
	  RECORD_OBLIGATIONS, NULL, RECORD_DECIDED },
	{ "amount_dong", "Số tiền", FIELD_MONEY, 0, 0, NULL, "amount",
	  RECORD_DECIDED },
	{ "thing", "Vật, việc phải thi hành", FIELD_LINE, 0, 500, NULL, NULL,
	  RECORD_DECIDED },
};

static const struct record_field of_request[] = {
	{ "received_on", "Ngày yêu cầu", FIELD_DATE, REQUIRED | NOT_FUTURE, 0,
	  NULL, "paper_day", RECORD_DECIDED },
	{ "channel", "Hình thức nhận", FIELD_CODE, REQUIRED, 0,
	  "request_channel", NULL, 0 },
	{ "content", "Nội dung yêu cầu", FIELD_AREA, REQUIRED, 2000, NULL,
	  NULL, 0 },
	{ "asset_information", "Thông tin về tài sản, điều kiện thi hành án",
	  FIELD_AREA, 0, 2000, NULL, NULL, 0 },
	{ "account_number", "Tài khoản nhận tiền", FIELD_LINE, 0, 100, NULL,
	  NULL, 0 },
};

/* Of each kind, and in no form. */
static const struct record_field state_field = {
	"state", "Trạng thái", FIELD_CODE, 0, 0, RECORD_STATES, NULL, 0
};

static const struct record_kind kinds[] = {
	{ "judgment", "Bản án, quyết định", of_judgment,
	  ARRAY_LEN(of_judgment) },
	{ "party", "Đương sự", of_party, ARRAY_LEN(of_party) },
	{ "claim", "Khoản", of_claim, ARRAY_LEN(of_claim) },
	{ "enforcement_request", "Yêu cầu thi hành án", of_request,
	  ARRAY_LEN(of_request) },
};
/* clang-format on */

const struct record_kind *
record_kind(const char *table)
{
	for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
		if (text_same(kinds[i].table, table))
			return &kinds[i];
	}
	return NULL;
}

const struct record_field *
record_field(const struct record_kind *kind, const char *column)
{
	for (size_t i = 0; kind && i < kind->n_fields; i++) {
		if (strcmp(kind->fields[i].column, column) == 0)
			return &kind->fields[i];
	}
	return kind && strcmp(column, state_field.column) == 0 ? &state_field
							       : NULL;
}

static const char *
code_words(const struct law *law, const char *list, const char *code,
	   struct date on)
{
	const struct law_obligation_type *type;

	if (text_same(list, RECORD_STATES))
		return text_same(code, RECORD_VOIDED) ? "Đã hủy ghi nhận"
						      : "Đã nhận";
	if (!text_same(list, RECORD_OBLIGATIONS))
		return law_label(law, list, code, on);
	type = law_obligation_type(law, code, on);
	return type ? type->label : code;
}

const char *
record_words(TALLOC_CTX *ctx, const struct law *law,
	     const struct record_field *field, const char *value,
	     struct date on)
{
	struct date day;
	int64_t number;

	if (text_empty(value))
		return "";
	if (field->kind == FIELD_DATE && date_parse(value, &day))
		return date_text(ctx, day);
	if (field->kind == FIELD_MONEY && text_to_int(value, &number))
		return money_text(ctx, number);
	return field->list ? code_words(law, field->list, value, on) : value;
}

bool
record_differs(const char *before, const char *after)
{
	if (text_empty(before) || text_empty(after))
		return text_empty(before) != text_empty(after);
	return !text_same(before, after);
}
