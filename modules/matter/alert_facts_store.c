#include "common/base.h"

#include "common/json.h"
#include "matter/alert_facts.h"
#include "matter/alert_sql.h"

/* Of what another agency sent, the day of the first decision there counts (lần
 * đầu); of the rest, that of the first here. */
#define FIRST_ON(here)                                                         \
	"LEAST(" here ", COALESCE((SELECT MIN(s.first_on) FROM transfer s"     \
	" WHERE s.judgment_id = m.judgment_id AND s.state = 'opened'), " here  \
	"))"

/*
 * All lines of the debtor in the judgment count, whichever matter they are in;
 * the entry must be of a matter that has such a line. That the debtor cannot
 * pay is proved by the ground of the no-means decision (relief of the ground).
 */
static const char SQL_LIST_RELIEF[] =
	"SELECT"
	ALERT_COLUMNS("p.unit_id", "p.id", "p.party_id", "p.debtor_name")
	" " FIRST_ON("MIN(k.decided_on)") " AS first_on,"
	" SUM(IF(y.relief, b.owed_dong, 0)) AS value_dong,"
	" SUM(IF(y.relief, b.paid_dong, 0)) AS paid_dong,"
	" SUM(IF(y.relief, b.ended_dong, 0)) AS ended_dong,"
	" (SELECT MAX(e.effective_on) FROM matter h"
	"  JOIN event e ON e.matter_id = h.id"
	"  WHERE h.judgment_id = m.judgment_id AND (e.kind = 'reduced'"
	"   OR (e.kind = 'terminated' AND EXISTS (SELECT 1 FROM law_term t"
	"    WHERE t.list = 'terminate_ground' AND t.code = e.ground"
	"    AND t.relief)))"
	"  AND NOT EXISTS (SELECT 1 FROM event z WHERE z.kind = 'voided'"
	"   AND z.matter_id = e.matter_id AND z.refers_to = e.id))"
	ALERT_BATCH
	" STRAIGHT_JOIN publication p ON p.matter_id = m.id"
	"  AND p.ended_on IS NULL"
	" STRAIGHT_JOIN decision d ON d.id = p.decision_id"
	" JOIN law_term g ON g.list = 'no_means_ground' AND g.code = d.ground"
	"  AND g.relief AND g.valid_from <= d.decided_on"
	"  AND (g.valid_to IS NULL OR g.valid_to >= d.decided_on)"
	" JOIN matter k ON k.judgment_id = m.judgment_id"
	" JOIN obligation b ON b.matter_id = k.id"
	"  AND " SIDE_HAS("b", "p.party_id")
	" LEFT JOIN obligation_type y ON y.code = b.obligation_type"
	"  AND y.valid_from <= ? AND (y.valid_to IS NULL OR y.valid_to >= ?)"
	" WHERE " FIRST_ON("(SELECT MIN(h.decided_on) FROM matter h"
	"  WHERE h.judgment_id = m.judgment_id)") " <= ?"
	" GROUP BY p.id HAVING first_on <= ?"
	" AND SUM(b.matter_id = m.id AND y.relief) > 0"
	" AND value_dong > paid_dong + ended_dong"
	" ORDER BY first_on, p.party_id, p.id";

static const char SQL_LIST_CANDIDATES[] =
	"SELECT" SEPARATE_BOOK_COLUMNS ","
	ALERT_COLUMNS("m.unit_id", "(SELECT COALESCE(MIN(p.id), 0)"
	"  FROM publication p WHERE p.matter_id = m.id"
	"  AND p.ended_on IS NULL)", "0", "m.debtor_names")
	" m.basis" ALERT_BATCH
	"  AND m.ended_on IS NULL"
	" STRAIGHT_JOIN ledger_account a ON a.id = m.account_id"
	SEPARATE_BOOK_TABLES
	" WHERE a.code = 'no_means' AND n.effective_on <= ?"
	" ORDER BY n.effective_on, m.id";
/* The columns of the facts stand before those of the alert. */
#define FACTS_N 5

