#include "common/base.h"

#include "exchange/import_series.h"
#include "exchange/import_write.h"
#include "matter/judgment_new.h"
#include "matter/party_new.h"

static struct judgment_new
new_judgment(const struct import_writer *writer, const struct import_plan *plan,
	     const struct import_number *book)
{
	const struct import_judgment *j = &plan->dossier->judgment;

	return (struct judgment_new){
		.unit_id = plan->unit->id,
		.book_year = book->period,
		.book_number = book->number,
		.court = j->court,
		.court_fold = plan->court_fold,
		.number = j->number,
		.number_fold = plan->number_fold,
		.issued_on = j->issued_on,
		.effective_on = j->effective_on,
		.case_type = j->case_type,
		.channel = j->channel,
		.received_on = j->received_on,
		.recorded_by = writer->account_id,
	};
}

static bool
same_judgment(const struct import_plan *a, const struct import_plan *b)
{
	return a->unit == b->unit &&
	       strcmp(a->number_fold, b->number_fold) == 0 &&
	       strcmp(a->court_fold, b->court_fold) == 0 &&
	       date_compare(a->dossier->judgment.issued_on,
			    b->dossier->judgment.issued_on) == 0;
}

/* Two plans of the chunk may be about one judgment: the first writes it. */
static struct import_plan *
same_before(struct import_plan **plans, size_t at)
{
	for (size_t i = 0; i < at; i++) {
		if (!plans[i]->same && same_judgment(plans[i], plans[at]))
			return plans[i];
	}
	return NULL;
}

struct err *
import_write_judgments(TALLOC_CTX *ctx, struct import_writer *writer,
		       struct import_plan **plans, size_t n)
{
	struct judgment_new *judgments =
		talloc_array(ctx, struct judgment_new, (unsigned)n + 1);
	struct import_number *books =
		talloc_zero_array(ctx, struct import_number, (unsigned)n + 1);
	size_t written = 0;
	size_t at = 0;
	struct err *e;

	for (size_t i = 0; i < n; i++) {
		if (plans[i]->judgment_exists)
			continue;
		plans[i]->same = same_before(plans, i);
		if (plans[i]->same)
			continue;
		books[i].unit = plans[i]->unit;
		books[i].on = plans[i]->dossier->judgment.received_on;
	}
	e = import_take_numbers(writer, "judgment", books, n);
	if (e)
		return e;
	for (size_t i = 0; i < n; i++) {
		if (books[i].unit)
			judgments[written++] =
				new_judgment(writer, plans[i], &books[i]);
	}
	e = judgment_new_add(ctx, writer->db, judgments, written,
			     &writer->rows);
	for (size_t i = 0; !e && i < n; i++) {
		if (books[i].unit)
			plans[i]->judgment_id = judgments[at++].id;
		else if (plans[i]->same)
			plans[i]->judgment_id = plans[i]->same->judgment_id;
	}
	return e;
}

static struct party_new
new_party(const struct import_plan *plan, size_t at)
{
	const struct import_plan_party *party = &plan->parties[at];
	const struct import_party *p = party->from;

	return (struct party_new){
		.judgment_id = plan->judgment_id,
		.role = p->role,
		.kind = p->kind,
		.name = p->name,
		.name_fold = party->name_fold,
		.id_number = p->id_number,
		.birth_year = p->birth_year,
		.address = p->address,
		.position = (int64_t)at + 1,
	};
}

static bool
same_party(const struct import_plan_party *a, const struct import_plan_party *b)
{
	return strcmp(a->name_fold, b->name_fold) == 0 &&
	       strcmp(a->from->role, b->from->role) == 0 &&
	       strcmp(a->from->id_number, b->from->id_number) == 0;
}

/* The party of an earlier plan about the same judgment, or NULL. */
static struct import_plan_party *
party_before(struct import_plan **plans, size_t at,
	     const struct import_plan_party *party)
{
	const struct import_plan *first = plans[at]->same;

	for (size_t i = 0; first && i < at; i++) {
		if (plans[i] != first && plans[i]->same != first)
			continue;
		for (size_t k = 0; k < plans[i]->dossier->n_parties; k++) {
			struct import_plan_party *found = &plans[i]->parties[k];

			if (same_party(found, party))
				return found;
		}
	}
	return NULL;
}

/* Gives the ids to the new parties in the order of their rows. */
static void
take_party_ids(struct import_plan **plans, size_t n,
	       const struct party_new *written)
{
	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < plans[i]->dossier->n_parties; k++) {
			struct import_plan_party *party = &plans[i]->parties[k];

			if (party->same)
				party->id = party->same->id;
			if (!party->id)
				party->id = (written++)->id;
		}
	}
}

static size_t
count_parties(struct import_plan **plans, size_t n)
{
	size_t count = 0;

	for (size_t i = 0; i < n; i++)
		count += plans[i]->dossier->n_parties;
	return count;
}

/* Parties of a judgment that was there already have their ids. */
struct err *
import_write_parties(TALLOC_CTX *ctx, struct import_writer *writer,
		     struct import_plan **plans, size_t n)
{
	struct party_new *parties = talloc_array(
		ctx, struct party_new, (unsigned)count_parties(plans, n) + 1);
	size_t written = 0;
	struct err *e;

	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < plans[i]->dossier->n_parties; k++) {
			struct import_plan_party *party = &plans[i]->parties[k];

			party->same = party_before(plans, i, party);
			if (!party->id && !party->same)
				parties[written++] = new_party(plans[i], k);
		}
	}
	e = party_add(ctx, writer->db, parties, written, &writer->rows);
	if (!e)
		take_party_ids(plans, n, parties);
	return e;
}
