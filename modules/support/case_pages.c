#include "common/base.h"

#include "common/csv.h"
#include "common/form.h"
#include "common/session.h"
#include "common/text.h"
#include "support/case_view.h"
#include "support/step_rules.h"
#include "support/support.h"

#define PAGE_ROWS 50
/* Rows of one file: more than any office has open. */
#define EXPORT_ROWS 10000

struct filter_form {
	const char *find;
	const char *queue;
	const char *service;
};

#define AT(member) .at = offsetof(struct filter_form, member)

/* clang-format off */
static const struct field filter_fields[] = {
	{ "find", "Mã hồ sơ, người gửi", FIELD_LINE, 0, .max = 100, AT(find) },
	{ "queue", "Trạng thái", FIELD_CODE, 0, AT(queue) },
	{ "service", "Nội dung", FIELD_CODE, 0, AT(service) },
};

/* In the order of enum queue. */
static const struct option queue_options[QUEUE_COUNT] = {
	{ "", "Chưa xong" },
	{ "new", "Chờ tiếp nhận" },
	{ "work", "Đang xử lý" },
	{ "waiting", "Chờ người gửi" },
	{ "late", "Quá hạn" },
	{ "done", "Đã xong" },
	{ "all", "Tất cả" },
};
/* clang-format on */

/* The list that the address asks for. */
struct case_query {
	struct form *form;
	struct filter_form in;
	struct case_filter filter;
	struct case_words words;
};

static enum queue
queue_of(const char *code)
{
	for (size_t i = 0; i < QUEUE_COUNT; i++)
		if (text_same(queue_options[i].value, code))
			return (enum queue)i;
	return QUEUE_OPEN;
}

/* The beginning of a code, or words of a name. Neither codes nor folded text
 * hold a wildcard; what can be neither finds nothing. */
static void
find_to_filter(TALLOC_CTX *ctx, const char *find, struct case_filter *filter)
{
	static const char signs[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				    "abcdefghijklmnopqrstuvwxyz"
				    "0123456789-.";
	const char *word = text_fold(ctx, find);
	char *pattern = talloc_strdup(ctx, *word || !*find ? "%" : "");

	filter->code_like = "";
	if (strspn(find, signs) == strlen(find))
		filter->code_like = talloc_asprintf(ctx, "%s%%", find);
	while (*word) {
		size_t n = strcspn(word, " ");

		pattern = talloc_asprintf_append(pattern, " %.*s%%", (int)n,
						 word);
		word += n;
		word += strspn(word, " ");
	}
	filter->name_like = pattern;
}

MUST_CHECK static struct err *
read_query(struct request *req, struct case_query *query)
{
	struct option *options;
	struct err *e;

	case_words_read(req, req->law, req->today, &query->words);
	options = talloc_zero_array(req, struct option,
				    (unsigned)query->words.n_services + 1);
	options[0] = (struct option){ "", "Mọi nội dung" };
	for (size_t i = 0; i < query->words.n_services; i++)
		options[i + 1] = (struct option){
			query->words.services[i].code,
			query->words.services[i].label,
		};
	query->form = form_new(req, filter_fields, ARRAY_LEN(filter_fields));
	form_options(query->form, "queue", queue_options, QUEUE_COUNT);
	form_options(query->form, "service", options,
		     query->words.n_services + 1);
	e = form_read(query->form, &query->in);
	if (e)
		return e;
	query->filter.scope = case_scope_of(req, &req->scope);
	query->filter.queue = queue_of(query->in.queue);
	query->filter.service = query->in.service;
	query->filter.today = req->today;
	find_to_filter(req, query->in.find, &query->filter);
	query->filter.late_sent_on = case_late_sent(req, &query->words);
	return NULL;
}

/* The address of a list with these filters and another queue. */
static const char *
query_href(struct request *req, const struct case_query *query,
	   const char *path, const char *queue)
{
	return talloc_asprintf(req, "%s?find=%s&queue=%s&service=%s", path,
			       text_url_escape(req, query->in.find), queue,
			       text_url_escape(req, query->in.service));
}

MUST_CHECK static struct err *
counts_to_view(struct request *req, const struct case_query *query,
	       struct view *view)
{
	int64_t counts[QUEUE_COUNT];
	struct err *e;

	e = case_counts(req, req->db, &query->filter, counts);
	if (e)
		return e;
	for (size_t i = 0; i < QUEUE_COUNT; i++) {
		struct view *row = view_row(view, "Queues");

		view_text(row, "Label", queue_options[i].label);
		view_count(row, "Count", counts[i]);
		view_flag(row, "Active", query->filter.queue == (enum queue)i);
		view_flag(row, "Late", i == QUEUE_LATE && counts[i] > 0);
		view_text(row, "Href",
			  query_href(req, query, "/support/",
				     queue_options[i].value));
	}
	view_pager(view,
		   query_href(req, query, "/support/",
			      queue_options[query->filter.queue].value),
		   request_page(req), PAGE_ROWS, counts[query->filter.queue],
		   false);
	request_hits(req, counts[query->filter.queue]);
	return NULL;
}

/* GET /support/ : the queue of the unit. */
struct err *
page_case_list(struct request *req)
{
	struct case_query query = { 0 };
	struct case_line *lines;
	struct view *view;
	size_t n;
	struct err *e;

	e = read_query(req, &query);
	query.filter.offset = (request_page(req) - 1) * PAGE_ROWS;
	query.filter.limit = PAGE_ROWS;
	if (!e)
		e = case_list(req, req->db, &query.filter, &lines, &n);
	if (e)
		return e;
	view = view_new(req, "Hồ sơ hỗ trợ trực tuyến");
	form_view(query.form, view);
	view_text(view, "List.Noun", "hồ sơ");
	view_text(view, "Export",
		  query_href(req, &query, "/support/export",
			     queue_options[query.filter.queue].value));
	for (size_t i = 0; i < n; i++)
		case_to_row(req, view_row(view, "Rows"), &query.words,
			    &lines[i]);
	e = counts_to_view(req, &query, view);
	return e ? e : request_render(req, view, "support/case_list.cs");
}

static char *
add_cells(char *csv, const char *const *cells, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		char *quoted = csv_quote(csv, cells[i] ? cells[i] : "");

		csv = talloc_asprintf_append_buffer(csv, "%s%s",
						    i ? CSV_PARTS : "", quoted);
		talloc_free(quoted);
	}
	return talloc_strdup_append_buffer(csv, "\r\n");
}

