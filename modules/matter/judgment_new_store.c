#include "common/base.h"

#include "common/db_batch.h"
#include "matter/judgment_new.h"
#include "matter/side_store.h"

static const char SQL_ADD_JUDGMENTS[] =
	"INSERT INTO judgment (unit_id, book_year, book_number, court,"
	" court_fold, number, number_fold, issued_on, effective_on,"
	" case_type, channel, received_on, sender, papers, note, recorded_by)"
	" VALUES";

static const char SQL_ADD_CLAIMS[] =
	"INSERT INTO claim (judgment_id, position, obligation_type,"
	" debtor_id, creditor_id, amount_dong, thing, transfer_id) VALUES";

static const char SQL_ADD_REQUESTS[] =
	"INSERT INTO enforcement_request (judgment_id, unit_id, book_year,"
	" book_number, requester_id, received_on, channel, content,"
	" asset_information, account_number, state, recorded_by) VALUES";

static const char SQL_ADD_REQUEST_CLAIMS[] =
	"INSERT INTO request_claim (request_id, claim_id) VALUES";

static void
add_judgment(TALLOC_CTX *ctx, struct db_batch *batch,
	     const struct judgment_new *j)
{
	const struct db_arg row[] = {
		DB_INT(j->unit_id),	  DB_INT(j->book_year),
		DB_INT(j->book_number),	  DB_TEXT(j->court),
		DB_TEXT(j->court_fold),	  DB_TEXT(j->number),
		DB_TEXT(j->number_fold),  DB_DATE(j->issued_on),
		DB_DATE(j->effective_on), DB_TEXT(j->case_type),
		DB_TEXT(j->channel),	  DB_DATE(j->received_on),
		DB_TEXT(j->sender),	  DB_TEXT(j->papers),
		DB_TEXT(j->note),	  DB_INT(j->recorded_by),
	};

	db_batch_add(ctx, batch, row);
}

struct err *
judgment_new_add(TALLOC_CTX *ctx, struct db *db, struct judgment_new *judgments,
		 size_t n, int64_t *rows)
{
	struct db_batch batch = { .head = SQL_ADD_JUDGMENTS, .n_columns = 16 };
	int64_t *ids;
	struct err *e;

	for (size_t i = 0; i < n; i++)
		add_judgment(ctx, &batch, &judgments[i]);
	e = db_batch_write(ctx, db, &batch, &ids, rows);
	for (size_t i = 0; !e && i < n; i++)
		judgments[i].id = ids[i];
	return e;
}

static void
add_claim(TALLOC_CTX *ctx, struct db_batch *batch, const struct claim_new *c)
{
	const struct db_arg row[] = {
		DB_INT(c->judgment_id),
		DB_INT(c->position),
		DB_TEXT(c->type),
		DB_ID(side_first(&c->debtors)),
		DB_ID(side_first(&c->creditors)),
		DB_INT(c->dong),
		DB_TEXT(c->thing),
		DB_ID(c->transfer_id),
	};

	db_batch_add(ctx, batch, row);
}

struct err *
claim_new_add(TALLOC_CTX *ctx, struct db *db, struct claim_new *claims,
	      size_t n, int64_t *rows)
{
	struct db_batch batch = { .head = SQL_ADD_CLAIMS, .n_columns = 8 };
	struct claim_sides *sides =
		talloc_array(ctx, struct claim_sides, (unsigned)n + 1);
	int64_t *ids;
	struct err *e;

	for (size_t i = 0; i < n; i++)
		add_claim(ctx, &batch, &claims[i]);
	e = db_batch_write(ctx, db, &batch, &ids, rows);
	if (e)
		return e;
	for (size_t i = 0; i < n; i++) {
		claims[i].id = ids[i];
		sides[i] = (struct claim_sides){ ids[i], claims[i].debtors,
						 claims[i].creditors };
	}
	return side_write_claims(ctx, db, sides, n, rows);
}

static void
add_request(TALLOC_CTX *ctx, struct db_batch *batch,
	    const struct request_new *r)
{
	const struct db_arg row[] = {
		DB_INT(r->judgment_id),
		DB_INT(r->unit_id),
		DB_INT(r->book_year),
		DB_INT(r->book_number),
		DB_INT(r->requester_id),
		DB_DATE(r->received_on),
		DB_TEXT(r->channel),
		DB_TEXT(r->content),
		DB_TEXT(r->asset_information),
		DB_TEXT(r->account_number),
		DB_TEXT(r->decided ? "decided" : "received"),
		DB_INT(r->recorded_by),
	};

	db_batch_add(ctx, batch, row);
}

struct err *
request_new_add(TALLOC_CTX *ctx, struct db *db, struct request_new *requests,
		size_t n, int64_t *rows)
{
	struct db_batch batch = { .head = SQL_ADD_REQUESTS, .n_columns = 12 };
	struct db_batch claims = { .head = SQL_ADD_REQUEST_CLAIMS,
				   .n_columns = 2 };
	int64_t *ids;
	struct err *e;

	for (size_t i = 0; i < n; i++)
		add_request(ctx, &batch, &requests[i]);
	e = db_batch_write(ctx, db, &batch, &ids, rows);
	for (size_t i = 0; !e && i < n; i++) {
		requests[i].id = ids[i];
		for (size_t k = 0; k < requests[i].n_claims; k++) {
			const struct db_arg row[] = {
				DB_INT(ids[i]),
				DB_INT(requests[i].claim_ids[k]),
			};

			db_batch_add(ctx, &claims, row);
		}
	}
	return e ? e : db_batch_write(ctx, db, &claims, NULL, rows);
}
