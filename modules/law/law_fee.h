/*
 * law_fee.h - what the fee of enforcement is made of (conf/law/fees.xml). What
 * is owed for a sum is matter/fee_rules.h. Pure.
 */
#ifndef LAW_LAW_FEE_H
#define LAW_LAW_FEE_H

#include "law/law.h"

/* Of what is received above so much; the ranges of a day lie side by side. */
struct law_fee_bracket {
	int64_t above_dong;
	int64_t fixed_dong;
	int64_t rate;	   /* millionths of what lies above */
	int64_t salaries;  /* free while the whole is not more than these */
	bool by_requester; /* who asked for enforcement owes it */
	struct law_span span;
};

/* What of it is owed, part of whole. */
struct law_fee_part {
	const char *kind; /* share, relief */
	const char *code;
	const char *label;
	int64_t part;
	int64_t whole;
	bool counts;	    /* as an instalment of what is received otherwise */
	const char *within; /* the limit in which it has to come; NULL */
	struct law_span span;
};

struct law_base_salary {
	int64_t dong;
	struct law_span span;
};

struct law_fees {
	const struct law_fee_bracket *brackets;
	size_t n_brackets;
	const struct law_fee_part *parts;
	size_t n_parts;
	const struct law_base_salary *salaries;
	size_t n_salaries;
};

/* The range in which a sum lies; NULL when that day's law has no fee. */
const struct law_fee_bracket *law_fee_bracket(const struct law *law,
					      int64_t dong, struct date on);

/* NULL when that day's law does not know it. */
const struct law_fee_part *law_fee_part(const struct law *law, const char *kind,
					const char *code, struct date on);

/* Those of a kind on a day, in order; memory of ctx. */
const struct law_fee_part **law_fee_parts(TALLOC_CTX *ctx,
					  const struct law *law,
					  const char *kind, struct date on,
					  size_t *n);

/* 0 when it is not known. */
int64_t law_base_salary(const struct law *law, struct date on);

#endif
