/*
 * migrate.h - bringing the database to what the programs need.
 */
#ifndef THADSCTL_MIGRATE_H
#define THADSCTL_MIGRATE_H

#include "common/db.h"

struct migrate_options {
	const char *conf_path;	  /* thadsctl's own, for the backup */
	const char *sql_dir;	  /* migrations/, views/, grants/ */
	const char *programs_dir; /* the programs' NAME.conf */
	bool no_backup;
	bool contract; /* also what takes something away */
};

/*
 * Under the lock that only one migration at a time may hold: a backup when
 * the database is in use and has migrations to come, the migrations, the
 * views, the rights. What programs of before still use is not taken away
 * without contract, so the former version of each module keeps working.
 */
MUST_CHECK struct err *migrate_all(struct db *db, TALLOC_CTX *ctx,
				   const struct migrate_options *options);

#endif
