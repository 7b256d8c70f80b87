#include "common/base.h"

#include "common/audit.h"
#include "law/period.h"
#include "matter/plan_internal.h"
#include "staff/unit.h"

struct err *
plan_number(struct request *req, int64_t unit_id, const char *paper_number,
	    struct plan *plan)
{
	struct plan_decision *d = &plan->decision;
	struct unit *issuing;
	struct err *e;

	if (!d->type)
		return NULL;
	e = unit_issuing(req, req->db, unit_id, plan->on, &issuing);
	if (e)
		return e;
	d->unit_id = issuing->id;
	if (strcmp(d->type->series_group, SERIES_NONE) == 0) {
		d->number = (struct series_number){
			d->type->series_group,
			period_year(req->law->year_begins, plan->on), 0, ""
		};
		return NULL;
	}
	e = series_next(req, req->db, req->law, issuing->id,
			d->type->series_group, plan->on, &d->number);
	if (e || !paper_number || strcmp(paper_number, d->number.text) == 0)
		return e;
	return err_told(ERR_STALE,
			"Số %s vừa được cấp cho quyết định khác; số tiếp theo "
			"là %s.",
			paper_number, d->number.text);
}

struct err *
plan_note(struct request *req, const struct matter *matter,
	  const struct plan *plan)
{
	const char *number = plan->decision.number.text;

	return audit_add(req, plan->event->code, "matter", matter->id,
			 number ? number : "");
}
