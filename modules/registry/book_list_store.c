#include "common/base.h"

#include "registry/book_list.h"

#include "common/paths.h"
#include "common/text.h"
#include "law/law.h"
#include "matter/bearers.h"
#include "registry/entry_view.h"
#include "staff/reach.h"
#include "staff/unit.h"

struct book_line {
	int64_t id;
	const char *number;
	struct date decided_on;
	const char *debtors;
	const char *obligation; /* of the debtors, as published; NULL */
	int64_t left_dong;
	const char *no_means; /* number of the decision, NULL: none */
	struct date no_means_on;
	const char *ground; /* code */
	const char *checks; /* "01/02/2025; 03/08/2025" */
	struct date moved_on;
	const char *move_number; /* of the record, NULL: none */
	const char *officer;	 /* NULL: not assigned */
	const char *unit;
};

struct book_filters {
	const char *find;
	const char *unit;    /* code */
	const char *officer; /* id */
	struct date from;
	struct date to;
};

enum { OF_UNITS = 1 };

/* ---- Columns ---- */

/* The article that names the ground. */
static void
show_ground(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	    struct cell *cell)
{
	const struct book_line *line = row;
	const struct law_term *term;

	(void)ctx;
	if (!line->ground)
		return;
	term = law_term(query->req->law, "no_means_ground", line->ground,
			line->no_means_on);
	if (term)
		cell->text = term->article ? term->article : term->label;
}

/* "12/QĐ-THADS ngày 05/03/2026", as the book on paper has it in one cell. */
static void
show_dated(TALLOC_CTX *ctx, const char *number, struct date on,
	   struct cell *cell)
{
	cell->text = talloc_asprintf(ctx, "%s ngày %s", number ? number : "",
				     date_text(ctx, on));
}

static void
show_decision(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	      struct cell *cell)
{
	const struct book_line *line = row;

	(void)query;
	show_dated(ctx, line->number, line->decided_on, cell);
}

static void
show_no_means(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	      struct cell *cell)
{
	const struct book_line *line = row;

	(void)query;
	show_dated(ctx, line->no_means, line->no_means_on, cell);
}

static void
show_move(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	  struct cell *cell)
{
	const struct book_line *line = row;

	(void)query;
	cell->text =
		talloc_asprintf(ctx, "%s %s", date_text(ctx, line->moved_on),
				line->move_number ? line->move_number : "");
}

#define AT(member) offsetof(struct book_line, member)
#define ON_SCREEN  (IN_PAGE | IN_FILE)

