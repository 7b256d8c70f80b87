#include "common/base.h"

#include "enforcement/matter_list.h"

#include "common/paths.h"
#include "common/session.h"
#include "common/text.h"
#include "enforcement/matter_filter.h"
#include "enforcement/matter_source_sql.h"
#include "enforcement/matter_view.h"
#include "law/law_column.h"
#include "matter/due_view.h"

/* What columns depend on. */
enum {
	OF_OPEN = 1,
	OF_ENDED = 2,
	OF_OFFICERS = 4,
	OF_UNITS = 8,
	OF_CHOICE = 16,	 /* whose matters can be chosen */
	OF_WAITING = 32, /* for an officer */
	OF_HELD = 64	 /* money to be paid out */
};

/* ---- Columns ---- */

static void
show_state(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	   struct cell *cell)
{
	cell->status = matter_state_class(cell->text);
	law_show_account(ctx, query, row, cell);
}

/* A matter about an act alone has no sum. */
static void
show_sum(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	 struct cell *cell)
{
	const struct matter_line *line = row;

	(void)ctx;
	(void)query;
	if (line->owed_dong == 0)
		cell->text = NULL;
}

/* A search finds ended matters, too. */
static void
show_due(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	 struct cell *cell)
{
	const struct matter_line *line = row;

	(void)query;
	if (date_is_set(line->ended_on))
		cell->text = date_text(ctx, line->ended_on);
}

static void
show_limit(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	   struct cell *cell)
{
	const struct matter_line *line = row;
	struct due_words due;

	if (date_is_set(line->ended_on)) {
		cell->text = "đã kết thúc";
		return;
	}
	if (!date_is_set(line->due_on) && !line->kept_apart) {
		cell->text = "Không có hạn kế tiếp";
		cell->status = "warn";
		return;
	}
	due = due_words(ctx, query->req, line->due_rule, line->due_on);
	cell->text = due.words;
	cell->due = due.class;
	cell->days = due.days;
}

static void
show_officer(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	     struct cell *cell)
{
	(void)ctx;
	(void)query;
	(void)row;
	if (cell->text)
		return;
	cell->text = "chưa phân công";
	cell->status = "bad";
}

#define AT(member) offsetof(struct matter_line, member)
/* Never two columns for what ends and what is due. */
#define IN_FILES (IN_FILE | IN_PRINT)

