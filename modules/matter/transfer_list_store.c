#include "common/base.h"

#include "matter/transfer_list.h"

#include "common/text.h"
#include "law/law.h"
#include "matter/due_view.h"
#include "matter/transfer.h"
#include "staff/reach.h"

/* A transfer, as a line of either list. */
struct transfer_row {
	int64_t id;
	const char *number; /* of the decision */
	struct date sent_on;
	const char *other; /* the agency on the other side, NULL */
	const char *debtors;
	int64_t dong;
	struct date first_on;
	const char *state; /* its code */
	struct date received_on;
	const char *to_number; /* of the decision that the receiver made */
	const char *answer;
	const char *unit; /* on this side */
};

struct transfer_filters {
	const char *state; /* "": what waits; "done": what does not */
	const char *unit;  /* code */
};

enum { OF_UNITS = 1, OF_IN = 2 };

static void
show_state(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	   struct cell *cell)
{
	const struct transfer_row *line = row;
	enum transfer_state state = transfer_state_named(line->state);

	(void)ctx;
	(void)query;
	cell->text = transfer_state_words(state);
	cell->status = transfer_state_class(state);
}

/* Until when the receiver decides: from the day on which he has it. */
static void
show_due(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	 struct cell *cell)
{
	const struct transfer_row *line = row;
	const struct law_due *limit = NULL;
	struct due_words due;

	if (transfer_state_named(line->state) == TRANSFER_RECEIVED)
		limit = law_due(ctx, query->req->law, "entrust_received",
				line->received_on);
	if (!limit)
		return;
	if (query->as != LIST_PAGE) {
		cell->text = date_text(ctx, limit->due_on);
		return;
	}
	due = due_words(ctx, query->req, limit->code, limit->due_on);
	cell->text = due.words;
	cell->due = due.class;
	cell->days = due.days;
}

#define AT(member) offsetof(struct transfer_row, member)

/* clang-format off */
#define COLUMNS(way, page, side)                                               \
	{ "id", NULL, COLUMN_ID, 0, AT(id), .sql = "t.id" },                   \
	{ "number", "Quyết định ủy thác", COLUMN_TEXT, IN_ALL | NAME,          \
	  AT(number), .sql = "d.number", .none = "(không có số)",              \
	  .to = (page), .to_at = AT(id), .width = 24 },                          \
	{ "sent", "Ngày quyết định", COLUMN_DATE, IN_ALL, AT(sent_on),         \
	  .sql = "t.sent_on", .sort = "t.sent_on" },                           \
	{ "other", way, COLUMN_TEXT, IN_ALL | CUT, AT(other),                  \
	  .sql = (side), .none = TRANSFER_TO_NOBODY, .width = 40 },              \
	{ "debtor", "Người phải thi hành án", COLUMN_TEXT, IN_ALL | CUT,       \
	  AT(debtors), .sql = "m.debtor_names", .width = 40 },                 \
	{ "dong", "Số tiền ủy thác (đồng)", COLUMN_MONEY, IN_ALL, AT(dong),    \
	  .sql = "t.dong", .head = "Số tiền" },                                \
	{ "first", "Quyết định thi hành án lần đầu", COLUMN_DATE,              \
	  IN_ALL | NARROW, AT(first_on), .sql = "t.first_on",                  \
	  .head = "QĐ lần đầu" },                                              \
	{ "state", "Tình trạng", COLUMN_TEXT, IN_ALL, AT(state),               \
	  .sql = "t.state", .show = show_state },                              \
	{ "received", "Ngày nhận", COLUMN_DATE, IN_ALL, AT(received_on),       \
	  .sql = "t.received_on" },                                            \
	{ "due", "Hạn ra quyết định", COLUMN_MADE, IN_ALL, .show = show_due,   \
	  .when = OF_IN },                                                     \
	{ "decided", "Quyết định thi hành án của nơi nhận", COLUMN_TEXT,       \
	  IN_FILE | IN_PRINT, AT(to_number), .sql = "o.number" },              \
	{ "answer", "Nội dung trả lời", COLUMN_TEXT, IN_FILE | IN_PRINT,       \
	  AT(answer), .sql = "t.answer", .width = 40 }

static const struct column columns_in[] = {
	COLUMNS("Cơ quan ủy thác", "/intake/entrusted/",
		"COALESCE(g.name, f.name)"),
	{ "unit", "Đơn vị nhận", COLUMN_TEXT, IN_ALL | NARROW, AT(unit),
	  .sql = "u.short_name", .when = OF_UNITS },
};

