/*
 * cell_branch_store.h - the rows of one place where members of a cell are
 * looked for (cell_rules.h).
 */
#ifndef REPORTS_CELL_BRANCH_STORE_H
#define REPORTS_CELL_BRANCH_STORE_H

#include "reports/cell_rules.h"

/* Whose matters. */
struct cell_where {
	struct db *db;
	const struct cell_question *question;
	int64_t *units; /* of the part, inside the scope, in order */
	size_t n_units;
};

/* Memory of ctx. */
MUST_CHECK struct err *cell_where_read(TALLOC_CTX *ctx, struct db *db,
				       const struct cell_question *question,
				       struct cell_where *where);

bool cell_where_has(const struct cell_where *where, int64_t unit_id);

/* Unit, officer and matter of the rows of the turn, in its order; a matter as
 * often as it has legs there. Of many units those of all others, too. */
MUST_CHECK struct err *cell_branch_read(TALLOC_CTX *ctx,
					const struct cell_where *where,
					const struct cell_branch *branch,
					const struct cell_turn *turn,
					struct db_rows **rows);

#endif
