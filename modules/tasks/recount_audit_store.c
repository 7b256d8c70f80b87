#include "common/base.h"

#include "tasks/recount_store.h"

static const char SQL_LIST_CHAINS[] =
	"SELECT DISTINCT chain_id FROM audit"
	" UNION SELECT DISTINCT chain_id FROM audit_anchor ORDER BY chain_id";

static const char SQL_LIST_AUDIT[] =
	"SELECT chain_id, seq, at, account_id, program, request_number,"
	" action, object_kind, object_id, detail, hash"
	" FROM audit WHERE chain_id = ? AND seq > ? ORDER BY seq LIMIT ?";

static const char SQL_GET_ANCHOR[] =
	"SELECT seq, hash FROM audit_anchor WHERE chain_id = ?"
	" ORDER BY seq DESC LIMIT 1";

struct err *
recount_chains(TALLOC_CTX *ctx, struct db *db, const char ***chains, size_t *n)
{
	const char **found;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_CHAINS, &rows, DB_NO_ARGS);
	if (e)
		return e;
	found = talloc_zero_array(ctx, const char *, (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		found[i] = db_text(rows, i, 0);
	*chains = found;
	*n = rows->count;
	return NULL;
}

struct err *
recount_audit(TALLOC_CTX *ctx, struct db *db, const char *chain_id,
	      int64_t above, int64_t max, struct sealed_row **sealed, size_t *n)
{
	struct sealed_row *found;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_AUDIT, &rows,
		     DB_ARGS(DB_TEXT(chain_id), DB_INT(above), DB_INT(max)));
	if (e)
		return e;
	found = talloc_zero_array(ctx, struct sealed_row,
				  (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		struct audit_row *row = &found[i].row;

		row->chain_id = db_text(rows, i, 0);
		row->seq = db_int(rows, i, 1);
		row->at = db_text(rows, i, 2);
		row->account_id = db_int(rows, i, 3);
		row->program = db_text(rows, i, 4);
		row->number = db_text(rows, i, 5);
		row->action = db_text(rows, i, 6);
		row->object_kind = db_text(rows, i, 7);
		row->object_id = db_int(rows, i, 8);
		row->detail = db_text(rows, i, 9);
		found[i].hash = db_text(rows, i, 10);
	}
	*sealed = found;
	*n = rows->count;
	return NULL;
}

struct err *
recount_anchor(TALLOC_CTX *ctx, struct db *db, const char *chain_id,
	       int64_t *seq, const char **hash)
{
	struct db_rows *rows;
	struct err *e;

	*seq = 0;
	*hash = "";
	e = db_query(db, ctx, SQL_GET_ANCHOR, &rows,
		     DB_ARGS(DB_TEXT(chain_id)));
	if (e || rows->count == 0)
		return e;
	*seq = db_int(rows, 0, 0);
	*hash = db_text(rows, 0, 1);
	return NULL;
}
