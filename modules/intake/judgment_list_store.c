#include "common/base.h"

#include "intake/judgment_list.h"

#include "common/paths.h"
#include "common/text.h"
#include "intake/debtors_sql.h"
#include "law/law_column.h"
#include "matter/words.h"
#include "staff/reach.h"

struct judgment_line {
	int64_t id;
	const char *book; /* "12/2026" */
	int64_t book_number;
	int64_t book_year;
	const char *number;
	struct date issued_on;
	struct date effective_on;
	const char *court;
	const char *case_type; /* code */
	const char *debtors;   /* NULL: none */
	const char *sender;    /* NULL */
	const char *channel;   /* code */
	struct date received_on;
	int64_t claims;
	int64_t free_claims; /* that need a decision still */
	const char *unit;
};

struct judgment_filters {
	const char *find;
	const char *court; /* a part of its name */
	const char *state;
	const char *unit; /* code */
	struct date from;
	struct date to;
};

enum { OF_UNITS = 1 };

/* ---- Columns ---- */

/* "2/3": how many of its claims need no decision any more. */
static void
show_decided(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	     struct cell *cell)
{
	const struct judgment_line *line = row;

	(void)query;
	cell->text = talloc_asprintf(ctx, "%" PRId64 "/%" PRId64,
				     line->claims - line->free_claims,
				     line->claims);
	cell->status = line->free_claims > 0 ? "warn" : "good";
}

#define AT(member) offsetof(struct judgment_line, member)
#define IN_FILES   (IN_FILE | IN_PRINT)

/* clang-format off */
static const struct column columns[] = {
	{ "id", NULL, COLUMN_ID, 0, AT(id), .sql = "j.id" },
	/* A spreadsheet would take "5/2026" for a month. */
	{ "book", "Số sổ", COLUMN_TEXT, IN_PAGE | IN_PRINT, AT(book),
	  .sql = "CONCAT(j.book_number, '/', j.book_year)" },
	{ "book-number", "Số sổ", COLUMN_ID, IN_FILE, AT(book_number),
	  .sql = "j.book_number" },
	{ "book-year", "Năm", COLUMN_ID, IN_FILE, AT(book_year),
	  .sql = "j.book_year" },
	{ "number", "Bản án, quyết định", COLUMN_TEXT, IN_ALL | NAME,
	  AT(number), .sql = "j.number", .width = 24,
	  .to = PATH_JUDGMENT_KIND "/", .to_at = AT(id) },
	{ "issued", "Ngày ban hành", COLUMN_DATE, IN_ALL, AT(issued_on),
	  .sql = "j.issued_on" },
	{ "effective", "Ngày có hiệu lực", COLUMN_DATE, IN_FILES,
	  AT(effective_on), .sql = "j.effective_on" },
	{ "court", "Tòa án, cơ quan ban hành", COLUMN_TEXT, IN_ALL | CUT,
	  AT(court), .sql = "j.court", .width = 32 },
	{ "kind", "Loại án", COLUMN_TEXT, IN_ALL | NARROW, AT(case_type),
	  .sql = "j.case_type",
	  LAW_TERM("case_type", struct judgment_line, received_on) },
	{ "debtor", "Người phải thi hành án", COLUMN_TEXT, IN_ALL | CUT,
	  AT(debtors), .sql = DEBTORS_OF_JUDGMENT, .width = 40 },
	{ "received", "Ngày nhận", COLUMN_DATE, IN_ALL, AT(received_on),
	  .sql = "j.received_on", .sort = "j.received_on", .falls = true },
	{ "channel", "Hình thức nhận", COLUMN_TEXT, IN_FILES, AT(channel),
	  .sql = "j.channel",
	  LAW_TERM("channel", struct judgment_line, received_on) },
	{ "sender", "Nơi gửi", COLUMN_TEXT, IN_FILES, AT(sender),
	  .sql = "j.sender", .width = 24 },
	{ "claims", "Số khoản", COLUMN_COUNT, IN_FILE, AT(claims),
	  .sql = "(SELECT COUNT(*) FROM claim c WHERE c.judgment_id = j.id)" },
	{ "free", "Chưa ra quyết định", COLUMN_COUNT, IN_FILE, AT(free_claims),
	  .sql = "j.free_claims" },
	{ "unit", "Đơn vị", COLUMN_TEXT, IN_ALL | NARROW, AT(unit),
	  .sql = "u.short_name", .when = OF_UNITS },
	{ "decided", "Đã ra quyết định", COLUMN_MADE, IN_PAGE | IN_PRINT,
	  .show = show_decided, .head = "Đã ra QĐ" },
	{ "entered", NULL, COLUMN_MADE, 0, .sort = "j.id", .falls = true },
};
/* clang-format on */

