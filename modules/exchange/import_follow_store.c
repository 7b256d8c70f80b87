#include "common/base.h"

#include "common/text.h"
#include "exchange/import_rows.h"
#include "exchange/import_write.h"
#include "matter/event_store.h"
#include "matter/publication_rules.h"

static const char SQL_ADD_DUES[] =
	"INSERT INTO due (matter_id, rule, label, article, from_on, due_on,"
	" from_event_id) VALUES";

/* A dossier that is taken over was on the list before: from the day of its
 * decision, since no later day is known. */
static const char SQL_ADD_PUBLICATIONS[] =
	"INSERT INTO publication (matter_id, party_id, unit_id, decision_id,"
	" debtor_kind, debtor_name, debtor_fold, debtor_address, address_fold,"
	" judgment_text, enforcement_text, enforcement_fold, no_means_text,"
	" obligation_text, reason_text, decided_on, due_on, published_at)"
	" VALUES";

static const char SQL_ADD_TOKENS[] =
	"INSERT INTO publication_token (token, publication_id) VALUES";

MUST_CHECK static struct err *
write_dues(TALLOC_CTX *ctx, struct import_writer *writer,
	   struct import_plan **plans, size_t n)
{
	struct import_rows rows = { SQL_ADD_DUES, 7, NULL, 0, 0 };

	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < plans[i]->n_dues; k++) {
			const struct plan_due *due = &plans[i]->dues[k];
			const struct db_arg row[] = {
				DB_INT(plans[i]->matter_id),
				DB_TEXT(due->rule->alias),
				DB_TEXT(due->rule->label),
				DB_TEXT(due->rule->article),
				DB_DATE(due->from_on),
				DB_DATE(due->due_on),
				DB_INT(plans[i]->events[due->event].id),
			};

			import_rows_add(ctx, &rows, row);
		}
	}
	return import_rows_write(ctx, writer->db, &rows, NULL, &writer->rows);
}

/* What this debtor owes, as the list prints it; what nobody is named for,
 * everybody does. */
static const char *
obligation_text(TALLOC_CTX *ctx, const struct import_writer *writer,
		const struct import_plan *plan, const struct plan_party *debtor)
{
	struct publication_line *lines =
		talloc_zero_array(ctx, struct publication_line,
				  (unsigned)plan->n_obligations + 1);
	size_t n = 0;

	for (size_t i = 0; i < plan->n_obligations; i++) {
		const struct plan_obligation *o = &plan->obligations[i];
		const struct law_obligation_type *type =
			law_obligation_type(writer->rules->law, o->from->type,
					    plan->dossier->decision.on);

		if (o->debtor && o->debtor != debtor)
			continue;
		lines[n++] = (struct publication_line){
			type ? type->label : o->from->type,
			o->is_money,
			o->owed_dong - o->paid_dong - o->ended_dong,
			date_is_set(o->done_on),
			o->from->thing,
		};
	}
	return publication_obligations(ctx, lines, n);
}

static const char *
reason_text(const struct import_writer *writer,
	    const struct plan_event *no_means)
{
	const struct law_term *ground =
		law_term(writer->rules->law, "no_means_ground",
			 no_means->from->ground, no_means->on);

	return ground ? ground->label : "";
}

/* "Quyết định số 218/QĐ-CTHADS ngày 06/03/2023". */
static const char *
decision_text(TALLOC_CTX *ctx, const char *number, struct date on)
{
	return talloc_asprintf(ctx, "Quyết định số %s ngày %s", number,
			       date_text(ctx, on));
}

static struct date
publication_due(const struct import_writer *writer, struct date on)
{
	const struct law_deadline *rule =
		law_deadline(writer->rules->law, "publication", on);

	return rule ? law_deadline_end(writer->rules->law, rule, on) : on;
}

