#include "common/base.h"

#include "common/session.h"
#include "matter/event_return.h"
#include "matter/plan_internal.h"
#include "matter/plan_store.h"
#include "matter/publication.h"
#include "matter/replay_store.h"
#include "matter/transfer.h"

/* A decision on another, among the facts of the matter. */
struct returning {
	struct request *req;
	struct matter *matter;
	const struct event_input *input;
	struct replay replay; /* with it */
	size_t at;
	const char *refusal;
};

MUST_CHECK static struct err *
weigh_claims(struct returning *r)
{
	const char *number;
	struct err *e = plan_claims_taken(r->req, r->req->db, r->matter,
					  &r->replay, &number);

	if (!e && number)
		r->refusal = talloc_asprintf(
			r->req,
			"Khoản của việc này đã được ra quyết định thi hành án "
			"khác số %s, nên không trở lại trạng thái cũ được.",
			number);
	return e;
}

/* What the form, the day and the closed years say. */
static const char *
day_refusal(const struct returning *r)
{
	const struct law *law = r->req->law;
	struct date on = r->input->effective_on;

	if (date_compare(on, r->req->today) > 0)
		return "Ngày ghi nhận không được sau ngày hôm nay.";
	if (date_compare(on, r->matter->last_on) < 0)
		return talloc_asprintf(
			r->req, "Ngày này sớm hơn việc đã ghi gần nhất (%s).",
			date_text(r->req, r->matter->last_on));
	return event_year_refusal(r->req, law->year_begins, &r->matter->locks,
				  r->matter->state.unit_id, on);
}

/* What is nobody's decision is what the receiver gives back. */
static bool
is_given_back(const struct returning *r)
{
	const struct plan *plan = &r->replay.plans[r->at];

	return plan->event && !plan->event->decision_type;
}

MUST_CHECK static struct err *
weigh(struct returning *r)
{
	int64_t event_id = r->input->target->event_id;
	struct request *req = r->req;
	struct replay_fact *facts;
	struct err *e = matter_recall(req->db, r->matter);

	r->refusal = day_refusal(r);
	if (!e)
		e = replay_facts_load(req, req->db, req->law, r->matter, &facts,
				      &r->at);
	if (e || r->refusal)
		return e;
	facts[r->at] = (struct replay_fact){ .refers_to = event_id,
					     .input = *r->input };
	if (!replay_put_in(req, req->law, r->matter, facts, r->at + 1, r->at,
			   &r->replay))
		return err_new(ERR_INTERNAL, NULL,
			       "TH5402: the facts of matter %" PRId64
			       " do not lead to where it stands",
			       r->matter->id);
	r->refusal = r->replay.refusals[r->at];
	if (!r->refusal)
		e = weigh_claims(r);
	if (e || r->refusal)
		return e;
	return transfer_weigh(req, req->db, r->matter, &r->replay.matter,
			      is_given_back(r) ? event_id : 0, &r->refusal);
}

MUST_CHECK static struct err *
write_return(struct returning *r)
{
	struct request *req = r->req;
	struct plan *plan = &r->replay.plans[r->at];
	struct plan_writer writer = { req->db, req->law,
				      req->session->account_id, 0 };
	struct history one = { .matter = r->matter,
			       .plans = plan,
			       .n_plans = 1 };
	const struct history all = { .matter = r->matter,
				     .plans = r->replay.plans,
				     .n_plans = r->replay.n };
	struct err *e = plan_write_fact(&writer, &one);

	if (!e)
		e = plan_take_claims(&writer, r->matter, &r->replay);
	if (!e)
		e = transfer_settle(req, &writer, r->matter, &r->replay);
	if (!e && plan->event->effect == EFFECT_RETURN)
		e = publication_restore(req, &writer, &all, plan->on);
	return e ? e : plan_note(req, r->matter, plan);
}

struct err *
event_return_weigh(struct request *req, struct matter *matter,
		   const struct event_input *input,
		   struct event_returned *after, const char **refusal)
{
	struct returning *r = talloc_zero(req, struct returning);
	struct err *e;

	r->req = req;
	r->matter = matter;
	r->input = input;
	e = weigh(r);
	*refusal = r->refusal;
	if (!e && !r->refusal && after)
		*after = (struct event_returned){ &r->replay.matter,
						  &r->replay.plans[r->at] };
	return e;
}

struct err *
event_return(struct request *req, struct matter *matter,
	     const struct event_input *input, const char **number)
{
	struct returning r = { .req = req, .matter = matter, .input = input };
	struct plan *plan;
	struct err *e;

	if (!input->target)
		return err_told(ERR_INPUT, EVENT_NO_TARGET);
	e = weigh(&r);
	if (!e && r.refusal)
		return err_told(ERR_INPUT, "%s", r.refusal);
	if (e)
		return e;
	plan = &r.replay.plans[r.at];
	if (!plan_take_periods(req->law->year_begins, &matter->locks, plan))
		return err_new(ERR_INTERNAL, NULL,
			       "TH5403: the year of today is closed");
	replay_settle(req, &r.replay, matter);
	plan->seq = ++matter->last_seq;
	e = plan_number(req, matter->state.unit_id, input->paper_number, plan);
	if (!e)
		e = write_return(&r);
	if (number)
		*number = plan->decision.number.text;
	return e;
}
