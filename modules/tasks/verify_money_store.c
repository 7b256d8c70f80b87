#include "common/base.h"

#include "tasks/verify_facts.h"

/* How a matter is named in every difference. */
#define MATTER "'việc ', m.number, ' (', m.id, ')'"

/* Pay-outs that no later fact took back. */
#define STANDING                                                      \
	" AND NOT EXISTS (SELECT 1 FROM event v"                      \
	"  WHERE v.matter_id = e.matter_id AND v.refers_to = e.id"    \
	"  AND v.kind = 'voided')"

#define ON_DAY(row)                                    \
	" AND " row ".valid_from <= x.effective_on"    \
	" AND (" row ".valid_to IS NULL OR " row       \
	".valid_to >= x.effective_on)"

/* The fee for all that was received so far as one sum, by the ranges and the
 * base salary of the day. */
#define TOTAL                                                            \
	"(SELECT IF(b.salaries * (SELECT s.dong FROM base_salary s"      \
	"  WHERE TRUE" ON_DAY("s") ") >= x.so_far, 0, b.fixed_dong"      \
	"  + (CAST(x.so_far - b.above_dong AS DECIMAL(30)) * b.rate"     \
	"   + 500000) DIV 1000000)"                                      \
	" FROM fee_bracket b WHERE (b.above_dong < x.so_far"             \
	"  OR b.above_dong = 0)" ON_DAY("b")                             \
	" ORDER BY b.above_dong DESC LIMIT 1)"

/* Each instalment is charged what all of them cost, less what was charged
 * before (khoản 2 Điều 5 Thông tư 216/2016/TT-BTC). */
static const char SQL_CHECK_INSTALMENTS[] =
	"SELECT CONCAT(" MATTER ", ': phí ', x.id, ' ghi ', x.full_dong,"
	"  ' đồng, theo mức thu ', GREATEST(0, " TOTAL " - x.before_dong))"
	" FROM (SELECT f.id, f.matter_id, f.full_dong, e.effective_on,"
	"   IF(f.counts, SUM(f.received_dong * f.counts) OVER w,"
	"    f.received_dong) AS so_far,"
	"   IF(f.counts, SUM(f.full_dong * f.counts) OVER w - f.full_dong, 0)"
	"    AS before_dong"
	"  FROM fee_entry f JOIN event e ON e.id = f.event_id" STANDING
	"  WINDOW w AS (PARTITION BY f.matter_id, f.party_id ORDER BY f.id"
	"   ROWS UNBOUNDED PRECEDING)) x"
	" JOIN matter m ON m.id = x.matter_id"
	" WHERE NOT x.full_dong <=> GREATEST(0, " TOTAL " - x.before_dong)";

/* Share and relief, half of one đồng rounded up; another sum has its reason. */
static const char SQL_CHECK_PARTS[] =
	"SELECT CONCAT(" MATTER ", ': phí ', x.id, ' thu ', x.dong,"
	"  ' đồng, theo quy định ', x.rule_dong, ', từ ', x.full_dong)"
	" FROM (SELECT f.*, e.effective_on FROM fee_entry f"
	"  JOIN event e ON e.id = f.event_id) x"
	" JOIN matter m ON m.id = x.matter_id"
	" LEFT JOIN fee_part a ON a.kind = 'share' AND a.code = x.share"
	ON_DAY("a")
	" LEFT JOIN fee_part r ON r.kind = 'relief' AND r.code = x.relief"
	ON_DAY("r")
	" WHERE a.id IS NULL OR (x.relief <> '' AND r.id IS NULL)"
	" OR x.counts <> a.counts OR x.dong < 0 OR x.dong > x.received_dong"
	" OR x.rule_dong <> (2 * x.full_dong * a.part * COALESCE(r.part, 1)"
	"  + a.whole * COALESCE(r.whole, 1))"
	"  DIV (2 * a.whole * COALESCE(r.whole, 1))"
	" OR (x.dong <> x.rule_dong AND x.reason = '')";

/* What bears a fee is what was paid out to those who owe it. */
static const char SQL_CHECK_RECEIVED[] =
	"SELECT CONCAT(" MATTER ", ': phí của sự kiện ', e.id, ' tính trên ',"
	"  MAX(f.received), ' đồng, đã chi trả ', COALESCE(SUM(x.dong), 0))"
	" FROM (SELECT event_id, SUM(received_dong) AS received"
	"  FROM fee_entry GROUP BY event_id) f"
	" JOIN event e ON e.id = f.event_id"
	" JOIN matter m ON m.id = e.matter_id"
	" LEFT JOIN (money_entry x JOIN obligation o ON o.id = x.obligation_id"
	"  AND o.creditor_id IS NOT NULL"
	"  JOIN obligation_type t ON t.code = o.obligation_type AND t.fee = 1)"
	"  ON x.event_id = e.id AND x.kind = 'paid_out'"
	"  AND t.valid_from <= e.effective_on"
	"  AND (t.valid_to IS NULL OR t.valid_to >= e.effective_on)"
	" GROUP BY e.id HAVING MAX(f.received) <> COALESCE(SUM(x.dong), 0)";

