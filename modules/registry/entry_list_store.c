#include "common/base.h"

#include "registry/entry_list.h"

#include "common/text.h"
#include "matter/bearers.h"
#include "matter/due_view.h"
#include "registry/entry_view.h"
#include "staff/reach.h"
#include "staff/unit.h"

struct entry_line {
	int64_t id;
	const char *debtor;
	const char *address;
	const char *matter_number;
	const char *no_means; /* number of the no-means decision */
	struct date decided_on;
	const char *obligation;
	struct date published_on;
	struct date due_on; /* for publishing */
	struct date ended_on;
	bool is_hidden;
	bool in_book;	      /* the matter is in the separate book */
	struct date check_on; /* the next verification is due */
	const char *officer;  /* NULL: not assigned */
	const char *unit;
};

struct entry_filters {
	const char *find;
	const char *state;
	const char *unit;    /* code */
	const char *officer; /* id */
	const char *late;
	struct date decided_from;
	struct date decided_to;
	struct date published_from;
	struct date published_to;
};

enum { OF_UNITS = 1, OF_STATES = 2 };

/* ---- Columns ---- */

static bool
has_ended(const struct entry_line *line)
{
	return date_is_set(line->ended_on);
}

static void
show_published(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	       struct cell *cell)
{
	const struct entry_line *line = row;

	(void)ctx;
	(void)query;
	if (date_compare(line->published_on, line->due_on) <= 0)
		return;
	cell->due = "over";
	cell->days = "chậm";
}

static void
show_state(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	   struct cell *cell)
{
	const struct entry_line *line = row;

	(void)ctx;
	(void)query;
	cell->text = entry_state_words(has_ended(line), line->is_hidden,
				       line->in_book, &cell->status);
}

/* Nothing is verified again for an entry that has ended. */
static void
show_check(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	   struct cell *cell)
{
	const struct entry_line *line = row;
	struct due_words due;

	if (has_ended(line) || !date_is_set(line->check_on)) {
		cell->text = NULL;
		return;
	}
	due = due_words(ctx, query->req, ENTRY_CHECK_RULE, line->check_on);
	if (query->as != LIST_PAGE || strcmp(due.class, "ok") == 0)
		return;
	cell->text = talloc_asprintf(ctx, "%s %s", cell->text, due.words);
	cell->due = due.class;
	cell->days = due.days;
}

/* Times are stored in UTC; the day of Viet Nam is what people count by. */
#define PUBLISHED_DAY "DATE(p.published_at + INTERVAL 7 HOUR)"

#define AT(member) offsetof(struct entry_line, member)
#define IN_FILES   (IN_FILE | IN_PRINT)

