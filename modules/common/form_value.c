#include "common/base.h"

#include "common/form_parts.h"

#include "common/money.h"
#include "common/text.h"

static bool
has_rule(const struct taking *taking, unsigned rule)
{
	return (taking->slot->field->rules & rule) != 0;
}

static void
write_text(struct taking *taking, const char *text)
{
	memcpy(taking->member, &text, sizeof(text));
}

static void
write_number(struct taking *taking, int64_t n)
{
	memcpy(taking->member, &n, sizeof(n));
}

static void
write_file(struct taking *taking, const struct upload *upload)
{
	const struct upload **member = taking->member;

	*member = upload;
}

/* The typed text in one line without superfluous blanks, "" if none. NULL:
 * with a complaint when a person can have pasted it. */
MUST_CHECK static struct err *
clean_line(struct taking *taking, bool keep_lines, const char **text)
{
	const char *typed = taking->slot->typed;

	*text = "";
	if (!typed)
		return NULL;
	if (!text_is_utf8(typed, strlen(typed)))
		return err_new(ERR_INPUT, NULL, "TH1901: %s is not UTF-8",
			       taking->slot->name);
	*text = text_clean(taking->ctx, typed, keep_lines);
	if (!*text) {
		*text = "";
		taking->complaint = talloc_asprintf(
			taking->ctx,
			"Mục “%s” có ký tự không đọc được; xóa đi rồi gõ lại.",
			taking->slot->field->label);
	}
	return NULL;
}

/* Writes the text unless it is too long. */
static void
take_limited(struct taking *taking, const char *text, int64_t max_chars)
{
	const struct field *field = taking->slot->field;
	size_t length = text_length(text);

	if (field->max > 0)
		max_chars = field->max;
	if ((int64_t)length > max_chars) {
		taking->complaint = talloc_asprintf(
			taking->ctx,
			"Rút gọn %s: tối đa %" PRId64 " ký tự, đang có %zu.",
			words_called(taking), max_chars, length);
		return;
	}
	if (length == 0 && !taking->complaint && has_rule(taking, REQUIRED))
		words_ask(taking);
	write_text(taking, text);
}

MUST_CHECK static struct err *
take_line(struct taking *taking)
{
	const char *text;
	struct err *e = clean_line(taking, false, &text);

	if (!e)
		take_limited(taking, text, FORM_LINE_MAX);
	return e;
}

MUST_CHECK static struct err *
take_area(struct taking *taking)
{
	const char *text;
	struct err *e = clean_line(taking, true, &text);

	if (!e)
		take_limited(taking, text, FORM_AREA_MAX);
	return e;
}

MUST_CHECK static struct err *
take_raw(struct taking *taking)
{
	const char *typed = taking->slot->typed;

	if (typed && !text_is_utf8(typed, strlen(typed)))
		return err_new(ERR_INPUT, NULL, "TH1901: %s is not UTF-8",
			       taking->slot->name);
	take_limited(taking, typed ? typed : "", FORM_LINE_MAX);
	return NULL;
}

MUST_CHECK static struct err *
take_code(struct taking *taking)
{
	const struct slot *slot = taking->slot;
	const char *typed = slot->typed;

	if (text_empty(typed)) {
		if (has_rule(taking, REQUIRED))
			words_ask(taking);
		return NULL;
	}
	for (size_t i = 0; slot->choice && i < slot->choice->n_options; i++) {
		const struct option *option = &slot->choice->options[i];

		if (strcmp(option->value, typed) == 0) {
			write_text(taking, option->value);
			return NULL;
		}
	}
	return err_new(ERR_INPUT,
		       "Giá trị gửi lên không có trong danh sách để chọn. Xin "
		       "mở lại trang rồi chọn lại.",
		       "TH1902: %s has no such option", slot->name);
}

MUST_CHECK static struct err *
take_date(struct taking *taking)
{
	struct date d = { 0 };
	const char *text;
	struct err *e = clean_line(taking, false, &text);

	if (e || taking->complaint)
		return e;
	if (!*text) {
		if (has_rule(taking, REQUIRED))
			words_ask_date(taking, "");
		return NULL;
	}
	if (!date_parse(text, &d)) {
		words_ask_date(
			taking,
			talloc_asprintf(taking->ctx, "Không có ngày “%s”. ",
					text_cut(taking->ctx, text, 20)));
		return NULL;
	}
	if (has_rule(taking, NOT_FUTURE) &&
	    date_compare(d, taking->today) > 0) {
		taking->complaint = talloc_asprintf(
			taking->ctx,
			"Kiểm tra lại %s: không được sau hôm nay, %s.",
			words_called(taking),
			date_text(taking->ctx, taking->today));
		return NULL;
	}
	memcpy(taking->member, &d, sizeof(d));
	return NULL;
}

/* True for digits and separators with more digits than any sum has. */
static bool
is_huge(const char *text)
{
	size_t digits = 0;

	for (; *text; text++) {
		if (*text >= '0' && *text <= '9')
			digits += digits > 0 || *text > '0';
		else if (!strchr("., ", *text))
			return false;
	}
	return digits > 15;
}

