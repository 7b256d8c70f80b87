#include "common/base.h"

#include "enforcement/decision_list.h"

#include "common/form.h"
#include "common/paths.h"
#include "common/text.h"
#include "law/law.h"
#include "law/law_column.h"
#include "law/period.h"
#include "staff/reach.h"

struct kept {
	int64_t id; /* of the matter */
	const char *number, *type, *kind, *ground, *matter, *debtors,
		*creditors, *court, *judgment, *signer, *officer, *unit;
	const char *on_number; /* of the decision that it is on, NULL */
	const char *by_number; /* of that which is on it, NULL */
	struct date on, judged_on;
	bool voided;
};

struct books {
	const char *book;
	int64_t year; /* 0: that of today */
	const char *unit;
	struct date from, to;
};

enum { OF_UNITS = 1, OF_LATER = 2 };

static void
show_type(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	  struct cell *cell)
{
	const struct kept *kept = row;

	(void)ctx;
	cell->text = law_decision_label(query->req->law, kept->type, kept->on);
}

static void
show_ground(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	    struct cell *cell)
{
	const struct kept *kept = row;
	const struct law *law = query->req->law;
	const struct ledger_event *event =
		kept->kind ? law_event(law, kept->kind, kept->on) : NULL;
	const struct law_term *term =
		event ? law_ground(law, event, kept->ground, kept->on) : NULL;

	(void)ctx;
	cell->text = term ? term->label : NULL;
}

/* "12/2026/DS-ST ngày 05/03/2026 của Tòa án …" */
static void
show_judgment(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	      struct cell *cell)
{
	const struct kept *kept = row;

	(void)query;
	cell->text = talloc_asprintf(ctx, "%s ngày %s của %s", kept->judgment,
				     date_text(ctx, kept->judged_on),
				     kept->court);
}

/* As in a book on paper: what is struck out, and what became of it. */
static void
show_note(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	  struct cell *cell)
{
	const struct kept *kept = row;

	(void)query;
	if (kept->voided)
		cell->text = "Đã hủy ghi nhận";
	else if (kept->by_number)
		cell->text = talloc_asprintf(ctx, "Xem quyết định số %s",
					     kept->by_number);
	else if (kept->on_number)
		cell->text = talloc_asprintf(ctx, "Về quyết định số %s",
					     kept->on_number);
}

#define AT(member) .at = offsetof(struct kept, member)

/* clang-format off */
static const struct column columns[] = {
	{ "id", NULL, COLUMN_ID, 0, AT(id), .sql = "d.matter_id" },
	{ "kind", NULL, COLUMN_TEXT, 0, AT(kind), .sql = "e.kind" },
	{ "judged", NULL, COLUMN_DATE, 0, AT(judged_on),
	  .sql = "j.issued_on" },
	{ "court", NULL, COLUMN_TEXT, 0, AT(court), .sql = "j.court" },
	{ "judgment-number", NULL, COLUMN_TEXT, 0, AT(judgment),
	  .sql = "j.number" },
	{ "voided", NULL, COLUMN_FLAG, 0, AT(voided),
	  .sql = "EXISTS (SELECT 1 FROM event v WHERE v.matter_id = d.matter_id"
		 " AND v.refers_to = e.id AND v.kind = 'voided')" },
	{ "on-number", NULL, COLUMN_TEXT, 0, AT(on_number),
	  .sql = "(SELECT s.number FROM decision s"
		 " WHERE s.id = d.supersedes_id)" },
	{ "by-number", NULL, COLUMN_TEXT, 0, AT(by_number),
	  .sql = "(SELECT s.number FROM decision s"
		 " WHERE s.matter_id = d.matter_id"
		 " AND s.supersedes_id = d.id ORDER BY s.id DESC LIMIT 1)" },
	{ "number", "Số quyết định", COLUMN_TEXT, IN_ALL | NAME, AT(number),
	  .sql = "NULLIF(d.number, '')", .to = PATH_MATTER_KIND "/",
	  .to_at = offsetof(struct kept, id), .width = 24,
	  .none = "(không có số)" },
	{ "on", "Ngày", COLUMN_DATE, IN_ALL, AT(on), .sql = "d.decided_on",
	  .sort = "d.decided_on" },
	{ "type", "Loại quyết định", COLUMN_TEXT, IN_ALL | CUT, AT(type),
	  .sql = "d.decision_type", .show = show_type, .width = 32 },
	{ "ground", "Căn cứ", COLUMN_TEXT, IN_ALL | CUT | NARROW, AT(ground),
	  .sql = "d.ground", .show = show_ground, .width = 32 },
	{ "matter", "Quyết định thi hành án", COLUMN_TEXT, IN_ALL,
	  AT(matter), .sql = "m.number", .head = "QĐ thi hành án",
	  .width = 24, .when = OF_LATER },
	{ "judgment", "Bản án, quyết định được thi hành", COLUMN_MADE,
	  IN_ALL | CUT | NARROW, .show = show_judgment, .width = 40 },
	{ "debtor", "Người phải thi hành án", COLUMN_TEXT, IN_ALL | CUT,
	  AT(debtors), .sql = "m.debtor_names", .width = 32 },
	{ "creditor", "Người được thi hành án", COLUMN_TEXT,
	  IN_ALL | CUT | NARROW, AT(creditors), .sql = "m.creditor_names",
	  .show = law_show_creditor, .width = 32 },
	{ "officer", "Chấp hành viên", COLUMN_TEXT, IN_FILE | IN_PRINT,
	  AT(officer), .sql = "o.name" },
	{ "signer", "Người ký", COLUMN_TEXT, IN_ALL, AT(signer),
	  .sql = "d.signer" },
	{ "unit", "Đơn vị ra quyết định", COLUMN_TEXT, IN_ALL | NARROW,
	  AT(unit), .sql = "u.short_name", .when = OF_UNITS },
	{ "note", "Ghi chú", COLUMN_MADE, IN_ALL, .show = show_note },
};

