#include "common/base.h"

#include "enforcement/assignment.h"

#include "common/session.h"
#include "common/text.h"
#include "law/law.h"

/* The event that gives this matter to an officer: the first one by the
 * decision, later ones with the record of hand-over. */
static const char *
assignment_kind(const struct matter *matter)
{
	return matter->state.officer_id ? "handed_over" : "assigned";
}

const struct lookup assignment_lookups = {
	.path = "suggest/assignee",
	.noun = "Chấp hành viên",
	.find = officer_lookup,
};

struct err *
assignment_declare(struct form *form, const char *typed)
{
	return form_lookup(form, "officer", &assignment_lookups,
			   "— chọn Chấp hành viên —", typed);
}

struct err *
assignment_chosen(struct request *req, const char *value,
		  struct officer **officer)
{
	int64_t id = 0;

	(void)text_to_int(value, &id);
	return officer_get(req, req->db, id, req->scope.path_like, officer);
}

struct err *
assignment_give(struct request *req, struct matter *matter,
		const struct officer *officer, struct date on, const char *note,
		const char **refusal)
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
	const struct ledger_chart *chart = law_chart(
		req->law,
		date_compare(on, matter->last_on) < 0 ? matter->last_on : on);

	struct err *e = NULL;

	if (officer->unit_id != matter->state.unit_id)
		e = matter_hold_periods(req->db, matter, officer->unit_id);
	if (e)
		return e;
	*refusal = event_refusal(req, chart, matter, &input, req->today, NULL);
	if (*refusal)
		return NULL;
	return event_record(req, matter, &input, NULL);
}
