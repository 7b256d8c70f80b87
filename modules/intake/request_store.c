#include "common/base.h"

#include "common/session.h"
#include "intake/claim_sql.h"
#include "intake/request_store.h"
#include "matter/series.h"

static const char SQL_ADD_REQUEST[] =
	"INSERT INTO enforcement_request (judgment_id, unit_id, book_year,"
	" book_number, requester_id, received_on, channel, content,"
	" asset_information, account_number, recorded_by)"
	" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

static const char SQL_ADD_REQUEST_CLAIM[] =
	"INSERT INTO request_claim (request_id, claim_id) VALUES (?, ?)";

#define BY_RECEPTION " ORDER BY q.received_on DESC, q.id DESC"

/* The page of ids first, then what is written in these rows alone. */
static const char SQL_LIST_REQUESTS[] =
	"SELECT q.id, q.judgment_id, CONCAT(q.book_number, '/', q.book_year),"
	" q.received_on, t.label, p.name, j.number,"
	" (SELECT GROUP_CONCAT(d.name ORDER BY d.position SEPARATOR ', ')"
	"  FROM party d WHERE d.judgment_id = j.id AND d.role = 'debtor'),"
	" EXISTS (SELECT 1 FROM matter m WHERE m.judgment_id = j.id"
	"  AND m.request_id = q.id)"
	" FROM (SELECT q.id FROM enforcement_request q"
	"  JOIN unit u ON u.id = q.unit_id WHERE u.path LIKE ?"
	BY_RECEPTION " LIMIT ? OFFSET ?) x"
	" JOIN enforcement_request q ON q.id = x.id"
	" JOIN judgment j ON j.id = q.judgment_id"
	" JOIN party p ON p.id = q.requester_id"
	" LEFT JOIN law_term t ON t.list = 'request_channel'"
	"  AND t.code = q.channel AND t.valid_from <= q.received_on"
	"  AND (t.valid_to IS NULL OR t.valid_to >= q.received_on)"
	BY_RECEPTION;

static const char SQL_COUNT_REQUESTS[] =
	"SELECT COUNT(*) FROM enforcement_request q"
	" JOIN unit u ON u.id = q.unit_id WHERE u.path LIKE ?";

/* Claims of judgments that wait for a decision. */
#define PENDING                                                                \
	" FROM claim c JOIN judgment j ON j.id = c.judgment_id"                \
	" JOIN unit u ON u.id = j.unit_id"                                     \
	" JOIN obligation_type t ON t.code = c.obligation_type"                \
	"  AND t.valid_from <= j.received_on"                                  \
	"  AND (t.valid_to IS NULL OR t.valid_to >= j.received_on)"            \
	" LEFT JOIN request_claim k ON k.claim_id = c.id"                      \
	" LEFT JOIN enforcement_request q ON q.id = k.request_id"              \
	" WHERE u.path LIKE ?"                                                 \
	" AND (t.basis = 'ex_officio' OR q.id IS NOT NULL)"                    \
	" AND " CLAIM_IS_FREE                                                  \
	" GROUP BY j.id, t.basis"

static const char SQL_LIST_PENDING[] =
	"SELECT j.id, j.number, j.court,"
	" (SELECT GROUP_CONCAT(d.name ORDER BY d.position SEPARATOR ', ')"
	"  FROM party d WHERE d.judgment_id = j.id AND d.role = 'debtor'),"
	" t.basis, MIN(COALESCE(q.received_on, j.received_on)) AS since,"
	" COUNT(*), SUM(GREATEST(c.amount_dong - " CLAIM_PAID ", 0))"
	PENDING " ORDER BY since, j.id LIMIT ? OFFSET ?";

static const char SQL_COUNT_PENDING[] =
	"SELECT COUNT(*) FROM (SELECT j.id" PENDING ") p";

