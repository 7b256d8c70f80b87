#include "common/base.h"

#include "reports/report_rules.h"

#include "common/money.h"

void
report_add_figure(const struct law_form *form, int64_t *values,
		  const struct report_figure *figure)
{
	for (size_t i = 0; i < form->n_columns; i++) {
		const struct law_column *column = &form->columns[i];

		for (size_t k = 0; k < column->n_weights; k++) {
			const struct law_weight *weight = &column->weights[k];

			if (weight->account == figure->account)
				values[i] += weight->before * figure->before +
					     weight->during * figure->during;
		}
	}
}

void
report_add_values(const struct law_form *form, int64_t *values,
		  const int64_t *more)
{
	for (size_t i = 0; i < form->n_columns; i++) {
		if (!form->columns[i].is_ratio)
			values[i] += more[i];
	}
}

void
report_fill_ratios(const struct law_form *form, int64_t *values)
{
	for (size_t i = 0; i < form->n_columns; i++) {
		const struct law_column *column = &form->columns[i];

		if (column->is_ratio)
			values[i] = report_ratio(values[column->numerator],
						 values[column->denominator],
						 column->factor,
						 column->decimals);
	}
}

bool
report_is_zero(const struct law_form *form, const int64_t *values)
{
	for (size_t i = 0; i < form->n_columns; i++) {
		if (!form->columns[i].is_ratio && values[i] != 0)
			return false;
	}
	return true;
}

static uint64_t
magnitude(int64_t n)
{
	return n < 0 ? (uint64_t) - (n + 1) + 1 : (uint64_t)n;
}

/*
 * Multiplies quotient and rest step by step, because the whole product of a
 * nation's money and 10,000 comes near the end of 64 bits.
 */
int64_t
report_ratio(int64_t numerator, int64_t denominator, int factor, int decimals)
{
	uint64_t by = magnitude(denominator);
	uint64_t quotient;
	uint64_t rest;

	if (denominator == 0)
		return REPORT_NO_VALUE;
	quotient = magnitude(numerator) / by;
	rest = magnitude(numerator) % by;
	for (int i = -1; i < decimals; i++) {
		uint64_t times = i < 0 ? (uint64_t)factor : 10;

		quotient = quotient * times + rest * times / by;
		rest = rest * times % by;
	}
	if (rest >= by - rest)
		quotient++;
	return (numerator < 0) != (denominator < 0) ? -(int64_t)quotient
						    : (int64_t)quotient;
}

int64_t
report_identity_gap(const struct law_form *form,
		    const struct law_identity *identity, const int64_t *values)
{
	int64_t gap = 0;

	for (size_t i = 0; i < form->n_columns; i++) {
		if (identity->coefficients[i])
			gap += identity->coefficients[i] * values[i];
	}
	return gap;
}

/* The weight of the account in a list that has room for it. */
static struct law_weight *
weight_of(struct law_weight *weights, size_t *n, int account)
{
	for (size_t i = 0; i < *n; i++) {
		if (weights[i].account == account)
			return &weights[i];
	}
	weights[*n] = (struct law_weight){ account, 0, 0 };
	return &weights[(*n)++];
}

struct law_weight *
report_identity_weights(TALLOC_CTX *ctx, const struct law_form *form,
			const struct law_identity *identity, size_t *n)
{
	struct law_weight *weights;
	size_t room = 1;

	for (size_t i = 0; i < form->n_columns; i++)
		room += form->columns[i].n_weights;
	weights = talloc_array(ctx, struct law_weight, (unsigned)room);
	*n = 0;
	for (size_t i = 0; i < form->n_columns; i++) {
		const struct law_column *column = &form->columns[i];
		int times = identity->coefficients[i];

		for (size_t k = 0; times && k < column->n_weights; k++) {
			struct law_weight *weight = weight_of(
				weights, n, column->weights[k].account);

			weight->before += times * column->weights[k].before;
			weight->during += times * column->weights[k].during;
		}
	}
	return weights;
}

int64_t
report_printed(const struct law_form *form, const struct law_column *column,
	       int64_t value)
{
	int64_t half = form->divisor / 2;

	if (column->is_ratio || form->divisor == 1)
		return value;
	return (value < 0 ? value - half : value + half) / form->divisor;
}

/* A ratio with its decimals behind the point. */
static char *
ratio_text(TALLOC_CTX *ctx, int64_t value, int decimals, char point)
{
	uint64_t digits = magnitude(value);
	uint64_t unit = 1;

	for (int i = 0; i < decimals; i++)
		unit *= 10;
	if (decimals == 0)
		return talloc_asprintf(ctx, "%" PRId64, value);
	return talloc_asprintf(ctx, "%s%" PRIu64 "%c%0*" PRIu64,
			       value < 0 ? "-" : "", digits / unit, point,
			       decimals, digits % unit);
}

char *
report_text(TALLOC_CTX *ctx, const struct law_form *form,
	    const struct law_column *column, int64_t value)
{
	if (value == REPORT_NO_VALUE)
		return talloc_strdup(ctx, "");
	if (column->is_ratio)
		return ratio_text(ctx, value, column->decimals, ',');
	return money_text(ctx, report_printed(form, column, value));
}

char *
report_plain_text(TALLOC_CTX *ctx, const struct law_form *form,
		  const struct law_column *column, int64_t value)
{
	if (value == REPORT_NO_VALUE)
		return talloc_strdup(ctx, "");
	if (column->is_ratio)
		return ratio_text(ctx, value, column->decimals, '.');
	return talloc_asprintf(ctx, "%" PRId64,
			       report_printed(form, column, value));
}
