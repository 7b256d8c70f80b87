/*
 * pack_formula.h - the formulas of report forms. Pure.
 *
 * A formula is a sum of names with whole factors: "c1-c4-c5", "2*c3+c9". A
 * ratio is "100*c8/c7". The columns of a form rest on one another; expanding
 * one gives the sum over ledger accounts that it stands for.
 */
#ifndef LAW_PACK_FORMULA_H
#define LAW_PACK_FORMULA_H

#include "common/err.h"

#define FORMULA_TERMS_MAX  200
#define FORMULA_FACTOR_MAX 1000000

struct formula_term {
	const char *name;
	int64_t factor; /* never 0 after formula_add() */
};

/* A sum of terms, each name once, in the order of first use. */
struct formula {
	struct formula_term *terms;
	size_t n_terms;
};

struct formula_ratio {
	int64_t factor;
	const char *numerator;
	const char *denominator;
};

/* A column: formula over other columns, or sums over "account|window". */
struct formula_column {
	const char *code;
	bool is_formula; /* terms of sum are codes of columns */
	struct formula sum;
};

/*
 * Adds factor * name. False when the sum would have more than
 * FORMULA_TERMS_MAX terms or a factor beyond FORMULA_FACTOR_MAX. Terms that
 * cancel out vanish. Memory of ctx.
 */
bool formula_add(TALLOC_CTX *ctx, struct formula *sum, const char *name,
		 int64_t factor) MUST_CHECK;

/* Reads a formula; false when the text is none. Memory of ctx. */
bool formula_parse(TALLOC_CTX *ctx, const char *text,
		   struct formula *sum) MUST_CHECK;

/* Reads a ratio; false when the text is none. Memory of ctx. */
bool formula_parse_ratio(TALLOC_CTX *ctx, const char *text,
			 struct formula_ratio *ratio) MUST_CHECK;

/*
 * The sum over accounts that columns[at] stands for. Returns NULL, or what is
 * wrong (a column that is not there, one that rests on itself, a sum without
 * end) in memory of ctx.
 */
const char *formula_expand(TALLOC_CTX *ctx,
			   const struct formula_column *columns,
			   size_t n_columns, size_t at,
			   struct formula *sum) MUST_CHECK;

#endif
