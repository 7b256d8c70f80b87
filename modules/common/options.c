#include "common/base.h"

#include "common/options.h"

#include <getopt.h>

/* What getopt_long() answers for a row: its letter, or a number above all
 * letters. */
static int
mark_of(const struct option_row *rows, size_t i)
{
	return rows[i].name[1] ? 256 + (int)i : rows[i].name[0];
}

static size_t
row_of(const struct option_row *rows, size_t n, int mark)
{
	size_t i = 0;

	while (i < n && mark_of(rows, i) != mark)
		i++;
	return i;
}

/* The tables as getopt_long() wants them: letters, and longer names. */
static void
declare(const struct option_row *rows, size_t n, char *letters,
	struct option *names)
{
	/* That a value is missing is told apart from an option that is none. */
	*letters++ = ':';
	for (size_t i = 0; i < n; i++) {
		int value = rows[i].kind == OPTION_FLAG ? no_argument
							: required_argument;

		if (rows[i].name[1]) {
			*names++ = (struct option){ rows[i].name, value, NULL,
						    mark_of(rows, i) };
			continue;
		}
		*letters++ = rows[i].name[0];
		if (value == required_argument)
			*letters++ = ':';
	}
	*letters = '\0';
	*names = (struct option){ NULL, 0, NULL, 0 };
}

MUST_CHECK static struct err *
take(const struct option_row *row, void *into)
{
	void *at = (char *)into + row->at;
	struct option_texts *texts = at;

	switch (row->kind) {
	case OPTION_FLAG:
		*(bool *)at = true;
		return NULL;
	case OPTION_TEXTS:
		if (texts->n == OPTION_TEXTS_MAX)
			return err_new(ERR_USAGE, NULL,
				       "TH1317: more than %d of --%s",
				       OPTION_TEXTS_MAX, row->name);
		texts->texts[texts->n++] = optarg;
		return NULL;
	case OPTION_TEXT:
	default:
		*(const char **)at = optarg;
		return NULL;
	}
}

struct err *
options_read(int argc, char **argv, const struct option_row *rows, size_t n,
	     void *into, int *first)
{
	struct option names[OPTIONS_MAX + 1];
	char letters[2 * OPTIONS_MAX + 2];
	struct err *e = NULL;
	int mark;

	assert(n <= OPTIONS_MAX);
	declare(rows, n, letters, names);
	opterr = 0;
	/* Anew, whatever was read before. */
	optind = 0;
	while (!e &&
	       (mark = getopt_long(argc, argv, letters, names, NULL)) != -1) {
		size_t i = row_of(rows, n, mark);

		if (i < n)
			e = take(&rows[i], into);
		else if (mark == ':')
			e = err_new(ERR_USAGE, NULL, "TH1316: %s needs a value",
				    argv[optind - 1]);
		else
			e = err_new(ERR_USAGE, NULL,
				    "TH1315: %s is not an option here",
				    argv[optind - 1]);
	}
	*first = optind;
	return e;
}

bool
options_take(int argc, char **argv, const struct option_row *rows, size_t n,
	     void *into, int *first)
{
	struct err *e = options_read(argc, argv, rows, n, into, first);

	if (!e)
		return true;
	fprintf(stderr, "%s: %s\n", argv[0], e->detail);
	err_free(&e);
	return false;
}
