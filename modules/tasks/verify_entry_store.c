#include "common/base.h"

#include "tasks/verify_facts.h"

#define MATTER "'việc ', m.number, ' (', m.id, ')'"

#define LEFT_DONG "o.owed_dong + o.added_dong - o.paid_dong - o.ended_dong"
#define OPEN_LINE \
	"(o.done_on IS NULL AND a.without_means AND (NOT t.money OR " \
	LEFT_DONG " > 0))"

/* The party owes the line, by name or because nobody is named. */
#define OWES(party)                                                   \
	"(o.debtor_id IS NULL OR EXISTS (SELECT 1 FROM obligation_party b" \
	" WHERE b.obligation_id = o.id AND b.role = 'debtor'"         \
	" AND b.party_id = " party "))"

/* What an entry repeats of its matter, and nobody corrects. */
static const char SQL_CHECK_ENTRIES[] =
	"SELECT CONCAT(" MATTER ", ': mục công khai ', p.id,"
	"  ' khác hồ sơ của việc')"
	" FROM publication p JOIN matter m ON m.id = p.matter_id"
	" JOIN judgment j ON j.id = m.judgment_id"
	" LEFT JOIN party x ON x.id = p.party_id"
	"  AND x.judgment_id = m.judgment_id"
	" LEFT JOIN decision d ON d.id = p.decision_id"
	"  AND d.matter_id = p.matter_id"
	" LEFT JOIN event e ON e.matter_id = p.matter_id"
	"  AND e.decision_id = d.id"
	" LEFT JOIN law_term t ON t.list = 'no_means_ground'"
	"  AND t.code = e.ground AND t.valid_from <= d.decided_on"
	"  AND (t.valid_to IS NULL OR t.valid_to >= d.decided_on)"
	" WHERE x.id IS NULL OR d.id IS NULL OR d.decided_on <> p.decided_on"
	"  OR (p.ended_on IS NULL AND p.unit_id <> m.unit_id)"
	"  OR p.debtor_kind <> x.kind"
	"  OR BINARY p.reason_text <> BINARY COALESCE(t.label, '')"
	"  OR BINARY p.judgment_text <> CONCAT('Bản án, quyết định số ',"
	"   j.number, ' ngày ', DATE_FORMAT(j.issued_on, '%d/%m/%Y'),"
	"   ' của ', j.court)"
	"  OR p.enforcement_text <> CONCAT('Quyết định số ', m.number,"
	"   ' ngày ', DATE_FORMAT(m.decided_on, '%d/%m/%Y'))"
	"  OR p.no_means_text <> CONCAT('Quyết định số ', d.number,"
	"   ' ngày ', DATE_FORMAT(d.decided_on, '%d/%m/%Y'))";

/* The last correction of a field, of each entry that has one. */
#define LAST_CORRECTION(field)                                     \
	" LEFT JOIN (SELECT c.publication_id, MAX(c.id) AS id"     \
	"  FROM publication_change c WHERE c.kind = 'corrected'"   \
	"   AND c.field = '" field "' GROUP BY c.publication_id) " \
	field "_at ON " field "_at.publication_id = p.id"          \
	" LEFT JOIN publication_change " field "_c"                \
	"  ON " field "_c.id = " field "_at.id"

/* Name and address are those of the debtor, or of the last correction. */
static const char SQL_CHECK_TEXTS[] =
	"SELECT CONCAT(" MATTER ", ': mục công khai ', p.id,"
	"  ' ghi tên hoặc địa chỉ khác hồ sơ và khác lần sửa cuối')"
	" FROM publication p JOIN matter m ON m.id = p.matter_id"
	" JOIN party x ON x.id = p.party_id"
	LAST_CORRECTION("name") LAST_CORRECTION("address")
	" WHERE BINARY p.debtor_name"
	"  <> BINARY COALESCE(name_c.text_after, x.name)"
	" OR BINARY p.debtor_address"
	"  <> BINARY COALESCE(address_c.text_after, x.address)"
	" OR (name_c.id IS NULL AND p.debtor_fold <> x.name_fold)";

/*
 * What is still owed, line by line: of each debtor the lines that are open, or
 * all when none is. A reduction is not told to the list at once, and a text
 * that was corrected stands until the next payment.
 */
