#include "common/base.h"

#include "common/password_rules.h"
#include "common/text.h"

#include <zxcvbn.h>

/* Two to the power of so many guesses: a thief of the hashes who tries ten
 * thousand a second, which argon2 hardly lets him, needs years for one. */
#define GUESS_MIN_BITS 40

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

static bool
is_quick(const char *password, const char **words)
{
	return ZxcvbnMatch(password, words, NULL) < GUESS_MIN_BITS;
}

/* Guessed from words, dates, rows of keys and repetitions, in the order of who
 * guesses; once more without the marks of Vietnamese letters. */
static bool
is_guessed(const char *password, const char **words)
{
	char *bare = text_fold(NULL, password);
	bool guessed = is_quick(password, words) || is_quick(bare, words);

	talloc_free(bare);
	return guessed;
}

const char *
password_fault(const char *password, const char *login, const char **words)
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
	if (is_guessed(password, words))
		return "Mật khẩu này quá dễ đoán. Xin ghép vài từ không liên "
		       "quan với nhau.";
	return NULL;
}
