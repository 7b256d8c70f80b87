#include "common/base.h"

#include "portal/portal.h"

#include "common/text.h"
#include "portal/entry_list.h"
#include "portal/entry_view.h"
#include "portal/figure_store.h"

MUST_CHECK static struct err *
render_figures(struct list_query *query, struct view *view)
{
	struct request *req = query->req;
	struct figure *figures;
	size_t n;
	struct err *e;

	e = figure_list(req, req->db, req->today, &figures, &n);
	if (e)
		return e;
	figures_to_view(view, figures, n);
	return request_render(req, view, "portal/entry_list.cs");
}

MUST_CHECK static struct err *
render_found(struct list_query *query)
{
	const struct entry_search *asked = query->of;
	struct view *view;
	struct err *e = list_read(query);

	if (e)
		return e;
	view = list_view(query);
	for (size_t i = 0; i < query->n_rows; i++)
		entry_to_row(list_row_node(view, i), asked->search,
			     list_row(query, i));
	view_flag(view, "Search.Made", true);
	view_flag(view, "Search.Detailed", asked->detailed);
	view_flag(view, "Found.More", asked->found.more);
	view_int(view, "Found.Max", SEARCH_RESULTS_MAX);
	view_count(view, "Found.Total", (int64_t)asked->found.n);
	return request_render(query->req, view, "portal/entry_list.cs");
}

/* On paper is all that was found, or nothing. */
MUST_CHECK static struct err *
print_found(struct list_query *query)
{
	const struct entry_search *asked = query->of;

	if (asked->found.more)
		return err_told(ERR_INPUT,
				"Có hơn %d kết quả. Xin nhập đủ họ tên, hoặc "
				"chọn cơ quan thi hành án, rồi in lại.",
				SEARCH_RESULTS_MAX);
	query->title = "Người phải thi hành án chưa có điều kiện thi hành";
	return list_send(query);
}

/* GET /portal/ : debtors without means, for everybody; with /print behind it
 * what was found on paper. */
struct err *
page_entry_list(struct request *req)
{
	struct list_query *query;
	const struct entry_search *asked;
	struct view *view;
	struct err *e = list_open(req, &query);

	if (e)
		return e;
	asked = query->of;
	if (query->as != LIST_PAGE || asked->made)
		request_header(req, "X-Robots-Tag", "noindex, nofollow");
	if (query->as != LIST_PAGE)
		return print_found(query);
	if (asked->made)
		return render_found(query);
	view = list_view(query);
	if (form_valid(query->form))
		return render_figures(query, view);
	request_header(req, "X-Robots-Tag", "noindex, nofollow");
	view_text(view, "Form.ErrorTitle", "Chưa tìm được");
	view_flag(view, "Search.Detailed", asked->detailed);
	return request_render_invalid(req, view, "portal/entry_list.cs");
}

/* GET /portal/entry/# */
struct err *
page_entry_show(struct request *req)
{
	struct entry *entry;
	struct view *view;
	struct err *e;

	e = entry_get(req, req->db, req->id, &entry);
	if (e)
		return e;
	request_header(req, "X-Robots-Tag", "noindex, nofollow");
	view = view_new(req, entry->debtor_name);
	view_crumb(view, "Tra cứu", "/portal/");
	view_crumb(view, entry->debtor_name, NULL);
	entry_to_view(view_node(view, "Entry"), entry);
	return request_render(req, view, "portal/entry_show.cs");
}

/* GET /portal/figures */
struct err *
page_figure_list(struct request *req)
{
	struct figure *figures;
	struct view *view;
	size_t n;
	struct err *e;

	e = figure_list(req, req->db, req->today, &figures, &n);
	if (!e)
		e = figure_add_support(req, req->db, req->today, figures, n);
	if (e)
		return e;
	view = view_new(req, "Số liệu công khai");
	figures_to_view(view, figures, n);
	view_date(view, "Today", req->today);
	view_int(view, "Year", req->today.year);
	return request_render(req, view, "portal/figure_list.cs");
}
