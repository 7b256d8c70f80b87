#include "common/base.h"

#include "enforcement/enforcement.h"

#include "common/session.h"
#include "enforcement/act_access.h"
#include "enforcement/act_rules.h"
#include "enforcement/act_target.h"
#include "enforcement/dossier_view.h"
#include "enforcement/matter_view.h"
#include "ledger/ledger.h"
#include "matter/event_void.h"
#include "matter/proposal.h"

/* The menu's groups, and that of what is no act of the law. */
#define GROUP_LIST    "act_group"
#define GROUP_OF_WORK "work"

/* What is read of the matter before its events is as they tell when its
 * version is still the same: each fact raises it. */
MUST_CHECK static struct err *
check_moment(const struct dossier *d)
{
	if (d->n_events > 0 && d->events[0].version == d->matter->version)
		return NULL;
	return err_new(ERR_BUSY, NULL,
		       "TH5182: matter %" PRId64 " changed while it was read",
		       d->matter->id);
}

MUST_CHECK static struct err *
load(struct request *req, struct dossier *d)
{
	struct db *db = req->db;
	int64_t id = req->id;
	struct err *e;

	e = dossier_title_get(req, id, &d->title);
	if (!e)
		e = matter_persons(req, id, &d->persons, &d->n_persons);
	if (!e)
		e = due_list(req, db, req->law, id, &d->dues, &d->n_dues);
	if (!e && d->title->is_public)
		e = dossier_entries(req, db, id, &d->entries, &d->n_entries);
	if (!e)
		e = event_list(req, db, req->law, id, &d->events, &d->n_events);
	if (!e && d->title->is_transferred)
		e = transfer_list(req, db, id, &d->transfers, &d->n_transfers);
	if (!e && d->title->is_corrected)
		e = record_changes(req, d->title->judgment_id,
				   d->title->received_on, &d->changes,
				   &d->n_changes);
	return e ? e : check_moment(d);
}

/* group: a code of act_group; the menu has its terms in their order. */
static void
add_link(const struct request *req, struct view *groups, const char *group,
	 const struct matter *m, const char *verb, const char *label)
{
	struct law_term *terms;
	struct view *node;
	struct view *link;
	size_t n;
	size_t at = 0;

	law_terms(groups, req->law, GROUP_LIST, req->today, &terms, &n);
	while (at < n && strcmp(terms[at].code, group) != 0)
		at++;
	node = view_node(groups, talloc_asprintf(groups, "%zu", at));
	link = view_row(node, "Links");
	view_text(node, "Label",
		  law_label(req->law, GROUP_LIST, group, req->today));
	view_text(link, "Label", label);
	view_format(link, "Href", "/enforcement/matter/%" PRId64 "/%s", m->id,
		    verb);
}

/* How the session may enter the act: "" itself, "register/" once it was signed
 * on paper; NULL: not at all. */
static const char *
way_to(const struct request *req, const struct matter *m,
       const struct law_act *act, const struct law_decision_type *type)
{
	if (act_permitted(req, m, act, type))
		return "";
	return act_may_be_on_paper(act, type) &&
			       matter_reached(req, "decision.register", m)
		       ? "register/"
		       : NULL;
}

/* The event of the act, when it is lawful from where the matter stands; a
 * decision on a decision where there is one. */
static const struct ledger_event *
event_of(const struct law *law, const struct law_act *act,
	 const struct ledger_chart *chart, const struct dossier *d)
{
	const struct ledger_event *event = act_event(act, chart, d->matter);
	size_t i = 0;

	if (!event || !event_is_on_decision(event))
		return event;
	while (i < d->n_events && !act_target_stands(law, event, &d->events[i]))
		i++;
	return i < d->n_events ? event : NULL;
}

/* Only what is lawful, and permitted. */
static void
acts_view(struct request *req, const struct dossier *d, struct view *groups)
{
	const struct ledger_chart *chart = law_chart(req->law, req->today);
	const struct matter *m = d->matter;
	const struct law_act *act = law_act_next(req->law, NULL, req->today);

	for (; act; act = law_act_next(req->law, act, req->today)) {
		const struct ledger_event *event =
			event_of(req->law, act, chart, d);
		const char *way = event ? way_to(req, m, act,
						 law_document(req->law, event,
							      NULL, req->today))
					: NULL;

		if (way)
			add_link(req, groups, act->group, m,
				 talloc_asprintf(req, "%s%s", way, act->verb),
				 law_act_label(act, event));
	}
}

