/*
 * appointment_rules.h - when a citizen may be asked to come: pure rules.
 *
 * Bộ luật Lao động, Điều 105, and Quyết định 188/1999/QĐ-TTg: agencies work
 * forty hours a week, not on Saturdays, Sundays and holidays; the hours of the
 * day are set by each province. They are data (list office_hours of
 * conf/law/terms.xml), wide enough for every province.
 */
#ifndef SUPPORT_APPOINTMENT_RULES_H
#define SUPPORT_APPOINTMENT_RULES_H

#include "casework/calendar_rules.h"

/* A span of the day in which the office is open, in minutes from midnight. */
struct office_hours {
	int from;
	int to; /* an appointment may not begin then any more */
};

/* "8 giờ 30", "8h30", "08:30", "8 giờ": minutes from midnight; false when it
 * is no time of a day. */
bool hour_parse(const char *typed, int *minutes);

/* "8 giờ 30", "14 giờ". Memory of ctx. */
char *hour_text(TALLOC_CTX *ctx, int minutes);

/* Why nobody can be asked to come on that day: a sentence, or NULL. */
const char *appointment_day_refusal(const struct calendar *calendar,
				    struct date on, struct date today);

/* The same of the hour; n = 0 lets every hour pass. Memory of ctx. */
const char *appointment_hour_refusal(TALLOC_CTX *ctx,
				     const struct office_hours *hours,
				     size_t n, int minutes);

#endif
