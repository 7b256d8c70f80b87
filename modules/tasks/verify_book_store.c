#include "common/base.h"

#include "tasks/verify_facts.h"

/* A number of the system looks as its series has it on that day. */
static const char SQL_CHECK_PRINTED[] =
	"SELECT CONCAT('việc (', d.matter_id, '): quyết định ', d.id,"
	"  ' ghi số ', d.number, ', in ', COALESCE(d.printed, ''),"
	"  ', theo sổ là số ', COALESCE(d.series_number, 'không có'))"
	" FROM decision d JOIN unit u ON u.id = d.unit_id"
	" LEFT JOIN number_series_rule r ON r.unit_kind = u.kind"
	"  AND r.series_group = d.series_group AND r.valid_from <= d.decided_on"
	"  AND (r.valid_to IS NULL OR r.valid_to >= d.decided_on)"
	" WHERE (d.series_number IS NOT NULL AND (r.id IS NULL"
	"  OR d.number <> REPLACE(REPLACE(r.template, '{n}', d.series_number),"
	"   '{suffix}', COALESCE(u.number_suffix, r.suffix, ''))))"
	" OR d.printed <> d.number";

/* By the law of its day. */
static const char SQL_CHECK_KEPT[] =
	"SELECT CONCAT('việc (', d.matter_id, '): quyết định ', d.id,"
	"  ' ghi ở sổ ', d.book, ', theo loại quyết định là ',"
	"  COALESCE(t.book, 'không sổ nào'))"
	" FROM decision d LEFT JOIN decision_type t ON t.code = d.decision_type"
	"  AND t.valid_from <= d.decided_on"
	"  AND (t.valid_to IS NULL OR t.valid_to >= d.decided_on)"
	" WHERE d.book <> COALESCE(t.book, '')";

/* After the first number that the system gave, each follows the one before,
 * which may have been taken over as printed. */
static const char SQL_CHECK_GAPS[] =
	"SELECT CONCAT('việc (', d.matter_id, '): quyết định ', d.id, ' số ',"
	"  d.number, ' năm ', d.period, ': thiếu số liền trước')"
	" FROM decision d JOIN (SELECT unit_id, series_group, period,"
	"   MIN(series_number) AS first FROM decision"
	"  WHERE series_number IS NOT NULL GROUP BY 1, 2, 3) f"
	"  ON f.unit_id = d.unit_id AND f.series_group = d.series_group"
	"  AND f.period = d.period AND d.series_number > f.first"
	" LEFT JOIN decision s ON s.unit_id = d.unit_id"
	"  AND s.series_group = d.series_group AND s.period = d.period"
	"  AND s.series_number = d.series_number - 1"
	" LEFT JOIN decision p ON p.unit_id = d.unit_id"
	"  AND p.period = d.period AND p.printed = CONCAT(d.series_number - 1,"
	"   SUBSTRING(d.number, LOCATE('/', d.number)))"
	" WHERE s.id IS NULL AND p.id IS NULL";

/* The books 01 and 02 have every number up to the last, and the counter gives
 * the next one. */
static const char SQL_CHECK_BOOKS[] =
	"SELECT CONCAT('sổ ', b.book, ' của đơn vị ', b.unit_id, ' năm ',"
	"  b.book_year, ': ', b.n, ' dòng, số cuối ', b.last, ', số kế tiếp ',"
	"  COALESCE(c.next_number, 0))"
	" FROM (SELECT 'judgment' AS book, unit_id, book_year, COUNT(*) AS n,"
	"   MAX(book_number) AS last FROM judgment GROUP BY unit_id, book_year"
	"  UNION ALL SELECT 'request', unit_id, book_year, COUNT(*),"
	"   MAX(book_number) FROM enforcement_request"
	"  GROUP BY unit_id, book_year) b"
	" LEFT JOIN number_counter c ON c.unit_id = b.unit_id"
	"  AND c.series_group = b.book AND c.period = b.book_year"
	" WHERE b.n <> b.last OR NOT c.next_number <=> b.last + 1";

static const char SQL_CHECK_COUNTERS[] =
	"SELECT CONCAT('bộ đếm ', c.series_group, ' của đơn vị ', c.unit_id,"
	"  ' năm ', c.period, ': số kế tiếp ', c.next_number,"
	"  ' không theo số đã cấp')"
	" FROM number_counter c LEFT JOIN (SELECT unit_id, period,"
	"   CAST(number AS UNSIGNED) AS n FROM decision"
	"  GROUP BY 1, 2, 3) d ON d.unit_id = c.unit_id"
	"  AND d.period = c.period AND d.n = c.next_number - 1"
	" WHERE c.series_group NOT IN ('judgment', 'request')"
	"  AND c.next_number > 1 AND d.n IS NULL"
	" UNION ALL SELECT CONCAT('bộ đếm ', c.series_group, ' của đơn vị ',"
	"  c.unit_id, ' năm ', c.period, ': số kế tiếp ', c.next_number,"
	"  ' đã cấp đến ', MAX(d.series_number))"
	" FROM number_counter c JOIN decision d ON d.unit_id = c.unit_id"
	"  AND d.series_group = c.series_group AND d.period = c.period"
	" GROUP BY c.unit_id, c.series_group, c.period"
	" HAVING MAX(d.series_number) >= MAX(c.next_number)";

