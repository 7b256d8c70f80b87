#include "common/base.h"

#include "reports/late_list.h"

#include "common/paths.h"
#include "common/session.h"
#include "common/text.h"
#include "law/law.h"
#include "law/period.h"
#include "staff/reach.h"

struct late {
	int64_t id; /* of the matter */
	const char *number, *debtors, *kind, *recorded_at, *who, *unit;
	const char *grounds; /* of the correction; NULL: none */
	struct date on;
	int64_t year, month; /* that count it */
};

struct late_filters {
	const char *unit; /* code */
	int64_t year;
	const char *kind;
	struct date from, to, since;
};

enum { OF_UNITS = 1 };

static void
show_number(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	    struct cell *cell)
{
	const struct late *late = row;

	if (session_may(query->req->session, "matter.view") &&
	    request_has_program(query->req, "enforcement"))
		cell->href = talloc_asprintf(ctx, PATH_MATTER, late->id);
}

static void
show_kind(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	  struct cell *cell)
{
	const struct late *late = row;

	(void)ctx;
	cell->text = law_event_label(query->req->law, late->kind, late->on);
}

/* The last day of the month that counts it says which. */
static void
show_period(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	    struct cell *cell)
{
	const struct late *late = row;
	struct date end = period_end(query->req->law->year_begins,
				     (int)late->year, (int)late->month);

	cell->text = talloc_asprintf(ctx, "%02d/%d", end.month, end.year);
}

#define AT(member) offsetof(struct late, member)

/* clang-format off */
static const struct column columns[] = {
	{ "id", NULL, COLUMN_ID, 0, AT(id), .sql = "l.matter_id" },
	{ "year", NULL, COLUMN_COUNT, 0, AT(year), .sql = "l.year" },
	{ "month", NULL, COLUMN_COUNT, 0, AT(month), .sql = "l.month" },
	{ "number", "Số quyết định", COLUMN_TEXT, IN_ALL | NAME, AT(number),
	  .sql = "m.number", .show = show_number, .width = 24 },
	{ "debtor", "Người phải thi hành án", COLUMN_TEXT, IN_ALL | CUT,
	  AT(debtors), .sql = "m.debtor_names", .width = 32 },
	{ "kind", "Việc đã ghi", COLUMN_TEXT, IN_ALL, AT(kind),
	  .sql = "e.kind", .show = show_kind },
	{ "on", "Ngày xảy ra", COLUMN_DATE, IN_ALL, AT(on),
	  .sql = "l.effective_on" },
	{ "recorded", "Ghi lúc", COLUMN_TIME, IN_ALL, AT(recorded_at),
	  .sql = "l.recorded_at", .sort = "x.leg_id", .falls = true },
	{ "who", "Người ghi", COLUMN_TEXT, IN_ALL, AT(who),
	  .sql = "a.name", .none = "Nhập dữ liệu" },
	{ "period", "Tính vào tháng", COLUMN_MADE, IN_ALL,
	  .show = show_period },
	{ "grounds", "Theo lần cho điều chỉnh", COLUMN_TEXT, IN_ALL | CUT,
	  AT(grounds), .sql = "v.reason" },
	{ "unit", "Đơn vị", COLUMN_TEXT, IN_ALL | NARROW, AT(unit),
	  .sql = "u.short_name", .when = OF_UNITS },
};

static const struct list_choice kinds[] = {
	{ "", "Mọi việc ghi muộn", NULL },
	{ "late", "Muộn trong năm", "x.correction_id IS NULL" },
	{ "correction", "Điều chỉnh năm đã khóa",
	  "x.correction_id IS NOT NULL" },
};

#undef AT
#define AT(member) .at = offsetof(struct late_filters, member)

static const struct list_filter filters[] = {
	{ { "unit", "Đơn vị", FIELD_CODE, 0, AT(unit) }, .when = OF_UNITS },
	{ { "year", "Tính vào năm thống kê", FIELD_INT, 0, .max = 2190,
	    AT(year) }, .where = "x.year = ?" },
	{ { "kind", "Loại", FIELD_CODE, 0, AT(kind) }, .choices = kinds,
	  .n_choices = ARRAY_LEN(kinds) },
	{ { "from", "Xảy ra từ ngày", FIELD_DATE, 0, AT(from) },
	  .where = "l.effective_on >= ?" },
	{ { "to", "đến ngày", FIELD_DATE, 0, AT(to) },
	  .where = "l.effective_on <= ?" },
	{ { "since", "Ghi từ ngày", FIELD_DATE, 0, AT(since) },
	  .where = "l.recorded_at >= ? - INTERVAL 7 HOUR" },
};
/* clang-format on */

static struct err *
choose(struct list_query *query)
{
	const struct late_filters *in = query->in;
	struct err *e = NULL;

	if (!list_unit(query))
		query->has |= OF_UNITS;
	if (!text_empty(in->unit))
		e = list_within(query, in->unit);
	query->source = !e && list_unit(query);
	return e;
}

#define FIRST_OF_FACTS(index) \
	{ "ledger_late x FORCE INDEX (" index ")" \
	  " JOIN ledger_leg l ON l.id = x.leg_id", "x.is_first" }

static const struct list_source sources[] = {
	FIRST_OF_FACTS("PRIMARY"),
	FIRST_OF_FACTS("ledger_late_unit"),
};

/* clang-format off */
const struct list late_list = {
	.path = "late", .title = "Việc ghi muộn, điều chỉnh", .noun = "việc",
	.empty = "Chưa có việc nào ghi sau khi tháng của việc đó đã khóa.",
	.file = "viec-ghi-muon",
	.row = LIST_ROW(struct late, columns), .order = "recorded",
	.filters = filters, .n_filters = ARRAY_LEN(filters),
	.filters_size = sizeof(struct late_filters), .counted = true,
	.sources = sources, .n_sources = ARRAY_LEN(sources), .id = "x.leg_id",
	.joins = " JOIN event e ON e.id = l.event_id"
		 " JOIN matter m ON m.id = l.matter_id"
		 " LEFT JOIN account a ON a.id = e.recorded_by"
		 " LEFT JOIN period_move v ON v.id = x.correction_id"
		 " LEFT JOIN unit u ON u.id = x.unit_id",
	.unit = "x.unit_id", .officer = "l.officer_id",
	.declare = reach_declare, .choose = choose,
};
/* clang-format on */

struct err *
late_list_count(struct request *req, const struct scope *scope,
		struct date since, int64_t max, int64_t *n)
{
	const struct late_filters in = { .since = since };

	return list_tally(req, &late_list, scope, &in, max, n);
}
