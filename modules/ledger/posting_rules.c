#include "common/base.h"

#include "ledger/posting.h"

#include "law/period.h"

static const struct posting_lock *
lock_of(const struct posting_locks *locks, int64_t unit_id, int year)
{
	static const struct posting_lock open = { 0 };

	for (size_t i = 0; locks && i < locks->n; i++) {
		if (locks->rows[i].unit_id == unit_id &&
		    locks->rows[i].year == year)
			return &locks->rows[i];
	}
	return &open;
}

int
posting_locked(const struct posting_locks *locks, int64_t unit_id, int year)
{
	return lock_of(locks, unit_id, year)->through;
}

bool
posting_closed(const struct posting_locks *locks, int64_t unit_id, int year)
{
	const struct posting_lock *lock = lock_of(locks, unit_id, year);

	return lock->through == POSTING_MONTHS && !lock->correction_id;
}

bool
posting_take(int begins, const struct posting_locks *locks, int64_t unit_id,
	     struct date on, struct leg_period *period)
{
	int year = period_year(begins, on);
	int month = period_month(begins, on);
	int through = posting_locked(locks, unit_id, year);

	*period = (struct leg_period){
		.year = year,
		.month = month,
		.late = month <= through,
	};
	if (through == POSTING_MONTHS)
		period->correction_id =
			lock_of(locks, unit_id, year)->correction_id;
	for (; through == POSTING_MONTHS; period->month = 1)
		through = posting_locked(locks, unit_id, ++period->year);
	if (period->month <= through)
		period->month = through + 1;
	return !posting_closed(locks, unit_id, year);
}
