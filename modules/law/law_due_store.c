#include "common/base.h"

#include "law/law.h"

static const char SQL_LIST_HOLIDAYS[] =
	"SELECT on_day, works FROM holiday ORDER BY on_day LIMIT ?";

static const char SQL_GET_DEADLINE_RULE[] =
	"SELECT code, alias, label, amount, measure, roll, direction,"
	" warn_days, owner, article"
	" FROM deadline_rule"
	" WHERE (code = ? OR alias = ?) AND valid_from <= ?"
	" AND (valid_to IS NULL OR valid_to >= ?)"
	" LIMIT 1";

struct err *
law_calendar(TALLOC_CTX *ctx, struct db *db, struct calendar **calendar)
{
	struct calendar *found;
	struct calendar_day *days;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_HOLIDAYS, &rows,
		     DB_ARGS(DB_INT(LAW_CALENDAR_MAX_DAYS)));
	if (e)
		return e;
	found = talloc_zero(ctx, struct calendar);
	days = talloc_zero_array(found, struct calendar_day,
				 (unsigned)rows->count);
	for (size_t i = 0; i < rows->count; i++) {
		days[i].on = db_date(rows, i, 0);
		days[i].works = db_int(rows, i, 1);
	}
	found->days = days;
	found->n_days = rows->count;
	talloc_free(rows);
	*calendar = found;
	return NULL;
}

/* "05 ngày làm việc": as officials write a period. */
static const char *
period_text(TALLOC_CTX *ctx, const struct period *period)
{
	static const char *const words[] = {
		[PERIOD_WORKING_DAY] = "ngày làm việc",
		[PERIOD_DAY] = "ngày",
		[PERIOD_MONTH] = "tháng",
		[PERIOD_YEAR] = "năm",
	};

	if (period->amount == 0)
		return "ngay";
	return talloc_asprintf(ctx, "%02" PRId64 " %s", period->amount,
			       words[period->measure]);
}

static struct err *
read_period(const struct db_rows *rows, struct period *period)
{
	const char *direction = db_text(rows, 0, 6);

	period->amount = db_int(rows, 0, 3);
	period->roll = db_int(rows, 0, 5);
	period->before = strcmp(direction, "before") == 0;
	if (!period_measure_parse(db_text(rows, 0, 4), &period->measure))
		return err_new(ERR_INTERNAL, NULL,
			       "TH2952: deadline rule %s: measure %s",
			       db_text(rows, 0, 0), db_text(rows, 0, 4));
	return NULL;
}

/* The row of the rule in force that day. */
static struct err *
find_rule(TALLOC_CTX *ctx, struct db *db, const char *rule, struct date on,
	  struct db_rows **rows)
{
	struct err *e;

	e = db_query(db, ctx, SQL_GET_DEADLINE_RULE, rows,
		     DB_ARGS(DB_TEXT(rule), DB_TEXT(rule), DB_DATE(on),
			     DB_DATE(on)));
	if (!e && (*rows)->count == 0)
		return err_new(ERR_MISSING, NULL,
			       "TH2953: the law of %04d-%02d-%02d has no "
			       "deadline rule %s",
			       on.year, on.month, on.day, rule);
	return e;
}

static struct law_due *
make_due(TALLOC_CTX *ctx, const struct db_rows *rows,
	 const struct calendar *calendar, const struct period *period,
	 struct date event_on)
{
	struct law_due *due = talloc_zero(ctx, struct law_due);

	due->due_on = calendar_period_end(calendar, event_on, period);
	due->warn_on = date_add_days(due->due_on, -db_int(rows, 0, 7));
	due->certain = calendar_covers(calendar, due->due_on);
	due->code = db_text(rows, 0, 0);
	due->alias = db_text(rows, 0, 1);
	due->label = db_text(rows, 0, 2);
	due->period = period_text(due, period);
	due->article = db_text(rows, 0, 9);
	due->owner = db_text(rows, 0, 8);
	return due;
}

struct err *
law_due(TALLOC_CTX *ctx, struct db *db, const struct calendar *calendar,
	const char *rule, struct date event_on, struct law_due **due)
{
	struct calendar *own = NULL;
	struct period period;
	struct db_rows *rows;
	struct err *e;

	e = find_rule(ctx, db, rule, event_on, &rows);
	if (e)
		return e;
	e = read_period(rows, &period);
	if (e)
		return e;
	if (!calendar) {
		e = law_calendar(ctx, db, &own);
		if (e)
			return e;
		calendar = own;
	}
	*due = make_due(ctx, rows, calendar, &period, event_on);
	return NULL;
}
