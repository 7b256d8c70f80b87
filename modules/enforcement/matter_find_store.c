#include "common/base.h"

#include "common/text.h"
#include "enforcement/matter_list_store.h"

static const char SQL_FIND_NUMBER[] =
	"SELECT m.id FROM matter m JOIN unit u ON u.id = m.unit_id"
	" WHERE m.number_fold = ?"
	" AND u.path LIKE ? AND (? = 0 OR m.officer_id = ?) LIMIT 2";

static const char SQL_LIST_STATES[] =
	"SELECT id, label, kind FROM ledger_account"
	" WHERE kind IN ('stock', 'outflow', 'book') ORDER BY position, id";

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

struct err *
matter_states(TALLOC_CTX *ctx, struct db *db, struct matter_state **states,
	      size_t *n)
{
	struct matter_state *found;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_STATES, &rows, DB_NO_ARGS);
	if (e)
		return e;
	found = talloc_zero_array(ctx, struct matter_state,
				  (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		found[i].account_id = db_int(rows, i, 0);
		found[i].label = db_text(rows, i, 1);
		found[i].is_end = strcmp(db_text(rows, i, 2), "outflow") == 0;
	}
	*states = found;
	*n = rows->count;
	return NULL;
}
