#include "common/base.h"

#include "tasks/verify_facts.h"

/* Signs that people put into a number; what is left is one when it has the
 * digits of a personal number or tax code. */
#define BARE "REGEXP_REPLACE(p.id_number, '[-. ]', '')"
#define IS_NUMBER                                                              \
	" RLIKE '^[0-9]+$' AND CHAR_LENGTH(" BARE ") IN (9, 10, 12, 13)"

/* A party that stands where a merging put it which nobody undid: g. */
#define MERGED(party, into)                                                    \
	"EXISTS (SELECT 1 FROM person_merge_party v"                           \
	" JOIN person_merge g ON g.id = v.merge_id AND g.kind = 'merged'"      \
	" WHERE v.party_id = " party " AND g.into_id = " into                  \
	" AND NOT EXISTS (SELECT 1 FROM person_merge z"                        \
	"  WHERE z.undoes_id = g.id))"

static const char SQL_CHECK_PARTIES[] =
	"SELECT CONCAT('đương sự ', p.id, ' thuộc người ', p.person_id, ' ',"
	"  CASE WHEN s.id IS NULL THEN '(không có)'"
	"  ELSE CONCAT('có số ',"
	"   COALESCE(CONVERT(s.number USING utf8mb4), '(không)')) END)"
	" FROM party p LEFT JOIN person s ON s.id = p.person_id"
	" WHERE s.id IS NULL OR (NOT s.number <=> IF(" BARE IS_NUMBER ", " BARE
	", NULL) AND NOT (NOT COALESCE(" BARE IS_NUMBER ", FALSE)"
	" AND " MERGED("p.id", "s.id") "))"
	" UNION ALL SELECT CONCAT('đương sự ', p.id, ' chung người ',"
	"  p.person_id, ' không có số với đương sự khác')"
	" FROM person s JOIN party p ON p.person_id = s.id"
	" WHERE s.number IS NULL AND (SELECT COUNT(*) FROM party q"
	"  WHERE q.person_id = s.id AND NOT " MERGED("q.id", "s.id") ") > 1";

/* Who was merged went with all his parties, and is back with them when that was
 * undone: each party is where the last merging that stands put it, or where it
 * was before the first; since then his number may have been put right. */
static const char SQL_CHECK_MERGES[] =
	"SELECT CONCAT('đương sự ', p.id, ' thuộc người ', p.person_id,"
	"  ', theo các lần gộp là ', x.person_id)"
	" FROM (SELECT v.party_id, COALESCE("
	"   SUBSTRING_INDEX(GROUP_CONCAT(IF(z.id IS NULL, g.into_id, NULL)"
	"    ORDER BY g.id DESC), ',', 1),"
	"   SUBSTRING_INDEX(GROUP_CONCAT(g.from_id ORDER BY g.id), ',', 1))"
	"   AS person_id, MAX(COALESCE(z.recorded_at, g.recorded_at)) AS at"
	"  FROM person_merge_party v"
	"  JOIN person_merge g ON g.id = v.merge_id"
	"  LEFT JOIN person_merge z ON z.undoes_id = g.id"
	"  GROUP BY v.party_id) x"
	" JOIN party p ON p.id = x.party_id WHERE p.person_id <> x.person_id"
	" AND NOT EXISTS (SELECT 1 FROM record_change r"
	"  WHERE r.record = 'party' AND r.record_id = p.id"
	"  AND r.field = 'id_number'"
	"  AND r.recorded_at > x.at)"
	" UNION ALL SELECT CONCAT('lần gộp ', g.id, ' của người ', g.from_id,"
	"  ' hoặc lần hủy của nó ghi sai')"
	" FROM person_merge g LEFT JOIN person_merge u ON u.id = g.undoes_id"
	" WHERE g.from_id = g.into_id OR g.kind <> IF(u.id IS NULL, 'merged',"
	"  'parted') OR NOT u.id <=> g.undoes_id OR u.from_id <> g.from_id"
	" OR u.into_id <> g.into_id OR (g.kind = 'merged')"
	"  <> EXISTS (SELECT 1 FROM person_merge_party v"
	"   WHERE v.merge_id = g.id)"
	" UNION ALL SELECT CONCAT('lần gộp ', v.merge_id, ' không có, có đương"
	" sự ', v.party_id) FROM person_merge_party v"
	" LEFT JOIN person_merge g ON g.id = v.merge_id"
	" LEFT JOIN party p ON p.id = v.party_id"
	" WHERE g.id IS NULL OR p.id IS NULL";

/* What is said of a person is as one of his parties has it. */
static const char SQL_CHECK_PERSONS[] =
	"SELECT CONCAT('người ', s.id, ' ghi khác mọi đương sự của mình')"
	" FROM person s WHERE EXISTS (SELECT 1 FROM party q"
	"  WHERE q.person_id = s.id) AND NOT EXISTS (SELECT 1 FROM party p"
	"  WHERE p.person_id = s.id AND BINARY p.name = BINARY s.name"
	"  AND p.name_fold = s.name_fold AND p.kind = s.kind"
	"  AND p.birth_year <=> s.birth_year)";

const struct recount_check verify_person_checks[] = {
	{ "persons of parties", SQL_CHECK_PARTIES },
	{ "persons merged", SQL_CHECK_MERGES },
	{ "persons", SQL_CHECK_PERSONS },
};

const size_t verify_person_checks_count = ARRAY_LEN(verify_person_checks);
