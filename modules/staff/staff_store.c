#include "common/base.h"

#include "staff/staff.h"

#include "common/crypto.h"
#include "common/text.h"

static const char SQL_FIND_ACCOUNT[] =
	"SELECT id, login, name, email, phone, title, unit_id, officer_id,"
	" state = 'active', version FROM account WHERE login = ?";

static const char SQL_ADD_ACCOUNT[] =
	"INSERT INTO account (login, name, name_fold, email, phone, title,"
	" unit_id, created_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

static const char SQL_CHANGE_ACCOUNT[] =
	"UPDATE account SET name = ?, name_fold = ?, email = ?, phone = ?,"
	" title = ?, unit_id = ?, version = version + 1"
	" WHERE id = ? AND version = ?";

static const char SQL_SET_PASSWORD[] =
	"UPDATE account SET password_hash = ?, must_change = ?,"
	" password_set_at = UTC_TIMESTAMP(),"
	" version = version + 1 WHERE id = ?";

static const char SQL_FORGET_FAILURES[] =
	"DELETE FROM sign_in_pair WHERE account_id = ?";

/* The fitting flags are those of rights in force on the day. */
static const char SQL_LIST_ROLES[] =
	"SELECT r.code, r.label, r.level, r.note,"
	" EXISTS (SELECT 1 FROM law_term t WHERE t.list = 'officer_role'"
	"  AND t.code = r.code AND t.valid_from <= ?"
	"  AND (t.valid_to IS NULL OR t.valid_to >= ?)),"
	" COALESCE(MAX(g.scope = 'all'), 0),"
	" COALESCE(MAX(g.right_code = 'account.manage'), 0)"
	" FROM role r LEFT JOIN role_right g ON g.role_code = r.code"
	"  AND g.valid_from <= ? AND (g.valid_to IS NULL OR g.valid_to >= ?)"
	" WHERE r.valid_from <= ? AND (r.valid_to IS NULL OR r.valid_to >= ?)"
	" GROUP BY r.code ORDER BY r.position, r.code";

/* The account is locked, so that two administrators take turns. */
static const char SQL_LOCK_ACCOUNT[] =
	"SELECT id FROM account WHERE id = ? FOR UPDATE";

static const char SQL_FIND_GRANT[] =
	"SELECT id FROM account_role WHERE account_id = ? AND role_code = ?"
	" AND unit_id = ? AND revoked_at IS NULL"
	" AND (valid_to IS NULL OR valid_to >= ?)"
	" AND (? IS NULL OR valid_from <= ?) LIMIT 1";

static const char SQL_ADD_GRANT[] =
	"INSERT INTO account_role (account_id, role_code, unit_id,"
	" valid_from, valid_to, granted_by) VALUES (?, ?, ?, ?, ?, ?)";

struct err *
staff_account_find(TALLOC_CTX *ctx, struct db *db, const char *login,
		   struct staff_account **account)
{
	struct staff_account *found;
	struct db_rows *rows;
	struct err *e;

	*account = NULL;
	e = db_query(db, ctx, SQL_FIND_ACCOUNT, &rows, DB_ARGS(DB_TEXT(login)));
	if (e || rows->count == 0)
		return e;
	found = talloc_zero(ctx, struct staff_account);
	found->id = db_int(rows, 0, 0);
	found->login = db_text(rows, 0, 1);
	found->name = db_text(rows, 0, 2);
	found->email = db_text(rows, 0, 3);
	found->phone = db_text(rows, 0, 4);
	found->title = db_text(rows, 0, 5);
	found->unit_id = db_int(rows, 0, 6);
	found->officer_id = db_int(rows, 0, 7);
	found->active = db_int(rows, 0, 8) != 0;
	found->version = db_int(rows, 0, 9);
	*account = found;
	return NULL;
}

/* Nothing typed is nothing known. */
static const char *
or_null(const char *text)
{
	return text_empty(text) ? NULL : text;
}

