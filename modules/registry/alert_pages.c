#include "common/base.h"

#include "registry/alert_list.h"
#include "registry/alert_store.h"
#include "registry/registry.h"

/* The lists of the page as figures, each the way to its list. */
MUST_CHECK static struct err *
figures_view(struct list_query *query, struct view *view)
{
	struct request *req = query->req;
	const struct alert_kind *shown = alert_kind_of(query);
	const struct scope scope = { query->scope.path,
				     query->scope.officer_id };
	char *base = list_href(query, query->path, "list");
	int64_t counts[ALERT_LISTS];
	struct err *e = alert_counts(req, req->db, &scope, counts);

	for (size_t i = 0; !e && i < ALERT_LISTS; i++) {
		const struct alert_kind *kind = &alert_kinds[i];
		struct view *row;

		if (kind->of != query->list)
			continue;
		row = view_row(view, "Figures");
		view_text(row, "Label", kind->label);
		view_count(row, "Count", counts[kind->list]);
		view_flag(row, "Any", counts[kind->list] > 0);
		view_format(row, "Href", "%s%clist=%s", base,
			    strchr(base, '?') ? '&' : '?', kind->value);
		view_flag(row, "Active", kind == shown);
	}
	return e;
}

/* GET /registry/alerts, /registry/compare */
struct err *
page_alert_list(struct request *req)
{
	struct list_query *query;
	const char *as_of;
	struct view *view;
	struct err *e = list_open(req, &query);

	if (!e && query->as != LIST_PAGE)
		return list_send(query);
	if (!e)
		e = list_read(query);
	if (!e)
		e = alert_as_of(req, req->db, req->today, &as_of);
	if (e)
		return e;
	view = list_view(query);
	view_text(view, "List.AsOf", as_of);
	e = figures_view(query, view);
	return e ? e : request_render(req, view, "registry/alert_list.cs");
}
