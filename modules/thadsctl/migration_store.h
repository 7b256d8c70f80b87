/*
 * migration_store.h - the table schema_migration and the advisory lock.
 */
#ifndef THADSCTL_MIGRATION_STORE_H
#define THADSCTL_MIGRATION_STORE_H

#include "common/db.h"

#include "thadsctl/migration_rules.h"

/* Makes the database unless it is there. The name goes into the statement's
 * text, so it must be a plain one: ERR_USAGE. */
MUST_CHECK struct err *database_create(struct db *db, TALLOC_CTX *ctx,
				       const char *name);

/*
 * Waits up to a minute for the lock that lets one thadsctl migrate at a time;
 * the end of the connection releases it. From here on the connection has time:
 * no statement of it is too long, and it may rest for a week.
 */
MUST_CHECK struct err *migration_lock(struct db *db, TALLOC_CTX *ctx);

/* The rows, sorted by version; none when the table is not there yet. */
MUST_CHECK struct err *migration_list(struct db *db, TALLOC_CTX *ctx,
				      struct migration **applied,
				      size_t *n_applied);

/* Runs the migration and remembers it. */
MUST_CHECK struct err *migration_apply(struct db *db,
				       const struct migration *migration);

/* The last row: its name and when it was applied (UTC), both NULL when the
 * database is empty; memory of ctx. */
MUST_CHECK struct err *migration_last(struct db *db, TALLOC_CTX *ctx,
				      const char **name, const char **at);

#endif
