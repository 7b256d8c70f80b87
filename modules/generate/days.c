#include "common/base.h"

#include "common/date.h"
#include "generate/days.h"

enum { SATURDAY = 6, TRIES = 4 };

int32_t
days_between(struct random *random, int64_t low, int64_t high)
{
	int64_t day = random_between(random, low, high);

	for (int i = 0; i < TRIES; i++) {
		if (date_weekday(date_from_days(day)) < SATURDAY)
			break;
		day = random_between(random, low, high);
	}
	return (int32_t)day;
}

int32_t
days_least(int64_t a, int64_t b)
{
	return (int32_t)(a < b ? a : b);
}

int32_t
days_most(int64_t a, int64_t b)
{
	return (int32_t)(a > b ? a : b);
}