static void
add_publication(TALLOC_CTX *ctx, struct import_rows *rows,
		const struct import_writer *writer,
		const struct import_plan *plan, const struct plan_party *debtor)
{
	const struct import_dossier *d = plan->dossier;
	const struct plan_event *e = &plan->events[plan->published];
	const char *decision =
		decision_text(ctx, d->decision.number, d->decision.on);
	const struct db_arg row[] = {
		DB_INT(plan->matter_id),
		DB_INT(debtor->id),
		DB_INT(plan->state.unit_id),
		DB_INT(e->decision_id),
		DB_TEXT(debtor->from->kind),
		DB_TEXT(debtor->from->name),
		DB_TEXT(debtor->name_fold),
		DB_TEXT(debtor->from->address),
		DB_TEXT(text_fold(ctx, debtor->from->address)),
		DB_TEXT(talloc_asprintf(ctx,
					"Bản án, quyết định số %s ngày %s "
					"của %s",
					d->judgment.number,
					date_text(ctx, d->judgment.issued_on),
					d->judgment.court)),
		DB_TEXT(decision),
		DB_TEXT(text_fold(ctx, decision)),
		DB_TEXT(decision_text(ctx, e->from->decision_number, e->on)),
		DB_TEXT(obligation_text(ctx, writer, plan, debtor)),
		DB_TEXT(reason_text(writer, e)),
		DB_DATE(e->on),
		DB_DATE(publication_due(writer, e->on)),
		DB_DATE(e->on),
	};

	import_rows_add(ctx, rows, row);
}

/* An entry for each debtor of the matter. */
static void
add_publications(TALLOC_CTX *ctx, struct import_rows *rows,
		 const struct import_writer *writer,
		 const struct import_plan *plan)
{
	for (size_t i = 0; i < plan->dossier->n_parties; i++) {
		if (plan->parties[i].is_debtor)
			add_publication(ctx, rows, writer, plan,
					&plan->parties[i]);
	}
}

MUST_CHECK static struct err *
write_publications(TALLOC_CTX *ctx, struct import_writer *writer,
		   struct import_plan **plans, size_t n)
{
	struct import_rows rows = { SQL_ADD_PUBLICATIONS, 18, NULL, 0, 0 };
	struct import_rows tokens = { SQL_ADD_TOKENS, 2, NULL, 0, 0 };
	int64_t *ids;
	struct err *e;

	for (size_t i = 0; i < n; i++) {
		if (plans[i]->published)
			add_publications(ctx, &rows, writer, plans[i]);
	}
	e = import_rows_write(ctx, writer->db, &rows, &ids, &writer->rows);
	if (e)
		return e;
	/* The seventh value of a row is its folded name. */
	for (size_t i = 0; i < rows.n; i++)
		import_rows_add_tokens(ctx, &tokens,
				       rows.args[i * rows.n_columns + 6].text,
				       ids[i]);
	return import_rows_write(ctx, writer->db, &tokens, NULL, &writer->rows);
}

/* Claims of decisions that were withdrawn to be decided anew. */
MUST_CHECK static struct err *
release_claims(struct import_writer *writer, struct import_plan **plans,
	       size_t n)
{
	struct err *e = NULL;

	for (size_t i = 0; !e && i < n; i++) {
		const struct import_plan *plan = plans[i];
		const struct plan_event *last;

		if (plan->n_events == 0 || !date_is_set(plan->ended_on))
			continue;
		last = &plan->events[plan->n_events - 1];
		if (last->from &&
		    law_claims_again(writer->rules->law, last->rule,
				     last->from->ground, last->on))
			e = event_release_claims(writer->db, plan->matter_id);
	}
	return e;
}

struct err *
import_write_followers(TALLOC_CTX *ctx, struct import_writer *writer,
		       struct import_plan **plans, size_t n)
{
	struct err *e = write_dues(ctx, writer, plans, n);

	if (!e)
		e = write_publications(ctx, writer, plans, n);
	return e ? e : release_claims(writer, plans, n);
}
