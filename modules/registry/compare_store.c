#include "common/base.h"

#include "registry/compare_store.h"

#define PUBLISHED_DAY "DATE(p.published_at + INTERVAL 7 HOUR)"

#define IN_SCOPE " WHERE u.path LIKE ? AND (? = 0 OR m.officer_id = ?)"

/* The units of the scope first, so that nothing of others is read. */
#define MATTER_TABLES                                                          \
	" STRAIGHT_JOIN ledger_account a ON a.id = m.account_id"               \
	" LEFT JOIN officer o ON o.id = m.officer_id"

#define LAST_DECISION                                                          \
	" LEFT JOIN event n ON n.id = (SELECT e.id FROM event e"               \
	"  WHERE e.matter_id = m.id AND e.kind = 'no_means'"                   \
	"  ORDER BY e.seq DESC LIMIT 1)"                                       \
	" LEFT JOIN decision d ON d.id = n.decision_id"

/* The decision is in force while the matter stands without means, in the
 * ordinary count or in the separate book. */
#define WITHOUT_MEANS "(a.code = 'no_means' OR a.kind = 'book')"

#define COMMON_COLUMNS                                                         \
	" m.id, m.number, d.number, a.label, o.name, u.short_name, m.last_on"

/* An entry for each debtor of the matter is what the law asks for. */
#define UNPUBLISHED                                                            \
	" FROM unit u STRAIGHT_JOIN matter m ON m.unit_id = u.id"              \
	"  AND m.ended_on IS NULL"                                             \
	" STRAIGHT_JOIN ledger_account a ON a.id = m.account_id"               \
	" STRAIGHT_JOIN matter_party x ON x.matter_id = m.id"                  \
	"  AND x.role = 'debtor'"                                              \
	" LEFT JOIN publication p ON p.matter_id = m.id"                       \
	"  AND p.ended_on IS NULL AND p.party_id = x.party_id" IN_SCOPE        \
	" AND " WITHOUT_MEANS " AND p.id IS NULL"

/* The entries that stand, of these units. */
#define ENTRIES                                                                \
	" FROM unit u STRAIGHT_JOIN publication p ON p.unit_id = u.id"         \
	"  AND p.ended_on IS NULL"                                             \
	" STRAIGHT_JOIN matter m ON m.id = p.matter_id" MATTER_TABLES

#define UNDECIDED                                                              \
	ENTRIES LAST_DECISION IN_SCOPE                                         \
	" AND NOT " WITHOUT_MEANS                                              \
	" AND (? IS NULL OR " PUBLISHED_DAY " >= ?)"

#define LATE                                                                   \
	ENTRIES " LEFT JOIN decision d ON d.id = p.decision_id" IN_SCOPE       \
	" AND " PUBLISHED_DAY " > p.due_on"                                    \
	" AND (? IS NULL OR " PUBLISHED_DAY " >= ?)"

/*
 * What an official corrected in the list is meant to differ from the dossier,
 * as long as that still says what was corrected; it is told again when the
 * dossier has changed since, or when an event has written the entry anew.
 */
#define CORRECTED(field, now, told)                                            \
	"EXISTS (SELECT 1 FROM publication_change k"                           \
	" WHERE k.publication_id = p.id AND k.kind = 'corrected'"              \
	" AND k.field = '" field "' AND BINARY k.text_before = BINARY " told   \
	" AND EXISTS (SELECT 1 FROM publication_change l"                      \
	"  WHERE l.publication_id = p.id AND l.kind = 'corrected'"             \
	"  AND l.field = '" field "' AND l.id >= k.id"                         \
	"  AND BINARY l.text_after = BINARY " now "))"

#define OTHER_TEXT(field, now, told)                                           \
	"(BINARY " now " <> BINARY " told                                      \
	" AND NOT " CORRECTED(field, now, told) ")"

