#include "common/base.h"

#include "matter/alert_facts.h"
#include "matter/alert_sql.h"

#define PUBLISHED_DAY "DATE(p.published_at + INTERVAL 7 HOUR)"

#define LAST_DECISION                                                          \
	" LEFT JOIN event n ON n.id = (SELECT e.id FROM event e"               \
	"  WHERE e.matter_id = m.id AND e.kind = 'no_means'"                   \
	"  AND NOT EXISTS (SELECT 1 FROM event z WHERE z.kind = 'voided'"      \
	"   AND z.matter_id = m.id AND z.refers_to = e.id)"                    \
	"  ORDER BY e.seq DESC LIMIT 1)"                                       \
	" LEFT JOIN decision d ON d.id = n.decision_id"

/* An entry for each debtor without means is what the law asks for. */
static const char SQL_FIND_UNPUBLISHED[] =
	"SELECT" ALERT_COLUMNS("m.unit_id", "0", "x.party_id", "q.name")
	" n.effective_on, NULL, NULL, m.last_on, d.number, NULL" ALERT_BATCH
	"  AND m.ended_on IS NULL"
	" STRAIGHT_JOIN matter_party x ON x.matter_id = m.id"
	"  AND x.role = 'debtor'"
	" STRAIGHT_JOIN party q ON q.id = x.party_id"
	" LEFT JOIN publication p ON p.matter_id = m.id"
	"  AND p.ended_on IS NULL AND p.party_id = x.party_id" LAST_DECISION
	" WHERE " ALERT_WITHOUT_MEANS("x.party_id")
	" AND p.id IS NULL ORDER BY m.id, x.party_id";

/* The entries that stand. */
#define ENTRIES                                                                \
	ALERT_BATCH                                                            \
	" STRAIGHT_JOIN publication p ON p.matter_id = m.id"                   \
	"  AND p.ended_on IS NULL"

#define ENTRY_COLUMNS                                                          \
	ALERT_COLUMNS("p.unit_id", "p.id", "p.party_id", "p.debtor_name")      \
	" p.decided_on, " PUBLISHED_DAY ", p.due_on, m.last_on, d.number,"

#define BY_PUBLICATION " ORDER BY p.published_at DESC, p.id DESC"

static const char SQL_FIND_UNDECIDED[] =
	"SELECT" ENTRY_COLUMNS " NULL" ENTRIES LAST_DECISION
	" WHERE NOT " ALERT_WITHOUT_MEANS("p.party_id") " ORDER BY p.id";

static const char SQL_FIND_OVERDUE[] =
	"SELECT" ENTRY_COLUMNS " NULL" ENTRIES
	" LEFT JOIN decision d ON d.id = p.decision_id"
	" WHERE " PUBLISHED_DAY " > p.due_on" BY_PUBLICATION;

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

#define OTHER_NAME    OTHER_TEXT("name", "p.debtor_name", "q.name")
#define OTHER_ADDRESS OTHER_TEXT("address", "p.debtor_address", "q.address")
#define OTHER_UNIT    "p.unit_id <> m.unit_id"
#define OTHER_DECISION                                                         \
	"(d.id IS NOT NULL AND (LOCATE(d.number, p.no_means_text) = 0"         \
	" OR p.decided_on <> d.decided_on))"
#define OTHER_ENFORCEMENT "LOCATE(m.number, p.enforcement_text) = 0"

/* A sum still open that the published text does not name, however its
 * thousands are set apart and whatever stands beside it: people correct the
 * words of an obligation, the sum is the dossier's. The plain form first. */
#define OPEN_SUM                                                               \
	"FORMAT(b.owed_dong + b.added_dong - b.paid_dong - b.ended_dong, 0,"\
	" 'de_DE')"

#define OTHER_OBLIGATION                                                       \
	"EXISTS (SELECT 1 FROM obligation b WHERE b.matter_id = m.id"          \
	" AND " SIDE_HAS("b", "p.party_id") " AND b.done_on IS NULL"           \
	" AND b.account_id IN (SELECT w.id FROM ledger_account w"              \
	"  WHERE w.without_means)"                                             \
	" AND b.owed_dong + b.added_dong > b.paid_dong + b.ended_dong" \
	" AND LOCATE(CONCAT(' ', " OPEN_SUM ", ' đồng'),"                      \
	"  p.obligation_text) = 0"                                             \
	" AND p.obligation_text NOT REGEXP CONCAT('(?<![0-9]|[0-9][.,])',"    \
	"  REPLACE(" OPEN_SUM ", '.', '[., ]?'), '(?![.,]?[0-9])'))"

#define DIFFERS                                                                \
	ENTRIES " JOIN party q ON q.id = p.party_id"                           \
	" LEFT JOIN decision d ON d.id = p.decision_id"                        \
	" WHERE " ALERT_WITHOUT_MEANS("p.party_id")                            \
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

static const char SQL_FIND_DIFFERS[] =
	"SELECT" ENTRY_COLUMNS " " WHAT_DIFFERS DIFFERS BY_PUBLICATION;

static const char *const statements[ALERT_LISTS] = {
	[ALERT_UNPUBLISHED] = SQL_FIND_UNPUBLISHED,
	[ALERT_UNDECIDED] = SQL_FIND_UNDECIDED,
	[ALERT_OVERDUE] = SQL_FIND_OVERDUE,
	[ALERT_DIFFERS] = SQL_FIND_DIFFERS,
};

static void
read_line(const struct db_rows *rows, size_t i, struct compare_line *line)
{
	const char *what = db_text(rows, i, ALERT_COLUMNS_N + 5);

	line->of = alert_read(rows, i, 0);
	line->of.decided_on = db_date(rows, i, ALERT_COLUMNS_N);
	line->published_on = db_date(rows, i, ALERT_COLUMNS_N + 1);
	line->due_on = db_date(rows, i, ALERT_COLUMNS_N + 2);
	line->last_on = db_date(rows, i, ALERT_COLUMNS_N + 3);
	line->of.no_means = db_text(rows, i, ALERT_COLUMNS_N + 4);
	line->of.what = what ? what : "";
}

struct err *
compare_find(TALLOC_CTX *ctx, struct db *db, const char *judgments,
	     enum alert_list list, struct compare_line **found, size_t *n)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, statements[list], &rows,
		     DB_ARGS(DB_TEXT(judgments)));
	if (e)
		return e;
	*found = talloc_zero_array(ctx, struct compare_line,
				   (unsigned)rows->count + 1);
	*n = rows->count;
	for (size_t i = 0; i < rows->count; i++)
		read_line(rows, i, &(*found)[i]);
	return NULL;
}
