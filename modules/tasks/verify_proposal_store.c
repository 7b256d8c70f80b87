#include "common/base.h"

#include "tasks/verify_facts.h"

/* Lines that it names: each is one of the matter, and those that the fact moved
 * are these, when it says which. */
#define NAMED "FIND_IN_SET(o.id, REPLACE(p.line_ids, ' ', ','))"
#define OTHER_LINES                                                   \
	"(p.line_ids <> '' AND (LENGTH(p.line_ids)"                   \
	"  - LENGTH(REPLACE(p.line_ids, ' ', '')) + 1"                \
	"  <> (SELECT COUNT(*) FROM obligation o"                     \
	"   WHERE o.matter_id = p.matter_id AND " NAMED ")"           \
	" OR EXISTS (SELECT 1 FROM event_line x"                      \
	"  LEFT JOIN obligation o ON o.id = x.obligation_id"          \
	"   AND " NAMED                                               \
	"  WHERE x.matter_id = p.matter_id AND x.event_id = e.id"     \
	"  AND o.id IS NULL)))"

/*
 * What was signed is the decision that it was proposed as, signed by somebody
 * else than who proposed it; what was not signed has none. The day is that of
 * the page, which may be before midnight. A decision on paper is not later than
 * its entry, and is of somebody else than who entered it, as is its answer.
 */
static const char SQL_CHECK_SIGNED[] =
	"SELECT CONCAT('việc ', COALESCE(m.number, 'không còn'), ' (',"
	"  COALESCE(p.matter_id, 0), '): nội dung trình ký ',"
	"  p.id, ' khác quyết định đã ký', IF(d.matter_id <> p.matter_id,"
	"   CONCAT(' của việc (', d.matter_id, ')'), ''))"
	" FROM proposal p LEFT JOIN matter m ON m.id = p.matter_id"
	" LEFT JOIN decision d ON d.id = p.decision_id"
	" LEFT JOIN event e ON e.decision_id = d.id"
	"  AND e.matter_id = p.matter_id"
	" WHERE (p.state IN ('signed', 'registered', 'confirmed', 'disputed'))"
	"  <> (p.decision_id IS NOT NULL)"
	" OR (p.decision_id IS NOT NULL AND (d.id IS NULL OR e.id IS NULL"
	"  OR d.matter_id <> p.matter_id"
	"  OR NOT d.ground <=> p.ground"
	"  OR NOT e.refers_to <=> p.on_event_id"
	"  OR BINARY e.note <> BINARY p.note"
	"  OR p.answered_by = p.proposed_by"
	"  OR " OTHER_LINES "))"
	" OR (p.state = 'signed' AND p.judgment_id IS NOT NULL"
	"  AND (m.judgment_id <> p.judgment_id OR EXISTS (SELECT 1"
	"   FROM obligation o WHERE o.matter_id = p.matter_id"
	"   AND NOT FIND_IN_SET(COALESCE(o.claim_id, o.released_claim_id),"
	"    REPLACE(p.claim_ids, ' ', ',')))))"
	" OR (p.state = 'signed' AND (NOT d.signer_id <=> p.answered_by"
	"  OR DATEDIFF(p.answered_at + INTERVAL 7 HOUR, d.decided_on)"
	"   NOT BETWEEN 0 AND 1))"
	" OR (p.state IN ('registered', 'confirmed', 'disputed')"
	"  AND (d.signer_id IS NULL OR d.signer_id = p.proposed_by"
	"   OR d.decided_on > DATE(p.proposed_at + INTERVAL 7 HOUR)))";

/* What is open, or not confirmed, waits where its matter is. */
static const char SQL_CHECK_PLACES[] =
	"SELECT CONCAT('việc ', m.number, ' (', m.id, '): nội dung trình ký ',"
	"  p.id, ' chờ ở đơn vị hoặc Chấp hành viên khác của việc')"
	" FROM proposal p JOIN matter m ON m.id = p.matter_id"
	" WHERE (p.open_act IS NOT NULL OR p.on_paper = 1)"
	" AND (p.unit_id <> m.unit_id"
	"  OR NOT p.officer_id <=> m.officer_id)";

/* Who signed what was proposed or is on paper held the right over the unit of
 * the decision on its day. A role taken back later was held until then. */
static const char SQL_CHECK_SIGNERS[] =
	"SELECT CONCAT('việc ', m.number, ' (', m.id, '): người ký quyết định',"
	"  ' ', d.number, ' không có quyền ký ngày ', d.decided_on)"
	" FROM proposal p JOIN decision d ON d.id = p.decision_id"
	" JOIN matter m ON m.id = d.matter_id JOIN unit u ON u.id = d.unit_id"
	" WHERE d.signer_id IS NOT NULL AND NOT EXISTS (SELECT 1"
	"  FROM account_role r JOIN unit h ON h.id = r.unit_id"
	"  JOIN role_right g ON g.role_code = r.role_code"
	"   AND g.right_code = 'matter.decide'"
	"   AND g.valid_from <= d.decided_on"
	"   AND (g.valid_to IS NULL OR g.valid_to >= d.decided_on)"
	"  WHERE r.account_id = d.signer_id AND r.valid_from <= d.decided_on"
	"  AND (r.valid_to IS NULL OR r.valid_to >= d.decided_on)"
	"  AND (r.revoked_at IS NULL"
	"   OR DATE(r.revoked_at + INTERVAL 7 HOUR) >= d.decided_on)"
	"  AND (g.scope = 'all' OR (g.scope = 'unit' AND h.id = u.id)"
	"   OR (g.scope = 'subtree' AND u.path LIKE CONCAT(h.path, '%'))))";

/* A row for each fact that stands, where its matter is. */
static const char SQL_CHECK_GIVEN[] =
	"SELECT CONCAT('việc (', x.matter_id, '): sổ phân công khác sự kiện ',"
	"  x.event_id)"
	" FROM (SELECT e.id AS event_id, e.matter_id, m.unit_id, m.province_id,"
	"   COALESCE(e.officer_id, 0) AS officer_id,"
	"   e.effective_on AS given_on FROM event e"
	"  JOIN matter m ON m.id = e.matter_id"
	"  WHERE e.kind IN ('assigned', 'handed_over')"
	"  AND NOT EXISTS (SELECT 1 FROM event v"
	"   WHERE v.matter_id = e.matter_id AND v.kind = 'voided'"
	"   AND v.refers_to = e.id)"
	"  UNION ALL SELECT event_id, matter_id, unit_id, province_id,"
	"   COALESCE(officer_id, 0), given_on FROM matter_given) x"
	" GROUP BY x.event_id, x.matter_id, x.unit_id, x.province_id,"
	"  x.officer_id, x.given_on HAVING COUNT(*) <> 2";

const struct recount_check verify_proposal_checks[] = {
	{ "signatures", SQL_CHECK_SIGNED },
	{ "rights of signers", SQL_CHECK_SIGNERS },
	{ "places of proposals", SQL_CHECK_PLACES },
	{ "matters given", SQL_CHECK_GIVEN },
};

const size_t verify_proposal_checks_count = ARRAY_LEN(verify_proposal_checks);
