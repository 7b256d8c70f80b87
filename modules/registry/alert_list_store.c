#include "common/base.h"

#include "registry/alert_list.h"

#include "common/paths.h"
#include "common/text.h"
#include "law/law_column.h"
#include "matter/due_view.h"
#include "registry/entry_view.h"
#include "staff/reach.h"
#include "staff/unit.h"

struct alert_row {
	int64_t entry_id; /* 0: none */
	int64_t matter_id;
	const char *debtor;
	const char *number; /* of the enforcement decision */
	const char *what;
	const char *why;     /* NULL: what says it all */
	const char *article; /* NULL: none */
	const char *no_means;
	struct date decided_on;
	struct date on;
	bool is_limit;
	bool was_late;
	int64_t rest_dong;
	int64_t most_dong;
	struct date published_on;
	struct date due_on; /* when it was to be published */
	int64_t late_days;
	const char *state;
	const char *officer; /* NULL: not assigned */
	const char *unit;
};

struct alert_filters {
	const char *list;
	const char *unit;    /* code */
	const char *officer; /* id */
};

enum {
	OF_UNITS = 1,
	OF_RELIEF = 2,
	OF_BOOK = 4,
	OF_DUTY = 8,
	OF_SINCE = 16, /* that it holds, with the condition */
	OF_ALERT = 32,
	OF_COMPARE = 64,
	OF_ENTRY = 128,
	OF_LATE = 256,
	OF_UNDECIDED = 512,
	OF_DIFFERS = 1024
};

/* clang-format off */
#define ALERT(list, value, label, has, empty) \
	[list] = { list, value, label, empty, OF_ALERT | (has), &alert_list }
#define COMPARE(list, value, label, has, empty) \
	[list] = { list, value, label, empty, OF_COMPARE | (has), \
		   &compare_list }

const struct alert_kind alert_kinds[ALERT_LISTS] = {
	ALERT(ALERT_RELIEF, "relief", "Xét miễn, giảm nghĩa vụ",
	      OF_RELIEF | OF_SINCE,
	      "Không có người phải thi hành án nào đến lúc xét miễn, giảm."),
	ALERT(ALERT_BOOK, "book", "Đủ điều kiện chuyển sổ, gửi lại yêu cầu",
	      OF_BOOK | OF_SINCE,
	      "Không có việc nào đủ điều kiện chuyển sổ hoặc gửi lại yêu cầu."),
	ALERT(ALERT_CHECK, "check", "Đến hạn xác minh lại", OF_DUTY,
	      "Không có việc nào sắp đến hạn hoặc quá hạn xác minh lại."),
	ALERT(ALERT_LATE, "late", "Chậm công khai, cập nhật, chấm dứt",
	      OF_DUTY,
	      "Trong năm không có việc nào chậm công khai, cập nhật, chấm dứt."),
	COMPARE(ALERT_UNPUBLISHED, "unpublished",
		"Có quyết định, chưa công khai", 0,
		"Mọi quyết định chưa có điều kiện còn hiệu lực đều đã công khai."),
	COMPARE(ALERT_UNDECIDED, "undecided",
		"Công khai, không còn quyết định", OF_ENTRY | OF_UNDECIDED,
		"Mọi thông tin đang công khai đều có quyết định đang có hiệu lực."),
	COMPARE(ALERT_OVERDUE, "late", "Công khai chậm", OF_ENTRY | OF_LATE,
		"Không có thông tin đang công khai nào được công khai chậm."),
	COMPARE(ALERT_DIFFERS, "differs", "Dữ liệu khác hồ sơ",
		OF_ENTRY | OF_DIFFERS,
		"Mọi thông tin đang công khai đều khớp với hồ sơ."),
};
/* clang-format on */

/* The first of the page, while none is named. */
const struct alert_kind *
alert_kind_of(const struct list_query *query)
{
	const struct alert_filters *in = query->in;
	const struct alert_kind *first = NULL;

	for (size_t i = 0; i < ALERT_LISTS; i++) {
		const struct alert_kind *kind = &alert_kinds[i];

		if (kind->of != query->list)
			continue;
		if (text_same(kind->value, in->list))
			return kind;
		if (!first)
			first = kind;
	}
	return first;
}

/* ---- Columns ---- */

static void
show_debtor(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	    struct cell *cell)
{
	const struct alert_row *alert = row;

	(void)query;
	if (alert->entry_id)
		cell->href = talloc_asprintf(ctx, "/registry/entry/%" PRId64,
					     alert->entry_id);
}

static void
show_number(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	    struct cell *cell)
{
	const struct alert_row *alert = row;

	if (request_has_program(query->req, "enforcement"))
		cell->href =
			talloc_asprintf(ctx, PATH_MATTER, alert->matter_id);
}

