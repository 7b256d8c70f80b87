/*
 * folder.h - the files of a folder: SQL, law packs.
 */
#ifndef COMMON_FOLDER_H
#define COMMON_FOLDER_H

#include "common/err.h"

#define FOLDER_MAX_BYTES (1 << 20) /* of one file */

struct folder_file {
	const char *name; /* without the folder */
	const char *text; /* the whole file */
};

/*
 * Reads all files of the folder whose names end with suffix, sorted by name;
 * *files is memory of ctx. A folder that is not there is ERR_USAGE.
 */
MUST_CHECK struct err *folder_read(TALLOC_CTX *ctx, const char *path,
				   const char *suffix,
				   struct folder_file **files, size_t *n_files);

/* The same error with the file's name in front; e is ended. */
struct err *folder_fault(struct err *e, const char *name)
	__attribute__((returns_nonnull));

#endif
