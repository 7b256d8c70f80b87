#include "common/base.h"

#include "tasks/verify_facts.h"
#include "upkeep/case_digest.h"

/* What a citizen is answered stands in the step that answered, by the same
 * person within the same minute. */
static const char SQL_CHECK_ANSWERS[] =
	"SELECT CONCAT('yêu cầu hỗ trợ ', i.code, ' (', i.id,"
	"  '): câu trả lời khác bước đã ghi')"
	" FROM support_case c JOIN support_inbox i ON i.id = c.inbox_id"
	" WHERE (c.answered_at IS NULL) <> (c.answered_by IS NULL)"
	" OR (c.answered_at IS NOT NULL AND NOT EXISTS ("
	"  SELECT 1 FROM support_event e WHERE e.inbox_id = c.inbox_id"
	"  AND BINARY e.public_text = BINARY c.answer"
	"  AND e.account_id = c.answered_by"
	"  AND ABS(TIMESTAMPDIFF(SECOND, e.at, c.answered_at)) <= 60))";

/* At which unit a case is, and with whom, the trail has the digest of. */
static const char SQL_CHECK_CASES[] =
	"SELECT CONCAT('yêu cầu hỗ trợ ', i.code, ' (', i.id,"
	"  '): đơn vị, người xử lý hoặc câu trả lời khác dấu trong nhật ký ',"
	"  a.chain_id, ' dòng ', a.seq)"
	" FROM support_case c JOIN support_inbox i ON i.id = c.inbox_id"
	" JOIN audit a ON a.object_kind = 'support' AND a.object_id = i.id"
	"  AND a.program = 'support'"
	"  AND a.detail LIKE '%" CASE_DIGEST_MARK "%'"
	" WHERE RIGHT(a.detail, " CASE_DIGEST_CHARS ") <> " CASE_DIGEST
	" AND NOT EXISTS (SELECT 1 FROM audit n"
	"  WHERE n.object_kind = 'support' AND n.object_id = i.id"
	"  AND n.program = 'support' AND n.at > a.at"
	"  AND n.detail LIKE '%" CASE_DIGEST_MARK "%')";

/* A case is where its last step left it. */
static const char SQL_CHECK_STATES[] =
	"SELECT CONCAT('yêu cầu hỗ trợ ', i.code, ' (', i.id,"
	"  '): trạng thái ', c.state, ' khác bước cuối ',"
	"  COALESCE(e.state, 'không có'))"
	" FROM support_case c JOIN support_inbox i ON i.id = c.inbox_id"
	" LEFT JOIN (SELECT inbox_id, MAX(id) AS id FROM support_event"
	"  GROUP BY inbox_id) l ON l.inbox_id = c.inbox_id"
	" LEFT JOIN support_event e ON e.id = l.id"
	" WHERE NOT c.state <=> e.state"
	" UNION ALL SELECT CONCAT('yêu cầu hỗ trợ ', i.code, ' (', i.id,"
	"  '): có bước xử lý mà không có hồ sơ') FROM support_inbox i"
	" LEFT JOIN support_case c ON c.inbox_id = i.id"
	" WHERE c.inbox_id IS NULL AND EXISTS (SELECT 1 FROM support_event e"
	"  WHERE e.inbox_id = i.id)";

/* The queue has each request once, as it stands. */
static const char SQL_CHECK_QUEUE[] =
	"SELECT CONCAT('yêu cầu hỗ trợ ', i.code, ' (', i.id,"
	"  '): chỗ trong hàng chờ khác hồ sơ')"
	" FROM support_inbox i"
	" LEFT JOIN support_case c ON c.inbox_id = i.id"
	" LEFT JOIN law_term t ON t.list = 'support_state'"
	"  AND t.code = COALESCE(c.state, 'MOI') AND t.valid_to IS NULL"
	" LEFT JOIN support_queue q ON q.inbox_id = i.id"
	" WHERE q.inbox_id IS NULL"
	" OR q.unit_id <> COALESCE(c.unit_id, i.unit_id)"
	" OR NOT q.assigned_to <=> c.assigned_to"
	" OR q.state <> COALESCE(c.state, 'MOI')"
	" OR NOT q.due_on <=> c.due_on"
	" OR q.place <> CONCAT(q.state <> 'MOI', COALESCE(c.due_on,"
	"  DATE(i.sent_at + INTERVAL 7 HOUR)))"
	" OR q.part <> CASE WHEN t.stage = 'final' THEN 'done'"
	"  WHEN t.stage = 'waiting' THEN 'waiting'"
	"  WHEN q.state IN ('MOI', 'CD_DV') THEN 'new'"
	"  WHEN q.state = 'CHO_DUYET' THEN 'draft' ELSE 'work' END"
	" UNION ALL SELECT CONCAT('yêu cầu hỗ trợ (', q.inbox_id,"
	"  '): có trong hàng chờ mà không có hồ sơ') FROM support_queue q"
	" LEFT JOIN support_inbox i ON i.id = q.inbox_id WHERE i.id IS NULL";

const struct recount_check verify_support_checks[] = {
	{ "answers to citizens", SQL_CHECK_ANSWERS },
	{ "digests of support", SQL_CHECK_CASES },
	{ "queue of support", SQL_CHECK_QUEUE },
	{ "states of support", SQL_CHECK_STATES },
};

const size_t verify_support_checks_count = ARRAY_LEN(verify_support_checks);
