#include "common/base.h"

#include "enforcement/proposal.h"

#include "common/money.h"
#include "common/text.h"
#include "enforcement/act_preview.h"
#include "enforcement/act_receiver.h"
#include "enforcement/act_target.h"
#include "enforcement/matter_view.h"
#include "matter/event_return.h"
#include "matter/publication.h"
#include "matter/series.h"
#include "staff/unit.h"

static void
add_pair(struct view *view, const char *label, const char *value)
{
	struct view *pair;

	if (text_empty(value))
		return;
	pair = view_row(view, "Result");
	view_text(pair, "Label", label);
	view_text(pair, "Value", value);
}

/* The number that it would get were it signed now. */
MUST_CHECK static struct err *
number_view(struct proposal_work *work, const struct plan *plan,
	    struct view *view)
{
	struct request *req = work->req;
	const char *group = plan->decision.type->series_group;
	struct unit *issuing;
	const char *text;
	struct err *e;

	if (strcmp(group, SERIES_NONE) == 0) {
		add_pair(view, "Số", "không cấp số riêng");
		return NULL;
	}
	e = unit_issuing(req, req->db, work->matter->state.unit_id, plan->on,
			 &issuing);
	if (!e)
		e = series_coming(req, req->db, req->law, issuing->id, group,
				  plan->on, &text);
	if (e)
		return e;
	add_pair(view, "Số",
		 talloc_asprintf(view, "số %s nếu ký lúc này; ngày %s", text,
				 date_text(view, plan->on)));
	return NULL;
}

static const char *
one_more(TALLOC_CTX *ctx, const char *list, const char *item)
{
	return list ? talloc_asprintf(ctx, "%s; %s", list, item) : item;
}

/* Time limits that open, and those that are settled or fall away. */
static void
dues_view(const struct matter *m, const struct plan *plan, struct view *view)
{
	const char *opened = NULL;
	const char *ended = NULL;

	for (size_t i = 0; i < m->n_dues; i++) {
		const struct matter_due *due = &m->dues[i];

		if (due->from == plan && !date_is_set(due->done_on))
			opened = one_more(
				view, opened,
				talloc_asprintf(view, "%s: ngày %s", due->label,
						date_text(view, due->due_on)));
		else if (due->done == plan)
			ended = one_more(view, ended, due->label);
	}
	add_pair(view, "Thời hạn mới", opened);
	add_pair(view, "Thời hạn kết thúc", ended);
}

/* Lines with where they stand, after the signature where it is shown. */
static void
lines_view(const struct law *law, const struct matter *m, struct view *view)
{
	for (size_t i = 0; i < m->n_obligations; i++) {
		const struct obligation *o = &m->obligations[i];
		struct view *row = view_row(view, "Lines");

		view_text(row, "Label",
			  o->label ? o->label : o->obligation_type);
		view_text(row, "Thing", o->thing);
		view_text(row, "Debtor", o->debtor);
		view_text(row, "Creditor", o->creditor);
		view_text(row, "State", law_account_label(law, o->account));
		if (!o->is_money)
			continue;
		view_money(row, "Owed", o->owed_dong);
		view_money(row, "Left", o->left_dong);
	}
}

/* Of a decision on a decision the matter is walked anew with it. */
MUST_CHECK static struct err *
walk_anew(struct proposal_work *work, const struct plan **plan)
{
	struct event_returned after;
	struct err *e = event_return_weigh(work->req, work->matter,
					   &work->input, &after,
					   &work->may.refusal);

	if (e || work->may.refusal)
		return e;
	*work->matter = *after.matter;
	*plan = after.plan;
	return NULL;
}

MUST_CHECK static struct err *
walk_on(struct proposal_work *work, const struct plan **plan)
{
	struct request *req = work->req;
	struct matter *m = work->matter;
	struct plan *planned = talloc(req, struct plan);
	struct err *e = m->recalled ? NULL : matter_recall(req->db, m);

	if (e)
		return e;
	work->may.refusal = event_plan(req, req->law, m, &work->input,
				       req->today, planned, NULL);
	*plan = planned;
	return NULL;
}

