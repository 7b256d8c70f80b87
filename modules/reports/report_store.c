#include "common/base.h"

#include "reports/report_store.h"

#include "common/text.h"
#include "law/period.h"

/*
 * Tree order, as unit_list() has it: a unit stands behind its parent and its
 * elder siblings. Here also with units that the last day does not know.
 */
static const char SQL_LIST_UNITS[] =
	"SELECT u.id, u.code, COALESCE(n.name, u.name),"
	" COALESCE(n.short_name, u.short_name), u.kind, u.path,"
	" u.valid_from, u.valid_to,"
	" u.valid_from <= ? AND (u.valid_to IS NULL OR u.valid_to >= ?) AS now"
	" FROM unit u LEFT JOIN unit p ON p.id = u.parent_id"
	" LEFT JOIN unit g ON g.id = p.parent_id"
	" LEFT JOIN unit_name n ON n.unit_id = u.id AND n.valid_from <= ?"
	"  AND (n.valid_to IS NULL OR n.valid_to >= ?)"
	" WHERE u.path LIKE CONCAT(?, '%') AND u.path LIKE ?"
	" ORDER BY COALESCE(g.position, p.position, u.position),"
	" COALESCE(g.id, p.id, u.id),"
	" IF(g.id IS NOT NULL, p.position, IF(p.id IS NULL, -1, u.position)),"
	" IF(g.id IS NOT NULL, p.id, IF(p.id IS NULL, -1, u.id)),"
	" IF(g.id IS NULL, -1, u.position), u.id";

static const char SQL_FIND_UNIT_NAME[] =
	"SELECT COALESCE(n.name, u.name) FROM unit u"
	" LEFT JOIN unit_name n ON n.unit_id = u.id AND n.valid_from <= ?"
	"  AND (n.valid_to IS NULL OR n.valid_to >= ?)"
	" WHERE u.id = ?";

/*
 * What came later is taken away from what there is: of the year from its sum,
 * of the time before from that of all years, which is year 0. So a report of
 * now reads two rows for each officer and account, however long the history.
 * Each year and month is looked up by itself, so that an index has its rows
 * beside each other: a range behind a unit would be all of the unit.
 */
#define SUMS(of)                                                               \
	"WITH RECURSIVE years AS (SELECT ? AS year UNION ALL"                  \
	" SELECT year + 1 FROM years"                                          \
	" WHERE year < (SELECT MAX(year) FROM ledger_year_sum)),"              \
	" months AS (SELECT ? AS month UNION ALL"                              \
	" SELECT month + 1 FROM months WHERE month < ?)"                       \
	" SELECT STRAIGHT_JOIN s.unit_id, s.officer_id, s.account_id,"         \
	" SUM(IF(s.year = 0, 1, -1) * IF(?, s.matters, s.dong)),"              \
	" SUM(IF(s.year = ?, IF(?, s.matters, s.dong), 0))" of(                \
		"(SELECT 0 AS year UNION ALL SELECT year FROM years) t",       \
		"ledger_year_sum s ON s.year = t.year")                        \
	" WHERE u.path LIKE CONCAT(?, '%') AND u.path LIKE ?"                  \
	" GROUP BY s.unit_id, s.officer_id, s.account_id"                      \
	" UNION ALL SELECT STRAIGHT_JOIN s.unit_id, s.officer_id,"             \
	" s.account_id, 0, -SUM(IF(?, s.matters, s.dong))" of(                 \
		"months t", "ledger_sum s ON s.month = t.month")               \
	" WHERE u.path LIKE CONCAT(?, '%') AND u.path LIKE ?"                  \
	" AND t.month > ?"                                                     \
	" GROUP BY s.unit_id, s.officer_id, s.account_id"

/* All officers of the agencies; the sums of one, wherever he has any. */
#define OF_ALL(times, sums)                                                    \
	" FROM unit u JOIN " times " JOIN " sums " AND s.unit_id = u.id"       \
	" AND ? = 0"
#define OF_ONE(times, sums)                                                    \
	" FROM " times " JOIN " sums " AND s.officer_id = ?"                   \
	" JOIN unit u ON u.id = s.unit_id"

static const char SQL_SUM_OFFICERS[] = SUMS(OF_ALL);
static const char SQL_SUM_OFFICER[] = SUMS(OF_ONE);

/* The same for units with all their officers: the whole years before, which
 * stand in month 0, and the months of this year. */
