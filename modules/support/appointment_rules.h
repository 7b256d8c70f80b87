/*
 * appointment_rules.h - when a citizen may be asked to come: pure rules, by the
 * calendar and the hours of the office (staff/office_hours.h).
 */
#ifndef SUPPORT_APPOINTMENT_RULES_H
#define SUPPORT_APPOINTMENT_RULES_H

#include "law/calendar_rules.h"
#include "staff/office_hours.h"

/* Why nobody can be asked to come on that day: a sentence, or NULL. */
const char *appointment_day_refusal(const struct calendar *calendar,
				    struct date on, struct date today);

/* The same of the hour; n = 0 lets every hour pass. Memory of ctx. */
const char *appointment_hour_refusal(TALLOC_CTX *ctx,
				     const struct office_hours *hours, size_t n,
				     int minutes);

#endif
