/*
 * What follows from the facts of a matter, in their transaction: due dates
 * and the public list. All in one transaction that is rolled back.
 */
#include "store/judgment.h"

#include "common/text.h"
#include "law/law_keep.h"
#include "matter/due.h"
#include "matter/event.h"

static const char SQL_GET_ENTRY[] =
	"SELECT debtor_name, debtor_address, judgment_text, enforcement_text,"
	" no_means_text, obligation_text, reason_text, due_on, end_reason,"
	" ended_on, number_key FROM publication WHERE matter_id = ?";
static const char SQL_COUNT_TOKENS[] =
	"SELECT COUNT(*) FROM publication_token t"
	" JOIN publication p ON p.id = t.publication_id"
	" WHERE p.matter_id = ? AND t.token IN ('dang', 'thu', 'anh')";
static const char SQL_COUNT_PUBLIC[] =
	"SELECT COUNT(*) FROM published_entry"
	" WHERE enforcement_text LIKE CONCAT('%', ?, '%')";
static const char SQL_GET_DOCUMENT[] =
	"SELECT decision_type, series_group FROM decision"
	" WHERE matter_id = ? AND decided_on = ?";

static const int64_t debtor_ids[] = { DEBTOR };

static const struct scope everywhere = { "%", 0 };

struct follow {
	struct store_test test;
	struct request *req;
	struct matter *matter;
	struct event_money money;
};

/* Records a fact on the matter as it stands. */
static void
record(struct follow *f, const char *kind, struct date on, const char *ground,
       int64_t dong)
{
	struct event_input input = { .kind = kind,
				     .effective_on = on,
				     .ground = ground,
				     .note = "",
				     .money = &f->money,
				     .n_money = dong ? 1 : 0 };

	f->money.dong = dong;
	store_must(matter_get(f->req, f->req->db, f->req->law, &everywhere,
			      f->matter->id, &f->matter));
	store_must(event_record(f->req, f->matter, &input, NULL));
	store_must(matter_get(f->req, f->req->db, f->req->law, &everywhere,
			      f->matter->id, &f->matter));
}

static void
check_due(struct follow *f, struct date due_on, const char *name)
{
	store_check(&f->test, date_compare(f->matter->due_on, due_on) == 0,
		    name);
}

/* How many dates are open. */
static size_t
open_dues(struct follow *f)
{
	struct due_line *lines;
	size_t open = 0;
	size_t n;

	store_must(due_list(f->req, f->req->db, f->req->law, f->matter->id,
			    &lines, &n));
	for (size_t i = 0; i < n; i++)
		open += !date_is_set(lines[i].done_on);
	return open;
}

static void
open_matter(struct follow *f, const struct matter_new_obligation *owed,
	    size_t n)
{
	static const struct matter_new_party parties[] = {
		{ DEBTOR, "debtor" },
		{ CREDITOR, "creditor" },
	};
	struct matter_new input = {
		.judgment_id = JUDGMENT,
		.basis = "ex_officio",
		.case_type = "civil",
		.unit_id = STAFF_UNIT,
		.officer_id = OFFICER,
		.decided_on = { 2026, 1, 5 },
		.debtor_names = "Đặng Thử Ánh",
		.creditor_names = "",
		.signer = "Trần Thử Một",
		.obligations = owed,
		.n_obligations = n,
		.parties = parties,
		.n_parties = ARRAY_LEN(parties),
	};
	const char *number;
	int64_t id;

	store_must(event_open_matter(f->req, &input, &id, &number));
	store_must(matter_get(f->req, f->req->db, f->req->law, &everywhere, id,
			      &f->matter));
	f->money = (struct event_money){ 0, 0, "" };
}

static struct db_rows *
entry(struct follow *f)
{
	struct db_rows *rows;

	store_must(db_query(f->req->db, f->req, SQL_GET_ENTRY, &rows,
			    DB_ARGS(DB_INT(f->matter->id))));
	store_check(&f->test, rows->count == 1, "follow_one_entry");
	return rows;
}

static bool
is(const struct db_rows *rows, size_t column, const char *expected)
{
	const char *found = db_text(rows, 0, column);

	if (found && strcmp(found, expected) == 0)
		return true;
	printf("# \"%s\" in place of \"%s\"\n", found ? found : "NULL",
	       expected);
	return false;
}

static int64_t
count(struct follow *f, const char *sql, struct db_arg what)
{
	struct db_rows *rows;

	store_must(db_query(f->req->db, f->req, sql, &rows, &what, 1));
	return db_int(rows, 0, 0);
}