static const char SQL_SUM_UNITS[] =
	"WITH RECURSIVE months AS (SELECT 1 AS month UNION ALL"
	" SELECT month + 1 FROM months WHERE month < ?)"
	" SELECT STRAIGHT_JOIN s.unit_id, 0, s.account_id,"
	" SUM(IF(?, s.matters, s.dong)), 0"
	" FROM unit u JOIN ledger_unit_sum s"
	"  ON s.unit_id = u.id AND s.month = 0 AND s.year < ?"
	" WHERE u.path LIKE CONCAT(?, '%') AND u.path LIKE ?"
	" GROUP BY s.unit_id, s.account_id"
	" UNION ALL SELECT STRAIGHT_JOIN s.unit_id, 0, s.account_id, 0,"
	" SUM(IF(?, s.matters, s.dong))"
	" FROM unit u JOIN months m JOIN ledger_unit_sum s"
	"  ON s.unit_id = u.id AND s.month = m.month AND s.year = ?"
	" WHERE u.path LIKE CONCAT(?, '%') AND u.path LIKE ?"
	" GROUP BY s.unit_id, s.account_id";

/* The events since the last fold: few rows, read whole. */
static const char SQL_SUM_TAIL[] =
	"SELECT STRAIGHT_JOIN t.unit_id, IF(?, t.officer_id, 0) AS who,"
	" t.account_id,"
	" SUM(IF(t.year < ?, IF(?, t.matters, t.dong), 0)),"
	" SUM(IF(t.year < ?, 0, IF(?, t.matters, t.dong)))"
	" FROM ledger_tail t JOIN unit u ON u.id = t.unit_id"
	" WHERE u.path LIKE CONCAT(?, '%') AND u.path LIKE ?"
	" AND (t.year < ? OR (t.year = ? AND t.month <= ?))"
	" AND (? = 0 OR t.officer_id = ?)"
	" GROUP BY t.unit_id, who, t.account_id ORDER BY NULL";

static const char SQL_LIST_OFFICERS[] =
	"SELECT o.id, o.name, o.unit_id,"
	" o.valid_from <= ? AND (o.valid_to IS NULL OR o.valid_to >= ?)"
	" FROM officer o JOIN unit u ON u.id = o.unit_id"
	" WHERE u.path LIKE CONCAT(?, '%') AND u.path LIKE ?"
	" AND (? = 0 OR o.id = ?)"
	" ORDER BY o.name COLLATE utf8mb4_uca1400_vietnamese_as_ci, o.id";

static const char SQL_FIND_OFFICER[] =
	"SELECT o.name, o.unit_id FROM officer o WHERE o.id = ?";

struct err *
report_units(TALLOC_CTX *ctx, struct db *db, const struct report_range *range,
	     struct report_unit **units, size_t *n)
{
	struct db_rows *rows;
	bool nation;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_UNITS, &rows,
		     DB_ARGS(DB_DATE(range->to), DB_DATE(range->to),
			     DB_DATE(range->to), DB_DATE(range->to),
			     DB_TEXT(range->path), DB_TEXT(range->scope)));
	if (e)
		return e;
	*units = talloc_zero_array(ctx, struct report_unit,
				   (unsigned)rows->count + 1);
	*n = rows->count;
	nation = rows->count && text_same(db_text(rows, 0, 4), "nation");
	for (size_t i = 0; i < rows->count; i++)
		(*units)[i] = (struct report_unit){
			.id = db_int(rows, i, 0),
			.code = db_text(rows, i, 1),
			.name = db_text(rows, i, 2),
			.label = db_text(rows, i, nation && i ? 3 : 2),
			.kind = db_text(rows, i, 4),
			.path = db_text(rows, i, 5),
			.valid_from = db_date(rows, i, 6),
			.valid_to = db_date(rows, i, 7),
			.valid = db_int(rows, i, 8) != 0,
		};
	return NULL;
}

struct err *
report_unit_name(TALLOC_CTX *ctx, struct db *db, int64_t unit_id,
		 struct date on, const char **name)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_FIND_UNIT_NAME, &rows,
		     DB_ARGS(DB_DATE(on), DB_DATE(on), DB_INT(unit_id)));
	if (!e)
		*name = rows->count ? db_text(rows, 0, 0) : NULL;
	return e;
}

static void
read_figures(struct report_figure *figures, const struct db_rows *rows)
{
	for (size_t i = 0; i < rows->count; i++)
		figures[i] = (struct report_figure){
			.unit_id = db_int(rows, i, 0),
			.officer_id = db_int(rows, i, 1),
			.account = (int)db_int(rows, i, 2),
			.before = db_int(rows, i, 3),
			.during = db_int(rows, i, 4),
		};
}

MUST_CHECK static struct err *
query_units(TALLOC_CTX *ctx, struct db *db, const struct report_range *range,
	    struct db_rows **rows)
{
	int year = period_year(range->year_begins, range->to);

