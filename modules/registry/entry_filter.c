#include "common/base.h"

#include "registry/entry_filter.h"

#include "common/text.h"

#define LIST_PATH  "/registry/"
#define AT(member) .at = offsetof(struct filter_form, member)

/* clang-format off */
static const struct field filter_fields[] = {
	{ "find", "Tìm", FIELD_LINE, 0, .max = 100, AT(find) },
	{ "state", "Trạng thái", FIELD_CODE, 0, AT(state) },
	{ "unit", "Đơn vị", FIELD_CODE, 0, AT(unit) },
	{ "officer", "Chấp hành viên", FIELD_CODE, 0, AT(officer) },
	{ "late", "Thời hạn", FIELD_CODE, 0, AT(late) },
	{ "decided_from", "QĐ từ ngày", FIELD_DATE, 0, AT(decided_from) },
	{ "decided_to", "đến ngày", FIELD_DATE, 0, AT(decided_to) },
	{ "published_from", "Công khai từ ngày", FIELD_DATE, 0, AT(published_from) },
	{ "published_to", "đến ngày", FIELD_DATE, 0, AT(published_to) },
	{ "sort", "Sắp xếp", FIELD_CODE, 0, AT(sort) },
};

static const struct option state_options[] = {
	{ "", "Đang công khai" },
	{ "ended", "Đã chấm dứt" },
	{ "hidden", "Đã ẩn" },
	{ "book", "Trong sổ theo dõi riêng" },
	{ "all", "Tất cả" },
};

static const enum entry_choice state_choices[] = {
	ENTRIES_LIVE, ENTRIES_ENDED, ENTRIES_HIDDEN, ENTRIES_BOOK, ENTRIES_ALL,
};

static const struct option late_options[] = {
	{ "", "Tất cả" },
	{ "1", "Công khai chậm" },
};

static const struct option sort_options[] = {
	{ "", "Ngày công khai" },
	{ "decided", "Ngày quyết định" },
	{ "name", "Họ tên" },
};
/* clang-format on */

static void
fill_filter(struct entry_query *query)
{
	const struct filter_form *in = &query->in;
	struct entry_filter *filter = &query->filter;

	filter->find = in->find;
	filter->choice = ENTRIES_LIVE;
	for (size_t i = 0; i < ARRAY_LEN(state_options); i++) {
		if (text_same(in->state, state_options[i].value))
			filter->choice = state_choices[i];
	}
	filter->decided_from = in->decided_from;
	filter->decided_to = in->decided_to;
	filter->published_from = in->published_from;
	filter->published_to = in->published_to;
	filter->late = !text_empty(in->late);
	filter->order = ORDER_PUBLISHED;
	if (text_same(in->sort, "decided"))
		filter->order = ORDER_DECIDED;
	if (text_same(in->sort, "name"))
		filter->order = ORDER_NAME;
}

static void
fill_pairs(struct entry_query *query)
{
	struct request *req = query->req;
	const struct filter_form *in = &query->in;
	const struct reach *reach = &query->reach;
	const struct href_pair pairs[FILTER_PAIRS] = {
		{ "find", "Tìm", in->find, NULL },
		{ "state", "Trạng thái", in->state,
		  option_label(state_options, ARRAY_LEN(state_options),
			       in->state) },
		{ "unit", "Đơn vị", in->unit,
		  option_label(reach->units, reach->n_units, in->unit) },
		{ "officer", "Chấp hành viên", in->officer,
		  option_label(reach->officers, reach->n_officers,
			       in->officer) },
		{ "late", "Thời hạn", in->late, "Công khai chậm" },
		{ "decided_from", "Quyết định từ",
		  date_text(req, in->decided_from), NULL },
		{ "decided_to", "Quyết định đến",
		  date_text(req, in->decided_to), NULL },
		{ "published_from", "Công khai từ",
		  date_text(req, in->published_from), NULL },
		{ "published_to", "Công khai đến",
		  date_text(req, in->published_to), NULL },
		{ "sort", NULL, in->sort, NULL },
	};

	memcpy(query->pairs, pairs, sizeof(pairs));
}

struct err *
entry_query_read(struct request *req, struct entry_query **made)
{
	struct entry_query *query = talloc_zero(req, struct entry_query);
	struct err *e;

	query->req = req;
	query->form = form_new(req, filter_fields, ARRAY_LEN(filter_fields));
	e = reach_load(req, &query->reach);
	if (e)
		return e;
	reach_options(query->form, &query->reach);
	form_options(query->form, "state", state_options,
		     ARRAY_LEN(state_options));
	form_options(query->form, "late", late_options,
		     ARRAY_LEN(late_options));
	form_options(query->form, "sort", sort_options,
		     ARRAY_LEN(sort_options));
	e = form_read(query->form, &query->in);
	if (e)
		return e;
	reach_choose(req, &query->reach, query->in.unit, query->in.officer);
	fill_filter(query);
	fill_pairs(query);
	*made = query;
	return NULL;
}

const char *
entry_query_href(const struct entry_query *query, const char *path)
{
	return href_with(query->req, path, query->pairs, FILTER_PAIRS, NULL);
}

static void
sort_view(struct entry_query *query, struct view *view, const char *key,
	  const char *value, bool ascending)
{
	struct view *sort = view_node(view, "List.Sort");
	struct view *node = view_node(sort, key);
	const char *chosen = query->in.sort ? query->in.sort : "";
	struct href_pair pairs[FILTER_PAIRS];

	memcpy(pairs, query->pairs, sizeof(pairs));
	pairs[FILTER_PAIRS - 1].value = value;
	view_text(node, "Href",
		  href_with(view, LIST_PATH, pairs, FILTER_PAIRS, NULL));
	if (text_same(chosen, value))
		view_text(node, "Dir", ascending ? "ascending" : "descending");
}

void
entry_query_view(struct entry_query *query, struct view *view)
{
	form_view(query->form, view);
	chips_view(view, LIST_PATH, query->pairs, FILTER_PAIRS);
	reach_view(&query->reach, view);
	sort_view(query, view, "name", "name", true);
	sort_view(query, view, "decided", "decided", false);
	sort_view(query, view, "published", "", false);
}
