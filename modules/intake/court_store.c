#include "common/base.h"

#include "common/text.h"
#include "intake/court_store.h"

/* In the order of an index, so that it stops with the last that is shown. */
static const char SQL_FIND_COURTS[] =
	"SELECT name FROM court FORCE INDEX (court_used)"
	" WHERE uses > 0 AND name_fold LIKE ?"
	" ORDER BY uses DESC, name LIMIT ?";

struct err *
court_find(TALLOC_CTX *ctx, struct db *db, const char *text, int64_t max,
	   const char ***courts, size_t *n)
{
	const char *fold = text_fold(ctx, text);
	const char **found;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_FIND_COURTS, &rows,
		     DB_ARGS(DB_TEXT(talloc_asprintf(ctx, "%%%s%%", fold)),
			     DB_INT(max)));
	if (e)
		return e;
	found = talloc_zero_array(ctx, const char *, (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		found[i] = db_text(rows, i, 0);
	*courts = found;
	*n = rows->count;
	return NULL;
}
