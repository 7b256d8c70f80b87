/*
 * What a page asks the database is read in proportion to what it shows,
 * however many matters the nation has.
 */
#include "store/store_test.h"

#include "common/app.h"
#include "common/session.h"
#include "enforcement/matter_filter.h"
#include "enforcement/matter_list.h"
#include "intake/court_store.h"
#include "intake/party_store.h"
#include "law/law.h"
#include "matter/event.h"
#include "registry/alert_store.h"

/* The first of the matters made here; each has a judgment of its own, the
 * first ones a request. */
#define FIRST	  5000000
#define REQUESTS  60
#define ALERTS	  3000
#define SUGGESTED 12

/* Names of things are not what is counted here. */
static const struct law law = { .version = "" };

/* What a page may read: for each row that it shows, and for none. */
#define READ_PER_ROW 20
#define READ_BESIDE  500

/* Rows of which these tests need a few columns alone. */
static const char SQL_TAKE_BARE[] =
	"SET SESSION foreign_key_checks = 0, sql_mode = ''";
static const char SQL_TAKE_WHOLE[] =
	"SET SESSION foreign_key_checks = 1, sql_mode = DEFAULT";
static const char *const makers[] = {
	"INSERT INTO unit (id, code, kind, path) VALUES"
	" (5000000, 'TEST-READS', 'division', '/5000000/')",
	"INSERT INTO matter (id, judgment_id, unit_id, account_id, decided_on,"
	" inflow_on, last_on) SELECT 5000000 + seq, 5000000 + seq, 0, 1,"
	" '2026-01-05', '2026-01-05', '2026-01-05' FROM seq_0_to_3000",
	"INSERT INTO event (matter_id, seq, kind, effective_on, decision_id)"
	" SELECT 5000000 + seq, 1, 'issued', '2026-01-05', 5000000 + seq"
	" FROM seq_0_to_3000",
	"INSERT INTO decision (id, matter_id, period, number, decided_on)"
	" VALUES (5000000, 5000000, 2026, '1/QĐ-THỬ', '2026-01-05')",
	"INSERT INTO judgment (id, number_fold, book_number)"
	" SELECT 5000000 + seq, seq, seq FROM seq_0_to_59",
	"INSERT INTO judgment (id, unit_id, number_fold, book_number)"
	" VALUES (5000100, 5000000, 'x', 100)",
	"INSERT INTO party (id, judgment_id, role, kind, name, name_fold,"
	" position) SELECT 5000000 + seq, 5000000 + seq, 'creditor',"
	" 'individual', 'Thử', 'thu', 1"
	" FROM seq_0_to_59",
	"INSERT INTO party (id, judgment_id, role, kind, name, name_fold,"
	" address) SELECT 5001000 + seq, 5000100, 'debtor', 'individual',"
	" CONCAT('Nguyễn Thử ', seq),"
	" CONCAT('nguyen thu ', seq), 'Ấp Thử' FROM seq_0_to_2999",
	"INSERT INTO party_token (token, party_id) SELECT w.word, 5001000 + seq"
	" FROM seq_0_to_2999 JOIN (SELECT 'nguyen' AS word UNION ALL"
	" SELECT 'thu') w",
	"INSERT INTO claim (id, judgment_id, obligation_type) SELECT"
	" 5000000 + seq, 5000000 + seq, '' FROM seq_0_to_3000",
	"INSERT INTO obligation (id, matter_id, claim_id, obligation_type)"
	" SELECT 5000000 + seq, 5000000 + seq, 5000000 + seq, ''"
	" FROM seq_0_to_3000",
	"INSERT INTO court (name, name_fold, uses) SELECT"
	" CONCAT('Tòa Thử ', seq), CONCAT('toa thu ', seq), seq"
	" FROM seq_1_to_700",
	"INSERT INTO enforcement_request (id, judgment_id, unit_id, book_year,"
	" book_number, requester_id, received_on) SELECT 5000000 + seq,"
	" 5000000 + seq, 5000000, 2026, seq, 5000000 + seq, '2026-01-05'"
	" FROM seq_0_to_59",
	"INSERT INTO alert_count VALUES ('check', '/5000000/%', 0, 3000)",
};
static const char *const removers[] = {
	"DELETE FROM alert_count WHERE reach = '/5000000/%'",
	"DELETE FROM alert_stale WHERE judgment_id DIV 10000 = 500",
	"DELETE FROM enforcement_request WHERE id BETWEEN 5000000 AND 5000059",
	"DELETE FROM obligation WHERE id BETWEEN 5000000 AND 5003000",
	"DELETE FROM claim WHERE id BETWEEN 5000000 AND 5003000",
	"DELETE FROM court WHERE name_fold LIKE 'toa thu %'",
	"DELETE FROM party_token WHERE party_id BETWEEN 5000000 AND 5004000",
	"DELETE FROM party WHERE id BETWEEN 5000000 AND 5004000",
	"DELETE FROM decision WHERE id = 5000000",
	"DELETE FROM event WHERE matter_id BETWEEN 5000000 AND 5003000",
	"DELETE FROM matter WHERE id BETWEEN 5000000 AND 5003000",
	"DELETE FROM judgment WHERE id BETWEEN 5000000 AND 5000100",
	"DELETE FROM unit WHERE id = 5000000",
};
static const char SQL_REFRESH[] =
	"ANALYZE TABLE event, decision, matter, enforcement_request, judgment,"
	" party, party_token, court, alert_count, claim, obligation";
