#include "common/base.h"

#include "reports/reading.h"

#include "law/period.h"

/* What a reading is asked for: the year up to the period; postings behind this
 * one; units. */
#define PERIOD                                                                 \
	" FROM (SELECT CAST(? AS DATE) AS start, CAST(? AS DATE) AS end,"      \
	" ? AS year, ? AS month, CAST(? AS DATE) AS known) p"
#define UNITS " AND u.path LIKE CONCAT(?, '%') AND u.path LIKE ?"

/* The late postings: of those of earlier years the days lie before this one,
 * too, so that they count alike. */
#define LATE                                                                   \
	PERIOD " JOIN unit u JOIN ledger_late x"                               \
	       " FORCE INDEX (ledger_late_year)"                               \
	       "  ON x.unit_id = u.id AND x.year >= p.year"                    \
	       " JOIN ledger_leg l ON l.id = x.leg_id"                         \
	       " WHERE x.leg_id > ?" UNITS

/* Those recorded since the end of the day, Vietnamese time. */
#define SINCE                                                                  \
	PERIOD " JOIN ledger_leg l JOIN unit u ON u.id = l.unit_id"            \
	       " WHERE l.id > ?"                                               \
	       " AND l.recorded_at >= p.known + INTERVAL 17 HOUR"              \
	       " AND (l.year < p.year"                                         \
	       "  OR (l.year = p.year AND l.month <= p.month))" UNITS

#define SUMMED(before, during, of)                                             \
	"SELECT STRAIGHT_JOIN l.unit_id, l.officer_id, l.account_id,"          \
	" l.slice_id, SUM(l.matters * (" before ")),"                          \
	" SUM(l.matters * (" during ")), SUM(l.dong * (" before ")),"          \
	" SUM(l.dong * (" during "))" of " AND (? = 0 OR l.officer_id = ?)"    \
	" GROUP BY l.unit_id, l.officer_id, l.account_id, l.slice_id"          \
	" ORDER BY NULL"

#define TAKEN_BEFORE "(l.year < p.year)"
#define TAKEN	     "(l.year = p.year AND l.month <= p.month)"

/* On their days, and no longer where they were counted. */
static const char SQL_SUM_LATE[] =
	SUMMED("(l.effective_on < p.start) - " TAKEN_BEFORE,
	       "(l.effective_on BETWEEN p.start AND p.end) - " TAKEN, LATE);

/* Not yet. */
static const char SQL_SUM_SINCE[] =
	SUMMED("-" TAKEN_BEFORE, "-" TAKEN, SINCE);

/* The last posting that a day surely knew: a posting gets its number a moment
 * before it is dated. */
static const char SQL_GET_KNOWN_LEG[] =
	"SELECT id FROM ledger_leg WHERE recorded_at < ? + INTERVAL 16 HOUR"
	" ORDER BY id DESC LIMIT 1";

#define KEYS(of, sign, way)                                                    \
	"SELECT STRAIGHT_JOIN l.unit_id, l.officer_id, l.matter_id" of         \
	" AND l.account_id = ? AND l.officer_id BETWEEN ? AND ?"               \
	" AND (l.unit_id" sign "? OR (l.unit_id = ? AND (l.officer_id" sign    \
	"? OR (l.officer_id = ? AND l.matter_id" sign "?))))"                  \
	" ORDER BY l.unit_id" way ", l.officer_id" way ", l.matter_id" way     \
	" LIMIT ?"

static const char SQL_LIST_LATE[] = KEYS(LATE, " > ", "");
static const char SQL_LIST_LATE_BACK[] = KEYS(LATE, " < ", " DESC");
static const char SQL_LIST_SINCE[] = KEYS(SINCE, " > ", "");
static const char SQL_LIST_SINCE_BACK[] = KEYS(SINCE, " < ", " DESC");

/* start, end, year, month, known, behind, path, scope. */
#define PERIOD_ARGS 8

MUST_CHECK static struct err *
period_args(struct db *db, const struct report_range *range,
	    struct db_arg args[PERIOD_ARGS])
{
	int64_t behind = 0;
	struct db_rows *rows;
	struct err *e = NULL;

