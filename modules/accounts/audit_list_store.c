#include "common/base.h"

#include "accounts/audit_list.h"

#include "accounts/audit_store.h"
#include "accounts/pattern_store.h"
#include "accounts/trail_words.h"
#include "common/signin_rules.h"
#include "common/text.h"
#include "law/law.h"

struct audit_filters {
	const char *account; /* beginning of a login, or part of a name */
	const char *action;
	const char *object;
	int64_t object_id;
	struct date from;
	struct date to;
	int64_t account_id; /* the only one called so, -1: none; by choose() */
};

/* ---- Columns ---- */

static void
show_action(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	    struct cell *cell)
{
	(void)ctx;
	(void)row;
	cell->text = trail_action(query->req, cell->text);
}

static void
show_object(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	    struct cell *cell)
{
	const struct trail_line *line = row;
	const char *kind = trail_object(line->object_kind);

	(void)query;
	cell->text = kind;
	if (line->object_login)
		cell->text =
			talloc_asprintf(ctx, "%s %s", kind, line->object_login);
	else if (line->object_id)
		cell->text = talloc_asprintf(ctx, "%s %" PRId64, kind,
					     line->object_id);
	cell->href = trail_href(ctx, line->object_kind, line->object_id);
}

static void
show_detail(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	    struct cell *cell)
{
	const struct trail_line *line = row;

	(void)query;
	cell->text = trail_detail(ctx, line->action, line->detail);
}

static void
show_program(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	     struct cell *cell)
{
	(void)ctx;
	(void)query;
	(void)row;
	cell->text = trail_program(cell->text);
}

#define AT(member) offsetof(struct trail_line, member)

/* clang-format off */
static const struct column columns[] = {
	{ "at", "Lúc", COLUMN_TIME, IN_ALL, AT(at), .sql = "t.at",
	  .sort = "t.at", .falls = true },
	{ "who", "Người thực hiện", COLUMN_TEXT, IN_ALL, AT(name),
	  .sql = "a.name", .none = "—" },
	{ "login", "Tên đăng nhập", COLUMN_TEXT, IN_ALL, AT(login),
	  .sql = "a.login" },
	{ "action", "Thao tác", COLUMN_TEXT, IN_ALL, AT(action),
	  .sql = "t.action", .show = show_action },
	{ "kind", NULL, COLUMN_TEXT, 0, AT(object_kind),
	  .sql = "t.object_kind" },
	{ "id", NULL, COLUMN_ID, 0, AT(object_id), .sql = "t.object_id" },
	{ "account", NULL, COLUMN_TEXT, 0, AT(object_login),
	  .sql = "o.login" },
	{ "object", "Đối tượng", COLUMN_MADE, IN_ALL, .show = show_object },
	{ "detail", "Nội dung", COLUMN_TEXT, IN_ALL | CUT | ROOMY, AT(detail),
	  .sql = "t.detail", .show = show_detail, .width = 60 },
	{ "program", "Phân hệ", COLUMN_TEXT, IN_ALL | NARROW, AT(program),
	  .sql = "t.program", .show = show_program },
	{ "number", "Mã tham chiếu", COLUMN_TEXT, IN_ALL | NARROW, AT(number),
	  .sql = "t.request_number" },
};
/* clang-format on */

/* ---- Where rows come from ---- */

enum source { BY_TIME, BY_ACCOUNT, BY_ACTION, BY_OBJECT, SOURCES };

static void
bind_seen(const struct list_query *query, struct list_args *args)
{
	const struct audit_filters *in = query->in;
	const char *path = query->req->scope.path_like;
	const char *login =
		signin_login(query->req, in->account ? in->account : "");

	list_bind_text(args, path);
	list_bind_text(args, path);
	list_bind_text(args, path);
	list_bind_text(args, login);
	list_bind_text(args, trail_name_like(query->req,
					     in->account ? in->account : ""));
	list_bind_text(args, login);
	list_bind_text(args, login);
}

static void
bind_account(const struct list_query *query, struct list_args *args)
{
	const struct audit_filters *in = query->in;

	bind_seen(query, args);
	list_bind_int(args, in->account_id);
}

#define FROM(index)                                                            \
	"audit t FORCE INDEX (" index ")"                                      \
	" LEFT JOIN account a ON a.id = t.account_id"                          \
	" LEFT JOIN unit u ON u.id = a.unit_id"

#define OBJECT_ACCOUNT                                                         \
	" LEFT JOIN account o ON t.object_kind = 'account'"                    \
	" AND o.id = t.object_id"

#define SEEN                                                                   \
	"(u.path LIKE ? OR (t.account_id = 0 AND (? = '%'"                     \
	"  OR (t.object_kind = 'account' AND EXISTS (SELECT 1 FROM account b"  \
	"   JOIN unit v ON v.id = b.unit_id WHERE b.id = t.object_id"          \
	"   AND v.path LIKE ?)))))"                                            \
	" AND (? = '' OR CONCAT(' ', a.name_fold) LIKE ?"                      \
	"  OR LEFT(a.login, CHAR_LENGTH(?)) = ?)"

static const struct list_source sources[SOURCES] = {
	[BY_TIME] = { FROM("audit_at"), SEEN, bind_seen },
	[BY_ACCOUNT] = { FROM("audit_account"), SEEN " AND t.account_id = ?",
			 bind_account },
	[BY_ACTION] = { FROM("audit_action"), SEEN, bind_seen },
	[BY_OBJECT] = { FROM("audit_object"), SEEN, bind_seen },
};

/* ---- The list ---- */

/* What there is to choose from, each code once. */
struct choice {
	struct option *options;
	size_t n;
};

