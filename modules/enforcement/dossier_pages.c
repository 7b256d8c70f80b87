#include "common/base.h"

#include "enforcement/enforcement.h"

#include "common/session.h"
#include "enforcement/act_access.h"
#include "enforcement/dossier_view.h"
#include "enforcement/matter_view.h"
#include "ledger/ledger.h"

/* clang-format off */
static const char *const group_labels[ACT_GROUPS] = {
	[ACT_WORK] = "Nghiệp vụ",
	[ACT_MONEY] = "Tiền",
	[ACT_STATE] = "Quyết định",
	[ACT_END] = "Kết thúc",
};
/* clang-format on */

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
	if (!e)
		e = dossier_entries(req, db, id, &d->entries, &d->n_entries);
	if (!e)
		e = event_list(req, db, req->law, id, &d->events, &d->n_events);
	return e ? e : check_moment(d);
}

static void
add_link(struct view *groups, enum act_group group, int64_t matter_id,
	 const char *verb, const char *label)
{
	char *name = talloc_asprintf(groups, "%d", (int)group);
	struct view *node = view_node(groups, name);
	struct view *link = view_row(node, "Links");

	view_text(node, "Label", group_labels[group]);
	view_text(link, "Label", label);
	view_format(link, "Href", "/enforcement/matter/%" PRId64 "/%s",
		    matter_id, verb);
	talloc_free(name);
}

static const char *
act_label(const struct act *act, const struct ledger_event *event)
{
	if (act->kinds[1] && act->ground_use != GROUND_TO_KIND)
		return event->label;
	return act->label;
}

/* Only what is lawful from where the matter stands, and permitted. */
static void
acts_view(struct request *req, const struct matter *matter,
	  const struct act_access *access, struct view *view)
{
	struct view *groups = view_node(view, "Acts");
	const struct ledger_chart *chart = law_chart(req->law, req->today);
	const struct act *acts;
	size_t n;

	acts = act_all(&n);
	for (size_t i = 0; i < n; i++) {
		const struct ledger_event *event =
			act_event(&acts[i], chart, matter);

		if (event &&
		    act_permitted(access, law_document(req->law, event, NULL,
						       req->today)))
			add_link(groups, acts[i].group, matter->id,
				 acts[i].verb, act_label(&acts[i], event));
	}
}

/* The link to take the last entry back, for who may. */
static void
void_view(const struct request *req, const struct dossier *d,
	  struct view *groups)
{
	bool may = false;

	if (!matter_reached(req, "matter.void", d->matter))
		return;
	for (size_t i = 0; !may && i < d->n_events; i++) {
		const struct event_line *event = &d->events[i];

		may = event->can_void &&
		      event_may_void(req, d->matter, event->recorded_by_id,
				     event->void_right);
	}
	if (may)
		add_link(groups, ACT_WORK, d->matter->id, "void",
			 "Hủy ghi nhận cuối");
}

/* What this session can do with the dossier. */
MUST_CHECK static struct err *
access_view(struct request *req, const struct dossier *d,
	    const struct act_access *access, struct view *view)
{
	struct view *groups = view_node(view, "Acts");
	const struct matter *m = d->matter;

	if (date_is_set(m->ended_on))
		return NULL;
	acts_view(req, m, access, view);
	if (access->assigner)
		add_link(groups, ACT_WORK, m->id, "hand-over",
			 m->state.officer_id ? "Bàn giao hồ sơ" : "Phân công");
	void_view(req, d, groups);
	return NULL;
}

/* GET /enforcement/matter/# */
struct err *
page_dossier_show(struct request *req)
{
	struct act_access access = { 0 };
	struct dossier d = { 0 };
	struct view *view;
	struct err *e;

	e = act_access_get(req, &d.matter, &access);
	if (!e)
		e = load(req, &d);
	if (e)
		return e;
	view = view_new(req,
			talloc_asprintf(req, "Hồ sơ %s", d.matter->number));
	dossier_view(view, req, &d);
	view_flag(view, "Page.Bare", true);
	view_flag(view, "Page.Wide", true);
	e = access_view(req, &d, &access, view);
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
