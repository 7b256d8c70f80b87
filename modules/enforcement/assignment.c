#include "common/base.h"

#include "enforcement/assignment.h"

#include "common/session.h"
#include "ledger/ledger.h"

const char *
assignment_kind(const struct matter *matter)
{
	return matter->state.officer_id ? "handed_over" : "assigned";
}

struct err *
assignment_officers(struct request *req, struct officer **officers, size_t *n)
{
	return officer_list(req, req->db, req->scope.path_like, req->today,
			    officers, n);
}

struct err *
assignment_give(struct request *req, struct matter *matter,
		const struct officer *officer, struct date on,
		const char *note, const char **refusal)
{
	struct event_input input = {
		.kind = assignment_kind(matter),
		.effective_on = on,
		.note = note,
		.to_unit_id = officer->unit_id,
		.to_officer_id = officer->id,
		.signer = req->session->name,
		.signer_id = req->session->account_id,
	};
	struct event_result result;
	struct ledger_chart *chart;
	struct err *e;

	e = ledger_chart_load(req, req->db,
			      date_compare(on, matter->last_on) < 0
				      ? matter->last_on
				      : on,
			      &chart);
	if (e)
		return e;
	*refusal = event_refusal(req, chart, matter, &input, req->today);
	if (*refusal)
		return NULL;
	return event_record(req, matter, &input, &result);
}
