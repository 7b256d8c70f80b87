#include "common/base.h"

#include "exchange/import_rows.h"
#include "exchange/import_write.h"
#include "ledger/ledger.h"

static const char SQL_ADD_DECISIONS[] =
	"INSERT INTO decision (matter_id, unit_id, decision_type,"
	" series_group, period, number, decided_on, signer, ground) VALUES";

/* A number that was printed twice before this system stands as it is; the
 * first one holds it against being given again. */
static const char SQL_HOLD_NUMBERS[] =
	"UPDATE IGNORE decision SET printed = number"
	" WHERE id BETWEEN ? AND ? AND number <> ''";

static const char SQL_ADD_EVENTS[] =
	"INSERT INTO event (matter_id, seq, kind, effective_on, recorded_by,"
	" unit_id, officer_id, decision_id, ground, dong, note) VALUES";

static const char SQL_ADD_MONEY[] =
	"INSERT INTO money_entry (event_id, matter_id, obligation_id, kind,"
	" dong) VALUES";

static const char SQL_ADD_VERIFICATIONS[] =
	"INSERT INTO verification (event_id, matter_id, party_id,"
	" verified_on, result, place) VALUES";

static const char *
null_if_empty(const char *text)
{
	return *text ? text : NULL;
}

static void
add_decision(TALLOC_CTX *ctx, struct import_rows *rows,
	     const struct import_plan *plan, const struct plan_event *event)
{
	const struct import_decision *first = &plan->dossier->decision;
	const struct import_event *from = event->from;
	const char *ground = from ? null_if_empty(from->ground) : NULL;
	const struct db_arg row[] = {
		DB_INT(plan->matter_id),
		DB_INT(event->issuing->id),
		DB_TEXT(event->decision_type->code),
		DB_TEXT(event->decision_type->series_group),
		DB_INT(event->decision_period),
		DB_TEXT(from ? from->decision_number : first->number),
		DB_DATE(event->on),
		DB_TEXT(from ? from->signer : first->signer),
		DB_TEXT(ground),
	};

	import_rows_add(ctx, rows, row);
}

struct err *
import_write_decisions(TALLOC_CTX *ctx, struct import_writer *writer,
		       struct import_plan **plans, size_t n)
{
	struct import_rows rows = { SQL_ADD_DECISIONS, 9, NULL, 0, 0 };
	size_t written = 0;
	int64_t *ids;
	struct err *e;

	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < plans[i]->n_events; k++) {
			if (plans[i]->events[k].decision_type)
				add_decision(ctx, &rows, plans[i],
					     &plans[i]->events[k]);
		}
	}
	e = import_rows_write(ctx, writer->db, &rows, &ids, &writer->rows);
	for (size_t i = 0; !e && i < n; i++) {
		for (size_t k = 0; k < plans[i]->n_events; k++) {
			struct plan_event *event = &plans[i]->events[k];

			if (event->decision_type)
				event->decision_id = ids[written++];
		}
	}
	if (e || written == 0)
		return e;
	return db_run(writer->db, SQL_HOLD_NUMBERS,
		      DB_ARGS(DB_INT(ids[0]), DB_INT(ids[written - 1])));
}

static void
add_event(TALLOC_CTX *ctx, struct import_rows *rows,
	  const struct import_writer *writer, const struct import_plan *plan,
	  size_t at)
{
	const struct plan_event *event = &plan->events[at];
	const struct import_event *from = event->from;
	const char *ground = from ? null_if_empty(from->ground) : NULL;
	const struct db_arg row[] = {
		DB_INT(plan->matter_id),
		DB_INT((int64_t)at + 1),
		DB_TEXT(event->rule->code),
		DB_DATE(event->on),
		DB_INT(writer->account_id),
		DB_INT(event->unit_id),
		DB_ID(event->officer_id),
		DB_ID(event->decision_id),
		DB_TEXT(ground),
		DB_INT(event->dong),
		DB_TEXT(from ? from->note : ""),
	};

	import_rows_add(ctx, rows, row);
}

