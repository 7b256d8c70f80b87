#include "common/base.h"

#include "ledger/ledger.h"

/* Who locks a period has the rows of its units for himself, so what is read
 * here holds until the legs are committed. */
#define LOCKS                                                                  \
	"SELECT u.id, COALESCE(p.year, 0),"                                    \
	" COALESCE(MAX(LEAST(p.month, 12)), 0),"                               \
	" COALESCE(MAX(IF(p.month = 13 AND p.until_on >="                      \
	"  DATE(UTC_TIMESTAMP() + INTERVAL 7 HOUR), (SELECT MAX(v.id)"         \
	"   FROM period_move v WHERE v.unit_id = p.unit_id"                    \
	"   AND v.year = p.year AND v.month = 13), 0)), 0)"                    \
	" FROM unit u LEFT JOIN period p"                                      \
	"  ON p.unit_id = u.id AND p.state <> 'open'"

static const char SQL_LIST_LOCKS[] =
	LOCKS " WHERE u.id IN (?, ?) GROUP BY 1, 2 LOCK IN SHARE MODE";

static const char SQL_LIST_ALL_LOCKS[] =
	LOCKS " GROUP BY 1, 2 ORDER BY 1, 2 LOCK IN SHARE MODE";

/* Units of which nothing is locked are not kept: most. */
static void
read_locks(TALLOC_CTX *ctx, const struct db_rows *rows,
	   struct posting_locks *locks)
{
	struct posting_lock *read = talloc_array(ctx, struct posting_lock,
						 (unsigned)rows->count + 1);
	size_t n = 0;

	for (size_t i = 0; i < rows->count; i++) {
		if (db_int(rows, i, 1))
			read[n++] = (struct posting_lock){
				db_int(rows, i, 0),
				(int)db_int(rows, i, 1),
				(int)db_int(rows, i, 2),
				db_int(rows, i, 3),
			};
	}
	*locks = (struct posting_locks){ .rows = read, .n = n };
}

static bool
same_locks(const struct posting_locks *a, const struct posting_locks *b)
{
	bool same = a->n == b->n;

	for (size_t i = 0; same && i < a->n; i++)
		same = a->rows[i].unit_id == b->rows[i].unit_id &&
		       a->rows[i].year == b->rows[i].year &&
		       a->rows[i].through == b->rows[i].through &&
		       a->rows[i].correction_id == b->rows[i].correction_id;
	return same;
}

struct err *
ledger_locks_load(TALLOC_CTX *ctx, struct db *db, int64_t unit_id,
		  int64_t other_id, struct posting_locks *locks)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_LOCKS, &rows,
		     DB_ARGS(DB_INT(unit_id), DB_INT(other_id)));
	if (!e)
		read_locks(ctx, rows, locks);
	return e;
}

struct err *
ledger_locks_load_all(TALLOC_CTX *ctx, struct db *db,
		      struct posting_locks *locks, bool *changed)
{
	const struct posting_locks before = *locks;
	struct db_rows *rows;
	struct err *e =
		db_query(db, ctx, SQL_LIST_ALL_LOCKS, &rows, DB_NO_ARGS);

	if (e)
		return e;
	read_locks(ctx, rows, locks);
	if (changed)
		*changed = !same_locks(&before, locks);
	return NULL;
}
