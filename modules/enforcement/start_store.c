#include "common/base.h"

#include "enforcement/start_store.h"

/* Unit by unit, each by an index: a plan that begins elsewhere would read the
 * matters of other units. */
#define WAITING(index)                                                         \
	"SELECT COUNT(*) FROM (SELECT STRAIGHT_JOIN m.id FROM unit u"          \
	" JOIN matter m FORCE INDEX (" index ") ON m.unit_id = u.id"           \
	" WHERE u.path LIKE ? AND (? = 0 OR m.officer_id = ?)"
#define UP_TO " LIMIT ?) n"

/* Those without an officer are few, wherever they are. */
static const char SQL_COUNT_ASSIGN[] =
	"SELECT COUNT(*) FROM (SELECT STRAIGHT_JOIN m.id"
	" FROM matter m FORCE INDEX (matter_inbox)"
	" JOIN unit u ON u.id = m.unit_id"
	" WHERE m.officer_id IS NULL AND m.ended_on IS NULL"
	" AND u.path LIKE ? AND (? = 0 OR m.officer_id = ?)" UP_TO;

static const char SQL_COUNT_DUE[] = WAITING("matter_waits")
	" AND m.ended_on IS NULL AND m.due_on BETWEEN ? AND ?" UP_TO;

static const char SQL_COUNT_HELD[] = WAITING("matter_held")
	" AND m.held_dong > 0 AND m.ended_on IS NULL" UP_TO;

static const char SQL_COUNT_NO_DUTY[] = WAITING("matter_waits")
	" AND m.ended_on IS NULL AND m.due_on IS NULL AND m.account_id NOT IN"
	" (SELECT b.id FROM ledger_account b WHERE b.kind = 'book')" UP_TO;

/* As the list of intake counts them: one decision for what one judgment gives
 * ex officio, one for what was asked for. */
static const char SQL_COUNT_DECIDE[] =
	"SELECT COUNT(*) FROM (SELECT DISTINCT j.id, t.basis"
	" FROM (SELECT STRAIGHT_JOIN k.id FROM unit u"
	"   JOIN judgment k FORCE INDEX (judgment_received)"
	"    ON k.unit_id = u.id AND k.received_on >= ?"
	"   WHERE u.path LIKE ?"
	"  UNION SELECT STRAIGHT_JOIN q.judgment_id FROM unit u"
	"   JOIN enforcement_request q FORCE INDEX (request_state)"
	"    ON q.unit_id = u.id AND q.state = 'received'"
	"    AND q.received_on >= ? WHERE u.path LIKE ?) x"
	" JOIN judgment j ON j.id = x.id"
	" JOIN claim c ON c.judgment_id = j.id"
	" JOIN obligation_type t ON t.code = c.obligation_type"
	"  AND t.valid_from <= j.received_on"
	"  AND (t.valid_to IS NULL OR t.valid_to >= j.received_on)"
	" WHERE NOT EXISTS (SELECT 1 FROM obligation o WHERE o.claim_id = c.id)"
	" AND (t.basis = 'ex_officio' OR EXISTS (SELECT 1 FROM request_claim r"
	"  WHERE r.claim_id = c.id)) LIMIT ?) n";

MUST_CHECK static struct err *
count(struct request *req, const char *sql, const struct db_arg *args,
      size_t n_args, int64_t *n)
{
	struct db_rows *rows;
	struct err *e = db_query(req->db, req, sql, &rows, args, n_args);

	if (!e)
		*n = db_int(rows, 0, 0);
	return e;
}

/* Due between these days, both included. */
MUST_CHECK static struct err *
count_due(struct request *req, const struct scope *scope, int64_t from,
	  int64_t to, int64_t *n)
{
	return count(req, SQL_COUNT_DUE,
		     DB_ARGS(DB_SCOPE(scope), DB_DATE(date_from_days(from)),
			     DB_DATE(date_from_days(to)),
			     DB_INT(START_COUNT_MAX + 1)),
		     n);
}

MUST_CHECK static struct err *
count_decide(struct request *req, const struct scope *scope, int64_t *n)
{
	struct date since =
		date_from_days(date_to_days(req->today) - START_DECIDE_DAYS);

	return count(req, SQL_COUNT_DECIDE,
		     DB_ARGS(DB_DATE(since), DB_TEXT(scope->path_like),
			     DB_DATE(since), DB_TEXT(scope->path_like),
			     DB_INT(START_COUNT_MAX + 1)),
		     n);
}

struct err *
start_count(struct request *req, const struct scope *scope,
	    enum start_wait wait, int64_t *n)
{
	static const char *const statements[] = {
		[START_ASSIGN] = SQL_COUNT_ASSIGN,
		[START_HELD] = SQL_COUNT_HELD,
		[START_NONE] = SQL_COUNT_NO_DUTY,
	};
	int64_t today = date_to_days(req->today);

	switch (wait) {
	case START_DECIDE:
		return count_decide(req, scope, n);
	case START_OVER:
		return count_due(req, scope, 0, today - 1, n);
	case START_WEEK:
		return count_due(req, scope, today, today + 6, n);
	case START_ASSIGN:
	case START_HELD:
	case START_NONE:
	default:
		return count(req, statements[wait],
			     DB_ARGS(DB_SCOPE(scope),
				     DB_INT(START_COUNT_MAX + 1)),
			     n);
	}
}