static void
add(TALLOC_CTX *ctx, struct choice *choice, const char *code, const char *words)
{
	for (size_t i = 0; i < choice->n; i++) {
		if (text_same(choice->options[i].value, code))
			return;
	}
	choice->options = talloc_realloc(ctx, choice->options, struct option,
					 (unsigned)choice->n + 1);
	choice->options[choice->n++] = (struct option){ code, words };
}

static void
add_words(TALLOC_CTX *ctx, struct choice *choice,
	  const struct trail_word *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		add(ctx, choice, words[i].code, words[i].words);
}

/* The events of matters, by their newest names. */
static void
add_events(TALLOC_CTX *ctx, struct choice *choice, const struct law *law)
{
	for (size_t i = law->n_charts; i > 0; i--) {
		const struct ledger_chart *chart = law->charts[i - 1].chart;

		for (size_t k = 0; k < chart->n_events; k++)
			add(ctx, choice, chart->events[k].code,
			    chart->events[k].label);
	}
}

/* All that the trail can have: what it has, only a walk through all of its
 * lines would tell. */
static struct err *
declare(struct list_query *query)
{
	struct request *req = query->req;
	struct choice actions = { NULL, 0 };
	struct choice objects = { NULL, 0 };

	add(req, &actions, "", "Tất cả");
	add_events(req, &actions, req->law);
	add_words(req, &actions, trail_actions, trail_actions_count);
	form_options(query->form, "action", actions.options, actions.n);
	add(req, &objects, "", "Tất cả");
	add_words(req, &objects, trail_objects, trail_objects_count);
	form_options(query->form, "object", objects.options, objects.n);
	return NULL;
}

/* What lets most lines out has an index in the order of time: one account, one
 * action. The lines about one object are few. */
static struct err *
choose(struct list_query *query)
{
	struct request *req = query->req;
	struct audit_filters *in = query->in;
	struct err *e = NULL;

	if (!text_empty(in->account))
		e = trail_account(req, req->db, req->scope.path_like,
				  in->account, &in->account_id);
	query->source = BY_TIME;
	if (!text_empty(in->action))
		query->source = BY_ACTION;
	if (in->account_id)
		query->source = BY_ACCOUNT;
	if (in->object_id && !text_empty(in->object))
		query->source = BY_OBJECT;
	return e;
}

#undef AT
#define AT(member) .at = offsetof(struct audit_filters, member)

/* clang-format off */
/* Days are those of Viet Nam, seven hours before UTC's. */
static const struct list_filter filters[] = {
	{ { "account", "Người thực hiện", FIELD_LINE, 0, .max = 120,
	    AT(account) } },
	{ { "action", "Thao tác", FIELD_CODE, 0, AT(action) },
	  .where = "t.action = ?" },
	{ { "object", "Đối tượng", FIELD_CODE, 0, AT(object) },
	  .where = "t.object_kind = ?" },
	{ { "id", "Mã số", FIELD_INT, 0, AT(object_id) },
	  .where = "t.object_id = ?" },
	{ { "from", "Từ ngày", FIELD_DATE, 0, AT(from) },
	  .where = "t.at >= ? - INTERVAL 7 HOUR" },
	{ { "to", "đến ngày", FIELD_DATE, 0, AT(to) },
	  .where = "t.at < ? + INTERVAL 17 HOUR", .chip = "Đến ngày" },
};

const struct list audit_list = {
	.path = "audit", .title = "Nhật ký thao tác", .noun = "dòng",
	.empty = "Nhật ký chưa có dòng nào.", .file = "nhat-ky",
	.row = LIST_ROW(struct trail_line, columns), .order = "at",
	.filters = filters, .n_filters = ARRAY_LEN(filters),
	.filters_size = sizeof(struct audit_filters),
	.sources = sources, .n_sources = SOURCES,
	.id = "t.seq", .part = "t.chain_id",
	.joins = OBJECT_ACCOUNT, .declare = declare, .choose = choose,
};
/* clang-format on */

/* ---- The lines of a pattern ---- */

/* Of whom, when, what was done. */
static void
bind_pattern(const struct list_query *query, struct list_args *args)
{
	static const struct pattern none = { .rule.actions = "" };
	const struct pattern *p = query->of ? query->of : &none;

	if (p->rule.who == PATTERN_ADDRESS)
		list_bind_text(args, p->address);
	else
		list_bind_int(args, p->account_id);
	list_bind_text(args, p->began_at);
	list_bind_text(args, p->ended_at);
	list_bind_text(args, pattern_regexp(query->req, p->rule.actions));
}

#define SPAN " AND t.at >= ? AND t.at < ? AND t.action REGEXP ?"

/* By an account, at its door, from an address. */
static const struct list_source pattern_sources[] = {
	[PATTERN_ACCOUNT] = { FROM("audit_account"), "t.account_id = ?" SPAN,
			      bind_pattern },
	[PATTERN_TARGET] = { FROM("audit_object"),
			     "t.object_kind = 'account' AND t.object_id = ?" SPAN,
			     bind_pattern },
	[PATTERN_ADDRESS] = { FROM("audit_account"),
			      "t.account_id = 0"
			      " AND SUBSTRING_INDEX(t.detail, ';', 1) = ?" SPAN,
			      bind_pattern },
};

/* clang-format off */
const struct list pattern_lines = {
	.path = "pattern/#", .title = "Các dòng nhật ký", .noun = "dòng",
	.empty = "Không có dòng nhật ký nào.", .file = "dong-nhat-ky",
	.row = LIST_ROW(struct trail_line, columns), .order = "at",
	.counted = true, .sources = pattern_sources,
	.n_sources = ARRAY_LEN(pattern_sources),
	.id = "t.seq", .part = "t.chain_id", .joins = OBJECT_ACCOUNT,
};
/* clang-format on */