	if (range->reading == READING_KNOWN) {
		e = db_query(db, db, SQL_GET_KNOWN_LEG, &rows,
			     DB_ARGS(DB_DATE(range->known_on)));
		if (e)
			return e;
		if (rows->count)
			behind = db_int(rows, 0, 0);
		talloc_free(rows);
	}
	args[0] = (struct db_arg)DB_DATE(range->from);
	args[1] = (struct db_arg)DB_DATE(range->to);
	args[2] = (struct db_arg)DB_INT(
		period_year(range->year_begins, range->to));
	args[3] = (struct db_arg)DB_INT(
		period_month(range->year_begins, range->to));
	args[4] = (struct db_arg)DB_DATE(range->known_on);
	args[5] = (struct db_arg)DB_INT(behind);
	args[6] = (struct db_arg)DB_TEXT(range->path);
	args[7] = (struct db_arg)DB_TEXT(range->scope);
	return NULL;
}

static struct reading_figure
read_figure(const struct db_rows *rows, size_t i)
{
	return (struct reading_figure){
		.unit_id = db_int(rows, i, 0),
		.officer_id = db_int(rows, i, 1),
		.account = (int)db_int(rows, i, 2),
		.slice_id = db_int(rows, i, 3),
		.matters = { db_int(rows, i, 4), db_int(rows, i, 5) },
		.dong = { db_int(rows, i, 6), db_int(rows, i, 7) },
	};
}

struct err *
reading_figures(TALLOC_CTX *ctx, struct db *db,
		const struct report_range *range,
		struct reading_figure **figures, size_t *n)
{
	struct db_arg args[PERIOD_ARGS + 2];
	struct db_rows *rows;
	struct err *e;

	*figures = NULL;
	*n = 0;
	if (range->reading == READING_PUBLISHED)
		return NULL;
	e = period_args(db, range, args);
	args[PERIOD_ARGS] = args[PERIOD_ARGS + 1] =
		(struct db_arg)DB_INT(range->officer_id);
	if (!e)
		e = db_query(db, ctx,
			     range->reading == READING_RESTATED ? SQL_SUM_LATE
								: SQL_SUM_SINCE,
			     &rows, args, ARRAY_LEN(args));
	if (e)
		return e;
	*n = rows->count;
	*figures = talloc_array(ctx, struct reading_figure, (unsigned)*n + 1);
	for (size_t i = 0; i < *n; i++)
		(*figures)[i] = read_figure(rows, i);
	talloc_free(rows);
	return NULL;
}

struct err *
reading_keys(TALLOC_CTX *ctx, struct db *db, const struct report_range *range,
	     const struct reading_place *place, const struct cell_turn *turn,
	     struct db_rows **rows)
{
	static const char *const statements[2][2] = {
		{ SQL_LIST_LATE, SQL_LIST_LATE_BACK },
		{ SQL_LIST_SINCE, SQL_LIST_SINCE_BACK },
	};
	struct cell_key from = { turn->backwards ? INT64_MAX : 0, 0, 0 };
	bool since = range->reading == READING_KNOWN;
	struct db_arg args[PERIOD_ARGS + 9];
	size_t n = PERIOD_ARGS;
	struct err *e = period_args(db, range, args);

	if (e)
		return e;
	if (turn->from)
		from = *turn->from;
	args[n++] = (struct db_arg)DB_INT(place->account);
	args[n++] = (struct db_arg)DB_INT(place->first_officer);
	args[n++] = (struct db_arg)DB_INT(place->last_officer);
	args[n++] = (struct db_arg)DB_INT(from.unit_id);
	args[n++] = (struct db_arg)DB_INT(from.unit_id);
	args[n++] = (struct db_arg)DB_INT(from.officer_id);
	args[n++] = (struct db_arg)DB_INT(from.officer_id);
	args[n++] = (struct db_arg)DB_INT(from.matter_id);
	args[n++] = (struct db_arg)DB_INT((int64_t)turn->limit);
	return db_query(db, ctx, statements[since][turn->backwards], rows, args,
			n);
}