/* clang-format off */
static const struct column columns[] = {
	{ "id", NULL, COLUMN_ID, 0, AT(id), .sql = "p.id" },
	{ "name", "Người phải thi hành án", COLUMN_TEXT, IN_ALL | NAME,
	  AT(debtor), .sql = "p.debtor_name", .sort = "p.debtor_name",
	  .width = 32, .to = "/registry/entry/", .to_at = AT(id) },
	{ "address", "Địa chỉ", COLUMN_TEXT, IN_ALL | CUT | NARROW,
	  AT(address), .sql = "p.debtor_address", .width = 40 },
	{ "matter", "Quyết định thi hành án", COLUMN_TEXT, IN_FILES,
	  AT(matter_number), .sql = "m.number", .width = 24 },
	{ "no-means", "Quyết định chưa có điều kiện", COLUMN_TEXT, IN_ALL,
	  AT(no_means), .sql = "COALESCE(d.number, p.no_means_text)",
	  .head = "QĐ chưa có điều kiện", .width = 24 },
	{ "decided", "Ngày quyết định", COLUMN_DATE, IN_ALL, AT(decided_on),
	  .sql = "p.decided_on", .sort = "p.decided_on", .falls = true,
	  .head = "Ngày QĐ" },
	{ "obligation", "Nghĩa vụ thi hành án", COLUMN_TEXT, IN_ALL | CUT,
	  AT(obligation), .sql = "p.obligation_text", .width = 40 },
	{ "published", "Ngày công khai", COLUMN_DATE, IN_ALL | NARROW,
	  AT(published_on),
	  .sql = PUBLISHED_DAY, .sort = "p.published_at", .falls = true,
	  .show = show_published, .head = "Công khai" },
	{ "due", "Hạn công khai", COLUMN_DATE, IN_ALL, AT(due_on),
	  .sql = "p.due_on", .head = "Hạn" },
	{ "ended", "Ngày chấm dứt", COLUMN_DATE, IN_FILES, AT(ended_on),
	  .sql = "p.ended_on" },
	{ "hidden", NULL, COLUMN_FLAG, 0, AT(is_hidden),
	  .sql = "p.hidden_at IS NOT NULL" },
	{ "state", "Trạng thái", COLUMN_MADE, IN_ALL, .show = show_state,
	  .when = OF_STATES },
	{ "book", "Sổ theo dõi riêng", COLUMN_FLAG, IN_FILE, AT(in_book),
	  .sql = "a.kind = 'book'" },
	{ "officer", "Chấp hành viên", COLUMN_TEXT, IN_ALL, AT(officer),
	  .sql = "o.name", .none = OFFICER_NONE, .width = 24 },
	{ "unit", "Đơn vị", COLUMN_TEXT, IN_ALL | NARROW, AT(unit),
	  .sql = "u.short_name", .when = OF_UNITS },
	{ "check", "Hạn xác minh lại", COLUMN_DATE, IN_ALL, AT(check_on),
	  .sql = "(SELECT MIN(y.due_on) FROM due y WHERE y.matter_id = m.id"
		 " AND y.done_on IS NULL AND y.rule IN ('reverification',"
		 " 'reverification_special'))",
	  .show = show_check, .head = "Xác minh lại" },
};
/* clang-format on */

/* ---- Where rows come from ---- */

/* In each order by an index that has it; those of one officer by his
 * matters, for they are few. NAMED are looked at one by one in that order. */
enum source {
	BY_DAY = REACHES,
	BY_NAME = BY_DAY + REACHES,
	FROM_OFFICER = BY_NAME + REACHES,
	NAMED,
	FROM_HIDDEN = NAMED + NAMED,
	FROM_SEARCH,
	SOURCES
};

static void
bind_found(const struct list_query *query, struct list_args *args)
{
	const struct entry_filters *in = query->in;
	struct list_find find = list_find(query, in->find);

	list_bind_text(args, find.token);
	list_bind_text(args, find.part);
	list_bind_text(args, find.start);
	list_bind_text(args, bearers_number(query, in->find));
}

/* The officer whose entries these are; both may be set. */
static void
bind_officer(const struct list_query *query, struct list_args *args)
{
	const struct entry_filters *in = query->in;

	if (query->scope.officer_id)
		list_bind_int(args, query->scope.officer_id);
	else
		list_bind_text(args, in->officer);
}

static void
bind_named(const struct list_query *query, struct list_args *args)
{
	const struct entry_filters *in = query->in;

	list_bind_text(args, list_find(query, in->find).part);
}

static void
bind_officer_named(const struct list_query *query, struct list_args *args)
{
	const struct entry_filters *in = query->in;

	bind_officer(query, args);
	bind_named(query, args);
	list_bind_text(args, list_find(query, in->find).start);
	list_bind_text(args, bearers_number(query, in->find));
}

/* By a syllable of the name as published, by the number of the enforcement
 * decision, or by the debtor's own. */
#define FOUND                                                                  \
	"(SELECT e.id FROM publication_token t"                                \
	"   JOIN publication e ON e.id = t.publication_id"                     \
	"   WHERE t.token LIKE ? AND e.debtor_fold LIKE ?"                     \
	"  UNION SELECT e.id FROM matter k"                                    \
	"   JOIN publication e ON e.matter_id = k.id"                          \
	"   WHERE k.number_fold LIKE ?"                                        \
	"  UNION SELECT e.id FROM " BEARERS_OF_NUMBER                          \
	"   JOIN matter_party y ON y.party_id = p.id"                          \
	"   JOIN publication e ON e.matter_id = y.matter_id"                   \
	"    AND e.party_id = p.id) f"                                         \
	" JOIN publication p ON p.id = f.id"

