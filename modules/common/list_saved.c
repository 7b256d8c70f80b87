#include "common/base.h"

#include "common/list_saved.h"

#include "common/list_parts.h"
#include "common/params.h"
#include "common/session.h"
#include "common/text.h"

/* What was asked for by its number; NULL without one of this number. */
static const struct list_saved *
find_asked(const struct list_saves *saves, int64_t id)
{
	for (size_t i = 0; i < saves->n; i++) {
		if (saves->list[i].id == id)
			return &saves->list[i];
	}
	return NULL;
}

/* What the list opens with, when nothing at all was asked. */
static const struct list_saved *
find_default(const struct list_query *query, const struct list_saves *saves)
{
	if (query->as != LIST_PAGE || query->req->n_params > 0)
		return NULL;
	for (size_t i = 0; i < saves->n; i++) {
		if (saves->list[i].is_default)
			return &saves->list[i];
	}
	return NULL;
}

struct err *
list_saved_open(struct list_query *query)
{
	struct request *req = query->req;
	const char *asked = request_param(req, "saved");
	struct list_saves *saves = talloc_zero(query, struct list_saves);
	struct param *params = NULL;
	size_t n = 0;
	int64_t id = 0;
	struct err *e = NULL;

	query->saves = saves;
	if (req->session && req->session->has_saved &&
	    list_leads_to(query, "saved"))
		e = list_saved_read(req, query->list, saves);
	if (e)
		return e;
	if (!asked)
		saves->open = find_default(query, saves);
	else if (text_to_int(asked, &id) && id > 0)
		saves->open = find_asked(saves, id);
	saves->is_gone = id > 0 && !saves->open;
	if (!saves->open)
		return NULL;
	e = params_parse(req, saves->open->query, strlen(saves->open->query),
			 &params, &n);
	req->params = params;
	req->n_params = n;
	return e;
}

/* What the page says of the view that it was opened with. */
static const char *
notice_of(const struct list_query *query)
{
	const struct list_saves *saves = query->saves;

	if (saves->is_gone)
		return "Bộ lọc đã lưu này không còn.";
	if (!saves->open || !form_forgave(query->form))
		return NULL;
	return talloc_asprintf(query->req,
			       "Bộ lọc “%s” có điều kiện hoặc cách sắp xếp mà "
			       "danh sách này không còn; phần đó được bỏ qua.",
			       saves->open->name);
}

void
list_saved_view(struct list_query *query, struct view *list)
{
	struct request *req = query->req;
	const struct list_saves *saves = query->saves;
	const char *href = list_href(query, "", "");
	const char *now = *href ? href + 1 : "";

	for (size_t i = 0; i < saves->n; i++) {
		const struct list_saved *saved = &saves->list[i];
		struct view *row = view_row(list, "Saved");

		view_int(row, "Id", saved->id);
		view_text(row, "Name", saved->name);
		view_format(row, "Href", "%s?saved=%" PRId64, query->path,
			    saved->id);
		view_flag(row, "Active",
			  saves->open == saved || text_same(saved->query, now));
		view_flag(row, "First", saved->is_default);
	}
	view_text(list, "Plain", list_plain(query));
	view_flag(list, "PlainActive", !*now && !saves->open);
	view_text(list, "Notice", notice_of(query));
	if (list_leads_to(query, "saved"))
		view_format(list, "Save", "%s%ssaved", query->path,
			    *query->list->path ? "/" : "");
	view_text(list, "Query", now);
	view_count(list, "SavedMax", req->conf->saved_views_max);
}
