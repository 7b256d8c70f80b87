#include "common/base.h"

#include "portal/term_store.h"

#include "common/text.h"
#include "law/calendar_rules.h"

static const char SQL_LIST_TERMS[] =
	"SELECT t.code, t.label, COALESCE(t.handling, ''),"
	" COALESCE(t.deadline, '')"
	" FROM published_term t WHERE t.list = ? AND t.valid_from <= ?"
	" AND (t.valid_to IS NULL OR t.valid_to >= ?) ORDER BY t.position";

static const char SQL_FIND_DEADLINE[] =
	"SELECT d.amount, d.measure, d.roll FROM published_deadline d"
	" WHERE (d.code = ? OR d.alias = ?) AND d.valid_from <= ?"
	" AND (d.valid_to IS NULL OR d.valid_to >= ?) LIMIT 1";

/* The limits here are of days: no more of the calendar is needed. */
static const char SQL_LIST_HOLIDAYS[] =
	"SELECT h.on_day, h.works FROM published_holiday h"
	" WHERE h.on_day >= ? ORDER BY h.on_day";

struct err *
term_list(TALLOC_CTX *ctx, struct db *db, const char *list, struct date on,
	  struct term **terms, size_t *n)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_TERMS, &rows,
		     DB_ARGS(DB_TEXT(list), DB_DATE(on), DB_DATE(on)));
	if (e)
		return e;
	*terms = talloc_zero_array(ctx, struct term, (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		(*terms)[i] = (struct term){
			.code = db_text(rows, i, 0),
			.label = db_text(rows, i, 1),
			.handling = db_text(rows, i, 2),
			.deadline = db_text(rows, i, 3),
		};
	*n = rows->count;
	return NULL;
}

struct err *
term_find(TALLOC_CTX *ctx, struct db *db, const char *list, const char *code,
	  struct date on, struct term **term)
{
	struct term *terms;
	size_t n;
	struct err *e;

	*term = NULL;
	e = term_list(ctx, db, list, on, &terms, &n);
	if (e)
		return e;
	for (size_t i = 0; i < n; i++)
		if (text_same(terms[i].code, code))
			*term = &terms[i];
	return NULL;
}

struct option *
term_options(TALLOC_CTX *ctx, const char *nothing, const struct term *terms,
	     size_t n, size_t *n_options)
{
	struct option *options =
		talloc_zero_array(ctx, struct option, (unsigned)n + 1);
	size_t out = 0;

	if (nothing)
		options[out++] = (struct option){ "", nothing };
	for (size_t i = 0; i < n; i++)
		options[out++] =
			(struct option){ terms[i].code, terms[i].label };
	*n_options = out;
	return options;
}

MUST_CHECK static struct err *
read_calendar(TALLOC_CTX *ctx, struct db *db, struct date from,
	      struct calendar *calendar)
{
	struct calendar_day *days;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_HOLIDAYS, &rows, DB_ARGS(DB_DATE(from)));
	if (e)
		return e;
	days = talloc_zero_array(ctx, struct calendar_day,
				 (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		days[i].on = db_date(rows, i, 0);
		days[i].works = db_int(rows, i, 1) != 0;
	}
	*calendar = (struct calendar){ days, rows->count };
	return NULL;
}

struct err *
term_due(TALLOC_CTX *ctx, struct db *db, const char *rule, struct date on,
	 struct date *due_on, int64_t *days)
{
	struct calendar calendar;
	struct period period = { 0 };
	struct db_rows *rows;
	struct err *e;

	*due_on = (struct date){ 0 };
	*days = 0;
	e = db_query(db, ctx, SQL_FIND_DEADLINE, &rows,
		     DB_ARGS(DB_TEXT(rule), DB_TEXT(rule), DB_DATE(on),
			     DB_DATE(on)));
	if (e || rows->count == 0)
		return e;
	period.amount = db_int(rows, 0, 0);
	period.roll = db_int(rows, 0, 2) != 0;
	if (!period_measure_parse(db_text(rows, 0, 1), &period.measure))
		return err_new(ERR_INTERNAL, NULL, "TH4112: measure of %s",
			       rule);
	e = read_calendar(ctx, db, on, &calendar);
	if (e)
		return e;
	*due_on = calendar_period_end(&calendar, on, &period);
	*days = period.amount;
	return NULL;
}
