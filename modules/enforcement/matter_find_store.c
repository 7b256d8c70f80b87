#include "common/base.h"

#include "common/text.h"
#include "enforcement/matter_find_store.h"

static const char SQL_FIND_NUMBER[] =
	"SELECT m.id FROM matter m JOIN unit u ON u.id = m.unit_id"
	" WHERE m.number_fold = ?"
	" AND u.path LIKE ? AND (? = 0 OR m.officer_id = ?) LIMIT 2";

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