struct err *
import_write_events(TALLOC_CTX *ctx, struct import_writer *writer,
		    struct import_plan **plans, size_t n)
{
	struct import_rows rows = { SQL_ADD_EVENTS, 11, NULL, 0, 0 };
	size_t written = 0;
	int64_t *ids;
	struct err *e;

	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < plans[i]->n_events; k++)
			add_event(ctx, &rows, writer, plans[i], k);
	}
	e = import_rows_write(ctx, writer->db, &rows, &ids, &writer->rows);
	for (size_t i = 0; !e && i < n; i++) {
		for (size_t k = 0; k < plans[i]->n_events; k++)
			plans[i]->events[k].id = ids[written++];
	}
	return e;
}

static void
add_money(TALLOC_CTX *ctx, struct import_rows *rows,
	  const struct import_plan *plan, const struct plan_event *event)
{
	for (size_t i = 0; i < event->n_money; i++) {
		size_t obligation = event->money[i].obligation;
		const struct db_arg row[] = {
			DB_INT(event->id),
			DB_INT(plan->matter_id),
			DB_INT(plan->obligations[obligation].id),
			DB_TEXT(event->rule->code),
			DB_INT(event->money[i].dong),
		};

		import_rows_add(ctx, rows, row);
	}
}

/* Whose means were verified: the first debtor of the matter. */
static int64_t
debtor_of(const struct import_plan *plan)
{
	for (size_t i = 0; i < plan->dossier->n_parties; i++) {
		if (plan->parties[i].is_debtor)
			return plan->parties[i].id;
	}
	return 0;
}

static void
add_verification(TALLOC_CTX *ctx, struct import_rows *rows,
		 const struct import_plan *plan, const struct plan_event *event)
{
	const struct db_arg row[] = {
		DB_INT(event->id),
		DB_INT(plan->matter_id),
		DB_ID(debtor_of(plan)),
		DB_DATE(event->on),
		DB_TEXT(event->from->result),
		DB_TEXT(event->from->place),
	};

	import_rows_add(ctx, rows, row);
}

struct err *
import_write_facts(TALLOC_CTX *ctx, struct import_writer *writer,
		   struct import_plan **plans, size_t n)
{
	struct import_rows money = { SQL_ADD_MONEY, 5, NULL, 0, 0 };
	struct import_rows verified = { SQL_ADD_VERIFICATIONS, 6, NULL, 0, 0 };
	struct err *e;

	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < plans[i]->n_events; k++) {
			const struct plan_event *event = &plans[i]->events[k];

			add_money(ctx, &money, plans[i], event);
			if (event->from && *event->from->result)
				add_verification(ctx, &verified, plans[i],
						 event);
		}
	}
	e = import_rows_write(ctx, writer->db, &money, NULL, &writer->rows);
	if (!e)
		e = import_rows_write(ctx, writer->db, &verified, NULL,
				      &writer->rows);
	return e;
}

static size_t
count_legs(struct import_plan **plans, size_t n)
{
	size_t count = 0;

	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < plans[i]->n_events; k++)
			count += plans[i]->events[k].n_legs;
	}
	return count;
}

struct err *
import_write_legs(TALLOC_CTX *ctx, struct import_writer *writer,
		  struct import_plan **plans, size_t n)
{
	size_t count = count_legs(plans, n);
	struct ledger_entry *entries = talloc_zero_array(
		ctx, struct ledger_entry, (unsigned)count + 1);
	size_t at = 0;

	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < plans[i]->n_events; k++) {
			const struct plan_event *event = &plans[i]->events[k];

			for (size_t leg = 0; leg < event->n_legs; leg++)
				entries[at++] = (struct ledger_entry){
					event->id, plans[i]->matter_id,
					event->on, event->legs[leg]
				};
		}
	}
	writer->rows += 2 * (int64_t)count;
	return ledger_write(writer->db, writer->rules->law->year_begins,
			    entries, count);
}
