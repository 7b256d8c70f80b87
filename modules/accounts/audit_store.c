#include "common/base.h"

#include "accounts/audit_store.h"

#include "common/signin_rules.h"
#include "common/text.h"

#define TRAIL_COLUMNS \
	"SELECT t.at, a.login, a.name, t.program, t.action, t.object_kind," \
	" t.object_id, t.detail, t.request_number, o.login"

#define TRAIL_JOINS \
	" LEFT JOIN account a ON a.id = t.account_id" \
	" LEFT JOIN account o ON t.object_kind = 'account'" \
	"  AND o.id = t.object_id"

/* Each half has an index of its own. */
static const char SQL_LIST_TRAIL_OF[] =
	TRAIL_COLUMNS
	" FROM ((SELECT chain_id, seq, at FROM audit WHERE account_id = ?"
	"  ORDER BY at DESC LIMIT ?) UNION"
	" (SELECT chain_id, seq, at FROM audit WHERE object_kind = 'account'"
	"  AND object_id = ? ORDER BY at DESC LIMIT ?)) k"
	" JOIN audit t ON t.chain_id = k.chain_id AND t.seq = k.seq"
	TRAIL_JOINS
	" ORDER BY t.at DESC, t.chain_id, t.seq DESC LIMIT ?";

/* LEFT() instead of LIKE: a login may hold LIKE's own sign "_". */
static const char SQL_FIND_ACCOUNTS[] =
	"SELECT a.id FROM account a JOIN unit u ON u.id = a.unit_id"
	" WHERE u.path LIKE ? AND (CONCAT(' ', a.name_fold) LIKE ?"
	"  OR LEFT(a.login, CHAR_LENGTH(?)) = ?) LIMIT 2";

static struct trail_line *
read_lines(TALLOC_CTX *ctx, const struct db_rows *rows)
{
	struct trail_line *lines = talloc_zero_array(ctx, struct trail_line,
						     (unsigned)rows->count + 1);

	for (size_t i = 0; i < rows->count; i++) {
		lines[i].at = date_time_text(lines, db_text(rows, i, 0));
		lines[i].login = db_text(rows, i, 1);
		lines[i].name = db_text(rows, i, 2);
		lines[i].program = db_text(rows, i, 3);
		lines[i].action = db_text(rows, i, 4);
		lines[i].object_kind = db_text(rows, i, 5);
		lines[i].object_id = db_int(rows, i, 6);
		lines[i].detail = db_text(rows, i, 7);
		lines[i].number = db_text(rows, i, 8);
		lines[i].object_login = db_text(rows, i, 9);
	}
	return lines;
}

/* Signs alone are no part of a name; no name is like "-". */
const char *
trail_name_like(TALLOC_CTX *ctx, const char *typed)
{
	const char *fold = text_fold(ctx, typed);

	return *fold ? talloc_asprintf(ctx, "%% %s%%", fold) : "-";
}

struct err *
trail_account(TALLOC_CTX *ctx, struct db *db, const char *path_like,
	      const char *typed, int64_t *id)
{
	const char *login = signin_login(ctx, typed);
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_FIND_ACCOUNTS, &rows,
		     DB_ARGS(DB_TEXT(path_like),
			     DB_TEXT(trail_name_like(ctx, typed)),
			     DB_TEXT(login), DB_TEXT(login)));
	if (e)
		return e;
	*id = 0;
	if (rows->count == 0)
		*id = -1;
	if (rows->count == 1)
		*id = db_int(rows, 0, 0);
	return NULL;
}

struct err *
trail_of_account(TALLOC_CTX *ctx, struct db *db, int64_t account_id,
		 int64_t max, struct trail_line **lines, size_t *n)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_TRAIL_OF, &rows,
		     DB_ARGS(DB_INT(account_id), DB_INT(max),
			     DB_INT(account_id), DB_INT(max), DB_INT(max)));
	if (e)
		return e;
	*lines = read_lines(ctx, rows);
	*n = rows->count;
	return NULL;
}
