#include "common/base.h"

#include "enforcement/matter_filter.h"

#include "common/session.h"
#include "common/text.h"
#include "law/law.h"
#include "staff/unit.h"

#define FIND_MAX_CHARS 100

/* clang-format off */
static const struct field filter_fields[] = {
	{ "find", "Tìm", FIELD_LINE, 0, FIND_MAX_CHARS,
	  offsetof(struct filter_form, find) },
	{ "state", "Trạng thái", FIELD_CODE, 0, 0,
	  offsetof(struct filter_form, state) },
	{ "officer", "Chấp hành viên", FIELD_CODE, 0, 0,
	  offsetof(struct filter_form, officer) },
	{ "wait", "Đang chờ", FIELD_CODE, 0, 0,
	  offsetof(struct filter_form, wait) },
	{ "from", "QĐ từ ngày", FIELD_DATE, 0, 0,
	  offsetof(struct filter_form, from) },
	{ "to", "đến ngày", FIELD_DATE, 0, 0,
	  offsetof(struct filter_form, to) },
};
/* clang-format on */

/* In the order of enum matter_wait. */
static const struct option waits[] = {
	{ "", "Tất cả" },
	{ "over", "Quá hạn" },
	{ "week", "Đến hạn trong 7 ngày" },
	{ "none", "Không có hạn kế tiếp" },
	{ "held", "Chưa chi trả" },
};

static const char *const view_paths[] = {
	[VIEW_MINE] = "/enforcement/",
	[VIEW_UNIT] = "/enforcement/unit",
	[VIEW_OVERDUE] = "/enforcement/overdue",
	[VIEW_DONE] = "/enforcement/done",
};

char *
matter_url_escape(TALLOC_CTX *ctx, const char *text)
{
	static const char digits[] = "0123456789ABCDEF";
	static const char plain[] = "abcdefghijklmnopqrstuvwxyz"
				    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~";
	char *out = talloc_array(ctx, char, (unsigned)strlen(text) * 3 + 1);
	size_t n = 0;

	for (; *text; text++) {
		unsigned char byte = (unsigned char)*text;

		if (strchr(plain, *text)) {
			out[n++] = *text;
			continue;
		}
		out[n++] = '%';
		out[n++] = digits[byte >> 4];
		out[n++] = digits[byte & 15];
	}
	out[n] = '\0';
	return out;
}

/* States that the view can show: open ones, or ends, or all for a search. */
static void
load_states(struct matter_query *query)
{
	struct request *req = query->req;
	bool done = query->filter.view == VIEW_DONE;
	const struct ledger_chart *chart = law_chart(req->law, req->today);
	struct option *options;

	options = talloc_zero_array(req, struct option,
				    (unsigned)chart->n_accounts + 1);
	options[0] = (struct option){ "", "Tất cả" };
	query->n_states = 1;
	for (size_t i = 0; i < chart->n_accounts; i++) {
		const struct ledger_account *account = &chart->accounts[i];
		bool is_end = account->kind == LEDGER_OUTFLOW;
		bool is_open = account->kind == LEDGER_STOCK
			       || account->kind == LEDGER_BOOK;

		if (done ? is_end : is_open)
			options[query->n_states++] = (struct option){
				talloc_asprintf(options, "%d", account->id),
				account->label,
			};
	}
	query->states = options;
}

MUST_CHECK static struct err *
load_officers(struct matter_query *query)
{
	struct request *req = query->req;
	struct officer *officers;
	struct option *options;
	size_t n;
	struct err *e;

	e = officer_list(req, req->db, req->scope.path_like, req->today,
			 &officers, &n);
	if (e)
		return e;
	options = talloc_zero_array(req, struct option, (unsigned)n + 1);
	options[0] = (struct option){ "", "Tất cả" };
	for (size_t i = 0; i < n; i++)
		options[i + 1] = (struct option){
			talloc_asprintf(options, "%" PRId64, officers[i].id),
			officers[i].name,
		};
	query->officers = options;
	query->n_officers = n + 1;
	return NULL;
}

/* Whose matters a view shows before anything is chosen. */
static int64_t
own_officer(const struct matter_query *query)
{
	switch (query->filter.view) {
	case VIEW_MINE:
	case VIEW_OVERDUE:
		return query->req->session->officer_id;
	case VIEW_UNIT:
	case VIEW_DONE:
		return 0;
	}
	return 0;
}

