/*
 * staff.h - two people for store tests: their unit, accounts, a role of their
 * own and a request by one of them. All rows have ids and codes that no real
 * data has, and staff_clear() takes them away again.
 */
#ifndef STORE_STAFF_H
#define STORE_STAFF_H

#include "store/store_test.h"

#include "common/app.h"
#include "common/audit.h"
#include "common/crypto.h"
#include "common/metrics.h"
#include "common/session.h"

#define STAFF_UNIT  980001
#define STAFF_CHIEF 980011 /* has the role of the tests */
#define STAFF_OTHER 980012 /* has none */

static const char SQL_FORGET_STAFF_DRAFTS[] =
	"DELETE FROM form_draft WHERE account_id IN (980011, 980012)";
static const char SQL_FORGET_STAFF_FORMS[] =
	"DELETE FROM form_use WHERE account_id IN (980011, 980012)";
static const char SQL_FORGET_STAFF_SESSIONS[] =
	"DELETE FROM session WHERE account_id IN (980011, 980012)";
static const char SQL_FORGET_STAFF_FAILURES[] =
	"DELETE FROM sign_in_pair WHERE account_id IS NULL"
	" OR account_id IN (980011, 980012)";
static const char SQL_FORGET_STAFF_AUDIT[] =
	"DELETE FROM audit WHERE program = 'storetest'";
static const char SQL_FORGET_STAFF_ROLES[] =
	"DELETE FROM account_role WHERE account_id IN (980011, 980012)";
static const char SQL_FORGET_STAFF_KNOWN[] =
	"DELETE FROM account_known WHERE account_id IN (980011, 980012)";
static const char SQL_FORGET_STAFF_ACCOUNTS[] =
	"DELETE FROM account WHERE id IN (980011, 980012)";
static const char SQL_FORGET_STAFF_RIGHTS[] =
	"DELETE FROM role_right WHERE role_code = 'STORE-TEST'";
static const char SQL_FORGET_STAFF_ROLE[] =
	"DELETE FROM role WHERE code = 'STORE-TEST'";
static const char SQL_FORGET_STAFF_RIGHT[] =
	"DELETE FROM permission WHERE code LIKE 'storetest.%'";
static const char SQL_FORGET_STAFF_UNIT[] =
	"DELETE FROM unit WHERE id = 980001";

static const char SQL_ADD_STAFF_UNIT[] =
	"INSERT INTO unit (id, code, name, short_name, name_fold, kind, path,"
	" issues_decisions, holds_money, valid_from, position) VALUES"
	" (980001, 'TEST-STAFF', 'Đơn vị thử', 'Thử', 'don vi thu',"
	" 'province', '/980001/', 1, 1, '2020-01-01', 1)";
static const char SQL_ADD_STAFF_ACCOUNTS[] =
	"INSERT INTO account (id, login, name, name_fold, title, unit_id,"
	" password_set_at, must_change) VALUES"
	" (980011, 'storetest1', 'Trần Thử Một', 'tran thu mot',"
	" 'Trưởng đơn vị', 980001, UTC_TIMESTAMP(), 0),"
	" (980012, 'storetest2', 'Lê Thử Hai', 'le thu hai', NULL, 980001,"
	" UTC_TIMESTAMP(), 0)";
static const char SQL_ADD_STAFF_RIGHTS[] =
	"INSERT INTO permission (code, label, position) VALUES"
	" ('storetest.view', 'Xem', 1), ('storetest.write', 'Ghi', 2),"
	" ('storetest.past', 'Cũ', 3)";
static const char SQL_ADD_STAFF_ROLE[] =
	"INSERT INTO role (code, label, level, valid_from, position) VALUES"
	" ('STORE-TEST', 'Vai trò thử', 'unit', '2020-01-01', 1)";
static const char SQL_ADD_STAFF_ROLE_RIGHTS[] =
	"INSERT INTO role_right (role_code, right_code, scope, valid_from,"
	" valid_to) VALUES"
	" ('STORE-TEST', 'storetest.view', 'subtree', '2020-01-01', NULL),"
	" ('STORE-TEST', 'storetest.write', 'unit', '2020-01-01', NULL),"
	" ('STORE-TEST', 'storetest.past', 'all', '2020-01-01',"
	" '2026-06-30')";

