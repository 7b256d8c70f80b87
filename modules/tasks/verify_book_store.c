#include "common/base.h"

#include "tasks/verify_facts.h"

#define MATTER "'việc ', m.number, ' (', m.id, ')'"

/* A number of the system looks as its series has it on that day. */
static const char SQL_CHECK_PRINTED[] =
	"SELECT CONCAT('việc (', d.matter_id, '): quyết định ', d.id,"
	"  ' in số ', d.number, ', theo sổ là số ', d.series_number)"
	" FROM decision d JOIN unit u ON u.id = d.unit_id"
	" LEFT JOIN number_series_rule r ON r.unit_kind = u.kind"
	"  AND r.series_group = d.series_group AND r.valid_from <= d.decided_on"
	"  AND (r.valid_to IS NULL OR r.valid_to >= d.decided_on)"
	" WHERE (d.series_number IS NOT NULL AND (r.id IS NULL"
	"  OR d.number <> REPLACE(REPLACE(r.template, '{n}', d.series_number),"
	"   '{suffix}', COALESCE(u.number_suffix, r.suffix, ''))))"
	" OR d.printed <> d.number";

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

/* An entry that nobody corrected says what its matter says. */
static const char SQL_CHECK_ENTRIES[] =
	"SELECT CONCAT(" MATTER ", ': mục công khai ', p.id,"
	"  ' khác hồ sơ của việc')"
	" FROM publication p JOIN matter m ON m.id = p.matter_id"
	" JOIN judgment j ON j.id = m.judgment_id"
	" LEFT JOIN party x ON x.id = p.party_id"
	"  AND x.judgment_id = m.judgment_id"
	" LEFT JOIN decision d ON d.id = p.decision_id"
	"  AND d.matter_id = p.matter_id"
	" WHERE (x.id IS NULL OR d.id IS NULL OR d.decided_on <> p.decided_on"
	"  OR (p.ended_on IS NULL AND p.unit_id <> m.unit_id)"
	"  OR BINARY p.debtor_name <> BINARY x.name"
	"  OR p.debtor_fold <> x.name_fold"
	"  OR p.debtor_kind <> x.kind OR BINARY p.debtor_address <>"
	" BINARY x.address"
	"  OR BINARY p.judgment_text <> CONCAT('Bản án, quyết định số"
	" ', j.number,"
	"   ' ngày ', DATE_FORMAT(j.issued_on, '%d/%m/%Y'), ' của ', j.court)"
	"  OR p.enforcement_text <> CONCAT('Quyết định số ', m.number,"
	" ' ngày ',"
	"   DATE_FORMAT(m.decided_on, '%d/%m/%Y'))"
	"  OR p.no_means_text <> CONCAT('Quyết định số ', d.number, ' ngày ',"
	"   DATE_FORMAT(d.decided_on, '%d/%m/%Y')))"
	" AND NOT EXISTS (SELECT 1 FROM publication_change c"
	"  WHERE c.publication_id = p.id AND c.kind = 'corrected')";

/* What was corrected says what the last correction of the field says. */
static const char SQL_CHECK_CORRECTED[] =
	"SELECT CONCAT('mục công khai ', p.id, ' của việc (', p.matter_id,"
	"  '): ẩn hoặc hiện không có ghi nhận')"
	" FROM publication p LEFT JOIN (SELECT c.publication_id,"
	"   MAX(IF(c.kind IN ('hidden', 'shown'), c.id, 0)) AS last"
	"  FROM publication_change c GROUP BY c.publication_id) l"
	"  ON l.publication_id = p.id"
	" LEFT JOIN publication_change c ON c.id = l.last"
	" WHERE (p.hidden_at IS NOT NULL)"
	"  <> (COALESCE(c.kind, 'shown') = 'hidden')";

/* An entry ends on the day of something that happened in its matter, and one
 * that ended has its reason or gave way to a later one. */
static const char SQL_CHECK_ENDED[] =
	"SELECT CONCAT(" MATTER ", ': mục công khai ', p.id, ' kết thúc ngày ',"
	"  COALESCE(p.ended_on, 'không có'), ' không theo sự kiện nào')"
	" FROM publication p JOIN matter m ON m.id = p.matter_id"
	" WHERE (p.ended_on IS NOT NULL AND NOT EXISTS (SELECT 1 FROM event e"
	"  WHERE e.matter_id = p.matter_id AND e.effective_on = p.ended_on))"
	" OR (p.ended_on IS NULL AND (p.end_reason IS NOT NULL"
	"  OR p.ended_at IS NOT NULL))";

