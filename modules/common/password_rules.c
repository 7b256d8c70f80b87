#include "common/base.h"

#include "common/password_rules.h"
#include "common/text.h"

#define LETTERS_MAX 160

/* A number of the rules inside a sentence. */
#define IN_WORDS(n)    IN_WORDS_OF(n)
#define IN_WORDS_OF(n) #n

/* clang-format off */
const char password_rules_hint[] =
	"Ít nhất " IN_WORDS(PASSWORD_MIN_CHARS) " ký tự, có chữ hoa, chữ "
	"thường và ký tự đặc biệt (như ! @ # % - hoặc dấu cách); không chứa "
	"tên đăng nhập, không phải từ dễ đoán. Nên ghép vài từ không liên "
	"quan với nhau.";
/* clang-format on */

/* A password made of one of these and of digits or signs is guessed first. */
static const char *const common_words[] = {
	"a",
	"aa",
	"aaa",
	"ab",
	"abc",
	"abcabc",
	"abcd",
	"abcdef",
	"admin",
	"adminadmin",
	"administrator",
	"anhyeuem",
	"asdf",
	"asdfgh",
	"asdfghjkl",
	"botuphap",
	"btp",
	"changeme",
	"chaomung",
	"chicuc",
	"congchuc",
	"congan",
	"cucthads",
	"dangnhap",
	"danang",
	"default",
	"doimatkhau",
	"emyeuanh",
	"hanoi",
	"haiphong",
	"hello",
	"hochiminh",
	"iloveyou",
	"letmein",
	"login",
	"matkhau",
	"matkhaumoi",
	"master",
	"moj",
	"monkey",
	"newpassword",
	"nopass",
	"pass",
	"passwd",
	"password",
	"passwordpassword",
	"quantri",
	"quantrivien",
	"qazwsx",
	"qazwsxedc",
	"qwe",
	"qweasd",
	"qweasdzxc",
	"qwer",
	"qwert",
	"qwerty",
	"qwertyuiop",
	"root",
	"saigon",
	"secret",
	"sinhnhat",
	"test",
	"thads",
	"thihanhan",
	"thihanhandansu",
	"tongcuc",
	"toiyeuvietnam",
	"tuphap",
	"user",
	"vietnam",
	"vietnamvodich",
	"welcome",
	"xinchao",
	"yeuem",
	"zxcvbn",
	"zxcvbnm",
};

static bool
is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static bool
is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

static char
lower(char c)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz";

	if (is_upper(c))
		return letters[c - 'A'];
	return c;
}

/* The signs of a keyboard, and the blank. */
static bool
is_special(char c)
{
	return c >= ' ' && c <= '~' && !is_upper(c) && !is_lower(c) &&
	       !(c >= '0' && c <= '9');
}

static bool
has_any(const char *text, bool (*kind)(char))
{
	for (; *text; text++) {
		if (kind(*text))
			return true;
	}
	return false;
}

/* The letter that people write this sign for. */
static char
meant(char c)
{
	switch (c) {
	case '@':
		return 'a';
	case '0':
		return 'o';
	case '$':
		return 's';
	default:
		return lower(c);
	}
}

/* Length without the digits and signs at the end: "P@ssw0rd" of
 * "P@ssw0rd!2026". */
static size_t
stem_length(const char *password)
{
	size_t n = strlen(password);

	while (n > 0 && !is_lower(lower(password[n - 1])))
		n--;
	return n;
}

/* The letters alone, in lower case; disguised: "P@ssw0rd" has its a and o. */
static void
letters_of(const char *password, bool disguised, char letters[LETTERS_MAX])
{
	char (*letter_of)(char) = disguised ? meant : lower;
	size_t end = stem_length(password);
	size_t n = 0;

	for (size_t i = 0; i < end && n + 1 < LETTERS_MAX; i++) {
		char c = letter_of(password[i]);

		if (is_lower(c))
			letters[n++] = c;
	}
	letters[n] = '\0';
}

static bool
is_common(const char *password)
{
	char plain[LETTERS_MAX];
	char disguised[LETTERS_MAX];

	letters_of(password, false, plain);
	letters_of(password, true, disguised);
	for (size_t i = 0; i < ARRAY_LEN(common_words); i++) {
		if (strcmp(common_words[i], plain) == 0 ||
		    strcmp(common_words[i], disguised) == 0)
			return true;
	}
	return false;
}

static bool
begins_with(const char *text, const char *start)
{
	while (*start && lower(*text) == lower(*start)) {
		text++;
		start++;
	}
	return !*start;
}

static bool
contains(const char *text, const char *part)
{
	for (; *text; text++) {
		if (begins_with(text, part))
			return true;
	}
	return false;
}

/* "Aa!Aa!Aa!Aa!" */
static bool
is_monotonous(const char *password)
{
	bool seen[256] = { false };
	int kinds = 0;

	for (; *password; password++) {
		unsigned char c = (unsigned char)lower(*password);

		kinds += !seen[c];
		seen[c] = true;
	}
	return kinds < 5;
}

const char *
password_fault(const char *password, const char *login)
{
	size_t length = text_length(password);

	if (length < PASSWORD_MIN_CHARS)
		return "Mật khẩu phải có ít nhất " IN_WORDS(
			PASSWORD_MIN_CHARS) " ký tự.";
	if (length > PASSWORD_MAX_CHARS)
		return "Mật khẩu không được dài quá " IN_WORDS(
			PASSWORD_MAX_CHARS) " ký tự.";
	if (!has_any(password, is_upper))
		return "Mật khẩu phải có ít nhất một chữ hoa (A–Z).";
	if (!has_any(password, is_lower))
		return "Mật khẩu phải có ít nhất một chữ thường (a–z).";
	if (!has_any(password, is_special))
		return "Mật khẩu phải có ít nhất một ký tự đặc biệt, như ! @ "
		       "# % - hoặc dấu cách.";
	if (!text_empty(login) && contains(password, login))
		return "Mật khẩu không được chứa tên đăng nhập.";
	if (is_common(password) || is_monotonous(password))
		return "Mật khẩu này quá dễ đoán. Xin ghép vài từ không liên "
		       "quan với nhau.";
	return NULL;
}