/* The links to take entries back, for who may: in the menu the last of them,
 * and each in the timeline. */
static void
undo_view(const struct request *req, const struct dossier *d, struct view *view,
	  struct view *groups)
{
	struct view *timeline = view_node(view, "Timeline");
	bool first = true;

	if (!matter_reached(req, "matter.void", d->matter))
		return;
	for (size_t i = 0; i < d->n_events; i++) {
		const struct event_line *event = &d->events[i];
		struct view *row;

		if (!event->can_void || !event_may_void(req, d->matter, event))
			continue;
		row = view_node(timeline, talloc_asprintf(view, "%zu", i));
		view_format(row, "Href",
			    "/enforcement/matter/%" PRId64
			    "/void?event=%" PRId64,
			    d->matter->id, event->id);
		view_text(row, "HrefLabel", "Hủy ghi nhận");
		if (first)
			add_link(req, groups, GROUP_OF_WORK, d->matter, "void",
				 "Hủy ghi nhận cuối");
		first = false;
	}
}

/* What this session can do with the dossier. */
static void
access_view(struct request *req, const struct dossier *d, struct view *view)
{
	struct view *groups = view_node(view, "Acts");
	const struct matter *m = d->matter;

	acts_view(req, d, groups);
	if (!date_is_set(m->ended_on) &&
	    matter_reached(req, "matter.assign", m))
		add_link(req, groups, GROUP_OF_WORK, m, "hand-over",
			 m->state.officer_id ? "Bàn giao hồ sơ" : "Phân công");
	undo_view(req, d, view, groups);
}

/* What is proposed and waits for a signature, or was returned. */
MUST_CHECK static struct err *
proposals_view(struct request *req, const struct matter *m, struct view *view)
{
	struct proposal *open;
	size_t n;
	struct err *e = proposal_list(req, req->db, m->id, &open, &n);

	for (size_t i = 0; !e && i < n; i++) {
		const struct proposal *p = &open[i];
		const struct law_act *act =
			law_act(req->law, p->act, req->today);
		struct view *row = view_row(view, "Proposals");

		view_text(row, "Title", act ? act->title : p->act);
		view_format(row, "Href", "/enforcement/sign/%" PRId64, p->id);
		view_text(row, "By", p->proposer);
		view_text(row, "At", p->proposed_at);
		view_text(row, "State.Class", proposal_state_class(p->state));
		view_text(row, "State.Words", proposal_state_words(p->state));
		view_text(row, "Did",
			  proposal_is_on_paper(p) ? "ghi theo bản giấy"
						  : "trình ký");
		if (p->state == PROPOSAL_RETURNED ||
		    p->state == PROPOSAL_DISPUTED)
			view_text(row, "Reason", p->reason);
	}
	return e;
}

/* Where the other matters of a person are; paper leads nowhere. */
static void
others_view(const struct dossier *d, struct view *view)
{
	struct view *persons = view_node(view, "Persons");

	for (size_t i = 0; i < d->n_persons; i++) {
		if (d->persons[i].has_others)
			view_format(view_node(persons,
					      talloc_asprintf(view, "%zu", i)),
				    "Others", "/enforcement/person/%" PRId64,
				    d->persons[i].person_id);
	}
}

/* GET /enforcement/matter/# */
struct err *
page_dossier_show(struct request *req)
{
	struct dossier d = { 0 };
	struct view *view;
	struct err *e;

	e = act_matter_get(req, &d.matter);
	if (!e)
		e = load(req, &d);
	if (e)
		return e;
	view = view_new(req,
			talloc_asprintf(req, "Hồ sơ %s", d.matter->number));
	dossier_view(view, req, &d);
	others_view(&d, view);
	view_flag(view, "Page.Bare", true);
	view_flag(view, "Page.Wide", true);
	access_view(req, &d, view);
	if (d.title->is_proposed)
		e = proposals_view(req, d.matter, view);
	if (e)
		return e;
	return request_render(req, view, "enforcement/dossier_show.cs");
}

/* GET /enforcement/matter/#/print: the dossier on paper. */
struct err *
page_dossier_print(struct request *req)
{
	struct dossier d = { .matter = req->loaded };
	struct view *view;
	struct err *e = load(req, &d);

	if (e)
		return e;
	view = view_new(req,
			talloc_asprintf(req, "Hồ sơ %s", d.matter->number));
	dossier_view(view, req, &d);
	view_flag(view, "Page.Bare", true);
	view_date(view, "Print.On", req->today);
	return request_render(req, view, "enforcement/dossier_print.cs");
}