static const char SQL_CHECK_OWED_TEXTS[] =
	"SELECT CONCAT(" MATTER ", ': mục công khai ', p.id,"
	"  ' ghi nghĩa vụ khác các khoản còn phải thi hành')"
	" FROM publication p JOIN matter m ON m.id = p.matter_id"
	" LEFT JOIN (SELECT s.entry_id, SUBSTRING(GROUP_CONCAT(IF(s.is_open"
	"    OR NOT s.any_open, CONCAT('; ', s.line), '')"
	"    ORDER BY s.position, s.obligation_id SEPARATOR ''), 3) AS line"
	"  FROM (SELECT q.id AS entry_id, o.position,"
	"    o.id AS obligation_id, " OPEN_LINE " AS is_open,"
	"    MAX(" OPEN_LINE ") OVER (PARTITION BY q.id) AS any_open,"
	"    CONCAT(COALESCE(t.label, o.obligation_type), IF(t.money,"
	"     CONCAT(': ', REPLACE(FORMAT(" LEFT_DONG ", 0), ',', '.'),"
	"      ' đồng'),"
	"     IF(TRIM(o.thing) = '', '', CONCAT(': ', o.thing))),"
	"     IF((SELECT COUNT(*) FROM obligation_party j"
	"      WHERE j.obligation_id = o.id AND j.role = 'debtor') > 1,"
	"      ' (liên đới)', '')) AS line"
	"   FROM publication q JOIN matter n ON n.id = q.matter_id"
	"   JOIN obligation o ON o.matter_id = q.matter_id"
	"    AND " OWES("q.party_id")
	"   JOIN ledger_account a ON a.id = o.account_id"
	"   LEFT JOIN obligation_type t ON t.code = o.obligation_type"
	"    AND t.valid_from <= n.decided_on"
	"    AND (t.valid_to IS NULL OR t.valid_to >= n.decided_on)"
	"   WHERE q.ended_on IS NULL) s"
	"  GROUP BY s.entry_id) l ON l.entry_id = p.id"
	" WHERE p.ended_on IS NULL AND CHAR_LENGTH(l.line) < 900"
	" AND NOT BINARY p.obligation_text <=> BINARY l.line"
	" AND NOT EXISTS (SELECT 1 FROM event e"
	"  WHERE e.matter_id = p.matter_id AND e.kind = 'reduced')"
	" AND NOT EXISTS (SELECT 1 FROM publication_change c"
	"  WHERE c.publication_id = p.id AND c.kind = 'corrected'"
	"  AND c.field = 'obligation')";

/* By law a debtor without means for a line is on the list, in the separate book
 * too (the entry stays until it is ended). */
static const char SQL_CHECK_PUBLISHED[] =
	"SELECT CONCAT(" MATTER ", ': đương sự ', x.party_id,"
	"  IF(SUM(x.live) > SUM(x.by_law),"
	"  ' còn công khai khi không còn căn cứ',"
	"  ' chưa có điều kiện nhưng không công khai'))"
	" FROM (SELECT p.matter_id, p.party_id, 1 AS live, 0 AS by_law"
	"   FROM publication p WHERE p.ended_on IS NULL"
	"  UNION ALL SELECT r.matter_id, r.party_id, 0, 1 FROM matter_party r"
	"   WHERE r.role = 'debtor' AND EXISTS (SELECT 1 FROM obligation o"
	"    JOIN ledger_account a ON a.id = o.account_id AND a.without_means"
	"    WHERE o.matter_id = r.matter_id AND o.done_on IS NULL"
	"    AND " OWES("r.party_id") ")) x"
	" JOIN matter m ON m.id = x.matter_id"
	" GROUP BY m.id, x.party_id HAVING SUM(x.live) <> SUM(x.by_law)";

/* An entry is hidden when the last word on it was that, since that hour and
 * for that reason. */
static const char SQL_CHECK_HIDDEN[] =
	"SELECT CONCAT('mục công khai ', p.id, ' của việc (', p.matter_id,"
	"  '): ẩn hoặc hiện không có ghi nhận')"
	" FROM publication p LEFT JOIN (SELECT c.publication_id,"
	"   MAX(IF(c.kind IN ('hidden', 'shown'), c.id, 0)) AS last"
	"  FROM publication_change c GROUP BY c.publication_id) l"
	"  ON l.publication_id = p.id"
	" LEFT JOIN publication_change c ON c.id = l.last"
	" WHERE (p.hidden_at IS NOT NULL)"
	"  <> (COALESCE(c.kind, 'shown') = 'hidden')"
	" OR (p.hidden_at IS NULL) <> (p.hidden_reason IS NULL)"
	" OR (p.hidden_at IS NOT NULL"
	"  AND (BINARY p.hidden_reason <> BINARY c.reason"
	"   OR ABS(TIMESTAMPDIFF(SECOND, p.hidden_at, c.recorded_at)) > 60))";

