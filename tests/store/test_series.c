/*
 * Many clerks take numbers of one series at once, and some of their documents
 * are rolled back: no number twice, none missing among those that stay.
 */
#include "store/store_test.h"

#include "matter/series.h"

#include <sys/wait.h>
#include <time.h>

#define CLERKS	    50
#define DOCUMENTS   40
#define ALL_NUMBERS ((int64_t)CLERKS * DOCUMENTS)
#define UNIT	    990001
#define OTHER_UNIT  990002

static const struct date start_on = { 2024, 9, 30 };
static const struct date next_on = { 2024, 10, 1 };
static const struct date second_on = { 2022, 5, 4 };
static const struct date third_on = { 2021, 5, 4 };

/* The same rules as in the database, which the book is read by. */
static const struct law_series rules[] = {
	{ .group = "test",
	  .unit_kind = "province",
	  .template_text = "{n}/{suffix}",
	  .suffix = "QĐ-CTHADS",
	  .reset = "stat_year",
	  .span = { { 2020, 1, 1 }, { 2024, 9, 30 } } },
	{ .group = "test",
	  .unit_kind = "province",
	  .template_text = "{n}-{suffix}",
	  .suffix = "QĐ-CTHADS",
	  .reset = "stat_year",
	  .span = { { 2024, 10, 1 }, { 0, 0, 0 } } },
	{ .group = "test2",
	  .unit_kind = "province",
	  .counter = "test",
	  .template_text = "{n}-{suffix}",
	  .suffix = "QĐ-CTHADS",
	  .reset = "stat_year",
	  .span = { { 2020, 1, 1 }, { 0, 0, 0 } } },
};

static const struct law law = {
	.year_begins = 10,
	.series = rules,
	.n_series = ARRAY_LEN(rules),
};

static const char SQL_FORGET_COUNTERS[] =
	"DELETE FROM number_counter WHERE unit_id IN (?, ?)";
/* Rows taken away linger until they are purged, and may be locked so long: a
 * moment that counters, which nobody deletes, do not have. */
static const char SQL_PURGE_COUNTERS[] = "ALTER TABLE number_counter FORCE";
static const char SQL_FORGET_RULES[] =
	"DELETE FROM number_series_rule WHERE series_group LIKE 'test%'";
static const char SQL_FORGET_UNITS[] = "DELETE FROM unit WHERE id IN (?, ?)";
static const char SQL_INSERT_UNIT[] =
	"INSERT INTO unit (id, code, name, short_name, name_fold, kind, path,"
	" number_suffix, issues_decisions, holds_money, valid_from, position)"
	" VALUES (?, ?, 'Thử', 'Thử', 'thu', 'province', '/990001/', ?, 1, 1,"
	" '2020-01-01', 1)";
static const char SQL_INSERT_RULE[] =
	"INSERT INTO number_series_rule (series_group, unit_kind, label,"
	" template, suffix, reset, valid_from, valid_to, position) VALUES"
	" ('test', 'province', 'Thử', ?, 'QĐ-CTHADS', 'stat_year', ?, ?, 1)";
static const char SQL_INSERT_SHARING[] =
	"INSERT INTO number_series_rule (series_group, counter, unit_kind,"
	" label, template, suffix, reset, valid_from, position) VALUES"
	" ('test2', 'test', 'province', 'Thử', '{n}-{suffix}', 'QĐ-CTHADS',"
	" 'stat_year', '2020-01-01', 2)";
static const char SQL_WITHOUT_KEYS[] = "SET foreign_key_checks = 0";
static const char SQL_INSERT_DECISION[] =
	"INSERT INTO decision (matter_id, unit_id, decision_type, series_group,"
	" period, series_number, number, printed, decided_on)"
	" VALUES (0, ?, 'dec_assign', ?, 2025, ?, ?, ?, '2025-10-02')";
static const char SQL_FORGET_DECISIONS[] =
	"DELETE FROM decision WHERE unit_id = ?";
static const char SQL_MAKE_TAKEN[] =
	"CREATE TABLE IF NOT EXISTS test_taken (n INT NOT NULL)";
static const char SQL_DROP_TAKEN[] = "DROP TABLE IF EXISTS test_taken";
static const char SQL_INSERT_TAKEN[] = "INSERT INTO test_taken (n) VALUES (?)";
static const char SQL_CLEAR_TAKEN[] = "DELETE FROM test_taken";
static const char SQL_SUM_TAKEN[] =
	"SELECT COUNT(*), COUNT(DISTINCT n), MIN(n), MAX(n) FROM test_taken";

static void
clear(struct store_test *test)
{
	STORE_RUN(test, SQL_FORGET_COUNTERS,
		  DB_ARGS(DB_INT(UNIT), DB_INT(OTHER_UNIT)));
	STORE_RUN(test, SQL_PURGE_COUNTERS, DB_NO_ARGS);
	STORE_RUN(test, SQL_FORGET_RULES, DB_NO_ARGS);
	STORE_RUN(test, SQL_FORGET_UNITS,
		  DB_ARGS(DB_INT(UNIT), DB_INT(OTHER_UNIT)));
	STORE_RUN(test, SQL_FORGET_DECISIONS, DB_ARGS(DB_INT(OTHER_UNIT)));
	STORE_RUN(test, SQL_DROP_TAKEN, DB_NO_ARGS);
}

