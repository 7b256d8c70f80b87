#include "common/base.h"

#include "common/waits.h"

#include "common/app.h"
#include "common/session.h"
#include "common/text.h"

/* The list's struct of filters with the one that is asked. */
static void *
filters_of(struct request *req, const struct wait *wait)
{
	const struct list *list = wait->list;
	char *filters = talloc_zero_size(req, list->filters_size + 1);

	for (size_t i = 0; wait->filter && i < list->n_filters; i++) {
		const struct field *field = &list->filters[i].field;
		const char **text = (void *)(filters + field->at);

		if (text_same(field->name, wait->filter))
			*text = wait->value;
	}
	return filters;
}

MUST_CHECK static struct err *
count(struct request *req, const struct wait *wait, int64_t *n)
{
	const char *right = wait->reach ? wait->reach : wait->right;
	struct scope scope = session_scope(req, req->session, right);

	if (wait->count)
		return wait->count(req, wait, &scope, LIST_COUNT_MAX + 1, n);
	return list_tally(req, wait->list, &scope, filters_of(req, wait),
			  LIST_COUNT_MAX + 1, n);
}

/* What the list itself calls the value of its filter. */
static const char *
label_of(const struct wait *wait)
{
	const struct list *list = wait->list;

	for (size_t i = 0; !wait->label && i < list->n_filters; i++) {
		const struct list_filter *filter = &list->filters[i];

		if (!text_same(filter->field.name, wait->filter))
			continue;
		for (size_t k = 0; k < filter->n_choices; k++) {
			if (text_same(filter->choices[k].value, wait->value))
				return filter->choices[k].label;
		}
	}
	return wait->label;
}

void
waits_tell(struct view *view, const char *label, const char *href, int64_t n,
	   bool pressing)
{
	struct view *row = view_row(view, "Waits");

	view_text(row, "Label", label);
	view_flag(row, "Any", n > 0);
	view_flag(row, "Pressing", pressing && n > 0);
	list_total_view(row, "Count", n);
	if (href)
		view_href(row, "Href", "%s", href);
}

/* The page that shows what was counted. */
static const char *
href_of(struct request *req, const struct wait *wait)
{
	if (!wait->list)
		return wait->href;
	if (!wait->filter)
		return talloc_asprintf(req, "/%s/%s", req->app->program->name,
				       wait->list->path);
	return talloc_asprintf(req, "/%s/%s?%s=%s", req->app->program->name,
			       wait->list->path, wait->filter, wait->value);
}

static bool
is_told(const struct session *session, const struct wait *wait)
{
	bool officer = session->officer_id != 0;

	return session_may(session, wait->right) &&
	       wait->whose != (officer ? FOR_OTHERS : FOR_OFFICERS);
}

struct err *
waits_page(struct request *req)
{
	const struct waits *waits = req->route->of;
	struct view *view = view_new(req, "Việc đang chờ");
	struct err *e = NULL;

	view_text(view, "Page.Lead",
		  req->session->officer_id && waits->own_lead ? waits->own_lead
							      : waits->lead);
	if (waits->more)
		e = waits->more(req, view);
	for (size_t i = 0; !e && i < waits->n_rows; i++) {
		int64_t n;

		if (!is_told(req->session, &waits->rows[i]))
			continue;
		e = count(req, &waits->rows[i], &n);
		if (e)
			break;
		waits_tell(view, label_of(&waits->rows[i]),
			   href_of(req, &waits->rows[i]), n,
			   waits->rows[i].pressing);
	}
	return e ? e : request_render(req, view, "common/waits.cs");
}