static enum matter_wait
wait_of(const char *code)
{
	for (size_t i = 0; i < ARRAY_LEN(waits); i++) {
		if (text_same(waits[i].value, code))
			return (enum matter_wait)i;
	}
	return WAIT_ANY;
}

static void
fill_filter(struct matter_query *query)
{
	const struct filter_form *in = &query->in;
	struct matter_filter *filter = &query->filter;

	filter->find = in->find;
	filter->from = in->from;
	filter->to = in->to;
	filter->today = query->req->today;
	filter->officer_id = own_officer(query);
	filter->wait = wait_of(in->wait);
	if (!text_empty(in->officer))
		(void)text_to_int(in->officer, &filter->officer_id);
	if (!text_empty(in->state))
		(void)text_to_int(in->state, &filter->account_id);
	query->filtered = !text_empty(in->find) || !text_empty(in->state)
			  || !text_empty(in->officer)
			  || filter->wait != WAIT_ANY
			  || date_is_set(in->from) || date_is_set(in->to);
}

struct err *
matter_query_read(struct request *req, enum matter_view view,
		  struct matter_query **made)
{
	struct matter_query *query = talloc_zero(req, struct matter_query);
	struct err *e = NULL;

	query->req = req;
	query->filter.view = view;
	query->path = view_paths[view];
	query->form = form_new(req, filter_fields, ARRAY_LEN(filter_fields));
	load_states(query);
	if (view != VIEW_MINE)
		e = load_officers(query);
	if (e)
		return e;
	form_options(query->form, "wait", waits, ARRAY_LEN(waits));
	form_options(query->form, "state", query->states, query->n_states);
	form_options(query->form, "officer", query->officers,
		     query->n_officers);
	e = form_read(query->form, &query->in);
	if (e)
		return e;
	fill_filter(query);
	*made = query;
	return NULL;
}

/* Appends "&name=value" (or "?name=value") unless left out or empty. */
static char *
add_pair(char *href, const char *name, const char *value, const char *without)
{
	char *escaped;

	if (text_empty(value) || (without && strcmp(name, without) == 0))
		return href;
	escaped = matter_url_escape(href, value);
	return talloc_asprintf_append(href, "%c%s=%s",
				      strchr(href, '?') ? '&' : '?', name,
				      escaped);
}

static const char *
href_without(const struct matter_query *query, const char *path,
	     const char *without)
{
	const struct filter_form *in = &query->in;
	char *href = talloc_strdup(query->req, path);

	href = add_pair(href, "find", in->find, without);
	href = add_pair(href, "state", in->state, without);
	href = add_pair(href, "officer", in->officer, without);
	href = add_pair(href, "wait", in->wait, without);
	href = add_pair(href, "from", date_text(query->req, in->from),
			without);
	return add_pair(href, "to", date_text(query->req, in->to), without);
}

const char *
matter_query_href(const struct matter_query *query, const char *path)
{
	return href_without(query, path, NULL);
}

static const char *
chosen_label(const struct option *options, size_t n, const char *value)
{
	for (size_t i = 0; i < n; i++) {
		if (strcmp(options[i].value, value) == 0)
			return options[i].label;
	}
	return value;
}

static void
add_chip(struct matter_query *query, struct view *view, const char *field,
	 const char *label, const char *value)
{
	struct view *chip;

	if (text_empty(value))
		return;
	chip = view_row(view, "Filters");
	view_format(chip, "Label", "%s: %s", label, value);
	view_text(chip, "Href", href_without(query, query->path, field));
}

void
matter_query_view(struct matter_query *query, struct view *view)
{
	const struct filter_form *in = &query->in;

	form_view(query->form, view);
	add_chip(query, view, "find", "Tìm", in->find);
	add_chip(query, view, "state", "Trạng thái",
		 text_empty(in->state) ? NULL
				       : chosen_label(query->states,
						      query->n_states,
						      in->state));
	add_chip(query, view, "officer", "Chấp hành viên",
		 text_empty(in->officer) ? NULL
					 : chosen_label(query->officers,
							query->n_officers,
							in->officer));
	add_chip(query, view, "wait", "Đang chờ",
		 text_empty(in->wait) ? NULL : waits[wait_of(in->wait)].label);
	add_chip(query, view, "from", "Quyết định từ",
		 date_text(view, in->from));
	add_chip(query, view, "to", "Quyết định đến", date_text(view, in->to));
	view_text(view, "List.Clear", query->path);
	view_text(view, "List.Path", query->path);
}
