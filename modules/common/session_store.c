#include "common/base.h"

#include "common/app.h"
#include "common/cookie.h"
#include "common/crypto.h"
#include "common/form_use.h"
#include "common/role_rights.h"
#include "common/session.h"
#include "common/text.h"

#define TOKEN_BYTES	  32
#define CSRF_BYTES	  16
#define ADDRESS_MAX_CHARS 64
#define AGENT_MAX_CHARS	  200

/*
 * A row for each role that is held today, both ends of its period included, or
 * one without. A database that is read-only notes no activity: only the length
 * of a session ends it then.
 */
static const char SQL_FIND_SESSION[] =
	"SELECT s.csrf, f.sentence, a.id, a.officer_id, a.unit_id, a.login,"
	" a.name, a.title, u.name, u.path,"
	" a.must_change OR COALESCE(a.password_set_at"
	" < UTC_TIMESTAMP() - INTERVAL ? DAY, 0),"
	" ? - TIMESTAMPDIFF(SECOND, s.seen_at, UTC_TIMESTAMP()) AS idle_left,"
	" ? - TIMESTAMPDIFF(SECOND, s.created_at, UTC_TIMESTAMP())"
	" AS life_left, @@read_only AS read_only,"
	" (SELECT COALESCE(MAX(k.loaded_at), '') FROM law_pack k),"
	" g.role_code, g.unit_id, w.path,"
	" EXISTS (SELECT 1 FROM saved_view v WHERE v.account_id = a.id)"
	" FROM session s"
	" JOIN account a ON a.id = s.account_id AND a.state = 'active'"
	" JOIN unit u ON u.id = a.unit_id"
	" LEFT JOIN account_role g ON g.account_id = a.id"
	"  AND g.revoked_at IS NULL AND g.valid_from <= ?"
	"  AND (g.valid_to IS NULL OR g.valid_to >= ?)"
	" LEFT JOIN unit w ON w.id = g.unit_id"
	" LEFT JOIN form_use f ON f.form_id = ? AND f.account_id = a.id"
	" WHERE s.token_hash = ? AND s.ended_at IS NULL"
	" HAVING (idle_left > 0 OR read_only) AND life_left > 0";

static const char SQL_END_SESSION[] =
	"UPDATE session SET ended_at = UTC_TIMESTAMP()"
	" WHERE token_hash = ? AND ended_at IS NULL";

static const char SQL_END_SESSIONS_BUT[] =
	"UPDATE session SET ended_at = UTC_TIMESTAMP()"
	" WHERE account_id = ? AND ended_at IS NULL AND token_hash <> ?";

static const char SQL_TOUCH_SESSION[] =
	"UPDATE session SET seen_at = UTC_TIMESTAMP()"
	" WHERE token_hash = ? AND ended_at IS NULL";

/* What the roles of these rows may do. */
MUST_CHECK static struct err *
load_grants(struct request *req, struct session *session,
	    const struct db_rows *rows)
{
	struct app *app = req->app;
	struct grants grants = { talloc_array(session, struct grant, 0), 0 };
	struct err *e = role_rights_refresh(app, req->db, session->law_version,
					    &app->rights);

	if (e)
		return e;
	for (size_t i = 0; i < rows->count; i++) {
		const struct role_held held = { db_text(rows, i, 15),
						db_int(rows, i, 16),
						db_text(rows, i, 17) };

		if (held.role)
			role_rights_add(app->rights, &held, req->today,
					&grants);
	}
	session->grants = grants.list;
	session->n_grants = grants.n;
	return NULL;
}

static struct session *
session_from_row(struct request *req, struct db_rows *rows, char *token_hash)
{
	struct session *session = talloc_zero(req, struct session);

	talloc_steal(session, rows);
	session->token_hash = talloc_steal(session, token_hash);
	session->csrf = db_text(rows, 0, 0);
	session->flash = db_text(rows, 0, 1);
	session->account_id = db_int(rows, 0, 2);
	session->officer_id = db_int(rows, 0, 3);
	session->unit_id = db_int(rows, 0, 4);
	session->login = db_text(rows, 0, 5);
	session->name = db_text(rows, 0, 6);
	session->title = db_text(rows, 0, 7);
	session->unit_name = db_text(rows, 0, 8);
	session->unit_path = db_text(rows, 0, 9);
	session->must_change = db_int(rows, 0, 10) != 0;
	session->idle_secs = req->conf->session_idle_secs;
	session->idle_left_secs = db_int(rows, 0, 11);
	session->life_left_secs = db_int(rows, 0, 12);
	session->read_only = db_int(rows, 0, 13) != 0;
	session->law_version = db_text(rows, 0, 14);
	session->has_saved = db_int(rows, 0, 18) != 0;
	if (session->read_only)
		session->idle_left_secs = session->idle_secs;
	return session;
}

struct err *
session_load(struct request *req, const char *token, struct session **session)
{
	char *token_hash = crypto_hash_text(req, token);
	struct session *loaded;
	struct db_rows *rows;
	struct err *e;

	*session = NULL;
	e = db_query(req->db, req, SQL_FIND_SESSION, &rows,
		     DB_ARGS(DB_INT(req->conf->password_days),
			     DB_INT(req->conf->session_idle_secs),
			     DB_INT(req->conf->session_life_secs),
			     DB_DATE(req->today), DB_DATE(req->today),
			     DB_TEXT(cookie_get(req, FORM_COOKIE)),
			     DB_TEXT(token_hash)));
	if (e || rows->count == 0)
		return e;
	loaded = session_from_row(req, rows, token_hash);
	e = load_grants(req, loaded, rows);
	if (e) {
		talloc_free(loaded);
		return e;
	}
	*session = loaded;
	return NULL;
}

/* What a browser says of itself, fit to be stored; NULL when it is not. */
static char *
header_text(TALLOC_CTX *ctx, const char *raw, size_t max_chars)
{
	char *clean = raw ? text_clean(ctx, raw, false) : NULL;

	return clean ? text_cut(ctx, clean, max_chars) : NULL;
}

struct session_key *
session_key_new(TALLOC_CTX *ctx, const char *address, const char *agent)
{
	struct session_key *key = talloc_zero(ctx, struct session_key);

	key->token = crypto_token(key, TOKEN_BYTES);
	key->token_hash = crypto_hash_text(key, key->token);
	key->csrf = crypto_token(key, CSRF_BYTES);
	key->address = header_text(key, address, ADDRESS_MAX_CHARS);
	key->agent = header_text(key, agent, AGENT_MAX_CHARS);
	return key;
}

struct err *
session_end(struct db *db, const char *token_hash)
{
	return db_run(db, SQL_END_SESSION, DB_ARGS(DB_TEXT(token_hash)));
}

struct err *
session_end_others(struct db *db, int64_t account_id, const char *token_hash)
{
	return db_run(db, SQL_END_SESSIONS_BUT,
		      DB_ARGS(DB_INT(account_id), DB_TEXT(token_hash)));
}

struct err *
session_end_all(struct db *db, int64_t account_id)
{
	return session_end_others(db, account_id, "");
}

struct err *
session_touch(struct db *db, const struct session *session)
{
	if (session->idle_left_secs > session->idle_secs - SESSION_TOUCH_SECS)
		return NULL;
	return db_run(db, SQL_TOUCH_SESSION,
		      DB_ARGS(DB_TEXT(session->token_hash)));
}
