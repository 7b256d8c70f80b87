#include "common/base.h"

#include "portal/inbox_rules.h"

#include "common/crypto.h"
#include "common/text.h"

#define AT(member) .at = offsetof(struct inbox_form, member)

/* Which services a field belongs to; any other service is like OTHER. */
enum service_kind { SERVICE_REQUEST, SERVICE_RESULT, SERVICE_OTHER };

enum need { NO, MAY, MUST };

struct inbox_field {
	enum need needs[SERVICE_OTHER + 1];
	struct field field;
};

/* clang-format off */
static const struct inbox_field inbox_table[] = {
	{ { MUST, MUST, MUST }, { "service", "Nội dung hỗ trợ", FIELD_CODE, 0, AT(service) } },
	{ { MUST, MUST, MUST }, { "province", "Tỉnh, thành phố", FIELD_CODE, 0, AT(province) } },
	{ { MUST, MUST, MUST }, { "unit", "Cơ quan nhận", FIELD_CODE, 0, AT(unit) } },
	{ { MUST, MUST, MUST },
	  { "sender_role", "Trong việc thi hành án, người gửi là", FIELD_CODE,
	    0, AT(sender_role) } },
	{ { MUST, MUST, MUST },
	  { "sender_kind", "Người gửi là cá nhân hay tổ chức", FIELD_CODE,
	    0, AT(sender_kind) } },
	{ { MUST, MUST, MUST },
	  { "sender_name", "Họ tên hoặc tên tổ chức", FIELD_LINE,
	    0, .max = 200, AT(sender_name) } },
	{ { MUST, MUST, MAY },
	  { "id_number", "Số định danh (CCCD) hoặc mã số doanh nghiệp", FIELD_LINE,
	    0, .max = 30, AT(id_number) } },
	{ { MUST, MUST, MUST }, { "address", "Địa chỉ", FIELD_LINE, 0, .max = 300, AT(address) } },
	{ { MAY, MAY, MAY }, { "phone", "Điện thoại", FIELD_LINE, 0, .max = 30, AT(phone) } },
	{ { MAY, MAY, MAY }, { "email", "Thư điện tử", FIELD_LINE, 0, .max = 120, AT(email) } },
	{ { MAY, MAY, NO },
	  { "creditor", "Người được thi hành án (tên, địa chỉ)", FIELD_LINE,
	    0, .max = 300, AT(creditor) } },
	{ { MAY, MAY, NO },
	  { "debtor", "Người phải thi hành án (tên, địa chỉ)", FIELD_LINE,
	    0, .max = 300, AT(debtor) } },
	{ { MUST, MUST, MAY },
	  { "judgment_number", "Số bản án, quyết định", FIELD_LINE,
	    0, .max = 60, AT(judgment_number) } },
	{ { MAY, MAY, MAY },
	  { "judgment_on", "Ngày tuyên, ngày ký", FIELD_DATE,
	    NOT_FUTURE, AT(judgment_on) } },
	{ { MUST, MUST, MAY },
	  { "court", "Tòa án, cơ quan ban hành", FIELD_LINE, 0, .max = 160, AT(court) } },
	{ { MAY, MUST, MAY },
	  { "decision_number", "Số quyết định thi hành án", FIELD_LINE,
	    0, .max = 60, AT(decision_number) } },
	{ { MAY, MAY, MAY },
	  { "decision_on", "Ngày quyết định", FIELD_DATE, NOT_FUTURE, AT(decision_on) } },
	{ { MUST, MUST, MUST },
	  { "content", "Nội dung cần hỗ trợ", FIELD_AREA, 0, .max = 4000, AT(content) } },
	{ { MAY, NO, NO },
	  { "assets", "Tài sản, thu nhập của người phải thi hành án", FIELD_AREA,
	    0, .max = 1400, AT(assets) } },
	{ { MAY, NO, NO },
	  { "measures", "Biện pháp bảo đảm đề nghị áp dụng", FIELD_LINE,
	    0, .max = 300, AT(measures) } },
	{ { MAY, MAY, MAY },
	  { "website", "Để trống ô này", FIELD_RAW, 0, .max = 200, AT(website) } },
	{ { MAY, MAY, MAY }, { "seal", "Biểu mẫu", FIELD_RAW, 0, .max = 400, AT(seal) } },
};
/* clang-format on */

