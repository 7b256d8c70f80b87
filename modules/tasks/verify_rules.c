#include "common/base.h"

#include "common/date.h"
#include "tasks/verify_rules.h"

#define HOUR_SECS     INT64_C(3600)
#define DAY_SECS      (24 * HOUR_SECS)
#define VIET_NAM_SECS (VIET_NAM_OFFSET_HOURS * HOUR_SECS)

bool
verify_is_due(int64_t now, int64_t began_at, int64_t hour)
{
	int64_t local = now + VIET_NAM_SECS;
	int64_t at = local - local % DAY_SECS + hour * HOUR_SECS;

	if (at > local)
		at -= DAY_SECS;
	return began_at < at - VIET_NAM_SECS || began_at > now;
}
