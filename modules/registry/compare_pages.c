#include "common/base.h"

#include "common/paths.h"
#include "common/text.h"
#include "registry/alert_store.h"
#include "registry/csv_text.h"
#include "registry/reach.h"
#include "registry/registry.h"

#define PAGE_ROWS 50
#define LIST_PATH "/registry/compare"

/* The last of the lists of alerts are those of the comparison. */
#define FIRST_KIND    ALERT_UNPUBLISHED
#define KINDS	      (ALERT_LISTS - FIRST_KIND)
#define KIND_AT(list) ((list)-FIRST_KIND)

/* clang-format off */
static const struct option kinds[KINDS] = {
	[KIND_AT(ALERT_UNPUBLISHED)] = { "unpublished", "Có quyết định, chưa công khai" },
	[KIND_AT(ALERT_UNDECIDED)] = { "undecided", "Công khai, không còn quyết định" },
	[KIND_AT(ALERT_OVERDUE)] = { "late", "Công khai chậm" },
	[KIND_AT(ALERT_DIFFERS)] = { "differs", "Dữ liệu khác hồ sơ" },
};

static const char *const empty_texts[KINDS] = {
	[KIND_AT(ALERT_UNPUBLISHED)] =
		"Mọi quyết định chưa có điều kiện còn hiệu lực đều đã công khai.",
	[KIND_AT(ALERT_UNDECIDED)] =
		"Mọi thông tin đang công khai đều có quyết định đang có hiệu lực.",
	[KIND_AT(ALERT_OVERDUE)] =
		"Không có thông tin đang công khai nào được công khai chậm.",
	[KIND_AT(ALERT_DIFFERS)] =
		"Mọi thông tin đang công khai đều khớp với hồ sơ.",
};

struct compare_form {
	const char *list;
	const char *unit;
	const char *officer;
};

#define AT(member) .at = offsetof(struct compare_form, member)

static const struct field compare_fields[] = {
	{ "list", "Danh sách", FIELD_CODE, 0, AT(list) },
	{ "unit", "Đơn vị", FIELD_CODE, 0, AT(unit) },
	{ "officer", "Chấp hành viên", FIELD_CODE, 0, AT(officer) },
};
/* clang-format on */

struct compare_query {
	struct form *form;
	struct compare_form in;
	struct reach reach;
	enum alert_list kind;
	struct href_pair pairs[3];
};

static void
fill_pairs(struct compare_query *query)
{
	const struct compare_form *in = &query->in;
	const struct reach *reach = &query->reach;

	query->pairs[0] = (struct href_pair){ "list", NULL,
					      kinds[KIND_AT(query->kind)].value,
					      NULL };
	query->pairs[1] = (struct href_pair){
		"unit", "Đơn vị", in->unit,
		option_label(reach->units, reach->n_units, in->unit)
	};
	query->pairs[2] = (struct href_pair){
		"officer", "Chấp hành viên", in->officer,
		option_label(reach->officers, reach->n_officers, in->officer)
	};
}

MUST_CHECK static struct err *
read_query(struct request *req, struct compare_query *query)
{
	struct err *e;

	*query = (struct compare_query){ .kind = ALERT_UNPUBLISHED };
	query->form = form_new(req, compare_fields, ARRAY_LEN(compare_fields));
	e = reach_load(req, &query->reach);
	if (e)
		return e;
	form_options(query->form, "list", kinds, KINDS);
	reach_options(query->form, &query->reach);
	e = form_read(query->form, &query->in);
	if (e)
		return e;
	for (size_t i = 0; i < KINDS; i++) {
		if (text_same(kinds[i].value, query->in.list))
			query->kind = (enum alert_list)(FIRST_KIND + i);
	}
	reach_choose(req, &query->reach, query->in.unit, query->in.officer);
	fill_pairs(query);
	return NULL;
}

/* The four figures, each the way to its list. */
MUST_CHECK static struct err *
figures_view(struct request *req, struct compare_query *query,
	     struct view *view, int64_t *total)
{
	int64_t counts[ALERT_LISTS];
	struct err *e;

	e = alert_counts(req, req->db, &query->reach.scope, counts);
	for (size_t i = 0; !e && i < KINDS; i++) {
		struct view *row = view_row(view, "Figures");
		struct href_pair pairs[3];
		int64_t count = counts[FIRST_KIND + i];

		memcpy(pairs, query->pairs, sizeof(pairs));
		pairs[0].value = kinds[i].value;
		view_text(row, "Label", kinds[i].label);
		view_count(row, "Count", count);
		view_flag(row, "Any", count > 0);
		view_text(row, "Href",
			  href_with(view, LIST_PATH, pairs, 3, NULL));
		view_flag(row, "Active", i == KIND_AT(query->kind));
	}
	*total = counts[query->kind];
	return e;
}