#define OTHER_NAME OTHER_TEXT("name", "p.debtor_name", "q.name")
#define OTHER_ADDRESS OTHER_TEXT("address", "p.debtor_address", "q.address")
#define OTHER_UNIT "p.unit_id <> m.unit_id"
#define OTHER_DECISION                                                         \
	"(d.id IS NOT NULL AND (LOCATE(d.number, p.no_means_text) = 0"         \
	" OR p.decided_on <> d.decided_on))"
#define OTHER_ENFORCEMENT "LOCATE(m.number, p.enforcement_text) = 0"

/* A sum still open that the published text does not name, however its
 * thousands are set apart and whatever stands beside it: people correct the
 * words of an obligation, the sum is the dossier's. The plain form first. */
#define OPEN_SUM                                                               \
	"FORMAT(b.owed_dong - b.paid_dong - b.ended_dong, 0, 'de_DE')"

#define OTHER_OBLIGATION                                                       \
	"EXISTS (SELECT 1 FROM obligation b WHERE b.matter_id = m.id"          \
	" AND b.debtor_id = p.party_id"                                        \
	" AND b.owed_dong > b.paid_dong + b.ended_dong"                        \
	" AND LOCATE(CONCAT(' ', " OPEN_SUM ", ' đồng'),"                      \
	"  p.obligation_text) = 0"                                             \
	" AND p.obligation_text NOT REGEXP CONCAT('(?<![0-9]|[0-9][.,])',"    \
	"  REPLACE(" OPEN_SUM ", '.', '[., ]?'), '(?![.,]?[0-9])'))"

#define DIFFERS                                                                \
	ENTRIES " JOIN party q ON q.id = p.party_id"                           \
	" LEFT JOIN decision d ON d.id = p.decision_id" IN_SCOPE               \
	" AND " WITHOUT_MEANS                                                  \
	" AND (? IS NULL OR " PUBLISHED_DAY " >= ?)"                           \
	" AND (" OTHER_NAME " OR " OTHER_ADDRESS " OR " OTHER_UNIT             \
	" OR " OTHER_DECISION " OR " OTHER_ENFORCEMENT                         \
	" OR " OTHER_OBLIGATION ")"

#define WHAT_DIFFERS                                                           \
	"CONCAT_WS('; ', IF(" OTHER_NAME ","                                   \
	"  CONCAT('Họ tên, hồ sơ ghi: ', q.name), NULL),"                      \
	" IF(" OTHER_ADDRESS ","                                               \
	"  CONCAT('Địa chỉ, hồ sơ ghi: ', q.address), NULL),"                  \
	" IF(" OTHER_DECISION ","                                              \
	"  CONCAT('Quyết định, hồ sơ ghi: ', d.number, ' ngày ',"              \
	"   DATE_FORMAT(d.decided_on, '%d/%m/%Y')), NULL),"                    \
	" IF(" OTHER_ENFORCEMENT ","                                           \
	"  CONCAT('Quyết định thi hành án, hồ sơ ghi: ', m.number), NULL),"    \
	" IF(" OTHER_OBLIGATION ","                                            \
	"  'Số tiền còn phải thi hành khác hồ sơ', NULL),"                     \
	" IF(" OTHER_UNIT ", 'Đơn vị công khai khác đơn vị đang thi hành',"    \
	"  NULL))"

#define ENTRY_COLUMNS                                                          \
	", p.id, p.debtor_name, p.decided_on, " PUBLISHED_DAY ", p.due_on"

#define BY_PUBLICATION " ORDER BY p.published_at DESC, p.id DESC"

/* Whom it concerns first, then the decision of these alone. */
static const char SQL_LIST_UNPUBLISHED[] =
	"SELECT" COMMON_COLUMNS ", 0, q.name, n.effective_on, NULL, NULL, NULL"
	" FROM (SELECT DISTINCT m.id, x.party_id" UNPUBLISHED ") y"
	" JOIN matter m ON m.id = y.id"
	" JOIN unit u ON u.id = m.unit_id"
	" JOIN party q ON q.id = y.party_id" MATTER_TABLES LAST_DECISION
	" WHERE (? IS NULL OR n.effective_on >= ?)"
	" ORDER BY n.effective_on, m.id, q.id LIMIT ? OFFSET ?";

