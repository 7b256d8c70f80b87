#include "common/base.h"

#include "common/paths.h"
#include "common/session.h"
#include "common/text.h"
#include "registry/book_store.h"
#include "registry/csv_text.h"
#include "registry/reach.h"
#include "registry/registry.h"

#define PAGE_ROWS 50
#define LIST_PATH "/registry/book"

/* Sheets of a book printed at once; a year's moves of an office fit. */
#define PRINT_ROWS 2000

struct book_form {
	const char *find;
	const char *unit;
	const char *officer;
	struct date from;
	struct date to;
};

#define AT(member) .at = offsetof(struct book_form, member)
#define BOOK_PAIRS 5

/* clang-format off */
static const struct field book_fields[] = {
	{ "find", "Tìm", FIELD_LINE, 0, .max = 100, AT(find) },
	{ "unit", "Đơn vị", FIELD_CODE, 0, AT(unit) },
	{ "officer", "Chấp hành viên", FIELD_CODE, 0, AT(officer) },
	{ "from", "Chuyển sổ từ ngày", FIELD_DATE, 0, AT(from) },
	{ "to", "đến ngày", FIELD_DATE, 0, AT(to) },
};
/* clang-format on */

struct book_query {
	struct form *form;
	struct book_form in;
	struct reach reach;
	struct book_filter filter;
	struct href_pair pairs[BOOK_PAIRS];
};

static void
fill_pairs(struct request *req, struct book_query *query)
{
	const struct book_form *in = &query->in;
	const struct reach *reach = &query->reach;
	const struct href_pair pairs[BOOK_PAIRS] = {
		{ "find", "Tìm", in->find, NULL },
		{ "unit", "Đơn vị", in->unit,
		  option_label(reach->units, reach->n_units, in->unit) },
		{ "officer", "Chấp hành viên", in->officer,
		  option_label(reach->officers, reach->n_officers,
			       in->officer) },
		{ "from", "Chuyển sổ từ", date_text(req, in->from), NULL },
		{ "to", "Chuyển sổ đến", date_text(req, in->to), NULL },
	};

	memcpy(query->pairs, pairs, sizeof(pairs));
}

MUST_CHECK static struct err *
read_query(struct request *req, struct book_query *query)
{
	struct err *e;

	*query = (struct book_query){ .filter = { 0 } };
	query->form = form_new(req, book_fields, ARRAY_LEN(book_fields));
	e = reach_load(req, &query->reach);
	if (e)
		return e;
	reach_options(query->form, &query->reach);
	e = form_read(query->form, &query->in);
	if (e)
		return e;
	reach_choose(req, &query->reach, query->in.unit, query->in.officer);
	query->filter.find = query->in.find;
	query->filter.moved_from = query->in.from;
	query->filter.moved_to = query->in.to;
	fill_pairs(req, query);
	return NULL;
}

static void
line_view(struct view *row, const struct book_line *line, int64_t serial)
{
	view_int(row, "Serial", serial);
	view_href(row, "Href", PATH_MATTER, line->matter_id);
	view_text(row, "Number", line->number);
	view_date(row, "Decided", line->decided_on);
	view_text(row, "Debtors", line->debtors);
	view_text(row, "Obligation", line->obligation);
	view_money(row, "Left", line->left_dong);
	view_text(row, "NoMeans", line->no_means);
	view_date(row, "NoMeansOn", line->no_means_on);
	view_text(row, "Ground", line->ground);
	view_text(row, "Checks", line->checks);
	view_date(row, "MovedOn", line->moved_on);
	view_text(row, "MoveNumber", line->move_number);
	view_text(row, "Officer", line->officer);
	view_text(row, "Unit", line->unit);
}

static const char *
query_href(struct request *req, const struct book_query *query,
	   const char *path)
{
	return href_with(req, path, query->pairs, BOOK_PAIRS, NULL);
}

static void
action(struct view *view, const char *label, const char *href)
{
	struct view *row = view_row(view, "Page.Actions");

	view_text(row, "Label", label);
	view_text(row, "Href", href);
}

