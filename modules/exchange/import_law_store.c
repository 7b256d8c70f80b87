#include "common/base.h"

#include "exchange/import_law.h"
#include "law/law.h"
#include "ledger/ledger.h"

static const char SQL_LIST_TERMS[] =
	"SELECT list, code, label, COALESCE(attr1, ''), 0, 0, 0,"
	" valid_from, valid_to FROM law_term";

static const char SQL_LIST_OBLIGATION_TYPES[] =
	"SELECT 'obligation_type', code, label, basis, money,"
	" names_recipient, state_budget, valid_from, valid_to"
	" FROM obligation_type";

static const char SQL_LIST_DECISION_TYPES[] =
	"SELECT 'decision_type', code, label, series_group, 0, 0, 0,"
	" valid_from, valid_to FROM decision_type";

static const char SQL_LIST_PUBLICATION_RULES[] =
	"SELECT 'publication_rule', trigger_code, action, action, 0, 0, 0,"
	" valid_from, valid_to FROM publication_rule";

static const char SQL_LIST_UNITS[] =
	"SELECT id, code, path, kind, parent_id, issues_decisions,"
	" valid_from, valid_to FROM unit";

static const char SQL_LIST_NAMES[] =
	"SELECT unit_id, name_fold, short_fold, valid_from, valid_to"
	" FROM unit_name";

static const char SQL_LIST_SUCCESSORS[] =
	"SELECT unit_id, successor_id FROM unit_successor";

static const char SQL_LIST_BOOK_RULES[] =
	"SELECT applies_basis, months, verifications, article, valid_from,"
	" valid_to FROM separate_book_rule WHERE effect = 'book'";

static const char SQL_LIST_SERIES_RULES[] =
	"SELECT series_group, unit_kind, reset, valid_from, valid_to"
	" FROM number_series_rule ORDER BY valid_from DESC";

static const char SQL_LIST_DEADLINES[] =
	"SELECT code, alias, label, article, amount, measure, roll, direction,"
	" valid_from, valid_to FROM deadline_rule";

/* The days on which the chart of accounts and events changes. */
static const char SQL_LIST_CHART_DAYS[] =
	"SELECT valid_from FROM ledger_event"
	" UNION SELECT valid_to + INTERVAL 1 DAY FROM ledger_event"
	" WHERE valid_to IS NOT NULL ORDER BY 1";

MUST_CHECK static struct err *
add_codes(struct import_law *law, struct db *db, const char *sql)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, law, sql, &rows, DB_NO_ARGS);
	if (e)
		return e;
	law->codes = talloc_realloc(law, law->codes, struct import_code,
				    (unsigned)(law->n_codes + rows->count) + 1);
	for (size_t i = 0; i < rows->count; i++)
		law->codes[law->n_codes++] = (struct import_code){
			.list = db_text(rows, i, 0),
			.code = db_text(rows, i, 1),
			.label = db_text(rows, i, 2),
			.attr = db_text(rows, i, 3),
			.money = db_int(rows, i, 4) != 0,
			.recipient = db_int(rows, i, 5) != 0,
			.state_budget = db_int(rows, i, 6) != 0,
			.from_on = db_date(rows, i, 7),
			.to_on = db_date(rows, i, 8),
		};
	return NULL;
}

