/*
 * spool.h - what nobody will ask for any more in the spool: files of a worker
 * that was killed, and files of imports that were rolled back.
 */
#ifndef TASKS_SPOOL_H
#define TASKS_SPOOL_H

#include "common/err.h"

#include <time.h>

struct tasks;

/* Whether a row names this import's file ("import-TOKEN"). */
typedef struct err *spool_named_fn(void *data, const char *name, bool *named);

/*
 * Removes what nobody has written since the instant before, which is longer
 * ago than any request lasts: files of single requests (common/upload.h:
 * body-*, upload-*), and files of imports (import-TOKEN, and what is made of
 * them, import-TOKEN.*) that no row names. Other files are left alone.
 * *removed counts.
 */
MUST_CHECK struct err *spool_purge(const char *dir, time_t before,
				   spool_named_fn *named, void *data,
				   int64_t *removed);

/* The duty: spool_dir, after spool_keep_secs. */
struct err *duty_spool(struct tasks *tasks, bool *worked);

#endif
