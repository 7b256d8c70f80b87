#include "common/base.h"

#include "tasks/verify_facts.h"

/* How a matter is named in every difference. */
#define MATTER "'việc ', m.number, ' (', m.id, ')'"

/* Events that no later one took back. */
#define STANDING                                                      \
	" AND NOT EXISTS (SELECT 1 FROM event v"                      \
	"  WHERE v.matter_id = e.matter_id AND v.refers_to = e.id"    \
	"  AND v.kind = 'voided')"

static const char SQL_CHECK_SEQUENCE[] =
	"SELECT CONCAT(" MATTER ", ': thứ tự diễn biến đứt: ',"
	"  COUNT(e.id), ' dòng, số cuối ', COALESCE(MAX(e.seq), 0),"
	"  ', việc ghi ', MAX(m.last_seq))"
	" FROM matter m LEFT JOIN event e ON e.matter_id = m.id"
	" GROUP BY m.id HAVING COALESCE(MIN(e.seq), 0) <> 1"
	" OR MAX(e.seq) <> COUNT(e.id) OR MAX(e.seq) <> MAX(m.last_seq)";

/* Facts that post keep their order; what posts nothing may be told later, on
 * its true day. What was taken back is of no day. */
static const char SQL_CHECK_DAYS[] =
	"SELECT CONCAT(" MATTER ", ': sự kiện ', x.id, ' ngày ',"
	"  x.effective_on, ' trước sự kiện liền trước')"
	" FROM (SELECT e.id, e.matter_id, e.effective_on,"
	"   MAX(e.effective_on) OVER (PARTITION BY e.matter_id ORDER BY e.seq)"
	"   AS latest FROM event e"
	"  JOIN ledger_event k FORCE INDEX (ledger_event_code)"
	"   ON k.code = e.kind AND k.effect <> 'none'"
	"   AND k.valid_from <= e.effective_on"
	"   AND (k.valid_to IS NULL OR k.valid_to >= e.effective_on)"
	"  WHERE e.kind <> 'voided'" STANDING ") x"
	" JOIN matter m ON m.id = x.matter_id WHERE x.effective_on < x.latest"
	" UNION ALL SELECT CONCAT(" MATTER ", ': ngày cuối ', m.last_on,"
	"  ' khác diễn biến ', l.effective_on)"
	" FROM matter m JOIN (SELECT e.matter_id,"
	"   MAX(e.effective_on) AS effective_on FROM event e"
	"  WHERE e.kind <> 'voided'" STANDING " GROUP BY e.matter_id) l"
	"  ON l.matter_id = m.id"
	" JOIN event z ON z.matter_id = m.id AND z.seq = m.last_seq"
	" WHERE m.last_on <> l.effective_on"
	"  AND NOT (z.kind = 'voided' AND m.last_on = z.effective_on)";

/* What takes a fact back posts on the days of the facts that it changes.
 * STRAIGHT_JOIN here and below: many rows are read in their own order, and the
 * matter, which only says how a difference is called, last. */
static const char SQL_CHECK_LEG_DAYS[] =
	"SELECT STRAIGHT_JOIN CONCAT(" MATTER ", ': bút toán ', l.id,"
	"  ' không theo sự kiện ', l.event_id) FROM ledger_leg l"
	" LEFT JOIN event e ON e.id = l.event_id AND e.matter_id = l.matter_id"
	"  AND (e.effective_on = l.effective_on OR (e.kind = 'voided'"
	"   AND EXISTS (SELECT 1 FROM event x WHERE x.matter_id = e.matter_id"
	"    AND x.seq < e.seq AND x.effective_on = l.effective_on)))"
	" JOIN matter m ON m.id = l.matter_id WHERE e.id IS NULL";

static const char SQL_CHECK_EVENT_MONEY[] =
	"SELECT CONCAT(" MATTER ", ': sự kiện ', e.id, ' ghi ', MAX(e.dong),"
	"  ' đồng, các khoản ', COALESCE(SUM(x.dong), 0), ' đồng')"
	" FROM event e JOIN matter m ON m.id = e.matter_id"
	" LEFT JOIN money_entry x ON x.event_id = e.id"
	" WHERE e.kind IN ('collected', 'paid_out', 'reduced', 'added',"
	"  'returned')"
	" GROUP BY e.id HAVING MAX(e.dong) <> COALESCE(SUM(x.dong), 0)";