MUST_CHECK static struct err *
load_units(struct import_law *law, struct db *db)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, law, SQL_LIST_UNITS, &rows, DB_NO_ARGS);
	if (e)
		return e;
	law->n_units = rows->count;
	law->units = talloc_zero_array(law, struct import_unit,
				       (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		law->units[i] = (struct import_unit){
			.id = db_int(rows, i, 0),
			.code = db_text(rows, i, 1),
			.path = db_text(rows, i, 2),
			.kind = db_text(rows, i, 3),
			.parent_id = db_int(rows, i, 4),
			.issues_decisions = db_int(rows, i, 5) != 0,
			.from_on = db_date(rows, i, 6),
			.to_on = db_date(rows, i, 7),
		};
	return NULL;
}

MUST_CHECK static struct err *
load_names(struct import_law *law, struct db *db)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, law, SQL_LIST_NAMES, &rows, DB_NO_ARGS);
	if (e)
		return e;
	law->n_names = rows->count;
	law->names = talloc_zero_array(law, struct import_unit_name,
				       (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		law->names[i] = (struct import_unit_name){
			.unit_id = db_int(rows, i, 0),
			.name_fold = db_text(rows, i, 1),
			.short_fold = db_text(rows, i, 2),
			.from_on = db_date(rows, i, 3),
			.to_on = db_date(rows, i, 4),
		};
	return NULL;
}

MUST_CHECK static struct err *
load_successors(struct import_law *law, struct db *db)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, law, SQL_LIST_SUCCESSORS, &rows, DB_NO_ARGS);
	if (e)
		return e;
	law->n_successors = rows->count;
	law->successors = talloc_zero_array(law, struct import_successor,
					    (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		law->successors[i] =
			(struct import_successor){ db_int(rows, i, 0),
						   db_int(rows, i, 1) };
	return NULL;
}

MUST_CHECK static struct err *
load_book_rules(struct import_law *law, struct db *db)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, law, SQL_LIST_BOOK_RULES, &rows, DB_NO_ARGS);
	if (e)
		return e;
	law->n_book_rules = rows->count;
	law->book_rules = talloc_zero_array(law, struct import_book_rule,
					    (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		law->book_rules[i] = (struct import_book_rule){
			.basis = db_text(rows, i, 0),
			.months = (int)db_int(rows, i, 1),
			.verifications = (int)db_int(rows, i, 2),
			.article = db_text(rows, i, 3),
			.from_on = db_date(rows, i, 4),
			.to_on = db_date(rows, i, 5),
		};
	return NULL;
}

MUST_CHECK static struct err *
load_series_rules(struct import_law *law, struct db *db)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, law, SQL_LIST_SERIES_RULES, &rows, DB_NO_ARGS);
	if (e)
		return e;
	law->n_series_rules = rows->count;
	law->series_rules = talloc_zero_array(law, struct import_series_rule,
					      (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		law->series_rules[i] = (struct import_series_rule){
			.group = db_text(rows, i, 0),
			.unit_kind = db_text(rows, i, 1),
			.reset = db_text(rows, i, 2),
			.from_on = db_date(rows, i, 3),
			.to_on = db_date(rows, i, 4),
		};
	return NULL;
}

MUST_CHECK static struct err *
load_deadlines(struct import_law *law, struct db *db)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, law, SQL_LIST_DEADLINES, &rows, DB_NO_ARGS);
	if (e)
		return e;
	law->deadlines = talloc_zero_array(law, struct import_deadline,
					   (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		struct import_deadline *d = &law->deadlines[law->n_deadlines];

		if (!period_measure_parse(db_text(rows, i, 5),
					  &d->period.measure))
			continue;
		d->code = db_text(rows, i, 0);
		d->alias = db_text(rows, i, 1);
		d->label = db_text(rows, i, 2);
		d->article = db_text(rows, i, 3);
		d->period.amount = db_int(rows, i, 4);
		d->period.roll = db_int(rows, i, 6) != 0;
		d->period.before = strcmp(db_text(rows, i, 7), "before") == 0;
		d->from_on = db_date(rows, i, 8);
		d->to_on = db_date(rows, i, 9);
		law->n_deadlines++;
	}
	return law_calendar(law, db, &law->calendar);
}

MUST_CHECK static struct err *
load_charts(struct import_law *law, struct db *db)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, law, SQL_LIST_CHART_DAYS, &rows, DB_NO_ARGS);
	if (e)
		return e;
	law->n_charts = rows->count;
	law->charts = talloc_zero_array(law, struct import_chart,
					(unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		law->charts[i].from_on = db_date(rows, i, 0);
		e = ledger_chart_load(law, db, law->charts[i].from_on,
				      &law->charts[i].chart);
		if (e)
			return e;
	}
	return NULL;
}

struct err *
import_law_load(TALLOC_CTX *ctx, struct db *db, struct import_law **law)
{
	struct import_law *loaded = talloc_zero(ctx, struct import_law);
	struct err *e;

	e = add_codes(loaded, db, SQL_LIST_TERMS);
	if (!e)
		e = add_codes(loaded, db, SQL_LIST_OBLIGATION_TYPES);
	if (!e)
		e = add_codes(loaded, db, SQL_LIST_DECISION_TYPES);
	if (!e)
		e = add_codes(loaded, db, SQL_LIST_PUBLICATION_RULES);
	if (!e)
		e = load_units(loaded, db);
	if (!e)
		e = load_names(loaded, db);
	if (!e)
		e = load_successors(loaded, db);
	if (!e)
		e = load_book_rules(loaded, db);
	if (!e)
		e = load_series_rules(loaded, db);
	if (!e)
		e = load_charts(loaded, db);
	if (!e)
		e = load_deadlines(loaded, db);
	if (e) {
		talloc_free(loaded);
		return e;
	}
	import_law_sort(loaded);
	*law = loaded;
	return NULL;
}
