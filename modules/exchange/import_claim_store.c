#include "common/base.h"

#include "exchange/import_series.h"
#include "exchange/import_side.h"
#include "exchange/import_write.h"
#include "matter/judgment_new.h"

static struct claim_new
new_claim(TALLOC_CTX *ctx, const struct import_plan *plan, size_t at)
{
	const struct import_claim *c = &plan->dossier->claims[at];

	return (struct claim_new){
		.judgment_id = plan->judgment_id,
		.position = plan->claims_before + (int64_t)at + 1,
		.type = c->type,
		.debtors = import_side(ctx, plan, c->debtor),
		.creditors = import_side(ctx, plan, c->creditor),
		.dong = c->dong,
		.thing = c->thing,
	};
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
	struct claim_new *claims = talloc_array(
		ctx, struct claim_new, (unsigned)count_claims(plans, n) + 1);
	size_t written = 0;
	size_t at = 0;
	struct err *e;

	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < plans[i]->dossier->n_claims; k++) {
			if (!plans[i]->claim_ids[k])
				claims[written++] = new_claim(ctx, plans[i], k);
		}
	}
	e = claim_new_add(ctx, writer->db, claims, written, &writer->rows);
	for (size_t i = 0; !e && i < n; i++) {
		for (size_t k = 0; k < plans[i]->dossier->n_claims; k++) {
			if (!plans[i]->claim_ids[k])
				plans[i]->claim_ids[k] = claims[at++].id;
		}
	}
	return e;
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

/* A request is for the claims of its decision, or for all claims. */
static size_t
claims_of(TALLOC_CTX *ctx, const struct import_plan *plan, int64_t **ids)
{
	size_t n = plan->has_matter ? plan->matter.n_obligations
				    : plan->dossier->n_claims;

	*ids = talloc_array(ctx, int64_t, (unsigned)n + 1);
	for (size_t i = 0; i < n; i++)
		(*ids)[i] =
			plan->claim_ids[plan->has_matter ? plan->lines[i].claim
							 : i];
	return n;
}

static struct request_new
new_request(TALLOC_CTX *ctx, const struct import_writer *writer,
	    const struct import_plan *plan, const struct import_number *book)
{
	const struct import_request *r = &plan->dossier->request;
	int64_t *claim_ids;
	size_t n = claims_of(ctx, plan, &claim_ids);

	return (struct request_new){
		.judgment_id = plan->judgment_id,
		.unit_id = plan->unit->id,
		.book_year = book->period,
		.book_number = book->number,
		.requester_id = requester_id(plan),
		.received_on = r->received_on,
		.channel = r->channel,
		.content = r->content,
		.asset_information = "",
		.account_number = "",
		.decided = plan->has_matter,
		.claim_ids = claim_ids,
		.n_claims = n,
		.recorded_by = writer->account_id,
	};
}

struct err *
import_write_requests(TALLOC_CTX *ctx, struct import_writer *writer,
		      struct import_plan **plans, size_t n)
{
	struct request_new *requests =
		talloc_array(ctx, struct request_new, (unsigned)n + 1);
	struct import_number *books =
		talloc_zero_array(ctx, struct import_number, (unsigned)n + 1);
	size_t written = 0;
	size_t at = 0;
	struct err *e;

	for (size_t i = 0; i < n; i++) {
		if (!plans[i]->dossier->request.line)
			continue;
		books[i].unit = plans[i]->unit;
		books[i].on = plans[i]->dossier->request.received_on;
	}
	e = import_take_numbers(writer, "request", books, n);
	if (e)
		return e;
	for (size_t i = 0; i < n; i++) {
		if (books[i].unit)
			requests[written++] =
				new_request(ctx, writer, plans[i], &books[i]);
	}
	e = request_new_add(ctx, writer->db, requests, written, &writer->rows);
	for (size_t i = 0; !e && i < n; i++) {
		if (books[i].unit)
			plans[i]->request_id = requests[at++].id;
	}
	return e;
}