/* The rules of numbers that could be read. */
static void
take_number(struct taking *taking, int64_t n, int64_t max)
{
	if (taking->slot->field->max > 0)
		max = taking->slot->field->max;
	if (n < 0)
		taking->complaint = talloc_asprintf(
			taking->ctx, "Kiểm tra lại %s: không được âm.",
			words_called(taking));
	else if (n > max)
		words_too_large(taking, max);
	else if (n == 0 && has_rule(taking, NOT_ZERO))
		taking->complaint = talloc_asprintf(taking->ctx,
						    "Nhập %s lớn hơn 0.",
						    words_called(taking));
	else
		write_number(taking, n);
}

MUST_CHECK static struct err *
take_money(struct taking *taking)
{
	const char *text;
	int64_t dong;
	struct err *e = clean_line(taking, false, &text);

	if (e || taking->complaint)
		return e;
	if (!*text && !has_rule(taking, REQUIRED))
		return NULL;
	if (money_parse(text, &dong))
		take_number(taking, dong, MONEY_MAX_DONG);
	else if (text[0] == '-' && money_parse(text + 1, &dong))
		take_number(taking, -1, MONEY_MAX_DONG);
	else if (is_huge(text))
		words_too_large(taking, MONEY_MAX_DONG);
	else
		words_ask_money(taking);
	return NULL;
}

MUST_CHECK static struct err *
take_int(struct taking *taking)
{
	const char *text;
	int64_t n;
	struct err *e = clean_line(taking, false, &text);

	if (e || taking->complaint)
		return e;
	if (!*text) {
		if (has_rule(taking, REQUIRED))
			words_ask(taking);
		return NULL;
	}
	if (text_to_int(text, &n))
		take_number(taking, n, INT64_MAX);
	else
		taking->complaint = talloc_asprintf(taking->ctx,
						    "Nhập %s bằng chữ số.",
						    words_called(taking));
	return NULL;
}

MUST_CHECK static struct err *
take_flag(struct taking *taking)
{
	const char *typed = taking->slot->typed;
	bool set = typed && *typed != '\0';

	if (set && strcmp(typed, "1") != 0 && strcmp(typed, "on") != 0)
		return err_new(ERR_INPUT, NULL, "TH1903: %s is no check mark",
			       taking->slot->name);
	memcpy(taking->member, &set, sizeof(set));
	if (!set && has_rule(taking, REQUIRED))
		words_ask(taking);
	return NULL;
}

MUST_CHECK static struct err *
take_file(struct taking *taking)
{
	const struct upload *upload = taking->slot->upload;
	int64_t max = taking->slot->field->max;

	if (!text_empty(taking->slot->typed))
		return err_new(ERR_INPUT, NULL, "TH1904: %s is no file",
			       taking->slot->name);
	if (!upload) {
		if (has_rule(taking, REQUIRED))
			words_ask(taking);
		return NULL;
	}
	if (upload->bytes == 0)
		taking->complaint =
			talloc_asprintf(taking->ctx,
					"Tệp cho mục “%s” không có nội dung; "
					"chọn tệp khác.",
					taking->slot->field->label);
	else if (max > 0 && upload->bytes > max)
		taking->complaint =
			talloc_asprintf(taking->ctx,
					"Tệp cho mục “%s” lớn quá %" PRId64
					" KB; chọn tệp nhỏ hơn.",
					taking->slot->field->label, max / 1024);
	else
		write_file(taking, upload);
	return NULL;
}

typedef struct err *take_fn(struct taking *taking);

/* How a kind is read, and what its member is before: all zero, or "". */
static const struct {
	take_fn *take;
	size_t bytes; /* of the member; 0: a text */
} kinds[] = {
	[FIELD_LINE] = { take_line, 0 },
	[FIELD_AREA] = { take_area, 0 },
	[FIELD_RAW] = { take_raw, 0 },
	[FIELD_CODE] = { take_code, 0 },
	[FIELD_DATE] = { take_date, sizeof(struct date) },
	[FIELD_MONEY] = { take_money, sizeof(int64_t) },
	[FIELD_INT] = { take_int, sizeof(int64_t) },
	[FIELD_FLAG] = { take_flag, sizeof(bool) },
	[FIELD_FILE] = { take_file, sizeof(const struct upload *) },
};

struct err *
value_take(struct taking *taking)
{
	enum field_kind kind = taking->slot->field->kind;

	memset(taking->member, 0, kinds[kind].bytes);
	if (kinds[kind].bytes == 0)
		write_text(taking, "");
	return kinds[kind].take(taking);
}

bool
value_is_untouched(const struct slot *slot)
{
	const struct choice *choice = slot->choice;
	const char *typed = slot->typed;

	if (slot->upload)
		return false;
	if (!typed || typed[strspn(typed, " \t\r\n")] == '\0')
		return true;
	return slot->field->kind == FIELD_CODE && choice &&
	       choice->n_options > 0 &&
	       strcmp(choice->options[0].value, typed) == 0;
}