static const char SQL_COUNT_READ[] =
	"SELECT CAST(SUM(variable_value) AS SIGNED)"
	" FROM information_schema.session_status"
	" WHERE variable_name IN ('Handler_read_first', 'Handler_read_key',"
	"  'Handler_read_last', 'Handler_read_next', 'Handler_read_prev',"
	"  'Handler_read_rnd', 'Handler_read_rnd_next')";

static void
clear(struct store_test *test)
{
	for (size_t i = 0; i < ARRAY_LEN(removers); i++)
		store_must(db_run_text(test->db, removers[i]));
}

static void
prepare(struct store_test *test)
{
	struct db_rows *rows;

	clear(test);
	store_must(db_run_text(test->db, SQL_TAKE_BARE));
	for (size_t i = 0; i < ARRAY_LEN(makers); i++)
		store_must(db_run_text(test->db, makers[i]));
	store_must(db_run_text(test->db, SQL_TAKE_WHOLE));
	store_must(
		db_query(test->db, test->db, SQL_REFRESH, &rows, DB_NO_ARGS));
}

/* Rows that this connection has read so far, to count them too. */
static int64_t
rows_read(struct store_test *test)
{
	struct db_rows *rows;

	store_must(db_query(test->db, test->db, SQL_COUNT_READ, &rows,
			    DB_NO_ARGS));
	return db_int(rows, 0, 0);
}

/* Whether no more was read since then than n rows on a page deserve. */
static bool
is_fair(struct store_test *test, int64_t before, size_t n)
{
	int64_t read = rows_read(test) - before;
	int64_t counting = rows_read(test) - before - read;

	return read - counting <= READ_BESIDE + READ_PER_ROW * (int64_t)n;
}

static void
decisions(struct store_test *test, TALLOC_CTX *ctx)
{
	struct event_line *list;
	int64_t before = rows_read(test);
	size_t n;

	store_must(event_list(ctx, test->db, &law, FIRST, &list, &n));
	store_check(test,
		    n == 1 && strcmp(list[0].decision_number, "1/QĐ-THỬ") == 0,
		    "events_come_with_their_decisions");
	store_check(test, is_fair(test, before, n),
		    "events_of_others_are_not_read");
}

static void
alerts(struct store_test *test, TALLOC_CTX *ctx)
{
	const struct scope scope = { "/5000000/%", 0 };
	int64_t counts[ALERT_LISTS];
	int64_t before = rows_read(test);

	store_must(alert_counts(ctx, test->db, &scope, counts));
	store_check(test,
		    counts[ALERT_CHECK] == ALERTS && counts[ALERT_RELIEF] == 0,
		    "alerts_are_counted");
	store_check(test, is_fair(test, before, 0),
		    "alerts_are_not_read_to_be_counted");
}