static enum service_kind
kind_of(const char *service)
{
	if (text_same(service, "YCTHA"))
		return SERVICE_REQUEST;
	return text_same(service, "XNKQ") ? SERVICE_RESULT : SERVICE_OTHER;
}

struct field *
inbox_fields(TALLOC_CTX *ctx, const char *service, size_t *n)
{
	struct field *fields =
		talloc_zero_array(ctx, struct field, ARRAY_LEN(inbox_table));
	enum service_kind kind = kind_of(service);

	*n = 0;
	for (size_t i = 0; i < ARRAY_LEN(inbox_table); i++) {
		enum need need = inbox_table[i].needs[kind];

		if (need == NO)
			continue;
		fields[*n] = inbox_table[i].field;
		if (need == MUST)
			fields[*n].rules |= REQUIRED;
		(*n)++;
	}
	return fields;
}

/* Digits, with what people put between them. */
static bool
is_phone(const char *phone)
{
	size_t digits = 0;

	if (phone[strspn(phone, "0123456789+() .-")] != '\0')
		return false;
	for (; *phone; phone++)
		digits += *phone >= '0' && *phone <= '9';
	return digits >= 8 && digits <= 15;
}

/* Something at something with a dot; more is the mail server's business. */
static bool
is_email(const char *email)
{
	const char *at = strchr(email, '@');

	return at && at != email && !strchr(at + 1, '@') &&
	       !strchr(email, ' ') && strchr(at, '.') && at[1] != '.' &&
	       email[strlen(email) - 1] != '.';
}

/* Letters of a passport, digits of a card, the dash of a tax code. */
static bool
is_id_number(const char *number)
{
	size_t signs = 0;

	for (; *number; number++) {
		char c = *number;

		if (c == ' ' || c == '-' || c == '.')
			continue;
		if (!((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
		      (c >= 'a' && c <= 'z')))
			return false;
		signs++;
	}
	return signs >= 6;
}

static void
check_parties(struct form *form, const struct inbox_form *in)
{
	if (kind_of(in->service) == SERVICE_OTHER)
		return;
	if (!*in->creditor && !text_same(in->sender_role, "creditor"))
		form_error(form, "creditor",
			   "Xin ghi tên và địa chỉ người được thi hành án.");
	if (!*in->debtor && !text_same(in->sender_role, "debtor"))
		form_error(form, "debtor",
			   "Xin ghi tên và địa chỉ người phải thi hành án.");
}

void
inbox_check(struct form *form, const struct inbox_form *in)
{
	if (*in->website)
		form_error(form, "website", "Xin để trống ô này.");
	if (!*in->phone && !*in->email)
		form_error(form, "phone",
			   "Xin ghi số điện thoại hoặc thư điện tử, để cơ "
			   "quan thi hành án liên hệ khi cần.");
	if (*in->phone && !is_phone(in->phone))
		form_error(form, "phone", "Số điện thoại gồm 8 đến 15 chữ số.");
	if (*in->email && !is_email(in->email))
		form_error(form, "email", "Thư điện tử có dạng ten@noigui.vn.");
	if (*in->id_number && !is_id_number(in->id_number))
		form_error(form, "id_number",
			   "Số định danh hoặc mã số doanh nghiệp gồm chữ số "
			   "(hộ chiếu có thể có chữ cái), ít nhất 6 ký tự.");
	if (date_is_set(in->judgment_on) && date_is_set(in->decision_on) &&
	    date_compare(in->decision_on, in->judgment_on) < 0)
		form_error(form, "decision_on",
			   "Quyết định thi hành án không thể có trước bản "
			   "án, quyết định được thi hành.");
	check_parties(form, in);
}

char *
inbox_paper_text(TALLOC_CTX *ctx, const char *number, struct date on,
		 const char *court)
{
	char *text = talloc_strdup(ctx, "");

	if (!text_empty(number))
		text = talloc_asprintf_append(text, "Số %s", number);
	if (date_is_set(on))
		text = talloc_asprintf_append(text, "%s %s",
					      *text ? " ngày" : "Ngày",
					      date_text(text, on));
	if (!text_empty(court))
		text = talloc_asprintf_append(text, "%s %s",
					      *text ? " của" : "Của", court);
	return text;
}

char *
inbox_assets_text(TALLOC_CTX *ctx, const struct inbox_form *in)
{
	char *text = talloc_strdup(ctx, in->assets ? in->assets : "");

	if (text_empty(in->measures))
		return text;
	return talloc_asprintf_append(text,
				      "%sĐề nghị áp dụng biện pháp bảo đảm: %s",
				      *text ? "\n" : "", in->measures);
}

char *
inbox_code_start(TALLOC_CTX *ctx, const char *unit_code, struct date on)
{
	return talloc_asprintf(ctx, "%.*s-%02d%02d%02d-",
			       (int)strcspn(unit_code, "@"), unit_code,
			       on.year % 100, on.month, on.day);
}

char *
inbox_code(TALLOC_CTX *ctx, const char *unit_code, struct date on,
	   int64_t number)
{
	char *start = inbox_code_start(ctx, unit_code, on);

	return talloc_asprintf_append(start, "%04" PRId64, number);
}

/* Letters and digits in capitals; others are kept if they are in also. */
static char *
capitals(TALLOC_CTX *ctx, const char *typed, const char *also)
{
	char *text = talloc_strdup(ctx, "");

	for (; *typed; typed++) {
		char c = *typed;

		if (c >= 'a' && c <= 'z')
			c = (char)(c - 'a' + 'A');
		if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
		    strchr(also, c))
			text = talloc_asprintf_append(text, "%c", c);
	}
	return text;
}

