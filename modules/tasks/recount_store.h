/*
 * recount_store.h - what thads-verify reads.
 */
#ifndef TASKS_RECOUNT_STORE_H
#define TASKS_RECOUNT_STORE_H

#include "common/audit.h"
#include "common/db.h"
#include "tasks/recount.h"

/* Whole tables are grouped and sorted, once a day: from here on in memory, up
 * to 256 MB, not in files. */
MUST_CHECK struct err *recount_in_memory(struct db *db);

MUST_CHECK struct err *recount_kinds(TALLOC_CTX *ctx, struct db *db,
				     struct recount_kind **kinds, size_t *n);
MUST_CHECK struct err *recount_accounts_load(struct db *db,
					     struct recount_accounts *a);

/* Its moves of periods; memory of ctx. */
MUST_CHECK struct err *recount_moves(TALLOC_CTX *ctx, struct db *db,
				     struct recount_accounts *a);

/* A matter as its row has it. */
struct recount_matter_row {
	int64_t id;
	const char *number;
	int account;
	int64_t unit_id;
	int64_t officer_id;
	int64_t balance_dong;
	struct date inflow_on;
};

/* The next matters above the id, at most max, ordered by id. */
MUST_CHECK struct err *recount_matters(TALLOC_CTX *ctx, struct db *db,
				       int64_t above, int64_t max,
				       struct recount_matter_row **rows,
				       size_t *n);

/* Events, lines, parts and sums of the matters from..to; owner[i] is the matter
 * of row i. */
MUST_CHECK struct err *recount_events(TALLOC_CTX *ctx, struct db *db,
				      int64_t from, int64_t to,
				      struct recount_event **events,
				      int64_t **owner, size_t *n);
MUST_CHECK struct err *recount_lines(TALLOC_CTX *ctx, struct db *db,
				     int64_t from, int64_t to,
				     struct recount_line **lines,
				     int64_t **owner, size_t *n);
MUST_CHECK struct err *recount_parts(TALLOC_CTX *ctx, struct db *db,
				     int64_t from, int64_t to,
				     struct recount_part **parts,
				     int64_t **owner, size_t *n);
MUST_CHECK struct err *recount_legs(TALLOC_CTX *ctx, struct db *db,
				    int64_t from, int64_t to,
				    struct recount_sum **sums, int64_t **owner,
				    size_t *n);

/* Checks that are one statement each: every row they give is a difference,
 * told by its first column. */
struct recount_check {
	const char *name;
	const char *sql;
};

/* A row of the trail with its seal. */
struct sealed_row {
	struct audit_row row;
	const char *hash;
};

/* The next rows of a chain above seq, at most max; memory of ctx. */
MUST_CHECK struct err *recount_audit(TALLOC_CTX *ctx, struct db *db,
				     const char *chain_id, int64_t above,
				     int64_t max, struct sealed_row **rows,
				     size_t *n);
MUST_CHECK struct err *recount_chains(TALLOC_CTX *ctx, struct db *db,
				      const char ***chains, size_t *n);

/* The last anchored end of a chain; seq 0: never anchored. */
MUST_CHECK struct err *recount_anchor(TALLOC_CTX *ctx, struct db *db,
				      const char *chain_id, int64_t *seq,
				      const char **hash);

#endif