/* clang-format off */
static const struct column columns[] = {
	{ "id", NULL, COLUMN_ID, 0, AT(id), .sql = "m.id" },
	{ "number", "Quyết định thi hành án", COLUMN_TEXT, ON_SCREEN | NAME,
	  AT(number), .sql = "m.number", .width = 24, .head = "QĐ thi hành án",
	  .to = PATH_MATTER_KIND "/", .to_at = AT(id) },
	{ "decided", "Ngày quyết định thi hành án", COLUMN_DATE, IN_FILE,
	  AT(decided_on), .sql = "m.decided_on" },
	{ "decision", "QĐ thi hành án (số, ngày)", COLUMN_MADE, IN_PRINT,
	  .show = show_decision },
	{ "debtor", "Người phải thi hành án", COLUMN_TEXT, IN_ALL | CUT,
	  AT(debtors), .sql = "m.debtor_names", .width = 32 },
	{ "obligation", "Nghĩa vụ thi hành án", COLUMN_TEXT,
	  IN_ALL | CUT | NARROW, AT(obligation),
	  .sql = "(SELECT GROUP_CONCAT(DISTINCT p.obligation_text"
		 " SEPARATOR '; ') FROM publication p"
		 " WHERE p.matter_id = m.id AND p.ended_on IS NULL)",
	  .width = 40 },
	{ "left", "Còn phải thi hành (đồng)", COLUMN_MONEY, IN_ALL,
	  AT(left_dong), .sql = "m.balance_dong" },
	{ "no-means", "Quyết định chưa có điều kiện", COLUMN_TEXT, ON_SCREEN,
	  AT(no_means), .sql = "dn.number", .width = 24,
	  .head = "QĐ chưa có điều kiện" },
	{ "no-means-on", "Ngày quyết định chưa có điều kiện", COLUMN_DATE, ON_SCREEN,
	  AT(no_means_on), .sql = "n.effective_on", .head = "Ngày QĐ" },
	{ "no-means-decision", "QĐ chưa có điều kiện (số, ngày)", COLUMN_MADE,
	  IN_PRINT, .show = show_no_means },
	{ "ground", "Căn cứ", COLUMN_TEXT, IN_FILE | IN_PRINT, AT(ground),
	  .sql = "n.ground", .show = show_ground, .width = 24 },
	{ "checks", "Các lần xác minh", COLUMN_TEXT, IN_ALL | CUT, AT(checks),
	  .sql = "(SELECT GROUP_CONCAT(DATE_FORMAT(v.verified_on, '%d/%m/%Y')"
		 " ORDER BY v.verified_on SEPARATOR '; ')"
		 " FROM verification v WHERE v.matter_id = m.id)",
	  .width = 24 },
	{ "moved", "Ngày chuyển sổ", COLUMN_DATE, ON_SCREEN, AT(moved_on),
	  .sql = "m.moved_on", .sort = "m.moved_on", .falls = true },
	{ "record", "Biên bản chuyển sổ", COLUMN_TEXT, ON_SCREEN,
	  AT(move_number), .sql = "dm.number", .head = "Biên bản",
	  .width = 24 },
	{ "move", "Chuyển sổ (ngày, biên bản)", COLUMN_MADE, IN_PRINT,
	  .show = show_move },
	{ "officer", "Chấp hành viên", COLUMN_TEXT, IN_ALL, AT(officer),
	  .sql = "o.name", .none = OFFICER_NONE, .width = 24 },
	{ "unit", "Đơn vị", COLUMN_TEXT, IN_ALL | NARROW, AT(unit),
	  .sql = "u.short_name", .when = OF_UNITS },
	/* Room for the pen. */
	{ "note", "Ghi chú", COLUMN_MADE, IN_PRINT, .show = NULL },
	/* A book is read from its first line. */
	{ "age", NULL, COLUMN_MADE, 0, .sort = "m.moved_on" },
};
/* clang-format on */

/* ---- Where rows come from ---- */

enum source { FROM_SEARCH = REACHES, SOURCES };

/* The account of the book; 0 where the law is not known. */
static void
bind_book(const struct list_query *query, struct list_args *args)
{
	const struct law *law = query->req->law;
	const struct ledger_chart *chart =
		law ? law_chart(law, query->req->today) : NULL;
	int id = 0;

	for (size_t i = 0; chart && i < chart->n_accounts; i++) {
		if (chart->accounts[i].kind == LEDGER_BOOK)
			id = chart->accounts[i].id;
	}
	list_bind_int(args, id);
}

static void
bind_found(const struct list_query *query, struct list_args *args)
{
	const struct book_filters *in = query->in;
	struct list_find find = list_find(query, in->find);

	list_bind_text(args, find.start);
	list_bind_text(args, find.token);
	list_bind_text(args, find.part);
	list_bind_text(args, bearers_number(query, in->find));
	bind_book(query, args);
}

/* What happened last of a kind. */
#define LAST(kind)                                                             \
	"(SELECT x.id FROM event x WHERE x.matter_id = m.id"                   \
	" AND x.kind = '" kind "' ORDER BY x.seq DESC LIMIT 1)"

/* By the number of the decision, by a debtor as he is published, or by the own
 * number of a party. */
