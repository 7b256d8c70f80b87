#include "common/base.h"

#include "portal/entry_list.h"

#include "common/text.h"
#include "law/law_options.h"
#include "portal/agency_store.h"
#include "portal/entry_view.h"

/* ---- Columns ---- */

static void
show_day(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	 struct cell *cell)
{
	const struct entry *entry = row;

	(void)query;
	cell->text = entry_day(ctx, entry->published_at);
}

#define AT(member) offsetof(struct entry, member)

/* clang-format off */
/* The page draws rows of its own. */
static const struct column columns[] = {
	{ "debtor", "Người phải thi hành án", COLUMN_TEXT, IN_PRINT | NAME,
	  AT(debtor_name) },
	{ "address", "Địa chỉ", COLUMN_TEXT, IN_PRINT, AT(debtor_address) },
	{ "obligation", "Nghĩa vụ phải thi hành", COLUMN_TEXT, IN_PRINT,
	  AT(obligation) },
	{ "decision", "Quyết định thi hành án", COLUMN_TEXT, IN_PRINT,
	  AT(enforcement) },
	{ "unit", "Cơ quan thi hành án", COLUMN_TEXT, IN_PRINT,
	  AT(unit_name) },
	{ "published", "Ngày công khai", COLUMN_TIME, IN_PRINT,
	  AT(published_at), .show = show_day },
	{ "key", NULL, COLUMN_MADE, 0, .sort = "" },
};
/* clang-format on */

/* ---- What is looked for ---- */

#undef AT
#define AT(member) .at = offsetof(struct search_form, member)

/* clang-format off */
static const struct list_filter filters[] = {
	{ { "name", "Họ tên người, tên tổ chức phải thi hành án", FIELD_LINE,
	    0, .max = 200, AT(name) } },
	{ { "unit", "Cơ quan thi hành án", FIELD_CODE, 0, AT(unit) } },
	{ { "decision", "Số quyết định thi hành án", FIELD_LINE, 0,
	    .max = 120, AT(decision) } },
	{ { "address", "Địa chỉ", FIELD_LINE, 0, .max = 100, AT(address) } },
	{ { "kind", "Người phải thi hành án là", FIELD_CODE, 0, AT(kind) } },
	{ { "from", "Công khai từ ngày", FIELD_DATE, 0, AT(from_on) } },
	{ { "to", "đến ngày", FIELD_DATE, 0, AT(to_on) },
	  .chip = "Công khai đến ngày" },
};
/* clang-format on */

/* Provinces; and the unit of the address itself, which may be one of their
 * divisions when the visitor came by a link. */
MUST_CHECK static struct err *
declare_units(struct list_query *query, struct entry_search *asked)
{
	struct request *req = query->req;
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
		asked->unit_like = talloc_asprintf(req, "%s%%", chosen->path);
		if (!text_same(chosen->kind, "province")) {
			options = talloc_realloc(req, options, struct option,
						 (unsigned)n + 1);
			options[n++] =
				(struct option){ sent, chosen->short_name };
		}
	}
	form_options(query->form, "unit", options, n);
	return NULL;
}

static struct err *
declare(struct list_query *query)
{
	query->of = talloc_zero(query, struct entry_search);
	law_offer(query->form, query->req, "kind", "person_kind", "Tất cả");
	return declare_units(query, query->of);
}

static void
check(struct list_query *query, const struct search_form *in)
{
	struct form *form = query->form;
	const char *lack;

	if (date_is_set(in->from_on) && date_is_set(in->to_on) &&
	    date_compare(in->from_on, in->to_on) > 0)
		form_error(form, "to",
			   "Ngày sau phải bằng hoặc sau ngày trước.");
	lack = form_valid(form) ? search_lack(query, in) : NULL;
	if (lack)
		form_error(form, "name", "%s", lack);
	lack = search_number_lack(query, in);
	if (lack)
		form_error(form, "decision", "%s", lack);
}

/* Searches once, for the rows and for how many they are. */
static struct err *
choose(struct list_query *query)
{
	struct request *req = query->req;
	const struct search_form *in = query->in;
	struct entry_search *asked = query->of;
	struct err *e;

	check(query, in);
	asked->search = search_plan(req, in);
	asked->detailed = asked->search->narrow || !text_empty(in->decision);
	if (!form_valid(query->form) || asked->search->way == SEARCH_NOTHING)
		return NULL;
	e = entry_search(req, req->db, asked->search, asked->unit_like,
			 &asked->found);
	asked->made = !asked->found.too_wide;
	if (!e && asked->found.too_wide)
		form_error(query->form, "unit",
			   "Có quá nhiều người trùng tên. Xin chọn cơ quan "
			   "thi hành án, hoặc nhập đủ họ tên.");
	return e;
}

/* ---- Rows ---- */

/* Which of what was found, by the rank that the key of a row has. */
MUST_CHECK static struct err *
take_turn(const struct list_turn *turn, size_t n, size_t *first, size_t *rows)
{
	int64_t rank = turn->backwards ? (int64_t)n + 1 : 0;

	if (turn->key && (!text_to_int(turn->key, &rank) || rank < 1))
		return err_new(ERR_INPUT, NULL, "TH5150: no rank of an entry");
	if ((size_t)rank > n)
		rank = (int64_t)n + turn->backwards;
	*first = turn->backwards ? 0 : (size_t)rank;
	*rows = turn->backwards ? (size_t)rank - 1 : n - (size_t)rank;
	if (*rows > turn->limit && turn->backwards)
		*first = *rows - turn->limit;
	if (*rows > turn->limit)
		*rows = turn->limit;
	return NULL;
}

/* Backwards rows stand from behind. */
static void
add_rows(TALLOC_CTX *ctx, struct list_found *found, const struct entry *entries,
	 const int64_t *ids, bool backwards)
{
	struct entry *rows =
		talloc_array(ctx, struct entry, (unsigned)found->n + 1);
	size_t rank = 0;

	found->rows = rows;
	found->keys = talloc_array(ctx, const char *, (unsigned)found->n + 1);
	for (size_t i = 0; i < found->n; i++) {
		size_t at = backwards ? found->n - 1 - i : i;

		while (ids[rank++] != entries[i].id)
			;
		rows[at] = entries[i];
		found->keys[at] = list_key(ctx, entries[i].id,
					   talloc_asprintf(ctx, "%zu", rank));
	}
}

static struct err *
find(TALLOC_CTX *ctx, struct list_query *query, const struct list_turn *turn,
     struct list_found *found)
{
	const struct entry_search *asked = query->of;
	const struct entry_found *all = &asked->found;
	struct entry *entries;
	size_t first;
	struct err *e = take_turn(turn, all->n, &first, &found->n);

	if (e || turn->counts)
		return e;
	e = entry_list_read(ctx, query->req->db, all->ids + first, found->n,
			    &entries, &found->n);
	if (!e)
		add_rows(ctx, found, entries, all->ids, turn->backwards);
	return e;
}

/* clang-format off */
const struct list entry_list = {
	.path = "", .title = "Tra cứu người phải thi hành án chưa có điều "
			     "kiện thi hành",
	.noun = "kết quả", .file = "cong-khai", .print = "portal/entry_print.cs",
	.empty = "Không có kết quả nào.",
	.row = LIST_ROW(struct entry, columns), .order = "key",
	.filters = filters, .n_filters = ARRAY_LEN(filters),
	.filters_size = sizeof(struct search_form), .counted = true,
	.declare = declare, .choose = choose, .find = find,
};
/* clang-format on */
