/*
 * log.h - one line per event on standard error.
 *
 *	2026-11-21T03:04:05.678Z intake[412] error 7f3a9c01 TH1042: ...
 *
 * systemd's journal or the private run's log file keeps the lines. The word
 * after the level is the request number that the visitor's error page shows,
 * "-" outside a request.
 */
#ifndef COMMON_LOG_H
#define COMMON_LOG_H

enum log_level { LOG_ERROR, LOG_WARN, LOG_INFO };

/* Writes one line; newlines inside the message become blanks. */
void log_line(enum log_level level, const char *program, const char *request,
	      const char *format, ...) PRINTF_LIKE(4, 5);

#endif
