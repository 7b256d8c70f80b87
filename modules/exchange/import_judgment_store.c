#include "common/base.h"

#include "common/db_batch.h"
#include "exchange/import_series.h"
#include "exchange/import_write.h"
#include "matter/party_new.h"

static const char SQL_ADD_JUDGMENTS[] =
	"INSERT INTO judgment (unit_id, book_year, book_number, court,"
	" court_fold, number, number_fold, issued_on, effective_on, case_type,"
	" channel, received_on, recorded_by) VALUES";

static void
add_judgment(TALLOC_CTX *ctx, struct db_batch *rows,
	     const struct import_writer *writer, const struct import_plan *plan,
	     const struct import_number *book)
{
	const struct import_judgment *j = &plan->dossier->judgment;
	const struct db_arg row[] = {
		DB_INT(plan->unit->id),	    DB_INT(book->period),
		DB_INT(book->number),	    DB_TEXT(j->court),
		DB_TEXT(plan->court_fold),  DB_TEXT(j->number),
		DB_TEXT(plan->number_fold), DB_DATE(j->issued_on),
		DB_DATE(j->effective_on),   DB_TEXT(j->case_type),
		DB_TEXT(j->channel),	    DB_DATE(j->received_on),
		DB_INT(writer->account_id),
	};

	db_batch_add(ctx, rows, row);
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
	struct db_batch rows = { SQL_ADD_JUDGMENTS, 13, NULL, 0, 0 };
	struct import_number *books =
		talloc_zero_array(ctx, struct import_number, (unsigned)n + 1);
	size_t written = 0;
	int64_t *ids;
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
	e = import_take_numbers(ctx, writer, "judgment", books, n);
	if (e)
		return e;
	for (size_t i = 0; i < n; i++) {
		if (books[i].unit)
			add_judgment(ctx, &rows, writer, plans[i], &books[i]);
	}
	e = db_batch_write(ctx, writer->db, &rows, &ids, &writer->rows);
	for (size_t i = 0; !e && i < n; i++) {
		if (books[i].unit)
			plans[i]->judgment_id = ids[written++];
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
