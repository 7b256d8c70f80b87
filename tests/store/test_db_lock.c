/*
 * What a connection sees of others, and what it does not do.
 *
 * A query that breaks off while its rows are read (somebody holds the lock)
 * fails, and the same statement works the next time. With the statement kept
 * as it was, the second call waited for ever.
 */
#include "store/store_test.h"

static const char SQL_MAKE_TABLE[] =
	"CREATE TABLE IF NOT EXISTS test_lock"
	" (id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, n INT NOT NULL,"
	" UNIQUE KEY test_lock_n (n)) ENGINE=InnoDB";
static const char SQL_DROP_TABLE[] = "DROP TABLE IF EXISTS test_lock";
static const char SQL_FILL_TABLE[] =
	"INSERT INTO test_lock (id, n) VALUES (1, 1), (2, 2)";
static const char SQL_WAIT_SHORTLY[] =
	"SET SESSION innodb_lock_wait_timeout = 1";
static const char SQL_LOCK_RANGE[] =
	"SELECT id FROM test_lock WHERE n > ? FOR UPDATE";
static const char SQL_INSERT[] = "INSERT INTO test_lock (n) VALUES (?)";
static const char SQL_LIST_FROM[] = "SELECT id FROM test_lock WHERE n > ?";
static const char SQL_INSERT_RETURNING[] =
	"INSERT INTO test_lock (n) VALUES (?) RETURNING id";

/* Longer than every wait below: a hang ends the test as failed. */
#define PATIENCE_SECS 20

static void
broken_rows(struct store_test *test, struct db *holder)
{
	struct db_rows *rows;

	store_must(db_begin_write(holder));
	store_must(db_query(holder, holder, SQL_LOCK_RANGE, &rows,
			    DB_ARGS(DB_INT(0))));
	store_must(db_begin_write(test->db));
	store_check_err(test,
			db_query(test->db, test->db, SQL_LOCK_RANGE, &rows,
				 DB_ARGS(DB_INT(0))),
			ERR_BUSY, "db_query_breaks_off_at_a_lock");
	store_check_err(test,
			db_query(test->db, test->db, SQL_LOCK_RANGE, &rows,
				 DB_ARGS(DB_INT(0))),
			ERR_BUSY, "db_query_breaks_off_again");
	db_rollback(holder);
	store_must(db_query(test->db, test->db, SQL_LOCK_RANGE, &rows,
			    DB_ARGS(DB_INT(0))));
	store_check(test, rows->count == 2, "db_query_works_afterwards");
}

static void
broken_returning(struct store_test *test)
{
	struct db_rows *rows;

	store_check_err(test,
			db_query(test->db, test->db, SQL_INSERT_RETURNING,
				 &rows, DB_ARGS(DB_INT(2))),
			ERR_CONFLICT, "db_insert_returning_conflicts");
	store_must(db_query(test->db, test->db, SQL_INSERT_RETURNING, &rows,
			    DB_ARGS(DB_INT(3))));
	store_check(test, rows->count == 1, "db_insert_returning_afterwards");
	db_rollback(test->db);
}

/* One moment or each its own, while another one writes in between. */
static size_t
seen_after(struct store_test *test, struct db *writer, int64_t n)
{
	struct db_rows *rows;

	store_must(db_query(test->db, test->db, SQL_LIST_FROM, &rows,
			    DB_ARGS(DB_INT(0))));
	store_must(db_run(writer, SQL_INSERT, DB_ARGS(DB_INT(n))));
	store_must(db_query(test->db, test->db, SQL_LIST_FROM, &rows,
			    DB_ARGS(DB_INT(n - 1))));
	return rows->count;
}

static void
moments(struct store_test *test, struct db *writer)
{
	store_must(db_begin_read(test->db));
	store_check(test, seen_after(test, writer, 100) == 0,
		    "db_read_is_of_one_moment");
	store_must(db_commit(test->db));
	db_begin_plain(test->db);
	store_check(test, seen_after(test, writer, 200) == 1,
		    "db_plain_reads_each_of_its_own_moment");
	store_check_err(test,
			db_run(test->db, SQL_INSERT, DB_ARGS(DB_INT(300))),
			ERR_INTERNAL, "db_plain_refuses_to_write");
	store_must(db_commit(test->db));
	STORE_RUN(test, SQL_INSERT, DB_ARGS(DB_INT(300)));
	store_must(db_begin_write(test->db));
	store_check(test, seen_after(test, writer, 400) == 1,
		    "db_write_sees_what_was_committed_meanwhile");
	db_rollback(test->db);
}

static const char SQL_COUNT_PREPARED[] =
	"SELECT variable_value FROM information_schema.global_status"
	" WHERE variable_name = 'PREPARED_STMT_COUNT'";

static int64_t
prepared(struct store_test *test)
{
	struct db_rows *rows;

	store_must(db_query(test->db, test->db, SQL_COUNT_PREPARED, &rows,
			    DB_NO_ARGS));
	return db_int(rows, 0, 0);
}

/* Lists have a text for each choice of filters: a connection lives longer than
 * it can keep them, and leaves the server room for others. */
static void
many_texts(struct store_test *test)
{
	int64_t before = prepared(test);
	bool right = true;

	for (int i = 0; i < 600; i++) {
		char *sql = talloc_asprintf(test->db, "SELECT %d", i);
		struct db_rows *rows;

		store_must(
			db_query(test->db, test->db, sql, &rows, DB_NO_ARGS));
		right = right && db_int(rows, 0, 0) == i;
		talloc_free(rows);
		talloc_free(sql);
	}
	store_check(test, right, "db_query_answers_any_number_of_texts");
	store_check(test, prepared(test) - before < 200,
		    "db_query_keeps_few_of_them_prepared");
}

int
main(void)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct store_test test = { store_connect(ctx), 0 };

	alarm(PATIENCE_SECS);
	STORE_RUN(&test, SQL_DROP_TABLE, DB_NO_ARGS);
	STORE_RUN(&test, SQL_MAKE_TABLE, DB_NO_ARGS);
	STORE_RUN(&test, SQL_FILL_TABLE, DB_NO_ARGS);
	STORE_RUN(&test, SQL_WAIT_SHORTLY, DB_NO_ARGS);
	broken_rows(&test, store_connect(ctx));
	broken_returning(&test);
	moments(&test, store_connect(ctx));
	many_texts(&test);
	STORE_RUN(&test, SQL_DROP_TABLE, DB_NO_ARGS);
	talloc_free(ctx);
	return test.failed ? 1 : 0;
}
