#include "common/base.h"

#include "support/case_list.h"

#include "common/session.h"
#include "common/text.h"
#include "law/law_column.h"
#include "matter/due_view.h"
#include "support/case_view.h"

struct case_line {
	int64_t id;
	const char *code, *service, *sender, *sent_at, *state, *unit;
	const char *person; /* who works on it, NULL */
	struct date due_on; /* no date: not received yet */
	struct date today;  /* never set: labels are those of today */
};

struct case_filters {
	const char *find;
	const char *queue;
	const char *service;
	/* Of the law of today, by choose(): states of one meaning, parted by
	 * commas; sent on this day or before and not received is late. */
	const char *open, *waiting, *final;
	struct date late_sent_on;
};

/* ---- Columns ---- */

static void
show_state(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	   struct cell *cell)
{
	const struct case_line *line = row;

	cell->status = step_state_class(line->state);
	law_show_term(ctx, query, row, cell);
}

static void
show_limit(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	   struct cell *cell)
{
	const struct case_line *line = row;
	const struct case_stand stand = { line->service, line->state,
					  line->due_on, line->sent_at };
	struct due_words due = case_badge(ctx, query->req, &stand);

	cell->text = due.words;
	cell->due = due.class;
	cell->days = due.days;
}

#define AT(member) offsetof(struct case_line, member)
#define STATE	   "COALESCE(c.state, 'MOI')"
/* In Viet Nam. */
#define SENT_ON(of) "DATE(" of ".sent_at + INTERVAL 7 HOUR)"

/* clang-format off */
static const struct column columns[] = {
	{ "id", NULL, COLUMN_ID, 0, AT(id), .sql = "i.id" },
	{ "code", "Mã hồ sơ", COLUMN_TEXT, IN_ALL | NAME, AT(code),
	  .sql = "i.code", .to = "/support/case/", .to_at = AT(id) },
	{ "service", "Nội dung", COLUMN_TEXT, IN_ALL | CUT, AT(service),
	  .sql = "i.service",
	  LAW_TERM("support_service", struct case_line, today) },
	{ "sender", "Người gửi", COLUMN_TEXT, IN_ALL, AT(sender),
	  .sql = "i.sender_name" },
	{ "sent", "Gửi lúc", COLUMN_TIME, IN_ALL, AT(sent_at),
	  .sql = "i.sent_at", .sort = "i.id", .falls = true },
	{ "state", "Trạng thái", COLUMN_TEXT, IN_ALL, AT(state), .sql = STATE,
	  LAW_COLUMN(show_state, "support_state", struct case_line, today) },
	{ "due", "Hạn trả lời", COLUMN_DATE, IN_FILE | IN_PRINT, AT(due_on),
	  .sql = "c.due_on" },
	/* First what nobody has received in time. */
	{ "limit", "Thời hạn", COLUMN_MADE, IN_PAGE, .show = show_limit,
	  .sort = "CONCAT(f.id IS NULL, COALESCE(c.due_on, " SENT_ON("i") "))" },
	{ "person", "Người xử lý", COLUMN_TEXT, IN_ALL | CUT, AT(person),
	  .sql = "a.name" },
	{ "unit", "Đơn vị", COLUMN_TEXT, IN_ALL | NARROW, AT(unit),
	  .sql = "u.short_name" },
};
/* clang-format on */

/* ---- Where rows come from ---- */

/* The beginning of a code, or words of a name. Neither codes nor folded text
 * hold a wildcard; what can be neither finds nothing. */