static const char SQL_COUNT_UNPUBLISHED[] =
	"SELECT COUNT(*)" UNPUBLISHED " AND (? IS NULL OR m.last_on >= ?)";

static const char SQL_LIST_UNDECIDED[] =
	"SELECT" COMMON_COLUMNS ENTRY_COLUMNS ", NULL"
	UNDECIDED " ORDER BY m.last_on, p.id LIMIT ? OFFSET ?";

static const char SQL_COUNT_UNDECIDED[] = "SELECT COUNT(*)" UNDECIDED;

static const char SQL_LIST_LATE[] =
	"SELECT" COMMON_COLUMNS ENTRY_COLUMNS ", NULL"
	LATE BY_PUBLICATION " LIMIT ? OFFSET ?";

static const char SQL_COUNT_LATE[] = "SELECT COUNT(*)" LATE;

static const char SQL_LIST_DIFFERS[] =
	"SELECT" COMMON_COLUMNS ENTRY_COLUMNS ", " WHAT_DIFFERS
	DIFFERS BY_PUBLICATION " LIMIT ? OFFSET ?";

static const char SQL_COUNT_DIFFERS[] = "SELECT COUNT(*)" DIFFERS;

static const struct {
	const char *list;
	const char *count;
} statements[COMPARE_KINDS] = {
	[COMPARE_UNPUBLISHED] = { SQL_LIST_UNPUBLISHED,
				  SQL_COUNT_UNPUBLISHED },
	[COMPARE_UNDECIDED] = { SQL_LIST_UNDECIDED, SQL_COUNT_UNDECIDED },
	[COMPARE_LATE] = { SQL_LIST_LATE, SQL_COUNT_LATE },
	[COMPARE_DIFFERS] = { SQL_LIST_DIFFERS, SQL_COUNT_DIFFERS },
};

static void
read_line(const struct db_rows *rows, size_t i, struct compare_line *line)
{
	line->matter_id = db_int(rows, i, 0);
	line->number = db_text(rows, i, 1);
	line->no_means = db_text(rows, i, 2);
	line->state = db_text(rows, i, 3);
	line->officer = db_text(rows, i, 4);
	line->unit = db_text(rows, i, 5);
	line->last_on = db_date(rows, i, 6);
	line->entry_id = db_int(rows, i, 7);
	line->debtor = db_text(rows, i, 8);
	line->decided_on = db_date(rows, i, 9);
	line->published_on = db_date(rows, i, 10);
	line->due_on = db_date(rows, i, 11);
	line->what = db_text(rows, i, 12);
}

struct err *
compare_list(TALLOC_CTX *ctx, struct db *db, const struct scope *scope,
	     enum compare_kind kind, struct date published_from,
	     int64_t offset, int64_t limit, struct compare_line **lines,
	     size_t *n)
{
	struct compare_line *found;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, statements[kind].list, &rows,
		     DB_ARGS(DB_SCOPE(scope), DB_DATE(published_from),
			     DB_DATE(published_from), DB_INT(limit),
			     DB_INT(offset)));
	if (e)
		return e;
	found = talloc_zero_array(ctx, struct compare_line,
				  (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		read_line(rows, i, &found[i]);
	*lines = found;
	*n = rows->count;
	return NULL;
}

struct err *
compare_count(TALLOC_CTX *ctx, struct db *db, const struct scope *scope,
	      enum compare_kind kind, int64_t *count)
{
	struct date none = { 0 };
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, statements[kind].count, &rows,
		     DB_ARGS(DB_SCOPE(scope), DB_DATE(none), DB_DATE(none)));
	if (e)
		return e;
	*count = db_int(rows, 0, 0);
	return NULL;
}
