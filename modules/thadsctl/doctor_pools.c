#include "common/base.h"

#include "thadsctl/doctor_rules.h"

#include "common/text.h"

#define BLANKS " \t\r"

/* Puts the words of a line into words[]; the number of words in it. */
static size_t
split_words(TALLOC_CTX *ctx, const char *line, size_t length,
	    const char **words, size_t max)
{
	const char *end = line + length;
	size_t n = 0;

	while (n < max) {
		const char *word = line + strspn(line, BLANKS);
		size_t size = strcspn(word, BLANKS "\n");

		if (word >= end || size == 0)
			return n;
		words[n++] = talloc_strndup(ctx, word, size);
		line = word + size;
	}
	return n;
}

/* One line of the table; *pool is left without a name by an empty one. */
static struct err *
parse_line(TALLOC_CTX *ctx, const char *path, int number, const char *line,
	   size_t length, struct doctor_pool *pool)
{
	const char *words[4];
	size_t n;
	int64_t watchdog;

	*pool = (struct doctor_pool){ NULL, NULL, 0 };
	n = split_words(ctx, line, length, words, ARRAY_LEN(words));
	if (n == 0 || words[0][0] == '#')
		return NULL;
	if (n < 4 || !text_to_int(words[2], &pool->workers) ||
	    pool->workers < 1 || !text_to_int(words[3], &watchdog))
		return err_new(ERR_USAGE, NULL,
			       "TH1890: %s:%d: not a line \"POOL MODULE "
			       "WORKERS WATCHDOG\"",
			       path, number);
	pool->name = words[0];
	pool->module = words[1];
	return NULL;
}

struct err *
pools_parse(TALLOC_CTX *ctx, const char *path, const char *text,
	    struct doctor_pool **pools, size_t *n_pools)
{
	struct doctor_pool *list = talloc_array(ctx, struct doctor_pool, 0);
	struct err *e = NULL;
	size_t n = 0;

	for (int number = 1; !e && *text; number++) {
		size_t length = strcspn(text, "\n");
		struct doctor_pool pool;

		e = parse_line(ctx, path, number, text, length, &pool);
		text += length + (text[length] == '\n');
		if (e || !pool.name)
			continue;
		list = talloc_realloc(ctx, list, struct doctor_pool,
				      (unsigned)n + 1);
		list[n++] = pool;
	}
	*pools = list;
	*n_pools = n;
	return e;
}
