#include "common/base.h"

#include "thadsctl/doctor_store.h"

#include "common/text.h"

static const char SQL_LIST_VARIABLES[] =
	"SELECT LOWER(variable_name), global_value"
	" FROM information_schema.system_variables"
	" WHERE global_value IS NOT NULL";

/* SYSDATE and not NOW: what a session may pretend does not count. */
static const char SQL_READ_CLOCK[] =
	"SELECT CAST(UNIX_TIMESTAMP(SYSDATE(3)) * 1000 AS SIGNED)";

static const char SQL_READ_TEXT[] =
	"SELECT s.default_character_set_name, s.default_collation_name,"
	" (SELECT t.table_collation FROM information_schema.tables t"
	"  WHERE t.table_schema = DATABASE()"
	"  AND t.table_name = 'schema_migration'),"
	" (SELECT CONCAT(c.table_name, '.', c.column_name, ' is ',"
	"   c.character_set_name) FROM information_schema.columns c"
	"  WHERE c.table_schema = DATABASE()"
	"  AND c.character_set_name NOT IN ('utf8mb4', 'ascii')"
	"  ORDER BY c.table_name, c.column_name LIMIT 1)"
	" FROM information_schema.schemata s"
	" WHERE s.schema_name = DATABASE()";

static const char SQL_LIST_WIDE_RIGHTS[] =
	"SELECT GROUP_CONCAT(DISTINCT r.held ORDER BY r.held SEPARATOR ', ')"
	" FROM (SELECT CONCAT(privilege_type, ' on *.*') AS held"
	"  FROM information_schema.user_privileges"
	"  WHERE privilege_type <> 'USAGE'"
	"  AND grantee = CONCAT('''', ?, '''@''', ?, '''')"
	"  UNION ALL"
	"  SELECT CONCAT(privilege_type, ' on ', table_schema, '.*')"
	"  FROM information_schema.schema_privileges"
	"  WHERE grantee = CONCAT('''', ?, '''@''', ?, '''')) r";

static const char SQL_FIND_PACK[] =
	"SELECT checksum FROM law_pack WHERE name = ?";

struct err *
server_variables(struct db *db, TALLOC_CTX *ctx, struct db_rows **rows)
{
	return db_query(db, ctx, SQL_LIST_VARIABLES, rows, DB_NO_ARGS);
}

const char *
server_variable(const struct db_rows *rows, const char *name)
{
	for (size_t i = 0; i < rows->count; i++) {
		if (text_same(db_text(rows, i, 0), name))
			return db_text(rows, i, 1);
	}
	return NULL;
}

struct err *
server_clock(struct db *db, TALLOC_CTX *ctx, int64_t *now_ms)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_READ_CLOCK, &rows, DB_NO_ARGS);
	if (e)
		return e;
	*now_ms = db_int(rows, 0, 0);
	return NULL;
}

struct err *
database_text(struct db *db, TALLOC_CTX *ctx, struct database_text *text)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_READ_TEXT, &rows, DB_NO_ARGS);
	if (e)
		return e;
	if (rows->count == 0)
		return err_new(ERR_MISSING, NULL,
			       "TH1887: the database has no entry");
	text->charset = db_text(rows, 0, 0);
	text->collation = db_text(rows, 0, 1);
	text->table_collation = db_text(rows, 0, 2);
	text->foreign_column = db_text(rows, 0, 3);
	return NULL;
}

struct err *
account_wide_rights(struct db *db, TALLOC_CTX *ctx,
		    const struct grantee *account, const char **rights)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_WIDE_RIGHTS, &rows,
		     DB_ARGS(DB_TEXT(account->user), DB_TEXT(account->host),
			     DB_TEXT(account->user), DB_TEXT(account->host)));
	if (e)
		return e;
	*rights = db_text(rows, 0, 0);
	return NULL;
}

struct err *
law_pack_checksum(struct db *db, TALLOC_CTX *ctx, const char *name,
		  const char **checksum)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_FIND_PACK, &rows, DB_ARGS(DB_TEXT(name)));
	if (e)
		return e;
	*checksum = rows->count > 0 ? db_text(rows, 0, 0) : NULL;
	return NULL;
}
