#include "common/base.h"

#include "common/form.h"
#include "common/session.h"
#include "common/text.h"
#include "support/case_list.h"
#include "support/case_view.h"
#include "support/step_rules.h"
#include "support/support.h"

/* Queues.N.{Label, Count, Active, Late, Href}: the parts of the queue, each
 * with the other filters as they are. */
MUST_CHECK static struct err *
queues_view(struct list_query *query, struct view *view)
{
	const char *href = list_href(query, query->path, "queue");
	int64_t counts[QUEUE_COUNT];
	struct err *e = list_count_choices(query, "queue", counts);

	for (size_t i = 0; !e && i < QUEUE_COUNT; i++) {
		struct view *row = view_row(view, "Queues");

		view_text(row, "Label", case_queues[i].label);
		list_total_view(row, "Count", counts[i]);
		view_flag(row, "Active", case_queue(query) == (enum queue)i);
		view_flag(row, "Late", i == QUEUE_LATE && counts[i] > 0);
		view_format(row, "Href", "%s%cqueue=%s", href,
			    strchr(href, '?') ? '&' : '?',
			    case_queues[i].value);
	}
	return e;
}

/* GET /support/ : the queue of the unit. */
struct err *
page_case_list(struct request *req)
{
	struct list_query *query;
	struct view *view;
	struct err *e = list_open(req, &query);

	if (!e && query->as != LIST_PAGE)
		return list_send(query);
	if (!e)
		e = list_read(query);
	if (e)
		return e;
	view = list_view(query);
	e = queues_view(query, view);
	return e ? e : request_render(req, view, "support/case_list.cs");
}

/* The steps that this person may take now: Steps.N.{Label, Href}, and
 * Receive for the one that needs no form. */
MUST_CHECK static struct err *
steps_to_view(struct request *req, struct view *view,
	      const struct case_words *words, const struct support_case *c)
{
	struct step_rights rights;
	const struct step *step;
	struct err *e;

	e = case_rights(req, words, c, &rights);
	if (e)
		return e;
	for (size_t i = 0; (step = step_at(c->state, &rights, i)); i++) {
		struct view *row = view_row(view, "Steps");

		view_text(row, "Label", step->label);
		view_flag(row, "Direct", text_same(step->code, "receive"));
		view_flag(row, "First", i == 0);
		view_format(row, "Href",
			    "/support/case/%" PRId64 "/step"
			    "?step=%s",
			    c->id, step->code);
	}
	view_flag(view, "OwnDraft",
		  step_is_own_draft(step_find("approve"), c->state, &rights));
	view_int(view, "Case.Version", c->version);
	return NULL;
}

/* GET /support/case/# */
struct err *
page_case_show(struct request *req)
{
	struct case_scope scope = case_scope_of(req, &req->scope);
	struct case_words words;
	struct support_case *c;
	struct case_event *events;
	struct case_reply *replies;
	struct view *view;
	size_t n_replies;
	size_t n;
	struct err *e;

	e = case_get(req, req->db, &scope, req->id, &c);
	if (e)
		return e;
	case_words_read(req, req->law, req->today, &words);
	e = case_events(req, req->db, c->id, &events, &n);
	if (!e)
		e = case_replies(req, req->db, c->id, &replies, &n_replies);
	if (e)
		return e;
	view = view_new(req, c->code);
	view_flag(view, "Page.Bare", true);
	view_crumb(view, "Hồ sơ hỗ trợ trực tuyến", "/support/");
	view_crumb(view, c->code, NULL);
	form_guard_view(req, view);
	case_to_view(req, view, &words, c);
	e = steps_to_view(req, view, &words, c);
	if (e)
		return e;
	case_events_to_view(view, &words, events, n);
	case_replies_to_view(view, replies, n_replies);
	view_flag(view, "Intake",
		  request_has_program(req, "intake") &&
			  session_may(req->session, "judgment.write") &&
			  (text_same(c->state, "DOICHIEU") ||
			   text_same(c->state, "DATIEPNHAN")));
	return request_render(req, view, "support/case_show.cs");
}
