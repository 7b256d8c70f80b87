#include "common/base.h"

#include "tasks/fact_seal.h"

/*
 * The parts of a digest are led apart by a byte that no form lets in; a part
 * that is not there is another byte of that kind. Both are binary, so the
 * bytes are taken as they are stored.
 */
#define OR_NONE(column) "COALESCE(" column ", CHAR(0))"
#define DIGESTS(table, parent, columns)                                       \
	"SELECT f.id, LEFT(SHA2(CONCAT_WS(CHAR(31), " columns "), 256), 32)," \
	" " parent " FROM " table " f WHERE f.id > ? AND f.id <= ?"           \
	" ORDER BY f.id LIMIT ?"
#define NEWEST(table) \
	"SELECT COALESCE(MAX(id), 0), COUNT(*) FROM " table " WHERE id > ?"

/*
 * A row that was put right is sealed as it was entered: of each field what
 * stood there before the first change (record_change). Rows that were are few,
 * and found at once (k).
 */
#define DIGESTS_FIRST(table, parent, columns)                                 \
	"SELECT f.id, LEFT(SHA2(CONCAT_WS(CHAR(31), " columns "), 256), 32)," \
	" " parent " FROM " table " f LEFT JOIN (SELECT DISTINCT c.record_id" \
	"  FROM record_change c WHERE c.record = '" table "') k"              \
	"  ON k.record_id = f.id WHERE f.id > ? AND f.id <= ?"                \
	" ORDER BY f.id LIMIT ?"
#define FIRST_OF(table, field, value)                                         \
	"IF(k.record_id IS NULL, " OR_NONE(value) ", COALESCE((SELECT "       \
	OR_NONE("c.text_before") " FROM record_change c WHERE c.record = '"   \
	table "' AND c.record_id = f.id AND c.field = '" field "'"            \
	" ORDER BY c.id LIMIT 1), " OR_NONE(value) "))"
#define FIRST(table, column) FIRST_OF(table, column, "f." column)

#define OF_JUDGMENT(column) FIRST("judgment", column)
static const char SQL_DIGEST_JUDGMENTS[] = DIGESTS_FIRST(
	"judgment", "f.id",
	"f.id, f.unit_id, f.book_year, f.book_number, " OF_JUDGMENT("court")
	", " OF_JUDGMENT("court_fold") ", " OF_JUDGMENT("number") ", "
	OF_JUDGMENT("number_fold") ", " OF_JUDGMENT("issued_on") ", "
	OF_JUDGMENT("effective_on") ", " OF_JUDGMENT("case_type") ", "
	OF_JUDGMENT("channel") ", " OF_JUDGMENT("received_on") ", "
	OF_JUDGMENT("sender") ", " OF_JUDGMENT("papers") ", "
	OF_JUDGMENT("note") ", f.recorded_by, f.recorded_at");
static const char SQL_NEWEST_JUDGMENTS[] = NEWEST("judgment");

#define OF_PARTY(column) FIRST("party", column)
static const char SQL_DIGEST_PARTIES[] = DIGESTS_FIRST(
	"party", "f.judgment_id",
	"f.id, f.judgment_id, " OF_PARTY("role") ", " OF_PARTY("kind") ", "
	OF_PARTY("name") ", " OF_PARTY("name_fold") ", " OF_PARTY("id_number")
	", " OF_PARTY("birth_year") ", " OF_PARTY("address") ", "
	OF_PARTY("phone") ", f.position");
static const char SQL_NEWEST_PARTIES[] = NEWEST("party");

/* With the parties that went over. */
static const char SQL_DIGEST_MERGES[] = DIGESTS(
	"person_merge", "f.into_id",
	"f.id, f.kind, f.from_id, f.into_id, " OR_NONE("f.undoes_id")
	", f.reason, f.account_id, f.recorded_at, "
	OR_NONE("(SELECT GROUP_CONCAT(x.party_id ORDER BY x.party_id)"
		" FROM person_merge_party x WHERE x.merge_id = f.id)"));
static const char SQL_NEWEST_MERGES[] = NEWEST("person_merge");

/* With those who owe or receive beside the first; where there are none, there
 * is no such part. */
