#include "common/base.h"

#include "common/text.h"
#include "portal/agency_store.h"
#include "portal/entry_store.h"
#include "portal/entry_view.h"
#include "portal/figure_store.h"
#include "portal/portal.h"
#include "portal/term_store.h"

#define AT(member) .at = offsetof(struct search_form, member)

/* clang-format off */
static const struct field search_fields[] = {
	{ "name", "Họ tên người, tên tổ chức phải thi hành án", FIELD_LINE, 0,
	  .max = 200, AT(name) },
	{ "unit", "Cơ quan thi hành án", FIELD_CODE, 0, AT(unit) },
	{ "decision", "Số quyết định thi hành án", FIELD_LINE, 0, .max = 120,
	  AT(decision) },
	{ "address", "Địa chỉ", FIELD_LINE, 0, .max = 100, AT(address) },
	{ "kind", "Người phải thi hành án là", FIELD_CODE, 0, AT(kind) },
	{ "from", "Công khai từ ngày", FIELD_DATE, 0, AT(from_on) },
	{ "to", "đến ngày", FIELD_DATE, 0, AT(to_on) },
};
/* clang-format on */

/* Everything the search page needs. */
struct search_page {
	struct request *req;
	struct form *form;
	struct search_form in;
	struct search *search;
	const char *unit_like; /* NULL: the whole country */
};

/* Provinces; and the unit of the address itself, which may be one of their
 * divisions when the visitor came by a link. */
MUST_CHECK static struct err *
unit_options(struct search_page *page)
{
	struct request *req = page->req;
	const char *sent = request_param(req, "unit");
	struct agency *agencies;
	struct agency *chosen = NULL;
	struct option *options;
	int64_t id = 0;
	size_t n;
	struct err *e;

	e = agency_provinces(req, req->db, req->today, &agencies, &n);
	if (e)
		return e;
	options = agency_options(req, "Cả nước", agencies, n, true, &n);
	if (sent && text_to_int(sent, &id)) {
		e = agency_get(req, req->db, id, req->today, &chosen);
		if (e && e->code != ERR_MISSING)
			return e;
		err_free(&e);
	}
	if (chosen) {
		page->unit_like = talloc_asprintf(req, "%s%%", chosen->path);
		if (!text_same(chosen->kind, "province")) {
			options = talloc_realloc(req, options, struct option,
						 (unsigned)n + 1);
			options[n++] =
				(struct option){ sent, chosen->short_name };
		}
	}
	form_options(page->form, "unit", options, n);
	return NULL;
}

MUST_CHECK static struct err *
read_search(struct search_page *page)
{
	struct request *req = page->req;
	const char *lack;
	struct option *options;
	struct term *kinds;
	size_t n;
	struct err *e;

	page->form = form_new(req, search_fields, ARRAY_LEN(search_fields));
	e = unit_options(page);
	if (!e)
		e = term_list(req, req->db, "person_kind", req->today, &kinds,
			      &n);
	if (e)
		return e;
	options = term_options(req, "Tất cả", kinds, n, &n);
	form_options(page->form, "kind", options, n);
	e = form_read(page->form, &page->in);
	if (e)
		return e;
	if (date_is_set(page->in.from_on) && date_is_set(page->in.to_on) &&
	    date_compare(page->in.from_on, page->in.to_on) > 0)
		form_error(page->form, "to",
			   "Ngày sau phải bằng hoặc sau ngày trước.");
	lack = form_valid(page->form) ? search_lack(req, &page->in) : NULL;
	if (lack)
		form_error(page->form, "name", "%s", lack);
	lack = search_number_lack(req, &page->in);
	if (lack)
		form_error(page->form, "decision", "%s", lack);
	page->search = search_plan(req, &page->in);
	return NULL;
}

