/*
 * log.h - one line per event on standard error, or in a file instead of it.
 *
 *	2026-11-21T03:04:05.678Z intake[412] error 7f3a9c01 TH1042: ...
 *
 * systemd's journal or the private run's log file keeps the lines. The word
 * after the level is the request number that the visitor's error page shows,
 * "-" outside a request.
 */
#ifndef COMMON_LOG_H
#define COMMON_LOG_H

#include "common/err.h"

enum log_level { LOG_ERROR, LOG_WARN, LOG_INFO };

/* Writes one line; newlines inside the message become blanks. */
void log_line(enum log_level level, const char *program, const char *request,
	      const char *format, ...) PRINTF_LIKE(4, 5);

/*
 * Makes the file at path, appended to, the standard error of this process, so
 * that what libraries say goes there too. "" leaves it as it is; so does an
 * error.
 */
MUST_CHECK struct err *log_open(const char *path);

/* Opens the file again when path names another one than before, because it
 * was rotated. To be called before each piece of work; "" is no file. */
void log_follow(const char *path);

#endif