static const struct column columns_out[] = {
	COLUMNS("Cơ quan nhận ủy thác", "/enforcement/entrusted/",
		"COALESCE(u.name, NULLIF(t.to_name, ''))"),
	{ "unit", "Đơn vị", COLUMN_TEXT, IN_ALL | NARROW, AT(unit),
	  .sql = "f.short_name", .when = OF_UNITS },
};

enum source { DONE = REACHES, SOURCES = DONE + REACHES };

#define IN_ORDER(reach, index, more)                                           \
	[reach] = { "transfer t FORCE INDEX (" index ")", "t.waits = 1" more,  \
		    NULL },                                                    \
	[DONE + (reach)] = { "transfer t FORCE INDEX (" index ")",             \
			     "t.waits = 0" more, NULL }

/* The army and other bodies have no pages here. */
#define HERE " AND t.on_paper = 0"
static const struct list_source sources_in[SOURCES] = {
	IN_ORDER(REACH_MANY, "transfer_waits_here", HERE),
	IN_ORDER(REACH_PROVINCE, "transfer_to_province", HERE),
	IN_ORDER(REACH_UNIT, "transfer_to_unit", HERE),
};

static const struct list_source sources_out[SOURCES] = {
	IN_ORDER(REACH_MANY, "transfer_waits", ""),
	IN_ORDER(REACH_PROVINCE, "transfer_from_province", ""),
	IN_ORDER(REACH_UNIT, "transfer_from_unit", ""),
};
/* clang-format on */

static struct err *
choose(struct list_query *query, unsigned has)
{
	const struct transfer_filters *in = query->in;
	struct err *e = NULL;

	query->has |= has;
	if (!list_unit(query))
		query->has |= OF_UNITS;
	if (!text_empty(in->unit))
		e = list_within(query, in->unit);
	query->source = list_reach(query);
	if (text_same(in->state, "done"))
		query->source += DONE;
	return e;
}

static struct err *
choose_in(struct list_query *query)
{
	return choose(query, OF_IN);
}

static struct err *
choose_out(struct list_query *query)
{
	return choose(query, 0);
}

#undef AT
#define AT(member) .at = offsetof(struct transfer_filters, member)

/* clang-format off */
static const struct list_choice states[] = {
	{ "", "Chưa ra quyết định", NULL },
	{ "done", "Đã ra quyết định, trả lại, đã rút", NULL },
};

static const struct list_filter filters[] = {
	{ { "state", "Tình trạng", FIELD_CODE, 0, AT(state) },
	  .choices = states, .n_choices = ARRAY_LEN(states) },
	{ { "unit", "Đơn vị", FIELD_CODE, 0, AT(unit) }, .when = OF_UNITS },
};

#define TRANSFER_LIST                                                          \
	.path = "entrusted", .noun = "ủy thác", .counted = true,               \
	.order = "sent", .filters = filters, .n_filters = ARRAY_LEN(filters),  \
	.filters_size = sizeof(struct transfer_filters),                       \
	.n_sources = SOURCES, .id = "t.id",                                    \
	.joins = " JOIN event e ON e.id = t.event_id"                          \
		 " JOIN matter m ON m.id = t.matter_id"                        \
		 " JOIN unit f ON f.id = t.from_unit_id"                       \
		 " LEFT JOIN decision d ON d.id = e.decision_id"               \
		 " LEFT JOIN unit g ON g.id = d.unit_id"                       \
		 " LEFT JOIN unit u ON u.id = t.to_unit_id"                    \
		 " LEFT JOIN matter o ON o.id = t.to_matter_id",               \
	.declare = reach_declare

const struct list transfer_list_in = {
	TRANSFER_LIST,
	.title = "Ủy thác đến", .file = "uy-thac-den",
	.empty = "Không có ủy thác nào của cơ quan khác chờ ra quyết định.",
	.row = LIST_ROW(struct transfer_row, columns_in),
	.sources = sources_in, .unit = "t.to_unit_id",
	.province = "t.to_province_id", .choose = choose_in,
};

const struct list transfer_list_out = {
	TRANSFER_LIST,
	.title = "Ủy thác đi", .file = "uy-thac-di",
	.empty = "Không có ủy thác nào chờ cơ quan nhận ra quyết định.",
	.row = LIST_ROW(struct transfer_row, columns_out),
	.sources = sources_out, .unit = "t.from_unit_id",
	.province = "t.from_province_id", .officer = "m.officer_id",
	.choose = choose_out,
};
/* clang-format on */