#define OF_CLAIM(column) FIRST("claim", column)
static const char SQL_DIGEST_CLAIMS[] = DIGESTS_FIRST(
	"claim", "f.judgment_id",
	"f.id, f.judgment_id, f.position, " OF_CLAIM("obligation_type") ", "
	OR_NONE("f.debtor_id") ", " OR_NONE("f.creditor_id") ", "
	OF_CLAIM("amount_dong") ", " OF_CLAIM("thing") ","
	" (SELECT GROUP_CONCAT(x.role, x.party_id, ' ', x.position"
	"  ORDER BY x.role, x.position) FROM claim_party x"
	"  WHERE x.claim_id = f.id AND x.position > 1)");
static const char SQL_NEWEST_CLAIMS[] = NEWEST("claim");

/* With the claims that it asks for. */
#define OF_REQUEST(column) FIRST("enforcement_request", column)
static const char SQL_DIGEST_REQUESTS[] = DIGESTS_FIRST(
	"enforcement_request", "f.judgment_id",
	"f.id, f.judgment_id, f.unit_id, f.book_year, f.book_number,"
	" f.requester_id, " OF_REQUEST("received_on") ", "
	OF_REQUEST("channel") ", " OF_REQUEST("content") ", "
	OF_REQUEST("asset_information") ", " OF_REQUEST("account_number")
	", " OF_REQUEST("state") ", "
	OR_NONE("f.refusal_ground") ", f.recorded_by, f.recorded_at, "
	FIRST_OF("enforcement_request", "claims",
		"(SELECT GROUP_CONCAT(c.claim_id ORDER BY c.claim_id)"
		" FROM request_claim c WHERE c.request_id = f.id)"));
static const char SQL_NEWEST_REQUESTS[] = NEWEST("enforcement_request");

/* What was put right. */
static const char SQL_DIGEST_RECORDS[] = DIGESTS(
	"record_change", "f.judgment_id",
	"f.id, f.record, f.record_id, f.judgment_id, f.field, "
	OR_NONE("f.text_before") ", " OR_NONE("f.text_after")
	", f.reason, f.account_id, f.recorded_at");
static const char SQL_NEWEST_RECORDS[] = NEWEST("record_change");

/* What a matter is from its first day, with its parties. */
static const char SQL_DIGEST_MATTERS[] = DIGESTS(
	"matter", "f.id",
	"f.id, f.judgment_id, " OR_NONE("f.request_id")
	", f.issuing_unit_id, f.basis, f.case_type, f.number, f.number_fold,"
	" f.decided_on, f.debtor_names, f.creditor_names, f.owed_dong,"
	" f.recorded_at, "
	OR_NONE("(SELECT GROUP_CONCAT(x.party_id, x.role"
		"  ORDER BY x.party_id, x.role) FROM matter_party x"
		" WHERE x.matter_id = f.id)"));
static const char SQL_NEWEST_MATTERS[] = NEWEST("matter");

static const char SQL_DIGEST_OBLIGATIONS[] = DIGESTS(
	"obligation", "f.matter_id",
	"f.id, f.matter_id, f.position, f.obligation_type, "
	OR_NONE("f.debtor_id") ", " OR_NONE("f.creditor_id")
	", f.thing, f.owed_dong");
static const char SQL_NEWEST_OBLIGATIONS[] = NEWEST("obligation");

static const char SQL_DIGEST_DECISIONS[] = DIGESTS(
	"decision", "f.matter_id",
	"f.id, f.matter_id, f.unit_id, f.decision_type, f.series_group,"
	" f.period, " OR_NONE("f.series_number") ", f.number, f.decided_on,"
	" f.signer, " OR_NONE("f.signer_id") ", " OR_NONE("f.ground") ", "
	OR_NONE("f.supersedes_id") ", f.recorded_at");
static const char SQL_NEWEST_DECISIONS[] = NEWEST("decision");

static const char SQL_DIGEST_EVENTS[] = DIGESTS(
	"event", "f.matter_id",
	"f.id, f.matter_id, f.seq, f.kind, f.effective_on, f.recorded_at,"
	" f.recorded_by, f.unit_id, " OR_NONE("f.officer_id") ", "
	OR_NONE("f.decision_id") ", " OR_NONE("f.ground") ", f.dong, f.note, "
	OR_NONE("f.refers_to"));
