#include "common/base.h"

#include "accounts/account_list.h"

#include "accounts/account_view.h"
#include "common/signin_rules.h"
#include "common/text.h"
#include "staff/reach.h"
#include "staff/staff.h"

struct account_filters {
	const char *find; /* name, or beginning of a login */
	const char *unit; /* code: it and those below */
	const char *role;
	const char *state;
};

/* ---- Columns ---- */

static void
show_roles(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	   struct cell *cell)
{
	(void)ctx;
	(void)row;
	if (cell->text || query->as != LIST_PAGE)
		return;
	cell->text = "Chưa có vai trò";
	cell->status = "warn";
}

static void
show_state(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	   struct cell *cell)
{
	const struct account_line *line = row;
	struct state_words words = account_state(line->active, line->waits);

	(void)ctx;
	(void)query;
	cell->text = words.words;
	cell->status = words.css;
}

/* Wrong passwords from some address make it wait there. */
#define WAITS \
	"EXISTS (SELECT 1 FROM sign_in_pair w WHERE w.account_id = a.id" \
	" AND w.wait_until > UTC_TIMESTAMP())"

/* A role that is held today. */
#define HELD \
	" g.account_id = a.id AND g.revoked_at IS NULL" \
	" AND g.valid_from <= DATE(UTC_TIMESTAMP() + INTERVAL 7 HOUR)" \
	" AND COALESCE(g.valid_to >= DATE(UTC_TIMESTAMP() + INTERVAL 7 HOUR)," \
	"  TRUE)"

#define AT(member) offsetof(struct account_line, member)

/* clang-format off */
static const struct column columns[] = {
	{ "id", NULL, COLUMN_ID, 0, AT(id), .sql = "a.id" },
	{ "name", "Họ và tên", COLUMN_TEXT, IN_ALL | NAME, AT(name),
	  .sql = "a.name", .sort = "a.name_fold", .to = "/accounts/account/",
	  .to_at = AT(id) },
	{ "login", "Tên đăng nhập", COLUMN_TEXT, IN_ALL, AT(login),
	  .sql = "a.login" },
	{ "title", "Chức vụ", COLUMN_TEXT, IN_ALL | NARROW, AT(title),
	  .sql = "a.title" },
	{ "unit", "Đơn vị", COLUMN_TEXT, IN_ALL | CUT, AT(unit_name),
	  .sql = "u.short_name", .sort = "u.path", .width = 40 },
	{ "roles", "Vai trò đang giữ", COLUMN_TEXT, IN_ALL | CUT, AT(roles),
	  .sql = "(SELECT GROUP_CONCAT(DISTINCT r.label ORDER BY r.position"
		 "  SEPARATOR '; ') FROM account_role g"
		 " JOIN role r ON r.code = g.role_code WHERE" HELD ")",
	  .show = show_roles, .width = 40 },
	{ "email", "Thư điện tử", COLUMN_TEXT, IN_FILE, AT(email),
	  .sql = "a.email" },
	{ "phone", "Điện thoại", COLUMN_TEXT, IN_FILE, AT(phone),
	  .sql = "a.phone" },
	{ "active", NULL, COLUMN_FLAG, 0, AT(active),
	  .sql = "a.state = 'active'" },
	{ "waits", NULL, COLUMN_FLAG, 0, AT(waits), .sql = WAITS },
	{ "state", "Trạng thái", COLUMN_MADE, IN_ALL, .show = show_state },
	{ "seen", "Dùng gần nhất", COLUMN_TIME, IN_ALL, AT(seen_at),
	  .sql = "(SELECT MAX(s.seen_at) FROM session s"
		 " WHERE s.account_id = a.id)", .none = "Chưa đăng nhập" },
};
/* clang-format on */

/* ---- Where rows come from ---- */

enum source { FROM_MANY, FROM_UNIT, FROM_FIND, SOURCES };

/* LEFT() instead of LIKE: a login may hold LIKE's own sign "_". Signs alone
 * are no part of a name; no name is like "-". */
