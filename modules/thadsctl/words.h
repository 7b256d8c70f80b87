/*
 * words.h - the words behind a command of thadsctl.
 */
#ifndef THADSCTL_WORDS_H
#define THADSCTL_WORDS_H

#include "common/options.h"

/* Reads the options among the words into the struct; *argc words, at *argv,
 * are left. The command's name must stand before the first word. */
MUST_CHECK struct err *ctl_words(int *argc, char ***argv,
				 const struct option_row *rows, size_t n,
				 void *into);

/* The same for a command, or the rest of one, that takes options alone. */
MUST_CHECK struct err *ctl_options(int argc, char **argv,
				   const struct option_row *rows, size_t n,
				   void *into);

#endif
