/*
 * A dossier is read in proportion to what it shows, however many matters the
 * nation has.
 */
#include "store/store_test.h"

#include "enforcement/dossier_store.h"

/* The matter that is opened, and how many others there are. */
#define MATTER 992000
#define OTHERS 3000

/* What a page may read at most for what it does not show. */
#define READ_MAX 500

/* Matters of one fact each, of which these tests need no more. */
static const char SQL_ALLOW_ORPHANS[] = "SET SESSION foreign_key_checks = 0";
static const char SQL_FORBID_ORPHANS[] = "SET SESSION foreign_key_checks = 1";
static const char SQL_INSERT_EVENTS[] =
	"INSERT INTO event (matter_id, seq, kind, effective_on, recorded_by,"
	" unit_id, decision_id) SELECT ? + seq, 1, 'issued', '2026-01-05', 1,"
	" 1, ? + seq FROM seq_0_to_3000 WHERE seq <= ?";
static const char SQL_INSERT_DECISION[] =
	"INSERT INTO decision (id, matter_id, unit_id, decision_type,"
	" series_group, period, number, decided_on) VALUES (?, ?, 1,"
	" 'store-test', 'store-test', 2026, '1/QĐ-THỬ', '2026-01-05')";
static const char SQL_FORGET_EVENTS[] =
	"DELETE FROM event WHERE matter_id BETWEEN ? AND ? + ?";
static const char SQL_FORGET_DECISION[] = "DELETE FROM decision WHERE id = ?";
static const char SQL_REFRESH[] = "ANALYZE TABLE event, decision";
static const char SQL_COUNT_READ[] =
	"SELECT CAST(SUM(variable_value) AS SIGNED)"
	" FROM information_schema.session_status"
	" WHERE variable_name IN ('Handler_read_first', 'Handler_read_key',"
	"  'Handler_read_last', 'Handler_read_next', 'Handler_read_prev',"
	"  'Handler_read_rnd', 'Handler_read_rnd_next')";

static void
clear(struct store_test *test)
{
	STORE_RUN(test, SQL_FORGET_EVENTS, DB_ARGS(DB_INT(MATTER),
		  DB_INT(MATTER), DB_INT(OTHERS)));
	STORE_RUN(test, SQL_FORGET_DECISION, DB_ARGS(DB_INT(MATTER)));
}

static void
prepare(struct store_test *test)
{
	struct db_rows *rows;

	clear(test);
	STORE_RUN(test, SQL_ALLOW_ORPHANS, DB_NO_ARGS);
	STORE_RUN(test, SQL_INSERT_EVENTS, DB_ARGS(DB_INT(MATTER),
		  DB_INT(MATTER), DB_INT(OTHERS)));
	STORE_RUN(test, SQL_INSERT_DECISION, DB_ARGS(DB_INT(MATTER),
		  DB_INT(MATTER)));
	STORE_RUN(test, SQL_FORBID_ORPHANS, DB_NO_ARGS);
	store_must(db_query(test->db, test->db, SQL_REFRESH, &rows,
			    DB_NO_ARGS));
}

/* Rows that this connection has read so far, those of asking among them. */
static int64_t
rows_read(struct store_test *test)
{
	struct db_rows *rows;

	store_must(db_query(test->db, test->db, SQL_COUNT_READ, &rows,
			    DB_NO_ARGS));
	return db_int(rows, 0, 0);
}

static void
decisions(struct store_test *test, TALLOC_CTX *ctx)
{
	struct dossier_decision *list;
	int64_t asking = rows_read(test);
	int64_t before = rows_read(test);
	size_t n;

	asking = before - asking;
	store_must(dossier_decisions(ctx, test->db, MATTER, &list, &n));
	store_check(test, n == 1, "decisions_are_those_of_the_matter");
	store_check(test, rows_read(test) - before - asking <= READ_MAX,
		    "decisions_of_others_are_not_read");
}

int
main(void)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct store_test test = { store_connect(ctx), 0 };

	prepare(&test);
	decisions(&test, ctx);
	clear(&test);
	talloc_free(ctx);
	return test.failed ? 1 : 0;
}
