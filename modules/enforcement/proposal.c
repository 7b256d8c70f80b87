#include "common/base.h"

#include "enforcement/proposal.h"

#include "common/route.h"
#include "common/session.h"
#include "enforcement/act_lines.h"

/* Whether, and why not, the proposal could be signed now. */
MUST_CHECK static struct err *
weigh(struct proposal_work *work)
{
	const struct proposal *p = work->proposal;
	struct request *req = work->req;
	struct act_work *act = &work->act;
	const char *field;
	struct err *e;

	*act = (struct act_work){ .req = req,
				  .act = law_act(req->law, p->act, req->today),
				  .matter = work->matter,
				  .on = req->today,
				  .in = { .ground = p->ground,
					  .note = p->note } };
	act_lines_read(act, p->line_ids);
	if (!act->act) {
		work->may.refusal = "Pháp luật hiện hành không còn việc này.";
		return NULL;
	}
	e = act_work_fill(act);
	if (e)
		return e;
	work->may.refusal =
		act->event
			? act_work_refusal(act, &work->input, &field)
			: talloc_asprintf(
				  req,
				  "Việc đang ở trạng thái “%s” nên không "
				  "còn ký được “%s”.",
				  work->matter->account_label, act->act->title);
	return NULL;
}

MUST_CHECK static struct err *
load_proposal(struct request *req)
{
	struct proposal_work *work = talloc_zero(req, struct proposal_work);
	struct scope scope = session_scope(req, req->session, "matter.view");
	bool writes = req->route->flags & ROUTE_WRITES;
	const struct proposal *p;
	struct err *e;

	work->req = req;
	req->loaded = work;
	e = proposal_get(req, req->db, req->id, &work->proposal);
	if (e)
		return e;
	p = work->proposal;
	if (!p->matter_id)
		return err_new(ERR_MISSING, NULL,
			       "TH5411: proposal %" PRId64 " opens a matter",
			       p->id);
	e = matter_get(req, req->db, req->law, &scope, p->matter_id,
		       &work->matter);
	if (!e && writes)
		e = proposal_check_version(req, p);
	if (!e && writes)
		e = matter_lock(req, req->db, req->law, &scope, p->matter_id,
				act_sent_version(req), &work->matter);
	if (e)
		return e;
	work->may =
		proposal_may(req, p, act_signs(req, work->matter),
			     matter_reached(req, "matter.act", work->matter));
	return proposal_is_open(p) ? weigh(work) : NULL;
}

const struct loader proposal_loader = { "proposal", load_proposal };

struct err *
proposal_sign(struct proposal_work *work, const char **number)
{
	struct request *req = work->req;
	struct err *e = event_record(req, work->matter, &work->input, number);

	return e ? e
		 : proposal_signed(req, work->proposal, work->matter->id,
				   work->matter->last_seq);
}
