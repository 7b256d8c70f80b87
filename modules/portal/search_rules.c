#include "common/base.h"

#include "portal/search_rules.h"

#include "common/text.h"
#include "portal/number_rules.h"

/* A single letter begins too many words to be looked up as a beginning; it
 * is taken as a word of its own (Ý) or, beside longer words, as an initial. */
#define START_MIN_LETTERS 2

struct words {
	char **word;
	size_t n;
};

static struct words
split_words(TALLOC_CTX *ctx, const char *fold)
{
	struct words words = { NULL, 0 };
	const char *at = fold;

	while (*at) {
		size_t n = strcspn(at, " ");

		words.word = talloc_realloc(ctx, words.word, char *,
					    (unsigned)words.n + 1);
		words.word[words.n++] = talloc_strndup(ctx, at, n);
		at += n;
		at += strspn(at, " ");
	}
	return words;
}

/* "le loi" -> "% le% loi%": words that begin so, in this order, in a text
 * that has a blank put before it. "%" for nothing. */
static char *
pattern_of(TALLOC_CTX *ctx, const char *const *words, size_t n)
{
	char *pattern = talloc_strdup(ctx, "%");

	for (size_t i = 0; i < n; i++)
		pattern = talloc_asprintf_append(pattern, " %s%%", words[i]);
	return pattern;
}

static bool
is_initial(const char *word)
{
	return strlen(word) < START_MIN_LETTERS;
}

/*
 * Shares the words out: the last SEARCH_WORDS go to the index, of which the
 * very last may be a beginning; initials, and the words before, are compared
 * with the whole name. Where all are single letters they are words.
 */
static void
share_words(TALLOC_CTX *ctx, struct search *search, struct words words)
{
	const char **rest =
		talloc_zero_array(ctx, const char *, (unsigned)words.n + 1);
	size_t n_rest = 0;
	size_t n = 0;
	size_t n_long = 0;
	const char *last = NULL;

	for (size_t i = 0; i < words.n; i++)
		n_long += !is_initial(words.word[i]);
	for (size_t i = words.n; i-- > 0;) {
		const char *word = words.word[i];

		if (n == SEARCH_WORDS || (n_long > 0 && is_initial(word)))
			rest[n_rest++] = word;
		else if (!last && !is_initial(word) && i + 1 == words.n)
			last = word;
		else
			search->words[n++] = word;
	}
	/* Collected from the end: put back in the order they were typed. */
	for (size_t i = 0; i < n_rest / 2; i++) {
		const char *word = rest[i];

		rest[i] = rest[n_rest - 1 - i];
		rest[n_rest - 1 - i] = word;
	}
	search->rest = pattern_of(ctx, rest, n_rest);
	/* Without a beginning the first word stands in for it, as a whole. */
	if (last)
		search->last_start = talloc_asprintf(ctx, "%s%%", last);
	else
		search->last_start = n > 0 ? search->words[0] : "";
	for (size_t i = n; i < SEARCH_WORDS && n > 0; i++)
		search->words[i] = search->words[0];
}

/* Each word as a pattern; the last pattern takes all that are left over. A
 * whole word is asked for but at the end, where it may be a beginning, and
 * for initials. */
static void
each_word(TALLOC_CTX *ctx, struct search *search, struct words words)
{
	const size_t last = SEARCH_PATTERNS - 1;

	for (size_t i = 0; i < SEARCH_PATTERNS; i++) {
		const char *word = i < words.n ? words.word[i] : NULL;
		bool whole = i + 1 < words.n && word && !is_initial(word);

		search->each[i] = "%";
		if (word && i == last && words.n > SEARCH_PATTERNS)
			search->each[i] = pattern_of(
				ctx, (const char *const *)words.word + i,
				words.n - i);
		else if (word)
			search->each[i] = talloc_asprintf(
				ctx, "%% %s%s%%", word, whole ? " " : "");
	}
}

