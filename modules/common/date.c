#include "common/base.h"

#include "common/date.h"

#include <time.h>

#define DAY_SECS 86400

static const int year_min = 1900;
static const int year_max = 2199;

static bool
is_leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int
month_days(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30,
				    31, 31, 30, 31, 30, 31 };

	return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

static bool
is_day(struct date d)
{
	return d.year >= year_min && d.year <= year_max && d.month >= 1 &&
	       d.month <= 12 && d.day >= 1 &&
	       d.day <= month_days(d.year, d.month);
}

bool
date_is_set(struct date d)
{
	return d.year != 0;
}

/* Reads up to three groups of digits; returns how many there were, or -1
 * when another character than digits and separators stands there. */
static int
read_groups(const char *text, int group[3], int digits[3])
{
	int n = 0;

	while (*text) {
		if (n == 3)
			return -1;
		group[n] = 0;
		digits[n] = 0;
		for (; *text >= '0' && *text <= '9'; text++) {
			if (++digits[n] > 8)
				return -1;
			group[n] = group[n] * 10 + (*text - '0');
		}
		if (digits[n++] == 0)
			return -1;
		if (!*text)
			break;
		if (!strchr("/-.", *text) || !text[1])
			return -1;
		text++;
	}
	return n;
}

bool
date_parse(const char *text, struct date *d)
{
	char trimmed[16];
	int group[3] = { 0, 0, 0 };
	int digits[3] = { 0, 0, 0 };
	struct date found = { 0, 0, 0 };
	size_t length;
	int n;

	text += strspn(text, " ");
	length = strcspn(text, " ");
	if (length >= sizeof(trimmed) ||
	    text[length + strspn(text + length, " ")])
		return false;
	memcpy(trimmed, text, length);
	trimmed[length] = '\0';
	n = read_groups(trimmed, group, digits);
	if (n == 1 && digits[0] == 8) {
		found = (struct date){ group[0] % 10000, group[0] / 10000 % 100,
				       group[0] / 1000000 };
	} else if (n == 3 && digits[1] > 2) {
		return false;
	} else if (n == 3 && digits[0] == 4 && digits[2] <= 2) {
		found = (struct date){ group[0], group[1], group[2] };
	} else if (n == 3 && digits[2] == 4 && digits[0] <= 2) {
		found = (struct date){ group[2], group[1], group[0] };
	}
	if (!is_day(found))
		return false;
	*d = found;
	return true;
}

char *
date_text(TALLOC_CTX *ctx, struct date d)
{
	if (!date_is_set(d))
		return talloc_strdup(ctx, "");
	return talloc_asprintf(ctx, "%02d/%02d/%04d", d.day, d.month, d.year);
}

char *
date_iso(TALLOC_CTX *ctx, struct date d)
{
	if (!date_is_set(d))
		return talloc_strdup(ctx, "");
	return talloc_asprintf(ctx, "%04d-%02d-%02d", d.year, d.month, d.day);
}

int
date_compare(struct date a, struct date b)
{
	if (a.year != b.year)
		return a.year < b.year ? -1 : 1;
	if (a.month != b.month)
		return a.month < b.month ? -1 : 1;
	return (a.day > b.day) - (a.day < b.day);
}

/* Days are counted from 0000-03-01, so that the leap day ends a year. */
int64_t
date_to_days(struct date d)
{
	int64_t y = d.month <= 2 ? d.year - 1 : d.year;
	int64_t era = y / 400;
	int64_t year_of_era = y - era * 400;
	int64_t day_of_year =
		(153 * (d.month + (d.month > 2 ? -3 : 9)) + 2) / 5 + d.day - 1;
	int64_t day_of_era = year_of_era * 365 + year_of_era / 4 -
			     year_of_era / 100 + day_of_year;

	return era * 146097 + day_of_era - 719468;
}

struct date
date_from_days(int64_t days)
{
	int64_t z = days + 719468;
	int64_t era = z / 146097;
	int64_t day_of_era = z - era * 146097;
	int64_t year_of_era = (day_of_era - day_of_era / 1460 +
			       day_of_era / 36524 - day_of_era / 146096) /
			      365;
	int64_t day_of_year =
		day_of_era -
		(365 * year_of_era + year_of_era / 4 - year_of_era / 100);
	int64_t mp = (5 * day_of_year + 2) / 153;
	struct date d;

	d.day = (int)(day_of_year - (153 * mp + 2) / 5 + 1);
	d.month = (int)(mp < 10 ? mp + 3 : mp - 9);
	d.year = (int)(year_of_era + era * 400 + (d.month <= 2 ? 1 : 0));
	return d;
}

struct date
date_add_days(struct date d, int64_t n)
{
	return date_from_days(date_to_days(d) + n);
}

struct date
date_add_months(struct date d, int n)
{
	int month = d.year * 12 + d.month - 1 + n;
	struct date later = { month / 12, month % 12 + 1, d.day };
	int last = month_days(later.year, later.month);

	if (later.day > last)
		later.day = last;
	return later;
}

int
date_weekday(struct date d)
{
	int64_t since_monday = (date_to_days(d) + 3) % 7;

	return (int)(since_monday < 0 ? since_monday + 7 : since_monday) + 1;
}

struct date
date_month_end(struct date d)
{
	d.day = month_days(d.year, d.month);
	return d;
}

struct date
date_today(void)
{
	int64_t offset_secs = INT64_C(3600) * VIET_NAM_OFFSET_HOURS;

	return date_from_days(((int64_t)time(NULL) + offset_secs) / DAY_SECS);
}

/* The number of two digits, -1 when they are none. */
static int
two_digits(const char *text)
{
	if (text[0] < '0' || text[0] > '9' || text[1] < '0' || text[1] > '9')
		return -1;
	return (text[0] - '0') * 10 + (text[1] - '0');
}

char *
date_time_text(TALLOC_CTX *ctx, const char *utc)
{
	char day[11];
	struct date d;
	int hour;
	int minute;

	if (!utc || strlen(utc) < 16)
		return talloc_strdup(ctx, "");
	memcpy(day, utc, 10);
	day[10] = '\0';
	hour = two_digits(utc + 11);
	minute = two_digits(utc + 14);
	if (!date_parse(day, &d) || hour < 0 || hour > 23 || minute < 0 ||
	    minute > 59)
		return talloc_strdup(ctx, "");
	hour += VIET_NAM_OFFSET_HOURS;
	if (hour >= 24) {
		hour -= 24;
		d = date_add_days(d, 1);
	}
	return talloc_asprintf(ctx, "%02d/%02d/%04d %02d:%02d", d.day, d.month,
			       d.year, hour, minute);
}
