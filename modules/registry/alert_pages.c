#include "common/base.h"

#include "common/paths.h"
#include "common/text.h"
#include "matter/due_view.h"
#include "registry/alert_store.h"
#include "registry/csv_text.h"
#include "registry/reach.h"
#include "registry/registry.h"

#define PAGE_ROWS 50
#define LIST_PATH "/registry/alerts"

/* The first lists of all; the others are those of the comparison. */
#define KINDS (ALERT_LATE + 1)

/* clang-format off */
static const struct option kinds[KINDS] = {
	[ALERT_RELIEF] = { "relief", "Xét miễn, giảm nghĩa vụ" },
	[ALERT_BOOK] = { "book", "Đủ điều kiện chuyển sổ, gửi lại yêu cầu" },
	[ALERT_CHECK] = { "check", "Đến hạn xác minh lại" },
	[ALERT_LATE] = { "late", "Chậm công khai, cập nhật, chấm dứt" },
};

static const char *const empty_texts[KINDS] = {
	[ALERT_RELIEF] = "Không có người phải thi hành án nào đến lúc xét miễn, giảm.",
	[ALERT_BOOK] = "Không có việc nào đủ điều kiện chuyển sổ hoặc gửi lại yêu cầu.",
	[ALERT_CHECK] = "Không có việc nào sắp đến hạn hoặc quá hạn xác minh lại.",
	[ALERT_LATE] = "Trong năm không có việc nào chậm công khai, cập nhật, chấm dứt.",
};

struct alert_form {
	const char *list;
	const char *unit;
	const char *officer;
};

#define AT(member) .at = offsetof(struct alert_form, member)

static const struct field alert_fields[] = {
	{ "list", "Danh sách", FIELD_CODE, 0, AT(list) },
	{ "unit", "Đơn vị", FIELD_CODE, 0, AT(unit) },
	{ "officer", "Chấp hành viên", FIELD_CODE, 0, AT(officer) },
};
/* clang-format on */

struct alert_query {
	struct form *form;
	struct alert_form in;
	struct reach reach;
	enum alert_list kind;
	struct href_pair pairs[3];
};

MUST_CHECK static struct err *
read_query(struct request *req, struct alert_query *query)
{
	const struct reach *reach = &query->reach;
	struct err *e;

	*query = (struct alert_query){ .kind = ALERT_RELIEF };
	query->form = form_new(req, alert_fields, ARRAY_LEN(alert_fields));
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
			query->kind = (enum alert_list)i;
	}
	reach_choose(req, &query->reach, query->in.unit, query->in.officer);
	query->pairs[0] = (struct href_pair){ "list", NULL,
					      kinds[query->kind].value, NULL };
	query->pairs[1] = (struct href_pair){
		"unit", "Đơn vị", query->in.unit,
		option_label(reach->units, reach->n_units, query->in.unit)
	};
	query->pairs[2] = (struct href_pair){ "officer", "Chấp hành viên",
					      query->in.officer,
					      option_label(reach->officers,
							   reach->n_officers,
							   query->in.officer) };
	return NULL;
}

/* The four figures; *total is that of the list that is shown. */
MUST_CHECK static struct err *
figures_view(struct request *req, struct alert_query *query, struct view *view,
	     int64_t *total)
{
	int64_t counts[ALERT_LISTS];
	struct err *e;

	e = alert_counts(req, req->db, &query->reach.scope, counts);
	for (size_t i = 0; !e && i < KINDS; i++) {
		struct view *row = view_row(view, "Figures");
		struct href_pair pairs[3];

		memcpy(pairs, query->pairs, sizeof(pairs));
		pairs[0].value = kinds[i].value;
		view_text(row, "Label", kinds[i].label);
		view_count(row, "Count", counts[i]);
		view_flag(row, "Any", counts[i] > 0);
		view_text(row, "Href",
			  href_with(view, LIST_PATH, pairs, 3, NULL));
		view_flag(row, "Active", i == (size_t)query->kind);
	}
	*total = counts[query->kind];
	return e;
}

