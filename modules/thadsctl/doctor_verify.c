#include "common/base.h"

#include "thadsctl/doctor.h"

#include "upkeep/verify_run.h"

#include <time.h>

#define SUBJECT "recount by thads-verify"

void
doctor_check_verify(struct doctor *d)
{
	struct verify_run *run = NULL;
	int64_t well_at = 0;
	struct timespec now;
	struct err *e;

	if (!doctor_has_db(d, SUBJECT))
		return;
	e = verify_run_last(d->ctx, d->db, &run);
	if (!e)
		e = verify_run_well_at(d->db, &well_at);
	if (e) {
		doctor_tell_error(d, SUBJECT, e, "run: thadsctl migrate");
		return;
	}
	clock_gettime(CLOCK_REALTIME, &now);
	doctor_tell(d, SUBJECT,
		    rule_verify(d->ctx, (int64_t)now.tv_sec, run, well_at));
}
