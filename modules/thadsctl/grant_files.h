/*
 * grant_files.h - the folder of grants files: what each program may do.
 */
#ifndef THADSCTL_GRANT_FILES_H
#define THADSCTL_GRANT_FILES_H

#include "thadsctl/grant_rules.h"

/* What one program's database account shall have. */
struct grant_file {
	const char *name;    /* "intake.grants", for messages */
	const char *program; /* "intake" */
	struct grant_list *wanted;
};

/*
 * Reads SQL_DIR/grants into memory of ctx, sorted by name. Every program may
 * read the version of the schema; a program with sign-in may do what
 * common.grants says, too.
 */
MUST_CHECK struct err *grant_files_read(TALLOC_CTX *ctx, const char *sql_dir,
					struct grant_file **files,
					size_t *n_files);

#endif