#define FOUND                                                                  \
	"(SELECT k.id FROM matter k WHERE k.number_fold LIKE ?"                \
	"  UNION SELECT p.matter_id FROM publication_token t"                  \
	"   JOIN publication p ON p.id = t.publication_id"                     \
	"   WHERE t.token LIKE ? AND p.debtor_fold LIKE ?"                     \
	"  UNION SELECT mp.matter_id FROM " BEARERS_OF_NUMBER                  \
	"   JOIN matter_party mp ON mp.party_id = p.id) f"                     \
	" JOIN matter m ON m.id = f.id"
#define IN_BOOK "m.account_id = ?"
#define IN_ORDER(reach, index)                                                 \
	[reach] = { "matter m FORCE INDEX (" index ")", IN_BOOK, bind_book }

static const struct list_source sources[SOURCES] = {
	IN_ORDER(REACH_MANY, "matter_book_list"),
	IN_ORDER(REACH_PROVINCE, "matter_book_province"),
	IN_ORDER(REACH_UNIT, "matter_book"),
	[FROM_SEARCH] = { FOUND, IN_BOOK, bind_found, .rows = "matter m" },
};

static struct err *
choose(struct list_query *query)
{
	const struct book_filters *in = query->in;
	struct err *e = NULL;

	if (!list_unit(query))
		query->has |= OF_UNITS;
	if (query->as != LIST_PAGE)
		list_sort(query, "age");
	if (query->as == LIST_PRINT)
		query->title = "Sổ theo dõi việc chưa có điều kiện thi hành án";
	if (!text_empty(in->unit))
		e = list_within(query, in->unit);
	query->source = list_reach(query);
	if (!text_empty(in->find))
		query->source = FROM_SEARCH;
	return e;
}

#undef AT
#define AT(member) .at = offsetof(struct book_filters, member)

/* clang-format off */
static const struct list_filter filters[] = {
	{ { "find", "Tìm", FIELD_LINE, 0, .max = 100, AT(find) },
	  .where = NULL /* see FROM_SEARCH */ },
	{ { "unit", "Đơn vị", FIELD_CODE, 0, AT(unit) }, .when = OF_UNITS },
	{ { "officer", "Chấp hành viên", FIELD_CODE, 0, AT(officer) },
	  .where = "m.officer_id = ?" },
	{ { "from", "Chuyển sổ từ ngày", FIELD_DATE, 0, AT(from) },
	  .where = "m.moved_on >= ?" },
	{ { "to", "đến ngày", FIELD_DATE, 0, AT(to) },
	  .where = "m.moved_on <= ?", .chip = "Chuyển sổ đến ngày" },
};

const struct list book_list = {
	.path = "book", .title = "Sổ theo dõi riêng việc chưa có điều kiện",
	.noun = "việc", .file = "so-theo-doi-rieng",
	.empty = "Chưa có việc nào trong sổ theo dõi riêng. Các việc đủ điều "
		 "kiện chuyển sổ ở trong mục Cảnh báo.",
	.counted = true,
	.row = LIST_ROW(struct book_line, columns), .order = "moved",
	.filters = filters, .n_filters = ARRAY_LEN(filters),
	.filters_size = sizeof(struct book_filters),
	.sources = sources, .n_sources = SOURCES, .id = "m.id",
	.joins = " JOIN unit u ON u.id = m.unit_id"
		 " LEFT JOIN officer o ON o.id = m.officer_id"
		 " LEFT JOIN event e ON e.id = " LAST("book_moved")
		 " LEFT JOIN decision dm ON dm.id = e.decision_id"
		 " LEFT JOIN event n ON n.id = " LAST("no_means")
		 " LEFT JOIN decision dn ON dn.id = n.decision_id",
	.unit = "m.unit_id", .province = "m.province_id",
	.officer = "m.officer_id",
	.declare = reach_declare, .choose = choose,
};
/* clang-format on */
