#include "common/base.h"

#include "common/text.h"
#include "enforcement/matter_list_store.h"

static const char SQL_FIND_NUMBER[] =
	"SELECT m.id FROM matter m JOIN unit u ON u.id = m.unit_id"
	" WHERE m.number_fold = ?"
	" AND u.path LIKE ? AND (? = 0 OR m.officer_id = ?) LIMIT 2";

const char *
matter_token_pattern(TALLOC_CTX *ctx, const char *fold)
{
	size_t n = strlen(fold);
	size_t end = n;

	if (n > 2 && fold[n - 2] == ' ')
		end = n - 2;
	n = end;
	while (n > 0 && fold[n - 1] != ' ')
		n--;
	return talloc_asprintf(ctx, "%.*s%%", (int)(end - n), fold + n);
}

struct err *
matter_find_number(TALLOC_CTX *ctx, struct db *db, const struct scope *scope,
		   const char *typed, int64_t *id)
{
	const char *fold = text_fold(ctx, typed);
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_FIND_NUMBER, &rows,
		     DB_ARGS(DB_TEXT(fold), DB_SCOPE(scope)));
	if (e)
		return e;
	*id = rows->count == 1 ? db_int(rows, 0, 0) : 0;
	return NULL;
}
