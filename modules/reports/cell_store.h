/*
 * cell_store.h - the matters behind a cell, agency by agency, officer by
 * officer, the oldest first.
 */
#ifndef REPORTS_CELL_STORE_H
#define REPORTS_CELL_STORE_H

#include "reports/report_store.h"

struct law;

/* Which units of the range's path a cell counts. */
enum cell_part {
	CELL_TREE,   /* the unit and all below it */
	CELL_OFFICE, /* the unit alone */
	CELL_BELOW   /* all below it */
};

struct cell_question {
	struct report_range range;
	int64_t unit_id; /* of the range's path */
	enum cell_part part;
	bool of_nobody; /* only what is assigned to no officer */
	const struct law_weight *weights;
	size_t n_weights;
	/* A second value of each matter, for the two columns of a ratio. */
	const struct law_weight *others;
	size_t n_others;
	/* Of a row by kinds of matter: the slices that it sums. */
	bool of_slices;
	int64_t *slices;
	size_t n_slices;
	/* The same as a list by comma, and of which basis and case type a
	 * matter in them can be: "on_request|civil". */
	const char *slice_ids;
	const char *kinds;
};

/* Whether the cell counts what is posted in the slice. */
bool cell_takes_slice(const struct cell_question *question, int64_t slice_id);

/* The place of a matter in the list: where it counts, and by its age. */
struct cell_key {
	int64_t unit_id;
	int64_t officer_id; /* 0: nobody */
	int64_t matter_id;
};

struct cell_member {
	struct cell_key key;
	int64_t value; /* matters, or đồng */
	int64_t other;
};

/* What the list shows of a member. */
struct cell_line {
	int64_t matter_id;
	const char *number; /* "#17": the ledger knows the matter alone */
	struct date decided_on;
	const char *debtors;
	const char *unit;
	const char *officer; /* NULL: not assigned */
	const char *state;   /* now */
	int64_t value;
	int64_t other;
};

/* Which members: those behind a key, or before it and backwards. */
struct cell_turn {
	bool backwards;
	const struct cell_key *from; /* NULL: from the end where it begins */
	size_t limit;
};

/*
 * Members with a value, in the order of the turn; exact to the last committed
 * event, and together what cell_sums() tells. Reads in proportion to limit, but
 * for periods that much has been undone of since. Memory of ctx.
 */
MUST_CHECK struct err *cell_members(TALLOC_CTX *ctx, struct db *db,
				    const struct law *law,
				    const struct cell_question *question,
				    const struct cell_turn *turn,
				    struct cell_member **members, size_t *n);

/* The lines of members, in their order; memory of ctx. */
MUST_CHECK struct err *cell_lines(TALLOC_CTX *ctx, struct db *db,
				  const struct law *law,
				  const struct cell_member *members, size_t n,
				  struct cell_line **lines);

/* The values of the cell, from the sums that its sheet is made of. */
MUST_CHECK struct err *cell_sums(struct db *db,
				 const struct cell_question *question,
				 int64_t *sum, int64_t *other);

#endif
