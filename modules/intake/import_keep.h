/*
 * import_keep.h - a file that was sent is kept until its import is over.
 */
#ifndef INTAKE_IMPORT_KEEP_H
#define INTAKE_IMPORT_KEEP_H

#include "common/err.h"

/*
 * Gives the file of the request a second name in the folder, *path, so that it
 * outlives the request; the first one stays for a page that runs again. The row
 * of the job must never be there without its file, so its bytes and both names
 * are on the disk when this returns. Memory of ctx. A file whose row was not
 * kept thads-tasks takes away (tasks/spool.h).
 */
MUST_CHECK struct err *import_keep(TALLOC_CTX *ctx, const char *file,
				   const char *folder, char **path);

#endif
