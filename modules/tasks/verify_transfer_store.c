#include "common/base.h"

#include "tasks/verify_facts.h"

/* A fact that nobody took back as a mistake. */
#define STANDS(e)                                                              \
	"NOT EXISTS (SELECT 1 FROM event v WHERE v.matter_id = " e             \
	".matter_id AND v.refers_to = " e ".id AND v.kind = 'voided')"

/* A decision by which the lines of another went back, or the receiver's
 * answer that gives them back. */
#define RETURNED_BY                                                            \
	"(SELECT MAX(r.id) FROM event r WHERE r.matter_id = e.matter_id"       \
	" AND r.refers_to = e.id AND r.kind IN (SELECT g.code"                 \
	"  FROM ledger_event g WHERE g.effect = 'return') AND " STANDS("r") ")"

#define GOES_OUT                                                               \
	"IN (SELECT g.code FROM ledger_event g WHERE g.transfers = 1)"

/* Each fact by which lines go to another agency has its transfer, and each
 * transfer such a fact. */
static const char SQL_CHECK_EVENTS[] =
	"SELECT CONCAT('việc ', m.number, ' (', m.id, '): sự kiện ', e.id,"
	"  ' không có ủy thác')"
	" FROM event e JOIN matter m ON m.id = e.matter_id"
	" LEFT JOIN transfer t ON t.event_id = e.id"
	" WHERE e.kind " GOES_OUT " AND t.id IS NULL AND " STANDS("e")
	" AND " RETURNED_BY " IS NULL"
	" UNION ALL SELECT CONCAT('việc (', t.matter_id, '): ủy thác ', t.id,"
	"  ' khác sự kiện ', t.event_id)"
	" FROM transfer t LEFT JOIN event e ON e.id = t.event_id"
	" WHERE e.id IS NULL OR e.matter_id <> t.matter_id"
	"  OR NOT e.kind " GOES_OUT " OR e.effective_on <> t.sent_on"
	"  OR e.unit_id <> t.from_unit_id";

/* In which state it is the facts of both sides say. */
static const char SQL_CHECK_STATES[] =
	"SELECT CONCAT('việc (', t.matter_id, '): ủy thác ', t.id,"
	"  ' không ở tình trạng ', t.state)"
	" FROM transfer t JOIN event e ON e.id = t.event_id"
	" WHERE t.state <> CASE WHEN NOT " STANDS("e") " THEN 'withdrawn'"
	"  WHEN " RETURNED_BY " = t.return_event_id THEN 'returned'"
	"  WHEN " RETURNED_BY " IS NOT NULL THEN 'withdrawn'"
	"  WHEN t.to_matter_id IS NOT NULL THEN 'opened'"
	"  WHEN t.received_on IS NOT NULL THEN 'received' ELSE 'sent' END"
	" OR (t.on_paper = 0 AND (t.received_on IS NULL)"
	"  <> (t.judgment_id IS NULL))"
	" OR (t.on_paper = 1 AND (t.judgment_id IS NOT NULL"
	"  OR t.to_matter_id IS NOT NULL))"
	" OR (t.to_unit_id IS NOT NULL AND t.to_name <> '')";

/*
 * I18, line by line and so over the nation: what was entrusted is what others
 * received, what is on its way, and what went out of the house. A line stands
 * where such facts lead if and only if one transfer has it that did not come
 * back, with what was left of it.
 */
#define REDUCED                                                                \
	"COALESCE((SELECT SUM(y.dong) FROM money_entry y"                      \
	" JOIN event e ON e.id = y.event_id WHERE y.obligation_id = o.id"      \
	" AND y.kind IN (SELECT g.code FROM ledger_event g"                    \
	"  WHERE g.money = 'reduces') AND " STANDS("e") "), 0)"

static const char SQL_CHECK_LINES[] =
	"SELECT CONCAT('việc ', m.number, ' (', m.id, '): khoản ', o.position,"
	"  ' đã ủy thác khác với nơi nhận')"
	" FROM obligation o JOIN matter m ON m.id = o.matter_id"
	" LEFT JOIN (SELECT l.obligation_id, COUNT(*) AS n, SUM(l.dong) AS dong"
	"  FROM transfer t JOIN transfer_line l ON l.transfer_id = t.id"
	"  WHERE t.state IN ('sent', 'received', 'opened')"
	"  GROUP BY l.obligation_id) x ON x.obligation_id = o.id"
	" WHERE (o.account_id IN (SELECT g.to_account FROM ledger_event g"
	"   WHERE g.transfers = 1)) <> (x.n IS NOT NULL)"
	" OR x.n > 1 OR x.dong <> o.ended_dong - " REDUCED;

