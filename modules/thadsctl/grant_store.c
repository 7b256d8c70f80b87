#include "common/base.h"

#include "thadsctl/grant_store.h"

/*
 * Accounts and rights cannot be prepared statements, so these texts are put
 * together. All words come from the grants files, which allow identifiers
 * only, or are quoted by db_quote().
 */
static const char SQL_CREATE_ACCOUNT[] =
	"CREATE USER IF NOT EXISTS %s@'localhost'";
static const char SQL_ALTER_ACCOUNT[] =
	"ALTER USER %s@'localhost' IDENTIFIED BY %s";
static const char SQL_GRANT_RIGHT[] = "GRANT %s ON `%s` TO %s@'localhost'";
static const char SQL_REVOKE_RIGHT[] = "REVOKE %s ON `%s` FROM %s@'localhost'";

static const char SQL_LIST_RIGHTS[] =
	"SELECT privilege_type, table_name, ''"
	" FROM information_schema.table_privileges"
	" WHERE table_schema = DATABASE()"
	" AND grantee = CONCAT('''', ?, '''@''localhost''')"
	" AND privilege_type <> 'USAGE'"
	" UNION ALL"
	" SELECT privilege_type, table_name, column_name"
	" FROM information_schema.column_privileges"
	" WHERE table_schema = DATABASE()"
	" AND grantee = CONCAT('''', ?, '''@''localhost''')";

struct err *
grant_account(struct db *db, TALLOC_CTX *ctx, const char *user,
	      const char *password)
{
	const char *name = db_quote(db, ctx, user);
	struct err *e;

	e = db_run_text(db, talloc_asprintf(ctx, SQL_CREATE_ACCOUNT, name));
	if (e)
		return e;
	e = db_run_text(db, talloc_asprintf(ctx, SQL_ALTER_ACCOUNT, name,
					    db_quote(db, ctx, password)));
	if (!e)
		return NULL;
	/* The database's own message would show the password. */
	err_free(&e);
	return err_new(ERR_DB, NULL,
		       "TH1842: the password of %s could not be set", user);
}

struct err *
grant_list_held(struct db *db, TALLOC_CTX *ctx, const char *user,
		struct grant_list **held)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_RIGHTS, &rows,
		     DB_ARGS(DB_TEXT(user), DB_TEXT(user)));
	if (e)
		return e;
	*held = talloc_zero(ctx, struct grant_list);
	for (size_t i = 0; i < rows->count; i++)
		grant_add(*held, db_text(rows, i, 0), db_text(rows, i, 1),
			  db_text(rows, i, 2));
	return NULL;
}

/* "UPDATE" or "UPDATE (`seen_at`)"; memory of ctx. */
static const char *
right_text(TALLOC_CTX *ctx, const struct grant *grant)
{
	if (grant->column[0] == '\0')
		return grant->right;
	return talloc_asprintf(ctx, "%s (`%s`)", grant->right, grant->column);
}

struct err *
grant_give(struct db *db, TALLOC_CTX *ctx, const char *user,
	   const struct grant *grant)
{
	return db_run_text(db, talloc_asprintf(ctx, SQL_GRANT_RIGHT,
					       right_text(ctx, grant),
					       grant->object,
					       db_quote(db, ctx, user)));
}

struct err *
grant_take(struct db *db, TALLOC_CTX *ctx, const char *user,
	   const struct grant *grant)
{
	return db_run_text(db, talloc_asprintf(ctx, SQL_REVOKE_RIGHT,
					       right_text(ctx, grant),
					       grant->object,
					       db_quote(db, ctx, user)));
}