static void
prepare(struct store_test *test)
{
	static const struct date none = { 0, 0, 0 };
	static const struct date first = { 2020, 1, 1 };

	clear(test);
	STORE_RUN(test, SQL_MAKE_TAKEN, DB_NO_ARGS);
	STORE_RUN(test, SQL_INSERT_UNIT,
		  DB_ARGS(DB_INT(UNIT), DB_TEXT("TEST1"), DB_NULL));
	STORE_RUN(test, SQL_INSERT_UNIT,
		  DB_ARGS(DB_INT(OTHER_UNIT), DB_TEXT("TEST2"),
			  DB_TEXT("QĐ-CTHADS-P7")));
	STORE_RUN(test, SQL_INSERT_RULE,
		  DB_ARGS(DB_TEXT("{n}/{suffix}"), DB_DATE(first),
			  DB_DATE(start_on)));
	STORE_RUN(test, SQL_INSERT_RULE,
		  DB_ARGS(DB_TEXT("{n}-{suffix}"), DB_DATE(next_on),
			  DB_DATE(none)));
	STORE_RUN(test, SQL_INSERT_SHARING, DB_NO_ARGS);
	STORE_RUN(test, SQL_WITHOUT_KEYS, DB_NO_ARGS);
}

/* One document with its number; true when it stays. */
static bool
document(struct db *db, struct date on, bool keep, int *busy)
{
	struct series_number number;
	struct err *e;

	store_must(db_begin_write(db));
	e = series_next(db, db, &law, UNIT, "test", on, &number);
	if (!e && keep)
		e = db_run(db, SQL_INSERT_TAKEN,
			   DB_ARGS(DB_INT(number.number)));
	if (!e && keep)
		e = db_commit(db);
	if (e || !keep)
		db_rollback(db);
	if (!e)
		return keep;
	if (e->code != ERR_BUSY)
		store_must(e);
	printf("# %s\n", e->detail);
	err_free(&e);
	(*busy)++;
	return false;
}

/* A clerk writes documents; every third is rolled back. Ends with the number
 * of times the database asked to try again. */
static void
clerk(int which, struct date on)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct db *db = store_connect(ctx);
	int kept = 0;
	int busy = 0;

	/* Only a deadlock is to count here, not the wait for a slow disk. */
	store_must(
		db_run_text(db, "SET SESSION innodb_lock_wait_timeout = 50"));
	for (int i = 0; kept < DOCUMENTS && i < 10 * DOCUMENTS; i++)
		kept += document(db, on, (i + which) % 3 != 0, &busy);
	talloc_free(ctx);
	fflush(stdout);
	_exit(busy < 100 ? busy : 100);
}

static void
many_clerks(struct store_test *test, struct date on, const char *once,
	    const char *no_gap, const char *no_deadlock)
{
	struct db_rows *rows;
	int busy = 0;
	int status;

	STORE_RUN(test, SQL_CLEAR_TAKEN, DB_NO_ARGS);
	fflush(stdout);
	for (int i = 0; i < CLERKS; i++) {
		if (fork() == 0)
			clerk(i, on);
	}
	for (int i = 0; i < CLERKS; i++) {
		if (wait(&status) < 0 || !WIFEXITED(status))
			busy += 1000;
		else
			busy += WEXITSTATUS(status);
	}
	store_must(
		db_query(test->db, test->db, SQL_SUM_TAKEN, &rows, DB_NO_ARGS));
	printf("# %s taken, %s different, %s to %s, %d asked to try again\n",
	       db_text(rows, 0, 0), db_text(rows, 0, 1), db_text(rows, 0, 2),
	       db_text(rows, 0, 3), busy);
	store_check(test,
		    db_int(rows, 0, 0) == ALL_NUMBERS &&
			    db_int(rows, 0, 1) == ALL_NUMBERS,
		    once);
	store_check(test,
		    db_int(rows, 0, 2) == 1 &&
			    db_int(rows, 0, 3) == ALL_NUMBERS,
		    no_gap);
	store_check(test, busy == 0, no_deadlock);
}

/*
 * The first number of a year is taken by a clerk whose document fails while
 * all others wait for it: the moment at which the counter's row comes, goes
 * and comes again.
 */
static void
first_is_rolled_back(struct store_test *test)
{
	static const struct timespec wait_for_others = { 0, 200000000 };
	struct series_number number;
	int busy = 0;
	int status;

	store_must(db_begin_write(test->db));
	store_must(series_next(test->db, test->db, &law, UNIT, "test", third_on,
			       &number));
	fflush(stdout);
	for (int i = 0; i < CLERKS; i++) {
		if (fork() == 0)
			clerk(i, third_on);
	}
	nanosleep(&wait_for_others, NULL);
	db_rollback(test->db);
	while (wait(&status) > 0)
		busy += WIFEXITED(status) ? WEXITSTATUS(status) : 1000;
	store_check(test, busy == 0, "series_first_rolled_back_no_deadlock");
}

