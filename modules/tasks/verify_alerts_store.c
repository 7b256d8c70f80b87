#include "common/base.h"

#include "tasks/verify_alerts_store.h"

#include "upkeep/task_figure.h"

static const char SQL_LIST_KEPT[] =
	"SELECT a.list, a.judgment_id, a.matter_id, a.place, a.entry_id,"
	" a.party_id, a.unit_id, a.officer_id, a.debtor, a.what, a.why,"
	" a.article, a.no_means, a.decided_on, a.on_day, a.is_limit,"
	" a.was_late, a.rest_dong, a.most_dong"
	" FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) t"
	" STRAIGHT_JOIN alert a ON a.judgment_id = t.id";

static const char SQL_LIST_WAITING[] =
	"SELECT DISTINCT judgment_id FROM alert_stale ORDER BY judgment_id";

static const char SQL_FIND_KEPT_DAY[] =
	"SELECT d.value, l.value FROM task_figure d JOIN task_figure l"
	" ON l.name = '" TASK_ALERT_LAW "'"
	" WHERE d.name = '" TASK_ALERT_DAY "'";

/* A scope for the nation, each unit down to its own, and that one alone. */
static const char SQL_CHECK_REACHED[] =
	"SELECT CONCAT('việc (', a.matter_id, '): cảnh báo ', a.id,"
	" ': không đủ phạm vi xem')"
	" FROM alert a LEFT JOIN unit u ON u.id = a.unit_id"
	" LEFT JOIN (SELECT r.alert_id, COUNT(*) AS n FROM alert_reach r"
	"  GROUP BY r.alert_id) x ON x.alert_id = a.id"
	" WHERE COALESCE(x.n, 0) <> COALESCE(LENGTH(u.path)"
	"  - LENGTH(REPLACE(u.path, '/', '')) + 1, -1)";

static const char SQL_CHECK_REACHES[] =
	"SELECT CONCAT('cảnh báo ', r.alert_id, ': phạm vi xem ',"
	" CONVERT(r.reach USING utf8mb4), ' không đúng')"
	" FROM alert_reach r LEFT JOIN alert a ON a.id = r.alert_id"
	"  AND a.list = r.list AND a.place = r.place"
	"  AND a.officer_id = r.officer_id"
	" LEFT JOIN unit u ON u.id = a.unit_id"
	" WHERE u.id IS NULL OR u.path NOT LIKE r.reach";

#define COUNTED                                                                \
	"(SELECT r.list, r.reach, IF(w.each_one, r.officer_id, 0)"             \
	"  AS officer_id, COUNT(*) AS n FROM alert_reach r"                    \
	"  JOIN (SELECT 0 AS each_one UNION ALL SELECT 1) w"                   \
	"  WHERE w.each_one = 0 OR r.officer_id <> 0 GROUP BY 1, 2, 3)"

static const char SQL_CHECK_COUNTS[] =
	"SELECT CONCAT('số cảnh báo ', CONVERT(x.list USING utf8mb4), ' của ',"
	" CONVERT(x.reach USING utf8mb4),"
	" ', Chấp hành viên ', x.officer_id, ': lưu ', SUM(x.kept),"
	" ', đếm ', SUM(x.n)) FROM"
	" (SELECT list, reach, officer_id, n AS kept, 0 AS n FROM alert_count"
	"  UNION ALL SELECT c.list, c.reach, c.officer_id, 0, c.n"
	"  FROM " COUNTED " c) x"
	" GROUP BY x.list, x.reach, x.officer_id"
	" HAVING SUM(x.kept) <> SUM(x.n)";

const struct recount_check verify_alert_checks[] = {
	{ "alerts and scopes", SQL_CHECK_REACHED },
	{ "scopes of alerts", SQL_CHECK_REACHES },
	{ "numbers of alerts", SQL_CHECK_COUNTS },
};

const size_t verify_alert_checks_count = ARRAY_LEN(verify_alert_checks);

struct err *
verify_alerts_day(TALLOC_CTX *ctx, struct db *db, struct verify_alerts_day *of)
{
	struct db_rows *rows;
	struct err *e;

	*of = (struct verify_alerts_day){ 0 };
	e = db_query(db, ctx, SQL_FIND_KEPT_DAY, &rows, DB_NO_ARGS);
	if (e || rows->count == 0)
		return e;
	of->day = date_from_days(db_int(rows, 0, 0));
	of->law_mark = db_int(rows, 0, 1);
	e = db_query(db, ctx, SQL_LIST_WAITING, &rows, DB_NO_ARGS);
	if (e)
		return e;
	of->n_waiting = rows->count;
	of->waiting = talloc_array(ctx, int64_t, (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		of->waiting[i] = db_int(rows, i, 0);
	return NULL;
}

struct err *
verify_alerts_kept(TALLOC_CTX *ctx, struct db *db, const char *judgments,
		   struct db_rows **rows)
{
	return db_query(db, ctx, SQL_LIST_KEPT, rows,
			DB_ARGS(DB_TEXT(judgments)));
}
