#include "common/base.h"

#include "thadsctl/doctor.h"

#include "upkeep/job.h"

#define SUBJECT "jobs in the background"

void
doctor_check_jobs(struct doctor *d)
{
	struct job *newest = NULL;
	int64_t failed = 0;
	struct err *e;

	if (!doctor_has_db(d, SUBJECT))
		return;
	e = job_failures(d->ctx, d->db, &failed, &newest);
	if (e) {
		doctor_tell_error(d, SUBJECT, e, "run: thadsctl migrate");
		return;
	}
	doctor_tell(d, SUBJECT, rule_jobs(d->ctx, failed, newest));
}