/* Plans it on the matter, which then stands where the signature takes it. */
MUST_CHECK static struct err *
make_plan(struct proposal_work *work, const struct plan **plan,
	  const char **leads)
{
	struct request *req = work->req;
	struct matter *m = work->matter;
	const char *before = m->account_label;
	struct err *e = work->input.target ? walk_anew(work, plan)
					   : walk_on(work, plan);

	*leads = NULL;
	if (!e && !work->may.refusal)
		*leads = strcmp(before, m->account_label) == 0
				 ? before
				 : talloc_asprintf(req, "%s → %s", before,
						   m->account_label);
	return e;
}

struct err *
proposal_leads(struct proposal_work *work, const char **leads)
{
	const struct plan *plan;

	*leads = NULL;
	return work->may.refusal ? NULL : make_plan(work, &plan, leads);
}

/* What the signature writes, on the matter as it would stand then. */
MUST_CHECK static struct err *
plan_view(struct proposal_work *work, struct view *view)
{
	const struct plan *plan;
	const char *leads;
	struct err *e = make_plan(work, &plan, &leads);

	if (!e && !work->may.refusal)
		e = number_view(work, plan, view);
	if (e || work->may.refusal)
		return e;
	add_pair(view, "Trạng thái", leads);
	dues_view(work->matter, plan, view);
	return NULL;
}

/* What becomes of the public list; before: lines that were on it. */
MUST_CHECK static struct err *
public_view(struct proposal_work *work, const char *reason, size_t before,
	    struct view *view)
{
	struct request *req = work->req;
	const struct law_publication *rule =
		law_publication(req->law, work->act.event->code, req->today);
	size_t after = publication_lines_due(req->law, work->matter);

	if (rule && strcmp(rule->action, "publish") == 0)
		return act_preview_view(req, work->matter, reason, view);
	if (before && !after)
		add_pair(view, "Công khai", "chấm dứt công khai");
	else if (!before && after)
		add_pair(view, "Công khai", "công khai trở lại");
	return NULL;
}

/* What was proposed, when and by whom, and what became of it. */
static void
facts_view(const struct proposal_work *work, const struct law_term *ground,
	   struct view *view)
{
	const struct proposal *p = work->proposal;
	const struct law_decision_type *type = work->act.decision;

	view_text(view, "Proposal.Title",
		  work->act.act ? work->act.act->title : p->act);
	view_text(view, "Proposal.Decision", type ? type->label : NULL);
	view_text(view, "Proposal.Article", type ? type->article : NULL);
	if (work->act.receiver)
		view_text(view, "Proposal.To", work->act.receiver->name);
	if (work->act.target)
		view_text(view, "Proposal.On", work->act.target->label);
	if (ground)
		view_format(view, "Proposal.Ground", "%s (%s)", ground->label,
			    ground->article);
}

static void
access_view(const struct proposal_work *work, struct view *view)
{
	const struct proposal *p = work->proposal;

	view_format(view, "Proposal.Href", "/enforcement/sign/%" PRId64, p->id);
	proposal_answer_view(view, p, &work->may);
	if (work->may.corrects && work->act.event)
		view_format(view, "Proposal.Correct",
			    "/enforcement/matter/%" PRId64 "/%s",
			    work->matter->id, p->act);
}

/* The term of the proposed ground by the law of its day, NULL. */
static const struct law_term *
ground_of(const struct proposal_work *work)
{
	const struct act_work *act = &work->act;
	const struct proposal *p = work->proposal;

	if (!p->ground || !act->event)
		return NULL;
	return law_ground(work->req->law, act->event, p->ground, act->on);
}

const char *
proposal_ground_label(const struct proposal_work *work)
{
	const struct law_term *ground = ground_of(work);

	return ground ? ground->label : NULL;
}

struct err *
proposal_view(struct proposal_work *work, struct view *view)
{
	const struct law_term *ground = ground_of(work);
	bool weighed = proposal_is_open(work->proposal) && !work->may.refusal;
	size_t listed = publication_lines_due(work->req->law, work->matter);
	struct err *e = NULL;

	matter_bar_view(view, work->req, work->matter);
	view_crumb(view, work->matter->number,
		   talloc_asprintf(view, "/enforcement/matter/%" PRId64,
				   work->matter->id));
	facts_view(work, ground, view);
	if (weighed)
		e = plan_view(work, view);
	if (!e && weighed && !work->may.refusal)
		e = public_view(work, ground ? ground->label : NULL, listed,
				view);
	if (e)
		return e;
	lines_view(work->req->law, work->matter, view);
	access_view(work, view);
	return NULL;
}
