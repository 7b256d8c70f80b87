#include "common/base.h"

#include "intake/judgment_list.h"

#include "common/paths.h"
#include "common/session.h"
#include "common/text.h"
#include "intake/debtors_sql.h"
#include "law/law.h"
#include "matter/due_view.h"
#include "staff/reach.h"

/* A judgment of which something can be decided on now. */
struct pending_line {
	int64_t judgment_id;
	const char *number;
	const char *court;
	const char *debtors;	   /* NULL: none */
	struct date officio_on;	   /* not set: nothing ex officio */
	const char *officio_rules; /* codes of its limits, by comma */
	struct date asked_on;	   /* not set: nothing that was asked for */
	struct date waits_on;	   /* the earlier of the two */
	const char *unit;
	int64_t claims;
	int64_t left_dong;
};

struct pending_filters {
	const char *unit; /* code */
	const char *wait; /* "late": the decision is overdue */
};

enum { OF_UNITS = 1 };

/* Who decides, or proposes, goes on to the decision at once. */
static void
show_number(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	    struct cell *cell)
{
	const struct pending_line *line = row;
	bool may = session_may(query->req->session, "matter.decide") ||
		   session_may(query->req->session, "matter.propose");

	cell->href = talloc_asprintf(ctx, "%s/%" PRId64 "%s",
				     PATH_JUDGMENT_KIND, line->judgment_id,
				     may ? "/decide" : "");
}

static void
show_basis(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	   struct cell *cell)
{
	const struct pending_line *line = row;

	(void)ctx;
	(void)query;
	cell->text = "Theo yêu cầu";
	if (date_is_set(line->officio_on))
		cell->text = date_is_set(line->asked_on)
				     ? "Chủ động và theo yêu cầu"
				     : "Chủ động";
}

static const struct law_due *
earlier(const struct law_due *a, const struct law_due *b)
{
	if (!a || !b)
		return a ? a : b;
	return date_compare(b->due_on, a->due_on) < 0 ? b : a;
}

/* The earliest of what waits ex officio: an interim measure does not. */
static const struct law_due *
officio_due(TALLOC_CTX *ctx, const struct law *law,
	    const struct pending_line *line)
{
	const struct law_due *due = NULL;
	char *rules = talloc_strdup(ctx, line->officio_rules);
	char *rest = NULL;

	for (char *rule = rules ? strtok_r(rules, ",", &rest) : NULL; rule;
	     rule = strtok_r(NULL, ",", &rest))
		due = earlier(due, law_due(ctx, law, rule, line->officio_on));
	return due;
}

/* When the decision must be out: from the judgment's receipt, or from the
 * request; the earlier of the two. NULL when the law has no such limit. */
static const struct law_due *
due_of(TALLOC_CTX *ctx, const struct law *law, const struct pending_line *line)
{
	const struct law_due *asked = NULL;

	if (date_is_set(line->asked_on))
		asked = law_due(ctx, law, "decision_on_request",
				line->asked_on);
	return earlier(officio_due(ctx, law, line), asked);
}

