#include "common/base.h"

#include "accounts/account_store.h"

static const char SQL_GET_ACCOUNT[] =
	"SELECT a.id, a.login, a.name, a.email, a.phone, a.title, a.unit_id,"
	" a.officer_id, a.state = 'active', a.version, u.name, u.path, o.code,"
	" EXISTS (SELECT 1 FROM sign_in_pair w WHERE w.account_id = a.id"
	"  AND w.wait_until > UTC_TIMESTAMP()), a.must_change,"
	" a.password_set_at, c.name, a.created_at"
	" FROM account a JOIN unit u ON u.id = a.unit_id"
	" LEFT JOIN officer o ON o.id = a.officer_id"
	" LEFT JOIN account c ON c.id = a.created_by"
	" WHERE a.id = ? AND u.path LIKE ?";

static const char SQL_LIST_ROLES[] =
	"SELECT g.id, g.role_code, COALESCE(r.label, g.role_code), g.unit_id,"
	" u.code, u.name, u.path, g.valid_from, g.valid_to, b.name,"
	" g.granted_at, g.revoked_at IS NOT NULL, e.name, g.revoked_at"
	" FROM account_role g JOIN unit u ON u.id = g.unit_id"
	" LEFT JOIN role r ON r.code = g.role_code"
	" LEFT JOIN account b ON b.id = g.granted_by"
	" LEFT JOIN account e ON e.id = g.revoked_by"
	" WHERE g.account_id = ?"
	" ORDER BY g.revoked_at IS NOT NULL OR COALESCE(g.valid_to < ?, 0),"
	" g.valid_from DESC, g.id DESC";

static const char SQL_LIST_RIGHTS[] =
	"SELECT p.label, rr.scope, u.name, r.label"
	" FROM account_role g JOIN role r ON r.code = g.role_code"
	"  AND r.valid_from <= ? AND (r.valid_to IS NULL OR r.valid_to >= ?)"
	" JOIN role_right rr ON rr.role_code = r.code AND rr.valid_from <= ?"
	"  AND (rr.valid_to IS NULL OR rr.valid_to >= ?)"
	" JOIN permission p ON p.code = rr.right_code"
	" JOIN unit u ON u.id = g.unit_id"
	" WHERE g.account_id = ? AND g.revoked_at IS NULL"
	" AND g.valid_from <= ? AND (g.valid_to IS NULL OR g.valid_to >= ?)"
	" ORDER BY p.position, r.position, u.path";

/* Open as session.h means it: neither idle too long nor too old. */
static const char SQL_LIST_SESSIONS[] =
	"SELECT token_hash, created_at, seen_at, address, agent,"
	" ended_at IS NULL AND seen_at > UTC_TIMESTAMP() - INTERVAL ? SECOND"
	"  AND created_at > UTC_TIMESTAMP() - INTERVAL ? SECOND AS open"
	" FROM session WHERE account_id = ?"
	" ORDER BY open DESC, seen_at DESC LIMIT 10";

static const char SQL_LIST_WAITS[] =
	"SELECT network, wait_until FROM sign_in_pair"
	" WHERE account_id = ? AND wait_until > UTC_TIMESTAMP()"
	" ORDER BY wait_until DESC LIMIT 20";

static const char SQL_SET_STATE[] =
	"UPDATE account SET state = ?,"
	" version = version + 1 WHERE id = ? AND version = ? AND state <> ?";

static const char SQL_REVOKE_ROLE[] =
	"UPDATE account_role SET revoked_at = UTC_TIMESTAMP(), revoked_by = ?"
	" WHERE id = ? AND revoked_at IS NULL";

static const char SQL_END_ROLE[] =
	"UPDATE account_role SET valid_to = ? WHERE id = ?"
	" AND revoked_at IS NULL AND (valid_to IS NULL OR valid_to <> ?)";

static void
read_staff(const struct db_rows *rows, struct staff_account *staff)
{
	staff->id = db_int(rows, 0, 0);
	staff->login = db_text(rows, 0, 1);
	staff->name = db_text(rows, 0, 2);
	staff->email = db_text(rows, 0, 3);
	staff->phone = db_text(rows, 0, 4);
	staff->title = db_text(rows, 0, 5);
	staff->unit_id = db_int(rows, 0, 6);
	staff->officer_id = db_int(rows, 0, 7);
	staff->active = db_int(rows, 0, 8) != 0;
	staff->version = db_int(rows, 0, 9);
}

struct err *
account_get(TALLOC_CTX *ctx, struct db *db, const char *path_like, int64_t id,
	    struct account **account)
{
	struct account *found;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_GET_ACCOUNT, &rows,
		     DB_ARGS(DB_INT(id), DB_TEXT(path_like)));
	if (e)
		return e;
	if (rows->count == 0)
		return err_new(ERR_MISSING, "Không tìm thấy tài khoản.",
			       "TH4501: account %" PRId64, id);
	found = talloc_zero(ctx, struct account);
	read_staff(rows, &found->staff);
	found->unit_name = db_text(rows, 0, 10);
	found->unit_path = db_text(rows, 0, 11);
	found->officer_code = db_text(rows, 0, 12);
	found->waits = db_int(rows, 0, 13) != 0;
	found->must_change = db_int(rows, 0, 14) != 0;
	found->password_set_at = date_time_text(found, db_text(rows, 0, 15));
	found->created_by = db_text(rows, 0, 16);
	found->created_at = date_time_text(found, db_text(rows, 0, 17));
	*account = found;
	return NULL;
}

