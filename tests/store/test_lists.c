/*
 * A page of a list reads in proportion to what it shows, however much the
 * nation has.
 */
#include "store/store_test.h"

#include "common/app.h"
#include "common/list.h"
#include "common/session.h"
#include "enforcement/matter_list.h"
#include "intake/judgment_list.h"
#include "law/law_keep.h"
#include "matter/proposal_list.h"
#include "registry/alert_list.h"
#include "registry/book_list.h"
#include "registry/entry_list.h"
#include "support/case_list.h"

/* Of the unit: judgments with one claim each, and how many of them wait for a
 * decision; the newer half of these was asked for. */
#define JUDGMENTS 3000
#define WAITING	  100

/* What a page may read: for each row that it shows, and beside them. */
#define READ_PER_ROW 20
#define READ_BESIDE  500

/* Rows of which these tests need a few columns alone. */
static const char SQL_TAKE_BARE[] =
	"SET SESSION foreign_key_checks = 0, sql_mode = ''";
static const char SQL_TAKE_WHOLE[] =
	"SET SESSION foreign_key_checks = 1, sql_mode = DEFAULT";
static const char *const makers[] = {
	"INSERT INTO unit (id, code, kind, path, short_name) VALUES"
	" (6000000, 'TEST-LISTS', 'division', '/6000000/', 'Thử'),"
	" (6000001, 'TEST-OTHER', 'division', '/6000001/', 'Khác'),"
	" (6000003, 'TEST-IN', 'province', '/6000002/6000003/', 'Tỉnh'),"
	" (6000004, 'TEST-IN-1', 'division', '/6000002/6000003/6000004/',"
	"  'Khu'),"
	" (6000005, 'TEST-OUT', 'province', '/6000002/6000005/', 'Tỉnh'),"
	" (6000006, 'TEST-OUT-1', 'division', '/6000002/6000005/6000006/',"
	"  'Khu')",
	"INSERT INTO judgment (id, unit_id, number, number_fold, book_year,"
	" book_number, court, received_on) SELECT 6000000 + seq, 6000000,"
	" CONCAT('thử ', seq), CONCAT('thu ', seq), 2026, seq, 'Tòa Thử',"
	" '2026-01-05' + INTERVAL seq DIV 20 DAY FROM seq_1_to_3000",
	"INSERT INTO party (id, judgment_id, role, kind, name, name_fold)"
	" SELECT 6000000 + seq, 6000000 + seq, 'debtor', 'individual',"
	" CONCAT('Đặng Thử ', seq),"
	" CONCAT('dang thu ', seq) FROM seq_1_to_3000",
	"INSERT INTO party_token (token, party_id) SELECT 'dang', 6000000 + seq"
	" FROM seq_2901_to_2950",
	"INSERT INTO claim (id, judgment_id, obligation_type, amount_dong)"
	" SELECT 6000000 + seq, 6000000 + seq,"
	" IF(seq > 2950, 'x', 'court_fee'), 7 FROM seq_1_to_3000",
	"INSERT INTO obligation (id, matter_id, claim_id) SELECT 6000000 + seq,"
	" 6000000, 6000000 + seq FROM seq_1_to_2900",
	"INSERT INTO enforcement_request (id, judgment_id, unit_id, book_year,"
	" book_number, requester_id, received_on) SELECT 6000000 + seq,"
	" 6000000 + seq, 6000000, 2026, seq, 6000000 + seq, '2026-08-03'"
	" FROM seq_1_to_3000",
	"INSERT INTO request_claim (request_id, claim_id) SELECT 6000000 + seq,"
	" 6000000 + seq FROM seq_1_to_3000",
	/* 3000 matters in the separate book, each with its entry and with an
	 * alert; every fifth entry has ended. */
	"INSERT INTO matter (id, judgment_id, unit_id, account_id, number,"
	" decided_on, inflow_on, last_on) SELECT 6000000 + seq, 6000000 + seq,"
	" 6000000, (SELECT MIN(id) FROM ledger_account WHERE kind = 'book'),"
	" CONCAT('thử ', seq), '2026-01-05', '2026-01-05', '2026-01-05'"
	" FROM seq_1_to_3000",
	"INSERT INTO matter_party (matter_id, party_id, role) SELECT"
	" 6000000 + seq, 6000000 + seq, 'debtor' FROM seq_1_to_3000",
	"INSERT INTO event (matter_id, seq, kind, effective_on) SELECT"
	" 6000000 + seq, 1, 'book_moved',"
	" '2026-01-05' + INTERVAL seq DIV 20 DAY FROM seq_1_to_3000",
	"INSERT INTO officer (id, code, unit_id, name) VALUES"
	" (6000000, 'TEST-LISTS', 6000000, 'Thử')",
	"INSERT INTO event (matter_id, seq, kind, effective_on, officer_id)"
	" SELECT 6000000 + seq, 2, 'assigned', '2026-09-01', 6000000"
	" FROM seq_1_to_3000",
	/* 1000 wait for the head, 1000 were entered from paper, 1000 are to
	 * open a matter. */
	"INSERT INTO account (id, login, name, name_fold, unit_id) VALUES"
	" (6000000, 'test-lists', 'Thử', 'thu', 6000000)",
	"INSERT INTO proposal (id, matter_id, judgment_id, unit_id, act, state,"
	" proposed_by, proposed_at) SELECT 6000000 + seq,"
	" IF(seq > 2000, NULL, 6000000 + seq),"
	" IF(seq > 2000, 6000000 + seq, NULL), 6000000, 'thu',"
	" IF(seq BETWEEN 1001 AND 2000, 'registered', 'proposed'), 6000000,"
	" '2026-08-31 03:00:00' - INTERVAL (3000 - seq) DIV 10 DAY"
	" FROM seq_1_to_3000",
	"INSERT INTO publication (id, matter_id, unit_id, debtor_name,"
	" debtor_fold, decided_on, published_at, ended_on) SELECT"
	" 6000000 + seq, 6000000 + seq, 6000000, CONCAT('Đặng Thử ', seq),"
	" CONCAT('dang thu ', seq), '2026-01-05' + INTERVAL seq DIV 9 DAY,"
	" '2026-01-05' + INTERVAL seq DIV 20 DAY,"
	" IF(seq % 5, NULL, '2026-08-03') FROM seq_1_to_3000",
	"INSERT INTO publication_token (token, publication_id)"
	" SELECT 'dang', 6000000 + seq FROM seq_2901_to_2950",
	"INSERT INTO alert (id, list, place, judgment_id, matter_id, unit_id,"
	" entry_id) SELECT 6000000 + seq, 'check', 3000 - seq, 6000000 + seq,"
	" 6000000 + seq, 6000000, 6000000 + seq FROM seq_1_to_3000",
	"INSERT INTO alert_reach (list, reach, place, alert_id, officer_id)"
	" SELECT a.list, r.reach, a.place, a.id, 0 FROM alert a"
	" JOIN (SELECT '/6000000/' AS reach UNION ALL SELECT '/600000%'"
	"  UNION ALL SELECT '/6000002/6000003/%') r"
	" WHERE a.unit_id = 6000000",
	/* 3000 requests for support: 1000 answered, 1680 at work and among them
	 * 60 drafts and 60 that wait for the sender, 130 sent on; the last 70
	 * nobody received. */
	"INSERT INTO support_inbox (id, form_id, code, unit_id, service,"
	" sent_at) SELECT 6000000 + seq, CONCAT('thu', seq),"
	" CONCAT('THU-', seq), 6000000, 'YCTHA',"
	" '2026-08-31 03:00:00' - INTERVAL (3000 - seq) DIV 10 DAY"
	" FROM seq_1_to_3000",
	"INSERT INTO support_case (inbox_id, unit_id, state, due_on) SELECT"
	" 6000000 + seq, 6000000, CASE WHEN seq <= 1000 THEN 'TRALOI'"
	" WHEN seq <= 2000 THEN 'DTN' WHEN seq <= 2060 THEN 'CHO_DUYET'"
	" WHEN seq <= 2120 THEN 'YCBS' WHEN seq <= 2800 THEN 'DTN'"
	" ELSE 'CD_DV' END,"
	" '2026-09-02' - INTERVAL (3000 - seq) MOD 500 DAY FROM seq_1_to_2930",
};
static const char *const removers[] = {
	"DELETE FROM support_queue WHERE inbox_id DIV 10000 = 600",
	"DELETE FROM support_case WHERE inbox_id DIV 10000 = 600",
	"DELETE FROM support_inbox WHERE id DIV 10000 = 600",
	"DELETE FROM alert_reach WHERE alert_id DIV 10000 = 600",
	"DELETE FROM alert WHERE id DIV 10000 = 600",
	"DELETE FROM publication_token WHERE publication_id DIV 10000 = 600",
	"DELETE FROM publication WHERE id DIV 10000 = 600",
	"DELETE FROM entry_count WHERE unit_id = 6000000",
	"DELETE FROM event WHERE matter_id DIV 10000 = 600",
	"DELETE FROM matter_given WHERE matter_id DIV 10000 = 600",
	"DELETE FROM officer WHERE id = 6000000",
	"DELETE FROM proposal WHERE id DIV 10000 = 600",
	"DELETE FROM account WHERE id = 6000000",
	"DELETE FROM matter_word WHERE matter_id DIV 10000 = 600",
	"DELETE FROM matter_party WHERE matter_id DIV 10000 = 600",
	"DELETE FROM matter WHERE id DIV 10000 = 600",
	"DELETE FROM alert_stale WHERE judgment_id DIV 10000 = 600",
	"DELETE FROM request_claim WHERE claim_id DIV 10000 = 600",
	"DELETE FROM enforcement_request WHERE id DIV 10000 = 600",
	"DELETE FROM obligation WHERE id DIV 10000 = 600",
	"DELETE FROM claim WHERE id DIV 10000 = 600",
	"DELETE FROM party_token WHERE party_id DIV 10000 = 600",
	"DELETE FROM party WHERE id DIV 10000 = 600",
	"DELETE FROM judgment WHERE id DIV 10000 = 600",
	"DELETE FROM court WHERE name = 'Tòa Thử'",
	"DELETE FROM unit WHERE id BETWEEN 6000000 AND 6000006",
};
static const char SQL_MOVE_UNIT[] =
	"UPDATE unit SET path = '/6000002/6000003/6000000/'"
	" WHERE id = 6000000";
