#include "common/base.h"

#include "common/password_words.h"

#include <errno.h>

#define WORD_MAX_BYTES 80
/* So many are compared with a password in a few milliseconds. */
#define WORDS_MAX 2000

struct err *
password_words(TALLOC_CTX *ctx, const struct conf *conf, const char ***words)
{
	const char **found =
		talloc_zero_array(ctx, const char *, WORDS_MAX + 1);
	FILE *file = fopen(conf->password_words, "r");
	char line[WORD_MAX_BYTES];
	size_t n = 0;

	if (!file)
		return err_new(ERR_INTERNAL, NULL,
			       "TH5231: password_words: %s: %s",
			       conf->password_words, strerror(errno));
	while (n < WORDS_MAX && fgets(line, sizeof(line), file)) {
		line[strcspn(line, " \r\n")] = '\0';
		if (*line && *line != '#')
			found[n++] = talloc_strdup(found, line);
	}
	fclose(file);
	*words = found;
	return NULL;
}