static const char SQL_CHECK_MONEY_ENTRY[] =
	"SELECT CONCAT('việc ', COALESCE(m.number, ''), ' (', x.matter_id,"
	"  '): khoản tiền ', x.id, ' không khớp sự kiện ', x.event_id,"
	"  ' hoặc khoản ', x.obligation_id)"
	" FROM money_entry x LEFT JOIN matter m ON m.id = x.matter_id"
	" LEFT JOIN event e ON e.id = x.event_id AND e.kind = x.kind"
	"  AND e.matter_id = x.matter_id"
	" LEFT JOIN obligation o ON o.id = x.obligation_id"
	"  AND o.matter_id = x.matter_id"
	" WHERE e.id IS NULL OR o.id IS NULL OR x.dong <= 0";

static const char SQL_CHECK_LINES[] =
	"SELECT CONCAT(" MATTER ", ': khoản ', o.id, ' ghi thu ',"
	"  o.collected_dong, ', chi ', o.paid_dong, ', bớt ', o.ended_dong,"
	"  '; theo diễn biến thu ', COALESCE(s.collected, 0), ', chi ',"
	"  COALESCE(s.paid, 0), ', giảm ', COALESCE(s.reduced, 0), ', thêm ',"
	"  COALESCE(s.added, 0))"
	" FROM obligation o JOIN matter m ON m.id = o.matter_id"
	" LEFT JOIN (SELECT x.obligation_id,"
	"   SUM(CASE x.kind WHEN 'collected' THEN x.dong"
	"    WHEN 'returned' THEN -x.dong ELSE 0 END) AS collected,"
	"   SUM(IF(x.kind = 'paid_out', x.dong, 0)) AS paid,"
	"   SUM(IF(x.kind = 'added', x.dong, 0)) AS added,"
	"   SUM(IF(x.kind = 'reduced', x.dong, 0)) AS reduced"
	"  FROM money_entry x JOIN event e ON e.id = x.event_id" STANDING
	"  GROUP BY x.obligation_id) s ON s.obligation_id = o.id"
	" WHERE o.collected_dong <> COALESCE(s.collected, 0)"
	" OR o.paid_dong <> COALESCE(s.paid, 0)"
	" OR o.added_dong <> COALESCE(s.added, 0)"
	" OR (o.done_on IS NULL AND o.ended_dong <> COALESCE(s.reduced, 0))"
	" OR (o.done_on IS NOT NULL"
	"  AND o.ended_dong <> o.owed_dong + o.added_dong - o.paid_dong"
	"  AND o.ended_dong <> COALESCE(s.reduced, 0))";

static const char SQL_CHECK_HELD[] =
	"SELECT CONCAT(" MATTER ", ': còn giữ ', m.held_dong, ', đã chi ',"
	"  m.paid_dong, '; theo diễn biến ', COALESCE(s.collected, 0)"
	"  - COALESCE(s.paid, 0), ', ', COALESCE(s.paid, 0))"
	" FROM matter m LEFT JOIN (SELECT e.matter_id,"
	"   SUM(CASE e.kind WHEN 'collected' THEN e.dong"
	"    WHEN 'returned' THEN -e.dong ELSE 0 END) AS collected,"
	"   SUM(IF(e.kind = 'paid_out', e.dong, 0)) AS paid"
	"  FROM event e"
	"  WHERE e.kind IN ('collected', 'paid_out', 'returned')" STANDING
	"  GROUP BY e.matter_id) s ON s.matter_id = m.id"
	" WHERE m.held_dong <> COALESCE(s.collected, 0) - COALESCE(s.paid, 0)"
	" OR m.paid_dong <> COALESCE(s.paid, 0)";

static const char SQL_CHECK_OWED[] =
	"SELECT CONCAT(" MATTER ", ': phải thi hành ', m.owed_dong,"
	"  ', các khoản ', COALESCE(o.owed, 0), ', quyết định ', e.dong)"
	" FROM matter m JOIN event e ON e.matter_id = m.id AND e.seq = 1"
	" LEFT JOIN (SELECT matter_id, SUM(owed_dong) AS owed"
	"  FROM obligation GROUP BY matter_id) o ON o.matter_id = m.id"
	" WHERE m.owed_dong <> COALESCE(o.owed, 0) OR m.owed_dong <> e.dong";

/* The book is in the order of the last moves. */
static const char SQL_CHECK_MOVES[] =
	"SELECT CONCAT(" MATTER ", ': ngày chuyển sổ ',"
	"  COALESCE(m.moved_on, 'không có'), ' khác diễn biến ',"
	"  COALESCE(s.moved_on, 'không có'))"
	" FROM matter m LEFT JOIN (SELECT e.matter_id,"
	"   MAX(e.effective_on) AS moved_on FROM event e"
	"  WHERE e.kind = 'book_moved'" STANDING " GROUP BY e.matter_id) s"
	"  ON s.matter_id = m.id"
	" WHERE NOT m.moved_on <=> s.moved_on";

