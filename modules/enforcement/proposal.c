#include "common/base.h"

#include "enforcement/proposal.h"

#include "common/route.h"
#include "common/session.h"
#include "enforcement/act_lines.h"
#include "enforcement/act_receiver.h"
#include "enforcement/act_target.h"

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
	if (!e)
		e = act_receiver_of(act, p);
	if (!e)
		e = act_target_of(act, p);
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
	return work->may.refusal ? NULL
				 : act_target_weigh(act, &work->input,
						    &work->may.refusal);
}

/* Who asks may what, and whether it can be signed. */
MUST_CHECK static struct err *
judge(struct proposal_work *work)
{
	struct request *req = work->req;

	work->may =
		proposal_may(req, work->proposal, act_signs(req, work->matter),
			     matter_reached(req, "matter.act", work->matter));
	return proposal_is_open(work->proposal) ? weigh(work) : NULL;
}

struct err *
proposal_open(struct request *req, int64_t id, const struct proposal_sent *sent,
	      struct proposal_work **opened)
{
	struct proposal_work *work = talloc_zero(req, struct proposal_work);
	struct scope scope = session_scope(req, req->session, "matter.view");
	struct err *e;

	*opened = work;
	work->req = req;
	if (sent)
		work->sent = *sent;
	e = proposal_get(req, req->db, id, &work->proposal);
	if (e)
		return e;
	if (!work->proposal->matter_id)
		return err_new(ERR_MISSING, NULL,
			       "TH5411: proposal %" PRId64 " opens a matter",
			       id);
	e = matter_get(req, req->db, req->law, &scope,
		       work->proposal->matter_id, &work->matter);
	return e || sent ? e : judge(work);
}

/* Locks the matter, and takes the proposal as it is now. */
MUST_CHECK static struct err *
lock(struct proposal_work *work)
{
	struct request *req = work->req;
	struct scope scope = session_scope(req, req->session, "matter.view");
	struct err *e =
		proposal_check_version(work->proposal, work->sent.proposal);

	if (!e)
		e = matter_lock(req, req->db, req->law, &scope,
				work->proposal->matter_id, work->sent.version,
				&work->matter);
	return e ? e : judge(work);
}

struct err *
proposal_hold(struct proposal_work *work)
{
	struct err *e = lock(work);

	if (!e || e->code != ERR_STALE)
		return e;
	work->may.refusal = talloc_strdup(work->req, err_text(e));
	err_free(&e);
	return NULL;
}

MUST_CHECK static struct err *
load_proposal(struct request *req)
{
	bool writes = req->route->flags & ROUTE_WRITES;
	struct proposal_sent sent = { proposal_sent_version(req),
				      act_sent_version(req) };
	struct proposal_work *work;
	struct err *e =
		proposal_open(req, req->id, writes ? &sent : NULL, &work);

	req->loaded = work;
	return e || !writes ? e : lock(work);
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
