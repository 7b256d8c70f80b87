#include "common/base.h"

#include "common/db_batch.h"
#include "exchange/import_series.h"
#include "exchange/import_side.h"
#include "exchange/import_write.h"
#include "matter/side_store.h"

static const char SQL_ADD_CLAIMS[] =
	"INSERT INTO claim (judgment_id, position, obligation_type,"
	" debtor_id, creditor_id, amount_dong, thing) VALUES";

static const char SQL_ADD_REQUESTS[] =
	"INSERT INTO enforcement_request (judgment_id, unit_id, book_year,"
	" book_number, requester_id, received_on, channel, content, state,"
	" recorded_by) VALUES";

static const char SQL_ADD_REQUEST_CLAIMS[] =
	"INSERT INTO request_claim (request_id, claim_id) VALUES";

static struct claim_sides
sides_of(TALLOC_CTX *ctx, const struct import_plan *plan, size_t at)
{
	const struct import_claim *c = &plan->dossier->claims[at];

	return (struct claim_sides){
		.debtors = import_side(ctx, plan, c->debtor),
		.creditors = import_side(ctx, plan, c->creditor),
	};
}

static void
add_claim(TALLOC_CTX *ctx, struct db_batch *rows,
	  const struct import_plan *plan, size_t at,
	  const struct claim_sides *sides)
{
	const struct import_claim *c = &plan->dossier->claims[at];
	const struct db_arg row[] = {
		DB_INT(plan->judgment_id),
		DB_INT(plan->claims_before + (int64_t)at + 1),
		DB_TEXT(c->type),
		DB_ID(side_first(&sides->debtors)),
		DB_ID(side_first(&sides->creditors)),
		DB_INT(c->dong),
		DB_TEXT(c->thing),
	};

	db_batch_add(ctx, rows, row);
}

static size_t
count_claims(struct import_plan **plans, size_t n)
{
	size_t claims = 0;

	for (size_t i = 0; i < n; i++)
		claims += plans[i]->dossier->n_claims;
	return claims;
}

/* Claims that stand in the register already have their ids. */
struct err *
import_write_claims(TALLOC_CTX *ctx, struct import_writer *writer,
		    struct import_plan **plans, size_t n)
{
	struct db_batch rows = { SQL_ADD_CLAIMS, 7, NULL, 0, 0 };
	struct claim_sides *sides = talloc_zero_array(
		ctx, struct claim_sides, (unsigned)count_claims(plans, n) + 1);
	size_t written = 0;
	int64_t *ids;
	struct err *e;

	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < plans[i]->dossier->n_claims; k++) {
			if (plans[i]->claim_ids[k])
				continue;
			sides[rows.n] = sides_of(ctx, plans[i], k);
			add_claim(ctx, &rows, plans[i], k, &sides[rows.n]);
		}
	}
	e = db_batch_write(ctx, writer->db, &rows, &ids, &writer->rows);
	for (size_t i = 0; !e && i < n; i++) {
		for (size_t k = 0; k < plans[i]->dossier->n_claims; k++) {
			if (plans[i]->claim_ids[k])
				continue;
			sides[written].claim_id = ids[written];
			plans[i]->claim_ids[k] = ids[written++];
		}
	}
	return e ? e
		 : side_write_claims(ctx, writer->db, sides, written,
				     &writer->rows);
}

static int64_t
requester_id(const struct import_plan *plan)
{
	const char *id = plan->dossier->request.requester;

	for (size_t i = 0; i < plan->dossier->n_parties; i++) {
		if (strcmp(plan->parties[i].from->id, id) == 0)
			return plan->parties[i].id;
	}
	return 0;
}

static void
add_request(TALLOC_CTX *ctx, struct db_batch *rows,
	    const struct import_writer *writer, const struct import_plan *plan,
	    const struct import_number *book)
{
	const struct import_request *r = &plan->dossier->request;
	const struct db_arg row[] = {
		DB_INT(plan->judgment_id),
		DB_INT(plan->unit->id),
		DB_INT(book->period),
		DB_INT(book->number),
		DB_INT(requester_id(plan)),
		DB_DATE(r->received_on),
		DB_TEXT(r->channel),
		DB_TEXT(r->content),
		DB_TEXT(plan->has_matter ? "decided" : "received"),
		DB_INT(writer->account_id),
	};

	db_batch_add(ctx, rows, row);
}

/* A request is for the claims of its decision, or for all claims. */
static void
add_request_claims(TALLOC_CTX *ctx, struct db_batch *rows,
		   const struct import_plan *plan)
{
	size_t n = plan->has_matter ? plan->matter.n_obligations
				    : plan->dossier->n_claims;

	for (size_t i = 0; i < n; i++) {
		size_t claim = plan->has_matter ? plan->lines[i].claim : i;
		const struct db_arg row[] = { DB_INT(plan->request_id),
					      DB_INT(plan->claim_ids[claim]) };

		db_batch_add(ctx, rows, row);
	}
}

struct err *
import_write_requests(TALLOC_CTX *ctx, struct import_writer *writer,
		      struct import_plan **plans, size_t n)
{
	struct db_batch rows = { SQL_ADD_REQUESTS, 10, NULL, 0, 0 };
	struct db_batch claims = { SQL_ADD_REQUEST_CLAIMS, 2, NULL, 0, 0 };
	struct import_number *books =
		talloc_zero_array(ctx, struct import_number, (unsigned)n + 1);
	size_t written = 0;
	int64_t *ids;
	struct err *e;

	for (size_t i = 0; i < n; i++) {
		if (!plans[i]->dossier->request.line)
			continue;
		books[i].unit = plans[i]->unit;
		books[i].on = plans[i]->dossier->request.received_on;
	}
	e = import_take_numbers(ctx, writer, "request", books, n);
	for (size_t i = 0; !e && i < n; i++) {
		if (books[i].unit)
			add_request(ctx, &rows, writer, plans[i], &books[i]);
	}
	if (!e)
		e = db_batch_write(ctx, writer->db, &rows, &ids, &writer->rows);
	for (size_t i = 0; !e && i < n; i++) {
		if (!books[i].unit)
			continue;
		plans[i]->request_id = ids[written++];
		add_request_claims(ctx, &claims, plans[i]);
	}
	if (!e)
		e = db_batch_write(ctx, writer->db, &claims, NULL,
				   &writer->rows);
	return e;
}
