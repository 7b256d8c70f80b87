#include "common/base.h"

#include "common/money.h"
#include "matter/due.h"
#include "matter/event_internal.h"
#include "staff/unit.h"

/* False when the obligations come to more than any sum may be. */
static bool
owed_sum(const struct matter_new *input, int64_t *sum)
{
	*sum = 0;
	for (size_t i = 0; i < input->n_obligations; i++) {
		if (!money_add(sum, input->obligations[i].owed_dong) ||
		    *sum > MONEY_MAX_DONG)
			return false;
	}
	return true;
}

/* The event by which a matter of this basis comes into being. */
static const struct ledger_event *
intake_event(const struct ledger_chart *chart, const char *basis)
{
	for (size_t i = 0; i < chart->n_events; i++) {
		const struct ledger_event *event = &chart->events[i];

		if (event->effect == EFFECT_INTAKE &&
		    (!event->basis || strcmp(event->basis, basis) == 0))
			return event;
	}
	return NULL;
}

MUST_CHECK static struct err *
number_matter(struct request *req, struct matter *m, const char *decision_type,
	      struct decision_row *row)
{
	const struct law_decision_type *type =
		law_decision_type(req->law, decision_type, m->decided_on);
	struct unit *issuing;
	struct err *e;

	if (!type)
		return law_lacks("decision type", decision_type, m->decided_on);
	e = unit_issuing(req, req->db, m->state.unit_id, m->decided_on,
			 &issuing);
	if (e)
		return e;
	e = series_next(req, req->db, req->law, issuing->id, type->series_group,
			m->decided_on, &row->number);
	if (e)
		return e;
	row->unit_id = issuing->id;
	row->decision_type = decision_type;
	row->decided_on = m->decided_on;
	m->issuing_unit_id = issuing->id;
	m->number = row->number.text;
	return NULL;
}

/* The type of the enforcement decision by what set it off. */
static const char *
enforcement_decision(const char *basis)
{
	return strcmp(basis, "on_request") == 0 ? "dec_enforce_request"
						: "dec_enforce_exofficio";
}

MUST_CHECK static struct err *
write_new_matter(struct recording *r, const struct matter_new *input,
		 const struct ledger_leg *legs, size_t n,
		 struct decision_row *row)
{
	struct matter *m = r->matter;
	struct db *db = r->req->db;
	struct err *e;

	e = event_insert_matter(db, m, &m->id);
	if (e)
		return e;
	row->matter_id = m->id;
	e = event_add_decision(db, row, &r->decision_id);
	if (!e)
		e = event_insert_obligations(db, m->id, input->obligations,
					     input->n_obligations);
	if (!e)
		e = event_insert_parties(db, m->id, input->parties,
					 input->n_parties);
	if (e)
		return e;
	m->last_seq = 0;
	e = recording_write_event(r);
	if (!e)
		e = recording_write_legs(r, legs, n, m->decided_on);
	if (!e)
		e = recording_follow(r);
	if (!e)
		e = due_keep_next(db, m->id);
	return e ? e : recording_note(r);
}

struct err *
event_open_matter(struct request *req, const struct matter_new *input,
		  int64_t *matter_id, const char **number)
{
	struct matter *m = talloc_zero(req, struct matter);
	struct event_input fact = { .effective_on = input->decided_on };
	struct recording r = { .req = req, .matter = m, .input = &fact };
	struct decision_row row = { .signer = input->signer,
				    .signer_id = input->signer_id };
	struct ledger_movement movement = { .on = input->decided_on,
					    .unit_id = input->unit_id,
					    .officer_id = input->officer_id };
	const struct ledger_state nowhere = { 0 };
	struct ledger_leg legs[LEDGER_LEGS_MAX];
	size_t n;
	struct err *e;

	if (!owed_sum(input, &r.dong))
		return err_told(ERR_INPUT,
				"Tổng số tiền của các khoản trong một quyết "
				"định không quá %s đồng. Kiểm tra lại số tiền "
				"của bản án.",
				money_text(req, MONEY_MAX_DONG));
	r.chart = law_chart(req->law, input->decided_on);
	r.event = intake_event(r.chart, input->basis);
	movement.event = r.event;
	movement.dong = r.dong;
	if (!r.event ||
	    !ledger_post(r.chart, &nowhere, &movement, legs, &n, &m->state))
		return err_new(ERR_INTERNAL, NULL, "TH2202: no intake event");
	/* It is read through r.input. */
	/* cppcheck-suppress unreadVariable */
	fact.kind = r.event->code;
	m->judgment_id = input->judgment_id;
	m->request_id = input->request_id;
	m->basis = input->basis;
	m->case_type = input->case_type;
	m->decided_on = m->last_on = input->decided_on;
	m->debtor_names = input->debtor_names;
	m->creditor_names = input->creditor_names;
	m->owed_dong = r.dong;
	m->last_seq = 1;
	e = number_matter(req, m, enforcement_decision(input->basis), &row);
	if (e)
		return e;
	r.decision_number = m->number;
	e = write_new_matter(&r, input, legs, n, &row);
	*matter_id = m->id;
	*number = m->number;
	return e;
}
