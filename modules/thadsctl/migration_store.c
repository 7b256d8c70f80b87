#include "common/base.h"

#include "thadsctl/migration_store.h"

/* A backup stands between two statements, and one may rebuild a large table:
 * the server's limits for programs are none for a migration. */
static const char SQL_SET_PATIENCE[] =
	"SET SESSION max_statement_time = 0, wait_timeout = 604800";

static const char SQL_LOCK_MIGRATION[] = "SELECT GET_LOCK('thads_migrate', 60)";

static const char SQL_FIND_TABLE[] = "SELECT COUNT(*)"
				     " FROM information_schema.tables"
				     " WHERE table_schema = DATABASE()"
				     " AND table_name = 'schema_migration'";

static const char SQL_LIST_MIGRATIONS[] = "SELECT version, name, checksum"
					  " FROM schema_migration"
					  " ORDER BY version";

static const char SQL_ADD_MIGRATION[] =
	"INSERT INTO schema_migration (version, name, checksum)"
	" VALUES (?, ?, ?)";

static const char SQL_LAST_MIGRATION[] = "SELECT name, applied_at"
					 " FROM schema_migration"
					 " ORDER BY version DESC"
					 " LIMIT 1";

static const char SQL_CREATE_DATABASE[] =
	"CREATE DATABASE IF NOT EXISTS `%s` CHARACTER SET utf8mb4"
	" COLLATE utf8mb4_uca1400_ai_ci";

struct err *
database_create(struct db *db, TALLOC_CTX *ctx, const char *name)
{
	static const char allowed[] =
		"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
		"0123456789_";

	if (!*name || strspn(name, allowed) != strlen(name))
		return err_new(ERR_USAGE, NULL,
			       "TH1853: db_name \"%s\" may have letters, "
			       "digits and _ only",
			       name);
	return db_run_text(db, talloc_asprintf(ctx, SQL_CREATE_DATABASE, name));
}

struct err *
migration_lock(struct db *db, TALLOC_CTX *ctx)
{
	struct db_rows *rows;
	struct err *e;

	e = db_run_text(db, SQL_SET_PATIENCE);
	if (!e)
		e = db_query(db, ctx, SQL_LOCK_MIGRATION, &rows, DB_NO_ARGS);
	if (e)
		return e;
	if (db_int(rows, 0, 0) != 1)
		return err_new(ERR_BUSY, NULL,
			       "TH1831: another thadsctl is migrating");
	return NULL;
}

/* Whether the first migration was ever applied. */
static struct err *
find_table(struct db *db, TALLOC_CTX *ctx, bool *found)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_FIND_TABLE, &rows, DB_NO_ARGS);
	if (e)
		return e;
	*found = db_int(rows, 0, 0) > 0;
	return NULL;
}

struct err *
migration_list(struct db *db, TALLOC_CTX *ctx, struct migration **applied,
	       size_t *n_applied)
{
	struct db_rows *rows;
	struct err *e;
	bool found;

	*applied = NULL;
	*n_applied = 0;
	e = find_table(db, ctx, &found);
	if (e || !found)
		return e;
	e = db_query(db, ctx, SQL_LIST_MIGRATIONS, &rows, DB_NO_ARGS);
	if (e)
		return e;
	*applied =
		talloc_zero_array(ctx, struct migration, (unsigned)rows->count);
	for (size_t i = 0; i < rows->count; i++) {
		(*applied)[i].version = db_int(rows, i, 0);
		(*applied)[i].name = db_text(rows, i, 1);
		(*applied)[i].checksum = db_text(rows, i, 2);
	}
	*n_applied = rows->count;
	return NULL;
}

struct err *
migration_apply(struct db *db, const struct migration *migration)
{
	struct err *e;

	e = db_run_text(db, migration->sql);
	if (e)
		return e;
	return db_run(db, SQL_ADD_MIGRATION,
		      DB_ARGS(DB_INT(migration->version),
			      DB_TEXT(migration->name),
			      DB_TEXT(migration->checksum)));
}

struct err *
migration_last(struct db *db, TALLOC_CTX *ctx, const char **name,
	       const char **at)
{
	struct db_rows *rows;
	struct err *e;
	bool found;

	*name = NULL;
	*at = NULL;
	e = find_table(db, ctx, &found);
	if (e || !found)
		return e;
	e = db_query(db, ctx, SQL_LAST_MIGRATION, &rows, DB_NO_ARGS);
	if (e || rows->count == 0)
		return e;
	*name = db_text(rows, 0, 0);
	*at = db_text(rows, 0, 1);
	return NULL;
}
