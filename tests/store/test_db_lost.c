/*
 * A statement that takes longer than the configuration allows is ended by the
 * server. A server that does not answer even so, and a connection that it
 * ends, are a lost connection; the next db_ready() has another one that works.
 */
#include "store/store_test.h"

#include <time.h>
#include <unistd.h>

#define TIMEOUT_SECS  1
#define SLEEP_SECS    10
#define PATIENCE_SECS 20

static const char SQL_SLEEP[] = "SELECT SLEEP(?)";
static const char SQL_COUNT_RUNNING[] =
	"SELECT COUNT(*) FROM information_schema.processlist"
	" WHERE id = ? AND command <> 'Sleep'";
static const char SQL_GET_CONNECTION[] = "SELECT CONNECTION_ID()";

static int64_t
connection_of(struct store_test *test, struct db *db)
{
	struct db_rows *rows;

	store_must(
		db_query(db, test->db, SQL_GET_CONNECTION, &rows, DB_NO_ARGS));
	return db_int(rows, 0, 0);
}

/* Nobody listens any more: the server must not go on working for nobody. */
static void
slow_statement(struct store_test *test, struct db *db)
{
	struct db_rows *rows;
	time_t began = time(NULL);
	int64_t id = connection_of(test, db);

	store_check_err(test,
			db_query(db, test->db, SQL_SLEEP, &rows,
				 DB_ARGS(DB_INT(SLEEP_SECS))),
			ERR_DB_SLOW, "db_ends_a_slow_statement");
	store_check(test, time(NULL) - began < SLEEP_SECS / 2,
		    "db_ends_it_in_time");
	store_must(db_query(test->db, test->db, SQL_COUNT_RUNNING, &rows,
			    DB_ARGS(DB_INT(id))));
	store_check(test, db_int(rows, 0, 0) == 0, "db_ends_it_on_the_server");
	store_must(db_ready(db, 0));
	store_check(test, connection_of(test, db) == id,
		    "db_keeps_the_connection_of_a_slow_statement");
}

static void
late_answer(struct store_test *test, struct db *db)
{
	struct db_rows *rows;
	time_t began = time(NULL);
	int64_t before = connection_of(test, db);

	/* As if the server did not look at the clock. */
	store_must(db_run_text(db, "SET SESSION max_statement_time = 0"));
	store_check_err(test,
			db_query(db, test->db, SQL_SLEEP, &rows,
				 DB_ARGS(DB_INT(SLEEP_SECS))),
			ERR_DB_LOST, "db_late_answer_is_a_lost_connection");
	store_check(test, time(NULL) - began < SLEEP_SECS / 2,
		    "db_late_answer_is_not_waited_for");
	store_must(db_ready(db, 0));
	store_check(test, connection_of(test, db) != before,
		    "db_ready_connects_after_a_late_answer");
}

static void
killed(struct store_test *test, struct db *db)
{
	struct db_rows *rows;
	int64_t id = connection_of(test, db);

	store_must(db_run_text(test->db,
			       talloc_asprintf(test->db, "KILL %" PRId64, id)));
	store_check_err(test,
			db_query(db, test->db, SQL_GET_CONNECTION, &rows,
				 DB_NO_ARGS),
			ERR_DB_LOST, "db_ended_by_the_server_is_lost");
	store_must(db_ready(db, 0));
	store_check(test, connection_of(test, db) != id,
		    "db_ready_connects_after_the_server_ended_it");
}

/* Whoever is to wait longer gets another connection, once. */
static void
waits_as_told(struct store_test *test, struct db *db)
{
	struct db_rows *rows;
	int64_t id = connection_of(test, db);

	db_wait(db, true);
	store_must(db_ready(db, 0));
	store_check(test, connection_of(test, db) != id,
		    "db_wait_changes_the_connection");
	id = connection_of(test, db);
	store_must(db_query(db, test->db, SQL_SLEEP, &rows,
			    DB_ARGS(DB_INT(INT64_C(2) * TIMEOUT_SECS))));
	db_wait(db, true);
	store_check(test, connection_of(test, db) == id,
		    "db_wait_keeps_what_waits_long_already");
}

static const char SQL_TELL_SWITCHES[] =
	"SELECT @@optimizer_switch LIKE '%subquery_cache=off%'"
	" AND @@optimizer_switch LIKE '%rowid_filter=off%'";

MUST_CHECK static bool
suits_pages(struct store_test *test, struct db *db)
{
	struct db_rows *rows;

	store_must(db_ready(db, 0));
	store_must(
		db_query(db, test->db, SQL_TELL_SWITCHES, &rows, DB_NO_ARGS));
	return db_int(rows, 0, 0) == 1;
}

/* What takes whole indexes to spare a few rows is for those who count all. */
static void
switches_as_told(struct store_test *test, struct db *db)
{
	db_wait(db, false);
	store_check(test, suits_pages(test, db), "pages_read_what_they_show");
	db_wait(db, true);
	store_check(test, !suits_pages(test, db), "others_may_read_all");
}

int
main(void)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct store_test test = { .db = store_connect(ctx) };
	struct conf *conf;
	struct db *db;

	alarm(PATIENCE_SECS);
	store_must(conf_read(ctx, getenv("THADS_TEST_CONF"), &conf));
	conf->db_read_timeout_secs = TIMEOUT_SECS;
	db = db_new(ctx, conf);
	db_wait(db, false);
	store_must(db_ready(db, 0));
	slow_statement(&test, db);
	late_answer(&test, db);
	killed(&test, db);
	waits_as_told(&test, db);
	switches_as_told(&test, db);
	talloc_free(ctx);
	return test.failed ? 1 : 0;
}