static void
clocks_run(struct follow *f)
{
	static const struct date none = { 0, 0, 0 };

	/* Ten days of grace to 15/01, ten more to Sunday 25/01, so Monday. */
	check_due(f, (struct date){ 2026, 1, 26 }, "due_first_verification");
	record(f, "verified", (struct date){ 2026, 1, 20 }, NULL, 0);
	check_due(f, none, "due_settled_by_the_verification");
	record(f, "collected", (struct date){ 2026, 1, 21 }, NULL, 6000000);
	store_check(&f->test, open_dues(f) == 1, "due_pay_out");
	record(f, "paid_out", (struct date){ 2026, 1, 22 }, NULL, 2000000);
	store_check(&f->test, open_dues(f) == 1, "due_while_money_is_held");
	record(f, "paid_out", (struct date){ 2026, 1, 23 }, NULL, 4000000);
	check_due(f, none, "due_settled_by_the_last_payment");
	record(f, "no_means", (struct date){ 2026, 2, 2 }, "NM_ADDR_DEBTOR", 0);
	check_due(f, (struct date){ 2027, 2, 2 }, "due_special_verification");
	store_check(&f->test, open_dues(f) == 2, "due_separate_book");
}

static void
list_follows(struct follow *f)
{
	const char *number = f->matter->number;
	struct db_rows *rows = entry(f);

	store_check(&f->test,
		    is(rows, 0, "Đặng Thử Ánh") &&
			    is(rows, 1, "xã Thử, tỉnh Thử Tháp"),
		    "publication_names_the_debtor");
	store_check(&f->test,
		    is(rows, 2,
		       "Bản án, quyết định số 07/2025/DS-ST ngày "
		       "15/10/2025 của Tòa án nhân dân khu vực 1 - "
		       "Thử"),
		    "publication_judgment");
	store_check(&f->test,
		    is(rows, 3,
		       talloc_asprintf(f->req,
				       "Quyết định số %s "
				       "ngày 05/01/2026",
				       number)),
		    "publication_enforcement");
	store_check(&f->test,
		    is(rows, 10,
		       talloc_asprintf(f->req, "%s ngay 05 01 2026",
				       text_fold(f->req, number))),
		    "publication_is_found_by_its_number");
	store_check(&f->test, strstr(db_text(rows, 0, 5), "9.000.000 đồng"),
		    "publication_obligation");
	store_check(&f->test,
		    is(rows, 6,
		       "Chưa xác định được địa chỉ, nơi cư "
		       "trú của người phải thi hành án"),
		    "publication_reason");
	store_check(&f->test, is(rows, 7, "2026-02-09"), "publication_due");
	store_check(&f->test,
		    count(f, SQL_COUNT_TOKENS,
			  (struct db_arg)DB_INT(f->matter->id)) == 3,
		    "publication_tokens");
	store_check(&f->test,
		    count(f, SQL_COUNT_PUBLIC,
			  (struct db_arg)DB_TEXT(number)) == 1,
		    "publication_is_public_at_once");
}

static void
list_changes_and_ends(struct follow *f)
{
	static const struct date none = { 0, 0, 0 };

	record(f, "collected", (struct date){ 2026, 3, 2 }, NULL, 1000000);
	record(f, "paid_out", (struct date){ 2026, 3, 3 }, NULL, 1000000);
	store_check(&f->test, strstr(db_text(entry(f), 0, 5), "8.000.000 đồng"),
		    "publication_obligation_changes");
	record(f, "continued", (struct date){ 2026, 4, 1 }, NULL, 0);
	store_check(&f->test,
		    is(entry(f), 8, "continued") &&
			    is(entry(f), 9, "2026-04-01"),
		    "publication_ends");
	store_check(&f->test,
		    count(f, SQL_COUNT_PUBLIC,
			  (struct db_arg)DB_TEXT(f->matter->number)) == 0,
		    "publication_is_no_longer_public");
	check_due(f, none, "due_no_means_clocks_stop");
}

/* Who may protest suspends, the head tells it by a notice (khoản 1 Điều 49 Luật
 * THADS 2008, khoản 2 Điều 47 Luật THADS 2025); he decides by himself when the
 * debtor is bankrupt. */
static void
protest_is_noticed(struct follow *f, struct date on, struct date until,
		   const char *name)
{
	struct db_rows *rows;

	record(f, "suspended", on, "protest", 0);
	store_must(db_query(f->req->db, f->req, SQL_GET_DOCUMENT, &rows,
			    DB_ARGS(DB_INT(f->matter->id), DB_DATE(on))));
	store_check(&f->test,
		    is(rows, 0, "notice_suspend") && is(rows, 1, "notice"),
		    name);
	record(f, "continued", until, "protest_withdrawn", 0);
}