/* The sums of a relief; of what is only to be looked at there are none. */
static void
show_sum(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	 struct cell *cell)
{
	const struct alert_row *alert = row;

	(void)ctx;
	(void)query;
	if (alert->most_dong == 0)
		cell->text = NULL;
}

static void
show_limit(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	   struct cell *cell)
{
	const struct alert_row *alert = row;
	bool check = alert_kind_of(query)->list == ALERT_CHECK;
	struct due_words due;

	if (alert->was_late) {
		cell->text = talloc_asprintf(ctx, "%s, đã thực hiện chậm",
					     cell->text);
		cell->status = "off";
		return;
	}
	if (!alert->is_limit || query->as != LIST_PAGE)
		return;
	due = due_words(ctx, query->req,
			check ? "reverification" : "publication", alert->on);
	if (due.words)
		cell->text =
			talloc_asprintf(ctx, "%s %s", cell->text, due.words);
	cell->due = due.class;
	cell->days = due.days;
}

#define AT(member)    offsetof(struct alert_row, member)
#define PUBLISHED_DAY "DATE(p.published_at + INTERVAL 7 HOUR)"

/* clang-format off */
static const struct column columns[] = {
	{ "entry", NULL, COLUMN_ID, 0, AT(entry_id), .sql = "a.entry_id" },
	{ "matter", NULL, COLUMN_ID, 0, AT(matter_id), .sql = "a.matter_id" },
	{ "debtor", "Người phải thi hành án", COLUMN_TEXT, IN_ALL | NAME,
	  AT(debtor), .sql = "a.debtor", .show = show_debtor, .width = 32 },
	{ "number", "Quyết định thi hành án", COLUMN_TEXT, IN_ALL, AT(number),
	  .sql = "m.number", .show = show_number, .width = 24,
	  .head = "QĐ thi hành án" },
	{ "case", "Trường hợp", COLUMN_TEXT, IN_ALL, AT(what),
	  .sql = "a.what", .when = OF_RELIEF, .width = 40 },
	{ "task", "Việc cần làm", COLUMN_TEXT, IN_ALL, AT(what),
	  .when = OF_BOOK, .width = 40 },
	{ "what", "Nội dung", COLUMN_TEXT, IN_ALL | CUT, AT(what),
	  .when = OF_DUTY, .width = 40 },
	{ "why", "Điều kiện", COLUMN_TEXT, IN_ALL | CUT | NARROW, AT(why),
	  .sql = "a.why", .when = OF_SINCE, .width = 40 },
	{ "rest", "Còn phải thi hành (đồng)", COLUMN_MONEY, IN_ALL,
	  AT(rest_dong), .sql = "a.rest_dong", .show = show_sum,
	  .when = OF_RELIEF },
	{ "most", "Đề nghị tối đa (đồng)", COLUMN_MONEY, IN_ALL,
	  AT(most_dong), .sql = "a.most_dong", .show = show_sum,
	  .when = OF_RELIEF },
	{ "since", "Đủ từ ngày", COLUMN_DATE, IN_ALL, AT(on),
	  .sql = "a.on_day", .when = OF_SINCE },
	{ "is-limit", NULL, COLUMN_FLAG, 0, AT(is_limit), .sql = "a.is_limit" },
	{ "was-late", NULL, COLUMN_FLAG, 0, AT(was_late), .sql = "a.was_late" },
	{ "limit", "Hạn", COLUMN_DATE, IN_ALL, AT(on), .show = show_limit,
	  .when = OF_DUTY },
	{ "article", "Căn cứ", COLUMN_TEXT, IN_ALL | CUT | NARROW, AT(article),
	  .sql = "a.article", .when = OF_ALERT, .width = 32 },
	{ "no-means", "Quyết định chưa có điều kiện", COLUMN_TEXT, IN_ALL,
	  AT(no_means), .sql = "a.no_means", .when = OF_COMPARE, .width = 24,
	  .head = "QĐ chưa có điều kiện" },
	{ "decided", "Ngày quyết định", COLUMN_DATE, IN_ALL, AT(decided_on),
	  .sql = "COALESCE(a.decided_on, p.decided_on)", .when = OF_COMPARE,
	  .head = "Ngày QĐ" },
	{ "published", "Ngày công khai", COLUMN_DATE, IN_ALL, AT(published_on),
	  .sql = PUBLISHED_DAY, .when = OF_ENTRY, .head = "Công khai" },
	{ "due", "Hạn công khai", COLUMN_DATE, IN_ALL, AT(due_on),
	  .sql = "p.due_on", .when = OF_LATE, .head = "Hạn" },
	{ "days", "Chậm (ngày)", COLUMN_COUNT, IN_ALL, AT(late_days),
	  .sql = "COALESCE(DATEDIFF(" PUBLISHED_DAY ", p.due_on), 0)",
	  .when = OF_LATE },
	{ "state", "Trạng thái hồ sơ", COLUMN_TEXT, IN_ALL, AT(state),
	  .sql = "s.code", .show = law_show_account, .when = OF_UNDECIDED },
	{ "differs", "Khác hồ sơ", COLUMN_TEXT, IN_ALL | CUT, AT(what),
	  .when = OF_DIFFERS, .width = 40 },
	{ "officer", "Chấp hành viên", COLUMN_TEXT, IN_ALL, AT(officer),
	  .sql = "o.name", .none = OFFICER_NONE, .width = 24 },
	{ "unit", "Đơn vị", COLUMN_TEXT, IN_ALL | NARROW, AT(unit),
	  .sql = "u.short_name", .when = OF_UNITS },
	{ "place", NULL, COLUMN_MADE, 0, .sort = "r.place" },
};
/* clang-format on */

