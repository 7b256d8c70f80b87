#include "common/base.h"

#include "common/allowance_rules.h"
#include "common/app.h"
#include "common/audit.h"
#include "common/crypto.h"
#include "common/log.h"
#include "common/metrics.h"
#include "common/session.h"
#include "common/signin_store.h"

static const char SQL_FIND_SALT[] = "CALL sign_in_salt(?)";

static const char SQL_TRY_PASSWORD[] =
	"CALL sign_in_attempt(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

/* What the password would be kept as, were it the right one. */
MUST_CHECK static struct err *
compute_hash(struct request *req, const char *login, const char *password,
	     char **hash)
{
	struct db_rows *rows;
	const char *salt = NULL;
	struct err *e;

	e = db_query(req->db, req, SQL_FIND_SALT, &rows,
		     DB_ARGS(DB_TEXT(login)));
	if (e)
		return e;
	if (rows->count)
		salt = db_text(rows, 0, 0);
	return crypto_password_answer(req, salt, password, hash);
}

/* hash NULL: only whether one has to wait; session NULL: none begins;
 * fresh_hash NULL: the password stays. */
MUST_CHECK static struct err *
try_hash(struct request *req, const char *login, const char *hash,
	 const struct session_key *session, const char *fresh_hash,
	 struct signin_answer *answer)
{
	static const struct session_key none = { 0 };
	const struct session_key *key = session ? session : &none;
	const struct conf *conf = req->conf;
	struct db_rows *rows;
	struct err *e;

	e = db_query(req->db, req, SQL_TRY_PASSWORD, &rows,
		     DB_ARGS(DB_TEXT(login),
			     DB_TEXT(allowance_network(req, req->address)),
			     DB_TEXT(hash), DB_TEXT(key->token_hash),
			     DB_TEXT(key->csrf), DB_TEXT(key->address),
			     DB_TEXT(key->agent), DB_TEXT(fresh_hash),
			     DB_INT(conf->wait_after),
			     DB_INT(conf->wait_address_after),
			     DB_INT(conf->wait_account_after),
			     DB_INT(conf->wait_secs),
			     DB_INT(conf->wait_max_secs)));
	if (e)
		return e;
	answer->fits = db_int(rows, 0, 0) != 0;
	answer->counted = db_int(rows, 0, 1) != 0;
	answer->wait_secs = db_int(rows, 0, 2);
	answer->account_id = db_int(rows, 0, 3);
	answer->wait = (enum signin_wait)db_int(rows, 0, 4);
	answer->first = db_int(rows, 0, 5) != 0;
	return NULL;
}

static void
count_answer(struct request *req, const struct signin_answer *answer)
{
	enum metrics_sign_in told = answer->fits      ? METRICS_RIGHT
				    : answer->counted ? METRICS_WRONG
						      : METRICS_WAIT;

	metrics_sign_in(req->app->metrics, told);
}

/* *hash: what the password would be kept as; NULL when one has to wait, which
 * is asked first, so that who goes on asking costs little. */
MUST_CHECK static struct err *
hash_or_wait(struct request *req, const char *login, const char *password,
	     char **hash, struct signin_answer *answer)
{
	struct err *e;

	*hash = NULL;
	e = try_hash(req, login, NULL, NULL, NULL, answer);
	if (e || answer->wait != SIGNIN_NO_WAIT)
		return e;
	return compute_hash(req, login, password, hash);
}

struct err *
signin_try(struct request *req, const char *login, const char *password,
	   char **token, struct signin_answer *answer)
{
	struct session_key *key =
		session_key_new(req, req->address, req->agent);
	char *hash;
	struct err *e;

	*token = key->token;
	e = hash_or_wait(req, login, password, &hash, answer);
	if (!e && hash)
		e = try_hash(req, login, hash, key, NULL, answer);
	if (!e)
		count_answer(req, answer);
	return e;
}

struct err *
signin_change(struct request *req, const char *login, const char *password,
	      const char *fresh, char **token, struct signin_answer *answer)
{
	struct session_key *key =
		session_key_new(req, req->address, req->agent);
	char *fresh_hash;
	char *hash;
	struct err *e;

	*token = key->token;
	e = hash_or_wait(req, login, password, &hash, answer);
	if (!e && hash)
		e = crypto_password_hash(req, fresh, &fresh_hash);
	if (!e && hash)
		e = try_hash(req, login, hash, NULL, fresh_hash, answer);
	if (!e)
		count_answer(req, answer);
	if (e || !hash || !answer->fits)
		return e;
	e = session_end_all(req->db, answer->account_id);
	return e ? e : try_hash(req, login, fresh_hash, key, NULL, answer);
}

static const char *
reason_of(const struct signin_answer *answer)
{
	static const char *const waits[SIGNIN_WAITS] = {
		[SIGNIN_NO_WAIT] = "",
		[SIGNIN_PAIR_WAITS] = "has to wait",
		[SIGNIN_ADDRESS_WAITS] = "address has to wait",
		[SIGNIN_ACCOUNT_WAITS] = "account has to wait",
	};

	if (!answer->counted)
		return waits[answer->wait];
	return answer->account_id ? "wrong password" : "unknown login";
}

/* What was typed as login is kept nowhere: people type their password there
 * by mistake. */
MUST_CHECK static struct err *
write_refusal(struct request *req, const struct signin_answer *answer,
	      const char *action)
{
	const char *detail =
		talloc_asprintf(req, "%s; %s", req->address, reason_of(answer));

	log_line(LOG_WARN, req->conf->name, req->number, "%s %" PRId64 ": %s",
		 action, answer->account_id, detail);
	return audit_add(req, action, "account", answer->account_id, detail);
}

struct err *
signin_record_refusal(struct request *req, const struct signin_answer *answer,
		      const char *failed, const char *refused)
{
	struct err *e;

	if (!answer->counted && !answer->first)
		return NULL;
	db_rollback(req->db);
	audit_chain_rollback(req->app->audit);
	e = db_begin_write(req->db);
	if (!e)
		e = write_refusal(req, answer,
				  answer->counted ? failed : refused);
	if (!e)
		e = db_commit(req->db);
	if (!e)
		audit_chain_commit(req->app->audit);
	return e;
}