static const char SQL_CHECK_ENDS[] =
	"SELECT CONCAT(" MATTER ", ': ngày kết thúc ',"
	"  COALESCE(m.ended_on, 'không có'), ' khác diễn biến ',"
	"  COALESCE(s.ended_on, 'không có'))"
	" FROM matter m LEFT JOIN (SELECT e.matter_id,"
	"   MAX(e.effective_on) AS ended_on FROM event e"
	"  JOIN ledger_event k ON k.code = e.kind AND k.ends = 1"
	"   AND k.valid_from <= e.effective_on"
	"   AND (k.valid_to IS NULL OR k.valid_to >= e.effective_on)"
	"  WHERE TRUE" STANDING
	"  GROUP BY e.matter_id) s ON s.matter_id = m.id"
	"  AND NOT EXISTS (SELECT 1 FROM obligation o"
	"   WHERE o.matter_id = m.id AND o.done_on IS NULL)"
	" WHERE NOT m.ended_on <=> s.ended_on"
	" UNION ALL SELECT CONCAT(" MATTER ", ': khoản ', o.id,"
	"  ' xong ngày ', COALESCE(o.done_on, 'không có'))"
	" FROM obligation o JOIN matter m ON m.id = o.matter_id"
	" JOIN ledger_account a ON a.id = o.account_id"
	" WHERE (o.done_on IS NULL) = (a.kind = 'outflow')"
	" OR (o.done_on IS NOT NULL AND NOT EXISTS (SELECT 1 FROM event e"
	"  JOIN ledger_event k ON k.code = e.kind AND k.ends = 1"
	"   AND k.to_account = o.account_id"
	"   AND k.valid_from <= e.effective_on"
	"   AND (k.valid_to IS NULL OR k.valid_to >= e.effective_on)"
	"  WHERE e.matter_id = o.matter_id AND e.effective_on = o.done_on"
	STANDING "))";

static const char SQL_CHECK_DECISIONS[] =
	"SELECT STRAIGHT_JOIN CONCAT(" MATTER ", ': sự kiện ', e.id,"
	"  ' không có quyết định của nó')"
	" FROM event e LEFT JOIN decision d ON d.id = e.decision_id"
	"  AND d.matter_id = e.matter_id AND d.decided_on = e.effective_on"
	"  AND d.ground <=> e.ground"
	" JOIN ledger_event k FORCE INDEX (ledger_event_code)"
	"  ON k.code = e.kind"
	"  AND k.valid_from <= e.effective_on"
	"  AND (k.valid_to IS NULL OR k.valid_to >= e.effective_on)"
	"  AND (k.decision_type IS NOT NULL OR k.effect = 'intake')"
	" JOIN matter m ON m.id = e.matter_id"
	"  AND (k.basis IS NULL OR k.basis = m.basis)"
	" WHERE d.id IS NULL"
	" UNION ALL SELECT STRAIGHT_JOIN CONCAT(" MATTER ", ': quyết định ',"
	"  d.id, ' số ', d.number, ' không có sự kiện')"
	" FROM decision d LEFT JOIN event e ON e.matter_id = d.matter_id"
	"  AND e.decision_id = d.id"
	" JOIN matter m ON m.id = d.matter_id WHERE e.id IS NULL";

static const char SQL_CHECK_FIRST[] =
	"SELECT CONCAT(" MATTER ", ': số, ngày hoặc cơ quan khác quyết định ',"
	"  d.id, ' số ', d.number)"
	" FROM matter m JOIN event e ON e.matter_id = m.id AND e.seq = 1"
	" JOIN decision d ON d.id = e.decision_id"
	" WHERE m.number <> d.number OR m.decided_on <> d.decided_on"
	" OR m.issuing_unit_id <> d.unit_id";

static const char SQL_CHECK_VERIFICATIONS[] =
	"SELECT STRAIGHT_JOIN CONCAT(" MATTER ", ': sự kiện ', e.id,"
	"  ' không có kết quả xác minh')"
	" FROM event e LEFT JOIN verification v ON v.event_id = e.id"
	"  AND v.matter_id = e.matter_id AND v.verified_on = e.effective_on"
	" JOIN matter m ON m.id = e.matter_id"
	" WHERE e.kind = 'verified' AND v.id IS NULL"
	" UNION ALL SELECT CONCAT('việc (', v.matter_id, '): xác minh ', v.id,"
	"  ' không khớp sự kiện ', v.event_id)"
	" FROM verification v LEFT JOIN event e ON e.id = v.event_id"
	"  AND e.matter_id = v.matter_id AND e.kind = 'verified'"
	"  AND e.effective_on = v.verified_on"
	" WHERE e.id IS NULL OR v.result = ''";

