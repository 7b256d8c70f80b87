#include "common/base.h"

#include "registry/alert_store.h"

#define IN_SCOPE " u.path LIKE ? AND (? = 0 OR m.officer_id = ?)"

/*
 * All lines of the debtor in the judgment count, whichever matter they are in;
 * the entry must be of a matter that has such a line. That the debtor cannot
 * pay is proved by the ground of the no-means decision (attr2 of the ground).
 */
static const char SQL_LIST_RELIEF[] =
	"SELECT p.id, m.id, p.party_id, m.number, p.debtor_name, o.name,"
	" u.short_name, MIN(k.decided_on) AS first_on,"
	" SUM(IF(y.relief, b.owed_dong, 0)) AS value_dong,"
	" SUM(IF(y.relief, b.paid_dong, 0)) AS paid_dong,"
	" SUM(IF(y.relief, b.ended_dong, 0)) AS ended_dong,"
	" (SELECT MAX(e.effective_on) FROM matter h"
	"  JOIN event e ON e.matter_id = h.id"
	"  WHERE h.judgment_id = m.judgment_id AND (e.kind = 'reduced'"
	"   OR (e.kind = 'terminated' AND EXISTS (SELECT 1 FROM law_term t"
	"    WHERE t.list = 'terminate_ground' AND t.code = e.ground"
	"    AND t.attr1 = 'relief'))))"
	" FROM unit u STRAIGHT_JOIN publication p ON p.unit_id = u.id"
	"  AND p.ended_on IS NULL"
	" STRAIGHT_JOIN matter m ON m.id = p.matter_id"
	" STRAIGHT_JOIN decision d ON d.id = p.decision_id"
	" JOIN law_term g ON g.list = 'no_means_ground' AND g.code = d.ground"
	"  AND g.attr2 = 'relief' AND g.valid_from <= d.decided_on"
	"  AND (g.valid_to IS NULL OR g.valid_to >= d.decided_on)"
	" JOIN matter k ON k.judgment_id = m.judgment_id"
	" JOIN obligation b ON b.matter_id = k.id AND b.debtor_id = p.party_id"
	" LEFT JOIN obligation_type y ON y.code = b.obligation_type"
	"  AND y.valid_from <= ? AND (y.valid_to IS NULL OR y.valid_to >= ?)"
	" LEFT JOIN officer o ON o.id = m.officer_id"
	" WHERE" IN_SCOPE " AND (SELECT MIN(h.decided_on) FROM matter h"
	"  WHERE h.judgment_id = m.judgment_id) <= ?"
	" GROUP BY p.id HAVING first_on <= ?"
	" AND SUM(b.matter_id = m.id AND y.relief) > 0"
	" AND value_dong > paid_dong + ended_dong"
	" ORDER BY first_on, p.party_id, p.id";

#define LINE_COLUMNS                                                           \
	" m.id, m.number, o.name, u.short_name,"

static const char SQL_LIST_CHECKS[] =
	"SELECT" LINE_COLUMNS " (SELECT MIN(p.id) FROM publication p"
	"  WHERE p.matter_id = m.id AND p.ended_on IS NULL), m.debtor_names,"
	" d.from_on, d.due_on, d.label, d.article"
	" FROM unit u STRAIGHT_JOIN matter m ON m.unit_id = u.id"
	"  AND m.ended_on IS NULL"
	" STRAIGHT_JOIN ledger_account a ON a.id = m.account_id"
	" JOIN due d ON d.matter_id = m.id AND d.done_on IS NULL"
	"  AND d.rule IN ('reverification', 'reverification_special')"
	" LEFT JOIN deadline_rule w ON w.alias = d.rule"
	"  AND w.valid_from <= d.from_on"
	"  AND (w.valid_to IS NULL OR w.valid_to >= d.from_on)"
	" LEFT JOIN officer o ON o.id = m.officer_id"
	" WHERE a.code = 'no_means' AND" IN_SCOPE
	" AND d.due_on <= ? + INTERVAL COALESCE(w.warn_days, 0) DAY"
	" ORDER BY d.due_on, m.id";

#define ENDED_DAY "DATE(p.ended_at + INTERVAL 7 HOUR)"

