/*
 * number.h - numbers of invented decisions: by date, each once.
 */
#ifndef GENERATE_NUMBER_H
#define GENERATE_NUMBER_H

#include "generate/history.h"

/* The last numbers given, by issuing unit, series and year. */
struct counters;

struct counters *counters_new(TALLOC_CTX *ctx);

/* Gives every decision of the stories of one unit the next number of its
 * series, in the order of days; series of one counter share its numbers.
 * Stories come back in the order of their enforcement decisions. */
void counters_number(struct counters *counters, const struct data *data,
		     const struct data_unit *unit, struct story *stories,
		     size_t n);

/* The next number of a series. */
int32_t counters_next(struct counters *counters, const char *unit,
		      const char *series, int year);

#endif
