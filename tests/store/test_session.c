/*
 * Sessions end when they must, and rights hold on their days only.
 */
#include "store/staff.h"

static const struct program program = { .name = "storetest" };

static const char SQL_GRANT_ROLE[] =
	"INSERT INTO account_role (account_id, role_code, unit_id, valid_from,"
	" valid_to) VALUES (?, 'STORE-TEST', 980001, ?, ?)";
static const char SQL_REVOKE_ROLE[] =
	"UPDATE account_role SET revoked_at = UTC_TIMESTAMP()"
	" WHERE account_id = ?";
static const char SQL_AGE_SEEN[] =
	"UPDATE session SET seen_at = UTC_TIMESTAMP() - INTERVAL ? SECOND"
	" WHERE account_id = ?";
static const char SQL_AGE_CREATED[] =
	"UPDATE session SET created_at = UTC_TIMESTAMP() - INTERVAL ? SECOND"
	" WHERE account_id = ?";
static const char SQL_AGE_PASSWORD[] =
	"UPDATE account SET password_set_at = UTC_TIMESTAMP()"
	" - INTERVAL ? DAY WHERE id = ?";
static const char SQL_SET_STATE[] = "UPDATE account SET state = ? WHERE id = ?";
static const char SQL_COUNT_OPEN[] =
	"SELECT COUNT(*) FROM session WHERE account_id = ?"
	" AND ended_at IS NULL";

static const char SQL_CLOSE_RIGHT[] =
	"UPDATE role_right SET valid_to = '2025-12-31'"
	" WHERE role_code = 'STORE-TEST' AND right_code = 'storetest.write'";
static const char SQL_LOAD_LAW[] =
	"INSERT INTO law_pack (name, checksum, row_count, loaded_at, loaded_by)"
	" VALUES ('store-test', '', 0, UTC_TIMESTAMP(3) + INTERVAL 1 DAY, '')";
static const char SQL_FORGET_LAW[] =
	"DELETE FROM law_pack WHERE name = 'store-test'";

static const char SQL_KEEP_VIEW[] =
	"INSERT INTO saved_view (account_id, list, name, query)"
	" VALUES (?, 'storetest/', 'Việc tôi theo dõi', 'wait=week')";
static const char SQL_DROP_VIEWS[] =
	"DELETE FROM saved_view WHERE account_id = ?";
static const char SQL_MOVE_ACCOUNT[] =
	"UPDATE account SET unit_id = (SELECT MIN(id) FROM unit) WHERE id = ?";
static const char SQL_MOVE_BACK[] =
	"UPDATE account SET unit_id = 980001 WHERE id = ?";

static int64_t
number(struct store_test *test, const char *sql, int64_t account_id)
{
	struct db_rows *rows;

	store_must(db_query(test->db, test->db, sql, &rows,
			    DB_ARGS(DB_INT(account_id))));
	return db_int(rows, 0, 0);
}

static struct session *
load(struct request *req, const char *token)
{
	struct session *session;

	store_must(session_load(req, token, &session));
	return session;
}

static void
person(struct store_test *test, struct request *req)
{
	char *token;
	struct session *session = staff_session(req, STAFF_CHIEF, &token);

	store_check(test,
		    strlen(token) == 64 && strlen(session->csrf) == 32 &&
			    strcmp(session->token_hash, token) != 0,
		    "session_token_is_not_stored");
	store_check(test,
		    session->account_id == STAFF_CHIEF &&
			    session->officer_id == 0 &&
			    session->unit_id == STAFF_UNIT &&
			    strcmp(session->login, "storetest1") == 0 &&
			    strcmp(session->name, "Trần Thử Một") == 0 &&
			    strcmp(session->title, "Trưởng đơn vị") == 0 &&
			    strcmp(session->unit_name, "Đơn vị thử") == 0 &&
			    strcmp(session->unit_path, "/980001/") == 0,
		    "session_knows_the_person");
	store_check(test, !session->must_change && !session->flash,
		    "session_begins_plain");
	store_check(test, !load(req, "0123") && !load(req, ""),
		    "session_unknown_token_is_nobody");
	store_check(test, !load(req, session->token_hash),
		    "session_fingerprint_is_no_token");
}

