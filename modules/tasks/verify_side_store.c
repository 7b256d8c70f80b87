#include "common/base.h"

#include "tasks/verify_facts.h"

#define CLAIM "'khoản ', c.id, ' của bản án ', c.judgment_id, ': '"
#define LINE  "'việc ', m.number, ' (', m.id, '): '"

/* The first of the role that the table has for the row; no other table knows
 * the others. */
#define FIRST(table, key, row, role)                                           \
	"(SELECT x.party_id FROM " table " x WHERE x." key " = " row ".id"     \
	" AND x.role = '" role "' AND x.position = 1)"

#define ROLE_IS_NONE "x.role NOT IN ('debtor', 'creditor')"

static const char SQL_CHECK_CLAIM_PARTIES[] =
	"SELECT CONCAT(" CLAIM "'người đứng đầu mỗi bên khác danh sách')"
	" FROM claim c"
	" WHERE NOT c.debtor_id <=> " FIRST("claim_party", "claim_id", "c",
					    "debtor")
	" OR NOT c.creditor_id <=> " FIRST("claim_party", "claim_id", "c",
					   "creditor")
	" UNION ALL SELECT CONCAT('khoản ', x.claim_id, ' của bản án ',"
	"  COALESCE(c.judgment_id, 0), ': đương sự ', x.party_id,"
	"  ' không đứng được ở bên này')"
	" FROM claim_party x LEFT JOIN claim c ON c.id = x.claim_id"
	" LEFT JOIN party p ON p.id = x.party_id"
	"  AND p.judgment_id = c.judgment_id"
	" WHERE p.id IS NULL OR " ROLE_IS_NONE
	" OR EXISTS (SELECT 1 FROM claim_party y WHERE y.claim_id = x.claim_id"
	"  AND y.party_id = x.party_id AND y.role <> x.role)"
	" OR x.position <> (SELECT COUNT(*) FROM claim_party y"
	"  WHERE y.claim_id = x.claim_id AND y.role = x.role"
	"  AND y.position <= x.position)";

/* A line has the parties of its claim, each of whom is in the matter; without
 * a claim it has its own. */
static const char SQL_CHECK_LINE_PARTIES[] =
	"SELECT CONCAT(" LINE "'đương sự ', x.party_id, ' của khoản ',"
	"  x.obligation_id, ' khác bản án hoặc không thuộc việc')"
	" FROM obligation_party x"
	" LEFT JOIN obligation o ON o.id = x.obligation_id"
	" LEFT JOIN matter m ON m.id = o.matter_id"
	" LEFT JOIN claim c ON c.id = COALESCE(o.claim_id, o.released_claim_id)"
	" LEFT JOIN claim_party y ON y.claim_id = c.id AND y.role = x.role"
	"  AND y.party_id = x.party_id AND y.position = x.position"
	" LEFT JOIN matter_party z ON z.matter_id = m.id AND z.role = x.role"
	"  AND z.party_id = x.party_id"
	" WHERE m.id IS NULL OR z.matter_id IS NULL OR " ROLE_IS_NONE
	" OR (c.id IS NOT NULL AND y.claim_id IS NULL)"
	" UNION ALL SELECT CONCAT(" LINE "'khoản ', o.id,"
	"  ': người đứng đầu mỗi bên hoặc số người khác danh sách')"
	" FROM obligation o JOIN matter m ON m.id = o.matter_id"
	" WHERE NOT o.debtor_id <=> " FIRST("obligation_party", "obligation_id",
					    "o", "debtor")
	" OR NOT o.creditor_id <=> " FIRST("obligation_party", "obligation_id",
					   "o", "creditor")
	" OR (o.claim_id IS NOT NULL AND (SELECT COUNT(*) FROM claim_party y"
	"   WHERE y.claim_id = o.claim_id) <> (SELECT COUNT(*)"
	"   FROM obligation_party x WHERE x.obligation_id = o.id))";

const struct recount_check verify_side_checks[] = {
	{ "parties of claims", SQL_CHECK_CLAIM_PARTIES },
	{ "parties of lines", SQL_CHECK_LINE_PARTIES },
};

const size_t verify_side_checks_count = ARRAY_LEN(verify_side_checks);
