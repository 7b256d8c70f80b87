#include "common/base.h"

#include "common/session.h"
#include "intake/request_store.h"
#include "matter/judgment_new.h"
#include "matter/series.h"

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
