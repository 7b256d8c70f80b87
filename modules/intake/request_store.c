#include "common/base.h"

#include "common/session.h"
#include "intake/request_store.h"
#include "matter/judgment_new.h"
#include "matter/series.h"

static const char SQL_LIST_REQUESTS[] =
	"SELECT q.id, q.book_number, q.book_year, p.name, q.received_on,"
	" q.channel, q.content, (SELECT COUNT(*) FROM request_claim k"
	"  WHERE k.request_id = q.id), EXISTS (SELECT 1 FROM matter m"
	"  WHERE m.judgment_id = q.judgment_id AND m.request_id = q.id),"
	" q.state = 'voided'"
	" FROM enforcement_request q JOIN party p ON p.id = q.requester_id"
	" WHERE q.judgment_id = ? ORDER BY q.id";

struct err *
judgment_requests(struct request *req, const struct judgment *of,
		  struct judgment_request **requests, size_t *n)
{
	struct judgment_request *found;
	struct db_rows *rows;
	struct err *e = db_query(req->db, req, SQL_LIST_REQUESTS, &rows,
				 DB_ARGS(DB_INT(of->id)));

	if (e)
		return e;
	found = talloc_array(req, struct judgment_request,
			     (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		found[i] = (struct judgment_request){
			.id = db_int(rows, i, 0),
			.book_number = db_int(rows, i, 1),
			.book_year = db_int(rows, i, 2),
			.requester = db_text(rows, i, 3),
			.received_on = db_date(rows, i, 4),
			.channel_label = law_label(req->law, "request_channel",
						   db_text(rows, i, 5),
						   db_date(rows, i, 4)),
			.content = db_text(rows, i, 6),
			.n_claims = (size_t)db_int(rows, i, 7),
			.decided = db_int(rows, i, 8) != 0,
			.voided = db_int(rows, i, 9) != 0,
		};
	*requests = found;
	*n = rows->count;
	return NULL;
}

struct err *
request_add(struct request *req, int64_t judgment_id,
	    const struct request_form *in, int64_t requester_id,
	    const int64_t *claim_ids, size_t n, int64_t *id)
{
	struct request_new added = {
		.judgment_id = judgment_id,
		.unit_id = req->session->unit_id,
		.requester_id = requester_id,
		.received_on = in->received_on,
		.channel = in->channel,
		.content = in->content,
		.asset_information = in->asset_information,
		.account_number = in->account_number,
		.claim_ids = claim_ids,
		.n_claims = n,
		.recorded_by = req->session->account_id,
	};
	struct series_number book;
	int64_t rows = 0;
	struct err *e;

	e = series_next(req, req->db, req->law, added.unit_id, "request",
			in->received_on, &book);
	if (e)
		return e;
	added.book_year = book.period;
	added.book_number = book.number;
	e = request_new_add(req, req->db, &added, 1, &rows);
	*id = added.id;
	return e;
}