/* clang-format off */
static const struct column columns[] = {
	{ "id", NULL, COLUMN_ID, 0, AT(id), .sql = "m.id" },
	{ "version", NULL, COLUMN_ID, 0, AT(version), .sql = "m.version" },
	{ "number", "Số quyết định", COLUMN_TEXT, IN_ALL | NAME, AT(number),
	  .sql = "m.number", .width = 24, .to = PATH_MATTER_KIND "/",
	  .to_at = AT(id) },
	{ "decided", "Ngày quyết định", COLUMN_DATE, IN_FILES, AT(decided_on),
	  .sql = "m.decided_on" },
	{ "decided", "Ngày quyết định", COLUMN_DATE, IN_PAGE, AT(decided_on),
	  .when = OF_WAITING },
	{ "debtor", "Người phải thi hành án", COLUMN_TEXT, IN_ALL | CUT,
	  AT(debtors), .sql = "m.debtor_names", .width = 40 },
	{ "creditor", "Người được thi hành án", COLUMN_TEXT,
	  IN_ALL | CUT | NARROW, AT(creditors),
	  .sql = "m.creditor_names", .show = law_show_creditor, .width = 40 },
	{ "state", "Trạng thái", COLUMN_TEXT, IN_ALL, AT(account_code),
	  .sql = "a.code", .show = show_state },
	{ "owed", "Phải thi hành (đồng)", COLUMN_MONEY, IN_ALL | NARROW,
	  AT(owed_dong), .sql = "m.owed_dong", .show = show_sum,
	  .head = "Phải thi hành" },
	{ "left", "Còn phải thu (đồng)", COLUMN_MONEY, IN_ALL,
	  AT(to_collect_dong), .sql = "m.balance_dong - m.held_dong",
	  .show = show_sum, .head = "Còn phải thu" },
	{ "held", "Chưa chi trả (đồng)", COLUMN_MONEY, IN_FILES,
	  AT(held_dong), .sql = "m.held_dong" },
	{ "held", "Chưa chi trả (đồng)", COLUMN_MONEY, IN_PAGE | NARROW,
	  AT(held_dong), .when = OF_WAITING, .head = "Chưa chi trả" },
	{ "held", "Chưa chi trả (đồng)", COLUMN_MONEY, IN_PAGE,
	  AT(held_dong), .when = OF_HELD, .head = "Chưa chi trả" },
	{ "due", "Hạn gần nhất", COLUMN_DATE, IN_ALL, AT(due_on),
	  .sql = "m.due_on", .show = show_due, .when = OF_OPEN, .head = "Hạn" },
	{ "duty", "Việc đến hạn", COLUMN_TEXT, IN_ALL | CUT | ROOMY,
	  AT(due_rule), .sql = "m.due_rule",
	  LAW_DEADLINE(struct matter_line, due_on), .when = OF_OPEN },
	{ "apart", NULL, COLUMN_FLAG, 0, AT(kept_apart),
	  .sql = "a.kind = 'book'" },
	{ "limit", "Thời hạn", COLUMN_MADE, IN_PAGE, .show = show_limit,
	  .when = OF_OPEN },
	{ "ended", "Ngày kết thúc", COLUMN_DATE, IN_ALL, AT(ended_on),
	  .sql = "m.ended_on", .when = OF_ENDED },
	{ "officer", "Chấp hành viên", COLUMN_TEXT, IN_ALL, AT(officer),
	  .sql = "o.name", .join = " LEFT JOIN officer o ON o.id = m.officer_id",
	  .show = show_officer, .when = OF_OFFICERS },
	{ "unit", "Đơn vị", COLUMN_TEXT, IN_ALL | NARROW, AT(unit),
	  .sql = "u.short_name", .join = " JOIN unit u ON u.id = m.unit_id",
	  .when = OF_UNITS },
	/* What the lists are sorted by. */
	{ "key", NULL, COLUMN_DATE, 0, AT(list_key), .sql = "m.list_key",
	  .sort = "m.list_key" },
	{ "end", NULL, COLUMN_MADE, 0, .sort = "m.list_key", .falls = true },
	{ "unpaid", NULL, COLUMN_MADE, 0, .sort = "m.held_key" },
	{ "found", NULL, COLUMN_MADE, 0,
	  .sort = "CONCAT(1 - m.is_open, m.list_key)" },
	{ "age", NULL, COLUMN_MADE, 0, .sort = "m.decided_on" },
	{ "newest", NULL, COLUMN_MADE, 0, .sort = "m.id", .falls = true },
};
/* clang-format on */

/* ---- Where rows come from ---- */

static void
bind_today(const struct list_query *query, struct list_args *args)
{
	list_bind_date(args, query->req->today);
}

#define IN_ORDER(source, name, is, binds)                                      \
	[(source) + REACH_MANY] = BY_INDEX("matter_" name, is, binds),         \
	[(source) + REACH_PROVINCE] =                                          \
		BY_INDEX("matter_" name "_province", is, binds),               \
	[(source) + REACH_UNIT] = BY_INDEX("matter_" name "_unit", is, binds)

#define BY_WORD(reach, words, range)                                           \
	[FOUND + (reach)] = { MATTERS_FOUND(words, range), NULL,               \
			      matter_bind_found, .rows = "matter m" },         \
	[NEWEST + (reach)] = { MATTERS_OF_WORD(words), IS_OF_WORD(range),      \
			       matter_bind_newest }