static const char SQL_LIST_CHECKS[] =
	"SELECT" ALERT_COLUMNS("m.unit_id", "(SELECT COALESCE(MIN(p.id), 0)"
	"  FROM publication p WHERE p.matter_id = m.id"
	"  AND p.ended_on IS NULL)", "0", "m.debtor_names")
	" d.from_on, d.due_on, d.label, d.article" ALERT_BATCH
	"  AND m.ended_on IS NULL"
	" STRAIGHT_JOIN ledger_account a ON a.code = 'no_means'"
	" JOIN due d ON d.matter_id = m.id AND d.done_on IS NULL"
	"  AND d.rule IN ('reverification', 'reverification_special')"
	" LEFT JOIN deadline_rule w ON w.alias = d.rule"
	"  AND w.valid_from <= d.from_on"
	"  AND (w.valid_to IS NULL OR w.valid_to >= d.from_on)"
	" WHERE EXISTS (SELECT 1 FROM obligation o WHERE o.matter_id = m.id"
	"  AND o.account_id = a.id AND o.done_on IS NULL)"
	" AND d.due_on <= ? + INTERVAL COALESCE(w.warn_days, 0) DAY"
	" ORDER BY d.due_on, m.id";

#define ENDED_DAY "DATE(p.ended_at + INTERVAL 7 HOUR)"

static const char SQL_LIST_ENDS[] =
	"SELECT"
	ALERT_COLUMNS("p.unit_id", "p.id", "p.party_id", "p.debtor_name")
	" p.ended_on, " ENDED_DAY ", p.end_reason, NULL" ALERT_BATCH
	" STRAIGHT_JOIN publication p ON p.matter_id = m.id"
	" WHERE " ENDED_DAY " >= ?"
	" AND " ENDED_DAY " > p.ended_on + INTERVAL 1 DAY"
	" ORDER BY p.ended_at DESC, p.id DESC";

#define CHANGED_DAY "DATE(g.recorded_at + INTERVAL 7 HOUR)"

static const char SQL_LIST_UPDATES[] =
	"SELECT"
	ALERT_COLUMNS("p.unit_id", "p.id", "p.party_id", "p.debtor_name")
	" g.known_on, " CHANGED_DAY ", g.field, NULL" ALERT_BATCH
	" STRAIGHT_JOIN publication p ON p.matter_id = m.id"
	" STRAIGHT_JOIN publication_change g ON g.publication_id = p.id"
	" WHERE g.kind = 'corrected' AND " CHANGED_DAY " >= ?"
	" AND " CHANGED_DAY " > g.known_on ORDER BY g.id DESC";

struct alert
alert_read(const struct db_rows *rows, size_t i, size_t first)
{
	return (struct alert){
		.judgment_id = db_int(rows, i, first),
		.matter_id = db_int(rows, i, first + 1),
		.unit_id = db_int(rows, i, first + 2),
		.officer_id = db_int(rows, i, first + 3),
		.entry_id = db_int(rows, i, first + 4),
		.party_id = db_int(rows, i, first + 5),
		.debtor = db_text(rows, i, first + 6),
		.what = "",
	};
}

static void
read_candidate(const struct db_rows *rows, size_t i,
	       struct relief_candidate *line)
{
	line->of = alert_read(rows, i, 0);
	line->facts.first_on = db_date(rows, i, ALERT_COLUMNS_N);
	line->facts.value_dong = db_int(rows, i, ALERT_COLUMNS_N + 1);
	line->facts.paid_dong = db_int(rows, i, ALERT_COLUMNS_N + 2);
	line->facts.ended_dong = db_int(rows, i, ALERT_COLUMNS_N + 3);
	line->facts.last_relief_on = db_date(rows, i, ALERT_COLUMNS_N + 4);
}

struct err *
relief_candidates(TALLOC_CTX *ctx, struct db *db, const char *judgments,
		  struct date first_to, struct date today,
		  struct relief_candidate **found, size_t *n)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_RELIEF, &rows,
		     DB_ARGS(DB_TEXT(judgments), DB_DATE(today), DB_DATE(today),
			     DB_DATE(first_to), DB_DATE(first_to)));
	if (e)
		return e;
	*found = talloc_zero_array(ctx, struct relief_candidate,
				   (unsigned)rows->count + 1);
	*n = rows->count;
	for (size_t i = 0; i < rows->count; i++)
		read_candidate(rows, i, &(*found)[i]);
	return NULL;
}

