#include "common/base.h"

#include "accounts/pattern_list.h"

#include "accounts/audit_store.h"
#include "common/signin_rules.h"
#include "common/text.h"

struct pattern_filters {
	const char *rule;
	const char *state;
	const char *account; /* beginning of a login, or part of a name */
	struct date from;
	struct date to;
};

/* ---- Columns ---- */

static void
show_rule(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	  struct cell *cell)
{
	const struct pattern *p = row;
	struct pattern_rule rule;

	(void)ctx;
	pattern_rule_on(query->req->law, p->rule.code,
			pattern_date(p->began_at), &rule);
	cell->text = rule.label;
}

static void
show_state(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	   struct cell *cell)
{
	const struct pattern *p = row;
	struct state_words words = pattern_state(p);

	(void)ctx;
	(void)query;
	cell->text = words.words;
	cell->status = words.css;
}

#define AT(member) offsetof(struct pattern, member)

/* clang-format off */
static const struct column columns[] = {
	{ "id", NULL, COLUMN_ID, 0, AT(id), .sql = "p.id" },
	{ "rule", "Dấu hiệu", COLUMN_TEXT, IN_ALL | NAME, AT(rule.code),
	  .sql = "p.rule", .show = show_rule, .to = "/accounts/pattern/",
	  .to_at = AT(id), .width = 40 },
	{ "who", "Người, địa chỉ", COLUMN_TEXT, IN_ALL, AT(name),
	  .sql = "IF(p.account_id = 0, p.address, a.name)" },
	{ "login", "Tên đăng nhập", COLUMN_TEXT, IN_ALL | NARROW, AT(login),
	  .sql = "a.login" },
	{ "unit", "Đơn vị", COLUMN_TEXT, IN_ALL | CUT, AT(unit),
	  .sql = "u.name" },
	{ "began", "Từ lúc", COLUMN_TIME, IN_ALL, AT(began_at),
	  .sql = "p.began_at", .sort = "p.began_at", .falls = true },
	{ "ended", "Đến lúc", COLUMN_TIME, IN_ALL, AT(ended_at),
	  .sql = "p.ended_at" },
	{ "lines", "Số dòng", COLUMN_COUNT, IN_ALL, AT(n), .sql = "p.n",
	  .to = "/accounts/pattern/", .to_at = AT(id) },
	{ "threshold", "Ngưỡng", COLUMN_COUNT, IN_ALL | NARROW, AT(threshold),
	  .sql = "p.threshold" },
	{ "open", NULL, COLUMN_FLAG, 0, AT(is_open), .sql = "p.is_open" },
	{ "reviewed", NULL, COLUMN_TEXT, 0, AT(reviewed_at),
	  .sql = "p.reviewed_at" },
	/* What is open first, then the newest. */
	{ "state", "Tình trạng", COLUMN_MADE, IN_ALL, .show = show_state,
	  .sort = "CONCAT(p.is_open, p.began_at)", .falls = true },
};
/* clang-format on */

/* ---- Where rows come from ---- */

/* Patterns of an account are shown to who sees its unit, those of an address to
 * who sees the whole country. */
static void
bind_seen(const struct list_query *query, struct list_args *args)
{
	const struct pattern_filters *in = query->in;
	const char *typed = in->account ? in->account : "";
	const char *login = signin_login(query->req, typed);

	list_bind_text(args, query->req->scope.path_like);
	list_bind_text(args, query->req->scope.path_like);
	list_bind_text(args, login);
	list_bind_text(args, trail_name_like(query->req, typed));
	list_bind_text(args, login);
	list_bind_text(args, login);
}

/* clang-format off */
static const struct list_source source = {
	"audit_pattern p LEFT JOIN account a ON a.id = p.account_id"
	" LEFT JOIN unit u ON u.id = a.unit_id",
	"p.found_at IS NOT NULL"
	" AND (u.path LIKE ? OR (p.account_id = 0 AND ? = '%'))"
	" AND (? = '' OR CONCAT(' ', a.name_fold) LIKE ?"
	"  OR LEFT(a.login, CHAR_LENGTH(?)) = ?)", bind_seen,
};
/* clang-format on */

/* ---- The list ---- */

static struct err *
declare(struct list_query *query)
{
	struct request *req = query->req;
	struct pattern_rule *rules;
	struct option *options;
	size_t n;

	pattern_rules(req, req->law, req->today, &rules, &n);
	options = talloc_zero_array(req, struct option, (unsigned)n + 1);
	options[0] = (struct option){ "", "Tất cả" };
	for (size_t i = 0; i < n; i++)
		options[i + 1] =
			(struct option){ rules[i].code, rules[i].label };
	form_options(query->form, "rule", options, n + 1);
	return NULL;
}

#undef AT
#define AT(member) .at = offsetof(struct pattern_filters, member)

/* clang-format off */
static const struct list_choice states[] = {
	{ "", "Tất cả", NULL },
	{ "open", "Chưa xem xét", "p.is_open = 1" },
	{ "reviewed", "Đã xem xét", "p.is_open = 0" },
};

/* Days are those of Viet Nam, seven hours before UTC's. */
static const struct list_filter filters[] = {
	{ { "rule", "Dấu hiệu", FIELD_CODE, 0, AT(rule) },
	  .where = "p.rule = ?" },
	{ { "state", "Tình trạng", FIELD_CODE, 0, AT(state) },
	  .choices = states, .n_choices = ARRAY_LEN(states) },
	{ { "account", "Người", FIELD_LINE, 0, .max = 120, AT(account) } },
	{ { "from", "Từ ngày", FIELD_DATE, 0, AT(from) },
	  .where = "p.ended_at > ? - INTERVAL 7 HOUR" },
	{ { "to", "đến ngày", FIELD_DATE, 0, AT(to) },
	  .where = "p.began_at < ? + INTERVAL 17 HOUR", .chip = "Đến ngày" },
};

const struct list pattern_list = {
	.path = "patterns", .title = "Dấu hiệu bất thường", .noun = "dấu hiệu",
	.empty = "Nhật ký không có dấu hiệu bất thường nào.",
	.file = "dau-hieu-bat-thuong", .page = "accounts/pattern_list.cs",
	.row = LIST_ROW(struct pattern, columns), .order = "state",
	.filters = filters, .n_filters = ARRAY_LEN(filters),
	.filters_size = sizeof(struct pattern_filters), .counted = true,
	.sources = &source, .n_sources = 1, .id = "p.id", .joins = "",
	.declare = declare,
};
/* clang-format on */