static void
show_due(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	 struct cell *cell)
{
	const struct law_due *limit = due_of(ctx, query->req->law, row);
	struct due_words due;

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

#define AT(member) offsetof(struct pending_line, member)

/* clang-format off */
static const struct column columns[] = {
	{ "id", NULL, COLUMN_ID, 0, AT(judgment_id), .sql = "j.id" },
	{ "number", "Bản án, quyết định", COLUMN_TEXT, IN_ALL | NAME,
	  AT(number), .sql = "j.number", .show = show_number, .width = 24 },
	{ "court", "Tòa án, cơ quan ban hành", COLUMN_TEXT, IN_ALL | CUT,
	  AT(court), .sql = "j.court", .width = 32 },
	{ "debtor", "Người phải thi hành án", COLUMN_TEXT, IN_ALL | CUT,
	  AT(debtors), .sql = DEBTORS_OF_JUDGMENT, .width = 40 },
	{ "officio", NULL, COLUMN_DATE, 0, AT(officio_on),
	  .sql = "j.officio_on" },
	{ "rules", NULL, COLUMN_TEXT, 0, AT(officio_rules),
	  .sql = "j.officio_rules" },
	{ "asked", NULL, COLUMN_DATE, 0, AT(asked_on), .sql = "j.asked_on" },
	{ "basis", "Loại", COLUMN_MADE, IN_ALL, .show = show_basis },
	{ "since", "Từ ngày", COLUMN_DATE, IN_ALL, AT(waits_on),
	  .sql = "j.waits_on", .sort = "j.waits_on" },
	{ "due", "Hạn ra quyết định", COLUMN_MADE, IN_ALL, .show = show_due },
	{ "unit", "Đơn vị", COLUMN_TEXT, IN_ALL | NARROW, AT(unit),
	  .sql = "u.short_name", .when = OF_UNITS },
	{ "claims", "Số khoản", COLUMN_COUNT, IN_ALL, AT(claims),
	  .sql = "j.waiting_claims" },
	{ "left", "Số tiền (đồng)", COLUMN_MONEY, IN_ALL, AT(left_dong),
	  .sql = "j.waiting_dong" },
};
/* clang-format on */

enum source { LATE = REACHES, SOURCES = LATE + REACHES };

/* No decision takes so long that none of these days is late. */
#define LATE_DAYS_MAX 60

/* The last day from which the decision would be overdue today; the first day
 * of all when the law has no such limit, or when the statement is only printed
 * (--lists), which asks no law. */
static struct date
late_since(const struct list_query *query, const char *rule)
{
	const struct request *req = query->req;
	struct date day = req->today;

	for (int i = 0; req->law && i < LATE_DAYS_MAX; i++) {
		const struct law_due *due;

		day = date_add_days(day, -1);
		due = law_due(query->req, req->law, rule, day);
		if (due && date_compare(due->due_on, req->today) < 0)
			return day;
	}
	return (struct date){ 1900, 1, 1 };
}

static void
bind_late(const struct list_query *query, struct list_args *args)
{
	struct date asked = late_since(query, "decision_on_request");
	struct date latest = asked;
	struct date since[LAW_DECIDING_MAX];
	const char **rules = NULL;
	size_t n = 0;

	if (query->req->law)
		rules = law_deciding(query->req, query->req->law, &n);
	for (size_t i = 0; i < LAW_DECIDING_MAX; i++) {
		since[i] = late_since(query, i < n ? rules[i] : "");
		if (date_compare(latest, since[i]) < 0)
			latest = since[i];
	}
	list_bind_date(args, latest);
	list_bind_date(args, asked);
	for (size_t i = 0; i < LAW_DECIDING_MAX; i++) {
		list_bind_text(args, i < n ? rules[i] : "");
		list_bind_date(args, since[i]);
	}
}

/* Their range of the index first: the oldest are the late ones. One LATE_BY for
 * each of LAW_DECIDING_MAX. */
#define LATE_BY " OR (FIND_IN_SET(?, j.officio_rules) AND j.officio_on <= ?)"
#define IS_LATE                                                                \
	"j.waits_on IS NOT NULL AND j.waits_on <= ?"                           \
	" AND (j.asked_on <= ?" LATE_BY LATE_BY LATE_BY LATE_BY ")"

#define IN_ORDER(reach, index)                                                 \
	[reach] = { "judgment j FORCE INDEX (" index ")",                      \
		    "j.waits_on IS NOT NULL", NULL },                          \
	[LATE + (reach)] = { "judgment j FORCE INDEX (" index ")", IS_LATE,    \
			     bind_late }

static const struct list_source sources[SOURCES] = {
	IN_ORDER(REACH_MANY, "judgment_waits"),
	IN_ORDER(REACH_PROVINCE, "judgment_waits_province"),
	IN_ORDER(REACH_UNIT, "judgment_unit_waits"),
};

static struct err *
choose(struct list_query *query)
{
	const struct pending_filters *in = query->in;
	struct err *e = NULL;

	if (!list_unit(query))
		query->has |= OF_UNITS;
	if (!text_empty(in->unit))
		e = list_within(query, in->unit);
	query->source = list_reach(query);
	if (text_same(in->wait, "late"))
		query->source += LATE;
	return e;
}

#undef AT
#define AT(member) .at = offsetof(struct pending_filters, member)

/* clang-format off */
static const struct list_choice waits[] = {
	{ "", "Tất cả", NULL },
	{ "late", "Quá hạn ra quyết định", NULL },
};

static const struct list_filter filters[] = {
	{ { "wait", "Đang chờ", FIELD_CODE, 0, AT(wait) }, .choices = waits,
	  .n_choices = ARRAY_LEN(waits) },
	{ { "unit", "Đơn vị", FIELD_CODE, 0, AT(unit) }, .when = OF_UNITS },
};

const struct list pending_list = {
	.path = "pending", .title = "Chờ ra quyết định thi hành án",
	.noun = "bản án, quyết định", .file = "cho-ra-quyet-dinh",
	.empty = "Không có khoản nào chờ ra quyết định thi hành án.",
	.counted = true,
	.row = LIST_ROW(struct pending_line, columns), .order = "since",
	.filters = filters, .n_filters = ARRAY_LEN(filters),
	.filters_size = sizeof(struct pending_filters),
	.sources = sources, .n_sources = SOURCES, .id = "j.id",
	.joins = " JOIN unit u ON u.id = j.unit_id", .unit = "j.unit_id",
	.province = "j.province_id",
	.declare = reach_declare, .choose = choose,
};
/* clang-format on */
