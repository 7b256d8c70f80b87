#include "common/base.h"

#include "matter/series_book.h"

static const char SQL_HIGHEST_JUDGMENT[] =
	"SELECT MAX(book_number) FROM judgment"
	" WHERE unit_id = ? AND book_year = ?";

static const char SQL_HIGHEST_REQUEST[] =
	"SELECT MAX(book_number) FROM enforcement_request"
	" WHERE unit_id = ? AND book_year = ?";

/* One look at the end of an index for each series of the counter. */
static const char SQL_HIGHEST_DECISION[] =
	"SELECT MAX((SELECT d.series_number FROM decision d"
	"  WHERE d.unit_id = ? AND d.series_group = g.series_group"
	"  AND d.period = ? AND d.series_number IS NOT NULL"
	"  ORDER BY d.series_number DESC LIMIT 1))"
	" FROM (SELECT DISTINCT series_group FROM number_series_rule"
	"  WHERE COALESCE(counter, series_group) = ?) g";

static const char SQL_FIND_PRINTED[] =
	"SELECT id FROM decision"
	" WHERE unit_id = ? AND period = ? AND printed = ?";

/* "21/QĐ-THADS": all that end as the text does from its first stroke on. */
static const char SQL_HIGHEST_PRINTED[] =
	"SELECT MAX(CAST(printed AS UNSIGNED)) FROM decision"
	" WHERE unit_id = ? AND period = ?"
	" AND printed REGEXP '^[0-9]{1,9}[^0-9]'"
	" AND SUBSTR(printed, LOCATE('/', printed))"
	"  = SUBSTR(?, LOCATE('/', ?))";

/* The first value of the first row, 0 when it is NULL. */
MUST_CHECK static struct err *
read_number(struct db_rows *rows, struct err *e, int64_t *n)
{
	*n = 0;
	if (e)
		return e;
	if (rows->count)
		*n = db_int(rows, 0, 0);
	talloc_free(rows);
	return NULL;
}

struct err *
series_book_highest(struct db *db, int64_t unit_id, const char *counter,
		    int period, int64_t *highest)
{
	struct db_rows *rows = NULL;
	struct err *e;

	if (strcmp(counter, "judgment") == 0)
		e = db_query(db, db, SQL_HIGHEST_JUDGMENT, &rows,
			     DB_ARGS(DB_INT(unit_id), DB_INT(period)));
	else if (strcmp(counter, "request") == 0)
		e = db_query(db, db, SQL_HIGHEST_REQUEST, &rows,
			     DB_ARGS(DB_INT(unit_id), DB_INT(period)));
	else
		e = db_query(db, db, SQL_HIGHEST_DECISION, &rows,
			     DB_ARGS(DB_INT(unit_id), DB_INT(period),
				     DB_TEXT(counter)));
	return read_number(rows, e, highest);
}

struct err *
series_book_printed(struct db *db, int64_t unit_id,
		    const struct series_number *number, bool *taken)
{
	struct db_rows *rows = NULL;
	int64_t id;
	struct err *e;

	e = db_query(db, db, SQL_FIND_PRINTED, &rows,
		     DB_ARGS(DB_INT(unit_id), DB_INT(number->period),
			     DB_TEXT(number->text)));
	e = read_number(rows, e, &id);
	*taken = id != 0;
	return e;
}

struct err *
series_book_highest_printed(struct db *db, int64_t unit_id, int period,
			    const char *text, int64_t *highest)
{
	struct db_rows *rows = NULL;
	struct err *e;

	e = db_query(db, db, SQL_HIGHEST_PRINTED, &rows,
		     DB_ARGS(DB_INT(unit_id), DB_INT(period), DB_TEXT(text),
			     DB_TEXT(text)));
	return read_number(rows, e, highest);
}
