#include "common/base.h"

#include "casework/import_rows.h"
#include "casework/import_write.h"
#include "common/money.h"
#include "common/text.h"

/* Characters of the columns. */
static const size_t obligation_max_chars = 1000;
static const size_t reason_max_chars = 500;

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

/* The matter is on the public list while it is without means, also in the
 * separate book. */
static bool
is_published(const struct import_writer *writer,
	     const struct import_plan *plan)
{
	const struct ledger_account *at;

	if (!plan->has_matter || !plan->no_means)
		return false;
	at = ledger_account_find(
		import_law_chart(writer->rules->law, plan->last_on),
		plan->state.account);
	return at
	       && (at->kind == LEDGER_BOOK || strcmp(at->code, "no_means") == 0);
}

/* What this debtor owes, as the list prints it. */
static const char *
obligation_text(TALLOC_CTX *ctx, const struct import_writer *writer,
		const struct import_plan *plan, const struct plan_party *debtor)
{
	char *text = talloc_strdup(ctx, "");

	for (size_t i = 0; i < plan->n_obligations; i++) {
		const struct plan_obligation *o = &plan->obligations[i];
		int64_t left = o->owed_dong - o->paid_dong - o->ended_dong;
		const struct import_code *type = import_law_code(
			writer->rules->law, "obligation_type", o->from->type,
			plan->dossier->decision.on);

		if (o->debtor != debtor)
			continue;
		text = talloc_asprintf_append(
			text, "%s%s: ", *text ? "; " : "",
			type ? type->label : o->from->type);
		if (o->is_money)
			text = talloc_asprintf_append(text, "%s đồng",
						      money_text(ctx, left));
		else
			text = talloc_strdup_append(text, o->from->thing);
	}
	if (text_length(text) <= obligation_max_chars)
		return text;
	return text_cut(ctx, text, obligation_max_chars - 1);
}

static const char *
reason_text(TALLOC_CTX *ctx, const struct import_writer *writer,
	    const struct plan_event *no_means)
{
	const struct import_code *ground =
		import_law_code(writer->rules->law, "no_means_ground",
				no_means->from->ground, no_means->on);

	if (!ground)
		return "";
	if (text_length(ground->label) <= reason_max_chars)
		return ground->label;
	return text_cut(ctx, ground->label, reason_max_chars - 1);
}

static struct date
publication_due(const struct import_writer *writer, struct date on)
{
	const struct import_deadline *rule =
		import_law_deadline(writer->rules->law, "publication", on);

	return rule ? import_law_due(writer->rules->law, rule, on) : on;
}

static void
add_publication(TALLOC_CTX *ctx, struct import_rows *rows,
		const struct import_writer *writer,
		const struct import_plan *plan, const struct plan_party *debtor)
{
	const struct import_dossier *d = plan->dossier;
	const struct plan_event *e = &plan->events[plan->no_means];
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
		DB_TEXT(talloc_asprintf(ctx, "Số %s ngày %s của %s",
					d->judgment.number,
					date_text(ctx, d->judgment.issued_on),
					d->judgment.court)),
		DB_TEXT(talloc_asprintf(ctx, "Số %s ngày %s",
					d->decision.number,
					date_text(ctx, d->decision.on))),
		DB_TEXT(plan->decision_fold),
		DB_TEXT(talloc_asprintf(ctx, "Số %s ngày %s",
					e->from->decision_number,
					date_text(ctx, e->on))),
		DB_TEXT(obligation_text(ctx, writer, plan, debtor)),
		DB_TEXT(reason_text(ctx, writer, e)),
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
		if (is_published(writer, plans[i]))
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
	return import_rows_write(ctx, writer->db, &tokens, NULL,
				 &writer->rows);
}

struct err *
import_write_followers(TALLOC_CTX *ctx, struct import_writer *writer,
		       struct import_plan **plans, size_t n)
{
	struct err *e = write_dues(ctx, writer, plans, n);

	return e ? e : write_publications(ctx, writer, plans, n);
}