/* An entry ends on the day of an event that ends it by law, for that event's
 * reason; or without a reason, when the next decision takes its place; or its
 * own decision was entered by mistake, and taken back. */
static const char SQL_CHECK_ENDED[] =
	"SELECT CONCAT(" MATTER ", ': mục công khai ', p.id, ' kết thúc ngày ',"
	"  COALESCE(p.ended_on, 'không có'), ' không theo sự kiện nào')"
	" FROM publication p JOIN matter m ON m.id = p.matter_id"
	" WHERE (p.ended_on IS NOT NULL AND p.end_reason = 'voided'"
	"  AND NOT EXISTS (SELECT 1 FROM event e JOIN event x"
	"   ON x.matter_id = e.matter_id AND x.refers_to = e.id"
	"   AND x.kind = 'voided' WHERE e.matter_id = p.matter_id"
	"   AND e.decision_id = p.decision_id"
	"   AND e.effective_on = p.ended_on))"
	" OR (p.ended_on IS NOT NULL AND NOT p.end_reason <=> 'voided'"
	"  AND NOT EXISTS (SELECT 1 FROM event e"
	"  JOIN publication_rule r ON r.trigger_code = e.kind"
	"   AND r.valid_from <= e.effective_on"
	"   AND (r.valid_to IS NULL OR r.valid_to >= e.effective_on)"
	"   AND r.action = IF(p.end_reason IS NULL, 'publish', 'end')"
	"   AND (p.end_reason IS NULL"
	"    OR BINARY r.reason_code = BINARY p.end_reason)"
	"  WHERE e.matter_id = p.matter_id AND e.effective_on = p.ended_on))"
	" OR (p.ended_on IS NULL) <> (p.ended_at IS NULL)"
	" OR (p.ended_on IS NULL AND p.end_reason IS NOT NULL)";

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

/* Each word of a name alone, and with the one behind it. */
#define WORD_BEHIND(fold) \
	"SUBSTRING_INDEX(SUBSTRING_INDEX(" fold ", ' ', n.k + 1), ' ', -1)"
#define WORDS_OF(fold) "CHAR_LENGTH(REPLACE(" fold ", ' ', '  '))" \
	" - CHAR_LENGTH(" fold ") + 1"

static const char SQL_CHECK_MATTER_WORDS[] =
	"SELECT CONCAT('việc (', y.matter_id, '): không tìm được theo chữ thứ"
	" ', n.k, ' của tên đương sự ', p.id)"
	" FROM matter_party y JOIN party p ON p.id = y.party_id"
	" JOIN (SELECT 0 AS twos UNION ALL SELECT 1) w JOIN " WORD_PLACES
	"  ON n.k + w.twos <= " WORDS_OF("p.name_fold")
	" LEFT JOIN matter_word t ON t.matter_id = y.matter_id"
	"  AND t.word = CONCAT(LEFT(" WORD("p.name_fold") ", 40),"
	"   IF(w.twos, CONCAT(' ', LEFT(" WORD_BEHIND("p.name_fold") ", 40)),"
	"   ''))"
	" WHERE p.name_fold <> '' AND t.word IS NULL"
	" UNION ALL SELECT CONCAT('việc (', t.matter_id,"
	"  '): có chữ tìm kiếm không có trong tên đương sự nào')"
	" FROM matter_word t WHERE CHAR_LENGTH(t.word) < 40 AND NOT EXISTS"
	"  (SELECT 1 FROM matter_party y JOIN party p ON p.id = y.party_id"
	"   WHERE y.matter_id = t.matter_id AND LOCATE("
	"    CONCAT(' ', t.word, ' '), CONCAT(' ', p.name_fold, ' ')) > 0)"
	" UNION ALL SELECT CONCAT('việc (', t.matter_id,"
	"  '): có chữ tìm của đơn vị khác')"
	" FROM matter_word t JOIN matter m ON m.id = t.matter_id"
	" WHERE t.unit_id <> m.unit_id OR t.province_id <> m.province_id";