static const char SQL_ADD_STAFF_SESSION[] =
	"INSERT INTO session (token_hash, account_id, csrf, address, agent)"
	" VALUES (?, ?, ?, ?, ?)";

static inline void
staff_clear(struct store_test *test)
{
	STORE_RUN(test, SQL_FORGET_STAFF_DRAFTS, DB_NO_ARGS);
	STORE_RUN(test, SQL_FORGET_STAFF_FORMS, DB_NO_ARGS);
	STORE_RUN(test, SQL_FORGET_STAFF_SESSIONS, DB_NO_ARGS);
	STORE_RUN(test, SQL_FORGET_STAFF_FAILURES, DB_NO_ARGS);
	STORE_RUN(test, SQL_FORGET_STAFF_AUDIT, DB_NO_ARGS);
	STORE_RUN(test, SQL_FORGET_STAFF_ROLES, DB_NO_ARGS);
	STORE_RUN(test, SQL_FORGET_STAFF_KNOWN, DB_NO_ARGS);
	STORE_RUN(test, SQL_FORGET_STAFF_ACCOUNTS, DB_NO_ARGS);
	STORE_RUN(test, SQL_FORGET_STAFF_RIGHTS, DB_NO_ARGS);
	STORE_RUN(test, SQL_FORGET_STAFF_ROLE, DB_NO_ARGS);
	STORE_RUN(test, SQL_FORGET_STAFF_RIGHT, DB_NO_ARGS);
	STORE_RUN(test, SQL_FORGET_STAFF_UNIT, DB_NO_ARGS);
}

static inline void
staff_prepare(struct store_test *test)
{
	store_must(crypto_start());
	staff_clear(test);
	STORE_RUN(test, SQL_ADD_STAFF_UNIT, DB_NO_ARGS);
	STORE_RUN(test, SQL_ADD_STAFF_ACCOUNTS, DB_NO_ARGS);
	STORE_RUN(test, SQL_ADD_STAFF_RIGHTS, DB_NO_ARGS);
	STORE_RUN(test, SQL_ADD_STAFF_ROLE, DB_NO_ARGS);
	STORE_RUN(test, SQL_ADD_STAFF_ROLE_RIGHTS, DB_NO_ARGS);
}

/* A request of the program "storetest" with this connection, by nobody. */
static inline struct request *
staff_request(TALLOC_CTX *ctx, struct db *db, const struct program *program)
{
	struct request *req = talloc_zero(ctx, struct request);
	struct conf *conf = talloc_zero(req, struct conf);

	conf->name = "storetest";
	conf->wait_after = 4;
	conf->wait_address_after = 100;
	conf->wait_account_after = 20;
	conf->wait_secs = 60;
	conf->wait_max_secs = 900;
	conf->password_days = 30;
	conf->session_idle_secs = 1800;
	conf->session_life_secs = 7200;
	conf->draft_keep_secs = 600;
	req->app = talloc_zero(req, struct app);
	req->app->program = program;
	req->app->conf = conf;
	req->app->db = db;
	req->app->audit = audit_chain_new(req->app, "storetest");
	store_must(metrics_open(req->app, "", &req->app->metrics));
	req->conf = conf;
	req->db = db;
	req->number = "0123abcd";
	req->address = "192.0.2.9";
	req->agent = "";
	req->query = "";
	req->cookies = "";
	req->path = "/storetest/thing/new";
	req->today = (struct date){ 2026, 11, 21 };
	req->answer = talloc_zero(req, struct answer);
	return req;
}

/* A session of the account, as a sign-in gives it. */
static inline struct session *
staff_session(struct request *req, int64_t account_id, char **token)
{
	struct session_key *key =
		session_key_new(req, req->address, req->agent);
	struct session *session;

	*token = key->token;
	store_must(db_run(req->db, SQL_ADD_STAFF_SESSION,
			  DB_ARGS(DB_TEXT(key->token_hash), DB_INT(account_id),
				  DB_TEXT(key->csrf), DB_TEXT(key->address),
				  DB_TEXT(key->agent))));
	store_must(session_load(req, *token, &session));
	if (!session) {
		printf("not ok: a new session cannot be loaded\n");
		exit(1);
	}
	return session;
}

#endif
