/*
 * calendar_rules.h - working days and the ends of periods. Pure.
 *
 * Civil Code 2015, articles 147 and 148: the day of the event is not counted;
 * a period of days ends with its last day, one of months or years on the
 * corresponding day (the last day of the month when it has none); a last day
 * that is no working day moves to the next working day. Working days are
 * Monday to Friday but for the exceptions of the calendar: holidays, and
 * Saturdays worked in exchange.
 */
#ifndef LAW_CALENDAR_RULES_H
#define LAW_CALENDAR_RULES_H

#include "common/date.h"

/* A day that differs from the ordinary week. */
struct calendar_day {
	struct date on;
	bool works;
};

/* Ordered by date, each date once. */
struct calendar {
	const struct calendar_day *days;
	size_t n_days;
};

enum period_measure {
	PERIOD_WORKING_DAY,
	PERIOD_DAY,
	PERIOD_MONTH,
	PERIOD_YEAR
};

/* A time limit. amount is never negative; 0 is "at once". */
struct period {
	int64_t amount;
	enum period_measure measure;
	bool roll;   /* the last day moves to a working day */
	bool before; /* counted back: the last day on which it is in time */
};

/* "working_day", "day", "month", "year" as deadline_rule.measure has them;
 * false for another word. */
bool period_measure_parse(const char *word, enum period_measure *measure);

bool calendar_works(const struct calendar *calendar, struct date on);

/* The n-th working day after the day (before it if n is negative); the day
 * itself if n is 0. */
struct date calendar_add_working(const struct calendar *calendar,
				 struct date on, int64_t n);

/* Working days after first up to and with last; 0 if last is not later. */
int64_t calendar_count_working(const struct calendar *calendar,
			       struct date first, struct date last);

/*
 * The last day of a period that an event of this day starts (or, counted
 * before, the last day that is early enough). At once is the day itself,
 * working day or not.
 */
struct date calendar_period_end(const struct calendar *calendar,
				struct date event_on,
				const struct period *period);

/* False from the year after the last one that the calendar knows: holidays
 * there are not announced yet, and an end may still move. */
bool calendar_covers(const struct calendar *calendar, struct date on);

#endif
