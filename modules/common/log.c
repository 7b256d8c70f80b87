#include "common/base.h"

#include "common/log.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static const char *const level_words[] = {
	[LOG_ERROR] = "error",
	[LOG_WARN] = "warn",
	[LOG_INFO] = "info",
};

void
log_line(enum log_level level, const char *program, const char *request,
	 const char *format, ...)
{
	char message[2048];
	char line[2304];
	struct timespec now;
	struct tm parts;
	va_list args;
	int n;

	va_start(args, format);
	vsnprintf(message, sizeof(message), format, args);
	va_end(args);
	for (char *c = message; *c; c++) {
		if ((unsigned char)*c < 0x20)
			*c = ' ';
	}
	clock_gettime(CLOCK_REALTIME, &now);
	gmtime_r(&now.tv_sec, &parts);
	n = snprintf(line, sizeof(line),
		     "%04d-%02d-%02dT%02d:%02d:%02d.%03ldZ %s[%ld] %s %s %s\n",
		     parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday,
		     parts.tm_hour, parts.tm_min, parts.tm_sec,
		     now.tv_nsec / 1000000, program, (long)getpid(),
		     level_words[level], request ? request : "-", message);
	if (n < 0)
		return;
	if ((size_t)n >= sizeof(line)) {
		n = (int)sizeof(line) - 1;
		line[n - 1] = '\n';
	}
	/* One write a line, so that lines of several workers do not mix. A
	 * log that cannot be written must not stop a page. */
	if (write(STDERR_FILENO, line, (size_t)n) < 0)
		return;
}

struct err *
log_open(const char *path)
{
	struct err *e = NULL;
	int file;

	if (!*path)
		return NULL;
	file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0640);
	if (file < 0 || dup2(file, STDERR_FILENO) < 0)
		e = err_new(ERR_USAGE, NULL, "TH1941: log_file %s: %m", path);
	if (file >= 0)
		close(file);
	return e;
}

void
log_follow(const char *path)
{
	struct stat ours;
	struct stat there;
	struct err *e;

	if (!*path)
		return;
	if (fstat(STDERR_FILENO, &ours) == 0 && stat(path, &there) == 0 &&
	    ours.st_ino == there.st_ino && ours.st_dev == there.st_dev)
		return;
	/* Should it fail, the former file goes on to take the lines. */
	e = log_open(path);
	err_free(&e);
}
