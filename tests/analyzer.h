/*
 * analyzer.h - what the static analyzer cannot see from one file alone;
 * check-static.sh includes it before every other.
 */
#ifndef ANALYZER_H
#define ANALYZER_H

#include "common/base.h"

#include "common/err.h"

/* What configure tells the compiler. */
#ifndef PACKAGE_VERSION
#define PACKAGE_VERSION "0"
#endif

/* An error that was made is there (err.h: returns_nonnull). */
static inline struct err *
analyzer_made(struct err *e)
{
	if (!e)
		abort();
	return e;
}

/* NOLINTBEGIN(readability-identifier-naming) */
#define err_new(...)  analyzer_made(err_new(__VA_ARGS__))
#define err_told(...) analyzer_made(err_told(__VA_ARGS__))
/* NOLINTEND(readability-identifier-naming) */

/* Where a test of cmocka fails, it ends. */
void _fail(const char *file, int line) __attribute__((analyzer_noreturn));

#endif
