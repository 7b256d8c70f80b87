/*
 * series_rules.h - how a number of a series looks, and in which year it
 * counts. Pure: values in, values out.
 */
#ifndef MATTER_SERIES_RULES_H
#define MATTER_SERIES_RULES_H

#include "common/date.h"

/*
 * The year a series counts in on a day, by number_series_rule.reset:
 * stat_year, calendar_year, or never (0). False for another word.
 */
MUST_CHECK bool series_period(int year_begins, const char *reset,
			      struct date on, int *period);

/*
 * The number as printed: the template with {n} and {suffix} filled in
 * ("{n}/{suffix}" is "218/QĐ-THADS"). A NULL suffix is empty. NULL for a
 * template without {n} or with anything else in braces. Memory of ctx.
 */
char *series_text(TALLOC_CTX *ctx, const char *template_text, int64_t number,
		  const char *suffix);

#endif
