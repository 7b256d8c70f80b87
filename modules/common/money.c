#include "common/base.h"

#include "common/money.h"

/* Length of text without an ending "đ", "đồng" or "VND" and blanks. */
static size_t
bare_length(const char *text)
{
	/* The longer one first: "VNĐ" also ends in "Đ". */
	static const char *const units[] = { "đồng", "Đồng", "VNĐ", "vnđ",
					     "VND",  "vnd",  "đ",   "Đ" };
	size_t length = strlen(text);

	while (length > 0 && text[length - 1] == ' ')
		length--;
	for (size_t i = 0; i < ARRAY_LEN(units); i++) {
		size_t n = strlen(units[i]);

		if (length > n && memcmp(text + length - n, units[i], n) == 0) {
			length -= n;
			break;
		}
	}
	while (length > 0 && text[length - 1] == ' ')
		length--;
	return length;
}

bool
money_parse(const char *text, int64_t *dong)
{
	int64_t sum = 0;
	size_t group = 0;
	char separator = 0;
	size_t length;

	text += strspn(text, " ");
	length = bare_length(text);
	if (length == 0)
		return false;
	for (size_t i = 0; i < length; i++) {
		char c = text[i];

		if (c >= '0' && c <= '9') {
			sum = sum * 10 + (c - '0');
			if (++group > (separator ? 3U : 16U) ||
			    sum > MONEY_MAX_DONG)
				return false;
			continue;
		}
		if (c != '.' && c != ',' && c != ' ')
			return false;
		if (separator ? (c != separator || group != 3)
			      : (group == 0 || group > 3))
			return false;
		separator = c;
		group = 0;
	}
	if (separator && group != 3)
		return false;
	*dong = sum;
	return true;
}

char *
money_text(TALLOC_CTX *ctx, int64_t dong)
{
	char digits[32];
	char grouped[48];
	uint64_t size = dong < 0 ? -(uint64_t)dong : (uint64_t)dong;
	int n = snprintf(digits, sizeof(digits), "%" PRIu64, size);
	size_t out = 0;

	if (dong < 0)
		grouped[out++] = '-';
	for (int i = 0; i < n; i++) {
		if (i > 0 && (n - i) % 3 == 0)
			grouped[out++] = '.';
		grouped[out++] = digits[i];
	}
	grouped[out] = '\0';
	return talloc_strdup(ctx, grouped);
}

int64_t
money_thousands(int64_t dong)
{
	int64_t rest = dong % 1000;

	return dong / 1000 + (rest >= 500) - (rest <= -500);
}

/* Sums of sums do not fit into 64 bits. */
__extension__ typedef unsigned __int128 wide;

int64_t
money_share(int64_t sum, int64_t part, int64_t whole)
{
	return (int64_t)((wide)sum * (wide)part / (wide)whole);
}

int64_t
money_share_rest(int64_t sum, int64_t part, int64_t whole)
{
	return (int64_t)((wide)sum * (wide)part % (wide)whole);
}

bool
money_add(int64_t *sum, int64_t dong)
{
	int64_t total;

	if (__builtin_add_overflow(*sum, dong, &total))
		return false;
	*sum = total;
	return true;
}
