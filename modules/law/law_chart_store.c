#include "common/base.h"

#include "law/law_store.h"

static const char SQL_LIST_ACCOUNTS[] =
	"SELECT id, code, label, kind, without_means, stands"
	" FROM ledger_account ORDER BY id";

static const char SQL_LIST_EVENTS[] =
	"SELECT code, label, effect, from_accounts, to_account,"
	" decision_type, grounds, basis, ends, void_right, money, done,"
	" verifies, ground_lacks, main_only, transfers, valid_from, valid_to"
	" FROM ledger_event ORDER BY position, code, valid_from";

/* The days on which the chart changes. */
static const char SQL_LIST_CHART_DAYS[] =
	"SELECT valid_from FROM ledger_event"
	" UNION SELECT valid_to + INTERVAL 1 DAY FROM ledger_event"
	" WHERE valid_to IS NOT NULL ORDER BY 1";

/* Events of all days, each with its span. */
struct dated_event {
	struct ledger_event event;
	struct law_span span;
};

MUST_CHECK static struct err *
load_accounts(struct ledger_chart *chart, struct db *db)
{
	struct ledger_account *accounts;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, chart, SQL_LIST_ACCOUNTS, &rows, DB_NO_ARGS);
	if (e)
		return e;
	accounts = talloc_zero_array(chart, struct ledger_account,
				     (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		accounts[i] = (struct ledger_account){
			.id = (int)db_int(rows, i, 0),
			.code = db_text(rows, i, 1),
			.label = db_text(rows, i, 2),
			.kind = ledger_kind_parse(db_text(rows, i, 3)),
			.without_means = db_int(rows, i, 4) != 0,
			.stands = (int)db_int(rows, i, 5),
		};
	chart->accounts = accounts;
	chart->n_accounts = rows->count;
	return NULL;
}

/* "enforcing,no_means" to account ids. */
static void
read_from_accounts(const struct ledger_chart *chart, struct ledger_event *event,
		   const char *codes)
{
	char *list = talloc_strdup(chart, codes ? codes : "");
	int *ids =
		talloc_zero_array(chart, int, (unsigned)chart->n_accounts + 1);
	char *rest = NULL;

	for (char *code = strtok_r(list, ", ", &rest); code;
	     code = strtok_r(NULL, ", ", &rest)) {
		const struct ledger_account *account =
			ledger_account_called(chart, code);

		if (account && event->n_from < chart->n_accounts)
			ids[event->n_from++] = account->id;
	}
	event->from_accounts = ids;
}

MUST_CHECK static struct err *
load_events(struct ledger_chart *chart, struct db *db,
	    struct dated_event **events, size_t *n)
{
	struct dated_event *made;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, chart, SQL_LIST_EVENTS, &rows, DB_NO_ARGS);
	if (e)
		return e;
	made = talloc_zero_array(chart, struct dated_event,
				 (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		struct ledger_event *event = &made[i].event;

		event->code = db_text(rows, i, 0);
		event->label = db_text(rows, i, 1);
		event->effect = ledger_effect_parse(db_text(rows, i, 2));
		read_from_accounts(chart, event, db_text(rows, i, 3));
		event->to_account = (int)db_int(rows, i, 4);
		event->decision_type = db_text(rows, i, 5);
		event->grounds = db_text(rows, i, 6);
		event->basis = db_text(rows, i, 7);
		event->ends = db_int(rows, i, 8) != 0;
		event->void_right = db_text(rows, i, 9);
		event->money = ledger_money_parse(db_text(rows, i, 10));
		event->done = db_int(rows, i, 11) != 0;
		event->verifies = db_int(rows, i, 12) != 0;
		event->ground_lacks = db_int(rows, i, 13) != 0;
		event->whole = db_int(rows, i, 14) != 0;
		event->transfers = db_int(rows, i, 15) != 0;
		made[i].span = law_read_span(rows, i, 16);
	}
	*events = made;
	*n = rows->count;
	return NULL;
}

/* The chart of a day: all accounts, and the events that hold then. */
static struct ledger_chart *
chart_of(const struct ledger_chart *accounts, const struct dated_event *events,
	 size_t n, struct date on)
{
	struct ledger_chart *chart = talloc_zero(accounts, struct ledger_chart);
	struct ledger_event *held =
		talloc_zero_array(chart, struct ledger_event, (unsigned)n + 1);

	chart->accounts = accounts->accounts;
	chart->n_accounts = accounts->n_accounts;
	chart->year_begins = accounts->year_begins;
	for (size_t i = 0; i < n; i++) {
		if (law_holds(&events[i].span, on))
			held[chart->n_events++] = events[i].event;
	}
	chart->events = held;
	return chart;
}

struct err *
law_load_charts(struct law *law, struct db *db)
{
	struct ledger_chart *accounts = talloc_zero(law, struct ledger_chart);
	struct dated_event *events = NULL;
	struct law_chart *charts;
	struct db_rows *days;
	size_t n = 0;
	struct err *e;

	accounts->year_begins = law->year_begins;
	e = load_accounts(accounts, db);
	if (!e)
		e = load_events(accounts, db, &events, &n);
	if (!e)
		e = db_query(db, accounts, SQL_LIST_CHART_DAYS, &days,
			     DB_NO_ARGS);
	if (e)
		return e;
	charts = talloc_zero_array(law, struct law_chart,
				   (unsigned)days->count + 1);
	/* Before the first day there are accounts, but no events. */
	charts[0].chart = accounts;
	for (size_t i = 0; i < days->count; i++) {
		charts[i + 1].from_on = db_date(days, i, 0);
		charts[i + 1].chart =
			chart_of(accounts, events, n, charts[i + 1].from_on);
	}
	law->charts = charts;
	law->n_charts = days->count + 1;
	return NULL;
}
