#include "common/base.h"

#include "common/audit.h"
#include "common/session.h"
#include "law/period.h"
#include "matter/due.h"
#include "matter/event_internal.h"
#include "matter/publication.h"
#include "staff/unit.h"

MUST_CHECK static struct err *
issue_decision(struct recording *r)
{
	const struct law_decision_type *type =
		law_document(r->req->law, r->event, r->input->ground,
			     r->input->effective_on);
	struct decision_row row = {
		.matter_id = r->matter->id,
		.decided_on = r->input->effective_on,
		.signer = r->input->signer,
		.signer_id = r->input->signer_id,
		.ground = r->input->ground,
	};
	struct unit *issuing;
	struct err *e;

	if (!r->event->decision_type)
		return NULL;
	if (!type)
		return law_lacks("decision type", r->event->decision_type,
				 row.decided_on);
	row.decision_type = type->code;
	e = unit_issuing(r->req, r->req->db, r->matter->state.unit_id,
			 row.decided_on, &issuing);
	if (e)
		return e;
	row.unit_id = issuing->id;
	if (strcmp(type->series_group, SERIES_NONE) == 0) {
		row.number = (struct series_number){
			type->series_group,
			period_year(r->req->law->year_begins, row.decided_on),
			0, ""
		};
		return event_add_decision(r->req->db, &row, &r->decision_id);
	}
	e = series_next(r->req, r->req->db, r->req->law, issuing->id,
			type->series_group, row.decided_on, &row.number);
	if (e)
		return e;
	r->decision_number = row.number.text;
	return event_add_decision(r->req->db, &row, &r->decision_id);
}

struct err *
recording_write_event(struct recording *r)
{
	const struct event_input *input = r->input;
	struct event_row row = {
		.matter_id = r->matter->id,
		.seq = r->matter->last_seq + 1,
		.kind = input->kind,
		.effective_on = input->effective_on,
		.recorded_by = r->req->session->account_id,
		.unit_id = r->matter->state.unit_id,
		.officer_id = r->matter->state.officer_id,
		.decision_id = r->decision_id,
		.ground = input->ground,
		.dong = r->dong,
		.note = input->note,
		.refers_to = input->refers_to,
	};

	return event_add(r->req->db, &row, &r->event_id);
}

struct err *
recording_write_legs(struct recording *r, const struct ledger_leg *legs,
		     size_t n, struct date on)
{
	struct ledger_entry entries[LEDGER_LEGS_MAX];

	for (size_t i = 0; i < n; i++)
		entries[i] = (struct ledger_entry){ r->event_id, r->matter->id,
						    on, legs[i] };
	return ledger_write(r->req->db, r->req->law->year_begins, entries, n);
}

/* Money lines go to the obligations; held and paid sums follow. */
MUST_CHECK static struct err *
write_money(struct recording *r)
{
	const struct event_input *input = r->input;
	struct err *e;

	if (input->n_money == 0)
		return NULL;
	e = event_add_money(r->req->db, r->event_id, r->matter->id, input->kind,
			    input->money, input->n_money);
	if (!e)
		e = event_apply_money(
			r->req->db, r->matter, r->event_id, input->kind,
			event_count_money(input->money, input->n_money),
			MONEY_TAKE);
	if (e)
		return e;
	if (strcmp(input->kind, "collected") == 0)
		r->matter->held_dong += r->dong;
	if (strcmp(input->kind, "paid_out") == 0) {
		r->matter->held_dong -= r->dong;
		r->matter->paid_dong += r->dong;
	}
	return NULL;
}

MUST_CHECK static struct err *
end_matter(struct recording *r, int64_t balance_before)
{
	bool done = strcmp(r->input->kind, "completed") == 0;
	struct err *e;

	if (!r->event->ends)
		return NULL;
	r->matter->ended_on = r->input->effective_on;
	if (done)
		r->matter->paid_dong += balance_before;
	e = event_end_obligations(r->req->db, r->matter->id,
				  r->input->effective_on, done);
	if (e)
		return e;
	if (!law_claims_again(r->req->law, r->event, r->input->ground,
			      r->input->effective_on))
		return NULL;
	return event_release_claims(r->req->db, r->matter->id);
}

struct err *
recording_follow(struct recording *r)
{
	const struct law *law = r->req->law;
	struct db *db = r->req->db;
	struct err *e;

	e = publication_follow_event(db, law, r->matter, r->input->kind,
				     r->input->effective_on, r->decision_id,
				     r->input->ground);
	if (e)
		return e;
	return due_follow_event(db, law, r->matter, r->event_id, r->input->kind,
				r->input->effective_on);
}

struct err *
recording_note(struct recording *r)
{
	return audit_add(r->req, r->input->kind, "matter", r->matter->id,
			 r->decision_number ? r->decision_number : "");
}

MUST_CHECK static struct err *
post(struct recording *r)
{
	const struct event_input *input = r->input;
	struct matter *m = r->matter;
	struct ledger_movement movement = {
		r->event,	   input->effective_on,	 r->dong,
		input->to_unit_id, input->to_officer_id,
	};
	struct ledger_leg legs[LEDGER_LEGS_MAX];
	struct ledger_state after;
	int64_t balance = m->state.balance_dong;
	bool moves;
	size_t n;
	struct err *e;

	if (!ledger_post(r->chart, &m->state, &movement, legs, &n, &after))
		return err_new(ERR_INPUT, NULL, "TH2201: %s on matter %" PRId64,
			       input->kind, m->id);
	e = issue_decision(r);
	if (e)
		return e;
	moves = m->state.unit_id != after.unit_id;
	m->state = after;
	e = recording_write_event(r);
	if (!e)
		e = recording_write_legs(r, legs, n, input->effective_on);
	if (!e)
		e = write_money(r);
	if (!e)
		e = end_matter(r, balance);
	if (!e)
		e = recording_follow(r);
	if (!e && moves)
		e = publication_move(r->req->db, m);
	if (e)
		return e;
	m->last_on = input->effective_on;
	m->last_seq++;
	e = event_update_matter(r->req->db, m);
	if (e)
		return e;
	m->version++;
	return recording_note(r);
}

struct err *
event_record(struct request *req, struct matter *matter,
	     const struct event_input *input, struct event_result *result)
{
	struct recording r = { .req = req, .matter = matter, .input = input };
	const char *refusal;
	struct err *e;

	r.chart = law_chart(req->law, input->effective_on);
	refusal = event_refusal(req, r.chart, matter, input, req->today);
	if (refusal)
		return err_told(ERR_INPUT, "%s", refusal);
	r.event = ledger_event_find(r.chart, input->kind);
	r.dong = event_money_sum(input);
	e = post(&r);
	if (e)
		return e;
	*result = (struct event_result){ r.event_id, r.decision_id,
					 r.decision_number };
	return NULL;
}