static const char SQL_NEWEST_EVENTS[] = NEWEST("event");

static const char SQL_DIGEST_MONEY[] = DIGESTS(
	"money_entry", "f.matter_id",
	"f.id, f.event_id, f.matter_id, f.obligation_id, f.kind, f.dong,"
	" f.receipt");
static const char SQL_NEWEST_MONEY[] = NEWEST("money_entry");

static const char SQL_DIGEST_FEES[] = DIGESTS(
	"fee_entry", "f.matter_id",
	"f.id, f.event_id, f.matter_id, f.party_id, f.payer_id,"
	" f.received_dong, f.share, f.relief, f.counts, f.full_dong,"
	" f.rule_dong, f.dong, f.reason");
static const char SQL_NEWEST_FEES[] = NEWEST("fee_entry");

static const char SQL_DIGEST_PAPERS[] = DIGESTS(
	"money_paper", "f.matter_id",
	"f.id, f.event_id, f.matter_id, f.unit_id, f.kind, f.book, f.number,"
	" f.way, f.person, f.account, " OR_NONE("f.payee_id"));
static const char SQL_NEWEST_PAPERS[] = NEWEST("money_paper");

static const char SQL_DIGEST_ADDED[] = DIGESTS(
	"money_added", "f.matter_id",
	"f.id, f.event_id, f.matter_id, f.kind, " OR_NONE("f.from_on") ", "
	OR_NONE("f.to_on") ", f.rate, f.rule_dong");
static const char SQL_NEWEST_ADDED[] = NEWEST("money_added");

static const char SQL_DIGEST_VERIFICATIONS[] = DIGESTS(
	"verification", "f.matter_id",
	"f.id, f.event_id, f.matter_id, " OR_NONE("f.party_id")
	", f.verified_on, f.result, f.place, f.content");
static const char SQL_NEWEST_VERIFICATIONS[] = NEWEST("verification");

/* What an entry is from its first day: who, for which decisions, since when. */
static const char SQL_DIGEST_ENTRIES[] = DIGESTS(
	"publication", "f.matter_id",
	"f.id, f.matter_id, f.party_id, f.decision_id, f.debtor_kind,"
	" f.judgment_text, f.enforcement_text, f.enforcement_fold,"
	" f.no_means_text, f.reason_text, f.decided_on, f.due_on,"
	" f.published_at");
static const char SQL_NEWEST_ENTRIES[] = NEWEST("publication");

static const char SQL_DIGEST_CHANGES[] = DIGESTS(
	"publication_change", "f.publication_id",
	"f.id, f.publication_id, f.kind, f.field, f.text_before,"
	" f.text_after, f.reason, " OR_NONE("f.known_on")
	", f.account_id, f.recorded_at");
static const char SQL_NEWEST_CHANGES[] = NEWEST("publication_change");

static const char SQL_DIGEST_INBOX[] = DIGESTS(
	"support_inbox", "f.id",
	"f.id, f.form_id, f.code, f.secret_hash, f.service, f.unit_id,"
	" f.sender_role, f.sender_kind, f.sender_name, f.sender_fold,"
	" f.id_number, f.address, f.phone, f.email, f.creditor, f.debtor,"
	" f.judgment_text, f.decision_text, f.content, f.asset_information,"
	" f.sent_at");
static const char SQL_NEWEST_INBOX[] = NEWEST("support_inbox");

static const char SQL_DIGEST_REPLIES[] = DIGESTS(
	"support_reply", "f.inbox_id",
	"f.id, f.form_id, f.inbox_id, f.content, " OR_NONE("f.due_on")
	", f.sent_at");
static const char SQL_NEWEST_REPLIES[] = NEWEST("support_reply");

static const char SQL_DIGEST_STEPS[] = DIGESTS(
	"support_event", "f.inbox_id",
	"f.id, f.inbox_id, f.kind, f.state, f.public_text, f.internal_note,"
	" f.at, f.account_id");
static const char SQL_NEWEST_STEPS[] = NEWEST("support_event");

/* What was due, by which rule, since when; a fact that is voided takes it
 * back. */