/* ---- Where rows come from ---- */

/* Those of a state stand side by side in an index of their own. FOUND are few,
 * put in order; NEWEST those of a common name as they came; NAMED are looked at
 * one by one in the order of the list. */
enum source {
	BY_STATE = REACHES,
	NAMED = BY_STATE + REACHES,
	FOUND = NAMED + NAMED,
	NEWEST = FOUND + REACHES,
	SOURCES = NEWEST + REACHES
};

/* Of a query that nobody asked: a statement is only to be shown. */
static const struct words unasked = { .like = "" };

static const struct words *
words_of(const struct list_query *query)
{
	return query->of ? query->of : &unasked;
}

static void
bind_found(const struct list_query *query, struct list_args *args)
{
	const struct judgment_filters *in = query->in;
	struct list_find find = list_find(query, in->find);

	list_bind_text(args, find.start);
	words_bind(query, words_of(query), args);
	list_bind_text(args, find.part);
	list_bind_text(args, bearers_number(query, in->find));
}

static void
bind_newest(const struct list_query *query, struct list_args *args)
{
	const struct words *words = words_of(query);

	list_bind_text(args, words->also);
	words_bind(query, words, args);
	list_bind_text(args, words->part);
	list_bind_text(args, words->part);
}

static void
bind_named(const struct list_query *query, struct list_args *args)
{
	const struct judgment_filters *in = query->in;
	struct list_find find = list_find(query, in->find);

	list_bind_text(args, find.start);
	list_bind_text(args, find.part);
	list_bind_text(args, bearers_number(query, in->find));
}

#define IS_FOUND(tokens, reach)                                                \
	"(SELECT n.id FROM judgment n WHERE n.number_fold LIKE ?"              \
	"  UNION SELECT p.judgment_id FROM " tokens                            \
	"   JOIN party p ON p.id = t.party_id"                                 \
	"   WHERE " reach "t.token LIKE ? AND p.name_fold LIKE ?"              \
	"  UNION SELECT p.judgment_id FROM " BEARERS_OF_NUMBER ") f"           \
	" JOIN judgment j ON j.id = f.id"
/* Once each, by the last of its parties who bear the name. */
#define IS_OF_WORD(reach)                                                      \
	reach "t.token = ? AND p.name_fold LIKE ? AND NOT EXISTS"              \
	      " (SELECT 1 FROM party l JOIN party_token k"                     \
	      "   ON k.token = t.token AND k.party_id = l.id"                  \
	      "  WHERE l.judgment_id = t.judgment_id"                          \
	      "  AND l.id > t.party_id AND l.name_fold LIKE ?)"
#define OF_WORD(tokens)                                                        \
	tokens " JOIN party_token v"                                           \
	       "  ON v.token = ? AND v.party_id = t.party_id"                  \
	       " JOIN party p ON p.id = t.party_id"                            \
	       " JOIN judgment j ON j.id = t.judgment_id"
#define BY_WORD(to, tokens, reach)                                             \
	[FOUND + (to)] = { IS_FOUND(tokens, reach), NULL, bind_found,         \
			  .rows = "judgment j" },        \
	[NEWEST + (to)] = { OF_WORD(tokens), IS_OF_WORD(reach), bind_newest }

#define IS_NAMED                                                               \
	"(j.number_fold LIKE ? OR (SELECT 1 FROM party p"                      \
	"  WHERE p.judgment_id = j.id AND (p.name_fold LIKE ?"                 \
	"  OR " BEARS_NUMBER ") LIMIT 1) = 1)"
#define IN_ORDER(source, index)                                                \
	[source] = { "judgment j FORCE INDEX (" index ")", NULL, NULL },       \
	[NAMED + (source)] = { "judgment j FORCE INDEX (" index ")", IS_NAMED, \
			       bind_named }

