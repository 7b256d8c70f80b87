#include "common/base.h"

#include "common/log.h"
#include "matter/series.h"
#include "matter/series_book.h"
#include "matter/series_rules.h"

static const char no_series_text[] =
	"Đơn vị này không được cấp số cho loại văn bản này vào ngày đã chọn.";

static const char SQL_GET_UNIT[] =
	"SELECT kind, number_suffix FROM unit WHERE id = ?";

static const char SQL_LOCK_COUNTER[] =
	"SELECT next_number FROM number_counter"
	" WHERE unit_id = ? AND series_group = ? AND period = ? FOR UPDATE";

static const char SQL_READ_COUNTER[] =
	"SELECT next_number FROM number_counter"
	" WHERE unit_id = ? AND series_group = ? AND period = ?";

static const char SQL_LOCK_GROUP[] =
	"SELECT id FROM number_series_rule WHERE series_group = ?"
	" FOR UPDATE";

static const char SQL_INSERT_COUNTER[] =
	"INSERT INTO number_counter"
	" (unit_id, series_group, period, next_number) VALUES (?, ?, ?, 1)"
	" ON DUPLICATE KEY UPDATE next_number = next_number";

static const char SQL_UPDATE_COUNTER[] =
	"UPDATE number_counter SET next_number = ?"
	" WHERE unit_id = ? AND series_group = ? AND period = ?";

/*
 * Makes the counter of a series, once a year. Whoever does so holds the
 * rules of the group until the end of its transaction, so that never two
 * insert the same row: the waiters for a row that is then rolled back would
 * stand in one another's way (a deadlock of their gap locks). Nothing is read
 * of these rows: what the law says stands in memory, which nobody can lock,
 * and they are the one thing of a series that is there before its counter.
 */
MUST_CHECK static struct err *
counter_make(struct db *db, int64_t unit_id, const char *group, int period)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, db, SQL_LOCK_GROUP, &rows, DB_ARGS(DB_TEXT(group)));
	if (e)
		return e;
	talloc_free(rows);
	return db_run(db, SQL_INSERT_COUNTER,
		      DB_ARGS(DB_INT(unit_id), DB_TEXT(group), DB_INT(period)));
}

/* Locks the counter if there is one; *next is 0 otherwise. */
MUST_CHECK static struct err *
counter_lock(struct db *db, int64_t unit_id, const char *group, int period,
	     int64_t *next)
{
	struct db_rows *rows;
	struct err *e;

	*next = 0;
	e = db_query(db, db, SQL_LOCK_COUNTER, &rows,
		     DB_ARGS(DB_INT(unit_id), DB_TEXT(group), DB_INT(period)));
	if (e)
		return e;
	if (rows->count)
		*next = db_int(rows, 0, 0);
	talloc_free(rows);
	return NULL;
}

/* Locks the counter, made now if need be, and tells its next number. */
MUST_CHECK static struct err *
counter_take(struct db *db, int64_t unit_id, const char *group, int period,
	     int64_t *next)
{
	struct err *e;

	e = counter_lock(db, unit_id, group, period, next);
	if (e || *next)
		return e;
	e = counter_make(db, unit_id, group, period);
	if (e)
		return e;
	return counter_lock(db, unit_id, group, period, next);
}

MUST_CHECK static struct err *
counter_set(struct db *db, int64_t unit_id, const char *group, int period,
	    int64_t next)
{
	return db_run(db, SQL_UPDATE_COUNTER,
		      DB_ARGS(DB_INT(next), DB_INT(unit_id), DB_TEXT(group),
			      DB_INT(period)));
}

/* Locks the counter that the series takes its numbers from, sets it right when
 * it is behind its book, and tells the next number and what the counter is
 * called. Nothing is taken yet. */
MUST_CHECK static struct err *
series_lock(struct db *db, const struct series_of *of, const char **counter,
	    int64_t *next)
{
	int64_t highest;
	struct err *e;

	*counter = law_series_counter(of->law, of->group, of->unit_kind);
	e = counter_take(db, of->unit_id, *counter, of->period, next);
	if (!e)
		e = series_book_highest(db, of->law, of->unit_id, *counter,
					of->period, &highest);
	if (e || highest < *next)
		return e;
	log_line(LOG_WARN, "series", "-",
		 "TH2251: counter %s of unit %" PRId64
		 " in %d stood at %" PRId64 ", its book has %" PRId64
		 ": set right",
		 *counter, of->unit_id, of->period, *next, highest);
	*next = highest + 1;
	return counter_set(db, of->unit_id, *counter, of->period, *next);
}

/* How the numbers of a series look at a unit. */
struct look {
	const char *template_text;
	const char *suffix;
};

/*
 * The number as printed, past those that were taken over as printed: these
 * are in the book, but not by their number. Only a counter that is behind
 * meets one.
 */