static void
line_view(struct view *row, const struct alert_line *line)
{
	if (line->alert.entry_id)
		view_format(row, "Href", "/registry/entry/%" PRId64,
			    line->alert.entry_id);
	view_href(row, "MatterHref", PATH_MATTER, line->alert.matter_id);
	view_text(row, "Debtor", line->alert.debtor);
	view_text(row, "Number", line->number);
	view_text(row, "NoMeans", line->alert.no_means);
	view_date(row, "Decided", line->alert.decided_on);
	view_date(row, "Published", line->published_on);
	view_date(row, "DueOn", line->due_on);
	if (date_is_set(line->due_on) && date_is_set(line->published_on))
		view_count(row, "LateDays",
			   date_to_days(line->published_on) -
				   date_to_days(line->due_on));
	view_text(row, "State", line->state);
	view_text(row, "What", line->alert.what);
	view_text(row, "Officer",
		  line->officer ? line->officer : "Chưa phân công");
	view_text(row, "Unit", line->unit);
}

/* GET /registry/compare */
struct err *
page_compare_list(struct request *req)
{
	struct view *view = view_new(req, "Đối chiếu công khai với quyết định");
	struct compare_query query;
	const char *as_of;
	struct alert_line *lines;
	int64_t total = 0;
	int64_t page;
	size_t n;
	struct err *e;

	e = read_query(req, &query);
	if (!e)
		e = figures_view(req, &query, view, &total);
	if (e)
		return e;
	page = request_page(req);
	e = alert_page(req, req->db, &query.reach.scope, query.kind,
		       (page - 1) * PAGE_ROWS, PAGE_ROWS, &lines, &n);
	if (!e)
		e = alert_as_of(req, req->db, req->today, &as_of);
	if (e)
		return e;
	for (size_t i = 0; i < n; i++)
		line_view(view_row(view, "Rows"), &lines[i]);
	form_view(query.form, view);
	chips_view(view, LIST_PATH, query.pairs, 3);
	reach_view(&query.reach, view);
	view_text(view, "List.Kind", kinds[KIND_AT(query.kind)].value);
	view_text(view, "List.Title", kinds[KIND_AT(query.kind)].label);
	view_text(view, "List.EmptyText", empty_texts[KIND_AT(query.kind)]);
	view_text(view, "List.AsOf", as_of);
	view_text(view, "List.Export",
		  href_with(view, "/registry/compare/export", query.pairs, 3,
			    NULL));
	view_flag(view, "List.IsUndecided", query.kind == ALERT_UNDECIDED);
	view_flag(view, "List.IsLate", query.kind == ALERT_OVERDUE);
	view_flag(view, "List.IsDiffers", query.kind == ALERT_DIFFERS);
	view_flag(view, "List.HasEntry", query.kind != ALERT_UNPUBLISHED);
	view_pager(view, href_with(view, LIST_PATH, query.pairs, 3, NULL), page,
		   PAGE_ROWS, total, false);
	view_flag(view, "Page.Wide", true);
	return request_render(req, view, "registry/compare_list.cs");
}

static void
csv_add_line(struct csv_text *csv, const struct alert_line *line)
{
	csv_add(csv, line->alert.debtor);
	csv_add(csv, line->number);
	csv_add(csv, line->alert.no_means);
	csv_add_date(csv, line->alert.decided_on);
	csv_add_date(csv, line->published_on);
	csv_add_date(csv, line->due_on);
	csv_add(csv, line->state);
	csv_add(csv, line->alert.what);
	csv_add(csv, line->officer);
	csv_add(csv, line->unit);
	csv_end_row(csv);
}

/* GET /registry/compare/export */
struct err *
page_compare_export(struct request *req)
{
	static const char *const heads[] = {
		"Người phải thi hành án",
		"Quyết định thi hành án",
		"Quyết định chưa có điều kiện",
		"Ngày quyết định",
		"Ngày công khai",
		"Hạn công khai",
		"Trạng thái hồ sơ",
		"Khác nhau",
		"Chấp hành viên",
		"Đơn vị",
	};
	struct compare_query query;
	struct alert_line *lines;
	struct csv_text csv;
	size_t n;
	struct err *e;

	e = read_query(req, &query);
	if (!e)
		e = alert_page(req, req->db, &query.reach.scope, query.kind, 0,
			       CSV_ROWS_MAX + 1, &lines, &n);
	if (!e)
		e = csv_check(n);
	if (e)
		return e;
	request_hits(req, (int64_t)n);
	csv_start(req, &csv, heads, ARRAY_LEN(heads));
	for (size_t i = 0; i < n; i++)
		csv_add_line(&csv, &lines[i]);
	return csv_send(req, &csv,
			talloc_asprintf(req, "doi-chieu-%s.csv",
					kinds[KIND_AT(query.kind)].value));
}
