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
	/* Of the law of today, by choose(): sent on this day or before and not
	 * received is late. */
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

/* clang-format off */
static const struct column columns[] = {
	{ "id", NULL, COLUMN_ID, 0, AT(id), .sql = "i.id" },
	{ "code", "Mã hồ sơ", COLUMN_TEXT, IN_ALL | NAME, AT(code),
	  .sql = "i.code", .to = "/support/case/", .to_at = AT(id) },
	{ "service", "Nội dung", COLUMN_TEXT, IN_ALL | CUT | ROOMY,
	  AT(service), .sql = "i.service",
	  LAW_TERM("support_service", struct case_line, today) },
	{ "sender", "Người gửi", COLUMN_TEXT, IN_ALL | CUT, AT(sender),
	  .sql = "i.sender_name" },
	{ "sent", "Gửi lúc", COLUMN_TIME, IN_ALL, AT(sent_at),
	  .sql = "i.sent_at", .sort = "q.inbox_id", .falls = true },
	{ "state", "Trạng thái", COLUMN_TEXT, IN_ALL, AT(state),
	  .sql = "q.state",
	  LAW_COLUMN(show_state, "support_state", struct case_line, today) },
	{ "due", "Hạn trả lời", COLUMN_DATE, IN_FILE | IN_PRINT, AT(due_on),
	  .sql = "q.due_on" },
	/* First what nobody has received. */
	{ "limit", "Thời hạn", COLUMN_MADE, IN_PAGE, .show = show_limit,
	  .sort = "q.place" },
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
	list_bind_text(args, strspn(find, signs) == strlen(find)
				     ? talloc_asprintf(query->req, "%s%%", find)
				     : "");
	list_bind_text(args, name);
}

static void
bind_late(const struct list_query *query, struct list_args *args)
{
	const struct case_filters *in = query->in;

	bind_found(query, args);
	list_bind_date(args, in->late_sent_on);
	list_bind_date(args, query->req->today);
}

/* By an index that has the order: the place, that within a part of the queue,
 * the time of sending, that of what is done or of what is not. */
enum way { BY_PLACE, BY_PART, BY_SENT, BY_SENT_DONE, BY_PLACE_LATE, WAYS };
/* The queue of a reach, or of one account, which has few. */
enum whose {
	OF_MANY = REACH_MANY * WAYS,
	OF_PROVINCE = REACH_PROVINCE * WAYS,
	OF_UNIT = REACH_UNIT * WAYS,
	OF_ACCOUNT = REACHES * WAYS
};

/* clang-format off */
#define QUEUED(index, is, binds)                                               \
	{ "support_queue q FORCE INDEX (" index ")"                            \
	  " JOIN support_inbox i ON i.id = q.inbox_id",                        \
	  "(i.code LIKE ? OR CONCAT(' ', i.sender_fold) LIKE ?)" is, binds }

/* Past the day of being received, or of the answer: no day is no range. */
#define LATE                                                                   \
	" AND (q.place <= CONCAT('0', COALESCE(?, ''))"                        \
	" OR q.place >= '1' AND q.place < CONCAT('1', ?)"                      \
	" AND q.due_on IS NOT NULL)"

#define QUEUES(whose, place, part, sent, done)                                 \
	[(whose) + BY_PLACE] = QUEUED(place, "", bind_found),                  \
	[(whose) + BY_PART] = QUEUED(part, "", bind_found),                    \
	[(whose) + BY_SENT] = QUEUED(sent, "", bind_found),                    \
	[(whose) + BY_SENT_DONE] = QUEUED(done, "", bind_found),               \
	[(whose) + BY_PLACE_LATE] = QUEUED(place, LATE, bind_late)

static const struct list_source sources[] = {
	QUEUES(OF_MANY, "support_queue_list", "support_queue_part", "PRIMARY",
	       "support_queue_done"),
	QUEUES(OF_PROVINCE, "support_queue_province",
	       "support_queue_province_part", "support_queue_province_sent",
	       "support_queue_province_done"),
	QUEUES(OF_UNIT, "support_queue_unit", "support_queue_unit_part",
	       "support_queue_unit_sent", "support_queue_unit_done"),
	QUEUES(OF_ACCOUNT, "support_queue_own", "support_queue_own",
	       "support_queue_own", "support_queue_own"),
};

#define OPEN "q.is_done = 0"
/* It is the turn of the office. */
#define ITS_TURN OPEN " AND q.part <> 'waiting'"

const struct list_choice case_queues[QUEUE_COUNT] = {
	[QUEUE_OPEN] = { "", "Chưa xong", OPEN },
	[QUEUE_NEW] = { "new", "Chờ tiếp nhận", "q.part = 'new'" },
	[QUEUE_WORK] = { "work", "Đang xử lý",
			 OPEN " AND q.part IN ('work', 'draft')" },
	[QUEUE_DRAFT] = { "draft", "Chờ duyệt", "q.part = 'draft'" },
	[QUEUE_WAITING] = { "waiting", "Chờ người gửi", "q.part = 'waiting'" },
	[QUEUE_SOON] = { "soon", "Sắp đến hạn",
			 ITS_TURN " AND q.due_on IS NOT NULL"
			 " AND q.place BETWEEN CONCAT('1', ?)"
			 " AND CONCAT('1', ? + INTERVAL " SOON_DAYS " DAY)" },
	[QUEUE_LATE] = { "late", "Quá hạn", ITS_TURN },
	[QUEUE_DONE] = { "done", "Đã xong", "q.is_done = 1" },
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

static enum way
way_of(const struct list_query *query)
{
	enum queue queue = case_queue(query);

	if (queue == QUEUE_LATE)
		return BY_PLACE_LATE;
	if (text_same(query->sort->name, "sent"))
		return queue == QUEUE_ALL ? BY_SENT : BY_SENT_DONE;
	return queue == QUEUE_NEW || queue == QUEUE_DRAFT ||
			       queue == QUEUE_WAITING
		       ? BY_PART
		       : BY_PLACE;
}

/* Who sees his own requests alone sees those given to his account. */
static struct err *
choose(struct list_query *query)
{
	struct request *req = query->req;
	struct case_filters *in = query->in;

	in->late_sent_on = case_late_sent(req);
	if (case_queue(query) == QUEUE_DONE || case_queue(query) == QUEUE_ALL)
		list_sort(query, "sent");
	query->source = way_of(query);
	if (query->scope.officer_id) {
		query->scope.officer_id = req->session->account_id;
		query->source += OF_ACCOUNT;
	} else {
		query->source += (size_t)list_reach(query) * WAYS;
	}
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
	.sources = sources, .n_sources = ARRAY_LEN(sources),
	.id = "q.inbox_id",
	.joins = " JOIN unit u ON u.id = q.unit_id"
		 " LEFT JOIN account a ON a.id = q.assigned_to",
	.unit = "q.unit_id", .province = "q.province_id",
	.officer = "q.assigned_to",
	.declare = declare, .choose = choose,
};
/* clang-format on */
