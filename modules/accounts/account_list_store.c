#include "common/base.h"

#include "accounts/account_store.h"

#include "common/signin_rules.h"
#include "common/text.h"

/* Wrong passwords from some address make it wait there. */
#define ACCOUNT_WAITS \
	"EXISTS (SELECT 1 FROM sign_in_pair w WHERE w.account_id = a.id" \
	" AND w.wait_until > UTC_TIMESTAMP())"

/* LEFT() instead of LIKE: a login may hold LIKE's own sign "_". */
#define ACCOUNT_FILTER \
	" FROM account a JOIN unit u ON u.id = a.unit_id" \
	" WHERE u.path LIKE ? AND u.path LIKE ?" \
	" AND (? = '' OR CONCAT(' ', a.name_fold) LIKE ?" \
	"  OR LEFT(a.login, CHAR_LENGTH(?)) = ?)" \
	" AND CASE ? WHEN '' THEN 1 WHEN 'active' THEN a.state = 'active'" \
	"  WHEN 'disabled' THEN a.state = 'disabled'" \
	"  WHEN 'waits' THEN " ACCOUNT_WAITS \
	"  ELSE a.state = 'active' AND NOT EXISTS" \
	"   (SELECT 1 FROM session s WHERE s.account_id = a.id) END" \
	" AND (? = '' OR EXISTS (SELECT 1 FROM account_role g" \
	"  WHERE g.account_id = a.id AND g.role_code = ?" \
	"  AND g.revoked_at IS NULL AND g.valid_from <= ?" \
	"  AND (g.valid_to IS NULL OR g.valid_to >= ?)))"

static const char SQL_COUNT_ACCOUNTS[] = "SELECT COUNT(*)" ACCOUNT_FILTER;

static const char SQL_LIST_ACCOUNTS[] =
	"SELECT a.id, a.login, a.name, a.title, a.email, a.phone, u.name,"
	" (SELECT GROUP_CONCAT(DISTINCT r.label ORDER BY r.position"
	"   SEPARATOR '; ') FROM account_role g"
	"  JOIN role r ON r.code = g.role_code WHERE g.account_id = a.id"
	"  AND g.revoked_at IS NULL AND g.valid_from <= ?"
	"  AND (g.valid_to IS NULL OR g.valid_to >= ?)),"
	" a.state = 'active',"
	" " ACCOUNT_WAITS ","
	" (SELECT MAX(s.seen_at) FROM session s WHERE s.account_id = a.id)"
	ACCOUNT_FILTER
	" ORDER BY u.path, a.name COLLATE utf8mb4_uca1400_vietnamese_as_ci,"
	" a.login LIMIT ? OFFSET ?";

#define NO_LIMIT 1000000

static const char *
or_empty(const char *text)
{
	return text ? text : "";
}

static struct account_line
read_line(TALLOC_CTX *ctx, const struct db_rows *rows, size_t i)
{
	return (struct account_line){
		.id = db_int(rows, i, 0),
		.login = db_text(rows, i, 1),
		.name = db_text(rows, i, 2),
		.title = db_text(rows, i, 3),
		.email = db_text(rows, i, 4),
		.phone = db_text(rows, i, 5),
		.unit_name = db_text(rows, i, 6),
		.roles = db_text(rows, i, 7),
		.active = db_int(rows, i, 8) != 0,
		.waits = db_int(rows, i, 9) != 0,
		.last_seen = date_time_text(ctx, db_text(rows, i, 10)),
	};
}

struct err *
account_list(TALLOC_CTX *ctx, struct db *db, const char *path_like,
	     const struct account_filter *filter, struct date today,
	     int64_t page_size, struct account_line **lines, size_t *n,
	     int64_t *total)
{
	const char *fold = text_fold(ctx, or_empty(filter->find));
	const char *login = signin_login(ctx, or_empty(filter->find));
	/* Signs alone are no part of a name; no name is like "-". */
	const char *at_word = *fold ? talloc_asprintf(ctx, "%% %s%%", fold)
				    : "-";
	const char *unit = talloc_asprintf(ctx, "%s%%", or_empty(filter->unit));
	const char *state = or_empty(filter->state);
	const char *role = or_empty(filter->role);
	int64_t limit = page_size ? page_size : NO_LIMIT;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_COUNT_ACCOUNTS, &rows,
		     DB_ARGS(DB_TEXT(path_like), DB_TEXT(unit), DB_TEXT(login),
			     DB_TEXT(at_word), DB_TEXT(login), DB_TEXT(login),
			     DB_TEXT(state), DB_TEXT(role), DB_TEXT(role),
			     DB_DATE(today), DB_DATE(today)));
	if (e)
		return e;
	*total = db_int(rows, 0, 0);
	e = db_query(db, ctx, SQL_LIST_ACCOUNTS, &rows,
		     DB_ARGS(DB_DATE(today), DB_DATE(today), DB_TEXT(path_like),
			     DB_TEXT(unit), DB_TEXT(login), DB_TEXT(at_word),
			     DB_TEXT(login), DB_TEXT(login), DB_TEXT(state),
			     DB_TEXT(role), DB_TEXT(role), DB_DATE(today),
			     DB_DATE(today), DB_INT(limit),
			     DB_INT((filter->page - 1) * limit)));
	if (e)
		return e;
	*lines = talloc_zero_array(ctx, struct account_line,
				   (unsigned)rows->count + 1);
	*n = rows->count;
	for (size_t i = 0; i < rows->count; i++)
		(*lines)[i] = read_line(*lines, rows, i);
	return NULL;
}