/* What had taken the principal down when the interest was added, each sum for
 * the days that it was gone. */
#define STEPS(what)                                                          \
	"COALESCE((SELECT SUM(IF(y.kind = 'returned', -y.dong, y.dong)"      \
	what ") FROM money_entry y JOIN event s ON s.id = y.event_id"        \
	"  AND s.seq < e.seq AND s.effective_on <= a.to_on"                  \
	"  AND NOT EXISTS (SELECT 1 FROM event v WHERE v.matter_id ="        \
	"   s.matter_id AND v.refers_to = s.id AND v.kind = 'voided'"        \
	"   AND v.seq < e.seq)"                                              \
	" WHERE y.matter_id = o.matter_id AND y.obligation_id = o.id"        \
	" AND y.kind IN ('collected', 'returned', 'reduced')), 0)"
#define INTEREST                                                             \
	"(CAST(2 * a.rate AS DECIMAL(40)) * (o.owed_dong"                    \
	"  * DATEDIFF(a.to_on, a.from_on) - "                                \
	STEPS(" * DATEDIFF(a.to_on, GREATEST(s.effective_on, a.from_on))")   \
	") + 365000000) DIV 730000000"

/* Where the principal was never paid beyond what it is. */
static const char SQL_CHECK_INTEREST[] =
	"SELECT CONCAT(" MATTER ", ': lãi ', a.id, ' tính ', a.rule_dong,"
	"  ' đồng, theo lãi suất ', " INTEREST ")"
	" FROM money_added a JOIN event e ON e.id = a.event_id"
	" JOIN matter m ON m.id = a.matter_id"
	" JOIN money_entry x ON x.event_id = e.id"
	" JOIN obligation o ON o.id = x.obligation_id"
	" WHERE a.rate > 0 AND " STEPS("") " <= o.owed_dong"
	" AND a.rule_dong <> " INTEREST
	" UNION ALL SELECT CONCAT('việc (', a.matter_id, '): khoản tính thêm ',"
	"  a.id, ' không khớp sự kiện ', a.event_id) FROM money_added a"
	" LEFT JOIN event e ON e.id = a.event_id AND e.kind = 'added'"
	"  AND e.matter_id = a.matter_id"
	" WHERE e.id IS NULL OR (a.rate > 0) <> (a.from_on IS NOT NULL)"
	" OR (a.rate > 0) <> (a.to_on IS NOT NULL)";

/* A receipt and a voucher say what their fact says, to whom it is owed. */
static const char SQL_CHECK_PAPERS[] =
	"SELECT CONCAT('việc ', COALESCE(m.number, ''), ' (', p.matter_id,"
	"  '): chứng từ ', p.id, ' không khớp sự kiện ', p.event_id)"
	" FROM money_paper p LEFT JOIN matter m ON m.id = p.matter_id"
	" LEFT JOIN event e ON e.id = p.event_id AND e.kind = p.kind"
	"  AND e.matter_id = p.matter_id AND e.unit_id = p.unit_id"
	" WHERE e.id IS NULL OR EXISTS (SELECT 1 FROM money_entry x"
	"  WHERE x.event_id = p.event_id AND x.receipt <> p.number)"
	" OR (p.payee_id IS NOT NULL AND EXISTS (SELECT 1 FROM money_entry x"
	"  WHERE x.event_id = p.event_id AND NOT EXISTS (SELECT 1"
	"   FROM obligation_party c WHERE c.obligation_id = x.obligation_id"
	"   AND c.role = 'creditor' AND c.party_id = p.payee_id)))";

/* A number is in its book once, as long as its fact stands. */
static const char SQL_CHECK_BOOKS[] =
	"SELECT CONCAT(" MATTER ", ': chứng từ ', p.id, ' số ', p.number,"
	"  ' quyển ', p.book, ' ghi trong sổ ', COALESCE(p.live, 'không'))"
	" FROM money_paper p JOIN matter m ON m.id = p.matter_id"
	" WHERE NOT p.live <=> IF(p.book = '' OR EXISTS (SELECT 1 FROM event v"
	"  WHERE v.matter_id = p.matter_id AND v.refers_to = p.event_id"
	"  AND v.kind = 'voided'), NULL, p.number)";

const struct recount_check verify_money_checks[] = {
	{ "instalments of fees", SQL_CHECK_INSTALMENTS },
	{ "shares and reliefs of fees", SQL_CHECK_PARTS },
	{ "fees and pay-outs", SQL_CHECK_RECEIVED },
	{ "interest", SQL_CHECK_INTEREST },
	{ "receipts and vouchers", SQL_CHECK_PAPERS },
	{ "numbers in books", SQL_CHECK_BOOKS },
};

const size_t verify_money_checks_count = ARRAY_LEN(verify_money_checks);
