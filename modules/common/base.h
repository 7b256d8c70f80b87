/*
 * base.h - what every file of the house includes first.
 *
 * The standard headers, talloc (the memory of a request is one talloc
 * context) and a few macros.
 */
#ifndef COMMON_BASE_H
#define COMMON_BASE_H

#ifndef _POSIX_C_SOURCE
#define _POSIX_C_SOURCE 200809L
#endif

#include <assert.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <talloc.h>

/* The result of the function must be used. */
#define MUST_CHECK __attribute__((warn_unused_result))

/* Argument fmt is a printf format whose values start at argument args. */
#define PRINTF_LIKE(fmt, args) __attribute__((format(printf, fmt, args)))

#define ARRAY_LEN(a) (sizeof(a) / sizeof((a)[0]))

/* Functions nobody may call (unbounded, locale-bound, not reentrant, or
 * without error report) are listed and looked for in tests/check-names.sh. */

#endif