/* The role from valid_from to valid_to on the day of the request. */
static size_t
rights_between(struct store_test *test, struct request *req, const char *token,
	       struct date from, struct date to)
{
	STORE_RUN(test, SQL_FORGET_STAFF_ROLES, DB_NO_ARGS);
	STORE_RUN(test, SQL_GRANT_ROLE,
		  DB_ARGS(DB_INT(STAFF_CHIEF), DB_DATE(from), DB_DATE(to)));
	return load(req, token)->n_grants;
}

static void
rights(struct store_test *test, struct request *req)
{
	static const struct date none = { 0, 0, 0 };
	struct date today = req->today;
	struct date before = date_add_days(today, -1);
	struct date after = date_add_days(today, 1);
	struct session *session;
	char *token;

	staff_session(req, STAFF_CHIEF, &token);
	store_check(test,
		    rights_between(test, req, token, after, none) == 0 &&
			    rights_between(test, req, token, before, before) ==
				    0,
		    "rights_not_before_and_not_after");
	store_check(test,
		    rights_between(test, req, token, today, today) == 2 &&
			    rights_between(test, req, token, before, none) == 2,
		    "rights_on_the_first_and_the_last_day");
	session = load(req, token);
	store_check(test,
		    session_may(session, "storetest.view") &&
			    session_may(session, "storetest.write") &&
			    !session_may(session, "storetest.past"),
		    "rights_of_a_rule_that_ended_are_gone");
	store_check(
		test,
		strcmp(session_scope(req, session, "storetest.view").path_like,
		       "/980001/%") == 0,
		"rights_reach_as_far_as_the_role");
	STORE_RUN(test, SQL_CLOSE_RIGHT, DB_NO_ARGS);
	STORE_RUN(test, SQL_LOAD_LAW, DB_NO_ARGS);
	session = load(req, token);
	store_check(test,
		    session_may(session, "storetest.view") &&
			    !session_may(session, "storetest.write"),
		    "rights_are_those_of_the_law_loaded_last");
	STORE_RUN(test, SQL_FORGET_LAW, DB_NO_ARGS);
	STORE_RUN(test, SQL_REVOKE_ROLE, DB_ARGS(DB_INT(STAFF_CHIEF)));
	store_check(test, load(req, token)->n_grants == 0,
		    "rights_end_when_revoked");
}

/* The worker remembers accounts, and hears when one is no longer as it was. */
static void
memory(struct store_test *test, struct request *req)
{
	char *token;

	staff_session(req, STAFF_CHIEF, &token);
	store_check(test, !load(req, token)->has_saved, "views_none_at_first");
	STORE_RUN(test, SQL_KEEP_VIEW, DB_ARGS(DB_INT(STAFF_CHIEF)));
	store_check(test, load(req, token)->has_saved, "views_kept_are_known");
	STORE_RUN(test, SQL_DROP_VIEWS, DB_ARGS(DB_INT(STAFF_CHIEF)));
	store_check(test, !load(req, token)->has_saved,
		    "views_dropped_are_known");
	STORE_RUN(test, SQL_MOVE_ACCOUNT, DB_ARGS(DB_INT(STAFF_CHIEF)));
	store_check(test,
		    strcmp(load(req, token)->unit_name, "Đơn vị thử") != 0,
		    "unit_of_an_account_that_moved_is_known");
	STORE_RUN(test, SQL_MOVE_BACK, DB_ARGS(DB_INT(STAFF_CHIEF)));
	store_check(test,
		    strcmp(load(req, token)->unit_name, "Đơn vị thử") == 0,
		    "unit_of_an_account_that_came_back_is_known");
}

