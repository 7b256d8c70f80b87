/*
 * office_hours.h - when an agency is open, by the clock.
 *
 * Bộ luật Lao động, Điều 105, and Quyết định 188/1999/QĐ-TTg: agencies work
 * forty hours a week, not on Saturdays, Sundays and holidays; the hours of the
 * day are set by each province. They are data (list office_hours of
 * conf/law/terms.xml), wide enough for every province.
 */
#ifndef STAFF_OFFICE_HOURS_H
#define STAFF_OFFICE_HOURS_H

#include "law/law.h"

/* A span of the day in which the office is open, in minutes from midnight. */
struct office_hours {
	int from;
	int to; /* it is closed then */
};

/* "8 giờ 30", "8h30", "08:30", "8 giờ": minutes from midnight; false when it
 * is no time of a day. */
bool hour_parse(const char *typed, int *minutes);

/* "8 giờ 30", "14 giờ". Memory of ctx. */
char *hour_text(TALLOC_CTX *ctx, int minutes);

/* The spans of a day, in order, by the law's list; n 0: it has none. */
void office_hours_list(TALLOC_CTX *ctx, const struct law *law, struct date on,
		       struct office_hours **hours, size_t *n);

#endif
