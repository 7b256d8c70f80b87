#include "common/base.h"

#include "reports/slice.h"

#include "law/period.h"
#include "reports/reading.h"

/* The budget group is that of the newest law: it says what a line is for. */
static const char SQL_LIST_SLICES[] =
	"SELECT s.id, s.basis, s.case_type, s.obligation_type, COALESCE(("
	"  SELECT t.budget_group FROM obligation_type t"
	"  WHERE t.code = s.obligation_type"
	"  ORDER BY t.valid_from DESC LIMIT 1), '')"
	" FROM slice s ORDER BY s.id";

/*
 * What came later is taken away from what there is, as in report_store.c: from
 * all years (year 0) this one and those after it, from this year (month 0) its
 * months after the period.
 */
static const char SQL_SUM_SLICES[] =
	"WITH RECURSIVE years AS (SELECT ? AS year, 1 AS during UNION ALL"
	" SELECT year + 1, 0 FROM years"
	" WHERE year < (SELECT MAX(year) FROM ledger_year_sum)),"
	" months AS (SELECT ? + 1 AS month UNION ALL"
	" SELECT month + 1 FROM months WHERE month < 12)"
	" SELECT STRAIGHT_JOIN s.slice_id, s.account_id,"
	" SUM(t.before * s.matters), SUM(t.during * s.matters),"
	" SUM(t.before * s.dong), SUM(t.during * s.dong)"
	" FROM unit u JOIN ("
	"  SELECT 0 AS year, 0 AS month, 1 AS `before`, 0 AS during"
	"  UNION ALL SELECT year, 0, -1, during FROM years"
	"  UNION ALL SELECT ?, month, 0, -1 FROM months) t"
	" JOIN ledger_slice_sum s"
	"  ON s.unit_id = u.id AND s.year = t.year AND s.month = t.month"
	" WHERE u.path LIKE CONCAT(?, '%') AND u.path LIKE ?"
	" GROUP BY s.slice_id, s.account_id";

/* The events since the last fold: few rows, read whole. */
static const char SQL_SUM_TAIL_SLICES[] =
	"SELECT STRAIGHT_JOIN l.slice_id, l.account_id,"
	" SUM(IF(l.year < ?, l.matters, 0)), SUM(IF(l.year < ?, 0, l.matters)),"
	" SUM(IF(l.year < ?, l.dong, 0)), SUM(IF(l.year < ?, 0, l.dong))"
	" FROM ledger_tail t JOIN ledger_leg l ON l.id = t.leg_id"
	" JOIN unit u ON u.id = l.unit_id"
	" WHERE u.path LIKE CONCAT(?, '%') AND u.path LIKE ?"
	" AND (l.year < ? OR (l.year = ? AND l.month <= ?))"
	" GROUP BY l.slice_id, l.account_id ORDER BY NULL";

/* All postings of one officer, where and in which accounts he has any: each
 * account and year is a range of the index. */
static const char SQL_SUM_OFFICER_SLICES[] =
	"WITH RECURSIVE years AS (SELECT MIN(year) AS year FROM ledger_year_sum"
	"  WHERE year > 0 UNION ALL SELECT year + 1 FROM years WHERE year < ?)"
	" SELECT STRAIGHT_JOIN l.slice_id, l.account_id,"
	" SUM(IF(l.year < ?, l.matters, 0)), SUM(IF(l.year < ?, 0, l.matters)),"
	" SUM(IF(l.year < ?, l.dong, 0)), SUM(IF(l.year < ?, 0, l.dong))"
	" FROM (SELECT unit_id, account_id FROM ledger_year_sum"
	"   WHERE officer_id = ? AND year = 0"
	"  UNION SELECT unit_id, account_id FROM ledger_tail"
	"   WHERE officer_id = ?) w"
	" JOIN unit u ON u.id = w.unit_id JOIN years y"
	" JOIN ledger_leg l FORCE INDEX (ledger_leg_list)"
	"  ON l.account_id = w.account_id AND l.year = y.year"
	"  AND l.unit_id = w.unit_id AND l.officer_id = ?"
	" WHERE u.path LIKE CONCAT(?, '%') AND u.path LIKE ?"
	" AND (l.year < ? OR l.month <= ?)"
	" GROUP BY l.slice_id, l.account_id";

