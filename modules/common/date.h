/*
 * date.h - calendar dates as officials write them.
 *
 * A struct date is a day of the Gregorian calendar between 1900 and 2199;
 * all zero means "no date". Times are stored in UTC; what people see is the
 * time of Viet Nam (UTC+7, no summer time).
 */
#ifndef COMMON_DATE_H
#define COMMON_DATE_H

#define VIET_NAM_OFFSET_HOURS 7

struct date {
	int year;
	int month; /* 1..12 */
	int day;   /* 1..31 */
};

/* True unless the date is "no date". */
bool date_is_set(struct date d);

/*
 * Reads what people type: 1/2/2026, 01-02-2026, 1.2.2026, 01022026 (day
 * first), or ISO 2026-02-01. Blanks around are ignored. False when it is not
 * a day of the calendar (31/02) or outside 1900..2199.
 */
bool date_parse(const char *text, struct date *d);

/* "01/02/2026"; "" for no date. Memory of ctx. */
char *date_text(TALLOC_CTX *ctx, struct date d);

/* "2026-02-01"; "" for no date. Memory of ctx. */
char *date_iso(TALLOC_CTX *ctx, struct date d);

/* < 0, 0, > 0. No date is before every date. */
int date_compare(struct date a, struct date b);

/* Days since 1970-01-01; negative before. */
int64_t date_to_days(struct date d);
struct date date_from_days(int64_t days);

/* The date n days later (earlier if negative). */
struct date date_add_days(struct date d, int64_t n);

/* The corresponding day n months later; its month's last day when there is
 * no such day (Civil Code 2015, article 148). */
struct date date_add_months(struct date d, int n);

/* 1 Monday .. 7 Sunday. */
int date_weekday(struct date d);

/* The last day of the month of d. */
struct date date_month_end(struct date d);

/* Today in Viet Nam. Reads the clock: called by app.c and command lines, and
 * passed on to everything else as a value. */
struct date date_today(void);

/* "YYYY-MM-DD HH:MM:SS[.mmm]" in UTC, as the database gives it, to
 * "dd/mm/yyyy HH:MM" in Viet Nam; "" when it cannot be read. Memory of ctx. */
char *date_time_text(TALLOC_CTX *ctx, const char *utc);

#endif