/* clang-format off */
static const struct list_source sources[SOURCES] = {
	IN_ORDER(REACH_MANY, "judgment_list"),
	IN_ORDER(REACH_PROVINCE, "judgment_list_province"),
	IN_ORDER(REACH_UNIT, "judgment_received"),
	IN_ORDER(BY_STATE + REACH_MANY, "judgment_list_state"),
	IN_ORDER(BY_STATE + REACH_PROVINCE, "judgment_state_province"),
	IN_ORDER(BY_STATE + REACH_UNIT, "judgment_unit_state"),
	BY_WORD(REACH_MANY, TOKENS_NATION, ""),
	BY_WORD(REACH_PROVINCE, TOKENS_PROVINCE, TOKENS_OF_PROVINCE),
	BY_WORD(REACH_UNIT, TOKENS_UNIT, TOKENS_OF_UNIT),
};
/* clang-format on */

/* How many bear a common name would take reading all of them. */
static struct err *
search(struct list_query *query)
{
	const struct judgment_filters *in = query->in;
	struct words *words;
	struct err *e =
		words_choose(query, &words_of_parties, in->find, &words);

	if (e)
		return e;
	query->of = words;
	query->uncounted = words->borne != WORDS_FEW;
	switch (words->borne) {
	case WORDS_FEW:
		query->source = FOUND + list_reach(query);
		break;
	case WORDS_MANY:
		query->source = NEWEST + list_reach(query);
		query->title = "Bản án, quyết định của những người cùng tên,"
			       " mới nhập trước";
		list_sort(query, "entered");
		break;
	case WORDS_OPEN:
	default:
		query->source += NAMED;
	}
	return NULL;
}

static struct err *
choose(struct list_query *query)
{
	struct judgment_filters *in = query->in;
	struct err *e = NULL;

	if (!list_unit(query))
		query->has |= OF_UNITS;
	if (!text_empty(in->unit))
		e = list_within(query, in->unit);
	if (e)
		return e;
	if (!text_empty(in->court))
		in->court = list_find(query, in->court).part;
	query->source = list_reach(query);
	if (!text_empty(in->state))
		query->source += BY_STATE;
	return text_empty(in->find) ? NULL : search(query);
}

#undef AT
#define AT(member) .at = offsetof(struct judgment_filters, member)

/* clang-format off */
static const struct list_choice states[] = {
	{ "", "Tất cả", NULL },
	{ "open", "Còn khoản chưa ra quyết định", "j.is_open = 1" },
	{ "done", "Đã ra quyết định đủ", "j.is_open = 0" },
};

static const struct list_filter filters[] = {
	{ { "q", "Tìm số, đương sự", FIELD_LINE, 0, .max = 200, AT(find) },
	  .chip = "Tìm" },
	{ { "court", "Tòa án, cơ quan ban hành", FIELD_LINE, 0, .max = 200,
	    AT(court) }, .where = "j.court_fold LIKE ?" },
	{ { "state", "Tình trạng", FIELD_CODE, 0, AT(state) },
	  .choices = states, .n_choices = ARRAY_LEN(states) },
	{ { "unit", "Đơn vị", FIELD_CODE, 0, AT(unit) }, .when = OF_UNITS },
	{ { "from", "Nhận từ ngày", FIELD_DATE, 0, AT(from) },
	  .where = "j.received_on >= ?" },
	{ { "to", "đến ngày", FIELD_DATE, 0, AT(to) },
	  .where = "j.received_on <= ?", .chip = "Nhận đến ngày" },
};

const struct list judgment_list = {
	.path = "", .title = "Sổ nhận bản án, quyết định",
	.noun = "bản án, quyết định", .file = "so-nhan-ban-an",
	.empty = "Sổ chưa có bản án, quyết định nào.",
	.row = LIST_ROW(struct judgment_line, columns), .order = "received",
	.filters = filters, .n_filters = ARRAY_LEN(filters),
	.filters_size = sizeof(struct judgment_filters),
	.sources = sources, .n_sources = SOURCES, .id = "j.id",
	.joins = " JOIN unit u ON u.id = j.unit_id", .unit = "j.unit_id",
	.province = "j.province_id",
	.declare = reach_declare, .choose = choose,
};
/* clang-format on */