#undef AT
#define AT(member) .at = offsetof(struct books, member)

static const struct list_filter filters[] = {
	{ { "book", "Sổ", FIELD_CODE, 0, AT(book) } },
	{ { "year", "Năm thống kê", FIELD_INT, 0, .max = 2190, AT(year) } },
	{ { "unit", "Đơn vị", FIELD_CODE, 0, AT(unit) }, .when = OF_UNITS },
	{ { "from", "Từ ngày", FIELD_DATE, 0, AT(from) },
	  .where = "d.decided_on >= ?" },
	{ { "to", "đến ngày", FIELD_DATE, 0, AT(to) },
	  .where = "d.decided_on <= ?" },
};
/* clang-format on */

static int
year_of(const struct list_query *query)
{
	const struct books *in = query->in;
	const struct request *req = query->req;

	return in->year ? (int)in->year
			: period_year(req->law->year_begins, req->today);
}

/* The one that was chosen, or the first: that of the decisions which open
 * matters. "" where the law is not known. */
static const char *
book_of(const struct list_query *query)
{
	const struct books *in = query->in;
	const struct law *law = query->req->law;
	const char **books;
	size_t n = 0;

	if (!text_empty(in->book) || !law)
		return in->book ? in->book : "";
	books = law_books(query->req, law, &n);
	return n > 0 ? books[0] : "";
}

/* Whether the book has the decisions that open matters. */
static bool
has_openings(const struct law *law, const char *book)
{
	size_t n;
	const char **codes = law_enforcing(NULL, law, &n);
	bool has = false;

	for (size_t i = 0; i < law->n_decisions; i++) {
		const struct law_decision_type *type = &law->decisions[i];

		for (size_t k = 0; k < n && text_same(type->book, book); k++)
			has = has || text_same(codes[k], type->code);
	}
	talloc_free(codes);
	return has;
}

static void
bind_book(const struct list_query *query, struct list_args *args)
{
	const struct law *law = query->req->law;
	int year = law ? year_of(query) : 0;
	int begins = law ? law->year_begins : 1;

	list_bind_text(args, book_of(query));
	list_bind_date(args, period_start(begins, year));
	list_bind_date(args, period_end(begins, year, 12));
}

#define KEPT(index)                                                            \
	{ "decision d FORCE INDEX (" index ")",                                \
	  "d.book = ? AND d.decided_on BETWEEN ? AND ?", bind_book }

static const struct list_source sources[] = {
	[REACH_MANY] = KEPT("decision_kept_many"),
	[REACH_PROVINCE] = KEPT("decision_kept_province"),
	[REACH_UNIT] = KEPT("decision_kept_unit"),
};

/* The books that the law knows, under its names of today. */
static struct err *
declare(struct list_query *query)
{
	struct request *req = query->req;
	size_t n;
	const char **books = law_books(req, req->law, &n);
	struct option *options =
		talloc_zero_array(req, struct option, (unsigned)n + 1);

	for (size_t i = 0; i < n; i++)
		options[i] = (struct option){
			books[i],
			talloc_asprintf(options, "%s. %s", books[i],
					law_label(req->law, "book", books[i],
						  req->today)),
		};
	form_options(query->form, "book", options, n);
	return reach_declare(query);
}

static struct err *
choose(struct list_query *query)
{
	const struct books *in = query->in;
	const struct law *law = query->req->law;
	const char *book = book_of(query);
	struct err *e = NULL;

	if (law)
		query->title = talloc_asprintf(query, "%s, năm thống kê %d",
					       law_label(law, "book", book,
							 query->req->today),
					       year_of(query));
	if (law && !has_openings(law, book))
		query->has |= OF_LATER;
	if (!list_unit(query))
		query->has |= OF_UNITS;
	if (!text_empty(in->unit))
		e = list_within(query, in->unit);
	query->source = list_reach(query);
	return e;
}

/* clang-format off */
const struct list decision_list_books = {
	.path = "books", .title = "Sổ quyết định", .noun = "quyết định",
	.file = "so-quyet-dinh",
	.empty = "Sổ này chưa có quyết định nào trong năm. Sổ do cơ quan ra "
		 "quyết định giữ: từ 01/07/2025 là cơ quan cấp tỉnh.",
	.row = LIST_ROW(struct kept, columns), .order = "on",
	.filters = filters, .n_filters = ARRAY_LEN(filters),
	.filters_size = sizeof(struct books), .counted = true,
	.sources = sources, .n_sources = ARRAY_LEN(sources), .id = "d.id",
	.joins = " LEFT JOIN event e ON e.matter_id = d.matter_id"
		 " AND e.decision_id = d.id"
		 " JOIN matter m ON m.id = d.matter_id"
		 " JOIN judgment j ON j.id = m.judgment_id"
		 " LEFT JOIN officer o ON o.id = m.officer_id"
		 " LEFT JOIN unit u ON u.id = d.unit_id",
	.unit = "d.unit_id", .province = "d.province_id",
	.declare = declare, .choose = choose,
};
/* clang-format on */