struct err *
staff_account_add(TALLOC_CTX *ctx, struct db *db,
		  const struct staff_account *in, int64_t created_by,
		  int64_t *id)
{
	char *fold = text_fold(ctx, in->name);
	struct err *e;

	e = db_insert(db, SQL_ADD_ACCOUNT, id,
		      DB_ARGS(DB_TEXT(in->login), DB_TEXT(in->name),
			      DB_TEXT(fold), DB_TEXT(or_null(in->email)),
			      DB_TEXT(or_null(in->phone)),
			      DB_TEXT(or_null(in->title)), DB_INT(in->unit_id),
			      DB_ID(created_by)));
	talloc_free(fold);
	return e;
}

struct err *
staff_account_change(TALLOC_CTX *ctx, struct db *db,
		     const struct staff_account *in)
{
	char *fold = text_fold(ctx, in->name);
	int64_t changed;
	struct err *e;

	e = db_run_counted(db, SQL_CHANGE_ACCOUNT, &changed,
			   DB_ARGS(DB_TEXT(in->name), DB_TEXT(fold),
				   DB_TEXT(or_null(in->email)),
				   DB_TEXT(or_null(in->phone)),
				   DB_TEXT(or_null(in->title)),
				   DB_INT(in->unit_id), DB_INT(in->id),
				   DB_INT(in->version)));
	talloc_free(fold);
	if (!e && changed == 0)
		e = err_new(ERR_STALE, NULL,
			    "TH3081: account %" PRId64
			    " is not version %" PRId64,
			    in->id, in->version);
	return e;
}

struct err *
staff_waits_end(struct db *db, int64_t account_id)
{
	return db_run(db, SQL_FORGET_FAILURES, DB_ARGS(DB_INT(account_id)));
}

struct err *
staff_password_set(TALLOC_CTX *ctx, struct db *db, int64_t account_id,
		   const char *password, bool must_change)
{
	char *hash;
	struct err *e;

	e = crypto_password_hash(ctx, password, &hash);
	if (e)
		return e;
	e = db_run(db, SQL_SET_PASSWORD,
		   DB_ARGS(DB_TEXT(hash), DB_INT(must_change),
			   DB_INT(account_id)));
	if (!e)
		e = staff_waits_end(db, account_id);
	talloc_free(hash);
	return e;
}

struct err *
staff_roles(TALLOC_CTX *ctx, struct db *db, struct date on,
	    struct staff_role **roles, size_t *n)
{
	struct staff_role *found;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_ROLES, &rows,
		     DB_ARGS(DB_DATE(on), DB_DATE(on), DB_DATE(on), DB_DATE(on),
			     DB_DATE(on), DB_DATE(on)));
	if (e)
		return e;
	found = talloc_zero_array(ctx, struct staff_role,
				  (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		found[i].code = db_text(rows, i, 0);
		found[i].label = db_text(rows, i, 1);
		found[i].level = db_text(rows, i, 2);
		found[i].note = db_text(rows, i, 3);
		found[i].makes_officer = db_int(rows, i, 4) != 0;
		found[i].reaches_all = db_int(rows, i, 5) != 0;
		found[i].administers = db_int(rows, i, 6) != 0;
	}
	*roles = found;
	*n = rows->count;
	return NULL;
}

struct err *
staff_grant_add(TALLOC_CTX *ctx, struct db *db, const struct staff_grant *grant,
		int64_t *id)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LOCK_ACCOUNT, &rows,
		     DB_ARGS(DB_INT(grant->account_id)));
	if (e)
		return e;
	e = db_query(db, ctx, SQL_FIND_GRANT, &rows,
		     DB_ARGS(DB_INT(grant->account_id),
			     DB_TEXT(grant->role_code), DB_INT(grant->unit_id),
			     DB_DATE(grant->from), DB_DATE(grant->to),
			     DB_DATE(grant->to)));
	if (e)
		return e;
	if (rows->count > 0)
		return err_new(ERR_CONFLICT,
			       "Tài khoản đã có vai trò này ở đơn vị này "
			       "trong thời gian đó.",
			       "TH3082: %s held already", grant->role_code);
	return db_insert(db, SQL_ADD_GRANT, id,
			 DB_ARGS(DB_INT(grant->account_id),
				 DB_TEXT(grant->role_code),
				 DB_INT(grant->unit_id), DB_DATE(grant->from),
				 DB_DATE(grant->to), DB_ID(grant->granted_by)));
}
