#include "common/base.h"

#include "intake/judgment_list.h"

#include "common/paths.h"
#include "common/text.h"
#include "intake/debtors_sql.h"
#include "law/law_column.h"
#include "matter/record.h"
#include "matter/words.h"
#include "staff/reach.h"

struct request_line {
	int64_t judgment_id;
	const char *book; /* "12/2026" */
	int64_t book_number;
	int64_t book_year;
	const char *requester;
	struct date received_on;
	const char *channel; /* code */
	const char *judgment;
	const char *debtors; /* NULL: none */
	bool is_decided;
	const char *state;
	const char *unit;
};

struct request_filters {
	const char *find;
	const char *unit; /* code */
	struct date from;
	struct date to;
};

enum { OF_UNITS = 1 };

static void
show_decided(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	     struct cell *cell)
{
	const struct request_line *line = row;

	(void)ctx;
	(void)query;
	if (text_same(line->state, RECORD_VOIDED)) {
		cell->text = "Đã hủy ghi nhận";
		cell->status = "off";
		return;
	}
	cell->text = line->is_decided ? "Đã ra quyết định"
				      : "Chờ ra quyết định";
	cell->status = line->is_decided ? "good" : "warn";
}

#define AT(member) offsetof(struct request_line, member)

/* clang-format off */
static const struct column columns[] = {
	{ "judgment-id", NULL, COLUMN_ID, 0, AT(judgment_id),
	  .sql = "q.judgment_id" },
	/* A spreadsheet would take "5/2026" for a month. */
	{ "book", "Số sổ", COLUMN_TEXT, IN_PAGE | IN_PRINT, AT(book),
	  .sql = "CONCAT(q.book_number, '/', q.book_year)" },
	{ "book-number", "Số sổ", COLUMN_ID, IN_FILE, AT(book_number),
	  .sql = "q.book_number" },
	{ "book-year", "Năm", COLUMN_ID, IN_FILE, AT(book_year),
	  .sql = "q.book_year" },
	{ "requester", "Người yêu cầu", COLUMN_TEXT, IN_ALL | NAME,
	  AT(requester), .sql = "r.name", .width = 32,
	  .to = PATH_JUDGMENT_KIND "/", .to_at = AT(judgment_id) },
	{ "received", "Ngày yêu cầu", COLUMN_DATE, IN_ALL, AT(received_on),
	  .sql = "q.received_on", .sort = "q.received_on", .falls = true },
	{ "channel", "Hình thức", COLUMN_TEXT, IN_ALL | NARROW, AT(channel),
	  .sql = "q.channel",
	  LAW_TERM("request_channel", struct request_line, received_on) },
	{ "judgment", "Bản án, quyết định", COLUMN_TEXT, IN_ALL, AT(judgment),
	  .sql = "j.number", .width = 24 },
	{ "debtor", "Người phải thi hành án", COLUMN_TEXT, IN_ALL | CUT,
	  AT(debtors), .sql = DEBTORS_OF_JUDGMENT, .width = 40 },
	{ "unit", "Đơn vị", COLUMN_TEXT, IN_ALL | NARROW, AT(unit),
	  .sql = "u.short_name", .when = OF_UNITS },
	{ "state", NULL, COLUMN_TEXT, 0, AT(state), .sql = "q.state" },
	{ "decided", "Giải quyết", COLUMN_FLAG, IN_ALL, AT(is_decided),
	  .sql = "EXISTS (SELECT 1 FROM matter m WHERE m.judgment_id = j.id"
		 " AND m.request_id = q.id)", .show = show_decided,
	  .width = 18 },
};
/* clang-format on */

/* ---- Where rows come from ---- */

/* FOUND are few, put in order; NAMED are looked at one by one in the order of
 * the list. */
enum source {
	NAMED = REACHES,
	FOUND = NAMED + REACHES,
	SOURCES = FOUND + REACHES
};

/* By the number of the judgment, or the name or number of a party. */
#define IS_FOUND(tokens, reach)                                                \
	"(SELECT x.id FROM judgment n"                                         \
	"   JOIN enforcement_request x ON x.judgment_id = n.id"                \
	"   WHERE n.number_fold LIKE ?"                                        \
	"  UNION SELECT x.id FROM " tokens                                     \
	"   JOIN party p ON p.id = t.party_id"                                 \
	"   JOIN enforcement_request x ON x.judgment_id = p.judgment_id"       \
	"   WHERE " reach "t.token LIKE ? AND p.name_fold LIKE ?"              \
	"  UNION SELECT x.id FROM " BEARERS_OF_NUMBER                          \
	"   JOIN enforcement_request x ON x.judgment_id = p.judgment_id) f"    \
	" JOIN enforcement_request q ON q.id = f.id"

