#include "common/base.h"

#include "thadsctl/doctor.h"

const char *const doctor_modules[] = {
	"intake",  "enforcement", "registry", "reports",
	"support", "accounts",	  "portal",   "tasks",
};
const size_t n_doctor_modules = ARRAY_LEN(doctor_modules);

void
doctor_group(const char *title)
{
	printf("\n%s\n", title);
}

void
doctor_tell(struct doctor *d, const char *subject, struct verdict v)
{
	d->n_of[v.grade]++;
	printf("%-4s  %s: %s%s%s\n", grade_word(v.grade), subject, v.found,
	       v.advice ? "; " : "", v.advice ? v.advice : "");
	/* Some checks wait; what is known already shall be seen. */
	fflush(stdout);
}

void
doctor_tell_production(struct doctor *d, const char *subject, struct verdict v)
{
	if (d->is_private && v.grade > GRADE_NOTE)
		v.grade = GRADE_NOTE;
	doctor_tell(d, subject, v);
}

void
doctor_tell_error(struct doctor *d, const char *subject, struct err *e,
		  const char *advice)
{
	doctor_tell(d, subject,
		    verdict_fail(talloc_strdup(d->ctx, e->detail), advice));
	err_free(&e);
}

bool
doctor_has_db(struct doctor *d, const char *subject)
{
	if (d->db)
		return true;
	doctor_tell(d, subject, verdict_skip(d->no_db));
	return false;
}

const struct conf *
doctor_conf(const struct doctor *d)
{
	for (size_t i = 0; i < d->n_programs; i++) {
		if (d->programs[i].conf)
			return d->programs[i].conf;
	}
	return NULL;
}