static const char SQL_CHECK_ENTRY_COUNTS[] =
	"SELECT CONCAT('số mục công khai của đơn vị ', x.unit_id, ': lưu ',"
	"  SUM(x.kept), ', đếm ', SUM(x.n))"
	" FROM (SELECT unit_id, entries AS kept, 0 AS n FROM entry_count"
	"  UNION ALL SELECT p.unit_id, 0, 1 FROM publication p"
	"  WHERE p.ended_on IS NULL AND p.hidden_at IS NULL) x"
	" GROUP BY x.unit_id HAVING SUM(x.kept) <> SUM(x.n)";

static const char SQL_CHECK_PARTY_UNITS[] =
	"SELECT CONCAT('đương sự ', p.id, ' thuộc đơn vị khác bản án')"
	" FROM party p JOIN judgment j ON j.id = p.judgment_id"
	" WHERE p.unit_id <> j.unit_id";

static const char SQL_CHECK_TOKEN_UNITS[] =
	"SELECT CONCAT('đương sự ', t.party_id,"
	"  ' có chữ tìm của đơn vị hoặc bản án khác')"
	" FROM party_token t JOIN party p ON p.id = t.party_id"
	" LEFT JOIN unit u ON u.id = p.unit_id"
	" WHERE t.unit_id <> p.unit_id OR t.judgment_id <> p.judgment_id"
	" OR t.province_id <> COALESCE(u.province_id, 0)";

/* Lists of a province are ranges by it. */
static const char SQL_CHECK_PROVINCES[] =
	"SELECT CONCAT(x.named, ' thuộc tỉnh khác đơn vị')"
	" FROM (SELECT CONCAT('việc (', id, '): việc') AS named, unit_id,"
	"   province_id FROM matter"
	"  UNION ALL SELECT CONCAT('bản án ', id, ': bản án'), unit_id,"
	"   province_id FROM judgment"
	"  UNION ALL SELECT CONCAT('yêu cầu ', id, ': yêu cầu'), unit_id,"
	"   province_id FROM enforcement_request"
	"  UNION ALL SELECT CONCAT('việc (', matter_id, '): quyết định ', id),"
	"   unit_id, province_id FROM decision"
	"  UNION ALL SELECT CONCAT('việc (', matter_id, '): mục công khai ',"
	"   id), unit_id, province_id FROM publication"
	"  UNION ALL SELECT CONCAT('việc (', COALESCE(matter_id, 0),"
	"   '): nội dung trình ký ', id), unit_id, province_id FROM proposal"
	"  UNION ALL SELECT CONCAT('hồ sơ hỗ trợ (', inbox_id, '): hồ sơ'),"
	"   unit_id, province_id FROM support_queue) x"
	" JOIN unit u ON u.id = x.unit_id WHERE x.province_id <> u.province_id";

static const char SQL_CHECK_IN_BOOK[] =
	"SELECT CONCAT('việc (', m.id, '): ghi khác sổ theo dõi riêng')"
	" FROM matter m JOIN ledger_account a ON a.id = m.account_id"
	" WHERE m.in_book <> (a.kind = 'book')";

const struct recount_check verify_entry_checks[] = {
	{ "entries and their matters", SQL_CHECK_ENTRIES },
	{ "texts of entries", SQL_CHECK_TEXTS },
	{ "what is owed in entries", SQL_CHECK_OWED_TEXTS },
	{ "debtors that are published", SQL_CHECK_PUBLISHED },
	{ "entries hidden", SQL_CHECK_HIDDEN },
	{ "entries ended", SQL_CHECK_ENDED },
	{ "words of entries", SQL_CHECK_TOKENS },
	{ "words of parties", SQL_CHECK_PARTY_TOKENS },
	{ "words of matters", SQL_CHECK_MATTER_WORDS },
	{ "numbers of entries", SQL_CHECK_ENTRY_COUNTS },
	{ "units of parties", SQL_CHECK_PARTY_UNITS },
	{ "units of words", SQL_CHECK_TOKEN_UNITS },
	{ "provinces", SQL_CHECK_PROVINCES },
	{ "in the book", SQL_CHECK_IN_BOOK },
};

const size_t verify_entry_checks_count = ARRAY_LEN(verify_entry_checks);
