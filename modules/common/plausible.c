#include "common/base.h"

#include "common/plausible.h"

#include "common/text.h"

#include <regex.h>

/* What a text is made of, in its folded form. */
struct makeup {
	int64_t words;
	int64_t letters;
	int64_t distinct;
	int64_t digits;
};

static struct makeup
makeup_of(const char *fold)
{
	struct makeup m = { 0 };
	bool seen['z' - 'a' + 1] = { false };
	bool inside = false;

	for (const char *c = fold; *c; c++) {
		bool letter = *c >= 'a' && *c <= 'z';
		bool digit = *c >= '0' && *c <= '9';

		m.words += (letter || digit) && !inside;
		inside = letter || digit;
		m.digits += digit;
		m.letters += letter;
		if (letter && !seen[*c - 'a']) {
			seen[*c - 'a'] = true;
			m.distinct++;
		}
	}
	return m;
}

static bool
fits(const char *pattern, const char *text)
{
	regex_t compiled;
	bool fit;

	if (regcomp(&compiled, pattern, REG_EXTENDED | REG_NOSUB) != 0)
		return true;
	fit = regexec(&compiled, text, 0, NULL, 0) == 0;
	regfree(&compiled);
	return fit;
}

static bool
holds(const char *kind, int64_t limit, const char *text, const struct makeup *m,
      struct date today)
{
	int64_t number = 0;

	if (strcmp(kind, "words") == 0)
		return m->words >= limit;
	if (strcmp(kind, "letters") == 0)
		return m->letters >= limit;
	if (strcmp(kind, "distinct") == 0)
		return m->distinct >= limit;
	if (strcmp(kind, "digits") == 0)
		return m->digits >= limit;
	if (!text_to_int(text, &number))
		return true;
	if (strcmp(kind, "least") == 0)
		return number >= limit;
	if (strcmp(kind, "most") == 0)
		return number <= limit;
	if (strcmp(kind, "years-back") == 0)
		return number >= today.year - limit;
	if (strcmp(kind, "years-ahead") == 0)
		return number <= today.year + limit;
	return true;
}

bool
plausible(const char *check, const char *text, struct date today)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	const char *blank = strchr(check, ' ');
	struct makeup m;
	int64_t limit = 0;
	bool held = true;

	if (blank && strncmp(check, "like ", 5) == 0 && !text_empty(text)) {
		held = fits(blank + 1, text);
	} else if (blank && !text_empty(text) &&
		   text_to_int(blank + 1, &limit)) {
		m = makeup_of(text_fold(ctx, text));
		held = holds(talloc_strndup(ctx, check,
					    (size_t)(blank - check)),
			     limit, text, &m, today);
	}
	talloc_free(ctx);
	return held;
}
