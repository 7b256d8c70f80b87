/*
 * view_source.h - the files that a template is made of (for view.c).
 *
 * ClearSilver does not tell which files a template included, and follows a
 * template that includes itself until the stack ends. So the includes are
 * looked for here, before it parses.
 */
#ifndef COMMON_VIEW_SOURCE_H
#define COMMON_VIEW_SOURCE_H

#include <sys/types.h>
#include <time.h>

#include "common/err.h"

#define SOURCE_MAX_BYTES 1048576 /* of one file */
#define SOURCE_MAX_FILES 64      /* of one page; twice counts twice */

/* A file, and what it looked like before it was parsed. */
struct source {
	const char *path; /* below the template folder */
	struct timespec mtime;
	off_t bytes;
	ino_t inode;
};

struct sources {
	struct source files[SOURCE_MAX_FILES];
	size_t n_files;
};

/*
 * Finds the template and everything it includes, by include!"PATH" with PATH
 * below dir. ERR_INTERNAL for a file that cannot be read or leads out of the
 * folder, for too many files, and for includes that are not found this way.
 * Paths are memory of ctx.
 */
MUST_CHECK struct err *sources_find(TALLOC_CTX *ctx, const char *dir,
				    const char *path,
				    struct sources *sources);

/* True when all files still look as they did; never reads them. */
bool sources_unchanged(const char *dir, const struct sources *sources);

#endif