static void
bankruptcy_is_decided(struct follow *f)
{
	const struct date on = { 2026, 5, 11 };
	struct db_rows *rows;

	record(f, "suspended", on, "bankruptcy", 0);
	store_must(db_query(f->req->db, f->req, SQL_GET_DOCUMENT, &rows,
			    DB_ARGS(DB_INT(f->matter->id), DB_DATE(on))));
	store_check(&f->test,
		    is(rows, 0, "dec_suspend") && is(rows, 1, "decision"),
		    "document_by_bankruptcy_is_a_decision");
	record(f, "continued", (struct date){ 2026, 5, 20 }, "bankruptcy_ended",
	       0);
}

static void
clocks_stop_with_the_matter(struct follow *f)
{
	record(f, "no_means", (struct date){ 2026, 7, 6 }, "NM_A", 0);
	check_due(f, (struct date){ 2027, 1, 6 }, "due_ordinary_verification");
	record(f, "postponed", (struct date){ 2026, 7, 8 }, NULL, 0);
	record(f, "no_means", (struct date){ 2026, 8, 3 }, "NM_A", 0);
	check_due(f, (struct date){ 2027, 2, 3 }, "due_clock_starts_again");
	store_check(&f->test, open_dues(f) == 2, "due_no_clock_twice");
	store_check(&f->test,
		    count(f, SQL_COUNT_PUBLIC,
			  (struct db_arg)DB_TEXT(f->matter->number)) == 1,
		    "publication_never_twice");
	record(f, "terminated", (struct date){ 2026, 9, 1 }, NULL, 0);
	store_check(&f->test,
		    open_dues(f) == 0 && !date_is_set(f->matter->due_on),
		    "due_none_when_ended");
	store_check(&f->test,
		    count(f, SQL_COUNT_PUBLIC,
			  (struct db_arg)DB_TEXT(f->matter->number)) == 0,
		    "publication_ends_with_the_matter");
}

/* What comes of collecting these sums for the first two lines. */
static struct err *
collect_two(struct follow *f, int64_t first_dong, int64_t second_dong)
{
	const struct event_money money[] = {
		{ 0, first_dong, "" },
		{ 1, second_dong, "" },
	};
	const struct event_input input = { .kind = "collected",
					   .effective_on = { 2026, 1, 8 },
					   .note = "",
					   .money = money,
					   .n_money = ARRAY_LEN(money) };

	return event_record(f->req, f->matter, &input, NULL);
}

/* Both lines together have room for the money, one of them has not. */
static void
line_over_is_named(struct follow *f)
{
	static const struct matter_new_obligation owed[] = {
		{ .obligation_type = "court_fee",
		  .debtors = { debtor_ids, 1 },
		  .thing = "",
		  .owed_dong = 9000000 },
		{ .obligation_type = "fine",
		  .debtors = { debtor_ids, 1 },
		  .thing = "",
		  .owed_dong = 2000000 },
	};
	struct err *e;

	open_matter(f, owed, ARRAY_LEN(owed));
	e = collect_two(f, 1000000, 2000001);
	store_check(&f->test,
		    e && strstr(err_text(e), "“Hình phạt tiền” lớn hơn số "
					     "còn phải thu"),
		    "money_over_names_its_line");
	err_free(&e);
}

int
main(void)
{
	static const struct program program = { .name = "storetest" };
	static const struct matter_new_obligation fee = {
		.obligation_type = "court_fee",
		.debtors = { debtor_ids, 1 },
		.thing = "",
		.owed_dong = 15000000,
	};
	TALLOC_CTX *ctx = talloc_new(NULL);
	struct follow f = { .test = { store_connect(ctx), 0 } };
	char *token;

	staff_prepare(&f.test);
	f.req = staff_request(ctx, f.test.db, &program);
	f.req->session = staff_session(f.req, STAFF_CHIEF, &token);
	store_must(law_prepare(f.req));
	store_must(db_begin_write(f.test.db));
	judgment_add(&f.test);
	open_matter(&f, &fee, 1);
	clocks_run(&f);
	list_follows(&f);
	list_changes_and_ends(&f);
	protest_is_noticed(&f, (struct date){ 2026, 4, 15 },
			   (struct date){ 2026, 5, 4 },
			   "document_by_protest_is_a_notice_in_2008");
	bankruptcy_is_decided(&f);
	protest_is_noticed(&f, (struct date){ 2026, 7, 1 },
			   (struct date){ 2026, 7, 3 },
			   "document_by_protest_is_a_notice_in_2025");
	clocks_stop_with_the_matter(&f);
	line_over_is_named(&f);
	db_rollback(f.test.db);
	staff_clear(&f.test);
	talloc_free(ctx);
	return f.test.failed ? 1 : 0;
}
