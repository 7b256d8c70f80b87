/*
 * period.h - the statistical year, by the month in which it begins: October
 * (Điều 5 Thông tư 05/2024/TT-BTP, and the circulars before it), which is a
 * row of the packs (law->year_begins). Then the year 2026 begins on 1 October
 * 2025. begins is 1..12. Pure.
 */
#ifndef LAW_PERIOD_H
#define LAW_PERIOD_H

#include "common/date.h"

/* The statistical year a day belongs to: the calendar year that it ends in. */
int period_year(int begins, struct date on);

/* How many months of its statistical year have begun on this day: 1..12. */
int period_month(int begins, struct date on);

/* The first day of a statistical year. */
struct date period_start(int begins, int year);

/* The last day of the months-month period of a year ("9 tháng năm 2025"
 * ends on 30/06/2025); months is 1..12. */
struct date period_end(int begins, int year, int months);

/* year * 12 + month - 1 of the day: the key of the ledger's monthly sums. */
int period_month_key(struct date on);

#endif