/* The words of a name, each once: its words up to the twelfth. */
#define WORD(fold) \
	"SUBSTRING_INDEX(SUBSTRING_INDEX(" fold ", ' ', n.k), ' ', -1)"
#define WORD_PLACES                                                   \
	"(SELECT 1 AS k UNION ALL SELECT 2 UNION ALL SELECT 3"        \
	" UNION ALL SELECT 4 UNION ALL SELECT 5 UNION ALL SELECT 6"   \
	" UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9"   \
	" UNION ALL SELECT 10 UNION ALL SELECT 11 UNION ALL SELECT 12) n"

static const char SQL_CHECK_TOKENS[] =
	"SELECT CONCAT('mục công khai ', p.id, ' của việc (', p.matter_id,"
	"  '): không tìm được theo chữ thứ ', n.k, ' của tên')"
	" FROM publication p JOIN " WORD_PLACES
	" LEFT JOIN publication_token t ON t.publication_id = p.id"
	"  AND t.token = LEFT(" WORD("p.debtor_fold") ", 40)"
	" WHERE p.debtor_fold <> '' AND t.token IS NULL"
	" UNION ALL SELECT CONCAT('mục công khai ', t.publication_id,"
	"  ' của việc (', COALESCE(p.matter_id, 0),"
	"  '): có chữ tìm kiếm không có trong tên')"
	" FROM publication_token t LEFT JOIN publication p"
	"  ON p.id = t.publication_id"
	" WHERE p.id IS NULL OR (CHAR_LENGTH(t.token) < 40"
	"  AND FIND_IN_SET(t.token, REPLACE(p.debtor_fold, ' ', ',')) = 0)";

static const char SQL_CHECK_PARTY_TOKENS[] =
	"SELECT CONCAT('đương sự ', p.id, ' của bản án ', p.judgment_id,"
	"  ': không tìm được theo chữ thứ ', n.k, ' của tên')"
	" FROM party p JOIN " WORD_PLACES
	" LEFT JOIN party_token t ON t.party_id = p.id"
	"  AND t.token = LEFT(" WORD("p.name_fold") ", 40)"
	" WHERE p.name_fold <> '' AND t.token IS NULL"
	" UNION ALL SELECT CONCAT('đương sự ', t.party_id,"
	"  ': có chữ tìm kiếm không có trong tên')"
	" FROM party_token t LEFT JOIN party p ON p.id = t.party_id"
	" WHERE p.id IS NULL OR (CHAR_LENGTH(t.token) < 40"
	"  AND FIND_IN_SET(t.token, REPLACE(p.name_fold, ' ', ',')) = 0)";

static const char SQL_CHECK_SUPPORT[] =
	"SELECT CONCAT('yêu cầu hỗ trợ ', i.code, ' (', i.id,"
	"  '): câu trả lời khác bước đã ghi')"
	" FROM support_case c JOIN support_inbox i ON i.id = c.inbox_id"
	" WHERE c.answered_at IS NOT NULL AND NOT EXISTS ("
	"  SELECT 1 FROM support_event e WHERE e.inbox_id = c.inbox_id"
	"  AND e.public_text = c.answer)";

const struct recount_check verify_book_checks[] = {
	{ "numbers as printed", SQL_CHECK_PRINTED },
	{ "numbers without gap", SQL_CHECK_GAPS },
	{ "books without gap", SQL_CHECK_BOOKS },
	{ "counters", SQL_CHECK_COUNTERS },
	{ "entries and their matters", SQL_CHECK_ENTRIES },
	{ "entries hidden", SQL_CHECK_CORRECTED },
	{ "entries ended", SQL_CHECK_ENDED },
	{ "words of entries", SQL_CHECK_TOKENS },
	{ "words of parties", SQL_CHECK_PARTY_TOKENS },
	{ "support", SQL_CHECK_SUPPORT },
};

const size_t verify_book_checks_count = ARRAY_LEN(verify_book_checks);