char *
inbox_code_typed(TALLOC_CTX *ctx, const char *typed)
{
	return capitals(ctx, typed, "-.");
}

char *
inbox_secret_typed(TALLOC_CTX *ctx, const char *typed)
{
	char *letters = capitals(ctx, typed, "");
	char *text = talloc_strdup(ctx, "");

	for (size_t i = 0; letters[i]; i++)
		text = talloc_asprintf_append(text, "%s%c",
					      i > 0 && i % 4 == 0 ? "-" : "",
					      letters[i]);
	return text;
}

/* What is signed, without the signature. */
static char *
seal_body(TALLOC_CTX *ctx, const struct seal *seal)
{
	return talloc_asprintf(ctx, "%s.%" PRId64 ".%s", seal->form_id,
			       seal->at, seal->secret);
}

/* The house's fingerprint (BLAKE2b) of key and text: it has no extension
 * weakness, so the key in front makes it a signature. */
static char *
seal_sign(TALLOC_CTX *ctx, const char *key, const char *body)
{
	return crypto_hash_text(ctx, talloc_asprintf(ctx, "%s.%s", key, body));
}

char *
seal_text(TALLOC_CTX *ctx, const char *key, const struct seal *seal)
{
	char *body = seal_body(ctx, seal);

	return talloc_asprintf(ctx, "%s.%s", body, seal_sign(ctx, key, body));
}

enum seal_state
seal_open(TALLOC_CTX *ctx, const char *key, const char *text, int64_t now,
	  struct seal *seal)
{
	const char *end = strrchr(text, '.');
	char *body;
	char *time;
	char *secret;

	if (!end)
		return SEAL_BROKEN;
	body = talloc_strndup(ctx, text, (size_t)(end - text));
	if (!crypto_same(seal_sign(ctx, key, body), end + 1))
		return SEAL_BROKEN;
	time = strchr(body, '.');
	secret = time ? strchr(time + 1, '.') : NULL;
	if (!secret)
		return SEAL_BROKEN;
	*time++ = '\0';
	*secret++ = '\0';
	seal->form_id = body;
	seal->secret = secret;
	if (!text_to_int(time, &seal->at))
		return SEAL_BROKEN;
	if (now - seal->at < SEAL_MIN_SECS)
		return SEAL_EARLY;
	return now - seal->at > SEAL_MAX_SECS ? SEAL_OLD : SEAL_GOOD;
}