static void
looks(struct store_test *test)
{
	struct series_number number;

	store_must(db_begin_write(test->db));
	store_must(series_next(test->db, test->db, &law, OTHER_UNIT, "test",
			       start_on, &number));
	store_check(test,
		    strcmp(number.text, "1/QĐ-CTHADS-P7") == 0 &&
			    number.period == 2024,
		    "series_unit_suffix_goes_before");
	store_must(series_next(test->db, test->db, &law, OTHER_UNIT, "test",
			       next_on, &number));
	store_check(test,
		    strcmp(number.text, "1-QĐ-CTHADS-P7") == 0 &&
			    number.period == 2025,
		    "series_starts_again_in_october");
	store_check_err(test,
			series_next(test->db, test->db, &law, OTHER_UNIT,
				    "unknown", next_on, &number),
			ERR_INPUT, "series_without_rule_is_refused");
	store_must(db_commit(test->db));
}

MUST_CHECK static struct err *
raise_to(struct store_test *test, int period, int64_t number)
{
	const struct series_of of = { &law, OTHER_UNIT, "province", "test",
				      period };

	return series_raise(test->db, &of, number);
}

static void
raise_number(struct store_test *test)
{
	struct series_number number;

	store_must(db_begin_write(test->db));
	store_must(raise_to(test, 2025, 217));
	store_must(series_next(test->db, test->db, &law, OTHER_UNIT, "test",
			       next_on, &number));
	store_check(test, number.number == 218, "series_raise_lifts");
	store_must(raise_to(test, 2025, 100));
	store_must(series_next(test->db, test->db, &law, OTHER_UNIT, "test",
			       next_on, &number));
	store_check(test, number.number == 219, "series_raise_never_lowers");
	store_must(raise_to(test, 2023, 5));
	store_must(series_next(test->db, test->db, &law, OTHER_UNIT, "test",
			       (struct date){ 2023, 1, 1 }, &number));
	store_check(test, number.number == 6, "series_raise_makes_the_row");
	store_check_err(test, raise_to(test, 2025, 0), ERR_INPUT,
			"series_raise_refuses_zero");
	store_must(db_commit(test->db));
}

/* A decision as it stands in the book of OTHER_UNIT, number 0: taken over. */
static void
in_book(struct store_test *test, const char *group, int64_t number,
	const char *printed)
{
	STORE_RUN(test, SQL_INSERT_DECISION,
		  DB_ARGS(DB_INT(OTHER_UNIT), DB_TEXT(group), DB_ID(number),
			  DB_TEXT(printed), DB_TEXT(printed)));
}

/* A counter that was set back, or is not there, is set right by its book. */
static void
mend(struct store_test *test)
{
	struct series_number number;

	in_book(test, "test", 400, "400-QĐ-CTHADS-P7");
	in_book(test, "test2", 410, "410-QĐ-CTHADS-P7");
	store_must(db_begin_write(test->db));
	store_must(series_next(test->db, test->db, &law, OTHER_UNIT, "test",
			       next_on, &number));
	store_check(test, number.number == 411,
		    "series_behind_its_book_goes_on_after_it");
	store_must(series_next(test->db, test->db, &law, OTHER_UNIT, "test2",
			       next_on, &number));
	store_check(test, number.number == 412,
		    "series_that_print_the_same_share_numbers");
	store_must(db_commit(test->db));
	in_book(test, "test", 0, "413-QĐ-CTHADS-P7");
	store_must(db_begin_write(test->db));
	store_must(series_next(test->db, test->db, &law, OTHER_UNIT, "test",
			       next_on, &number));
	store_check(test, number.number == 414,
		    "series_never_prints_what_was_taken_over");
	store_must(db_commit(test->db));
	store_check_err(test,
			db_run(test->db, SQL_INSERT_DECISION,
			       DB_ARGS(DB_INT(OTHER_UNIT), DB_TEXT("test2"),
				       DB_INT(999), DB_TEXT("x"),
				       DB_TEXT("413-QĐ-CTHADS-P7"))),
			ERR_CONFLICT, "series_printed_once_by_the_database");
}

int
main(void)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct store_test test = { store_connect(ctx), 0 };

	prepare(&test);
	looks(&test);
	raise_number(&test);
	mend(&test);
	many_clerks(&test, start_on, "series_no_number_twice", "series_no_gap",
		    "series_no_deadlock");
	many_clerks(&test, second_on, "series_again_no_number_twice",
		    "series_again_no_gap", "series_again_no_deadlock");
	first_is_rolled_back(&test);
	clear(&test);
	talloc_free(ctx);
	return test.failed ? 1 : 0;
}