struct err *
request_add(struct request *req, int64_t judgment_id,
	    const struct request_form *in, int64_t requester_id,
	    const int64_t *claim_ids, size_t n, int64_t *id)
{
	struct series_number book;
	struct err *e;

	e = series_next(req, req->db, req->law, req->session->unit_id,
			"request", in->received_on, &book);
	if (e)
		return e;
	e = db_insert(req->db, SQL_ADD_REQUEST, id,
		      DB_ARGS(DB_INT(judgment_id),
			      DB_INT(req->session->unit_id),
			      DB_INT(book.period), DB_INT(book.number),
			      DB_INT(requester_id), DB_DATE(in->received_on),
			      DB_TEXT(in->channel), DB_TEXT(in->content),
			      DB_TEXT(in->asset_information),
			      DB_TEXT(in->account_number),
			      DB_INT(req->session->account_id)));
	for (size_t i = 0; !e && i < n; i++)
		e = db_run(req->db, SQL_ADD_REQUEST_CLAIM,
			   DB_ARGS(DB_INT(*id), DB_INT(claim_ids[i])));
	return e;
}

struct err *
request_list(TALLOC_CTX *ctx, struct db *db, const struct scope *scope,
	     int64_t page, int64_t page_size, struct request_line **lines,
	     size_t *n)
{
	struct request_line *found;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_REQUESTS, &rows,
		     DB_ARGS(DB_TEXT(scope->path_like), DB_INT(page_size + 1),
			     DB_INT((page - 1) * page_size)));
	if (e)
		return e;
	found = talloc_zero_array(ctx, struct request_line,
				  (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		found[i].id = db_int(rows, i, 0);
		found[i].judgment_id = db_int(rows, i, 1);
		found[i].book = db_text(rows, i, 2);
		found[i].received_on = db_date(rows, i, 3);
		found[i].channel = db_text(rows, i, 4);
		found[i].requester = db_text(rows, i, 5);
		found[i].judgment = db_text(rows, i, 6);
		found[i].debtors = db_text(rows, i, 7);
		found[i].decided = db_int(rows, i, 8) != 0;
	}
	*lines = found;
	*n = rows->count;
	return NULL;
}

struct err *
pending_list(TALLOC_CTX *ctx, struct db *db, const struct scope *scope,
	     int64_t page, int64_t page_size, struct pending_line **lines,
	     size_t *n)
{
	struct pending_line *found;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_PENDING, &rows,
		     DB_ARGS(DB_TEXT(scope->path_like), DB_INT(page_size + 1),
			     DB_INT((page - 1) * page_size)));
	if (e)
		return e;
	found = talloc_zero_array(ctx, struct pending_line,
				  (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		found[i].judgment_id = db_int(rows, i, 0);
		found[i].judgment = db_text(rows, i, 1);
		found[i].court = db_text(rows, i, 2);
		found[i].debtors = db_text(rows, i, 3);
		found[i].basis = db_text(rows, i, 4);
		found[i].since = db_date(rows, i, 5);
		found[i].claims = db_int(rows, i, 6);
		found[i].amount_dong = db_int(rows, i, 7);
	}
	*lines = found;
	*n = rows->count;
	return NULL;
}

MUST_CHECK static struct err *
count_of(TALLOC_CTX *ctx, struct db *db, const char *sql,
	 const struct scope *scope, int64_t *total)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, sql, &rows, DB_ARGS(DB_TEXT(scope->path_like)));
	if (!e)
		*total = db_int(rows, 0, 0);
	return e;
}

struct err *
request_count(TALLOC_CTX *ctx, struct db *db, const struct scope *scope,
	      int64_t *total)
{
	return count_of(ctx, db, SQL_COUNT_REQUESTS, scope, total);
}

struct err *
pending_count(TALLOC_CTX *ctx, struct db *db, const struct scope *scope,
	      int64_t *total)
{
	return count_of(ctx, db, SQL_COUNT_PENDING, scope, total);
}