/* Who recorded an event stands in the trail too: with the kind of the event,
 * or as the one who answered for the import of the matter. By its matter, for
 * an account may have as many lines as there are events. */
static const char SQL_CHECK_RECORDED_BY[] =
	"SELECT CONCAT(" MATTER ", ': người ghi sự kiện ', e.id, ' (',"
	"  e.recorded_by, ') không có trong nhật ký')"
	" FROM event e JOIN matter m ON m.id = e.matter_id"
	" LEFT JOIN (SELECT r.matter_id, COALESCE(MAX(j.account_id), 0)"
	"   AS account_id FROM import_ref r"
	"  LEFT JOIN job j ON j.kind = 'import' AND j.object_id = r.job_id"
	"  GROUP BY r.matter_id) i"
	"  ON i.matter_id = m.id"
	" LEFT JOIN audit a FORCE INDEX (audit_object)"
	"  ON NOT e.recorded_by <=> i.account_id"
	"  AND a.object_kind = IF(e.kind = 'voided', 'event', 'matter')"
	"  AND a.object_id = IF(e.kind = 'voided', e.refers_to, e.matter_id)"
	"  AND a.account_id = e.recorded_by AND a.action = e.kind"
	" WHERE NOT e.recorded_by <=> i.account_id AND a.chain_id IS NULL";

static const char SQL_CHECK_PARTIES[] =
	"SELECT CONCAT(" MATTER ", ': đương sự ', x.party_id,"
	"  ' không thuộc bản án của việc') FROM matter_party x"
	" JOIN matter m ON m.id = x.matter_id"
	" LEFT JOIN party p ON p.id = x.party_id"
	"  AND p.judgment_id = m.judgment_id WHERE p.id IS NULL"
	" UNION ALL SELECT CONCAT(" MATTER ", ': đương sự ', p.id,"
	"  ' không có trong tên ghi của việc') FROM matter_party x"
	" JOIN matter m ON m.id = x.matter_id JOIN party p ON p.id = x.party_id"
	" WHERE CHAR_LENGTH(m.debtor_names) < 290"
	"  AND CHAR_LENGTH(m.creditor_names) < 290"
	"  AND ((x.role = 'debtor'"
	"    AND LOCATE(BINARY p.name, BINARY m.debtor_names) = 0)"
	"   OR (x.role = 'creditor'"
	"    AND LOCATE(BINARY p.name, BINARY m.creditor_names) = 0))";

/* What the line says of its claim: of a decision that was made again, what was
 * not paid under the ones that were withdrawn. */
static const char SQL_CHECK_CLAIMS[] =
	"SELECT CONCAT(" MATTER ", ': khoản ', o.id, ' khác yêu cầu ', c.id,"
	"  ' của bản án') FROM obligation o"
	" JOIN matter m ON m.id = o.matter_id"
	" JOIN claim c ON c.id = COALESCE(o.claim_id, o.released_claim_id)"
	" WHERE c.judgment_id <> m.judgment_id"
	" OR (o.released_claim_id IS NOT NULL"
	"  AND (o.claim_id IS NOT NULL OR o.done_on IS NULL))"
	" OR o.obligation_type <> c.obligation_type"
	" OR o.owed_dong + COALESCE((SELECT SUM(w.paid_dong) FROM obligation w"
	"  WHERE w.released_claim_id = c.id AND w.id < o.id), 0)"
	"  <> c.amount_dong OR o.thing <> c.thing"
	" OR NOT o.debtor_id <=> c.debtor_id"
	" OR NOT o.creditor_id <=> c.creditor_id";

const struct recount_check verify_matter_checks[] = {
	{ "events follow one another", SQL_CHECK_SEQUENCE },
	{ "days of events", SQL_CHECK_DAYS },
	{ "days of postings", SQL_CHECK_LEG_DAYS },
	{ "money of events", SQL_CHECK_EVENT_MONEY },
	{ "money entries", SQL_CHECK_MONEY_ENTRY },
	{ "sums of lines", SQL_CHECK_LINES },
	{ "money held and paid", SQL_CHECK_HELD },
	{ "money owed", SQL_CHECK_OWED },
	{ "ends", SQL_CHECK_ENDS },
	{ "moves to the book", SQL_CHECK_MOVES },
	{ "decisions and events", SQL_CHECK_DECISIONS },
	{ "the first decision", SQL_CHECK_FIRST },
	{ "verifications", SQL_CHECK_VERIFICATIONS },
	{ "who recorded", SQL_CHECK_RECORDED_BY },
	{ "parties of matters", SQL_CHECK_PARTIES },
	{ "lines and claims", SQL_CHECK_CLAIMS },
};

const size_t verify_matter_checks_count = ARRAY_LEN(verify_matter_checks);