static const char SQL_DIGEST_DUES[] = DIGESTS(
	"due", "f.matter_id",
	"f.id, f.matter_id, f.rule, f.label, f.article, f.from_on, f.due_on, "
	OR_NONE("f.from_event_id"));
static const char SQL_NEWEST_DUES[] = NEWEST("due");

/* An officer moves between units and retires; name and code stay. */
static const char SQL_DIGEST_OFFICERS[] = DIGESTS(
	"officer", "f.id", "f.id, f.code, f.name, f.name_fold");
static const char SQL_NEWEST_OFFICERS[] = NEWEST("officer");

/* A role ends by other columns. */
static const char SQL_DIGEST_ROLES[] = DIGESTS(
	"account_role", "f.account_id",
	"f.id, f.account_id, f.role_code, f.unit_id, f.valid_from, "
	OR_NONE("f.granted_by") ", f.granted_at");
static const char SQL_NEWEST_ROLES[] = NEWEST("account_role");

static const char SQL_DIGEST_MOVES[] = DIGESTS(
	"period_move", "f.unit_id",
	"f.id, f.unit_id, f.year, f.month, f.state, f.moved_by, f.moved_at, "
	OR_NONE("f.until_on") ", f.reason");
static const char SQL_NEWEST_MOVES[] = NEWEST("period_move");

/* From whom to whom; what became of it the facts of both sides tell. */
static const char SQL_DIGEST_TRANSFERS[] = DIGESTS(
	"transfer", "f.matter_id",
	"f.id, f.matter_id, f.event_id, f.from_unit_id, "
	OR_NONE("f.to_unit_id") ", f.to_name, f.on_paper, f.sent_on,"
	" f.first_on");
static const char SQL_NEWEST_TRANSFERS[] = NEWEST("transfer");

static const char SQL_LIST_SEALS[] =
	"SELECT object_id, detail FROM audit WHERE object_kind = ?"
	" AND object_id > ? AND action = '" SEAL_ACTION "'"
	" AND program = '" SEAL_PROGRAM "'"
	" ORDER BY object_id LIMIT ?";

static const char SQL_LAST_SEAL[] =
	"SELECT object_id, LENGTH(detail) FROM audit WHERE object_kind = ?"
	" AND action = '" SEAL_ACTION "' AND program = '" SEAL_PROGRAM "'"
	" ORDER BY object_id DESC LIMIT 1";

#define BY_JUDGMENT "bản án"
#define BY_MATTER   "việc"

