#include "common/base.h"

#include "enforcement/money_rules.h"

int64_t
money_open_sum(const struct obligation *obligations, size_t n, bool paying)
{
	int64_t sum = 0;

	for (size_t i = 0; i < n; i++)
		sum += obligation_open(&obligations[i], paying);
	return sum;
}

int64_t
money_spread(const struct obligation *obligations, size_t n, bool paying,
	     int64_t sum, struct event_money *lines)
{
	for (size_t i = 0; i < n; i++) {
		int64_t open = obligation_open(&obligations[i], paying);
		int64_t part = sum < open ? sum : open;

		lines[i].dong = part;
		sum -= part;
	}
	return sum;
}