static void
bind_found(const struct list_query *query, struct list_args *args)
{
	const struct account_filters *in = query->in;
	const char *find = in->find ? in->find : "";
	const char *fold = text_fold(query->req, find);
	const char *login = signin_login(query->req, find);

	list_bind_text(args,
		       *fold ? talloc_asprintf(query->req, "%% %s%%", fold)
			     : "-");
	list_bind_text(args, login);
	list_bind_text(args, login);
}

#define FROM(index)                                                            \
	"account a FORCE INDEX (" index ") JOIN unit u ON u.id = a.unit_id"

static const struct list_source sources[SOURCES] = {
	[FROM_MANY] = { FROM("account_name"), NULL, NULL },
	[FROM_UNIT] = { FROM("account_unit"), NULL, NULL },
	[FROM_FIND] = { FROM("account_name"),
			"(CONCAT(' ', a.name_fold) LIKE ?"
			" OR LEFT(a.login, CHAR_LENGTH(?)) = ?)",
			bind_found },
};

/* ---- The list ---- */

static struct err *
declare(struct list_query *query)
{
	struct request *req = query->req;
	struct staff_role *roles;
	struct option *options;
	size_t n;
	struct err *e = staff_roles(req, req->db, req->today, &roles, &n);

	if (e)
		return e;
	options = talloc_zero_array(req, struct option, (unsigned)n + 1);
	options[0] = (struct option){ "", "Tất cả" };
	for (size_t i = 0; i < n; i++)
		options[i + 1] =
			(struct option){ roles[i].code, roles[i].label };
	form_options(query->form, "role", options, n + 1);
	return reach_declare(query);
}

static struct err *
choose(struct list_query *query)
{
	const struct account_filters *in = query->in;
	struct err *e = NULL;

	if (!text_empty(in->unit))
		e = list_within(query, in->unit);
	query->source = FROM_MANY;
	if (query->scope.n_units == 1)
		query->source = FROM_UNIT;
	if (!text_empty(in->find))
		query->source = FROM_FIND;
	return e;
}

#undef AT
#define AT(member) .at = offsetof(struct account_filters, member)

/* clang-format off */
static const struct list_choice states[] = {
	{ "", "Tất cả", NULL },
	{ "active", "Đang dùng", "a.state = 'active'" },
	{ "unused", "Chưa đăng nhập lần nào", "a.state = 'active'"
	  " AND NOT EXISTS (SELECT 1 FROM session s"
	  "  WHERE s.account_id = a.id)" },
	{ "roleless", "Chưa có vai trò", "a.state = 'active'"
	  " AND NOT EXISTS (SELECT 1 FROM account_role g WHERE" HELD ")" },
	{ "ending", "Vai trò hết hạn trong " ENDING_DAYS " ngày",
	  "a.state = 'active'"
	  " AND EXISTS (SELECT 1 FROM account_role g WHERE" HELD
	  "  AND g.valid_to <= ? + INTERVAL " ENDING_DAYS " DAY)" },
	{ "waits", "Phải chờ ở nơi nhập sai mật khẩu", WAITS },
	{ "disabled", "Đã khóa", "a.state = 'disabled'" },
};

static const struct list_filter filters[] = {
	{ { "q", "Họ tên, tên đăng nhập", FIELD_LINE, 0, .max = 120,
	    AT(find) } },
	{ { "unit", "Đơn vị", FIELD_CODE, 0, AT(unit) } },
	{ { "role", "Vai trò", FIELD_CODE, 0, AT(role) },
	  .where = "EXISTS (SELECT 1 FROM account_role g WHERE" HELD
		   " AND g.role_code = ?)" },
	{ { "state", "Trạng thái", FIELD_CODE, 0, AT(state) },
	  .choices = states, .n_choices = ARRAY_LEN(states) },
};

const struct list account_list = {
	.path = "", .title = "Tài khoản người dùng", .noun = "tài khoản",
	.empty = "Chưa có tài khoản nào.", .file = "tai-khoan",
	.row = LIST_ROW(struct account_line, columns), .order = "name",
	.filters = filters, .n_filters = ARRAY_LEN(filters),
	.filters_size = sizeof(struct account_filters), .counted = true,
	.sources = sources, .n_sources = SOURCES, .id = "a.id", .joins = "",
	.unit = "a.unit_id", .declare = declare, .choose = choose,
};
/* clang-format on */
