#include "common/base.h"

#include "tasks/verify_facts.h"

/* By how many months the statistical year begins before its number. */
#define SHIFT                                                    \
	"(SELECT (13 - CAST(code AS INTEGER)) % 12 AS shift"     \
	" FROM law_term WHERE list = 'statistical_year') y"

/* By the period that took the posting, as a calendar month. */
static const char SQL_CHECK_SUMS[] =
	"SELECT CONCAT('đơn vị ', unit_id, ', tháng ', month, ', tài khoản ',"
	"  account_id, ', Chấp hành viên ', officer_id, ': tổng tháng lệch ',"
	"  SUM(m), ' việc, ', SUM(d), ' đồng')"
	" FROM (SELECT unit_id, month, account_id, officer_id, matters AS m,"
	"   dong AS d FROM ledger_sum"
	"  UNION ALL SELECT t.unit_id, t.year * 12 + t.month - 1 - y.shift,"
	"   t.account_id, t.officer_id, t.matters, t.dong"
	"   FROM ledger_tail t JOIN " SHIFT
	"  UNION ALL SELECT l.unit_id, l.year * 12 + l.month - 1 - y.shift,"
	"   l.account_id, l.officer_id, -l.matters, -l.dong"
	"   FROM ledger_leg l JOIN " SHIFT ") AS both_ways"
	" GROUP BY unit_id, month, account_id, officer_id"
	" HAVING SUM(m) <> 0 OR SUM(d) <> 0";

/* What waits to be folded is what was posted, to the day. */
static const char SQL_CHECK_TAIL[] =
	"SELECT CONCAT('bút toán ', t.leg_id, ' chờ cộng của đơn vị ',"
	"  t.unit_id, ' khác bút toán đã ghi')"
	" FROM ledger_tail t LEFT JOIN ledger_leg l ON l.id = t.leg_id"
	"  AND l.account_id = t.account_id AND l.unit_id = t.unit_id"
	"  AND l.officer_id = t.officer_id"
	"  AND l.effective_on = t.effective_on"
	"  AND l.matters = t.matters AND l.dong = t.dong"
	"  AND l.year = t.year AND l.month = t.month"
	" WHERE l.id IS NULL";

static const char SQL_CHECK_UNIT_SUMS[] =
	"SELECT CONCAT('đơn vị ', unit_id, ', năm thống kê ', year, ', tháng ',"
	"  month, ', tài khoản ', account_id, ': tổng của đơn vị lệch ',"
	"  SUM(m), ' việc, ', SUM(d), ' đồng')"
	" FROM (SELECT unit_id, month, year, account_id, matters AS m,"
	"   dong AS d FROM ledger_unit_sum"
	"  UNION ALL SELECT s.unit_id,"
	"   IF(w.whole, 0, (s.month + y.shift) % 12 + 1) AS month,"
	"   (s.month + y.shift) DIV 12 AS year, s.account_id, -s.matters,"
	"   -s.dong FROM ledger_sum s"
	"   JOIN (SELECT (13 - CAST(code AS INTEGER)) % 12 AS shift"
	"    FROM law_term WHERE list = 'statistical_year') y"
	"   JOIN (SELECT 0 AS whole UNION ALL SELECT 1) w) AS both_ways"
	" GROUP BY unit_id, month, year, account_id"
	" HAVING SUM(m) <> 0 OR SUM(d) <> 0";

static const char SQL_CHECK_YEAR_SUMS[] =
	"SELECT CONCAT('đơn vị ', unit_id, IF(year,"
	"  CONCAT(', năm thống kê ', year), ', mọi năm'), ', tài khoản ',"
	"  account_id, ', Chấp hành viên ', officer_id, ': tổng năm lệch ',"
	"  SUM(m), ' việc, ', SUM(d), ' đồng')"
	" FROM (SELECT unit_id, year, account_id, officer_id, matters AS m,"
	"   dong AS d FROM ledger_year_sum"
	"  UNION ALL SELECT s.unit_id,"
	"   IF(w.whole, 0, (s.month + y.shift) DIV 12) AS year,"
	"   s.account_id, s.officer_id, -s.matters, -s.dong FROM ledger_sum s"
	"   JOIN (SELECT (13 - CAST(code AS INTEGER)) % 12 AS shift"
	"    FROM law_term WHERE list = 'statistical_year') y"
	"   JOIN (SELECT 0 AS whole UNION ALL SELECT 1) w) AS both_ways"
	" GROUP BY unit_id, year, account_id, officer_id"
	" HAVING SUM(m) <> 0 OR SUM(d) <> 0";

