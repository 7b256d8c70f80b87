#include "common/base.h"

#include "common/db_batch.h"
#include "ledger/ledger.h"
#include "matter/plan_store.h"

static const char SQL_ADD_DECISIONS[] =
	"INSERT INTO decision (matter_id, unit_id, decision_type,"
	" series_group, period, series_number, number, printed, decided_on,"
	" signer, signer_id, ground, supersedes_id) VALUES";
#define DECISION_COLUMNS 13

static const char SQL_ADD_EVENTS[] =
	"INSERT INTO event (matter_id, seq, kind, effective_on, recorded_by,"
	" unit_id, officer_id, decision_id, ground, dong, note, refers_to)"
	" VALUES";
#define EVENT_COLUMNS 12

/* Which lines a fact moved, when not all that were open. */
static const char SQL_ADD_LINES[] =
	"INSERT INTO event_line (matter_id, event_id, obligation_id) VALUES";
#define LINE_COLUMNS 3

static const char *
or_empty(const char *text)
{
	return text ? text : "";
}

/* A number that our series gave is kept from being printed again. */
static void
add_decision(TALLOC_CTX *ctx, struct db_batch *batch, const struct matter *m,
	     const struct plan *plan)
{
	const struct plan_decision *d = &plan->decision;
	const struct db_arg row[DECISION_COLUMNS] = {
		DB_INT(m->id),
		DB_INT(d->unit_id),
		DB_TEXT(d->type->code),
		DB_TEXT(d->type->series_group),
		DB_INT(d->number.period),
		DB_ID(d->number.number),
		DB_TEXT(d->number.text),
		DB_TEXT(d->number.number ? d->number.text : NULL),
		DB_DATE(plan->on),
		DB_TEXT(or_empty(d->signer)),
		DB_ID(d->signer_id),
		DB_TEXT(plan->ground),
		DB_ID(d->supersedes_id),
	};

	db_batch_add(ctx, batch, row);
}

struct err *
plan_add_decisions(TALLOC_CTX *ctx, struct plan_writer *w, struct history *h,
		   size_t n)
{
	struct db_batch batch = { SQL_ADD_DECISIONS, DECISION_COLUMNS, NULL, 0,
				  0 };
	size_t written = 0;
	int64_t *ids;
	struct err *e;

	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < h[i].n_plans; k++) {
			if (h[i].plans[k].decision.type)
				add_decision(ctx, &batch, h[i].matter,
					     &h[i].plans[k]);
		}
	}
	e = db_batch_write(ctx, w->db, &batch, &ids, &w->rows);
	for (size_t i = 0; !e && i < n; i++) {
		for (size_t k = 0; k < h[i].n_plans; k++) {
			if (h[i].plans[k].decision.type)
				h[i].plans[k].decision_id = ids[written++];
		}
	}
	return e;
}

static void
add_event(TALLOC_CTX *ctx, struct db_batch *batch, int64_t account_id,
	  const struct matter *m, const struct plan *plan)
{
	const struct db_arg row[EVENT_COLUMNS] = {
		DB_INT(m->id),
		DB_INT(plan->seq),
		DB_TEXT(plan->event->code),
		DB_DATE(plan->on),
		DB_INT(account_id),
		DB_INT(plan->unit_id),
		DB_ID(plan->officer_id),
		DB_ID(plan->decision_id),
		DB_TEXT(plan->ground),
		DB_INT(plan->dong),
		DB_TEXT(or_empty(plan->note)),
		DB_ID(plan->refers_to),
	};

	db_batch_add(ctx, batch, row);
}

struct err *
plan_add_events(TALLOC_CTX *ctx, struct plan_writer *w, struct history *h,
		size_t n)
{
	struct db_batch batch = { SQL_ADD_EVENTS, EVENT_COLUMNS, NULL, 0, 0 };
	size_t written = 0;
	int64_t *ids;
	struct err *e;

	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < h[i].n_plans; k++)
			add_event(ctx, &batch, w->account_id, h[i].matter,
				  &h[i].plans[k]);
	}
	e = db_batch_write(ctx, w->db, &batch, &ids, &w->rows);
	for (size_t i = 0; !e && i < n; i++) {
		for (size_t k = 0; k < h[i].n_plans; k++)
			h[i].plans[k].event_id = ids[written++];
	}
	return e;
}

static void
add_lines(TALLOC_CTX *ctx, struct db_batch *batch, const struct matter *m,
	  const struct plan *plan)
{
	for (size_t i = 0; plan->part && i < plan->n_lines; i++) {
		const struct db_arg row[LINE_COLUMNS] = {
			DB_INT(m->id),
			DB_INT(plan->event_id),
			DB_INT(m->obligations[plan->lines[i]].id),
		};

		db_batch_add(ctx, batch, row);
	}
}

struct err *
plan_add_lines(TALLOC_CTX *ctx, struct plan_writer *w, struct history *h,
	       size_t n)
{
	struct db_batch batch = { SQL_ADD_LINES, LINE_COLUMNS, NULL, 0, 0 };

	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < h[i].n_plans; k++)
			add_lines(ctx, &batch, h[i].matter, &h[i].plans[k]);
	}
	return db_batch_write(ctx, w->db, &batch, NULL, &w->rows);
}

static struct ledger_entry
entry_of(const struct matter *m, const struct plan *plan,
	 const struct plan_leg *leg)
{
	bool of_line = leg->line < m->n_obligations;

	return (struct ledger_entry){
		.event_id = plan->event_id,
		.matter_id = m->id,
		.line_id = of_line ? m->obligations[leg->line].id : 0,
		.slice_id = m->n_obligations
				    ? m->obligations[of_line ? leg->line : 0]
					      .slice_id
				    : 0,
		.on = leg->on,
		.leg = leg->leg,
	};
}

struct err *
plan_add_legs(TALLOC_CTX *ctx, struct plan_writer *w, struct history *h,
	      size_t n)
{
	struct ledger_entry *entries;
	size_t count = 0;
	size_t at = 0;

	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < h[i].n_plans; k++)
			count += h[i].plans[k].n_legs;
	}
	entries = talloc_zero_array(ctx, struct ledger_entry,
				    (unsigned)count + 1);
	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < h[i].n_plans; k++) {
			const struct plan *plan = &h[i].plans[k];

			for (size_t leg = 0; leg < plan->n_legs; leg++)
				entries[at++] = entry_of(h[i].matter, plan,
							 &plan->legs[leg]);
		}
	}
	w->rows += 2 * (int64_t)count;
	return ledger_write(w->db, entries, count);
}
