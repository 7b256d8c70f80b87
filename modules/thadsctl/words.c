#include "common/base.h"

#include "thadsctl/words.h"

struct err *
ctl_words(int *argc, char ***argv, const struct option_row *rows, size_t n,
	  void *into)
{
	int first;
	struct err *e;

	/* The command itself stands before its words. */
	e = options_read(*argc + 1, *argv - 1, rows, n, into, &first);
	*argc -= first - 1;
	*argv += first - 1;
	return e;
}

struct err *
ctl_options(int argc, char **argv, const struct option_row *rows, size_t n,
	    void *into)
{
	struct err *e = ctl_words(&argc, &argv, rows, n, into);

	if (!e && argc > 0)
		e = err_new(ERR_USAGE, NULL, "TH5230: %s is one word too many",
			    argv[0]);
	return e;
}
