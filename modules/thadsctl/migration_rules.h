/*
 * migration_rules.h - which migrations a database still needs.
 */
#ifndef THADSCTL_MIGRATION_RULES_H
#define THADSCTL_MIGRATION_RULES_H

#include "common/err.h"

/* A file of sql/migrations, or a row of schema_migration. */
struct migration {
	int64_t version; /* the digits before the name, from 1 */
	const char *name;
	const char *checksum;
	const char *sql; /* NULL for a row */
};

/*
 * The number of a file called NNNN_words.sql with lower-case words; 0 for any
 * other name.
 */
int64_t migration_version(const char *name);

/*
 * Compares the files with what was applied, both sorted by version. *first
 * becomes the index of the first file still to be applied; all later ones
 * follow it. Refused as ERR_USAGE: two files of one number, an applied file
 * that changed or is gone, a new file numbered below an applied one.
 */
MUST_CHECK struct err *migration_plan(const struct migration *files,
				      size_t n_files,
				      const struct migration *applied,
				      size_t n_applied, size_t *first);

/*
 * How many of the migrations applied the files can know of: the last ones are
 * newer than every file after a package has gone back to its former version,
 * which is allowed, because old programs go on with a new schema.
 */
size_t migration_known(const struct migration *files, size_t n_files,
		       const struct migration *applied, size_t n_applied);

/*
 * Whether a migration takes away or changes what was there (DROP, RENAME,
 * TRUNCATE, CHANGE, MODIFY as words of the statement, not of its comments and
 * texts), which a program of the version before may still use.
 */
bool migration_contracts(const char *sql);

#endif
