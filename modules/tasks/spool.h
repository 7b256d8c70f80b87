/*
 * spool.h - what a worker that was killed left in the spool.
 */
#ifndef TASKS_SPOOL_H
#define TASKS_SPOOL_H

#include "common/err.h"

#include <time.h>

/*
 * Removes files of single requests (common/upload.h: body-*, upload-*) that
 * nobody has written since the instant before; their request, which takes
 * minutes at most, has ended long ago. Files of imports are left alone.
 * *removed counts.
 */
MUST_CHECK struct err *spool_purge(const char *dir, time_t before,
				   int64_t *removed);

#endif
