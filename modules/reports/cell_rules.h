/*
 * cell_rules.h - which matters are behind a cell, from as few legs as can be.
 *
 * The value of a matter is the sum of the column's weights over its legs
 * (report_rules.h). It is 0 unless, for an account that counts, some leg lies
 * in the period, or something stood in the account when the year began or when
 * the period ended. What stood there then and does not now has left since: so
 * every member is found among the matters of which a line stands there now and
 * the legs from that day on, both of which indexes have in one order, by unit,
 * officer and matter (struct cell_key). A matter that is found in several
 * places of the order counts at the first. A reading other than the published
 * one counts some legs otherwise (reading.h): they are looked at, too. Pure.
 */
#ifndef REPORTS_CELL_RULES_H
#define REPORTS_CELL_RULES_H

#include "law/chart.h"
#include "reports/cell_store.h"
#include "reports/kind_rules.h"

/* Where members are looked for: in one range of an index. */
struct cell_branch {
	int account;
	bool standing;	/* lines that stand there now; otherwise legs ... */
	bool differing; /* ... that the reading counts otherwise (reading.h) */
	int year;	/* ... of this statistical year, of these months */
	int from;
	int to;
};

/* From which year to which an account has legs; 0: none. */
struct cell_years {
	int account;
	int first;
	int last;
};

/* A leg of a matter, or (is_standing) where a line of it is now. */
struct cell_leg {
	struct cell_key key;
	int account;
	bool is_standing;
	int year; /* the period that took it: ledger/posting.h */
	int month;
	int64_t amount; /* matters or đồng */
	int64_t slice_id;
	struct date on; /* its day */
	bool late;	/* another period took it than that of its day */
	bool since;	/* recorded after the day as known on which is asked */
};

/* -1, 0, 1. */
int cell_key_compare(const struct cell_key *a, const struct cell_key *b);

/* All places where a member can be; memory of ctx. */
struct cell_branch *cell_branches(TALLOC_CTX *ctx,
				  const struct cell_question *question,
				  const struct ledger_chart *chart,
				  const struct cell_years *years,
				  size_t n_years, size_t *n);

/* Asks for a row by kinds of matter: of all slices for those that it takes, and
 * notes what matters in them can be. Memory of ctx. */
void cell_take_slices(TALLOC_CTX *ctx, struct cell_question *question,
		      const struct law_form_row *row,
		      const struct slice *slices, size_t n);

/* What the legs of one matter make of it, those inside the question's units
 * alone: both values, and the first place where a branch finds it. */
struct cell_member cell_member_of(const struct cell_question *question,
				  const struct cell_branch *branches,
				  size_t n_branches,
				  const struct cell_leg *legs, size_t n_legs);

#endif