/* The address of this search without its page, for the pager. */
static const char *
search_href(const struct search_page *page)
{
	char *href = talloc_strdup(page->req, "/portal/?");
	const char *between = "";

	for (size_t i = 0; i < page->req->n_params; i++) {
		const struct param *p = &page->req->params[i];

		if (text_same(p->name, "page") || !*p->value)
			continue;
		href = talloc_asprintf_append(href, "%s%s=%s", between, p->name,
					      text_url_escape(href, p->value));
		between = "&";
	}
	return href;
}

/* The part of what was found that the page shows. */
MUST_CHECK static struct err *
list_page(struct search_page *page, const struct entry_found *found,
	  struct entry **entries, size_t *n)
{
	size_t first = (size_t)(request_page(page->req) - 1);
	size_t rows;

	first *= SEARCH_PAGE_ROWS;
	rows = found->n > first ? found->n - first : 0;
	if (rows > SEARCH_PAGE_ROWS)
		rows = SEARCH_PAGE_ROWS;
	return entry_list(page->req, page->req->db, found->ids + first, rows,
			  entries, n);
}

MUST_CHECK static struct err *
show_found(struct search_page *page, const struct entry_found *found,
	   struct view *view)
{
	struct entry *entries;
	size_t n;
	struct err *e;

	e = list_page(page, found, &entries, &n);
	if (e)
		return e;
	for (size_t i = 0; i < n; i++)
		entry_to_row(view_row(view, "Rows"), page->search, &entries[i]);
	view_flag(view, "Found.More", found->more);
	view_int(view, "Found.Max", SEARCH_RESULTS_MAX);
	view_count(view, "Found.Total", (int64_t)found->n);
	view_text(view, "List.Noun", "kết quả");
	view_pager(view, search_href(page), request_page(page->req),
		   SEARCH_PAGE_ROWS, (int64_t)found->n, found->more);
	return NULL;
}

/* What the page shows before anybody asked for anything. */
MUST_CHECK static struct err *
show_figures(struct search_page *page, struct view *view)
{
	struct request *req = page->req;
	struct figure *figures;
	size_t n;
	struct err *e;

	e = figure_list(req, req->db, req->today, &figures, &n);
	if (e)
		return e;
	figures_to_view(view, figures, n);
	return NULL;
}

MUST_CHECK static struct err *
make_search(struct search_page *page, struct entry_found *found)
{
	struct request *req = page->req;
	struct err *e;

	*found = (struct entry_found){ 0 };
	if (!form_valid(page->form) || page->search->way == SEARCH_NOTHING)
		return NULL;
	e = entry_search(req, req->db, page->search, page->unit_like, found);
	if (!e && found->too_wide)
		form_error(page->form, "unit",
			   "Có quá nhiều người trùng tên. Xin chọn cơ quan "
			   "thi hành án, hoặc nhập đủ họ tên.");
	return e;
}

/* GET /portal/ : debtors without means, for everybody. */
struct err *
page_entry_list(struct request *req)
{
	struct search_page page = { .req = req };
	struct entry_found found;
	struct view *view;
	struct err *e;

	e = read_search(&page);
	if (!e)
		e = make_search(&page, &found);
	if (e)
		return e;
	view = view_new(req, "Tra cứu người phải thi hành án chưa có điều "
			     "kiện thi hành");
	form_view(page.form, view);
	view_text(view, "Form.ErrorTitle", "Chưa tìm được");
	view_flag(view, "Search.Detailed",
		  page.search->narrow || *page.in.decision);
	if (form_valid(page.form) && page.search->way == SEARCH_NOTHING) {
		e = show_figures(&page, view);
		return e ? e
			 : request_render(req, view, "portal/entry_list.cs");
	}
	request_header(req, "X-Robots-Tag", "noindex, nofollow");
	if (!form_valid(page.form))
		return request_render_invalid(req, view,
					      "portal/entry_list.cs");
	view_flag(view, "Search.Made", true);
	e = show_found(&page, &found, view);
	return e ? e : request_render(req, view, "portal/entry_list.cs");
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