#define SOURCES_OF(is, binds)                                                  \
	{                                                                      \
		IN_ORDER(0, "list", is, binds),                                \
		IN_ORDER(BY_STATE, "list_state", is, binds),                   \
		IN_ORDER(IDLE, "idle", is, binds),                             \
		[FROM_OFFICER] = BY_INDEX("matter_list_officer", is, binds),   \
		[FROM_HELD] = BY_INDEX("matter_list_held",                     \
			"m.held_key IS NOT NULL AND " is, binds),              \
		BY_WORD(REACH_MANY, WORDS_NATION, ""),                         \
		BY_WORD(REACH_PROVINCE, WORDS_PROVINCE, WORDS_OF_PROVINCE),    \
		BY_WORD(REACH_UNIT, WORDS_UNIT, WORDS_OF_UNIT),                \
		IN_ORDER(NAMED, "list", "m.is_open = 1 AND " MATTER_NAMED,     \
			 matter_bind_named),                                   \
		[FROM_NAMED_OWN] = BY_INDEX("matter_list_officer",             \
			MATTER_NAMED, matter_bind_named),                      \
	}

static const struct list_source open_sources[SOURCES] =
	SOURCES_OF("m.is_open = 1", NULL);
static const struct list_source overdue_sources[SOURCES] =
	SOURCES_OF("m.is_open = 1 AND m.list_key < ?", bind_today);
static const struct list_source done_sources[SOURCES] =
	SOURCES_OF("m.is_open = 0", NULL);

#define UNASSIGNED "m.officer_id IS NULL AND m.is_open = 1"
enum { BY_ID = REACHES };
static const struct list_source waiting_sources[] = {
	[REACH_MANY] = BY_INDEX("matter_unassigned_many", UNASSIGNED, NULL),
	[REACH_PROVINCE] =
		BY_INDEX("matter_unassigned_province", UNASSIGNED, NULL),
	[REACH_UNIT] = BY_INDEX("matter_unassigned", UNASSIGNED, NULL),
	[BY_ID] = { "matter m", "m.id = ?", list_bind_id },
};

/* ---- The lists ---- */

static size_t
source_of(const struct list_query *query, bool own)
{
	const struct matter_filters *in = query->in;

	if (own)
		return FROM_OFFICER;
	if (text_same(in->wait, "held"))
		return FROM_HELD;
	if (text_same(in->wait, "none"))
		return IDLE + list_reach(query);
	return (text_empty(in->state) ? 0 : BY_STATE) + list_reach(query);
}

static unsigned
columns_of(const struct list_query *query)
{
	unsigned has = OF_OPEN;

	if (query->list == &matter_list_done)
		has = OF_ENDED;
	if (query->as != LIST_PAGE)
		return has | OF_OPEN | OF_ENDED | OF_OFFICERS | OF_UNITS;
	if (query->scope.n_units != 1)
		has |= OF_UNITS;
	return has;
}

/* Whose matters: the officer's own in his views, before another is chosen. */
static struct err *
choose(struct list_query *query)
{
	const struct matter_filters *in = query->in;
	bool mine = query->list == &matter_list_mine;
	int64_t officer_id = query->req->session->officer_id;
	bool own;

	query->has = columns_of(query);
	if (!mine || !officer_id)
		query->has |= OF_OFFICERS;
	if (!mine)
		query->has |= OF_CHOICE;
	if (mine && !officer_id)
		query->title = matter_list_unit.title;
	if (!query->scope.officer_id && text_empty(in->officer) &&
	    (mine || query->list == &matter_list_overdue))
		query->scope.officer_id = officer_id;
	if (text_same(in->wait, "held"))
		query->has |= OF_HELD;
	own = query->scope.officer_id || !text_empty(in->officer);
	if (!text_empty(in->find))
		return matter_search(query, own);
	query->source = source_of(query, own);
	if (query->source == FROM_HELD)
		list_sort(query, "unpaid");
	return NULL;
}

static struct err *
choose_waiting(struct list_query *query)
{
	query->has = OF_WAITING | OF_UNITS;
	query->source = list_reach(query);
	return NULL;
}

#undef AT
#define AT(member) .at = offsetof(struct matter_filters, member)