/* True when the session is alive with the times set that far back. */
static bool
alive_at(struct store_test *test, struct request *req, const char *token,
	 int64_t seen_secs, int64_t created_secs)
{
	STORE_RUN(test, SQL_AGE_SEEN,
		  DB_ARGS(DB_INT(seen_secs), DB_INT(STAFF_CHIEF)));
	STORE_RUN(test, SQL_AGE_CREATED,
		  DB_ARGS(DB_INT(created_secs), DB_INT(STAFF_CHIEF)));
	return load(req, token) != NULL;
}

static void
ends(struct store_test *test, struct request *req)
{
	char *token;
	struct session *session = staff_session(req, STAFF_CHIEF, &token);

	store_check(test,
		    alive_at(test, req, token, req->conf->session_idle_secs - 5,
			     0) &&
			    !alive_at(test, req, token,
				      req->conf->session_idle_secs, 0),
		    "session_ends_when_idle");
	store_check(test,
		    alive_at(test, req, token, 0,
			     req->conf->session_life_secs - 5) &&
			    !alive_at(test, req, token, 0,
				      req->conf->session_life_secs),
		    "session_ends_after_a_working_day");
	alive_at(test, req, token, 0, 0);
	STORE_RUN(test, SQL_SET_STATE,
		  DB_ARGS(DB_TEXT("closed"), DB_INT(STAFF_CHIEF)));
	store_check(test, !load(req, token), "session_ends_with_the_account");
	STORE_RUN(test, SQL_SET_STATE,
		  DB_ARGS(DB_TEXT("active"), DB_INT(STAFF_CHIEF)));
	store_must(session_end(test->db, session->token_hash));
	store_check(test, !load(req, token), "session_ends_at_sign_out");
}

static void
several(struct store_test *test, struct request *req)
{
	struct session *session;
	char *first;
	char *second;

	store_must(session_end_all(test->db, STAFF_CHIEF));
	store_check(test, number(test, SQL_COUNT_OPEN, STAFF_CHIEF) == 0,
		    "session_end_all_leaves_none");
	staff_session(req, STAFF_CHIEF, &first);
	session = staff_session(req, STAFF_CHIEF, &second);
	store_must(
		session_end_others(test->db, STAFF_CHIEF, session->token_hash));
	store_check(test, !load(req, first) && load(req, second),
		    "session_end_others_leaves_this_one");
}

static void
marks(struct store_test *test, struct request *req)
{
	char *token;
	staff_session(req, STAFF_CHIEF, &token);

	alive_at(test, req, token, SESSION_TOUCH_SECS - 30, 0);
	store_must(session_touch(test->db, load(req, token)));
	store_check(test,
		    load(req, token)->idle_left_secs <
			    req->conf->session_idle_secs - 20,
		    "session_touch_is_not_written_each_time");
	alive_at(test, req, token, SESSION_TOUCH_SECS + 30, 0);
	store_must(session_touch(test->db, load(req, token)));
	store_check(test,
		    load(req, token)->idle_left_secs >
			    req->conf->session_idle_secs - 5,
		    "session_touch_is_written_after_a_minute");
	STORE_RUN(test, SQL_AGE_PASSWORD,
		  DB_ARGS(DB_INT(req->conf->password_days - 1),
			  DB_INT(STAFF_CHIEF)));
	store_check(test, !load(req, token)->must_change,
		    "a_password_is_good_for_the_days_of_the_setting");
	STORE_RUN(test, SQL_AGE_PASSWORD,
		  DB_ARGS(DB_INT(req->conf->password_days + 1),
			  DB_INT(STAFF_CHIEF)));
	store_check(test, load(req, token)->must_change,
		    "an_old_password_must_be_changed");
}

int
main(void)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct store_test test = { store_connect(ctx), 0 };
	struct request *req = staff_request(ctx, test.db, &program);

	staff_prepare(&test);
	person(&test, req);
	rights(&test, req);
	memory(&test, req);
	ends(&test, req);
	several(&test, req);
	marks(&test, req);
	staff_clear(&test);
	talloc_free(ctx);
	return test.failed ? 1 : 0;
}
