#include "common/base.h"

#include "tasks/verify_facts.h"

/* The last change of each field of a row, of rows of one table. */
#define LAST_OF(table)                                                         \
	" FROM record_change c JOIN " table " f ON f.id = c.record_id"         \
	" WHERE c.record = '" table "' AND NOT EXISTS (SELECT 1"               \
	"  FROM record_change n WHERE n.record = c.record"                     \
	"  AND n.record_id = c.record_id AND n.field = c.field"                \
	"  AND n.id > c.id)"
#define SAYS_ANOTHER(noun)                                                     \
	"SELECT CONCAT('" noun " ', f.id, ' ghi mục ',"                        \
	" CONVERT(c.field USING utf8mb4), ' khác lần đính chính cuối')"
#define IS(column) " WHEN '" column "' THEN CONVERT(f." column " USING utf8mb4)"
#define DIFFERS(columns)                                                       \
	" AND NOT BINARY c.text_after <=> BINARY CASE c.field" columns " END"

/* The row says what was written last. */
static const char SQL_CHECK_LAST[] =
	SAYS_ANOTHER("bản án") LAST_OF("judgment")
	DIFFERS(IS("court") IS("court_fold") IS("number") IS("number_fold")
		IS("issued_on") IS("effective_on") IS("case_type")
		IS("received_on") IS("channel") IS("sender") IS("papers")
		IS("note"))
	" UNION ALL " SAYS_ANOTHER("đương sự") LAST_OF("party")
	DIFFERS(IS("role") IS("kind") IS("name") IS("name_fold")
		IS("id_number") IS("birth_year") IS("address") IS("phone"))
	" UNION ALL " SAYS_ANOTHER("khoản của bản án") LAST_OF("claim")
	DIFFERS(IS("obligation_type") IS("amount_dong") IS("thing"))
	" UNION ALL " SAYS_ANOTHER("yêu cầu thi hành án")
	LAST_OF("enforcement_request")
	DIFFERS(IS("received_on") IS("channel") IS("content")
		IS("asset_information") IS("account_number") IS("state")
		" WHEN 'claims' THEN (SELECT GROUP_CONCAT(k.claim_id"
		" ORDER BY k.claim_id) FROM request_claim k"
		" WHERE k.request_id = f.id)");

/* Each change begins where the one before ended, and is of a row of its
 * judgment. */
static const char SQL_CHECK_CHAIN[] =
	"SELECT CONCAT('bản án ', c.judgment_id, ': đính chính ', c.id,"
	"  ' không nối tiếp lần trước')"
	" FROM (SELECT x.id, x.judgment_id, x.text_before,"
	"   LAG(x.id) OVER w AS last_id, LAG(x.text_after) OVER w AS last_text"
	"  FROM record_change x WINDOW w AS"
	"   (PARTITION BY x.record, x.record_id, x.field ORDER BY x.id)) c"
	" WHERE c.last_id IS NOT NULL"
	"  AND NOT BINARY c.text_before <=> BINARY c.last_text"
	" UNION ALL SELECT CONCAT('bản án ', c.judgment_id, ': đính chính ',"
	"  c.id, ' của nơi khác')"
	" FROM record_change c"
	" LEFT JOIN party p ON c.record = 'party' AND p.id = c.record_id"
	" LEFT JOIN claim k ON c.record = 'claim' AND k.id = c.record_id"
	" LEFT JOIN enforcement_request q"
	"  ON c.record = 'enforcement_request' AND q.id = c.record_id"
	" WHERE NOT c.judgment_id <=> IF(c.record = 'judgment', c.record_id,"
	"  COALESCE(p.judgment_id, k.judgment_id, q.judgment_id))";

const struct recount_check verify_record_checks[] = {
	{ "last corrections", SQL_CHECK_LAST },
	{ "corrections", SQL_CHECK_CHAIN },
};

const size_t verify_record_checks_count = ARRAY_LEN(verify_record_checks);
