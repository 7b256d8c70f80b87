#include "common/base.h"

#include "law/period.h"

/* A year that begins with the calendar year has the same number. */
static bool
spans_two_years(int begins)
{
	return begins > 1;
}

int
period_year(int begins, struct date on)
{
	return on.year + (spans_two_years(begins) && on.month >= begins);
}

int
period_month(int begins, struct date on)
{
	return (on.month - begins + 12) % 12 + 1;
}

struct date
period_start(int begins, int year)
{
	return (struct date){ year - spans_two_years(begins), begins, 1 };
}

struct date
period_end(int begins, int year, int months)
{
	return date_month_end(
		date_add_months(period_start(begins, year), months - 1));
}

int
period_month_key(struct date on)
{
	return on.year * 12 + on.month - 1;
}