/* The condition, which always holds, makes the order a range of the index:
 * else the optimizer may prefer to read and sort them all. */
#define IN_ORDER(source, index, always)                                        \
	[source] = { "publication p FORCE INDEX (" index ")", always, NULL },  \
	[NAMED + (source)] = { "publication p FORCE INDEX (" index ")",        \
			       always " AND p.debtor_fold LIKE ?",             \
			       bind_named }
#define OF_OFFICER                                                             \
	"matter k FORCE INDEX (matter_list_officer)"                           \
	" JOIN publication p ON p.matter_id = k.id"
#define SINCE_EVER " >= '1000-01-01'"

/* clang-format off */
static const struct list_source sources[SOURCES] = {
	IN_ORDER(REACH_MANY, "publication_list", "p.published_at" SINCE_EVER),
	IN_ORDER(REACH_PROVINCE, "publication_list_province", "TRUE"),
	IN_ORDER(REACH_UNIT, "publication_list_unit", "TRUE"),
	IN_ORDER(BY_DAY + REACH_MANY, "publication_by_day",
		 "p.decided_on" SINCE_EVER),
	IN_ORDER(BY_DAY + REACH_PROVINCE, "publication_by_day_province",
		 "TRUE"),
	IN_ORDER(BY_DAY + REACH_UNIT, "publication_by_day_unit", "TRUE"),
	IN_ORDER(BY_NAME + REACH_MANY, "publication_by_name",
		 "p.debtor_name >= ''"),
	IN_ORDER(BY_NAME + REACH_PROVINCE, "publication_by_name_province",
		 "TRUE"),
	IN_ORDER(BY_NAME + REACH_UNIT, "publication_by_name_unit", "TRUE"),
	[FROM_OFFICER] = { OF_OFFICER, "k.officer_id = ?", bind_officer },
	[NAMED + FROM_OFFICER] = {
		OF_OFFICER, "k.officer_id = ?"
		" AND (p.debtor_fold LIKE ? OR k.number_fold LIKE ?"
		" OR p.party_id IN (SELECT p.id FROM "
		BEARERS_OF_NUMBER "))",
		bind_officer_named },
	[FROM_HIDDEN] = { "publication p FORCE INDEX (publication_live)", NULL,
			  NULL, .by_units = true },
	[FROM_SEARCH] = { FOUND, NULL, bind_found, .rows = "publication p" },
};
/* clang-format on */

static size_t
source_of(const struct list_query *query)
{
	const struct entry_filters *in = query->in;
	size_t reach = list_reach(query);

	if (query->scope.officer_id || !text_empty(in->officer))
		return FROM_OFFICER;
	if (text_same(in->state, "hidden") && text_empty(in->find))
		return FROM_HIDDEN;
	if (text_same(query->sort->name, "decided"))
		return BY_DAY + reach;
	return text_same(query->sort->name, "name") ? BY_NAME + reach : reach;
}

static const char SQL_COUNT_NAMED[] =
	"SELECT 1 FROM publication_token t WHERE t.token LIKE ? LIMIT ?";

/* Few are found by the syllable. Of a name that many bear the list's own order
 * has some dozens a page; how many there are would take reading all. */
static struct err *
search(struct list_query *query)
{
	const struct entry_filters *in = query->in;
	struct request *req = query->req;
	struct db_rows *rows;
	struct err *e;

	if (query->source == FROM_OFFICER) {
		query->source += NAMED;
		return NULL;
	}
	e = db_query(req->db, req, SQL_COUNT_NAMED, &rows,
		     DB_ARGS(DB_TEXT(list_find(query, in->find).token),
			     DB_INT(LIST_COUNT_MAX + 1)));
	if (e)
		return e;
	if (rows->count <= LIST_COUNT_MAX) {
		query->source = FROM_SEARCH;
		return NULL;
	}
	query->source += NAMED;
	query->uncounted = true;
	return NULL;
}

