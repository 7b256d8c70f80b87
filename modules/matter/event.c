#include "common/base.h"

#include "common/money.h"
#include "common/session.h"
#include "matter/event_late.h"
#include "matter/event_return.h"
#include "matter/plan_internal.h"
#include "matter/transfer.h"
#include "staff/unit.h"

static struct plan_writer
writer_of(struct request *req)
{
	return (struct plan_writer){ req->db, req->law,
				     req->session->account_id, 0 };
}

/* What posts nothing may come after others that were later. */
MUST_CHECK static struct err *
record_late(struct request *req, struct matter *matter,
	    const struct event_input *input)
{
	struct plan_writer writer = writer_of(req);
	struct history history = { .matter = matter, .n_plans = 1 };
	struct event_late late;
	const char *refusal;
	struct err *e = event_late_weigh(req, req->db, req->law, matter, input,
					 &late, &refusal);

	if (e)
		return e;
	if (refusal)
		return err_told(ERR_INPUT, "%s", refusal);
	history.plans = event_late_settle(req, &late, matter);
	e = plan_write_fact(&writer, &history);
	return e ? e : plan_note(req, matter, history.plans);
}

struct err *
event_record(struct request *req, struct matter *matter,
	     const struct event_input *input, const char **number)
{
	const struct ledger_event *event =
		law_event(req->law, input->kind, input->effective_on);
	int64_t from_unit = matter->state.unit_id;
	struct plan_writer writer = writer_of(req);
	struct plan plan;
	struct history history = { .matter = matter,
				   .plans = &plan,
				   .n_plans = 1 };
	const char *refusal;
	struct err *e = NULL;

	if (event && event_is_on_decision(event))
		return event_return(req, matter, input, number);
	if (event_comes_late(event, matter, input->effective_on))
		return record_late(req, matter, input);
	if (!matter->recalled && event &&
	    event_weighs_past(req->law, event, input->effective_on))
		e = matter_recall(req->db, matter);
	if (!e &&
	    (!matter->locks.rows ||
	     (input->to_unit_id && input->to_unit_id != matter->state.unit_id)))
		e = matter_hold_periods(req->db, matter, input->to_unit_id);
	if (e)
		return e;
	refusal = event_plan(req, req->law, matter, input, req->today, &plan,
			     NULL);
	if (refusal)
		return err_told(ERR_INPUT, "%s", refusal);
	e = plan_number(req, from_unit, input->paper_number, &plan);
	if (!e)
		e = plan_write_fact(&writer, &history);
	if (!e)
		e = plan_note(req, matter, &plan);
	if (number)
		*number = plan.decision.number.text;
	return e;
}

/* The sum of the obligations; false when it is more than any sum may be. */
static bool
sum_owed(struct matter *m)
{
	m->owed_dong = 0;
	for (size_t i = 0; i < m->n_obligations; i++) {
		if (!money_add(&m->owed_dong, m->obligations[i].owed_dong) ||
		    m->owed_dong > MONEY_MAX_DONG)
			return false;
	}
	return true;
}

static struct matter *
matter_of(TALLOC_CTX *ctx, const struct matter_new *input)
{
	struct matter *m = talloc(ctx, struct matter);

	*m = (struct matter){
		.judgment_id = input->judgment_id,
		.request_id = input->request_id,
		.basis = input->basis,
		.case_type = input->case_type,
		.decided_on = input->decided_on,
		.locks = input->locks,
		.debtor_names = input->debtor_names,
		.creditor_names = input->creditor_names,
		.state = { .unit_id = input->unit_id,
			   .officer_id = input->officer_id },
		.obligations =
			talloc_zero_array(m, struct obligation,
					  (unsigned)input->n_obligations + 1),
		.n_obligations = input->n_obligations,
	};
	for (size_t i = 0; i < input->n_obligations; i++) {
		const struct matter_new_obligation *from =
			&input->obligations[i];

		m->obligations[i] = (struct obligation){
			.claim_id = from->claim_id,
			.obligation_type = from->obligation_type,
			.debtors = from->debtors,
			.creditors = from->creditors,
			.thing = from->thing,
			.owed_dong = from->owed_dong,
			.left_dong = from->owed_dong,
		};
	}
	return m;
}

struct err *
event_open_matter(struct request *req, const struct matter_new *input,
		  int64_t *matter_id, const char **number)
{
	struct matter *m = matter_of(req, input);
	struct plan plan;
	struct plan_writer writer = writer_of(req);
	struct history history = { m, input->parties, input->n_parties, &plan,
				   1 };
	const char *refusal;
	struct err *e;

	if (!sum_owed(m))
		return err_told(ERR_INPUT,
				"Tổng số tiền của các khoản trong một quyết "
				"định không quá %s đồng. Kiểm tra lại số tiền "
				"của bản án.",
				money_text(req, MONEY_MAX_DONG));
	refusal = event_year_refusal(req, req->law->year_begins, &m->locks,
				     m->state.unit_id, m->decided_on);
	if (refusal)
		return err_told(ERR_INPUT, "%s", refusal);
	if (!event_plan_opening(req, req->law, m, &plan))
		return err_new(ERR_INTERNAL, NULL, "TH2202: no intake event");
	plan.decision.signer = input->signer;
	plan.decision.signer_id = input->signer_id;
	e = plan_number(req, m->state.unit_id, NULL, &plan);
	if (e)
		return e;
	m->issuing_unit_id = plan.decision.unit_id;
	m->number = plan.decision.number.text;
	e = plan_write_new(&writer, &history, 1);
	if (!e)
		e = transfer_open(&writer, m);
	if (!e)
		e = plan_note(req, m, &plan);
	*matter_id = m->id;
	*number = m->number;
	return e;
}

struct err *
event_opening_coming(struct request *req, const struct matter_new *input,
		     const struct law_decision_type **type, const char **number)
{
	struct matter *m = matter_of(req, input);
	struct unit *issuing;
	struct plan plan;
	struct err *e;

	*type = NULL;
	if (!sum_owed(m) || !event_plan_opening(req, req->law, m, &plan))
		return NULL;
	*type = plan.decision.type;
	e = unit_issuing(req, req->db, input->unit_id, input->decided_on,
			 &issuing);
	if (e)
		return e;
	return series_coming(req, req->db, req->law, issuing->id,
			     (*type)->series_group, input->decided_on, number);
}
