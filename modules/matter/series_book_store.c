#include "common/base.h"

#include "matter/series_book.h"

static const char SQL_HIGHEST_JUDGMENT[] =
	"SELECT MAX(book_number) FROM judgment"
	" WHERE unit_id = ? AND book_year = ?";

static const char SQL_HIGHEST_REQUEST[] =
	"SELECT MAX(book_number) FROM enforcement_request"
	" WHERE unit_id = ? AND book_year = ?";

/* One look at the end of an index for each of so many groups. */
#define GROUPS_AT_ONCE 4
#define HIGHEST_OF_GROUP                                                       \
	"COALESCE((SELECT d.series_number FROM decision d"                     \
	"  WHERE d.unit_id = ? AND d.period = ? AND d.series_group = ?"        \
	"  AND d.series_number IS NOT NULL"                                    \
	"  ORDER BY d.series_number DESC LIMIT 1), 0)"

static const char SQL_HIGHEST_DECISION[] =
	"SELECT GREATEST(" HIGHEST_OF_GROUP ", " HIGHEST_OF_GROUP ", "
	HIGHEST_OF_GROUP ", " HIGHEST_OF_GROUP ")";

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

/* Of at most GROUPS_AT_ONCE groups; where there are fewer, the last is asked
 * for again. */
MUST_CHECK static struct err *
highest_decision(struct db *db, int64_t unit_id, int period,
		 const char *const *groups, size_t n, int64_t *highest)
{
	struct db_arg args[3 * GROUPS_AT_ONCE];
	struct db_rows *rows = NULL;
	struct err *e;

	for (size_t i = 0; i < GROUPS_AT_ONCE; i++) {
		struct db_arg *of = &args[3 * i];

		of[0] = (struct db_arg)DB_INT(unit_id);
		of[1] = (struct db_arg)DB_INT(period);
		of[2] = (struct db_arg)DB_TEXT(groups[i < n ? i : n - 1]);
	}
	e = db_query(db, db, SQL_HIGHEST_DECISION, &rows, args,
		     ARRAY_LEN(args));
	return read_number(rows, e, highest);
}

/* Decisions of all groups that share the counter. */
MUST_CHECK static struct err *
highest_decisions(struct db *db, const struct law *law, int64_t unit_id,
		  const char *counter, int period, int64_t *highest)
{
	size_t n;
	const char **groups = law_series_sharing(db, law, counter, &n);
	struct err *e = NULL;

	*highest = 0;
	for (size_t i = 0; !e && i < n; i += GROUPS_AT_ONCE) {
		size_t left = n - i;
		int64_t found;

		if (left > GROUPS_AT_ONCE)
			left = GROUPS_AT_ONCE;
		e = highest_decision(db, unit_id, period, groups + i, left,
				     &found);
		if (!e && found > *highest)
			*highest = found;
	}
	talloc_free(groups);
	return e;
}

struct err *
series_book_highest(struct db *db, const struct law *law, int64_t unit_id,
		    const char *counter, int period, int64_t *highest)
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
		return highest_decisions(db, law, unit_id, counter, period,
					 highest);
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