/* Of the verification that comes due, or of what is published late. */
static const char *
rule_of(const struct alert *alert)
{
	return alert->list == ALERT_CHECK ? "reverification" : "publication";
}

static void
line_view(struct view *row, const struct request *req,
	  const struct alert_line *line)
{
	const struct alert *alert = &line->alert;

	if (alert->entry_id)
		view_format(row, "Href", "/registry/entry/%" PRId64,
			    alert->entry_id);
	view_href(row, "MatterHref", PATH_MATTER, alert->matter_id);
	view_text(row, "Debtor", alert->debtor);
	view_text(row, "Number", line->number);
	view_text(row, "What", alert->what);
	view_text(row, "Why", alert->why);
	view_text(row, "Article", alert->article);
	view_date(row, "On", alert->on);
	if (alert->is_limit && !alert->was_late)
		due_to_view(row, req, rule_of(alert), alert->on);
	view_flag(row, "WasLate", alert->was_late);
	if (alert->most_dong) {
		view_money(row, "Rest", alert->rest_dong);
		view_money(row, "Most", alert->most_dong);
	}
	view_text(row, "Officer",
		  line->officer ? line->officer : "Chưa phân công");
	view_text(row, "Unit", line->unit);
}

/* GET /registry/alerts */
struct err *
page_alert_list(struct request *req)
{
	struct view *view = view_new(req, "Cảnh báo");
	int64_t page = request_page(req);
	struct alert_query query;
	struct alert_line *lines;
	const char *as_of;
	int64_t total;
	size_t n;
	struct err *e;

	e = read_query(req, &query);
	if (!e)
		e = figures_view(req, &query, view, &total);
	if (!e)
		e = alert_page(req, req->db, &query.reach.scope, query.kind,
			       (page - 1) * PAGE_ROWS, PAGE_ROWS, &lines, &n);
	if (!e)
		e = alert_as_of(req, req->db, req->today, &as_of);
	if (e)
		return e;
	for (size_t i = 0; i < n; i++)
		line_view(view_row(view, "Rows"), req, &lines[i]);
	form_view(query.form, view);
	chips_view(view, LIST_PATH, query.pairs, 3);
	reach_view(&query.reach, view);
	view_text(view, "List.Kind", kinds[query.kind].value);
	view_text(view, "List.Title", kinds[query.kind].label);
	view_text(view, "List.EmptyText", empty_texts[query.kind]);
	view_text(view, "List.AsOf", as_of);
	view_text(view, "List.Noun", "cảnh báo");
	view_text(view, "List.Export",
		  href_with(view, "/registry/alerts/export", query.pairs, 3,
			    NULL));
	view_flag(view, "List.IsRelief", query.kind == ALERT_RELIEF);
	view_flag(view, "List.IsBook", query.kind == ALERT_BOOK);
	view_pager(view, href_with(view, LIST_PATH, query.pairs, 3, NULL), page,
		   PAGE_ROWS, total, false);
	view_flag(view, "Page.Wide", true);
	return request_render(req, view, "registry/alert_list.cs");
}

static void
csv_add_line(struct csv_text *csv, const struct alert_line *line)
{
	const struct alert *alert = &line->alert;

	csv_add(csv, alert->debtor);
	csv_add(csv, line->number);
	csv_add(csv, alert->what);
	csv_add(csv, alert->why);
	csv_add(csv, alert->article);
	csv_add_date(csv, alert->on);
	csv_add_int(csv, alert->rest_dong);
	csv_add_int(csv, alert->most_dong);
	csv_add(csv, line->officer);
	csv_add(csv, line->unit);
	csv_end_row(csv);
}

/* GET /registry/alerts/export */
struct err *
page_alert_export(struct request *req)
{
	static const char *const heads[] = {
		"Người phải thi hành án",
		"Quyết định thi hành án",
		"Cảnh báo",
		"Điều kiện",
		"Căn cứ",
		"Ngày",
		"Còn phải thi hành (đồng)",
		"Mức đề nghị tối đa (đồng)",
		"Chấp hành viên",
		"Đơn vị",
	};
	struct alert_query query;
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
			talloc_asprintf(req, "canh-bao-%s.csv",
					kinds[query.kind].value));
}