	return db_query(
		db, ctx, SQL_SUM_UNITS, rows,
		DB_ARGS(DB_INT(period_month(range->year_begins, range->to)),
			DB_INT(range->in_matters), DB_INT(year),
			DB_TEXT(range->path), DB_TEXT(range->scope),
			DB_INT(range->in_matters), DB_INT(year),
			DB_TEXT(range->path), DB_TEXT(range->scope)));
}

MUST_CHECK static struct err *
query_officers(TALLOC_CTX *ctx, struct db *db, const struct report_range *range,
	       struct db_rows **rows)
{
	int64_t month = period_month_key(range->to);
	int year = period_year(range->year_begins, range->to);
	struct date end = period_end(range->year_begins, year, 12);

	return db_query(
		db, ctx, range->officer_id ? SQL_SUM_OFFICER : SQL_SUM_OFFICERS,
		rows,
		DB_ARGS(DB_INT(year), DB_INT(month),
			DB_INT(period_month_key(end)),
			DB_INT(range->in_matters), DB_INT(year),
			DB_INT(range->in_matters), DB_INT(range->officer_id),
			DB_TEXT(range->path), DB_TEXT(range->scope),
			DB_INT(range->in_matters), DB_INT(range->officer_id),
			DB_TEXT(range->path), DB_TEXT(range->scope),
			DB_INT(month)));
}

struct err *
report_figures(TALLOC_CTX *ctx, struct db *db, const struct report_range *range,
	       struct report_figure **figures, size_t *n)
{
	TALLOC_CTX *scratch = talloc_new(ctx);
	int year = period_year(range->year_begins, range->to);
	int month = period_month(range->year_begins, range->to);
	struct db_rows *folded = NULL;
	struct db_rows *tail = NULL;
	struct err *e;

	e = range->by_officer ? query_officers(scratch, db, range, &folded)
			      : query_units(scratch, db, range, &folded);
	if (!e)
		e = db_query(db, scratch, SQL_SUM_TAIL, &tail,
			     DB_ARGS(DB_INT(range->by_officer), DB_INT(year),
				     DB_INT(range->in_matters), DB_INT(year),
				     DB_INT(range->in_matters),
				     DB_TEXT(range->path),
				     DB_TEXT(range->scope), DB_INT(year),
				     DB_INT(year), DB_INT(month),
				     DB_INT(range->officer_id),
				     DB_INT(range->officer_id)));
	if (folded && tail) {
		*n = folded->count + tail->count;
		*figures = talloc_array(ctx, struct report_figure,
					(unsigned)*n + 1);
		read_figures(*figures, folded);
		read_figures(*figures + folded->count, tail);
	}
	talloc_free(scratch);
	return e;
}

static bool
is_known(const struct report_officer *officers, size_t n, int64_t id)
{
	for (size_t i = 0; i < n; i++) {
		if (officers[i].id == id)
			return true;
	}
	return id == 0;
}

/* Adds the officer of another unit who has figures here. */
MUST_CHECK static struct err *
add_stranger(TALLOC_CTX *ctx, struct db *db, int64_t id,
	     struct report_officer **officers, size_t *n)
{
	struct report_officer officer = { .id = id };
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_FIND_OFFICER, &rows, DB_ARGS(DB_INT(id)));
	if (e)
		return e;
	if (rows->count) {
		officer.name = db_text(rows, 0, 0);
		officer.unit_id = db_int(rows, 0, 1);
	} else {
		officer.name = talloc_asprintf(ctx, "#%" PRId64, id);
	}
	*officers = talloc_realloc(ctx, *officers, struct report_officer,
				   (unsigned)*n + 1);
	(*officers)[(*n)++] = officer;
	return NULL;
}

struct err *
report_officers(TALLOC_CTX *ctx, struct db *db,
		const struct report_range *range,
		const struct report_figure *figures, size_t n_figures,
		struct report_officer **officers, size_t *n)
{
	struct db_rows *rows;
	int64_t last = 0;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_OFFICERS, &rows,
		     DB_ARGS(DB_DATE(range->to), DB_DATE(range->to),
			     DB_TEXT(range->path), DB_TEXT(range->scope),
			     DB_INT(range->officer_id),
			     DB_INT(range->officer_id)));
	if (e)
		return e;
	*n = rows->count;
	*officers = talloc_array(ctx, struct report_officer,
				 (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		(*officers)[i] = (struct report_officer){
			.id = db_int(rows, i, 0),
			.name = db_text(rows, i, 1),
			.unit_id = db_int(rows, i, 2),
			.valid = db_int(rows, i, 3) != 0,
		};
	for (size_t i = 0; !e && i < n_figures; i++) {
		int64_t id = figures[i].officer_id;

		if (id != last && !is_known(*officers, *n, id))
			e = add_stranger(ctx, db, id, officers, n);
		last = id;
	}
	return e;
}
