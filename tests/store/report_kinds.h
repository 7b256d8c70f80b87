/*
 * report_kinds.h - what holds between the forms by kinds of matter and those by
 * agencies, and what keeps their sums, for the test of reports.
 */
#ifndef STORE_REPORT_KINDS_H
#define STORE_REPORT_KINDS_H

#include "reports/report.h"
#include "store/report_history.h"

/* The sums of forms by kinds of matter are those of the forms by agencies. */
static bool
sums_agree(struct history *history, const char *const forms[3], bool old)
{
	static const struct date days[] = { { 2025, 9, 30 }, { 2019, 9, 30 } };
	static const struct unit province = { .id = PROVINCE,
					      .path = "/970001/" };
	struct report_ask ask = { NULL, 2025, 7, &province, 0, DETAIL_CHILDREN,
				  "%",	10 };
	TALLOC_CTX *ctx = talloc_new(history->test->db);
	const struct law_form *form = NULL;
	int64_t gaps[64] = { 0 };
	bool agree = true;

	for (size_t i = 0; i < 3; i++) {
		struct report *report;

		if (!forms[i])
			continue;
		form = law_form(history->law, forms[i], days[old]);
		ask.form_code = forms[i];
		store_must(report_make(ctx, history->test->db, &ask, form,
				       &report));
		for (size_t k = 0; k < form->n_columns; k++)
			gaps[k] += (i == 2 ? -1 : 1) *
				   report->rows->rows[0].values[k];
	}
	for (size_t k = 0; k < form->n_columns; k++)
		agree = agree && (form->columns[k].is_ratio || gaps[k] == 0);
	talloc_free(ctx);
	return agree;
}

/* Identities I13 and I14 of the statistics. */
static bool
forms_agree(struct history *history)
{
	static const char *const now[][3] = { { "01", NULL, "04" },
					      { "02", NULL, "05" } };
	static const char *const then[][3] = { { "01", "02", "06" },
					       { "03", "04", "07" } };

	return sums_agree(history, now[0], false) &&
	       sums_agree(history, now[1], false) &&
	       sums_agree(history, then[0], true) &&
	       sums_agree(history, then[1], true);
}

/* A program of the version before folds: it marks rows with 1, sums them
 * elsewhere, and takes them away. The slices are summed all the same. */
static bool
old_fold_is_summed(struct history *history)
{
	static const char sql_wait[] =
		"INSERT INTO ledger_tail (leg_id, account_id, unit_id,"
		" officer_id, effective_on, matters, dong, batch)"
		" SELECT id, account_id, unit_id, officer_id, effective_on,"
		" matters, dong, 1 FROM ledger_leg"
		" WHERE unit_id BETWEEN 970001 AND 970004";
	static const char sql_take[] =
		"DELETE FROM ledger_tail WHERE batch = 1";
	/* All were summed before, so each sum is there twice. */
	static const char sql_apart[] =
		"SELECT COUNT(*) FROM (SELECT SUM(m) AS m, SUM(d) AS d FROM ("
		" SELECT unit_id, year, month, account_id, slice_id,"
		"  matters AS m, dong AS d FROM ledger_slice_sum"
		" UNION ALL SELECT unit_id, IF(w.level = 0, 0, year),"
		"  IF(w.level = 2, month, 0), account_id, slice_id,"
		"  -2 * matters, -2 * dong FROM ledger_leg JOIN"
		"  (SELECT 0 AS level UNION ALL SELECT 1 UNION ALL SELECT 2) w"
		" ) x WHERE unit_id BETWEEN 970001 AND 970004"
		" GROUP BY unit_id, year, month, account_id, slice_id"
		" HAVING SUM(m) <> 0 OR SUM(d) <> 0) y";
	struct db *db = history->test->db;
	struct db_rows *rows;

	STORE_RUN(history->test, sql_wait, DB_NO_ARGS);
	STORE_RUN(history->test, sql_take, DB_NO_ARGS);
	store_must(db_query(db, db, sql_apart, &rows, DB_NO_ARGS));
	return db_int(rows, 0, 0) == 0;
}

#endif
