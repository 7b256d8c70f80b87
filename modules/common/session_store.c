#include "common/base.h"

#include "common/cookie.h"
#include "common/crypto.h"
#include "common/form_use.h"
#include "common/known_store.h"
#include "common/session.h"
#include "common/text.h"

#define TOKEN_BYTES	  32
#define CSRF_BYTES	  16
#define ADDRESS_MAX_CHARS 64
#define AGENT_MAX_CHARS	  200

/*
 * A database that is read-only notes no activity: only the length of a session
 * ends it then. What a form led here says is asked for by who comes from one.
 */
#define SESSION_COLUMNS                                                        \
	"SELECT s.csrf, a.id, a.officer_id, a.unit_id, a.login, a.name,"       \
	" a.title, a.must_change OR COALESCE(a.password_set_at"                \
	" < UTC_TIMESTAMP() - INTERVAL ? DAY, 0),"                             \
	" ? - TIMESTAMPDIFF(SECOND, s.seen_at, UTC_TIMESTAMP())"               \
	" AS idle_left,"                                                       \
	" ? - TIMESTAMPDIFF(SECOND, s.created_at, UTC_TIMESTAMP())"            \
	" AS life_left, @@read_only AS read_only,"                             \
	" (SELECT COALESCE(MAX(l.loaded_at), '') FROM law_pack l),"            \
	" COALESCE(k.changed_at, ''), "
#define SESSION_ROWS                                                           \
	" FROM session s"                                                      \
	" JOIN account a ON a.id = s.account_id AND a.state = 'active'"        \
	" LEFT JOIN account_known k ON k.account_id = a.id"
#define SESSION_OF                                                             \
	" WHERE s.token_hash = ? AND s.ended_at IS NULL"                       \
	" HAVING (idle_left > 0 OR read_only) AND life_left > 0"

static const char SQL_FIND_SESSION[] =
	SESSION_COLUMNS "NULL" SESSION_ROWS SESSION_OF;
static const char SQL_FIND_SESSION_OF_FORM[] =
	SESSION_COLUMNS "f.sentence" SESSION_ROWS
	" LEFT JOIN form_use f ON f.form_id = ? AND f.account_id = a.id"
	SESSION_OF;

static const char SQL_END_SESSION[] =
	"UPDATE session SET ended_at = UTC_TIMESTAMP()"
	" WHERE token_hash = ? AND ended_at IS NULL";

static const char SQL_END_SESSIONS_BUT[] =
	"UPDATE session SET ended_at = UTC_TIMESTAMP()"
	" WHERE account_id = ? AND ended_at IS NULL AND token_hash <> ?";

static const char SQL_TOUCH_SESSION[] =
	"UPDATE session SET seen_at = UTC_TIMESTAMP()"
	" WHERE token_hash = ? AND ended_at IS NULL";

MUST_CHECK static struct err *
find_session(struct request *req, const char *token_hash, struct db_rows **rows)
{
	const struct conf *conf = req->conf;
	const char *form = cookie_get(req, FORM_COOKIE);

	if (!form || !form_use_is_id(form))
		return db_query(req->db, req, SQL_FIND_SESSION, rows,
				DB_ARGS(DB_INT(conf->password_days),
					DB_INT(conf->session_idle_secs),
					DB_INT(conf->session_life_secs),
					DB_TEXT(token_hash)));
	return db_query(req->db, req, SQL_FIND_SESSION_OF_FORM, rows,
			DB_ARGS(DB_INT(conf->password_days),
				DB_INT(conf->session_idle_secs),
				DB_INT(conf->session_life_secs), DB_TEXT(form),
				DB_TEXT(token_hash)));
}

static struct session *
session_from_row(struct request *req, struct db_rows *rows, char *token_hash)
{
	struct session *session = talloc_zero(req, struct session);

	talloc_steal(session, rows);
	session->token_hash = talloc_steal(session, token_hash);
	session->csrf = db_text(rows, 0, 0);
	session->account_id = db_int(rows, 0, 1);
	session->officer_id = db_int(rows, 0, 2);
	session->unit_id = db_int(rows, 0, 3);
	session->login = db_text(rows, 0, 4);
	session->name = db_text(rows, 0, 5);
	session->title = db_text(rows, 0, 6);
	session->must_change = db_int(rows, 0, 7) != 0;
	session->idle_secs = req->conf->session_idle_secs;
	session->idle_left_secs = db_int(rows, 0, 8);
	session->life_left_secs = db_int(rows, 0, 9);
	session->read_only = db_int(rows, 0, 10) != 0;
	session->law_version = db_text(rows, 0, 11);
	session->flash = db_text(rows, 0, 13);
	if (session->read_only)
		session->idle_left_secs = session->idle_secs;
	return session;
}

/* What the worker remembers of the account. */
MUST_CHECK static struct err *
know_account(struct request *req, struct session *session,
	     const char *changed_at)
{
	const struct known_moment moment = { session->account_id,
					     session->unit_id, changed_at,
					     session->law_version };
	const struct known *known;
	struct err *e = known_account(req, &moment, &known);

	if (e)
		return e;
	session->unit_name = known->unit_name;
	session->unit_path = known->unit_path;
	session->has_saved = known->has_saved;
	session->grants = known->grants;
	session->n_grants = known->n_grants;
	return NULL;
}

struct err *
session_load(struct request *req, const char *token, struct session **session)
{
	char *token_hash = crypto_hash_text(req, token);
	struct session *loaded;
	struct db_rows *rows;
	struct err *e;

	*session = NULL;
	e = find_session(req, token_hash, &rows);
	if (e || rows->count == 0)
		return e;
	loaded = session_from_row(req, rows, token_hash);
	e = know_account(req, loaded, db_text(rows, 0, 12));
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
