#include "common/base.h"

#include "common/session.h"
#include "intake/request_store.h"
#include "matter/series.h"

static const char SQL_ADD_REQUEST[] =
	"INSERT INTO enforcement_request (judgment_id, unit_id, book_year,"
	" book_number, requester_id, received_on, channel, content,"
	" asset_information, account_number, recorded_by)"
	" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

static const char SQL_ADD_REQUEST_CLAIM[] =
	"INSERT INTO request_claim (request_id, claim_id) VALUES (?, ?)";

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