/* What was imported says of each dossier which judgment and matter it became,
 * and by which job. */
static const char SQL_CHECK_REFS[] =
	"SELECT CONCAT('hồ sơ nhập ', r.source, ' ', r.ref, ', việc (',"
	"  COALESCE(r.matter_id, 0), '): không khớp bản án ', r.judgment_id,"
	"  ' hoặc lần nhập ', r.job_id)"
	" FROM import_ref r LEFT JOIN judgment j ON j.id = r.judgment_id"
	" LEFT JOIN matter m ON m.id = r.matter_id"
	" LEFT JOIN import_job b ON b.id = r.job_id"
	" WHERE j.id IS NULL OR b.id IS NULL"
	" OR (r.matter_id IS NOT NULL"
	"  AND (m.id IS NULL OR m.judgment_id <> r.judgment_id))";

/* What a judgment says of its claims: the claims that no decision enforces and
 * of which something is left, one by one. */
#define CLAIM_LEFT                                                             \
	"c.amount_dong - COALESCE((SELECT SUM(w.paid_dong) FROM obligation w"  \
	"  WHERE w.released_claim_id = c.id), 0)"
#define LEFT_CLAIMS                                                            \
	"(SELECT c.judgment_id, c.id, " CLAIM_LEFT " AS dong,"                 \
	"  EXISTS (SELECT 1 FROM obligation_type t"                            \
	"   WHERE t.code = c.obligation_type AND t.basis = 'ex_officio'"       \
	"   AND y.received_on >= t.valid_from"                                 \
	"   AND y.received_on <= COALESCE(t.valid_to, '9999-12-31'))"          \
	"   AS officio, (SELECT t.decide_rule FROM obligation_type t"          \
	"   WHERE t.code = c.obligation_type AND t.basis = 'ex_officio'"       \
	"   AND y.received_on >= t.valid_from"                                 \
	"   AND y.received_on <= COALESCE(t.valid_to, '9999-12-31'))"          \
	"   AS officio_rule, COALESCE(s.received_on, (SELECT"                  \
	"   MIN(q.received_on)"                                                \
	"   FROM enforcement_request q WHERE q.id IN (SELECT k.request_id"     \
	"    FROM request_claim k WHERE k.claim_id = c.id))) AS asked_on,"     \
	"  COALESCE(s.received_on, y.received_on) AS since"                    \
	"  FROM claim c JOIN judgment y ON y.id = c.judgment_id"               \
	"  LEFT JOIN transfer s ON s.id = c.transfer_id"                       \
	"  WHERE c.id NOT IN (SELECT o.claim_id FROM obligation o"             \
	"   WHERE o.claim_id IS NOT NULL)"                                     \
	"  AND (s.id IS NULL OR s.state IN ('received', 'opened'))"            \
	"  AND (" CLAIM_LEFT " > 0"                                            \
	"   OR (c.amount_dong = 0 AND " CLAIM_LEFT " = 0)))"

static const char SQL_CHECK_WAITING[] =
	"SELECT CONCAT('bản án ', j.id, ': các khoản chờ ra quyết định ghi',"
	"  ' là ', j.free_claims, ', ', j.waiting_claims, ', ', j.waiting_dong,"
	"  ' đồng, theo các khoản là ', COUNT(x.id), ', ',"
	"  COALESCE(SUM(x.officio OR x.asked_on IS NOT NULL), 0))"
	" FROM judgment j LEFT JOIN " LEFT_CLAIMS " x ON x.judgment_id = j.id"
	" GROUP BY j.id"
	" HAVING MAX(j.free_claims) <> COUNT(x.id)"
	" OR MAX(j.waiting_claims)"
	"  <> COALESCE(SUM(x.officio OR x.asked_on IS NOT NULL), 0)"
	" OR MAX(j.waiting_dong) <> COALESCE(SUM("
	"  IF(x.officio OR x.asked_on IS NOT NULL, x.dong, 0)), 0)"
	" OR NOT MAX(j.officio_on) <=> MIN(IF(x.officio, x.since, NULL))"
	" OR NOT MAX(j.officio_rules) <=> GROUP_CONCAT(DISTINCT x.officio_rule"
	"  ORDER BY x.officio_rule)"
	" OR NOT MAX(j.asked_on) <=> MIN(IF(x.officio, NULL, x.asked_on))";

const struct recount_check verify_book_checks[] = {
	{ "numbers as printed", SQL_CHECK_PRINTED },
	{ "books of decisions", SQL_CHECK_KEPT },
	{ "numbers without gap", SQL_CHECK_GAPS },
	{ "books without gap", SQL_CHECK_BOOKS },
	{ "counters", SQL_CHECK_COUNTERS },
	{ "imported dossiers", SQL_CHECK_REFS },
	{ "claims that wait", SQL_CHECK_WAITING },
};

const size_t verify_book_checks_count = ARRAY_LEN(verify_book_checks);
