#include "common/base.h"

#include "enforcement/act_form.h"

#include "enforcement/act_lines.h"
#include "enforcement/act_preview.h"
#include "enforcement/matter_view.h"
#include "matter/lines.h"

const char *
act_work_title(const struct act_work *work)
{
	return law_act_title(work->act, work->event);
}

static const char *
button_of(const struct act_work *work)
{
	if (work->on_paper)
		return "Ghi nhận quyết định đã ký";
	return act_work_proposes(work) ? "Trình ký" : work->act->button;
}

/* The article beside each ground, so that it can be compared with the paper,
 * and the document where it is another than that of the act. */
static void
grounds_view(const struct act_work *work, struct view *view)
{
	for (size_t i = 0; i < work->n_grounds; i++) {
		const struct law_term *ground = &work->grounds[i];
		const struct law_decision_type *document = law_document(
			work->req->law, work->event, ground->code, work->on);
		char *name = talloc_asprintf(
			view, "Field.ground.Options.%zu.Hint", i);

		if (document == work->decision || !document)
			view_text(view, name, ground->article);
		else
			view_format(view, name, "%s: %s", ground->article,
				    document->label);
		talloc_free(name);
	}
}

/* The parts of a condition and how the matter stands. */
static void
parts_view(const struct act_work *work, struct view *view)
{
	struct act_case c = act_work_case(work, work->on);
	struct act_parts parts;

	act_parts(view, work->act, &c, &parts);
	view_text(view, "Parts.Article", parts.article);
	view_flag(view, "Parts.Allowed", parts.holds);
	for (size_t i = 0; i < parts.n; i++) {
		const struct act_part *part = &parts.parts[i];
		struct view *row = view_row(view, "Parts.Checks");

		view_text(row, "Label", part->label);
		view_text(row, "Value", part->value);
		view_text(row, "State.Class", part->holds ? "good" : "bad");
		view_text(row, "State.Words", part->holds ? "đạt" : "chưa đạt");
	}
}

static void
decision_view(const struct act_work *work, struct view *view)
{
	const struct law_decision_type *type = work->decision;

	if (!type)
		return;
	view_text(view, "Act.Decision", type->label);
	view_text(view, "Act.Article", type->article);
	view_flag(view, "Act.Numbered",
		  strcmp(type->series_group, "none") != 0);
	view_flag(view, "Act.Proposes", act_work_proposes(work));
	view_flag(view, "Act.NoSigner", work->unsigned_here);
}

/* What is proposed already, of which the form is the correction. */
static void
open_view(const struct act_work *work, struct view *view)
{
	const struct proposal *open = work->open;

	if (!open)
		return;
	view_format(view, "Open.Href", "/enforcement/sign/%" PRId64, open->id);
	view_text(view, "Open.By", open->proposer);
	view_text(view, "Open.At", open->proposed_at);
	if (open->state == PROPOSAL_RETURNED)
		view_text(view, "Open.Reason", open->reason);
}

/* True when citizens read of it at once. */
static bool
publishes(const struct act_work *work)
{
	const struct law_publication *rule =
		law_publication(work->req->law, work->event->code, work->on);

	return rule && strcmp(rule->action, "publish") == 0;
}

/* What citizens will read, the matter being as the act leaves it on all lines
 * that it may be on. */
MUST_CHECK static struct err *
preview_view(struct act_work *work, struct view *view)
{
	struct matter after = *work->matter;
	const struct event_input all = { .n_lines = 0 };
	size_t n;
	size_t *lines =
		lines_of(work->req, work->chart, work->event, &after, &all, &n);

	after.obligations =
		talloc_memdup(work->req, after.obligations,
			      after.n_obligations * sizeof(*after.obligations));
	for (size_t i = 0; i < n; i++)
		after.obligations[lines[i]].account = work->event->to_account;
	return act_preview_view(work->req, &after, NULL, view);
}

struct err *
act_work_view(struct act_work *work, struct view *view)
{
	matter_bar_view(view, work->req, work->matter);
	view_crumb(view, work->matter->number,
		   talloc_asprintf(view, "/enforcement/matter/%" PRId64,
				   work->matter->id));
	view_format(view, "Act.Href", "/enforcement/matter/%" PRId64 "%s/%s",
		    work->matter->id, work->on_paper ? "/register" : "",
		    work->act->verb);
	view_text(view, "Act.Button", button_of(work));
	view_flag(view, "Act.OnPaper", work->on_paper);
	view_text(view, "Act.Coming", work->coming);
	view_flag(view, "Act.HasGround", work->event->grounds != NULL);
	view_flag(view, "Act.Transfers", work->event->transfers);
	view_flag(view, "Act.IsOnDecision", event_is_on_decision(work->event));
	view_flag(view, "Act.IsReturn", work->event->effect == EFFECT_RETURN);
	view_date(view, "Act.LawDay", work->on);
	view_date(view, "Act.LastOn", work->matter->last_on);
	decision_view(work, view);
	open_view(work, view);
	grounds_view(work, view);
	parts_view(work, view);
	act_lines_view(work, view);
	if (publishes(work))
		return preview_view(work, view);
	return NULL;
}
