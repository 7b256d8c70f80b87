/*
 * money.h - whole đồng in int64_t, with checked arithmetic.
 *
 * No sum of the state's enforcement work comes near the limit below; what a
 * person types beyond it is a slip of the finger.
 */
#ifndef COMMON_MONEY_H
#define COMMON_MONEY_H

/* The largest sum a form accepts, in đồng: below 2^53, so that it also
 * survives a spreadsheet. */
#define MONEY_MAX_DONG INT64_C(9000000000000000)

/*
 * Reads an amount as people write it: digits, thousands separated by dots,
 * commas or blanks in groups of three, an optional ending "đ" or "đồng".
 * False for letters, signs, wrong groups, decimals and anything above
 * MONEY_MAX_DONG.
 */
bool money_parse(const char *text, int64_t *dong);

/* "3.000.000.000"; "-5.000" for negative sums. Memory of ctx. */
char *money_text(TALLOC_CTX *ctx, int64_t dong);

/* Thousands of đồng, rounded half away from zero, as the forms print. */
int64_t money_thousands(int64_t dong);

/* The part of sum that part is of whole, rounded down, and what is lost by it
 * as a number of whole-ths; exact. 0 <= part <= whole, 0 < whole, 0 <= sum,
 * none above MONEY_MAX_DONG times the lines of a matter. */
int64_t money_share(int64_t sum, int64_t part, int64_t whole);
int64_t money_share_rest(int64_t sum, int64_t part, int64_t whole);

/* *sum += dong; false when that does not fit, *sum unchanged then. */
bool money_add(int64_t *sum, int64_t dong) MUST_CHECK;

#endif
