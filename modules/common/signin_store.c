#include "common/base.h"

#include "common/app.h"
#include "common/audit.h"
#include "common/crypto.h"
#include "common/log.h"
#include "common/signin_rules.h"
#include "common/signin_store.h"

static const char SQL_FIND_ACCOUNT[] =
	"SELECT id, login, password_hash, state = 'active',"
	" COALESCE(locked_until > UTC_TIMESTAMP(), 0)"
	" FROM account WHERE login = ?";

static const char SQL_GET_ACCOUNT[] =
	"SELECT id, login, password_hash, state = 'active',"
	" COALESCE(locked_until > UTC_TIMESTAMP(), 0)"
	" FROM account WHERE id = ?";

static const char SQL_COUNT_ADDRESS[] =
	"SELECT COUNT(*) FROM sign_in_failure"
	" WHERE address = ? AND at > UTC_TIMESTAMP() - INTERVAL ? SECOND";

static const char SQL_INSERT_FAILURE[] =
	"INSERT INTO sign_in_failure (address, login) VALUES (?, ?)";

static const char SQL_LOCK_FAILED_COUNT[] =
	"SELECT failed_count FROM account WHERE id = ? FOR UPDATE";

static const char SQL_SET_FAILED_COUNT[] =
	"UPDATE account SET failed_count = ?,"
	" locked_until = UTC_TIMESTAMP() + INTERVAL ? SECOND WHERE id = ?";

static const char SQL_CLEAR_FAILURES[] =
	"UPDATE account SET failed_count = 0, locked_until = NULL"
	" WHERE id = ? AND failed_count <> 0";

static const char SQL_SET_PASSWORD[] =
	"UPDATE account SET password_hash = ?,"
	" password_set_at = UTC_TIMESTAMP(), must_change = 0,"
	" failed_count = 0, locked_until = NULL, version = version + 1"
	" WHERE id = ?";

static struct signin_account *
account_from_row(TALLOC_CTX *ctx, struct db_rows *rows)
{
	struct signin_account *account;

	account = talloc_zero(ctx, struct signin_account);
	talloc_steal(account, rows);
	account->id = db_int(rows, 0, 0);
	account->login = db_text(rows, 0, 1);
	account->password_hash = db_text(rows, 0, 2);
	account->active = db_int(rows, 0, 3) != 0;
	account->locked = db_int(rows, 0, 4) != 0;
	return account;
}

struct err *
signin_find_account(TALLOC_CTX *ctx, struct db *db, const char *login,
		    struct signin_account **account)
{
	struct db_rows *rows;
	struct err *e;

	*account = NULL;
	e = db_query(db, ctx, SQL_FIND_ACCOUNT, &rows, DB_ARGS(DB_TEXT(login)));
	if (e)
		return e;
	if (rows->count == 1)
		*account = account_from_row(ctx, rows);
	return NULL;
}

struct err *
signin_get_account(TALLOC_CTX *ctx, struct db *db, int64_t id,
		   struct signin_account **account)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_GET_ACCOUNT, &rows, DB_ARGS(DB_INT(id)));
	if (e)
		return e;
	if (rows->count == 0)
		return err_new(ERR_MISSING, NULL,
			       "TH1641: account %" PRId64 " is gone", id);
	*account = account_from_row(ctx, rows);
	return NULL;
}

bool
signin_fits(const struct signin_account *account, const char *password)
{
	bool open = account && account->active && !account->locked;

	return crypto_password_fits(open ? account->password_hash : NULL,
				    password);
}

struct err *
signin_address_waits(struct db *db, const char *address, bool *waits)
{
	TALLOC_CTX *ctx = talloc_new(db);
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_COUNT_ADDRESS, &rows,
		     DB_ARGS(DB_TEXT(address), DB_INT(SIGNIN_WINDOW_SECS)));
	if (!e)
		*waits = db_int(rows, 0, 0) >= SIGNIN_ADDRESS_FAILURES;
	talloc_free(ctx);
	return e;
}

MUST_CHECK static struct err *
count_failure(struct request *req, int64_t account_id)
{
	struct db_rows *rows;
	int64_t count;
	int secs;
	struct err *e;

	e = db_query(req->db, req, SQL_LOCK_FAILED_COUNT, &rows,
		     DB_ARGS(DB_INT(account_id)));
	if (e || rows->count == 0)
		return e;
	count = db_int(rows, 0, 0) + 1;
	secs = signin_lock_secs(count);
	return db_run(req->db, SQL_SET_FAILED_COUNT,
		      DB_ARGS(DB_INT(count), DB_INT(secs), DB_INT(account_id)));
}

static const char *
failure_reason(const struct signin_account *account)
{
	if (!account)
		return "unknown login";
	if (!account->active)
		return "account closed";
	return account->locked ? "account locked" : "wrong password";
}

/* What was typed as login is kept only when it is one: people type their
 * password there by mistake. */
MUST_CHECK static struct err *
write_failure(struct request *req, const struct signin_account *account,
	      const char *action)
{
	const char *detail = talloc_asprintf(req, "%s; %s", req->address,
					     failure_reason(account));
	const char *login = account ? account->login : "";
	struct err *e;

	e = db_run(req->db, SQL_INSERT_FAILURE,
		   DB_ARGS(DB_TEXT(req->address), DB_TEXT(login)));
	if (!e && account && account->active && !account->locked)
		e = count_failure(req, account->id);
	if (!e)
		e = audit_add(req, action, "account", account ? account->id : 0,
			      detail);
	log_line(LOG_WARN, req->conf->name, req->number, "%s %s: %s", action,
		 account ? login : "-", detail);
	return e;
}

struct err *
signin_record_failure(struct request *req, const struct signin_account *account,
		      const char *action)
{
	struct err *e;

	db_rollback(req->db);
	audit_chain_rollback(req->app->audit);
	e = db_begin_write(req->db);
	if (!e)
		e = write_failure(req, account, action);
	if (!e)
		e = db_commit(req->db);
	if (!e)
		audit_chain_commit(req->app->audit);
	return e;
}

struct err *
signin_clear_failures(struct db *db, int64_t account_id)
{
	return db_run(db, SQL_CLEAR_FAILURES, DB_ARGS(DB_INT(account_id)));
}

struct err *
signin_set_password(struct db *db, int64_t account_id,
		    const char *password_hash)
{
	return db_run(db, SQL_SET_PASSWORD,
		      DB_ARGS(DB_TEXT(password_hash), DB_INT(account_id)));
}