/* clang-format off */
#define SEALED(table, row, parent, of) \
	{ .name = (table), .noun = (row), .parent_noun = (parent), \
	  .sql_digests = SQL_DIGEST_##of, .sql_newest = SQL_NEWEST_##of }

const struct sealed_table sealed_tables[] = {
	SEALED("judgment", "bản án", BY_JUDGMENT, JUDGMENTS),
	SEALED("party", "đương sự", BY_JUDGMENT, PARTIES),
	SEALED("person_merge", "lần gộp người", "người", MERGES),
	SEALED("claim", "khoản của bản án", BY_JUDGMENT, CLAIMS),
	SEALED("enforcement_request", "yêu cầu thi hành án", BY_JUDGMENT, REQUESTS),
	SEALED("record_change", "đính chính", BY_JUDGMENT, RECORDS),
	SEALED("matter", "việc", BY_MATTER, MATTERS),
	SEALED("obligation", "khoản phải thi hành", BY_MATTER, OBLIGATIONS),
	SEALED("decision", "quyết định", BY_MATTER, DECISIONS),
	SEALED("event", "sự kiện", BY_MATTER, EVENTS),
	SEALED("money_entry", "khoản tiền", BY_MATTER, MONEY),
	SEALED("fee_entry", "phí thi hành án", BY_MATTER, FEES),
	SEALED("money_paper", "chứng từ thu, chi", BY_MATTER, PAPERS),
	SEALED("money_added", "khoản tính thêm", BY_MATTER, ADDED),
	SEALED("verification", "kết quả xác minh", BY_MATTER, VERIFICATIONS),
	{ .name = "due", .noun = "thời hạn", .parent_noun = BY_MATTER,
	  .sql_digests = SQL_DIGEST_DUES, .sql_newest = SQL_NEWEST_DUES,
	  .taken_back = true },
	SEALED("publication", "mục công khai", BY_MATTER, ENTRIES),
	SEALED("publication_change", "thay đổi công khai", "mục công khai", CHANGES),
	SEALED("support_inbox", "yêu cầu hỗ trợ", "yêu cầu hỗ trợ", INBOX),
	SEALED("support_reply", "nội dung bổ sung", "yêu cầu hỗ trợ", REPLIES),
	SEALED("support_event", "bước xử lý hỗ trợ", "yêu cầu hỗ trợ", STEPS),
	SEALED("officer", "Chấp hành viên", "Chấp hành viên", OFFICERS),
	SEALED("account_role", "vai trò", "tài khoản", ROLES),
	SEALED("transfer", "ủy thác", BY_MATTER, TRANSFERS),
	SEALED("period_move", "chuyển kỳ", "đơn vị", MOVES),
};
/* clang-format on */

const size_t sealed_tables_count = ARRAY_LEN(sealed_tables);

static const char *
kind_of(TALLOC_CTX *ctx, const struct sealed_table *table)
{
	return talloc_asprintf(ctx, SEAL_KIND "%s", table->name);
}

struct err *
fact_digests(TALLOC_CTX *ctx, struct db *db, const struct sealed_table *table,
	     int64_t above, int64_t up_to, int64_t max,
	     struct fact_digest **digests, size_t *n)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, table->sql_digests, &rows,
		     DB_ARGS(DB_INT(above), DB_INT(up_to), DB_INT(max)));
	if (e)
		return e;
	*n = rows->count;
	*digests = talloc_array(ctx, struct fact_digest,
				(unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		(*digests)[i] = (struct fact_digest){ db_int(rows, i, 0),
						      db_int(rows, i, 2),
						      db_text(rows, i, 1) };
	return NULL;
}

MUST_CHECK static struct err *
ask_newest(struct db *db, const struct sealed_table *table, int64_t above,
	   int64_t *newest, int64_t *count)
{
	struct db_rows *rows;
	struct err *e = db_query(db, db, table->sql_newest, &rows,
				 DB_ARGS(DB_INT(above)));

	if (e)
		return e;
	*newest = db_int(rows, 0, 0);
	*count = db_int(rows, 0, 1);
	talloc_free(rows);
	return NULL;
}

struct err *
fact_newest(struct db *db, const struct sealed_table *table, int64_t above,
	    int64_t *id)
{
	int64_t newest;
	int64_t count;
	struct err *e = ask_newest(db, table, above, &newest, &count);

	if (!e)
		*id = count > 0 ? newest : above;
	return e;
}

struct err *
fact_waiting(struct db *db, const struct sealed_table *table, int64_t above,
	     int64_t *n)
{
	int64_t newest;
	int64_t count;
	struct err *e = ask_newest(db, table, above, &newest, &count);

	if (!e)
		*n += count;
	return e;
}

struct err *
seal_lines(TALLOC_CTX *ctx, struct db *db, const struct sealed_table *table,
	   int64_t above, int64_t max, struct seal_line **lines, size_t *n)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_SEALS, &rows,
		     DB_ARGS(DB_TEXT(kind_of(ctx, table)), DB_INT(above),
			     DB_INT(max)));
	if (e)
		return e;
	*n = rows->count;
	*lines = talloc_array(ctx, struct seal_line, (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		const char *digests = db_text(rows, i, 1);

		(*lines)[i] =
			(struct seal_line){ db_int(rows, i, 0), digests,
					    strlen(digests) / SEAL_CHARS };
	}
	return NULL;
}

struct err *
seal_last(struct db *db, const struct sealed_table *table, int64_t *id)
{
	TALLOC_CTX *ctx = talloc_new(db);
	struct db_rows *rows;
	struct err *e;

	*id = 0;
	e = db_query(db, ctx, SQL_LAST_SEAL, &rows,
		     DB_ARGS(DB_TEXT(kind_of(ctx, table))));
	if (!e && rows->count > 0)
		*id = db_int(rows, 0, 0) - 1 + db_int(rows, 0, 1) / SEAL_CHARS;
	talloc_free(ctx);
	return e;
}