static void
bind_found(const struct list_query *query, struct list_args *args)
{
	static const char signs[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				    "abcdefghijklmnopqrstuvwxyz"
				    "0123456789-.";
	const struct case_filters *in = query->in;
	const char *find = in->find ? in->find : "";
	const char *word = text_fold(query->req, find);
	char *name = talloc_strdup(query->req, *word || !*find ? "%" : "");

	while (*word) {
		size_t n = strcspn(word, " ");

		name = talloc_asprintf_append(name, " %.*s%%", (int)n, word);
		word += n;
		word += strspn(word, " ");
	}
	list_bind_date(args, in->late_sent_on);
	list_bind_text(args, strspn(find, signs) == strlen(find)
				     ? talloc_asprintf(query->req, "%s%%", find)
				     : "");
	list_bind_text(args, name);
}

static void
bind_final(const struct list_query *query, struct list_args *args)
{
	const struct case_filters *in = query->in;

	bind_found(query, args);
	list_bind_text(args, in->final);
}

static void
bind_open(const struct list_query *query, struct list_args *args)
{
	const struct case_filters *in = query->in;

	bind_found(query, args);
	list_bind_text(args, in->open);
}

static void
bind_waiting(const struct list_query *query, struct list_args *args)
{
	const struct case_filters *in = query->in;

	bind_found(query, args);
	list_bind_text(args, in->waiting);
}

static void
bind_soon(const struct list_query *query, struct list_args *args)
{
	bind_open(query, args);
	list_bind_date(args, query->req->today);
	list_bind_date(args, query->req->today);
}

static void
bind_late(const struct list_query *query, struct list_args *args)
{
	bind_open(query, args);
	list_bind_date(args, query->req->today);
}

/* f: the same request, when nobody has received it and the day for that is
 * past. */
#define QUEUED(is, binds)                                                      \
	{ "support_inbox i LEFT JOIN support_case c ON c.inbox_id = i.id"      \
	  " LEFT JOIN support_inbox f ON f.id = i.id AND c.inbox_id IS NULL"   \
	  " AND " SENT_ON("f") " <= ?",                                        \
	  "(i.code LIKE ? OR CONCAT(' ', i.sender_fold) LIKE ?)" is, binds }

/* New ones and those sent on wait to be received. */
#define IS_NEW STATE " IN ('MOI', 'CD_DV')"

/* clang-format off */
static const struct list_source sources[QUEUE_COUNT] = {
	[QUEUE_OPEN] = QUEUED(" AND NOT FIND_IN_SET(" STATE ", ?)", bind_final),
	[QUEUE_NEW] = QUEUED(" AND " IS_NEW, bind_found),
	[QUEUE_WORK] = QUEUED(" AND FIND_IN_SET(" STATE ", ?)"
			      " AND NOT " IS_NEW, bind_open),
	[QUEUE_DRAFT] = QUEUED(" AND " STATE " = 'CHO_DUYET'", bind_found),
	[QUEUE_WAITING] = QUEUED(" AND FIND_IN_SET(" STATE ", ?)",
				 bind_waiting),
	[QUEUE_SOON] = QUEUED(" AND FIND_IN_SET(" STATE ", ?)"
			      " AND c.due_on BETWEEN ?"
			      " AND ? + INTERVAL " SOON_DAYS " DAY", bind_soon),
	[QUEUE_LATE] = QUEUED(" AND (FIND_IN_SET(" STATE ", ?)"
			      " AND c.due_on < ? OR f.id IS NOT NULL)",
			      bind_late),
	[QUEUE_DONE] = QUEUED(" AND FIND_IN_SET(" STATE ", ?)", bind_final),
	[QUEUE_ALL] = QUEUED("", bind_found),
};

const struct list_choice case_queues[QUEUE_COUNT] = {
	[QUEUE_OPEN] = { "", "Chưa xong", NULL },
	[QUEUE_NEW] = { "new", "Chờ tiếp nhận", NULL },
	[QUEUE_WORK] = { "work", "Đang xử lý", NULL },
	[QUEUE_DRAFT] = { "draft", "Chờ duyệt", NULL },
	[QUEUE_WAITING] = { "waiting", "Chờ người gửi", NULL },
	[QUEUE_SOON] = { "soon", "Sắp đến hạn", NULL },
	[QUEUE_LATE] = { "late", "Quá hạn", NULL },
	[QUEUE_DONE] = { "done", "Đã xong", NULL },
	[QUEUE_ALL] = { "all", "Tất cả", NULL },
};
/* clang-format on */

/* ---- The list ---- */

enum queue
case_queue(const struct list_query *query)
{
	const struct case_filters *in = query->in;

	for (size_t i = 0; i < QUEUE_COUNT; i++) {
		if (text_same(case_queues[i].value, in->queue))
			return (enum queue)i;
	}
	return QUEUE_OPEN;
}

static struct err *
declare(struct list_query *query)
{
	struct request *req = query->req;
	struct law_term *services;
	struct option *options;
	size_t n;

	law_terms(req, req->law, "support_service", req->today, &services, &n);
	options = talloc_zero_array(req, struct option, (unsigned)n + 1);
	options[0] = (struct option){ "", "Mọi nội dung" };
	for (size_t i = 0; i < n; i++)
		options[i + 1] =
			(struct option){ services[i].code, services[i].label };
	form_options(query->form, "service", options, n + 1);
	return NULL;
}

/* Who sees his own requests alone sees those given to his account. */
static struct err *
choose(struct list_query *query)
{
	struct request *req = query->req;
	struct case_filters *in = query->in;

	in->open = case_states(req, "open");
	in->waiting = case_states(req, "waiting");
	in->final = case_states(req, "final");
	in->late_sent_on = case_late_sent(req);
	if (query->scope.officer_id)
		query->scope.officer_id = req->session->account_id;
	query->source = case_queue(query);
	if (query->source == QUEUE_DONE || query->source == QUEUE_ALL)
		list_sort(query, "sent");
	return NULL;
}

#undef AT
#define AT(member) .at = offsetof(struct case_filters, member)

/* clang-format off */
static const struct list_filter filters[] = {
	{ { "find", "Mã hồ sơ, người gửi", FIELD_LINE, 0, .max = 100,
	    AT(find) } },
	{ { "service", "Nội dung", FIELD_CODE, 0, AT(service) },
	  .where = "i.service = ?" },
	{ { "queue", "Trạng thái", FIELD_CODE, 0, AT(queue) },
	  .choices = case_queues, .n_choices = QUEUE_COUNT },
};

const struct list case_list = {
	.path = "", .title = "Hồ sơ hỗ trợ trực tuyến", .noun = "hồ sơ",
	.empty = "Không có hồ sơ nào chưa xong.", .file = "ho-so-ho-tro",
	.row = LIST_ROW(struct case_line, columns), .order = "limit",
	.filters = filters, .n_filters = ARRAY_LEN(filters),
	.filters_size = sizeof(struct case_filters), .counted = true,
	.sources = sources, .n_sources = QUEUE_COUNT, .id = "i.id",
	.joins = " JOIN unit u ON u.id = COALESCE(c.unit_id, i.unit_id)"
		 " LEFT JOIN account a ON a.id = c.assigned_to",
	.unit = "COALESCE(c.unit_id, i.unit_id)", .officer = "c.assigned_to",
	.declare = declare, .choose = choose,
};
/* clang-format on */