static size_t
suggested(struct store_test *test, TALLOC_CTX *ctx, const char *path_like,
	  const char *text)
{
	const struct scope scope = { path_like, 0 };
	struct known_person *people;
	size_t n;

	store_must(party_find(ctx, test->db, &scope, text, SUGGESTED, &people,
			      &n));
	return n;
}

static void
suggestions(struct store_test *test, TALLOC_CTX *ctx)
{
	int64_t before = rows_read(test);
	const char **courts;
	size_t n;

	store_check(test,
		    suggested(test, ctx, "/5000000/", "Nguyễn") == SUGGESTED,
		    "people_are_suggested");
	store_check(test, is_fair(test, before, 0),
		    "people_are_a_range_of_their_unit");
	before = rows_read(test);
	store_check(test, suggested(test, ctx, "/5000000/", "thu 12") == 1,
		    "a_name_is_found_from_within");
	store_check(test, is_fair(test, before, 0),
		    "people_found_from_within_are_few");
	store_check(test, suggested(test, ctx, "/5000001/", "nguyen thu") == 0,
		    "people_of_others_are_not_suggested");
	before = rows_read(test);
	store_must(
		court_find(ctx, test->db, "tòa thử", SUGGESTED, &courts, &n));
	store_check(test,
		    n == SUGGESTED && strcmp(courts[0], "Tòa Thử 700") == 0,
		    "courts_most_used_come_first");
	store_check(test, is_fair(test, before, 0),
		    "courts_are_read_as_far_as_shown");
}

static const char SQL_TOUCH[] =
	"UPDATE judgment SET version = version WHERE id = 5000000";

/* A judgment counts what waits of it whenever something of it is written. */
static void
followed(struct store_test *test)
{
	int64_t before = rows_read(test);

	store_must(db_run_text(test->db, SQL_TOUCH));
	store_check(test, is_fair(test, before, 0),
		    "a_judgment_does_not_read_the_lines_of_others");
}

static const char SQL_GIVE[] =
	"UPDATE matter SET unit_id = 5000000, held_dong = 5,"
	" due_on = '2026-01-06' WHERE id BETWEEN 5000000 AND 5000059";

/* How many matters of the unit wait so, and whether no others were read. */
static int64_t
tally(struct store_test *test, struct request *req, const char *wait)
{
	const struct matter_filters filters = { .wait = wait };
	const struct scope scope = { "/5000000/%", 0 };
	int64_t before = rows_read(test);
	int64_t n = 0;

	store_must(list_tally(req, &matter_list_unit, &scope, &filters,
			      LIST_COUNT_MAX + 1, &n));
	store_check(test, is_fair(test, before, REQUESTS),
		    "what_waits_elsewhere_is_not_read");
	return n;
}

/* Figures of a unit: its own matters are counted, those of others not read.
 * The sixty that wait at the unit are made here of the nation's. */
static void
waits(struct store_test *test, TALLOC_CTX *ctx)
{
	static const struct program program = { .name = "enforcement" };
	static const struct session session = { .officer_id = 0 };
	struct app app = { .program = &program };
	struct request *req = talloc_zero(ctx, struct request);

	req->app = &app;
	req->session = &session;
	req->db = test->db;
	req->today = (struct date){ 2026, 2, 1 };
	store_must(db_run_text(test->db, SQL_GIVE));
	store_check(test,
		    tally(test, req, "over") == 60 &&
			    tally(test, req, "held") == 60 &&
			    tally(test, req, "week") == 0 &&
			    tally(test, req, "none") == 0,
		    "what_waits_at_the_unit_is_counted");
}

int
main(void)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct store_test test = { store_connect(ctx), 0 };

	prepare(&test);
	decisions(&test, ctx);
	alerts(&test, ctx);
	suggestions(&test, ctx);
	followed(&test);
	waits(&test, ctx);
	clear(&test);
	talloc_free(ctx);
	return test.failed ? 1 : 0;
}
