#include "common/base.h"

#include "enforcement/matter_list.h"

#include "common/paths.h"
#include "law/law_column.h"

/* A matter given to an officer, for the month's sheet of who got what. */
struct assigned {
	struct date on; /* filter: a day of the month */
	struct date given_on;
	int64_t id; /* of the matter */
	const char *number, *debtors, *creditors, *officer, *unit;
	int64_t left_dong;
};

static void
bind_month(const struct list_query *query, struct list_args *args)
{
	const struct assigned *in = query->in;
	struct date d = date_is_set(in->on) ? in->on : query->req->today;

	list_bind_date(args, (struct date){ d.year, d.month, 1 });
	list_bind_date(args, date_month_end(d));
}

#define AT(member) .at = offsetof(struct assigned, member)

/* clang-format off */
static const struct column columns[] = {
	{ "id", NULL, COLUMN_ID, 0, AT(id), .sql = "m.id" },
	{ "number", "Số quyết định", COLUMN_TEXT, IN_ALL | NAME, AT(number),
	  .sql = "m.number", .to = PATH_MATTER_KIND "/",
	  .to_at = offsetof(struct assigned, id) },
	{ "given", "Ngày giao", COLUMN_DATE, IN_ALL, AT(given_on),
	  .sql = "g.given_on", .sort = "g.given_on" },
	{ "debtor", "Người phải thi hành án", COLUMN_TEXT, IN_ALL | CUT,
	  AT(debtors), .sql = "m.debtor_names" },
	{ "creditor", "Người được thi hành án", COLUMN_TEXT, IN_ALL | CUT,
	  AT(creditors), .sql = "m.creditor_names",
	  .show = law_show_creditor },
	{ "left", "Còn phải thi hành (đồng)", COLUMN_MONEY, IN_ALL,
	  AT(left_dong), .sql = "m.balance_dong" },
	{ "officer", "Chấp hành viên", COLUMN_TEXT, IN_ALL, AT(officer),
	  .sql = "o.name" },
	{ "unit", "Đơn vị", COLUMN_TEXT, IN_ALL, AT(unit),
	  .sql = "u.short_name" },
};

static const struct list_filter filters[] = {
	{ { "on", "Tháng của ngày", FIELD_DATE, 0, AT(on) } },
};

#define GIVEN(index) \
	{ "matter_given g FORCE INDEX (" index ")", \
	  "g.given_on BETWEEN ? AND ?", bind_month }

enum { OF_OFFICER = REACHES };
static const struct list_source sources[] = {
	[REACH_MANY] = GIVEN("matter_given_many"),
	[REACH_PROVINCE] = GIVEN("matter_given_province"),
	[REACH_UNIT] = GIVEN("matter_given_unit"),
	[OF_OFFICER] = GIVEN("matter_given_officer"),
};

static struct err *
choose(struct list_query *query)
{
	query->source = query->scope.officer_id ? OF_OFFICER
						: (size_t)list_reach(query);
	return NULL;
}

/* Officer and unit are looked up row by row: where there are few, the server
 * would begin with them and sort all that was given. */
const struct list matter_list_assigned = {
	.path = "assigned", .title = "Việc được phân công trong tháng",
	.noun = "việc", .file = "viec-duoc-phan-cong",
	.empty = "Trong tháng chưa có việc nào được phân công.",
	.row = LIST_ROW(struct assigned, columns), .order = "given",
	.filters = filters, .n_filters = ARRAY_LEN(filters),
	.filters_size = sizeof(struct assigned), .counted = true,
	.sources = sources, .n_sources = ARRAY_LEN(sources), .id = "g.event_id",
	.joins = " JOIN matter m ON m.id = g.matter_id"
		 " LEFT JOIN officer o ON o.id = g.officer_id"
		 " LEFT JOIN unit u ON u.id = m.unit_id",
	.unit = "g.unit_id", .province = "g.province_id",
	.officer = "g.officer_id", .choose = choose,
};
/* clang-format on */
