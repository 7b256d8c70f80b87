/*
 * cell_store.h - the matters behind a cell: the weights of its column on the
 * legs of each matter.
 */
#ifndef REPORTS_CELL_STORE_H
#define REPORTS_CELL_STORE_H

#include "reports/report_store.h"

/* Which units of the range's path a cell counts. */
enum cell_part {
	CELL_TREE,   /* the unit and all below it */
	CELL_OFFICE, /* the unit alone */
	CELL_BELOW   /* all below it */
};

struct cell_question {
	struct report_range range;
	enum cell_part part;
	bool of_nobody; /* only what is assigned to no officer */
	const struct report_weight *weights;
	size_t n_weights;
	/* A second value of each matter, for the two columns of a ratio. */
	const struct report_weight *others;
	size_t n_others;
};

struct cell_line {
	int64_t matter_id;
	const char *number; /* NULL: the ledger knows the matter alone */
	struct date decided_on;
	const char *debtors;
	const char *unit;
	const char *officer; /* NULL: not assigned */
	const char *state;   /* now */
	int64_t value;	     /* matters, or đồng */
	int64_t other;
};

struct cell_list {
	int64_t count; /* of all lines */
	int64_t sum;   /* of all lines; equals the cell */
	int64_t other_sum;
	int64_t first; /* the lines before this page */
	struct cell_line *lines;
	size_t n;
};

/* A page of the list, the largest values first; page counts from 1, and one
 * behind the end is the first. Memory of ctx. */
MUST_CHECK struct err *cell_matters(TALLOC_CTX *ctx, struct db *db,
				    const struct cell_question *question,
				    int64_t page, int64_t page_size,
				    struct cell_list **list);

#endif