static struct err *
choose(struct list_query *query)
{
	const struct entry_filters *in = query->in;
	struct err *e = NULL;

	if (!list_unit(query))
		query->has |= OF_UNITS;
	if (!text_empty(in->state) || query->as != LIST_PAGE)
		query->has |= OF_STATES;
	if (!text_empty(in->unit))
		e = list_within(query, in->unit);
	if (e)
		return e;
	query->source = source_of(query);
	if (!text_empty(in->find))
		return search(query);
	if (query->source < FROM_OFFICER && !text_same(in->state, "all"))
		query->counted_by = &sources[FROM_HIDDEN];
	return NULL;
}

#undef AT
#define AT(member) .at = offsetof(struct entry_filters, member)

/* clang-format off */
static const struct list_choice states[] = {
	{ "", "Đang công khai",
	  "p.ended_on IS NULL AND p.hidden_at IS NULL" },
	{ "ended", "Đã chấm dứt", "p.ended_on IS NOT NULL" },
	{ "hidden", "Đã ẩn", "p.ended_on IS NULL AND p.hidden_at IS NOT NULL" },
	{ "book", "Trong sổ theo dõi riêng",
	  "p.ended_on IS NULL AND EXISTS (SELECT 1 FROM matter b"
	  " JOIN ledger_account l ON l.id = b.account_id"
	  " WHERE b.id = p.matter_id AND l.kind = 'book')" },
	{ "all", "Tất cả", NULL },
};

static const struct list_choice lates[] = {
	{ "", "Tất cả", NULL },
	{ "1", "Công khai chậm", PUBLISHED_DAY " > p.due_on" },
};

static const struct list_filter filters[] = {
	{ { "find", "Tìm", FIELD_LINE, 0, .max = 100, AT(find) },
	  .where = NULL /* see FROM_SEARCH */ },
	{ { "state", "Trạng thái", FIELD_CODE, 0, AT(state) },
	  .choices = states, .n_choices = ARRAY_LEN(states) },
	{ { "unit", "Đơn vị", FIELD_CODE, 0, AT(unit) }, .when = OF_UNITS },
	{ { "officer", "Chấp hành viên", FIELD_CODE, 0, AT(officer) },
	  .where = "(SELECT b.officer_id FROM matter b"
		   " WHERE b.id = p.matter_id) = ?" },
	{ { "late", "Thời hạn", FIELD_CODE, 0, AT(late) },
	  .choices = lates, .n_choices = ARRAY_LEN(lates) },
	{ { "decided_from", "QĐ từ ngày", FIELD_DATE, 0, AT(decided_from) },
	  .where = "p.decided_on >= ?", .chip = "Quyết định từ" },
	{ { "decided_to", "đến ngày", FIELD_DATE, 0, AT(decided_to) },
	  .where = "p.decided_on <= ?", .chip = "Quyết định đến" },
	{ { "published_from", "Công khai từ ngày", FIELD_DATE, 0,
	    AT(published_from) },
	  .where = "p.published_at >= ? - INTERVAL 7 HOUR",
	  .chip = "Công khai từ" },
	{ { "published_to", "đến ngày", FIELD_DATE, 0, AT(published_to) },
	  .where = "p.published_at < ? + INTERVAL 17 HOUR",
	  .chip = "Công khai đến" },
};

const struct list entry_list = {
	.path = "", .title = "Người phải thi hành án chưa có điều kiện",
	.noun = "thông tin công khai", .file = "chua-co-dieu-kien",
	.empty = "Không có thông tin nào đang công khai.", .counted = true,
	.row = LIST_ROW(struct entry_line, columns), .order = "published",
	.filters = filters, .n_filters = ARRAY_LEN(filters),
	.filters_size = sizeof(struct entry_filters),
	.sources = sources, .n_sources = SOURCES, .id = "p.id",
	.joins = " JOIN matter m ON m.id = p.matter_id"
		 " JOIN unit u ON u.id = p.unit_id"
		 " JOIN ledger_account a ON a.id = m.account_id"
		 " LEFT JOIN officer o ON o.id = m.officer_id"
		 " LEFT JOIN decision d ON d.id = p.decision_id",
	.unit = "p.unit_id", .province = "p.province_id",
	.officer = "(SELECT b.officer_id FROM matter b"
		   " WHERE b.id = p.matter_id)",
	.declare = reach_declare, .choose = choose,
};
/* clang-format on */