struct err *
account_roles(TALLOC_CTX *ctx, struct db *db, int64_t account_id,
	      struct date today, struct role_line **lines, size_t *n)
{
	struct role_line *found;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_ROLES, &rows,
		     DB_ARGS(DB_INT(account_id), DB_DATE(today)));
	if (e)
		return e;
	found = talloc_zero_array(ctx, struct role_line,
				  (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		struct role_line *line = &found[i];

		line->id = db_int(rows, i, 0);
		line->role_code = db_text(rows, i, 1);
		line->role_label = db_text(rows, i, 2);
		line->unit_id = db_int(rows, i, 3);
		line->unit_code = db_text(rows, i, 4);
		line->unit_name = db_text(rows, i, 5);
		line->unit_path = db_text(rows, i, 6);
		line->from = db_date(rows, i, 7);
		line->to = db_date(rows, i, 8);
		line->granted_by = db_text(rows, i, 9);
		line->granted_at = date_time_text(found, db_text(rows, i, 10));
		line->revoked = db_int(rows, i, 11) != 0;
		line->revoked_by = db_text(rows, i, 12);
		line->revoked_at = date_time_text(found, db_text(rows, i, 13));
	}
	*lines = found;
	*n = rows->count;
	return NULL;
}

struct err *
account_rights(TALLOC_CTX *ctx, struct db *db, int64_t account_id,
	       struct date today, struct right_line **lines, size_t *n)
{
	struct right_line *found;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_RIGHTS, &rows,
		     DB_ARGS(DB_DATE(today), DB_DATE(today), DB_DATE(today),
			     DB_DATE(today), DB_INT(account_id), DB_DATE(today),
			     DB_DATE(today)));
	if (e)
		return e;
	found = talloc_zero_array(ctx, struct right_line,
				  (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		found[i].label = db_text(rows, i, 0);
		found[i].scope = db_text(rows, i, 1);
		found[i].unit_name = db_text(rows, i, 2);
		found[i].role_label = db_text(rows, i, 3);
	}
	*lines = found;
	*n = rows->count;
	return NULL;
}

struct err *
account_sessions(TALLOC_CTX *ctx, struct db *db, const struct conf *conf,
		 int64_t account_id, struct session_line **lines, size_t *n)
{
	struct session_line *found;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_SESSIONS, &rows,
		     DB_ARGS(DB_INT(conf->session_idle_secs),
			     DB_INT(conf->session_life_secs),
			     DB_INT(account_id)));
	if (e)
		return e;
	found = talloc_zero_array(ctx, struct session_line,
				  (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		found[i].token_hash = db_text(rows, i, 0);
		found[i].begun_at = date_time_text(found, db_text(rows, i, 1));
		found[i].seen_at = date_time_text(found, db_text(rows, i, 2));
		found[i].address = db_text(rows, i, 3);
		found[i].agent = db_text(rows, i, 4);
		found[i].open = db_int(rows, i, 5) != 0;
	}
	*lines = found;
	*n = rows->count;
	return NULL;
}

struct err *
account_waits(TALLOC_CTX *ctx, struct db *db, int64_t account_id,
	      struct wait_line **lines, size_t *n)
{
	struct wait_line *found;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_WAITS, &rows,
		     DB_ARGS(DB_INT(account_id)));
	if (e)
		return e;
	found = talloc_zero_array(ctx, struct wait_line,
				  (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		found[i].address = db_text(rows, i, 0);
		found[i].until = date_time_text(found, db_text(rows, i, 1));
	}
	*lines = found;
	*n = rows->count;
	return NULL;
}

struct err *
account_set_active(struct db *db, int64_t id, int64_t version, bool active)
{
	const char *state = active ? "active" : "disabled";
	int64_t changed;
	struct err *e;

	e = db_run_counted(db, SQL_SET_STATE, &changed,
			   DB_ARGS(DB_TEXT(state), DB_INT(id), DB_INT(version),
				   DB_TEXT(state)));
	if (!e && changed == 0)
		e = err_new(ERR_STALE, NULL,
			    "TH4502: account %" PRId64 " changed", id);
	return e;
}

struct err *
account_end_role(struct db *db, int64_t role_id, struct date last, int64_t by)
{
	int64_t changed;
	struct err *e;

	if (date_is_set(last))
		e = db_run_counted(db, SQL_END_ROLE, &changed,
				   DB_ARGS(DB_DATE(last), DB_INT(role_id),
					   DB_DATE(last)));
	else
		e = db_run_counted(db, SQL_REVOKE_ROLE, &changed,
				   DB_ARGS(DB_INT(by), DB_INT(role_id)));
	if (!e && changed == 0)
		e = err_new(ERR_STALE, NULL, "TH4503: role %" PRId64 " changed",
			    role_id);
	return e;
}
