#include "common/base.h"

#include "tasks/verify_facts.h"

/* Signs that people put into a number; what is left is one when it has the
 * digits of a personal number or tax code. */
#define BARE "REGEXP_REPLACE(p.id_number, '[-. ]', '')"
#define IS_NUMBER                                                              \
	" RLIKE '^[0-9]+$' AND CHAR_LENGTH(" BARE ") IN (9, 10, 12, 13)"

static const char SQL_CHECK_PARTIES[] =
	"SELECT CONCAT('đương sự ', p.id, ' thuộc người ', p.person_id, ' ',"
	"  CASE WHEN s.id IS NULL THEN '(không có)'"
	"  ELSE CONCAT('có số ',"
	"   COALESCE(CONVERT(s.number USING utf8mb4), '(không)')) END)"
	" FROM party p LEFT JOIN person s ON s.id = p.person_id"
	" WHERE s.id IS NULL OR NOT s.number <=> IF(" BARE IS_NUMBER ", " BARE
	", NULL)"
	" UNION ALL SELECT CONCAT('đương sự ', p.id, ' chung người ',"
	"  p.person_id, ' không có số với đương sự khác')"
	" FROM person s JOIN party p ON p.person_id = s.id"
	" WHERE s.number IS NULL AND (SELECT COUNT(*) FROM party q"
	"  WHERE q.person_id = s.id) > 1";

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
	{ "persons", SQL_CHECK_PERSONS },
};

const size_t verify_person_checks_count = ARRAY_LEN(verify_person_checks);