struct err *
slice_list(TALLOC_CTX *ctx, struct db *db, struct slice **slices, size_t *n)
{
	struct db_rows *rows;
	struct err *e = db_query(db, ctx, SQL_LIST_SLICES, &rows, DB_NO_ARGS);

	if (e)
		return e;
	*slices = talloc_array(ctx, struct slice, (unsigned)rows->count + 1);
	*n = rows->count;
	for (size_t i = 0; i < rows->count; i++)
		(*slices)[i] = (struct slice){
			.id = db_int(rows, i, 0),
			.basis = db_text(rows, i, 1),
			.case_type = db_text(rows, i, 2),
			.obligation = db_text(rows, i, 3),
			.budget_group = db_text(rows, i, 4),
		};
	return NULL;
}

static void
read_figures(const struct db_rows *rows, struct slice_figure *figures)
{
	for (size_t i = 0; i < rows->count; i++)
		figures[i] = (struct slice_figure){
			.slice_id = db_int(rows, i, 0),
			.account = (int)db_int(rows, i, 1),
			.matters = { db_int(rows, i, 2), db_int(rows, i, 3) },
			.dong = { db_int(rows, i, 4), db_int(rows, i, 5) },
		};
}

/* What the reading counts otherwise is figures as others are. */
static void
add_reading(struct slice_figure *figures, const struct reading_figure *read,
	    size_t n)
{
	for (size_t i = 0; i < n; i++)
		figures[i] = (struct slice_figure){
			.slice_id = read[i].slice_id,
			.account = read[i].account,
			.matters = { read[i].matters[0], read[i].matters[1] },
			.dong = { read[i].dong[0], read[i].dong[1] },
		};
}

MUST_CHECK static struct err *
query_units(TALLOC_CTX *ctx, struct db *db, const struct report_range *range,
	    struct db_rows **sums, struct db_rows **tail)
{
	int64_t year = period_year(range->year_begins, range->to);
	int64_t month = period_month(range->year_begins, range->to);
	struct err *e;

	e = db_query(db, ctx, SQL_SUM_SLICES, sums,
		     DB_ARGS(DB_INT(year), DB_INT(month), DB_INT(year),
			     DB_TEXT(range->path), DB_TEXT(range->scope)));
	if (e)
		return e;
	return db_query(db, ctx, SQL_SUM_TAIL_SLICES, tail,
			DB_ARGS(DB_INT(year), DB_INT(year), DB_INT(year),
				DB_INT(year), DB_TEXT(range->path),
				DB_TEXT(range->scope), DB_INT(year),
				DB_INT(year), DB_INT(month)));
}

MUST_CHECK static struct err *
query_officer(TALLOC_CTX *ctx, struct db *db, const struct report_range *range,
	      struct db_rows **rows)
{
	int64_t id = range->officer_id;
	int64_t year = period_year(range->year_begins, range->to);
	int64_t month = period_month(range->year_begins, range->to);

	return db_query(db, ctx, SQL_SUM_OFFICER_SLICES, rows,
			DB_ARGS(DB_INT(year), DB_INT(year), DB_INT(year),
				DB_INT(year), DB_INT(year), DB_INT(id),
				DB_INT(id), DB_INT(id), DB_TEXT(range->path),
				DB_TEXT(range->scope), DB_INT(year),
				DB_INT(month)));
}

struct err *
slice_figures(TALLOC_CTX *ctx, struct db *db, const struct report_range *range,
	      struct slice_figure **figures, size_t *n)
{
	TALLOC_CTX *scratch = talloc_new(ctx);
	struct db_rows *sums = NULL;
	struct reading_figure *read = NULL;
	struct db_rows *tail = NULL;
	size_t n_read = 0;
	struct err *e;

	e = range->officer_id ? query_officer(scratch, db, range, &sums)
			      : query_units(scratch, db, range, &sums, &tail);
	if (!e)
		e = reading_figures(scratch, db, range, &read, &n_read);
	if (!e) {
		size_t n_sums = sums->count + (tail ? tail->count : 0);

		*n = n_sums + n_read;
		*figures = talloc_array(ctx, struct slice_figure,
					(unsigned)*n + 1);
		read_figures(sums, *figures);
		if (tail)
			read_figures(tail, *figures + sums->count);
		add_reading(*figures + n_sums, read, n_read);
	}
	talloc_free(scratch);
	return e;
}
