#include "common/base.h"

#include "ledger/posting.h"

#include "law/period.h"

int
posting_locked(const struct posting_locks *locks, int64_t unit_id, int year)
{
	for (size_t i = 0; locks && i < locks->n; i++) {
		if (locks->rows[i].unit_id == unit_id &&
		    locks->rows[i].year == year)
			return locks->rows[i].through;
	}
	return 0;
}

bool
posting_take(int begins, const struct posting_locks *locks, int64_t unit_id,
	     struct date on, struct leg_period *period)
{
	int year = period_year(begins, on);
	int month = period_month(begins, on);
	int through = posting_locked(locks, unit_id, year);

	*period = (struct leg_period){ .year = year, .month = month };
	if (through == POSTING_MONTHS)
		return false;
	if (month <= through) {
		period->late = true;
		period->month = through + 1;
	}
	return true;
}