static const char SQL_CHECK_SUMS[] =
	"SELECT CONCAT('việc (', x.matter_id, '): ủy thác ', x.id, ' ghi ',"
	"  x.dong, ' đồng, các khoản là ', x.of_lines)"
	" FROM (SELECT t.id, t.matter_id, t.dong, COUNT(o.id) AS n,"
	"   COALESCE(SUM(IF(o.id, l.dong, 0)), 0) AS of_lines FROM transfer t"
	"  LEFT JOIN transfer_line l ON l.transfer_id = t.id"
	"  LEFT JOIN obligation o ON o.id = l.obligation_id"
	"   AND o.matter_id = t.matter_id"
	"  GROUP BY t.id, t.matter_id, t.dong) x"
	" WHERE x.dong <> x.of_lines OR x.n = 0";

/* The receiver has what was sent, no more and no less, in his own book, and his
 * matter is of it. */
static const char SQL_CHECK_CLAIMS[] =
	"SELECT CONCAT('việc (', t.matter_id, '): ủy thác ', t.id,"
	"  ' khác với các khoản mà nơi nhận ghi sổ')"
	" FROM transfer t JOIN judgment j ON j.id = t.judgment_id"
	" LEFT JOIN matter m ON m.id = t.to_matter_id"
	" WHERE j.unit_id <> t.to_unit_id"
	"  OR m.judgment_id <> t.judgment_id"
	"  OR (SELECT COUNT(*) FROM claim c WHERE c.transfer_id = t.id"
	"   AND c.judgment_id = t.judgment_id)"
	"   <> (SELECT COUNT(*) FROM transfer_line l"
	"    WHERE l.transfer_id = t.id)"
	"  OR (SELECT COALESCE(SUM(c.amount_dong), 0) FROM claim c"
	"   WHERE c.transfer_id = t.id) <> t.dong"
	"  OR (m.id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM obligation o"
	"   JOIN claim c ON c.id = COALESCE(o.claim_id, o.released_claim_id)"
	"   WHERE o.matter_id = m.id AND c.transfer_id = t.id))"
	" UNION ALL SELECT CONCAT('khoản của bản án ', c.id, ' không thuộc ủy"
	" thác ', c.transfer_id) FROM claim c LEFT JOIN transfer t"
	"  ON t.id = c.transfer_id AND t.judgment_id = c.judgment_id"
	" WHERE c.transfer_id IS NOT NULL AND t.id IS NULL";

/* What was signed went to whom it was proposed for. */
static const char SQL_CHECK_RECEIVERS[] =
	"SELECT CONCAT('việc (', t.matter_id, '): ủy thác ', t.id,"
	"  ' đi nơi khác nội dung trình ký ', p.id)"
	" FROM transfer t JOIN event e ON e.id = t.event_id"
	" JOIN proposal p ON p.decision_id = e.decision_id"
	"  AND p.matter_id = e.matter_id"
	" WHERE NOT p.to_unit_id <=> t.to_unit_id"
	"  OR BINARY p.to_name <> BINARY t.to_name";

static const char SQL_CHECK_PROVINCES[] =
	"SELECT CONCAT('việc (', t.matter_id, '): ủy thác ', t.id,"
	"  ' ghi tỉnh khác của đơn vị')"
	" FROM transfer t JOIN unit f ON f.id = t.from_unit_id"
	" LEFT JOIN unit u ON u.id = t.to_unit_id"
	" WHERE t.from_province_id <> f.province_id"
	" OR NOT t.to_province_id <=> u.province_id";

const struct recount_check verify_transfer_checks[] = {
	{ "transfers and their facts", SQL_CHECK_EVENTS },
	{ "states of transfers", SQL_CHECK_STATES },
	{ "entrusted and received", SQL_CHECK_LINES },
	{ "sums of transfers", SQL_CHECK_SUMS },
	{ "claims of transfers", SQL_CHECK_CLAIMS },
	{ "receivers of transfers", SQL_CHECK_RECEIVERS },
	{ "provinces of transfers", SQL_CHECK_PROVINCES },
};

const size_t verify_transfer_checks_count = ARRAY_LEN(verify_transfer_checks);
