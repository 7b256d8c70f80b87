/*
 * law_store.h - the packs as rows; of law_keep.c alone.
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

/* Fills in limits and the calendar (law_due_store.c). */
MUST_CHECK struct err *law_load_limits(struct law *law, struct db *db);

#endif