MUST_CHECK static struct err *
print_number(TALLOC_CTX *ctx, struct db *db, int64_t unit_id,
	     const struct look *look, struct series_number *number)
{
	int64_t highest;
	bool taken;
	struct err *e;

	for (int tries = 0; tries < 2; tries++) {
		number->text = series_text(ctx, look->template_text,
					   number->number, look->suffix);
		if (!number->text)
			return err_new(ERR_INTERNAL, NULL,
				       "TH3012: series %s has no lawful "
				       "template",
				       number->group);
		e = series_book_printed(db, unit_id, number, &taken);
		if (e || !taken)
			return e;
		e = series_book_highest_printed(db, unit_id, number->period,
						number->text, &highest);
		if (e)
			return e;
		log_line(LOG_WARN, "series", "-",
			 "TH2252: %s of unit %" PRId64 " was printed before: "
			 "the series %s goes on after %" PRId64,
			 number->text, unit_id, number->group, highest);
		number->number = highest + 1;
	}
	return err_new(ERR_INTERNAL, NULL,
		       "TH2253: no free number in series %s of unit %" PRId64,
		       number->group, unit_id);
}

MUST_CHECK static struct err *
no_series(const char *group, int64_t unit_id)
{
	return err_new(ERR_INPUT, no_series_text,
		       "TH3010: no series %s for unit %" PRId64, group,
		       unit_id);
}

/* What the law says of the series on a day; a unit's own suffix takes the
 * place of the rule's. Memory of ctx and of the law. */
MUST_CHECK static struct err *
find_series(TALLOC_CTX *ctx, struct db *db, struct date on,
	    struct series_of *of, struct look *look)
{
	const struct law_series *rule;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_GET_UNIT, &rows,
		     DB_ARGS(DB_INT(of->unit_id)));
	if (e)
		return e;
	if (rows->count == 0)
		return no_series(of->group, of->unit_id);
	of->unit_kind = db_text(rows, 0, 0);
	rule = law_series(of->law, of->group, of->unit_kind, on);
	if (!rule)
		return no_series(of->group, of->unit_id);
	look->template_text = rule->template_text;
	look->suffix = db_text(rows, 0, 1);
	if (!look->suffix)
		look->suffix = rule->suffix;
	if (!series_period(of->law->year_begins, rule->reset, on, &of->period))
		return err_new(ERR_INTERNAL, NULL,
			       "TH3011: series %s has no known reset",
			       of->group);
	return NULL;
}

struct err *
series_period_on(TALLOC_CTX *ctx, struct db *db, const struct law *law,
		 int64_t unit_id, const char *group, struct date on,
		 int *period)
{
	struct series_of of = { .law = law,
				.unit_id = unit_id,
				.group = group };
	struct look look;
	struct err *e = find_series(ctx, db, on, &of, &look);

	*period = of.period;
	return e;
}

struct err *
series_next(TALLOC_CTX *ctx, struct db *db, const struct law *law,
	    int64_t unit_id, const char *group, struct date on,
	    struct series_number *number)
{
	struct series_of of = { .law = law,
				.unit_id = unit_id,
				.group = group };
	const char *counter;
	struct look look;
	struct err *e;

	e = find_series(ctx, db, on, &of, &look);
	if (e)
		return e;
	number->group = talloc_strdup(ctx, group);
	number->period = of.period;
	e = series_lock(db, &of, &counter, &number->number);
	if (!e)
		e = print_number(ctx, db, unit_id, &look, number);
	if (e)
		return e;
	return counter_set(db, unit_id, counter, number->period,
			   number->number + 1);
}

struct err *
series_coming(TALLOC_CTX *ctx, struct db *db, const struct law *law,
	      int64_t unit_id, const char *group, struct date on,
	      const char **text)
{
	struct series_of of = { .law = law,
				.unit_id = unit_id,
				.group = group };
	struct db_rows *rows;
	struct look look;
	int64_t next = 1;
	struct err *e;

	e = find_series(ctx, db, on, &of, &look);
	if (!e)
		e = db_query(db, ctx, SQL_READ_COUNTER, &rows,
			     DB_ARGS(DB_INT(unit_id),
				     DB_TEXT(law_series_counter(law, group,
								of.unit_kind)),
				     DB_INT(of.period)));
	if (e)
		return e;
	if (rows->count > 0)
		next = db_int(rows, 0, 0);
	*text = series_text(ctx, look.template_text, next, look.suffix);
	return NULL;
}

struct err *
series_take(struct db *db, const struct series_of *of, int64_t n,
	    int64_t *first)
{
	const char *counter;
	struct err *e = series_lock(db, of, &counter, first);

	return e ? e
		 : counter_set(db, of->unit_id, counter, of->period,
			       *first + n);
}

struct err *
series_raise(struct db *db, const struct series_of *of, int64_t used_number)
{
	const char *counter =
		law_series_counter(of->law, of->group, of->unit_kind);
	int64_t next;
	struct err *e;

	if (used_number < 1 || used_number >= INT32_MAX)
		return err_new(ERR_INPUT, "Số văn bản không hợp lệ.",
			       "TH3013: number %" PRId64 " of series %s",
			       used_number, of->group);
	e = counter_take(db, of->unit_id, counter, of->period, &next);
	if (!e && next <= used_number)
		e = counter_set(db, of->unit_id, counter, of->period,
				used_number + 1);
	return e;
}
