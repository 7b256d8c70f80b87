#include "common/base.h"

#include "enforcement/start_store.h"

#include "common/paths.h"
#include "enforcement/matter_list.h"

/* As the list of intake has them. Unit by unit, by an index that has no
 * others. */
static const char SQL_COUNT_DECIDE[] =
	"SELECT COUNT(*) FROM (SELECT STRAIGHT_JOIN j.id FROM unit u"
	" JOIN judgment j FORCE INDEX (judgment_unit_waits)"
	"  ON j.unit_id = u.id AND j.waits_on IS NOT NULL"
	" WHERE u.path LIKE ? LIMIT ?) n";

static struct err *
count_decide(struct request *req, const struct wait *wait,
	     const struct scope *scope, int64_t max, int64_t *n)
{
	struct db_rows *rows;
	struct err *e;

	(void)wait;
	e = db_query(req->db, req, SQL_COUNT_DECIDE, &rows,
		     DB_ARGS(DB_TEXT(scope->path_like), DB_INT(max)));
	if (!e)
		*n = db_int(rows, 0, 0);
	return e;
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