/* Of a query that nobody asked: a statement is only to be shown. */
static const struct words unasked = { .like = "" };

static void
bind_found(const struct list_query *query, struct list_args *args)
{
	const struct request_filters *in = query->in;
	struct list_find find = list_find(query, in->find);

	list_bind_text(args, find.start);
	words_bind(query, query->of ? query->of : &unasked, args);
	list_bind_text(args, find.part);
	list_bind_text(args, bearers_number(query, in->find));
}

static void
bind_named(const struct list_query *query, struct list_args *args)
{
	const struct request_filters *in = query->in;
	struct list_find find = list_find(query, in->find);

	list_bind_text(args, find.start);
	list_bind_text(args, find.part);
	list_bind_text(args, bearers_number(query, in->find));
}

#define IS_NAMED                                                               \
	"((SELECT n.number_fold FROM judgment n WHERE n.id = q.judgment_id)"   \
	"  LIKE ? OR (SELECT 1 FROM party p"                                   \
	"  WHERE p.judgment_id = q.judgment_id"                                \
	"  AND (p.name_fold LIKE ? OR " BEARS_NUMBER ") LIMIT 1) = 1)"
#define OF_REACH(reach, index, tokens, range)                                  \
	[reach] = { "enforcement_request q FORCE INDEX (" index ")", NULL,     \
		    NULL },                                                    \
	[NAMED + (reach)] = { "enforcement_request q FORCE INDEX (" index ")", \
			      IS_NAMED, bind_named },                          \
	[FOUND + (reach)] = { IS_FOUND(tokens, range), NULL, bind_found,       \
			      .rows = "enforcement_request q" }

/* clang-format off */
static const struct list_source sources[SOURCES] = {
	OF_REACH(REACH_MANY, "request_list", TOKENS_NATION, ""),
	OF_REACH(REACH_PROVINCE, "request_list_province", TOKENS_PROVINCE,
		 TOKENS_OF_PROVINCE),
	OF_REACH(REACH_UNIT, "request_unit_list", TOKENS_UNIT, TOKENS_OF_UNIT),
};
/* clang-format on */

/* How many bear a common name would take reading all of them. */
static struct err *
search(struct list_query *query)
{
	const struct request_filters *in = query->in;
	struct words *words;
	struct err *e =
		words_choose(query, &words_of_parties, in->find, &words);

	if (e)
		return e;
	query->of = words;
	query->uncounted = words->borne != WORDS_FEW;
	query->source += query->uncounted ? NAMED : FOUND;
	return NULL;
}

static struct err *
choose(struct list_query *query)
{
	const struct request_filters *in = query->in;
	struct err *e = NULL;

	if (!list_unit(query))
		query->has |= OF_UNITS;
	if (!text_empty(in->unit))
		e = list_within(query, in->unit);
	if (e)
		return e;
	query->source = list_reach(query);
	return text_empty(in->find) ? NULL : search(query);
}

#undef AT
#define AT(member) .at = offsetof(struct request_filters, member)

/* clang-format off */
static const struct list_filter filters[] = {
	{ { "q", "Tìm số bản án, đương sự", FIELD_LINE, 0, .max = 200,
	    AT(find) }, .chip = "Tìm" },
	{ { "unit", "Đơn vị", FIELD_CODE, 0, AT(unit) }, .when = OF_UNITS },
	{ { "from", "Nhận từ ngày", FIELD_DATE, 0, AT(from) },
	  .where = "q.received_on >= ?" },
	{ { "to", "đến ngày", FIELD_DATE, 0, AT(to) },
	  .where = "q.received_on <= ?", .chip = "Nhận đến ngày" },
};

const struct list request_list = {
	.path = "request", .title = "Sổ nhận yêu cầu thi hành án",
	.noun = "yêu cầu thi hành án", .file = "so-nhan-yeu-cau",
	.empty = "Chưa có yêu cầu thi hành án nào trong sổ.",
	.row = LIST_ROW(struct request_line, columns), .order = "received",
	.filters = filters, .n_filters = ARRAY_LEN(filters),
	.filters_size = sizeof(struct request_filters),
	.sources = sources, .n_sources = SOURCES, .id = "q.id",
	.joins = " JOIN judgment j ON j.id = q.judgment_id"
		 " JOIN party r ON r.id = q.requester_id"
		 " JOIN unit u ON u.id = q.unit_id",
	.unit = "q.unit_id", .province = "q.province_id",
	.declare = reach_declare, .choose = choose,
};
/* clang-format on */