/* All years in year 0, a whole year in month 0. */
static const char SQL_CHECK_SLICE_SUMS[] =
	"SELECT CONCAT('đơn vị ', unit_id, ', năm thống kê ', year, ', tháng ',"
	"  month, ', tài khoản ', account_id, ', nhóm thống kê ', slice_id,"
	"  ': tổng theo nhóm lệch ', SUM(m), ' việc, ', SUM(d), ' đồng')"
	" FROM (SELECT unit_id, year, month, account_id, slice_id,"
	"   matters AS m, dong AS d FROM ledger_slice_sum"
	"  UNION ALL SELECT l.unit_id, IF(w.level = 0, 0, l.year),"
	"   IF(w.level = 2, l.month, 0), l.account_id, l.slice_id,"
	"   -l.matters, -l.dong"
	"   FROM ledger_leg l LEFT JOIN ledger_tail t ON t.leg_id = l.id"
	"   JOIN (SELECT 0 AS level UNION ALL SELECT 1 UNION ALL SELECT 2) w"
	"   WHERE t.leg_id IS NULL) AS both_ways"
	" GROUP BY unit_id, year, month, account_id, slice_id"
	" HAVING SUM(m) <> 0 OR SUM(d) <> 0";

/* A slice is what some line is, and each posting has one; which one it had to
 * be, the histories tell (recount.h). */
static const char SQL_CHECK_SLICES[] =
	"SELECT CONCAT('nhóm thống kê ', s.id, ': không khoản nào như vậy')"
	" FROM slice s LEFT JOIN (SELECT DISTINCT m.basis, m.case_type,"
	"  COALESCE(o.obligation_type, '') AS obligation_type FROM matter m"
	"  LEFT JOIN obligation o ON o.matter_id = m.id) k"
	"  USING (basis, case_type, obligation_type)"
	" WHERE k.basis IS NULL"
	" UNION ALL SELECT CONCAT('nhóm thống kê ', l.slice_id, ': có ',"
	"  COUNT(*), ' bút toán mà không có nhóm')"
	" FROM ledger_leg l LEFT JOIN slice s ON s.id = l.slice_id"
	" WHERE s.id IS NULL GROUP BY l.slice_id";

/* What another period took than that of its day is marked late, and nothing
 * else; which period it had to be, the histories tell (recount.h). */
static const char SQL_CHECK_LATE[] =
	"SELECT CONCAT('việc (', l.matter_id, '): bút toán ', l.id,"
	"  ' ngày ', l.effective_on, ' ghi vào tháng ', l.month,"
	"  ' của năm thống kê ', l.year, IF(l.late, ', là muộn',"
	"  ', không là muộn')) FROM ledger_leg l JOIN " SHIFT
	" WHERE l.late <> (l.year * 12 + l.month - 1 <>"
	"  YEAR(l.effective_on) * 12 + MONTH(l.effective_on) - 1 + y.shift)";

/* What is marked late stands in the list of it, and nothing else; a correction
 * is named by what is dated in an earlier year, that which held then: the last
 * move of its corrections. */
