#include "common/base.h"

#include "law/calendar_rules.h"

#include "common/text.h"

#define SATURDAY       6
#define MONTHS_OF_YEAR 12

bool
period_measure_parse(const char *word, enum period_measure *measure)
{
	static const char *const words[] = {
		[PERIOD_WORKING_DAY] = "working_day",
		[PERIOD_DAY] = "day",
		[PERIOD_MONTH] = "month",
		[PERIOD_YEAR] = "year",
	};

	for (size_t i = 0; i < ARRAY_LEN(words); i++) {
		if (!text_same(word, words[i]))
			continue;
		*measure = (enum period_measure)i;
		return true;
	}
	return false;
}

static int
compare_day(const void *key, const void *member)
{
	const struct date *on = key;
	const struct calendar_day *day = member;

	return date_compare(*on, day->on);
}

bool
calendar_works(const struct calendar *calendar, struct date on)
{
	const struct calendar_day *exception = NULL;

	if (calendar->n_days > 0)
		exception = bsearch(&on, calendar->days, calendar->n_days,
				    sizeof(calendar->days[0]), compare_day);
	if (exception)
		return exception->works;
	return date_weekday(on) < SATURDAY;
}

/* The first working day from this one on, in steps of one day. */
static struct date
seek_working(const struct calendar *calendar, struct date on, int step)
{
	while (!calendar_works(calendar, on))
		on = date_add_days(on, step);
	return on;
}

struct date
calendar_add_working(const struct calendar *calendar, struct date on, int64_t n)
{
	int step = n < 0 ? -1 : 1;

	for (; n != 0; n -= step)
		on = seek_working(calendar, date_add_days(on, step), step);
	return on;
}

int64_t
calendar_count_working(const struct calendar *calendar, struct date first,
		       struct date last)
{
	int64_t n = 0;

	while (date_compare(first, last) < 0) {
		first = date_add_days(first, 1);
		n += calendar_works(calendar, first);
	}
	return n;
}

/* The last day before it moves to a working day. */
static struct date
plain_end(const struct calendar *calendar, struct date event_on,
	  const struct period *period)
{
	int64_t n = period->before ? -period->amount : period->amount;

	switch (period->measure) {
	case PERIOD_WORKING_DAY:
		return calendar_add_working(calendar, event_on, n);
	case PERIOD_MONTH:
		return date_add_months(event_on, (int)n);
	case PERIOD_YEAR:
		return date_add_months(event_on, (int)n * MONTHS_OF_YEAR);
	case PERIOD_DAY:
		break;
	}
	return date_add_days(event_on, n);
}

struct date
calendar_period_end(const struct calendar *calendar, struct date event_on,
		    const struct period *period)
{
	struct date end;

	if (period->amount == 0)
		return event_on;
	end = plain_end(calendar, event_on, period);
	if (!period->roll)
		return end;
	/* What must be done before an event cannot move nearer to it. */
	return seek_working(calendar, end, period->before ? -1 : 1);
}

bool
calendar_covers(const struct calendar *calendar, struct date on)
{
	return calendar->n_days > 0 &&
	       on.year <= calendar->days[calendar->n_days - 1].on.year;
}
