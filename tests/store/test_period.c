/*
 * A year that is closed stands: what is entered later with one of its days is
 * refused, and what is late within the running year is counted in the first
 * month that is open. All in one transaction that is rolled back.
 */
#include "store/judgment.h"

#include "law/law_keep.h"
#include "ledger/ledger.h"
#include "matter/event.h"
#include "matter/plan.h"
#include "reports/report.h"

static const char SQL_LOCK[] =
	"INSERT INTO period (unit_id, year, month, state, moved_by, moved_at)"
	" SELECT 980001, ?, n.month, 'locked', 980011, UTC_TIMESTAMP(3)"
	" FROM (SELECT 1 AS month UNION SELECT 2 UNION SELECT 3 UNION SELECT 4"
	"  UNION SELECT 5 UNION SELECT 6 UNION SELECT 7 UNION SELECT 8"
	"  UNION SELECT 9 UNION SELECT 10 UNION SELECT 11 UNION SELECT 12) n"
	" WHERE n.month <= ?";
static const char SQL_LAST_LEG[] =
	"SELECT year, month, late FROM ledger_leg WHERE matter_id = ?"
	" ORDER BY id DESC LIMIT 1";

static const char SQL_GRANT[] =
	"INSERT INTO period_move (unit_id, year, month, state, moved_by,"
	" moved_at, until_on, reason) VALUES (980001, 2026, 13, 'granted',"
	" 980011, UTC_TIMESTAMP(3), ?, 'Công văn 12/CCTHADS')";
static const char SQL_SET_GRANTED[] =
	"REPLACE INTO period (unit_id, year, month, state, moved_by, moved_at,"
	" until_on) SELECT unit_id, year, month, state, moved_by, moved_at,"
	" until_on FROM period_move WHERE unit_id = 980001 AND month = 13"
	" ORDER BY id DESC LIMIT 1";
static const char SQL_LATE_FACTS[] =
	"SELECT COUNT(*) FROM ledger_late x JOIN ledger_leg l"
	" ON l.id = x.leg_id JOIN period_move v ON v.id = x.correction_id"
	" WHERE l.matter_id = ? AND x.is_first AND x.year = 2027"
	" AND v.reason = 'Công văn 12/CCTHADS'";

static const int64_t debtor_ids[] = { DEBTOR };

static const struct scope everywhere = { "%", 0 };
static const struct event_money million = { 0, 1000000, "" };
static const struct matter_new_party debtor = { DEBTOR, "debtor" };
static const struct event_finding nothing_found = {
	.party_id = DEBTOR,
	.result = "no_means",
	.place = "UBND xã Thử",
};

static struct matter_new
decision_of(struct date on)
{
	static const struct matter_new_obligation fee = {
		.obligation_type = "court_fee",
		.debtors = { debtor_ids, 1 },
		.thing = "",
		.owed_dong = 15000000,
	};

	return (struct matter_new){
		.judgment_id = JUDGMENT,
		.basis = "ex_officio",
		.case_type = "civil",
		.unit_id = STAFF_UNIT,
		.officer_id = OFFICER,
		.decided_on = on,
		.debtor_names = "Đặng Thử Ánh",
		.creditor_names = "",
		.signer = "Trần Thử Một",
		.obligations = &fee,
		.n_obligations = 1,
		.parties = &debtor,
		.n_parties = 1,
	};
}

/* What a page does: locks the matter, then records. */
MUST_CHECK static struct err *
record(struct request *req, int64_t id, const char *kind, struct date on)
{
	bool found = strcmp(kind, "verified") == 0;
	const struct event_input input = {
		.kind = kind,
		.effective_on = on,
		.note = "",
		.money = &million,
		.n_money = found ? 0 : 1,
		.finding = found ? &nothing_found : NULL,
	};
	struct matter *m;

	store_must(matter_get(req, req->db, req->law, &everywhere, id, &m));
	store_must(matter_lock(req, req->db, req->law, &everywhere, id,
			       m->version, &m));
	return event_record(req, m, &input, NULL);
}

/* All that both forms say of the unit, to the month of the year. */
static const char *
figures(struct request *req, int year, int months)
{
	static const struct unit unit = { .id = STAFF_UNIT,
					  .path = "/980001/" };
	static const char *const codes[] = { "04", "05" };
	char *text = talloc_strdup(req, "");

	for (size_t k = 0; k < ARRAY_LEN(codes); k++) {
		struct report_ask ask = { codes[k], year, months,
					  &unit,    0,	  DETAIL_OFFICERS,
					  "%",	    10 };
		const struct law_form *form;
		struct report *report;

		store_must(report_form(req->law, &ask, &form));
		store_must(report_make(req, req->db, &ask, form, &report));
		for (size_t i = 0; i < report->rows->n; i++) {
			const struct report_row *row = &report->rows->rows[i];

			for (size_t c = 0; c < form->n_columns; c++)
				text = talloc_asprintf_append(
					text, "%" PRId64 " ", row->values[c]);
		}
	}
	return text;
}

