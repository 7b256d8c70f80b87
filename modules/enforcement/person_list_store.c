#include "common/base.h"

#include "enforcement/matter_list.h"

#include "common/paths.h"
#include "enforcement/matter_view.h"
#include "law/law_column.h"

/* A matter in which the person is a party, of any judgment. */
struct person_matter {
	int64_t id;
	const char *number;
	struct date decided_on;
	const char *name; /* as this judgment has it */
	const char *role;
	const char *debtors, *account_code, *unit;
	const char *officer; /* NULL: not assigned */
	int64_t left_dong;
};

static void
show_state(TALLOC_CTX *ctx, const struct list_query *query, const void *row,
	   struct cell *cell)
{
	cell->status = matter_state_class(cell->text);
	law_show_account(ctx, query, row, cell);
}

static void
bind_person(const struct list_query *query, struct list_args *args)
{
	list_bind_int(args, query->req->id);
}

#define AT(member) .at = offsetof(struct person_matter, member)

/* clang-format off */
static const struct column columns[] = {
	{ "id", NULL, COLUMN_ID, 0, AT(id), .sql = "m.id" },
	{ "number", "Số quyết định", COLUMN_TEXT, IN_ALL | NAME, AT(number),
	  .sql = "m.number", .width = 24, .to = PATH_MATTER_KIND "/",
	  .to_at = offsetof(struct person_matter, id) },
	{ "decided", "Ngày quyết định", COLUMN_DATE, IN_ALL, AT(decided_on),
	  .sql = "m.decided_on" },
	{ "name", "Tên trong bản án", COLUMN_TEXT, IN_ALL | CUT, AT(name),
	  .sql = "f.name", .width = 32 },
	{ "role", "Tư cách", COLUMN_TEXT, IN_ALL, AT(role), .sql = "f.role",
	  LAW_TERM("party_role", struct person_matter, decided_on) },
	{ "debtor", "Người phải thi hành án", COLUMN_TEXT,
	  IN_ALL | CUT | NARROW, AT(debtors), .sql = "m.debtor_names",
	  .width = 40 },
	{ "state", "Trạng thái", COLUMN_TEXT, IN_ALL, AT(account_code),
	  .sql = "a.code", .show = show_state },
	{ "left", "Còn phải thi hành (đồng)", COLUMN_MONEY, IN_ALL,
	  AT(left_dong), .sql = "m.balance_dong" },
	{ "officer", "Chấp hành viên", COLUMN_TEXT, IN_ALL | NARROW,
	  AT(officer), .sql = "o.name", .none = "chưa phân công" },
	{ "unit", "Đơn vị", COLUMN_TEXT, IN_ALL, AT(unit),
	  .sql = "u.short_name" },
	/* Open ones first, as a search has them. */
	{ "found", NULL, COLUMN_MADE, 0,
	  .sort = "CONCAT(1 - m.is_open, m.list_key)" },
};

/* Once each, also where judgments name him twice: as debtor rather than as
 * anything else, which is what one looks for. */
static const struct list_source source = {
	"(SELECT y.matter_id AS id, MIN(p.name) AS name,"
	"  IF(SUM(y.role = 'debtor') > 0, 'debtor', MIN(y.role)) AS role"
	"  FROM party p JOIN matter_party y ON y.party_id = p.id"
	"  WHERE p.person_id = ? GROUP BY y.matter_id) f"
	" JOIN matter m ON m.id = f.id", NULL, bind_person,
};

const struct list matter_list_person = {
	.path = "person/#", .title = "Các việc của một đương sự",
	.noun = "việc", .file = "cac-viec-cua-duong-su",
	.empty = "Không có việc nào của đương sự này mà tài khoản này được xem.",
	.counted = true,
	.row = LIST_ROW(struct person_matter, columns), .order = "found",
	.sources = &source, .n_sources = 1, .id = "m.id",
	.joins = " JOIN ledger_account a ON a.id = m.account_id"
		 " JOIN unit u ON u.id = m.unit_id"
		 " LEFT JOIN officer o ON o.id = m.officer_id",
	.unit = "m.unit_id", .officer = "m.officer_id",
};
/* clang-format on */