/* ---- Where rows come from ---- */

/* Rows of one list and one scope stand side by side in the key, in order. */
static void
bind_reach(const struct list_query *query, struct list_args *args)
{
	list_bind_text(args, alert_code(alert_kind_of(query)->list));
	list_bind_text(args, query->scope.path ? query->scope.path : "%");
}

enum source { OF_ALL, OF_OFFICER, SOURCES };

static const struct list_source sources[SOURCES] = {
	[OF_ALL] = { "alert_reach r FORCE INDEX (PRIMARY)",
		     "r.list = ? AND r.reach = ?", bind_reach },
	[OF_OFFICER] = { "alert_reach r FORCE INDEX (alert_reach_officer)",
			 "r.list = ? AND r.reach = ?", bind_reach },
};

static struct err *
choose(struct list_query *query)
{
	const struct alert_filters *in = query->in;
	const struct alert_kind *kind = alert_kind_of(query);
	struct err *e = NULL;

	query->has = kind->has;
	if (!list_unit(query))
		query->has |= OF_UNITS;
	query->title = kind->label;
	query->empty = kind->empty;
	query->source = OF_ALL;
	if (query->scope.officer_id || !text_empty(in->officer))
		query->source = OF_OFFICER;
	if (!text_empty(in->unit))
		e = list_within(query, in->unit);
	return e;
}

static struct err *
declare(struct list_query *query)
{
	struct option *options =
		talloc_zero_array(query->req, struct option, ALERT_LISTS);
	size_t n = 0;

	for (size_t i = 0; i < ALERT_LISTS; i++) {
		const struct alert_kind *kind = &alert_kinds[i];

		if (kind->of == query->list)
			options[n++] =
				(struct option){ kind->value, kind->label };
	}
	form_options(query->form, "list", options, n);
	return reach_declare(query);
}

#undef AT
#define AT(member) .at = offsetof(struct alert_filters, member)

/* clang-format off */
static const struct list_filter filters[] = {
	{ { "list", "Danh sách", FIELD_CODE, 0, AT(list) }, .given = true },
	{ { "unit", "Đơn vị", FIELD_CODE, 0, AT(unit) }, .when = OF_UNITS },
	{ { "officer", "Chấp hành viên", FIELD_CODE, 0, AT(officer) },
	  .where = "r.officer_id = ?" },
};

#define ALERTS_OF                                                              \
	.counted = true,                                                       \
	.row = LIST_ROW(struct alert_row, columns), .order = "place",          \
	.filters = filters, .n_filters = ARRAY_LEN(filters),                   \
	.filters_size = sizeof(struct alert_filters),                          \
	.sources = sources, .n_sources = SOURCES, .id = "r.alert_id",          \
	.joins = " JOIN alert a ON a.id = r.alert_id"                          \
		 " JOIN matter m ON m.id = a.matter_id"                        \
		 " JOIN ledger_account s ON s.id = m.account_id"               \
		 " JOIN unit u ON u.id = a.unit_id"                            \
		 " LEFT JOIN officer o ON o.id = m.officer_id"                 \
		 " LEFT JOIN publication p ON p.id = a.entry_id",              \
	.officer = "r.officer_id", .declare = declare, .choose = choose

const struct list alert_list = {
	.path = "alerts", .title = "Cảnh báo", .noun = "cảnh báo",
	.file = "canh-bao", ALERTS_OF,
};

const struct list compare_list = {
	.path = "compare", .title = "Đối chiếu công khai với quyết định",
	.noun = "dòng", .file = "doi-chieu", ALERTS_OF,
};
/* clang-format on */
