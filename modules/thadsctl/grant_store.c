#include "common/base.h"

#include "thadsctl/grant_store.h"

/*
 * Accounts and rights cannot be prepared statements, so these texts are put
 * together. All words come from the grants files, which allow identifiers
 * only, or are quoted by db_quote().
 */
static const char SQL_CREATE_ACCOUNT[] =
	"CREATE USER IF NOT EXISTS %s IDENTIFIED BY %s%s";
static const char SQL_ALTER_ACCOUNT[] =
	"ALTER USER %s IDENTIFIED BY %s%s";
static const char SQL_GRANT_RIGHT[] = "GRANT %s ON %s`%s` TO %s";
static const char SQL_REVOKE_RIGHT[] = "REVOKE %s ON %s`%s` FROM %s";

static const char SQL_LIST_RIGHTS[] =
	"SELECT privilege_type, table_name, ''"
	" FROM information_schema.table_privileges"
	" WHERE table_schema = DATABASE()"
	" AND grantee = CONCAT('''', ?, '''@''', ?, '''')"
	" AND privilege_type <> 'USAGE'"
	" UNION ALL"
	" SELECT privilege_type, table_name, column_name"
	" FROM information_schema.column_privileges"
	" WHERE table_schema = DATABASE()"
	" AND grantee = CONCAT('''', ?, '''@''', ?, '''')"
	" UNION ALL"
	" SELECT 'EXECUTE', routine_name, '' FROM mysql.procs_priv"
	" WHERE db = DATABASE() AND user = ? AND host = ?"
	" AND routine_type = 'PROCEDURE'";

static const char SQL_LIST_ACCOUNTS[] =
	"SELECT host FROM mysql.user WHERE user = ? ORDER BY host";

/* "'user'@'host'"; memory of ctx. */
static const char *
account_name(struct db *db, TALLOC_CTX *ctx, const struct grantee *account)
{
	return talloc_asprintf(ctx, "%s@%s", db_quote(db, ctx, account->user),
			       db_quote(db, ctx, account->host));
}

struct err *
grant_account(struct db *db, TALLOC_CTX *ctx, const struct grantee *account,
	      const char *password)
{
	bool local = strcmp(account->host, GRANT_LOCAL) == 0;
	const char *tls = local ? "" : " REQUIRE SSL";
	const char *name;
	const char *quoted;
	struct err *e;

	if (!*password)
		return err_new(ERR_USAGE, NULL,
			       "TH1856: %s without a password would be open "
			       "to everybody; see db_password_file",
			       account->user);
	name = account_name(db, ctx, account);
	quoted = db_quote(db, ctx, password);
	e = db_run_text(db, talloc_asprintf(ctx, SQL_CREATE_ACCOUNT, name,
					    quoted, tls));
	if (!e)
		e = db_run_text(db, talloc_asprintf(ctx, SQL_ALTER_ACCOUNT,
						    name, quoted, tls));
	if (!e || e->code != ERR_DB)
		return e;
	/* The database's own message would show the password. */
	err_free(&e);
	return err_new(ERR_DB, NULL,
		       "TH1842: the password of %s could not be set",
		       account->user);
}

struct err *
grant_list_accounts(struct db *db, TALLOC_CTX *ctx, const char *user,
		    struct grantee **accounts, size_t *n)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_ACCOUNTS, &rows, DB_ARGS(DB_TEXT(user)));
	if (e)
		return e;
	*accounts =
		talloc_zero_array(ctx, struct grantee, (unsigned)rows->count);
	for (size_t i = 0; i < rows->count; i++) {
		(*accounts)[i].user = user;
		(*accounts)[i].host = db_text(rows, i, 0);
	}
	*n = rows->count;
	return NULL;
}

struct err *
grant_list_held(struct db *db, TALLOC_CTX *ctx, const struct grantee *account,
		struct grant_list **held)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_RIGHTS, &rows,
		     DB_ARGS(DB_TEXT(account->user), DB_TEXT(account->host),
			     DB_TEXT(account->user), DB_TEXT(account->host),
			     DB_TEXT(account->user), DB_TEXT(account->host)));
	if (e)
		return e;
	*held = talloc_zero(ctx, struct grant_list);
	for (size_t i = 0; i < rows->count; i++)
		grant_add(*held, db_text(rows, i, 0), db_text(rows, i, 1),
			  db_text(rows, i, 2));
	return NULL;
}

/* What stands before the name of the object. */
static const char *
kind_text(const struct grant *grant)
{
	return strcmp(grant->right, "EXECUTE") == 0 ? "PROCEDURE " : "";
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
grant_give(struct db *db, TALLOC_CTX *ctx, const struct grantee *account,
	   const struct grant *grant)
{
	return db_run_text(db, talloc_asprintf(ctx, SQL_GRANT_RIGHT,
					       right_text(ctx, grant),
					       kind_text(grant), grant->object,
					       account_name(db, ctx, account)));
}

struct err *
grant_take(struct db *db, TALLOC_CTX *ctx, const struct grantee *account,
	   const struct grant *grant)
{
	return db_run_text(db, talloc_asprintf(ctx, SQL_REVOKE_RIGHT,
					       right_text(ctx, grant),
					       kind_text(grant), grant->object,
					       account_name(db, ctx, account)));
}