static const char SQL_REFRESH[] =
	"ANALYZE TABLE judgment, party, party_token, claim, obligation,"
	" enforcement_request, request_claim, matter, event, publication,"
	" publication_token, alert, alert_reach, support_inbox, support_case,"
	" matter_given, matter_party, matter_word, proposal,"
	" support_queue";
static const char SQL_COUNT_READ[] =
	"SELECT CAST(SUM(variable_value) AS SIGNED)"
	" FROM information_schema.session_status"
	" WHERE variable_name IN ('Handler_read_first', 'Handler_read_key',"
	"  'Handler_read_last', 'Handler_read_next', 'Handler_read_prev',"
	"  'Handler_read_rnd', 'Handler_read_rnd_next')";

static void
clear(struct store_test *test)
{
	store_must(db_run_text(test->db, SQL_TAKE_BARE));
	for (size_t i = 0; i < ARRAY_LEN(removers); i++)
		store_must(db_run_text(test->db, removers[i]));
	store_must(db_run_text(test->db, SQL_TAKE_WHOLE));
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

static struct law *test_law;

/* The page of the list that one parameter asks for (name NULL: none), as who
 * has this scope sees it; whether no more was read than its rows deserve. */
static bool
is_fair(struct store_test *test, const struct list *list, const char *path_like,
	const char *name, const char *value, size_t *shown)
{
	static const struct program program = { .name = "thu" };
	struct request *req = talloc_zero(test->db, struct request);
	struct app app = { .program = &program };
	struct route route = { .path = list->path, .of = list };
	struct param param = { name, value };
	struct list_query *query;
	int64_t before;
	int64_t read;

	req->app = &app;
	req->db = test->db;
	req->route = &route;
	req->law = test_law;
	req->today = (struct date){ 2026, 9, 1 };
	req->session = talloc_zero(req, struct session);
	req->scope.path_like = path_like;
	req->query = "";
	req->params = &param;
	req->n_params = name ? 1 : 0;
	before = rows_read(test);
	store_must(list_open(req, &query));
	store_must(list_read(query));
	read = rows_read(test) - before;
	read -= rows_read(test) - before - read;
	*shown = query->n_rows;
	talloc_free(req);
	return read <= READ_BESIDE + READ_PER_ROW * (int64_t)*shown;
}

static const struct asked {
	const char *called;
	const struct list *list;
	const char *name;
	const char *value;
	size_t rows;
} asked[] = {
	{ "judgments", &judgment_list, NULL, NULL, 50 },
	{ "judgments_that_wait", &judgment_list, "state", "open", 50 },
	{ "judgments_decided_on", &judgment_list, "state", "done", 50 },
	{ "judgments_from_behind", &judgment_list, "before", "end", 50 },
	{ "judgments_of_a_number", &judgment_list, "q", "thử 2999", 1 },
	{ "judgments_of_a_name", &judgment_list, "q", "dang", 50 },
	{ "requests", &request_list, NULL, NULL, 50 },
	{ "requests_of_a_name", &request_list, "q", "dang", 50 },
	{ "what_waits", &pending_list, NULL, NULL, 50 },
	{ "what_waits_from_behind", &pending_list, "before", "end", 50 },
	{ "entries", &entry_list, NULL, NULL, 50 },
	{ "all_entries", &entry_list, "state", "all", 50 },
	{ "entries_that_ended", &entry_list, "state", "ended", 50 },
	{ "hidden_entries", &entry_list, "state", "hidden", 0 },
	{ "entries_by_name", &entry_list, "sort", "name", 50 },
	{ "entries_by_day", &entry_list, "sort", "decided", 50 },
	{ "entries_from_behind", &entry_list, "before", "end", 50 },
	{ "entries_of_a_name", &entry_list, "find", "dang", 40 },
	{ "alerts", &alert_list, "list", "check", 50 },
	{ "lines_of_the_book", &book_list, NULL, NULL, 50 },
	{ "lines_of_the_book_since", &book_list, "from", "05/05/2026", 50 },
	{ "lines_of_the_book_until", &book_list, "to", "05/02/2026", 50 },
	{ "lines_of_the_book_from_behind", &book_list, "before", "end", 50 },
	{ "lines_of_the_book_found", &book_list, "find", "dang", 50 },
	{ "no_alerts", &compare_list, NULL, NULL, 0 },
	{ "matters", &matter_list_unit, NULL, NULL, 50 },
	{ "matters_from_behind", &matter_list_unit, "before", "end", 50 },
	{ "matters_soon_due", &matter_list_unit, "wait", "week", 0 },
	{ "matters_overdue", &matter_list_overdue, NULL, NULL, 0 },
	{ "matters_that_ended", &matter_list_done, NULL, NULL, 0 },
	{ "matters_of_a_syllable", &matter_list_unit, "find", "Đặng", 50 },
	{ "matters_of_a_name", &matter_list_unit, "find", "đặng thử", 50 },
	{ "matters_of_half_a_name", &matter_list_unit, "find", "dang th", 50 },
	{ "matters_of_a_rare_name", &matter_list_unit, "find", "dang thu 299",
	  11 },
	{ "matters_of_one", &matter_list_unit, "find", "Đặng Thử 2999", 1 },
	{ "matters_of_nobody", &matter_list_unit, "find", "đặng 2999", 0 },
	{ "matters_given", &matter_list_assigned, NULL, NULL, 50 },
	{ "matters_without_officer", &matter_list_waiting, NULL, NULL, 50 },
	{ "what_is_to_be_signed", &proposal_list_sign, NULL, NULL, 50 },
	{ "what_was_signed_on_paper", &proposal_list_paper, NULL, NULL, 50 },
	{ "what_is_to_be_opened", &proposal_list_opening, NULL, NULL, 50 },
	{ "support", &case_list, NULL, NULL, 50 },
	{ "support_from_behind", &case_list, "before", "end", 50 },
	{ "support_by_sending", &case_list, "sort", "sent", 50 },
	{ "new_support", &case_list, "queue", "new", 50 },
	{ "support_at_work", &case_list, "queue", "work", 50 },
	{ "drafts_of_support", &case_list, "queue", "draft", 50 },
	{ "waiting_support", &case_list, "queue", "waiting", 50 },
	{ "support_soon_due", &case_list, "queue", "soon", 6 },
	{ "late_support", &case_list, "queue", "late", 50 },
	{ "answered_support", &case_list, "queue", "done", 50 },
	{ "all_support", &case_list, "queue", "all", 50 },
};

/* any: whether those units have the rows. */
static void
lists(struct store_test *test, const char *path_like, const char *whose,
      bool any)
{
	for (size_t i = 0; i < ARRAY_LEN(asked); i++) {
		const struct asked *a = &asked[i];
		size_t shown;
		bool fair = is_fair(test, a->list, path_like, a->name, a->value,
				    &shown);
		char *name = talloc_asprintf(test->db, "%s_%s_are_there",
					     a->called, whose);

		store_check(test, shown == (any ? a->rows : 0), name);
		name = talloc_asprintf(test->db, "%s_%s_read_what_they_show",
				       a->called, whose);
		store_check(test, fair, name);
	}
}

int
main(void)
{
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct store_test test = { store_connect(ctx), 0 };
	size_t shown;

	store_must(law_load(ctx, test.db, &test_law));
	prepare(&test);
	lists(&test, "/6000000/", "of_a_unit", true);
	lists(&test, "/600000%", "of_many", true);
	/* The unit comes to a province, and what it has with it. */
	store_must(db_run_text(test.db, SQL_MOVE_UNIT));
	lists(&test, "/6000002/6000003/%", "of_a_province", true);
	lists(&test, "/6000002/6000005/%", "of_another_province", false);
	store_check(&test,
		    is_fair(&test, &pending_list, "/6000001/", NULL, NULL,
			    &shown) &&
			    shown == 0,
		    "what_waits_elsewhere_is_not_read");
	store_check(&test,
		    is_fair(&test, &matter_list_waiting, "/6000000/", NULL,
			    NULL, &shown) &&
			    shown == 50,
		    "what_has_no_officer_reads_what_it_shows");
	store_check(&test,
		    is_fair(&test, &matter_list_waiting, "/6000001/", NULL,
			    NULL, &shown) &&
			    shown == 0,
		    "what_has_no_officer_elsewhere_is_not_read");
	clear(&test);
	talloc_free(ctx);
	return test.failed ? 1 : 0;
}
