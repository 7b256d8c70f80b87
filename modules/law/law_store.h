/*
 * law_store.h - the packs as rows; of the files that read the law alone.
 */
#ifndef LAW_LAW_STORE_H
#define LAW_LAW_STORE_H

#include "common/db.h"
#include "law/law.h"

/* Of what is loaded, "" when nothing is; memory of ctx. */
MUST_CHECK struct err *law_version_get(TALLOC_CTX *ctx, struct db *db,
				       char **version);

/* Fills in the charts (law_chart_store.c). */
MUST_CHECK struct err *law_load_charts(struct law *law, struct db *db);

/* Fills in the statutory forms (law_form_store.c). */
MUST_CHECK struct err *law_load_forms(struct law *law, struct db *db);

/* Fills in the acts and what events do to time limits (law_act_store.c). */
MUST_CHECK struct err *law_load_acts(struct law *law, struct db *db);

/* Fills in what the enforcement fee is made of (law_fee_store.c). */
MUST_CHECK struct err *law_load_fees(struct law *law, struct db *db);

/* Fills in limits and the calendar (law_due_store.c). */
MUST_CHECK struct err *law_load_limits(struct law *law, struct db *db);

/*
 * What is read of a table of the packs, or of the view of it that the public
 * may read, and (law_rows.c) how its rows become the law. Those of lists, as
 * struct law wants them, in the order of list, position, code and first day.
 */
/* clang-format off */
#define LAW_TERM_COLUMNS \
	"list, code, label, article, valid_from, valid_to," \
	" counts_from, deadline, rhythm, leads_to, document, ends_state," \
	" check_rule, opens, closes, who, span, actions, handling, stage," \
	" threshold, months, days, relief, again, refuses, has_means, lists"
#define LAW_DEADLINE_COLUMNS \
	"code, alias, label, article, owner, amount, measure, roll," \
	" direction, warn_days, valid_from, valid_to"
#define LAW_HOLIDAY_COLUMNS \
	"on_day, works"
/* clang-format on */

/* The two days from this column on. */
struct law_span law_read_span(const struct db_rows *rows, size_t i,
			      size_t column);

/* Their texts stay those of the rows, which are to be memory of the law. */
void law_read_terms(struct law *law, const struct db_rows *rows);
MUST_CHECK struct err *law_read_deadlines(struct law *law,
					  const struct db_rows *rows);
/* Frees the rows. */
void law_read_calendar(struct law *law, struct db_rows *rows);

#endif
