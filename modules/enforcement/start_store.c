#include "common/base.h"

#include "enforcement/start_store.h"

#include "common/paths.h"
#include "enforcement/matter_list.h"
#include "law/law.h"

/* As the list of intake counts them: one decision for what one judgment gives
 * ex officio, one for what was asked for. Of what came in within some days
 * (law->pending_days); what waits longer than the law's five working days
 * (Điều 36 Luật THADS 2008, Điều 33, 34 Luật THADS 2025) is seen there. */
static const char SQL_COUNT_DECIDE[] =
	"SELECT COUNT(*) FROM (SELECT STRAIGHT_JOIN DISTINCT j.id, t.basis"
	" FROM (SELECT STRAIGHT_JOIN k.id FROM unit u"
	"   JOIN judgment k FORCE INDEX (judgment_received)"
	"    ON k.unit_id = u.id AND k.received_on >= ?"
	"   WHERE u.path LIKE ?"
	"  UNION SELECT STRAIGHT_JOIN q.judgment_id FROM unit u"
	"   JOIN enforcement_request q FORCE INDEX (request_state)"
	"    ON q.unit_id = u.id AND q.state = 'received'"
	"    AND q.received_on >= ? WHERE u.path LIKE ?) x"
	" JOIN judgment j ON j.id = x.id"
	" JOIN claim c ON c.judgment_id = j.id"
	" JOIN obligation_type t ON t.code = c.obligation_type"
	"  AND t.valid_from <= j.received_on"
	"  AND (t.valid_to IS NULL OR t.valid_to >= j.received_on)"
	" WHERE (SELECT 1 FROM obligation o WHERE o.claim_id = c.id LIMIT 1)"
	"  IS NULL AND (t.basis = 'ex_officio' OR (SELECT 1"
	"  FROM request_claim r WHERE r.claim_id = c.id LIMIT 1) = 1)"
	" LIMIT ?) n";

static struct err *
count_decide(struct request *req, const struct wait *wait,
	     const struct scope *scope, int64_t max, int64_t *n)
{
	struct date since = date_add_days(req->today, -req->law->pending_days);
	struct db_rows *rows;
	struct err *e;

	(void)wait;
	e = db_query(req->db, req, SQL_COUNT_DECIDE, &rows,
		     DB_ARGS(DB_DATE(since), DB_TEXT(scope->path_like),
			     DB_DATE(since), DB_TEXT(scope->path_like),
			     DB_INT(max)));
	if (!e)
		*n = db_int(rows, 0, 0);
	return e;
}

static const char *
decide_words(struct request *req, const struct wait *wait)
{
	return talloc_asprintf(req, "%s (nhận trong %" PRId64 " ngày)",
			       wait->label, req->law->pending_days);
}

/* clang-format off */
#define OFFICERS(label, asks, ...) \
	{ label, "matter.view", &matter_list_mine, "wait", asks, \
	  .whose = FOR_OFFICERS, __VA_ARGS__ }
#define OTHERS(label, asks, ...) \
	{ label, "matter.view", &matter_list_unit, "wait", asks, \
	  .whose = FOR_OTHERS, __VA_ARGS__ }

/* Who carries matters himself is told of his own, everybody else of those in
 * the scope of the right. */
static const struct wait rows[] = {
	{ "Chờ ra quyết định", "matter.decide", .words = decide_words,
	  .count = count_decide, .href = PATH_PENDING },
	{ "Chờ phân công Chấp hành viên", "matter.assign",
	  &matter_list_waiting },
	OFFICERS("Quá hạn", "over", .pressing = true),
	OFFICERS("Đến hạn trong 7 ngày", "week"),
	OFFICERS("Chưa chi trả", "held"),
	OFFICERS("Không có hạn kế tiếp", "none"),
	OTHERS("Quá hạn", "over", .pressing = true),
	OTHERS("Đến hạn trong 7 ngày", "week"),
	OTHERS("Chưa chi trả", "held"),
	OTHERS("Không có hạn kế tiếp", "none"),
};
/* clang-format on */

const struct waits enforcement_waits = {
	WAITS(rows),
	.lead = "Việc trong phạm vi được giao theo dõi.",
	.own_lead = "Việc do tài khoản này tổ chức thi hành.",
};