static const char SQL_CHECK_LATE_LIST[] =
	"SELECT CONCAT('việc (', l.matter_id, '): bút toán ', l.id,"
	"  IF(x.leg_id IS NULL, ': muộn mà không có trong danh sách ghi muộn',"
	"   ': trong danh sách ghi muộn không đúng lần điều chỉnh, việc'))"
	" FROM ledger_leg l JOIN " SHIFT
	" LEFT JOIN ledger_late x ON x.leg_id = l.id"
	"  AND x.unit_id = l.unit_id AND x.year = l.year"
	" WHERE l.late AND (x.leg_id IS NULL OR x.is_first <> (NOT EXISTS"
	"  (SELECT 1 FROM ledger_leg k WHERE k.matter_id = l.matter_id"
	"   AND k.event_id = l.event_id AND k.unit_id = l.unit_id AND k.late"
	"   AND k.id < l.id)) OR NOT x.correction_id <=>"
	"  IF(l.year * 12 <= YEAR(l.effective_on) * 12"
	"   + MONTH(l.effective_on) - 1 + y.shift, NULL,"
	"   (SELECT MAX(v.id) FROM period_move v WHERE v.unit_id = l.unit_id"
	"    AND v.year = (YEAR(l.effective_on) * 12 + MONTH(l.effective_on)"
	"     - 1 + y.shift) DIV 12"
	"    AND v.month = 13 AND v.moved_at <= l.recorded_at)))"
	" UNION ALL SELECT CONCAT('bút toán ', x.leg_id, ': của đơn vị ',"
	"  x.unit_id, ', trong danh sách ghi muộn mà không muộn')"
	" FROM ledger_late x LEFT JOIN ledger_leg l"
	"  ON l.id = x.leg_id AND l.late WHERE l.id IS NULL";

/* A period stands where its last move left it, and after a locked one. */
static const char SQL_CHECK_PERIODS[] =
	"SELECT CONCAT('đơn vị ', p.unit_id, ', năm thống kê ', p.year,"
	"  ', tháng ', p.month, ': kỳ ghi ', p.state, ' khác lần chuyển cuối')"
	" FROM period p LEFT JOIN period_move v ON v.unit_id = p.unit_id"
	"  AND v.year = p.year AND v.month = p.month AND v.state = p.state"
	"  AND v.moved_by = p.moved_by AND v.moved_at = p.moved_at"
	"  AND v.until_on <=> p.until_on"
	"  AND NOT EXISTS (SELECT 1 FROM period_move x"
	"   WHERE x.unit_id = v.unit_id AND x.year = v.year"
	"   AND x.month = v.month AND x.id > v.id)"
	" WHERE v.id IS NULL"
	" UNION ALL SELECT CONCAT('đơn vị ', v.unit_id, ', năm thống kê ',"
	"  v.year, ', tháng ', v.month, ': chuyển kỳ mà không có kỳ')"
	" FROM period_move v LEFT JOIN period p ON p.unit_id = v.unit_id"
	"  AND p.year = v.year AND p.month = v.month"
	" WHERE p.unit_id IS NULL"
	" UNION ALL SELECT CONCAT('đơn vị ', p.unit_id, ', năm thống kê ',"
	"  p.year, ', tháng ', p.month, ': khóa khi tháng trước còn mở')"
	" FROM period p LEFT JOIN period b ON b.unit_id = p.unit_id"
	"  AND b.year = p.year AND b.month = p.month - 1"
	"  AND b.state <> 'open'"
	" WHERE p.state <> 'open' AND p.month > 1 AND b.unit_id IS NULL";

/* The sum of each line, and the matter's count over all of them. */
static const char SQL_CHECK_TRANSFERS[] =
	"SELECT CONCAT('sự kiện ', event_id, ' của việc (', MAX(matter_id),"
	"  '): bút toán không cân, lệch ', SUM(matters), ' việc, ', SUM(dong),"
	"  ' đồng')"
	" FROM (SELECT event_id, MAX(matter_id) AS matter_id,"
	"   SUM(matters) AS matters, SUM(dong) AS dong, SUM(dong) <> 0 AS off"
	"  FROM ledger_leg GROUP BY event_id, obligation_id) l"
	" GROUP BY event_id HAVING SUM(matters) <> 0 OR SUM(off) <> 0";

