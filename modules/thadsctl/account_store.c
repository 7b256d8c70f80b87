#include "common/base.h"

#include "thadsctl/account_store.h"

static const char SQL_LIST_ACCOUNTS[] =
	"SELECT a.login, a.name, a.state, u.code,"
	" (SELECT GROUP_CONCAT(CONCAT(g.role_code, '@', v.code)"
	"   ORDER BY g.id SEPARATOR ' ')"
	"  FROM account_role g JOIN unit v ON v.id = g.unit_id"
	"  WHERE g.account_id = a.id AND g.revoked_at IS NULL"
	"  AND g.valid_from <= ?"
	"  AND (g.valid_to IS NULL OR g.valid_to >= ?))"
	" FROM account a JOIN unit u ON u.id = a.unit_id ORDER BY a.login";

struct err *
account_lines(TALLOC_CTX *ctx, struct db *db, struct date on,
	      struct account_line **lines, size_t *n)
{
	struct account_line *found;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_ACCOUNTS, &rows,
		     DB_ARGS(DB_DATE(on), DB_DATE(on)));
	if (e)
		return e;
	found = talloc_zero_array(ctx, struct account_line,
				  (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		found[i].login = db_text(rows, i, 0);
		found[i].name = db_text(rows, i, 1);
		found[i].state = db_text(rows, i, 2);
		found[i].unit = db_text(rows, i, 3);
		found[i].roles = db_text(rows, i, 4);
	}
	*lines = found;
	*n = rows->count;
	return NULL;
}