static char *
lines_to_csv(TALLOC_CTX *ctx, const struct case_words *words,
	     const struct case_line *lines, size_t n)
{
	static const char *const heads[] = {
		"Mã hồ sơ",   "Nội dung",    "Người gửi", "Gửi lúc",
		"Trạng thái", "Hạn trả lời", "Đơn vị",	  "Người xử lý",
	};
	/* The mark lets spreadsheets read the file as UTF-8. */
	char *csv = talloc_strdup(ctx, CSV_MARK);

	csv = add_cells(csv, heads, ARRAY_LEN(heads));
	for (size_t i = 0; i < n; i++) {
		const char *cells[] = {
			lines[i].code,
			case_label(words->services, words->n_services,
				   lines[i].service),
			lines[i].sender,
			date_time_text(ctx, lines[i].sent_at),
			case_label(words->states, words->n_states,
				   lines[i].state),
			date_text(ctx, lines[i].due_on),
			lines[i].unit,
			lines[i].person,
		};

		csv = add_cells(csv, cells, ARRAY_LEN(cells));
	}
	return csv;
}

/* GET /support/export : the list as CSV. */
struct err *
page_case_export(struct request *req)
{
	struct case_query query = { 0 };
	struct case_line *lines;
	char *csv;
	size_t n;
	struct err *e;

	e = read_query(req, &query);
	query.filter.limit = EXPORT_ROWS;
	if (!e)
		e = case_list(req, req->db, &query.filter, &lines, &n);
	if (e)
		return e;
	request_hits(req, (int64_t)n);
	csv = lines_to_csv(req, &query.words, lines, n);
	return request_download(req, "text/csv; charset=utf-8",
				"ho-so-ho-tro.csv", (const unsigned char *)csv,
				strlen(csv));
}

/* The steps that this person may take now: Steps.N.{Label, Href}, and
 * Receive for the one that needs no form. */
MUST_CHECK static struct err *
steps_to_view(struct request *req, struct view *view,
	      const struct case_words *words, const struct support_case *c)
{
	struct step_rights rights;
	const struct step *step;
	struct err *e;

	e = case_rights(req, words, c, &rights);
	if (e)
		return e;
	for (size_t i = 0; (step = step_at(c->state, &rights, i)); i++) {
		struct view *row = view_row(view, "Steps");

		view_text(row, "Label", step->label);
		view_flag(row, "Direct", text_same(step->code, "receive"));
		view_flag(row, "First", i == 0);
		view_format(row, "Href",
			    "/support/case/%" PRId64 "/step"
			    "?step=%s",
			    c->id, step->code);
	}
	view_flag(view, "OwnDraft",
		  step_is_own_draft(step_find("approve"), c->state, &rights));
	view_int(view, "Case.Version", c->version);
	return NULL;
}

/* GET /support/case/# */
struct err *
page_case_show(struct request *req)
{
	struct case_scope scope = case_scope_of(req, &req->scope);
	struct case_words words;
	struct support_case *c;
	struct case_event *events;
	struct case_reply *replies;
	struct view *view;
	size_t n_replies;
	size_t n;
	struct err *e;

	e = case_get(req, req->db, &scope, req->id, &c);
	if (e)
		return e;
	case_words_read(req, req->law, req->today, &words);
	e = case_events(req, req->db, c->id, &events, &n);
	if (!e)
		e = case_replies(req, req->db, c->id, &replies, &n_replies);
	if (e)
		return e;
	view = view_new(req, c->code);
	view_flag(view, "Page.Bare", true);
	view_crumb(view, "Hồ sơ hỗ trợ trực tuyến", "/support/");
	view_crumb(view, c->code, NULL);
	form_guard_view(req, view);
	case_to_view(req, view, &words, c);
	e = steps_to_view(req, view, &words, c);
	if (e)
		return e;
	case_events_to_view(view, &words, events, n);
	case_replies_to_view(view, replies, n_replies);
	view_flag(view, "Intake",
		  request_has_program(req, "intake") &&
			  session_may(req->session, "judgment.write") &&
			  (text_same(c->state, "DOICHIEU") ||
			   text_same(c->state, "DATIEPNHAN")));
	return request_render(req, view, "support/case_show.cs");
}
