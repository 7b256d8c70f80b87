#include "common/base.h"

#include "law/period.h"

/* The first calendar month of the statistical year. */
static const int first_month = 10;

int
period_year(struct date on)
{
	return on.year + (on.month >= first_month ? 1 : 0);
}

int
period_month(struct date on)
{
	return (on.month - first_month + 12) % 12 + 1;
}

struct date
period_start(int year)
{
	return (struct date){ year - 1, first_month, 1 };
}

struct date
period_end(int year, int months)
{
	return date_month_end(date_add_months(period_start(year), months - 1));
}

int
period_month_key(struct date on)
{
	return on.year * 12 + on.month - 1;
}
