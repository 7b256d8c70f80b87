/*
 * migration_files.h - the folder of migrations.
 */
#ifndef THADSCTL_MIGRATION_FILES_H
#define THADSCTL_MIGRATION_FILES_H

#include "thadsctl/migration_rules.h"

/* The files of SQL_DIR/migrations with numbers and checksums, sorted; memory
 * of ctx. */
MUST_CHECK struct err *migration_files_read(TALLOC_CTX *ctx,
					    const char *sql_dir,
					    struct migration **files,
					    size_t *n_files);

#endif
