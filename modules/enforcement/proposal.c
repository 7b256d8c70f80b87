#include "common/base.h"

#include "enforcement/proposal.h"

#include "common/route.h"
#include "common/session.h"
#include "common/text.h"
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
		work->refusal = "Pháp luật hiện hành không còn việc này.";
		return NULL;
	}
	e = act_work_fill(act);
	if (e)
		return e;
	work->refusal =
		act->event
			? act_work_refusal(act, &work->input, &field)
			: talloc_asprintf(
				  req,
				  "Việc đang ở trạng thái “%s” nên không "
				  "còn ký được “%s”.",
				  work->matter->account_label, act->act->title);
	return NULL;
}

static void
find_rights(struct proposal_work *work)
{
	const struct proposal *p = work->proposal;
	const struct request *req = work->req;
	bool proposed = p->proposed_by == req->session->account_id;
	bool decides = act_signs(req, work->matter);
	bool signs = p->state == PROPOSAL_PROPOSED && decides;

	work->answers = signs && !proposed;
	work->is_own = signs && proposed;
	work->confirms = proposal_is_on_paper(p) && decides && !proposed;
	work->corrects =
		proposal_is_open(p) &&
		(proposed || matter_reached(req, "matter.act", work->matter));
}

MUST_CHECK static struct err *
check_version(const struct request *req, const struct proposal *p)
{
	const char *typed = request_param(req, "proposal");
	int64_t shown = 0;

	if (typed && text_to_int(typed, &shown) && shown == p->version)
		return NULL;
	return err_told(ERR_STALE,
			"Nội dung trình ký đã thay đổi: %s (%s, %s).",
			proposal_state_words(p->state),
			p->answerer ? p->answerer : p->proposer,
			p->answered_at ? p->answered_at : p->proposed_at);
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
	e = matter_get(req, req->db, req->law, &scope, p->matter_id,
		       &work->matter);
	if (!e && writes)
		e = check_version(req, p);
	if (!e && writes)
		e = matter_lock(req, req->db, req->law, &scope, p->matter_id,
				act_sent_version(req), &work->matter);
	if (e)
		return e;
	find_rights(work);
	return proposal_is_open(p) ? weigh(work) : NULL;
}

const struct loader proposal_loader = { "proposal", load_proposal };

struct err *
proposal_sign(struct proposal_work *work, const char **number)
{
	struct request *req = work->req;
	struct err *e = event_record(req, work->matter, &work->input, number);

	return e ? e : proposal_signed(req, work->proposal, work->matter);
}