struct err *
book_candidates(TALLOC_CTX *ctx, struct db *db, const char *judgments,
		struct date decided_to, struct book_candidate **found,
		size_t *n)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_CANDIDATES, &rows,
		     DB_ARGS(DB_TEXT(judgments), DB_DATE(decided_to)));
	if (e)
		return e;
	*found = talloc_zero_array(ctx, struct book_candidate,
				   (unsigned)rows->count + 1);
	*n = rows->count;
	for (size_t i = 0; i < rows->count; i++)
		(*found)[i] = (struct book_candidate){
			.of = alert_read(rows, i, FACTS_N),
			.facts = separate_book_facts_read(rows, i),
			.basis = db_text(rows, i, FACTS_N + ALERT_COLUMNS_N),
		};
	return NULL;
}

/* Runs a statement of dated lines. */
MUST_CHECK static struct err *
read_lines(TALLOC_CTX *ctx, struct db *db, const char *sql,
	   const char *judgments, struct date day, struct dated_line **found,
	   size_t *n)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, sql, &rows,
		     DB_ARGS(DB_TEXT(judgments), DB_DATE(day)));
	if (e)
		return e;
	*found = talloc_zero_array(ctx, struct dated_line,
				   (unsigned)rows->count + 1);
	*n = rows->count;
	for (size_t i = 0; i < rows->count; i++)
		(*found)[i] = (struct dated_line){
			.of = alert_read(rows, i, 0),
			.from_on = db_date(rows, i, ALERT_COLUMNS_N),
			.on = db_date(rows, i, ALERT_COLUMNS_N + 1),
			.label = db_text(rows, i, ALERT_COLUMNS_N + 2),
			.article = db_text(rows, i, ALERT_COLUMNS_N + 3),
		};
	return NULL;
}

struct err *
checks_due(TALLOC_CTX *ctx, struct db *db, const char *judgments,
	   struct date today, struct dated_line **found, size_t *n)
{
	return read_lines(ctx, db, SQL_LIST_CHECKS, judgments, today, found, n);
}

struct err *
ends_since(TALLOC_CTX *ctx, struct db *db, const char *judgments,
	   struct date since, struct dated_line **found, size_t *n)
{
	return read_lines(ctx, db, SQL_LIST_ENDS, judgments, since, found, n);
}

struct err *
updates_since(TALLOC_CTX *ctx, struct db *db, const char *judgments,
	      struct date since, struct dated_line **found, size_t *n)
{
	return read_lines(ctx, db, SQL_LIST_UPDATES, judgments, since, found,
			  n);
}

/* In the order of an index, from where the last batch ended. */
static const char SQL_LIST_JUDGMENTS[] =
	"SELECT m.judgment_id FROM matter m"
	" WHERE m.judgment_id > ? AND (EXISTS (SELECT 1 FROM obligation o"
	"   JOIN ledger_account w ON w.id = o.account_id AND w.without_means"
	"   WHERE o.matter_id = m.id AND o.done_on IS NULL)"
	"  OR EXISTS (SELECT 1 FROM publication p WHERE p.matter_id = m.id)"
	"  OR EXISTS (SELECT 1 FROM alert x"
	"   WHERE x.judgment_id = m.judgment_id))"
	" GROUP BY m.judgment_id ORDER BY m.judgment_id LIMIT ?";

struct err *
alert_judgments(TALLOC_CTX *ctx, struct db *db, int64_t above, int64_t limit,
		int64_t **ids, size_t *n)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_JUDGMENTS, &rows,
		     DB_ARGS(DB_INT(above), DB_INT(limit)));
	if (e)
		return e;
	*ids = talloc_array(ctx, int64_t, (unsigned)rows->count + 1);
	*n = rows->count;
	for (size_t i = 0; i < rows->count; i++)
		(*ids)[i] = db_int(rows, i, 0);
	return NULL;
}

char *
alert_ids(TALLOC_CTX *ctx, const int64_t *ids, size_t n)
{
	struct json *list = json_new_list(ctx);
	char *text;

	for (size_t i = 0; i < n; i++)
		json_add_int(list, ids[i]);
	text = json_written(ctx, list);
	talloc_free(list);
	return text;
}