static enum search_way
way_of(const struct search *search, const struct search_form *in)
{
	if (*search->fold)
		return SEARCH_BY_NAME;
	if (!text_same(search->number_start, "%"))
		return SEARCH_BY_NUMBER;
	return *in->unit ? SEARCH_BY_UNIT : SEARCH_NOTHING;
}

struct search *
search_plan(TALLOC_CTX *ctx, const struct search_form *in)
{
	struct search *search = talloc_zero(ctx, struct search);
	struct words address =
		split_words(search, text_fold(search, in->address));

	search->name = in->name;
	search->fold = text_fold(search, in->name);
	search->fold_start = talloc_asprintf(search, "%s%%", search->fold);
	number_plan(search, in->decision, &search->number_start,
		    &search->number_rest);
	search->address = pattern_of(search, (const char *const *)address.word,
				     address.n);
	search->kind = in->kind;
	search->from_on = in->from_on;
	search->to_on = in->to_on;
	search->narrow = *in->kind || address.n > 0 ||
			 date_is_set(in->from_on) || date_is_set(in->to_on);
	share_words(search, search, split_words(search, search->fold));
	each_word(search, search, split_words(search, search->fold));
	search->way = way_of(search, in);
	return search;
}

const char *
search_lack(TALLOC_CTX *ctx, const struct search_form *in)
{
	bool typed = *in->name || *in->decision || *in->address;
	bool name = *text_fold(ctx, in->name) != '\0';
	bool number = *text_fold(ctx, in->decision) != '\0';

	if (name || number || *in->unit)
		return NULL;
	if (*in->name || *in->decision)
		return "Nội dung tìm cần có ít nhất một chữ cái hoặc chữ số.";
	if (typed || *in->kind || date_is_set(in->from_on) ||
	    date_is_set(in->to_on))
		return "Xin nhập thêm họ tên hoặc số quyết định, hoặc chọn "
		       "cơ quan thi hành án.";
	return NULL;
}

const char *
search_number_lack(TALLOC_CTX *ctx, const struct search_form *in)
{
	const char *start;
	const char *rest;

	if (!*in->decision)
		return NULL;
	number_plan(ctx, in->decision, &start, &rest);
	return text_same(start, "%") ? "Số quyết định cần có chữ số, ví dụ "
				       "12/QĐ-THADS."
				     : NULL;
}

static bool
is_hit(const struct search *search, const char *fold)
{
	const char *last = search->last_start;
	size_t n = strcspn(last, "%");

	if (!*fold)
		return false;
	if (last[n] && strncmp(fold, last, n) == 0)
		return true;
	for (size_t i = 0; i < SEARCH_WORDS; i++)
		if (text_same(search->words[i], fold))
			return true;
	return false;
}

/* True when a further word, in "% dang% thi%", is the beginning of fold. */
static bool
is_rest_hit(const struct search *search, const char *fold)
{
	const char *at = search->rest;

	for (at = strchr(at, ' '); *fold && at; at = strchr(at, ' ')) {
		size_t n = strcspn(++at, "%");

		if (strncmp(fold, at, n) == 0)
			return true;
	}
	return false;
}

struct search_piece *
search_mark(TALLOC_CTX *ctx, const struct search *search, const char *name,
	    size_t *n)
{
	struct search_piece *pieces = talloc_zero_array(
		ctx, struct search_piece, (unsigned)strlen(name) + 1);
	const char *at = name;

	*n = 0;
	while (*at) {
		size_t length = strcspn(at, " ");
		char *word = talloc_strndup(pieces, at, length);
		char *fold = text_fold(pieces, word);

		pieces[*n].text = talloc_asprintf(pieces, "%s%s", word,
						  at[length] ? " " : "");
		pieces[(*n)++].hit = is_hit(search, fold) ||
				     is_rest_hit(search, fold);
		at += length;
		at += strspn(at, " ");
	}
	return pieces;
}