/* A line's postings stand where it does. */
static const char SQL_CHECK_LINES[] =
	"SELECT CONCAT('việc ', m.number, ' (', m.id, '): bút toán ', l.id,"
	"  ' của khoản ', l.obligation_id, ' của việc khác')"
	" FROM ledger_leg l JOIN matter m ON m.id = l.matter_id"
	" LEFT JOIN obligation o ON o.id = l.obligation_id"
	"  AND o.matter_id = l.matter_id"
	" WHERE l.obligation_id <> 0 AND o.id IS NULL"
	" UNION ALL SELECT CONCAT('việc (', x.matter_id, '): sự kiện ',"
	"  x.event_id, ' ghi khoản ', x.obligation_id,"
	"  ' mà không chuyển khoản đó')"
	" FROM event_line x LEFT JOIN event e ON e.id = x.event_id"
	"  AND e.matter_id = x.matter_id"
	" LEFT JOIN obligation o ON o.id = x.obligation_id"
	"  AND o.matter_id = x.matter_id"
	" LEFT JOIN ledger_event k ON k.code = e.kind"
	"  AND k.effect IN ('move', 'return')"
	"  AND k.valid_from <= e.effective_on"
	"  AND (k.valid_to IS NULL OR k.valid_to >= e.effective_on)"
	" WHERE o.id IS NULL OR k.id IS NULL"
	" UNION ALL SELECT CONCAT('việc ', m.number, ' (', m.id, '): khoản ',"
	"  o.id, ' ghi của đơn vị ', o.unit_id, ', Chấp hành viên ',"
	"  o.officer_key) FROM obligation o JOIN matter m ON m.id = o.matter_id"
	" WHERE o.unit_id <> m.unit_id OR o.officer_key <> m.officer_key";

/* Both halves of the ledger sum to zero for each unit and officer: from this
 * follow the identities of the forms. */
static const char SQL_CHECK_HALVES[] =
	"SELECT CONCAT('đơn vị ', l.unit_id, ', Chấp hành viên ',"
	"  l.officer_id, ', ', IF(a.kind IN ('book', 'book_source'),"
	"  'sổ theo dõi riêng', 'phần chính'), ': đồng nhất thức lệch ',"
	"  SUM(l.matters), ' việc, ', SUM(l.dong), ' đồng')"
	" FROM ledger_leg l JOIN ledger_account a ON a.id = l.account_id"
	" GROUP BY l.unit_id, l.officer_id, a.kind IN ('book', 'book_source')"
	" HAVING SUM(l.matters) <> 0 OR SUM(l.dong) <> 0";

static const char SQL_CHECK_MONEY[] =
	"SELECT CONCAT('việc ', m.number, ' (', m.id, '): các khoản còn ',"
	"  SUM(o.owed_dong + o.added_dong - o.paid_dong - o.ended_dong),"
	"  ' đồng, việc còn ',"
	"  MAX(m.balance_dong), ' đồng')"
	" FROM matter m JOIN obligation o ON o.matter_id = m.id"
	" WHERE o.done_on IS NULL GROUP BY m.id"
	" HAVING SUM(o.owed_dong + o.added_dong - o.paid_dong - o.ended_dong)"
	"  <> MAX(m.balance_dong)";

static const char SQL_CHECK_NUMBERS[] =
	"SELECT CONCAT('số quyết định ', number, ' của đơn vị ', unit_id,"
	"  ' năm ', period, ' được cấp ', COUNT(*), ' lần')"
	" FROM decision WHERE series_number IS NOT NULL"
	" GROUP BY unit_id, series_group, period, series_number"
	" HAVING COUNT(*) > 1";

const struct recount_check verify_ledger_checks[] = {
	{ "monthly sums against postings", SQL_CHECK_SUMS },
	{ "tail against postings", SQL_CHECK_TAIL },
	{ "sums of units against monthly sums", SQL_CHECK_UNIT_SUMS },
	{ "sums of years against monthly sums", SQL_CHECK_YEAR_SUMS },
	{ "sums of slices against postings", SQL_CHECK_SLICE_SUMS },
	{ "slices", SQL_CHECK_SLICES },
	{ "late postings", SQL_CHECK_LATE },
	{ "list of late postings", SQL_CHECK_LATE_LIST },
	{ "periods", SQL_CHECK_PERIODS },
	{ "every transfer balances", SQL_CHECK_TRANSFERS },
	{ "lines of postings", SQL_CHECK_LINES },
	{ "identities by unit and officer", SQL_CHECK_HALVES },
	{ "obligations against balances", SQL_CHECK_MONEY },
	{ "numbers given once", SQL_CHECK_NUMBERS },
};

const size_t verify_ledger_checks_count = ARRAY_LEN(verify_ledger_checks);
