#include "common/base.h"

#include "enforcement/start_store.h"

#include "common/paths.h"
#include "enforcement/matter_list.h"
#include "matter/proposal_list.h"

/* As the list of intake has them (intake/pending_list_store.c), to be counted
 * here by an index that has no others. */
static const struct column decide_columns[] = {
	{ "since", NULL, COLUMN_DATE, 0, 0, .sql = "j.waits_on",
	  .sort = "j.waits_on" },
};

#define WAITS_BY(index)                                                        \
	{ "judgment j FORCE INDEX (" index ")", "j.waits_on IS NOT NULL",      \
	  NULL }

static const struct list_source decide_sources[] = {
	[REACH_MANY] = WAITS_BY("judgment_waits"),
	[REACH_PROVINCE] = WAITS_BY("judgment_waits_province"),
	[REACH_UNIT] = WAITS_BY("judgment_unit_waits"),
};

static struct err *
choose_decide(struct list_query *query)
{
	query->source = list_reach(query);
	return NULL;
}

const struct list matter_list_decide = {
	.path = "decide",
	.row = LIST_ROW(struct date, decide_columns),
	.order = "since",
	.sources = decide_sources,
	.n_sources = ARRAY_LEN(decide_sources),
	.id = "j.id",
	.joins = "",
	.unit = "j.unit_id",
	.province = "j.province_id",
	.choose = choose_decide,
};

static struct err *
count_decide(struct request *req, const struct wait *wait,
	     const struct scope *scope, int64_t max, int64_t *n)
{
	(void)wait;
	return list_tally(req, &matter_list_decide, scope, "", max, n);
}

/* clang-format off */
#define OFFICERS(asks, ...) \
	{ NULL, "matter.view", &matter_list_mine, "wait", asks, \
	  .whose = FOR_OFFICERS, __VA_ARGS__ }
#define OTHERS(asks, ...) \
	{ NULL, "matter.view", &matter_list_unit, "wait", asks, \
	  .whose = FOR_OTHERS, __VA_ARGS__ }

/* Who carries matters himself is told of his own, everybody else of those in
 * the scope of the right. */
static const struct wait waits[] = {
	{ "Chờ ra quyết định", "matter.decide",
	  .count = count_decide, .href = PATH_PENDING },
	{ "Chờ ký", "matter.decide", &proposal_list_sign },
	{ NULL, "matter.act", &proposal_list_own, "state", "returned",
	  .pressing = true },
	{ "Chờ phân công Chấp hành viên", "matter.assign",
	  &matter_list_waiting },
	OFFICERS("over", .pressing = true),
	OFFICERS("week"),
	OFFICERS("held"),
	OFFICERS("none"),
	OTHERS("over", .pressing = true),
	OTHERS("week"),
	OTHERS("held"),
	OTHERS("none"),
};
/* clang-format on */

const struct waits enforcement_waits = {
	WAITS(waits),
	.lead = "Việc trong phạm vi được giao theo dõi.",
	.own_lead = "Việc do tài khoản này tổ chức thi hành.",
};
