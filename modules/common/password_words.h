/*
 * password_words.h - the words that passwords here are made of, as data: the
 * file of the setting password_words, one a line; a line with # says nothing.
 */
#ifndef COMMON_PASSWORD_WORDS_H
#define COMMON_PASSWORD_WORDS_H

#include "common/conf.h"

/* Reads them anew: passwords are changed rarely. *words ends with NULL; memory
 * of ctx. */
MUST_CHECK struct err *password_words(TALLOC_CTX *ctx, const struct conf *conf,
				      const char ***words);

#endif
