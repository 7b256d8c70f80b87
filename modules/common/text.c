#include "common/base.h"

#include "common/text.h"

#include <utf8proc.h>

bool
text_is_utf8(const char *bytes, size_t length)
{
	const utf8proc_uint8_t *at = (const utf8proc_uint8_t *)bytes;
	utf8proc_ssize_t left = (utf8proc_ssize_t)length;

	while (left > 0) {
		utf8proc_int32_t code;
		utf8proc_ssize_t n = utf8proc_iterate(at, left, &code);

		if (n <= 0)
			return false;
		at += n;
		left -= n;
	}
	return true;
}

static bool
is_blank(unsigned char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* Copies text in place without superfluous blanks; false on control bytes. */
static bool
squeeze_blanks(char *text, bool keep_lines)
{
	char *out = text;
	bool blank = false;
	bool line = false;

	for (const char *in = text; *in; in++) {
		unsigned char c = (unsigned char)*in;

		if (is_blank(c)) {
			blank = true;
			line = line || (c == '\n' && keep_lines);
			continue;
		}
		if (c < 0x20)
			return false;
		if (blank && out != text)
			*out++ = line ? '\n' : ' ';
		blank = false;
		line = false;
		*out++ = *in;
	}
	*out = '\0';
	return true;
}

/* No-break and other wide blanks. */
static bool
is_wide_blank(utf8proc_int32_t code)
{
	return code == 0xa0 || (code >= 0x2000 && code <= 0x200a) ||
	       code == 0x202f || code == 0x205f || code == 0x3000;
}

/* What comes along when text is copied from a page or a document and cannot
 * be seen: break marks, joiners, marks of writing direction. */
static bool
is_invisible(utf8proc_int32_t code)
{
	return code == 0xad || (code >= 0x200b && code <= 0x200f) ||
	       (code >= 0x202a && code <= 0x202e) ||
	       (code >= 0x2060 && code <= 0x206f) || code == 0xfeff;
}

/* Makes blanks plain before squeezing and drops what is invisible; returns
 * how many codes are left, -1 on a control code beyond ASCII. */
static utf8proc_ssize_t
plain_codes(utf8proc_int32_t *codes, utf8proc_ssize_t n)
{
	utf8proc_ssize_t left = 0;

	for (utf8proc_ssize_t i = 0; i < n; i++) {
		if (codes[i] >= 0x7f && codes[i] <= 0x9f)
			return -1;
		if (is_invisible(codes[i]))
			continue;
		codes[left] = codes[i];
		if (is_wide_blank(codes[i]))
			codes[left] = ' ';
		if (codes[i] == 0x2028 || codes[i] == 0x2029)
			codes[left] = '\n';
		left++;
	}
	return left;
}

char *
text_clean(TALLOC_CTX *ctx, const char *raw, bool keep_lines)
{
	size_t length = strlen(raw);
	utf8proc_ssize_t room = (utf8proc_ssize_t)length + 1;
	utf8proc_int32_t *codes;
	utf8proc_ssize_t n;
	char *text;

	if (!text_is_utf8(raw, length))
		return NULL;
	codes = talloc_array(ctx, utf8proc_int32_t, (unsigned)room * 4);
	n = utf8proc_decompose((const utf8proc_uint8_t *)raw,
			       (utf8proc_ssize_t)length, codes, room * 4,
			       UTF8PROC_STABLE | UTF8PROC_COMPOSE);
	if (n < 0 || n >= room * 4) {
		talloc_free(codes);
		return NULL;
	}
	n = plain_codes(codes, n);
	if (n >= 0)
		n = utf8proc_reencode(codes, n,
				      UTF8PROC_STABLE | UTF8PROC_COMPOSE);
	if (n < 0) {
		talloc_free(codes);
		return NULL;
	}
	text = talloc_strndup(ctx, (const char *)codes, (size_t)n);
	talloc_free(codes);
	if (!squeeze_blanks(text, keep_lines)) {
		talloc_free(text);
		return NULL;
	}
	return text;
}

/* The plain ASCII letter or digit of a decomposed code point, or 0. */
static char
fold_code(utf8proc_int32_t code)
{
	/* Keyboards and old fonts also give the Icelandic and the African
	 * letter, which look the same as đ and Đ. */
	if (code == 0x111 || code == 0x110 || code == 0xf0 || code == 0xd0 ||
	    code == 0x189)
		return 'd';
	if (code >= 'A' && code <= 'Z')
		return (char)(code - 'A' + 'a');
	if ((code >= 'a' && code <= 'z') || (code >= '0' && code <= '9'))
		return (char)code;
	return 0;
}

/* True for marks that decomposition splits off a letter, and for the
 * apostrophes inside names of the highlands (K'Brìu), which vanish. */
static bool
is_silent(utf8proc_int32_t code)
{
	utf8proc_category_t kind = utf8proc_category(code);

	return kind == UTF8PROC_CATEGORY_MN || kind == UTF8PROC_CATEGORY_MC ||
	       code == '\'' || code == 0x2019 || code == 0x2bc;
}

char *
text_fold(TALLOC_CTX *ctx, const char *text)
{
	size_t length = strlen(text);
	size_t room = length * 4 + 4;
	utf8proc_int32_t *codes =
		talloc_array(ctx, utf8proc_int32_t, (unsigned)room);
	utf8proc_ssize_t n;
	char *folded = talloc_array(ctx, char, (unsigned)room);
	size_t out = 0;
	bool gap = false;

	n = utf8proc_decompose((const utf8proc_uint8_t *)text,
			       (utf8proc_ssize_t)length, codes,
			       (utf8proc_ssize_t)room,
			       UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE);
	for (utf8proc_ssize_t i = 0; i < n && i < (utf8proc_ssize_t)room; i++) {
		char c = fold_code(codes[i]);

		if (!c) {
			gap = gap || !is_silent(codes[i]);
			continue;
		}
		if (gap && out > 0)
			folded[out++] = ' ';
		gap = false;
		folded[out++] = c;
	}
	folded[out] = '\0';
	talloc_free(codes);
	return folded;
}

char *
text_fold_sought(TALLOC_CTX *ctx, const char *typed)
{
	char *folded = text_fold(ctx, typed ? typed : "");

	if (*folded || text_empty(typed))
		return folded;
	talloc_free(folded);
	return talloc_strdup(ctx, "-");
}

char *
text_url_escape(TALLOC_CTX *ctx, const char *text)
{
	static const char plain[] = "abcdefghijklmnopqrstuvwxyz"
				    "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				    "0123456789-._~";
	static const char digits[] = "0123456789ABCDEF";
	char *escaped = talloc_array(ctx, char, (unsigned)strlen(text) * 3 + 1);
	size_t n = 0;

	for (; *text; text++) {
		unsigned char c = (unsigned char)*text;

		if (strchr(plain, c)) {
			escaped[n++] = *text;
			continue;
		}
		escaped[n++] = '%';
		escaped[n++] = digits[c >> 4];
		escaped[n++] = digits[c & 15];
	}
	escaped[n] = '\0';
	return escaped;
}

size_t
text_length(const char *text)
{
	size_t n = 0;

	for (; *text; text++)
		n += ((unsigned char)*text & 0xc0) != 0x80;
	return n;
}

char *
text_cut(TALLOC_CTX *ctx, const char *text, size_t max_chars)
{
	const char *at = text;
	size_t n = 0;

	if (text_length(text) <= max_chars)
		return talloc_strdup(ctx, text);
	for (; *at; at++) {
		if (((unsigned char)*at & 0xc0) == 0x80)
			continue;
		if (n + 1 >= max_chars)
			break;
		n++;
	}
	return talloc_asprintf(ctx, "%.*s…", (int)(at - text), text);
}

bool
text_empty(const char *text)
{
	return !text || !*text;
}

bool
text_to_int(const char *text, int64_t *value)
{
	const char *at = text;
	bool minus = *at == '-';
	int64_t n = 0;

	if (minus)
		at++;
	if (!*at)
		return false;
	for (; *at; at++) {
		if (*at < '0' || *at > '9')
			return false;
		if (__builtin_mul_overflow(n, 10, &n) ||
		    __builtin_sub_overflow(n, *at - '0', &n))
			return false;
	}
	if (!minus && __builtin_sub_overflow(0, n, &n))
		return false;
	*value = n;
	return true;
}