static bool
last_leg_is(struct request *req, int64_t id, int year, int month, bool late)
{
	struct db_rows *rows;

	store_must(db_query(req->db, req, SQL_LAST_LEG, &rows,
			    DB_ARGS(DB_INT(id))));
	return rows->count == 1 && db_int(rows, 0, 0) == year &&
	       db_int(rows, 0, 1) == month && (db_int(rows, 0, 2) != 0) == late;
}

/* Facts of August, entered in November. */
static void
check_closed_year(struct store_test *test, struct request *req, int64_t id)
{
	static const struct date august = { 2026, 8, 10 };
	const char *before = figures(req, 2026, 12);
	struct matter_new input = decision_of(august);
	const char *number;
	struct err *e;

	STORE_RUN(test, SQL_LOCK, DB_ARGS(DB_INT(2026), DB_INT(12)));
	e = record(req, id, "paid_out", august);
	store_check(test, e && strstr(err_text(e), "năm thống kê 2026"),
		    "a sum of a closed year is refused, and why");
	err_free(&e);
	store_must(
		ledger_locks_load(req, req->db, STAFF_UNIT, 0, &input.locks));
	store_check_err(test, event_open_matter(req, &input, &id, &number),
			ERR_INPUT, "a decision of a closed year is refused");
	store_check(test, strcmp(before, figures(req, 2026, 12)) == 0,
		    "the figures of the closed year stand");
}

static void
grant(struct store_test *test, struct date until)
{
	STORE_RUN(test, SQL_GRANT, DB_ARGS(DB_DATE(until)));
	STORE_RUN(test, SQL_SET_GRANTED, DB_NO_ARGS);
}

/* The centre lets in what is dated in the closed year, up to a day. */
static void
check_correction(struct store_test *test, struct request *req, int64_t id)
{
	static const struct date september = { 2026, 9, 7 };
	const char *before = figures(req, 2026, 12);
	const char *later = figures(req, 2027, 1);
	struct date today = date_today();
	struct db_rows *rows;

	grant(test, date_add_days(today, -1));
	store_check_err(test, record(req, id, "paid_out", september), ERR_INPUT,
			"a correction that ended lets nothing in");
	grant(test, today);
	store_must(record(req, id, "paid_out", september));
	store_check(test, last_leg_is(req, id, 2027, 1, true),
		    "an adjustment is counted in the year that is open");
	store_check(test, strcmp(before, figures(req, 2026, 12)) == 0,
		    "the figures of the closed year stand under a correction");
	store_check(test, strcmp(later, figures(req, 2027, 1)) != 0,
		    "the open year takes the adjustment");
	store_must(db_query(req->db, req, SQL_LATE_FACTS, &rows,
			    DB_ARGS(DB_INT(id))));
	store_check(test, db_int(rows, 0, 0) == 1,
		    "an adjustment names its correction, as one fact");
}

static void
check_locked_month(struct store_test *test, struct request *req, int64_t id)
{
	static const struct date october = { 2026, 10, 7 };
	const char *before = figures(req, 2027, 1);
	const char *later = figures(req, 2027, 2);

	STORE_RUN(test, SQL_LOCK, DB_ARGS(DB_INT(2027), DB_INT(1)));
	store_must(record(req, id, "paid_out", october));
	store_check(test, last_leg_is(req, id, 2027, 2, true),
		    "a sum of a locked month is late");
	store_check(test, strcmp(before, figures(req, 2027, 1)) == 0,
		    "the figures of the locked month stand");
	store_check(test, strcmp(later, figures(req, 2027, 2)) != 0,
		    "the first open month takes it");
	store_must(record(req, id, "paid_out", (struct date){ 2026, 11, 4 }));
	store_check(test, last_leg_is(req, id, 2027, 2, false),
		    "a sum of an open month is its own");
}

int
main(void)
{
	static const struct program program = { .name = "storetest" };
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct store_test test = { store_connect(ctx), 0 };
	struct matter_new input = decision_of((struct date){ 2026, 1, 5 });
	struct request *req;
	const char *number;
	char *token;
	int64_t id;

	staff_prepare(&test);
	req = staff_request(ctx, test.db, &program);
	req->session = staff_session(req, STAFF_CHIEF, &token);
	store_must(law_prepare(req));
	store_must(db_begin_write(test.db));
	judgment_add(&test);
	store_must(event_open_matter(req, &input, &id, &number));
	for (int i = 0; i < 4; i++)
		store_must(record(req, id, "collected",
				  (struct date){ 2026, 5, 4 }));
	store_must(record(req, id, "paid_out", (struct date){ 2026, 5, 5 }));
	store_check(&test, last_leg_is(req, id, 2026, 8, false),
		    "a sum of an open year is of its month");
	check_closed_year(&test, req, id);
	store_must(record(req, id, "verified", (struct date){ 2026, 8, 11 }));
	store_check(&test, true, "what is counted nowhere may come late");
	check_correction(&test, req, id);
	check_locked_month(&test, req, id);
	db_rollback(test.db);
	staff_clear(&test);
	talloc_free(ctx);
	return test.failed ? 1 : 0;
}
