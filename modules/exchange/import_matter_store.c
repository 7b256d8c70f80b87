#include "common/base.h"

#include "common/text.h"
#include "exchange/import_rows.h"
#include "exchange/import_write.h"

/* Characters of matter.debtor_names and creditor_names. */
static const size_t names_max_chars = 300;

static const char SQL_ADD_MATTERS[] =
	"INSERT INTO matter (judgment_id, request_id, issuing_unit_id, basis,"
	" case_type, number, number_fold, decided_on, debtor_names,"
	" creditor_names, owed_dong, unit_id, officer_id, account_id,"
	" inflow_on, last_on, last_seq, balance_dong, held_dong, paid_dong,"
	" ended_on, due_on, due_rule) VALUES";

static const char SQL_ADD_MATTER_PARTIES[] =
	"INSERT INTO matter_party (matter_id, party_id, role) VALUES";

static const char SQL_ADD_OBLIGATIONS[] =
	"INSERT INTO obligation (matter_id, claim_id, position,"
	" obligation_type, debtor_id, creditor_id, thing, owed_dong,"
	" collected_dong, paid_dong, ended_dong, done_on) VALUES";

/* Names of the debtors or creditors of the matter, as lists show them. */
static const char *
names_of(TALLOC_CTX *ctx, const struct import_plan *plan, bool debtors)
{
	char *names = talloc_strdup(ctx, "");

	for (size_t i = 0; i < plan->dossier->n_parties; i++) {
		const struct plan_party *party = &plan->parties[i];

		if (!(debtors ? party->is_debtor : party->is_creditor))
			continue;
		names = talloc_asprintf_append(
			names, "%s%s", *names ? ", " : "", party->from->name);
	}
	if (text_length(names) <= names_max_chars)
		return names;
	return text_cut(ctx, names, names_max_chars - 1);
}

static void
add_matter(TALLOC_CTX *ctx, struct import_rows *rows,
	   const struct import_plan *plan)
{
	const struct import_dossier *d = plan->dossier;
	bool on_request = strcmp(plan->basis, "on_request") == 0;
	const struct plan_due none = { 0 };
	const struct plan_due *due = plan->n_dues ? plan->dues : &none;
	const struct ledger_state *state = &plan->state;
	const struct db_arg row[] = {
		DB_INT(plan->judgment_id),
		DB_ID(on_request ? plan->request_id : 0),
		DB_INT(plan->issuing->id),
		DB_TEXT(plan->basis),
		DB_TEXT(d->judgment.case_type),
		DB_TEXT(d->decision.number),
		DB_TEXT(plan->decision_fold),
		DB_DATE(d->decision.on),
		DB_TEXT(names_of(ctx, plan, true)),
		DB_TEXT(names_of(ctx, plan, false)),
		DB_INT(plan->owed_dong),
		DB_INT(state->unit_id),
		DB_ID(state->officer_id),
		DB_INT(state->account),
		DB_DATE(state->inflow_on),
		DB_DATE(plan->last_on),
		DB_INT((int64_t)plan->n_events),
		DB_INT(state->balance_dong),
		DB_INT(plan->held_dong),
		DB_INT(plan->paid_dong),
		DB_DATE(plan->ended_on),
		DB_DATE(due->due_on),
		DB_TEXT(due->rule ? due->rule->alias : NULL),
	};

	import_rows_add(ctx, rows, row);
}

static void
add_matter_party(TALLOC_CTX *ctx, struct import_rows *rows,
		 const struct import_plan *plan, const struct plan_party *party,
		 const char *role)
{
	const struct db_arg row[] = { DB_INT(plan->matter_id),
				      DB_INT(party->id), DB_TEXT(role) };

	import_rows_add(ctx, rows, row);
}

static void
add_matter_parties(TALLOC_CTX *ctx, struct import_rows *rows,
		   const struct import_plan *plan)
{
	for (size_t i = 0; i < plan->dossier->n_parties; i++) {
		const struct plan_party *party = &plan->parties[i];

		if (party->is_debtor)
			add_matter_party(ctx, rows, plan, party, "debtor");
		if (party->is_creditor)
			add_matter_party(ctx, rows, plan, party, "creditor");
	}
}

struct err *
import_write_matters(TALLOC_CTX *ctx, struct import_writer *writer,
		     struct import_plan **plans, size_t n)
{
	struct import_rows rows = { SQL_ADD_MATTERS, 23, NULL, 0, 0 };
	struct import_rows parties = { SQL_ADD_MATTER_PARTIES, 3, NULL, 0, 0 };
	size_t written = 0;
	int64_t *ids;
	struct err *e;

	for (size_t i = 0; i < n; i++) {
		if (plans[i]->has_matter)
			add_matter(ctx, &rows, plans[i]);
	}
	e = import_rows_write(ctx, writer->db, &rows, &ids, &writer->rows);
	for (size_t i = 0; !e && i < n; i++) {
		if (!plans[i]->has_matter)
			continue;
		plans[i]->matter_id = ids[written++];
		add_matter_parties(ctx, &parties, plans[i]);
	}
	if (!e)
		e = import_rows_write(ctx, writer->db, &parties, NULL,
				      &writer->rows);
	return e;
}

static void
add_obligation(TALLOC_CTX *ctx, struct import_rows *rows,
	       const struct import_plan *plan, size_t at)
{
	const struct plan_obligation *o = &plan->obligations[at];
	const struct db_arg row[] = {
		DB_INT(plan->matter_id),
		DB_INT(plan->claim_ids[o->claim]),
		DB_INT((int64_t)at + 1),
		DB_TEXT(o->from->type),
		DB_ID(o->debtor ? o->debtor->id : 0),
		DB_ID(o->creditor ? o->creditor->id : 0),
		DB_TEXT(o->from->thing),
		DB_INT(o->owed_dong),
		DB_INT(o->collected_dong),
		DB_INT(o->paid_dong),
		DB_INT(o->ended_dong),
		DB_DATE(o->done_on),
	};

	import_rows_add(ctx, rows, row);
}

struct err *
import_write_obligations(TALLOC_CTX *ctx, struct import_writer *writer,
			 struct import_plan **plans, size_t n)
{
	struct import_rows rows = { SQL_ADD_OBLIGATIONS, 12, NULL, 0, 0 };
	size_t written = 0;
	int64_t *ids;
	struct err *e;

	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < plans[i]->n_obligations; k++)
			add_obligation(ctx, &rows, plans[i], k);
	}
	e = import_rows_write(ctx, writer->db, &rows, &ids, &writer->rows);
	for (size_t i = 0; !e && i < n; i++) {
		for (size_t k = 0; k < plans[i]->n_obligations; k++)
			plans[i]->obligations[k].id = ids[written++];
	}
	return e;
}
