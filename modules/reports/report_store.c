#include "common/base.h"

#include "reports/report_store.h"

#include "law/period.h"
#include "reports/reading.h"

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
	" SUM(IF(s.year = 0, 1, -1) * s.matters),"                             \
	" SUM(IF(s.year = ?, s.matters, 0)),"                                  \
	" SUM(IF(s.year = 0, 1, -1) * s.dong),"                                \
	" SUM(IF(s.year = ?, s.dong, 0))" of(                                  \
		"(SELECT 0 AS year UNION ALL SELECT year FROM years) t",       \
		"ledger_year_sum s ON s.year = t.year")                        \
	" WHERE u.path LIKE CONCAT(?, '%') AND u.path LIKE ?"                  \
	" GROUP BY s.unit_id, s.officer_id, s.account_id"                      \
	" UNION ALL SELECT STRAIGHT_JOIN s.unit_id, s.officer_id,"             \
	" s.account_id, 0, -SUM(s.matters), 0, -SUM(s.dong)" of(               \
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
	" SUM(s.matters), 0, SUM(s.dong), 0"
	" FROM unit u JOIN ledger_unit_sum s"
	"  ON s.unit_id = u.id AND s.month = 0 AND s.year < ?"
	" WHERE u.path LIKE CONCAT(?, '%') AND u.path LIKE ?"
	" GROUP BY s.unit_id, s.account_id"
	" UNION ALL SELECT STRAIGHT_JOIN s.unit_id, 0, s.account_id,"
	" 0, SUM(s.matters), 0, SUM(s.dong)"
	" FROM unit u JOIN months m JOIN ledger_unit_sum s"
	"  ON s.unit_id = u.id AND s.month = m.month AND s.year = ?"
	" WHERE u.path LIKE CONCAT(?, '%') AND u.path LIKE ?"
	" GROUP BY s.unit_id, s.account_id";

/* The events since the last fold: few rows, read whole. */
static const char SQL_SUM_TAIL[] =
	"SELECT STRAIGHT_JOIN t.unit_id, IF(?, t.officer_id, 0) AS who,"
	" t.account_id,"
	" SUM(IF(t.year < ?, t.matters, 0)), SUM(IF(t.year < ?, 0, t.matters)),"
	" SUM(IF(t.year < ?, t.dong, 0)), SUM(IF(t.year < ?, 0, t.dong))"
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

static void
read_sums(struct report_sum *sums, const struct db_rows *rows)
{
	for (size_t i = 0; i < rows->count; i++)
		sums[i] = (struct report_sum){
			.unit_id = db_int(rows, i, 0),
			.officer_id = db_int(rows, i, 1),
			.account = (int)db_int(rows, i, 2),
			.matters = { db_int(rows, i, 3), db_int(rows, i, 4) },
			.dong = { db_int(rows, i, 5), db_int(rows, i, 6) },
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
			DB_INT(year), DB_TEXT(range->path),
			DB_TEXT(range->scope), DB_INT(year),
			DB_TEXT(range->path), DB_TEXT(range->scope)));
}

MUST_CHECK static struct err *
query_officers(TALLOC_CTX *ctx, struct db *db, const struct report_range *range,
	       struct db_rows **rows)
{
	int64_t month = period_month_key(range->to);
	int year = period_year(range->year_begins, range->to);
	struct date end = period_end(range->year_begins, year, 12);

	return db_query(db, ctx,
			range->officer_id ? SQL_SUM_OFFICER : SQL_SUM_OFFICERS,
			rows,
			DB_ARGS(DB_INT(year), DB_INT(month),
				DB_INT(period_month_key(end)), DB_INT(year),
				DB_INT(year), DB_INT(range->officer_id),
				DB_TEXT(range->path), DB_TEXT(range->scope),
				DB_INT(range->officer_id), DB_TEXT(range->path),
				DB_TEXT(range->scope), DB_INT(month)));
}

MUST_CHECK static struct err *
query_tail(TALLOC_CTX *ctx, struct db *db, const struct report_range *range,
	   struct db_rows **rows)
{
	int year = period_year(range->year_begins, range->to);
	int month = period_month(range->year_begins, range->to);

	return db_query(db, ctx, SQL_SUM_TAIL, rows,
			DB_ARGS(DB_INT(range->by_officer), DB_INT(year),
				DB_INT(year), DB_INT(year), DB_INT(year),
				DB_TEXT(range->path), DB_TEXT(range->scope),
				DB_INT(year), DB_INT(year), DB_INT(month),
				DB_INT(range->officer_id),
				DB_INT(range->officer_id)));
}

/* What the reading counts otherwise are sums as others are. */
static void
add_reading(struct report_sum *sums, const struct report_range *range,
	    const struct reading_figure *read, size_t n)
{
	for (size_t i = 0; i < n; i++)
		sums[i] = (struct report_sum){
			.unit_id = read[i].unit_id,
			.officer_id = range->by_officer ? read[i].officer_id
							: 0,
			.account = read[i].account,
			.matters = { read[i].matters[0], read[i].matters[1] },
			.dong = { read[i].dong[0], read[i].dong[1] },
		};
}

struct err *
report_sums(TALLOC_CTX *ctx, struct db *db, const struct report_range *range,
	    struct report_sum **sums, size_t *n)
{
	TALLOC_CTX *scratch = talloc_new(ctx);
	struct db_rows *folded = NULL;
	struct reading_figure *read = NULL;
	struct db_rows *tail = NULL;
	size_t n_read = 0;
	struct err *e;

	e = range->by_officer ? query_officers(scratch, db, range, &folded)
			      : query_units(scratch, db, range, &folded);
	if (!e)
		e = query_tail(scratch, db, range, &tail);
	if (!e)
		e = reading_figures(scratch, db, range, &read, &n_read);
	if (!e) {
		size_t n_sums = folded->count + tail->count;

		*n = n_sums + n_read;
		*sums = talloc_array(ctx, struct report_sum, (unsigned)*n + 1);
		read_sums(*sums, folded);
		read_sums(*sums + folded->count, tail);
		add_reading(*sums + n_sums, range, read, n_read);
	}
	talloc_free(scratch);
	return e;
}

struct report_figure *
report_figures(TALLOC_CTX *ctx, const struct report_sum *sums, size_t n,
	       bool in_matters)
{
	struct report_figure *figures =
		talloc_array(ctx, struct report_figure, (unsigned)n + 1);

	for (size_t i = 0; i < n; i++) {
		const int64_t *of = in_matters ? sums[i].matters : sums[i].dong;

		figures[i] = (struct report_figure){
			.unit_id = sums[i].unit_id,
			.officer_id = sums[i].officer_id,
			.account = sums[i].account,
			.before = of[0],
			.during = of[1],
		};
	}
	return figures;
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
		const struct report_range *range, const struct report_sum *sums,
		size_t n_sums, struct report_officer **officers, size_t *n)
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
	for (size_t i = 0; !e && i < n_sums; i++) {
		int64_t id = sums[i].officer_id;

		if (id != last && !is_known(*officers, *n, id))
			e = add_stranger(ctx, db, id, officers, n);
		last = id;
	}
	return e;
}
