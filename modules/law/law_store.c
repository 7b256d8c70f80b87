#include "common/base.h"

#include "common/text.h"
#include "law/law_keep.h"
#include "law/law_store.h"

/* What SQL_FIND_SESSION (common/session_store.c) tells as well. */
static const char SQL_GET_VERSION[] =
	"SELECT COALESCE(MAX(loaded_at), '') FROM law_pack";

static const char SQL_LIST_TERMS[] =
	"SELECT " LAW_TERM_COLUMNS
	" FROM law_term ORDER BY list, position, code, valid_from";

static const char SQL_LIST_OBLIGATION_TYPES[] =
	"SELECT code, label, basis, state_budget, money, voluntary_period,"
	" names_recipient, relief, budget_group, decision_type, decide_rule,"
	" pay_rank, interest, fee, article, valid_from, valid_to"
	" FROM obligation_type ORDER BY position, code, valid_from";

static const char SQL_LIST_DECISION_TYPES[] =
	"SELECT code, label, document, book, series_group, signer, article,"
	" valid_from, valid_to"
	" FROM decision_type ORDER BY position, code, valid_from";

static const char SQL_LIST_SERIES[] =
	"SELECT series_group, unit_kind, counter, template, suffix, reset,"
	" valid_from, valid_to FROM number_series_rule"
	" ORDER BY position, series_group, unit_kind, valid_from";

struct err *
law_version_get(TALLOC_CTX *ctx, struct db *db, char **version)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_GET_VERSION, &rows, DB_NO_ARGS);
	if (e)
		return e;
	*version = talloc_strdup(ctx, db_text(rows, 0, 0));
	talloc_free(rows);
	return NULL;
}

MUST_CHECK static struct err *
load_terms(struct law *law, struct db *db)
{
	struct db_rows *rows;
	struct err *e = db_query(db, law, SQL_LIST_TERMS, &rows, DB_NO_ARGS);

	if (!e)
		law_read_terms(law, rows);
	return e;
}

static int64_t
house_days(const struct law *law, const char *code)
{
	for (size_t i = 0; i < law->n_terms; i++) {
		if (text_same(law->terms[i].list, "house_days") &&
		    text_same(law->terms[i].code, code))
			return law->terms[i].days;
	}
	return 0;
}

static int64_t
first_month(const struct law *law)
{
	int64_t month = 0;

	for (size_t i = 0; i < law->n_terms; i++) {
		if (text_same(law->terms[i].list, "statistical_year"))
			(void)text_to_int(law->terms[i].code, &month);
	}
	return month;
}

static void
find_numbers(struct law *law)
{
	law->year_begins = (int)first_month(law);
	law->serious_delay_days = house_days(law, "serious_delay");
	law->late_told_days = house_days(law, "late_told");
}

static bool
says_what_money_does(const struct law *law)
{
	const struct ledger_chart *latest =
		law->charts[law->n_charts - 1].chart;

	for (size_t i = 0; i < latest->n_events; i++) {
		if (latest->events[i].money == LEDGER_COLLECTS)
			return true;
	}
	return false;
}

/* The packs of an older house lack these rows: as with a schema that is too
 * old, nobody is served until they are loaded. */
MUST_CHECK static struct err *
check_age(const struct law *law)
{
	if (law->year_begins >= 1 && law->year_begins <= 12 &&
	    law->serious_delay_days > 0 && says_what_money_does(law) &&
	    law->n_acts > 0 && law->n_effects > 0)
		return NULL;
	return err_new(ERR_SCHEMA, NULL,
		       "TH4700: the law packs lack rows that this version "
		       "relies on: load those that came with it");
}

MUST_CHECK static struct err *
load_obligation_types(struct law *law, struct db *db)
{
	struct law_obligation_type *made;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, law, SQL_LIST_OBLIGATION_TYPES, &rows, DB_NO_ARGS);
	if (e)
		return e;
	made = talloc_zero_array(law, struct law_obligation_type,
				 (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		made[i] = (struct law_obligation_type){
			.code = db_text(rows, i, 0),
			.label = db_text(rows, i, 1),
			.basis = db_text(rows, i, 2),
			.state_budget = db_int(rows, i, 3) != 0,
			.money = db_int(rows, i, 4) != 0,
			.voluntary_period = db_int(rows, i, 5) != 0,
			.names_recipient = db_int(rows, i, 6) != 0,
			.relief = db_int(rows, i, 7) != 0,
			.budget_group = db_text(rows, i, 8),
			.decision = db_text(rows, i, 9),
			.within = db_text(rows, i, 10),
			.rank = db_int(rows, i, 11),
			.interest = db_int(rows, i, 12) != 0,
			.fee = db_int(rows, i, 13) != 0,
			.article = db_text(rows, i, 14),
			.span = law_read_span(rows, i, 15),
		};
	law->obligations = made;
	law->n_obligations = rows->count;
	return NULL;
}

MUST_CHECK static struct err *
load_decision_types(struct law *law, struct db *db)
{
	struct law_decision_type *made;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, law, SQL_LIST_DECISION_TYPES, &rows, DB_NO_ARGS);
	if (e)
		return e;
	made = talloc_zero_array(law, struct law_decision_type,
				 (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		made[i] = (struct law_decision_type){
			.code = db_text(rows, i, 0),
			.label = db_text(rows, i, 1),
			.document = db_text(rows, i, 2),
			.book = db_text(rows, i, 3),
			.series_group = db_text(rows, i, 4),
			.signer = db_text(rows, i, 5),
			.article = db_text(rows, i, 6),
			.span = law_read_span(rows, i, 7),
		};
	law->decisions = made;
	law->n_decisions = rows->count;
	return NULL;
}

MUST_CHECK static struct err *
load_series(struct law *law, struct db *db)
{
	struct law_series *made;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, law, SQL_LIST_SERIES, &rows, DB_NO_ARGS);
	if (e)
		return e;
	made = talloc_zero_array(law, struct law_series,
				 (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		made[i] = (struct law_series){
			.group = db_text(rows, i, 0),
			.unit_kind = db_text(rows, i, 1),
			.counter = db_text(rows, i, 2),
			.template_text = db_text(rows, i, 3),
			.suffix = db_text(rows, i, 4),
			.reset = db_text(rows, i, 5),
			.span = law_read_span(rows, i, 6),
		};
	law->series = made;
	law->n_series = rows->count;
	return NULL;
}

struct err *
law_load(TALLOC_CTX *ctx, struct db *db, struct law **law)
{
	struct law *made = talloc_zero(ctx, struct law);
	char *version;
	struct err *e;

	e = law_version_get(made, db, &version);
	if (!e)
		e = load_terms(made, db);
	if (!e) {
		find_numbers(made);
		e = load_obligation_types(made, db);
	}
	if (!e)
		e = load_decision_types(made, db);
	if (!e)
		e = load_series(made, db);
	if (!e)
		e = law_load_limits(made, db);
	if (!e)
		e = law_load_charts(made, db);
	if (!e)
		e = law_load_acts(made, db);
	if (!e)
		e = law_load_forms(made, db);
	if (!e)
		e = law_load_fees(made, db);
	if (!e)
		e = check_age(made);
	if (e) {
		talloc_free(made);
		return e;
	}
	made->version = version;
	*law = made;
	return NULL;
}
