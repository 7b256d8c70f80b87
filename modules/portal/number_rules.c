#include "common/base.h"

#include "portal/number_rules.h"

#include "common/text.h"

/* More words than any decision has; what is typed beyond them is left out. */
#define WORDS_MAX 16

/* Day, month and year. */
#define DAY_WORDS 3

/* The words of a folded text from its number on. */
struct words {
	const char *word[WORDS_MAX];
	size_t n;
};

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
is_figure(const char *word)
{
	return word[strspn(word, "0123456789")] == '\0';
}

/* What is written between the parts of a printed day. */
static bool
is_filler(const char *word)
{
	return text_same(word, "ngay") || text_same(word, "thang") ||
	       text_same(word, "nam");
}

/* Where the number begins in a folded text: after "so", else at the first
 * word that begins with a digit. NULL: nowhere. */
static const char *
number_at(const char *fold)
{
	const char *first = NULL;
	bool after_so = false;

	for (const char *at = fold; *at; at += strspn(at, " ")) {
		size_t n = strcspn(at, " ");

		if (is_digit(*at) && after_so)
			return at;
		if (is_digit(*at) && !first)
			first = at;
		after_so = n == 2 && strncmp(at, "so", n) == 0;
		at += n;
	}
	return first;
}

static void
split(TALLOC_CTX *ctx, const char *text, struct words *words)
{
	words->n = 0;
	while (*text && words->n < WORDS_MAX) {
		size_t n = strcspn(text, " ");

		words->word[words->n++] = talloc_strndup(ctx, text, n);
		text += n;
		text += strspn(text, " ");
	}
}

/* True when the last three figures are a day, as "5 3 2026". */
static bool
ends_in_day(const struct words *figures)
{
	const char *const *day;

	if (figures->n < DAY_WORDS)
		return false;
	day = figures->word + figures->n - DAY_WORDS;
	return strlen(day[0]) <= 2 && strlen(day[1]) <= 2 &&
	       strlen(day[2]) == 4;
}

static char *
add_word(char *pattern, const char *word)
{
	return talloc_asprintf_append(pattern, " %s%%", word);
}

/* The day as an entry has it, with two digits; or the year and whatever else
 * was typed in figures. */
static char *
add_figures(char *pattern, const struct words *figures)
{
	size_t from = 0;
	bool day = ends_in_day(figures);

	/* A day has the year of the number in it. */
	if (day)
		from = figures->n - DAY_WORDS;
	for (size_t i = from; i < figures->n; i++) {
		const char *word = figures->word[i];

		if (day && strlen(word) == 1)
			word = talloc_asprintf(pattern, "0%s", word);
		pattern = add_word(pattern, word);
	}
	return pattern;
}

void
number_plan(TALLOC_CTX *ctx, const char *typed, const char **start,
	    const char **rest)
{
	const char *at = number_at(text_fold(ctx, typed));
	char *pattern = talloc_strdup(ctx, "%");
	struct words figures = { .n = 0 };
	struct words words = { .n = 0 };
	const char *number;

	*start = "%";
	*rest = "%";
	if (!at)
		return;
	number = at + strspn(at, "0");
	split(ctx, number, &words);
	/* Noughts alone are followed by a blank, and no number. */
	if (words.n == 0 || *number == ' ')
		return;
	for (size_t i = 1; i < words.n; i++) {
		if (is_figure(words.word[i]))
			figures.word[figures.n++] = words.word[i];
		else if (!is_filler(words.word[i]))
			pattern = add_word(pattern, words.word[i]);
	}
	*start = talloc_asprintf(ctx, "%s %%", words.word[0]);
	*rest = add_figures(pattern, &figures);
}
