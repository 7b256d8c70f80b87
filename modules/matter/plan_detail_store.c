#include "common/base.h"

#include "common/db_batch.h"
#include "common/text.h"
#include "matter/plan_store.h"

static const char SQL_ADD_MONEY[] =
	"INSERT INTO money_entry (event_id, matter_id, obligation_id, kind,"
	" dong, receipt) VALUES";
#define MONEY_COLUMNS 6

/* The number of a book is kept from being given again. */
static const char SQL_ADD_PAPERS[] =
	"INSERT INTO money_paper (event_id, matter_id, unit_id, kind, book,"
	" number, live, way, person, account, payee_id) VALUES";
#define PAPER_COLUMNS 11

/* How what is added to a line was reckoned. */
static const char SQL_ADD_ADDED[] =
	"INSERT INTO money_added (event_id, matter_id, kind, from_on, to_on,"
	" rate, rule_dong) VALUES";
#define ADDED_COLUMNS 7

/* A verification of the debtor's means. */
static const char SQL_ADD_FINDINGS[] =
	"INSERT INTO verification (event_id, matter_id, party_id,"
	" verified_on, result, place, content) VALUES";
#define FINDING_COLUMNS 7

/* The fee of enforcement for what is paid out. */
static const char SQL_ADD_FEES[] =
	"INSERT INTO fee_entry (event_id, matter_id, party_id, payer_id,"
	" received_dong, share, relief, counts, full_dong, rule_dong, dong,"
	" reason) VALUES";
#define FEE_COLUMNS 12

static const char *
or_empty(const char *text)
{
	return text ? text : "";
}

static void
add_money(TALLOC_CTX *ctx, struct db_batch *batch, const struct matter *m,
	  const struct plan *plan)
{
	for (size_t i = 0; i < plan->n_money; i++) {
		const struct event_money *money = &plan->money[i];
		const struct db_arg row[MONEY_COLUMNS] = {
			DB_INT(plan->event_id),
			DB_INT(m->id),
			DB_INT(m->obligations[money->line].id),
			DB_TEXT(plan->event->code),
			DB_INT(money->dong),
			DB_TEXT(or_empty(money->receipt)),
		};

		if (money->dong)
			db_batch_add(ctx, batch, row);
	}
}

static void
add_finding(TALLOC_CTX *ctx, struct db_batch *batch, const struct matter *m,
	    const struct plan *plan)
{
	const struct event_finding *found = plan->finding;
	const struct db_arg row[FINDING_COLUMNS] = {
		DB_INT(plan->event_id),
		DB_INT(m->id),
		DB_ID(found->party_id),
		DB_DATE(plan->on),
		DB_TEXT(found->result),
		DB_TEXT(or_empty(found->place)),
		DB_TEXT(or_empty(found->content)),
	};

	db_batch_add(ctx, batch, row);
}

static void
add_paper(TALLOC_CTX *ctx, struct db_batch *batch, const struct matter *m,
	  const struct plan *plan)
{
	const struct event_paper *paper = plan->paper;
	const struct db_arg row[PAPER_COLUMNS] = {
		DB_INT(plan->event_id),
		DB_INT(m->id),
		DB_INT(plan->unit_id),
		DB_TEXT(plan->event->code),
		DB_TEXT(or_empty(paper->book)),
		DB_TEXT(paper->number),
		DB_TEXT(text_empty(paper->book) ? NULL : paper->number),
		DB_TEXT(paper->way),
		DB_TEXT(or_empty(paper->person)),
		DB_TEXT(or_empty(paper->account)),
		DB_ID(paper->payee_id),
	};

	db_batch_add(ctx, batch, row);
}

static void
add_added(TALLOC_CTX *ctx, struct db_batch *batch, const struct matter *m,
	  const struct plan *plan)
{
	const struct event_added *added = plan->added;
	const struct db_arg row[ADDED_COLUMNS] = {
		DB_INT(plan->event_id),	  DB_INT(m->id),
		DB_TEXT(added->kind),	  DB_DATE(added->from),
		DB_DATE(added->to),	  DB_INT(added->rate),
		DB_INT(added->rule_dong),
	};

	db_batch_add(ctx, batch, row);
}

static void
add_fees(TALLOC_CTX *ctx, struct db_batch *batch, const struct matter *m,
	 const struct plan *plan)
{
	for (size_t i = 0; i < plan->n_fees; i++) {
		const struct event_fee *fee = &plan->fees[i];
		const struct db_arg row[FEE_COLUMNS] = {
			DB_INT(plan->event_id),
			DB_INT(m->id),
			DB_INT(fee->party_id),
			DB_INT(fee->payer_id),
			DB_INT(fee->received_dong),
			DB_TEXT(fee->share),
			DB_TEXT(or_empty(fee->relief)),
			DB_INT(fee->counts),
			DB_INT(fee->full_dong),
			DB_INT(fee->rule_dong),
			DB_INT(fee->dong),
			DB_TEXT(or_empty(fee->reason)),
		};

		db_batch_add(ctx, batch, row);
	}
}

/* What takes a fact back carries the other's sums: they stay where they are
 * written. */
struct err *
plan_add_details(TALLOC_CTX *ctx, struct plan_writer *w, struct history *h,
		 size_t n)
{
	struct db_batch money = { SQL_ADD_MONEY, MONEY_COLUMNS, NULL, 0, 0 };
	struct db_batch found = { SQL_ADD_FINDINGS, FINDING_COLUMNS, NULL, 0,
				  0 };
	struct db_batch papers = { SQL_ADD_PAPERS, PAPER_COLUMNS, NULL, 0, 0 };
	struct db_batch added = { SQL_ADD_ADDED, ADDED_COLUMNS, NULL, 0, 0 };
	struct db_batch fees = { SQL_ADD_FEES, FEE_COLUMNS, NULL, 0, 0 };
	struct err *e;

	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < h[i].n_plans; k++) {
			const struct plan *plan = &h[i].plans[k];

			if (plan->paper)
				add_paper(ctx, &papers, h[i].matter, plan);
			if (plan->added)
				add_added(ctx, &added, h[i].matter, plan);
			add_fees(ctx, &fees, h[i].matter, plan);
			if (!plan->refers_to)
				add_money(ctx, &money, h[i].matter, plan);
			if (plan->finding)
				add_finding(ctx, &found, h[i].matter, plan);
		}
	}
	e = db_batch_write(ctx, w->db, &money, NULL, &w->rows);
	if (!e)
		e = db_batch_write(ctx, w->db, &papers, NULL, &w->rows);
	if (!e)
		e = db_batch_write(ctx, w->db, &added, NULL, &w->rows);
	if (!e)
		e = db_batch_write(ctx, w->db, &fees, NULL, &w->rows);
	return e ? e : db_batch_write(ctx, w->db, &found, NULL, &w->rows);
}