static const char SQL_LIST_ENDS[] =
	"SELECT" LINE_COLUMNS " p.id, p.debtor_name, p.ended_on, " ENDED_DAY ","
	" r.label, NULL"
	" FROM unit u STRAIGHT_JOIN publication p ON p.unit_id = u.id"
	" STRAIGHT_JOIN matter m ON m.id = p.matter_id"
	" LEFT JOIN officer o ON o.id = m.officer_id"
	" LEFT JOIN law_term r ON r.list = 'publication_end_reason'"
	"  AND r.code = p.end_reason AND r.valid_from <= p.ended_on"
	"  AND (r.valid_to IS NULL OR r.valid_to >= p.ended_on)"
	" WHERE" IN_SCOPE " AND " ENDED_DAY " >= ?"
	" AND " ENDED_DAY " > p.ended_on + INTERVAL 1 DAY"
	" ORDER BY p.ended_at DESC, p.id DESC";

#define CHANGED_DAY "DATE(g.recorded_at + INTERVAL 7 HOUR)"

static const char SQL_LIST_UPDATES[] =
	"SELECT" LINE_COLUMNS " p.id, p.debtor_name, g.known_on, " CHANGED_DAY
	", g.field, NULL FROM publication_change g"
	" JOIN publication p ON p.id = g.publication_id"
	" JOIN matter m ON m.id = p.matter_id"
	" JOIN unit u ON u.id = p.unit_id"
	" LEFT JOIN officer o ON o.id = m.officer_id"
	" WHERE g.kind = 'corrected' AND" IN_SCOPE " AND " CHANGED_DAY " >= ?"
	" AND " CHANGED_DAY " > g.known_on"
	" ORDER BY g.id DESC";

static void
read_candidate(const struct db_rows *rows, size_t i,
	       struct relief_candidate *line)
{
	line->entry_id = db_int(rows, i, 0);
	line->matter_id = db_int(rows, i, 1);
	line->party_id = db_int(rows, i, 2);
	line->number = db_text(rows, i, 3);
	line->debtor = db_text(rows, i, 4);
	line->officer = db_text(rows, i, 5);
	line->unit = db_text(rows, i, 6);
	line->facts.first_on = db_date(rows, i, 7);
	line->facts.value_dong = db_int(rows, i, 8);
	line->facts.paid_dong = db_int(rows, i, 9);
	line->facts.ended_dong = db_int(rows, i, 10);
	line->facts.last_relief_on = db_date(rows, i, 11);
}

struct err *
relief_candidates(TALLOC_CTX *ctx, struct db *db, const struct scope *scope,
		  struct date first_to, struct date today,
		  struct relief_candidate **found, size_t *n)
{
	struct relief_candidate *made;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_RELIEF, &rows,
		     DB_ARGS(DB_DATE(today), DB_DATE(today), DB_SCOPE(scope),
			     DB_DATE(first_to), DB_DATE(first_to)));
	if (e)
		return e;
	made = talloc_zero_array(ctx, struct relief_candidate,
				 (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		read_candidate(rows, i, &made[i]);
	*found = made;
	*n = rows->count;
	return NULL;
}

/* Runs a statement that begins with LINE_COLUMNS. */
MUST_CHECK static struct err *
read_lines(TALLOC_CTX *ctx, struct db *db, const char *sql,
	   const struct scope *scope, struct date day,
	   struct dated_line **found, size_t *n)
{
	struct dated_line *made;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, sql, &rows,
		     DB_ARGS(DB_SCOPE(scope), DB_DATE(day)));
	if (e)
		return e;
	made = talloc_zero_array(ctx, struct dated_line,
				 (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		made[i].matter_id = db_int(rows, i, 0);
		made[i].number = db_text(rows, i, 1);
		made[i].officer = db_text(rows, i, 2);
		made[i].unit = db_text(rows, i, 3);
		made[i].entry_id = db_int(rows, i, 4);
		made[i].debtor = db_text(rows, i, 5);
		made[i].from_on = db_date(rows, i, 6);
		made[i].on = db_date(rows, i, 7);
		made[i].label = db_text(rows, i, 8);
		made[i].article = db_text(rows, i, 9);
	}
	*found = made;
	*n = rows->count;
	return NULL;
}

struct err *
checks_due(TALLOC_CTX *ctx, struct db *db, const struct scope *scope,
	   struct date today, struct dated_line **found, size_t *n)
{
	return read_lines(ctx, db, SQL_LIST_CHECKS, scope, today, found, n);
}

struct err *
ends_since(TALLOC_CTX *ctx, struct db *db, const struct scope *scope,
	   struct date since, struct dated_line **found, size_t *n)
{
	return read_lines(ctx, db, SQL_LIST_ENDS, scope, since, found, n);
}

struct err *
updates_since(TALLOC_CTX *ctx, struct db *db, const struct scope *scope,
	      struct date since, struct dated_line **found, size_t *n)
{
	return read_lines(ctx, db, SQL_LIST_UPDATES, scope, since, found, n);
}
