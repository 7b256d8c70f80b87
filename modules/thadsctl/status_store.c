#include "common/base.h"

#include "thadsctl/status_store.h"

static const char SQL_COUNT_CONNECTIONS[] =
	"SELECT user, COUNT(*) FROM information_schema.processlist"
	" WHERE db = DATABASE() AND user LIKE 'thads\\_%'"
	" GROUP BY user ORDER BY user";

static const char SQL_COUNT_USE[] =
	"SELECT 'open accounts', COUNT(*) FROM account WHERE state = 'active'"
	" UNION ALL"
	" SELECT 'sessions of the last 15 minutes', COUNT(*) FROM session"
	" WHERE ended_at IS NULL"
	" AND seen_at >= UTC_TIMESTAMP() - INTERVAL 15 MINUTE"
	" UNION ALL"
	" SELECT 'jobs that wait or run', COUNT(*) FROM job"
	" WHERE state IN ('waiting', 'running')";

MUST_CHECK static struct err *
read_counts(TALLOC_CTX *ctx, struct db *db, const char *sql,
	    struct status_count **counts, size_t *n)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, sql, &rows, DB_NO_ARGS);
	if (e)
		return e;
	*counts = talloc_zero_array(ctx, struct status_count,
				    (unsigned)rows->count);
	for (size_t i = 0; i < rows->count; i++) {
		(*counts)[i].word = db_text(rows, i, 0);
		(*counts)[i].count = db_int(rows, i, 1);
	}
	*n = rows->count;
	return NULL;
}

struct err *
status_connections(TALLOC_CTX *ctx, struct db *db, struct status_count **counts,
		   size_t *n)
{
	return read_counts(ctx, db, SQL_COUNT_CONNECTIONS, counts, n);
}

struct err *
status_use(TALLOC_CTX *ctx, struct db *db, struct status_count **counts,
	   size_t *n)
{
	return read_counts(ctx, db, SQL_COUNT_USE, counts, n);
}
