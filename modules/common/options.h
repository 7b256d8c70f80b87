/*
 * options.h - the options that follow the name of a program or of a command:
 * a table of them, read by getopt_long().
 *
 *	static const struct option_row rows[] = {
 *		{ "c", OPTION_TEXT, offsetof(struct asked, conf) },
 *		{ "check", OPTION_FLAG, offsetof(struct asked, check) },
 *	};
 *
 * A name of one letter is given as "-c VALUE", a longer one as "--name VALUE"
 * or "--name=VALUE". Options may stand behind words; "--" ends them.
 */
#ifndef COMMON_OPTIONS_H
#define COMMON_OPTIONS_H

#include "common/err.h"

enum option_kind {
	OPTION_FLAG, /* bool */
	OPTION_TEXT, /* const char *, memory of argv: the last one given */
	OPTION_TEXTS /* struct option_texts: each one given */
};

#define OPTIONS_MAX	 16 /* rows of a table */
#define OPTION_TEXTS_MAX 20

struct option_texts {
	const char *texts[OPTION_TEXTS_MAX];
	size_t n;
};

struct option_row {
	const char *name;
	enum option_kind kind;
	size_t at; /* offsetof the member of the caller's struct */
};

/*
 * Reads the options of argv, whose first word is the name, into the struct,
 * which keeps what it holds where nothing is given. The other words are moved
 * to the end: argv[*first] and what follows. ERR_USAGE names an option that
 * is none (TH1315), lacks its value (TH1316) or is given too often (TH1317).
 */
MUST_CHECK struct err *options_read(int argc, char **argv,
				    const struct option_row *rows, size_t n,
				    void *into, int *first);

/* The same for a program, whose usage follows: what is wrong is told on
 * standard error, and the answer is false. */
bool options_take(int argc, char **argv, const struct option_row *rows,
		  size_t n, void *into, int *first);

#endif