/* clang-format off */
/* A matter without a next duty, and not kept apart in the separate book, is
 * one that nothing would remind of. */
static const struct list_choice waits[] = {
	{ "", "Tất cả", NULL },
	{ "over", "Quá hạn", "m.is_open = 1 AND m.list_key < ?" },
	{ "week", "Đến hạn trong 7 ngày",
	  "m.is_open = 1 AND m.list_key BETWEEN ? AND ? + INTERVAL 6 DAY" },
	{ "none", "Không có hạn kế tiếp",
	  "m.idle = 1 AND m.list_key = DATE '9999-12-31'" },
	{ "held", "Chưa chi trả", "m.held_dong > 0" },
};

static const struct list_filter filters[] = {
	{ { "find", "Tìm", FIELD_LINE, 0, .max = 100, AT(find) },
	  .where = NULL /* see matter_search() */ },
	{ { "state", "Trạng thái", FIELD_CODE, 0, AT(state) },
	  .where = "m.account_id = ?" },
	{ { "officer", "Chấp hành viên", FIELD_CODE, 0, AT(officer) },
	  .where = "m.officer_id = ?", .when = OF_CHOICE },
	{ { "wait", "Đang chờ", FIELD_CODE, 0, AT(wait) },
	  .choices = waits, .n_choices = ARRAY_LEN(waits), .when = OF_OPEN },
	{ { "from", "QĐ từ ngày", FIELD_DATE, 0, AT(from) },
	  .where = "m.decided_on >= ?", .chip = "Quyết định từ" },
	{ { "to", "đến ngày", FIELD_DATE, 0, AT(to) },
	  .where = "m.decided_on <= ?", .chip = "Quyết định đến" },
};

#define MATTER_LIST                                                            \
	.noun = "việc", .file = "viec-thi-hanh-an",                            \
	.row = LIST_ROW(struct matter_line, columns), .id = "m.id",            \
	.joins = " JOIN ledger_account a ON a.id = m.account_id",              \
	.unit = "m.unit_id", .province = "m.province_id",                      \
	.officer = "m.officer_id",                                             \
	.filters = filters, .filters_size = sizeof(struct matter_filters)

const struct list matter_list_mine = {
	.path = "", .title = "Việc của tôi",
	.empty = "Chưa có việc nào được phân công cho tài khoản này.",
	MATTER_LIST, .n_filters = ARRAY_LEN(filters),
	.declare = matter_filters_own, .choose = choose,
	.order = "key",
	.sources = open_sources, .n_sources = SOURCES,
};

const struct list matter_list_unit = {
	.path = "unit", .title = "Việc của đơn vị",
	.empty = "Đơn vị không có việc nào đang thi hành.",
	MATTER_LIST, .n_filters = ARRAY_LEN(filters),
	.declare = matter_filters_open, .choose = choose,
	.order = "key",
	.sources = open_sources, .n_sources = SOURCES,
};

const struct list matter_list_overdue = {
	.path = "overdue", .title = "Việc quá hạn",
	.empty = "Không có việc nào quá hạn.", .counted = true,
	MATTER_LIST, .n_filters = ARRAY_LEN(filters),
	.declare = matter_filters_open, .choose = choose,
	.order = "key",
	.sources = overdue_sources, .n_sources = SOURCES,
};

const struct list matter_list_done = {
	.path = "done", .title = "Việc đã kết thúc",
	.empty = "Chưa có việc nào kết thúc.",
	MATTER_LIST, .n_filters = ARRAY_LEN(filters),
	.declare = matter_filters_done, .choose = choose,
	.order = "end",
	.sources = done_sources, .n_sources = SOURCES,
};

const struct list matter_list_waiting = {
	.path = "assign", .title = "Việc chờ phân công Chấp hành viên",
	.empty = "Không có việc nào chờ phân công.",
	MATTER_LIST, .choose = choose_waiting, .order = "age",
	.sources = waiting_sources, .n_sources = ARRAY_LEN(waiting_sources),
	.get_source = BY_ID,
};
/* clang-format on */