/* GET /registry/book */
struct err *
page_book_list(struct request *req)
{
	struct book_query query;
	struct book_line *lines;
	struct view *view;
	int64_t total;
	int64_t page;
	size_t n;
	struct err *e;

	e = read_query(req, &query);
	if (!e)
		e = book_count(req, req->db, &query.reach.scope, &query.filter,
			       &total);
	if (e)
		return e;
	page = request_page(req);
	e = book_list(req, req->db, &query.reach.scope, &query.filter, false,
		      (page - 1) * PAGE_ROWS, PAGE_ROWS, &lines, &n);
	if (e)
		return e;
	view = view_new(req, "Sổ theo dõi riêng việc chưa có điều kiện");
	for (size_t i = 0; i < n; i++)
		line_view(view_row(view, "Rows"), &lines[i],
			  total - (page - 1) * PAGE_ROWS - (int64_t)i);
	form_view(query.form, view);
	chips_view(view, LIST_PATH, query.pairs, BOOK_PAIRS);
	reach_view(&query.reach, view);
	if (n > 0) {
		action(view, "In sổ",
		       query_href(req, &query, "/registry/book/print"));
		action(view, "Tải về (CSV)",
		       query_href(req, &query, "/registry/book/export"));
	}
	request_hits(req, total);
	view_text(view, "List.Noun", "việc");
	view_pager(view, query_href(req, &query, LIST_PATH), page, PAGE_ROWS,
		   total, false);
	view_flag(view, "Page.Wide", true);
	return request_render(req, view, "registry/book_list.cs");
}

/* GET /registry/book/print: the book as a book, the oldest line first. */
struct err *
page_book_print(struct request *req)
{
	struct book_query query;
	struct book_line *lines;
	struct view *view;
	size_t n;
	struct err *e;

	e = read_query(req, &query);
	if (!e)
		e = book_list(req, req->db, &query.reach.scope, &query.filter,
			      true, 0, PRINT_ROWS + 1, &lines, &n);
	if (e)
		return e;
	request_hits(req, (int64_t)n);
	view = view_new(req, "Sổ theo dõi việc chưa có điều kiện thi hành án");
	for (size_t i = 0; i < n && i < PRINT_ROWS; i++)
		line_view(view_row(view, "Rows"), &lines[i], (int64_t)i + 1);
	if (n > PRINT_ROWS)
		view_format(view, "Page.Warning",
			    "Sổ dài hơn %d dòng. Xin chọn khoảng ngày chuyển "
			    "sổ để in từng phần.",
			    PRINT_ROWS);
	view_text(view, "Book.Unit",
		  text_empty(query.in.unit)
			  ? req->session->unit_name
			  : option_label(query.reach.units, query.reach.n_units,
					 query.in.unit));
	view_date(view, "Book.From", query.in.from);
	view_date(view, "Book.To",
		  date_is_set(query.in.to) ? query.in.to : req->today);
	view_text(view, "Book.Back", query_href(req, &query, LIST_PATH));
	view_date(view, "Book.Today", req->today);
	view_flag(view, "Page.Wide", true);
	view_flag(view, "Page.Bare", true);
	return request_render(req, view, "registry/book_print.cs");
}

static void
csv_add_line(struct csv_text *csv, const struct book_line *line)
{
	csv_add(csv, line->number);
	csv_add_date(csv, line->decided_on);
	csv_add(csv, line->debtors);
	csv_add(csv, line->obligation);
	csv_add_int(csv, line->left_dong);
	csv_add(csv, line->no_means);
	csv_add_date(csv, line->no_means_on);
	csv_add(csv, line->ground);
	csv_add(csv, line->checks);
	csv_add(csv, line->move_number);
	csv_add_date(csv, line->moved_on);
	csv_add(csv, line->officer);
	csv_add(csv, line->unit);
	csv_end_row(csv);
}

/* GET /registry/book/export */
struct err *
page_book_export(struct request *req)
{
	static const char *const heads[] = {
		"Quyết định thi hành án",
		"Ngày",
		"Người phải thi hành án",
		"Nghĩa vụ thi hành án",
		"Còn phải thi hành (đồng)",
		"Quyết định chưa có điều kiện",
		"Ngày quyết định",
		"Căn cứ",
		"Các ngày xác minh",
		"Biên bản chuyển sổ",
		"Ngày chuyển sổ",
		"Chấp hành viên",
		"Đơn vị",
	};
	struct book_query query;
	struct book_line *lines;
	struct csv_text csv;
	size_t n;
	struct err *e;

	e = read_query(req, &query);
	if (!e)
		e = book_list(req, req->db, &query.reach.scope, &query.filter,
			      true, 0, CSV_ROWS_MAX + 1, &lines, &n);
	if (!e)
		e = csv_check(n);
	if (e)
		return e;
	request_hits(req, (int64_t)n);
	csv_start(req, &csv, heads, ARRAY_LEN(heads));
	for (size_t i = 0; i < n; i++)
		csv_add_line(&csv, &lines[i]);
	return csv_send(req, &csv, "so-theo-doi-rieng.csv");
}
