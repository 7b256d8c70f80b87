#include "common/base.h"

#include "common/db_batch.h"
#include "common/text.h"
#include "matter/plan_store.h"

static const char SQL_ADD_MATTERS[] =
	"INSERT INTO matter (judgment_id, request_id, issuing_unit_id, basis,"
	" case_type, number, number_fold, decided_on, debtor_names,"
	" creditor_names, owed_dong, unit_id, officer_id, account_id,"
	" inflow_on, last_on, last_seq, balance_dong, held_dong, paid_dong,"
	" ended_on, due_on, due_rule) VALUES";
#define MATTER_COLUMNS 23

static const char SQL_ADD_PARTIES[] =
	"INSERT INTO matter_party (matter_id, party_id, role) VALUES";
#define PARTY_COLUMNS 3

static const char SQL_ADD_OBLIGATIONS[] =
	"INSERT INTO obligation (matter_id, claim_id, position,"
	" obligation_type, debtor_id, creditor_id, thing, owed_dong,"
	" added_dong, collected_dong, paid_dong, ended_dong, done_on,"
	" account_id, inflow_on) VALUES";
#define OBLIGATION_COLUMNS 15

/* Of lines without a claim, whose parties the database takes from there. */
static const char SQL_ADD_LINE_PARTIES[] =
	"INSERT INTO obligation_party (obligation_id, role, party_id, position)"
	" VALUES";

/* The slices of lines just written, in their order: those that occurred before,
 * of the others the database finds them with the first posting. */
static const char SQL_LIST_SLICES[] =
	"SELECT o.id, s.id FROM obligation o JOIN matter m"
	" ON m.id = o.matter_id JOIN slice s ON s.basis = m.basis"
	" AND s.case_type = m.case_type"
	" AND s.obligation_type = o.obligation_type"
	" WHERE o.id BETWEEN ? AND ? ORDER BY o.id";

static void
add_matter(TALLOC_CTX *ctx, struct db_batch *batch, const struct matter *m)
{
	const struct db_arg row[MATTER_COLUMNS] = {
		DB_INT(m->judgment_id),
		DB_ID(m->request_id),
		DB_INT(m->issuing_unit_id),
		DB_TEXT(m->basis),
		DB_TEXT(m->case_type),
		DB_TEXT(m->number),
		DB_TEXT(text_fold(ctx, m->number)),
		DB_DATE(m->decided_on),
		DB_TEXT(m->debtor_names),
		DB_TEXT(m->creditor_names),
		DB_INT(m->owed_dong),
		DB_INT(m->state.unit_id),
		DB_ID(m->state.officer_id),
		DB_INT(m->state.account),
		DB_DATE(m->state.inflow_on),
		DB_DATE(m->last_on),
		DB_INT(m->last_seq),
		DB_INT(m->state.balance_dong),
		DB_INT(m->held_dong),
		DB_INT(m->paid_dong),
		DB_DATE(m->ended_on),
		DB_DATE(m->due_on),
		DB_TEXT(m->due_rule),
	};

	db_batch_add(ctx, batch, row);
}

static void
add_parties(TALLOC_CTX *ctx, struct db_batch *batch, const struct history *h)
{
	for (size_t i = 0; i < h->n_parties; i++) {
		const struct db_arg row[PARTY_COLUMNS] = {
			DB_INT(h->matter->id),
			DB_INT(h->parties[i].party_id),
			DB_TEXT(h->parties[i].role),
		};

		db_batch_add(ctx, batch, row);
	}
}

struct err *
plan_add_matters(TALLOC_CTX *ctx, struct plan_writer *w, struct history *h,
		 size_t n)
{
	struct db_batch batch = { SQL_ADD_MATTERS, MATTER_COLUMNS, NULL, 0, 0 };
	struct db_batch parties = { SQL_ADD_PARTIES, PARTY_COLUMNS, NULL, 0,
				    0 };
	int64_t *ids;
	struct err *e;

	for (size_t i = 0; i < n; i++)
		add_matter(ctx, &batch, h[i].matter);
	e = db_batch_write(ctx, w->db, &batch, &ids, &w->rows);
	for (size_t i = 0; !e && i < n; i++) {
		h[i].matter->id = ids[i];
		add_parties(ctx, &parties, &h[i]);
	}
	return e ? e : db_batch_write(ctx, w->db, &parties, NULL, &w->rows);
}

static void
add_obligation(TALLOC_CTX *ctx, struct db_batch *batch, const struct matter *m,
	       size_t at)
{
	const struct obligation *o = &m->obligations[at];
	const struct db_arg row[OBLIGATION_COLUMNS] = {
		DB_INT(m->id),
		DB_ID(o->claim_id),
		DB_INT((int64_t)at + 1),
		DB_TEXT(o->obligation_type),
		DB_ID(side_first(&o->debtors)),
		DB_ID(side_first(&o->creditors)),
		DB_TEXT(o->thing ? o->thing : ""),
		DB_INT(o->owed_dong),
		DB_INT(o->added_dong),
		DB_INT(o->collected_dong),
		DB_INT(o->paid_dong),
		DB_INT(o->ended_dong),
		DB_DATE(o->done_on),
		DB_INT(o->account),
		DB_DATE(o->inflow_on),
	};

	db_batch_add(ctx, batch, row);
}

/* Of many matters at once; of a single one the database finds them as fast. */
MUST_CHECK static struct err *
read_slices(TALLOC_CTX *ctx, struct db *db, struct history *h, size_t n,
	    int64_t first, int64_t last)
{
	struct db_rows *rows;
	size_t at = 0;
	struct err *e;

	if (n == 1)
		return NULL;
	e = db_query(db, ctx, SQL_LIST_SLICES, &rows,
		     DB_ARGS(DB_INT(first), DB_INT(last)));
	for (size_t i = 0; !e && i < n; i++) {
		for (size_t k = 0; k < h[i].matter->n_obligations; k++) {
			struct obligation *line = &h[i].matter->obligations[k];

			while (at < rows->count &&
			       db_int(rows, at, 0) < line->id)
				at++;
			if (at < rows->count && db_int(rows, at, 0) == line->id)
				line->slice_id = db_int(rows, at, 1);
		}
	}
	return e;
}

/* Those behind the first of each side. */
MUST_CHECK static struct err *
add_line_parties(TALLOC_CTX *ctx, struct plan_writer *w,
		 const struct history *h, size_t n)
{
	struct db_batch rows = { SQL_ADD_LINE_PARTIES, SIDE_COLUMNS, NULL, 0,
				 0 };

	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < h[i].matter->n_obligations; k++) {
			const struct obligation *line =
				&h[i].matter->obligations[k];

			if (line->claim_id)
				continue;
			side_add_others(ctx, &rows, line->id, "debtor",
					&line->debtors);
			side_add_others(ctx, &rows, line->id, "creditor",
					&line->creditors);
		}
	}
	return db_batch_write(ctx, w->db, &rows, NULL, &w->rows);
}

struct err *
plan_add_obligations(TALLOC_CTX *ctx, struct plan_writer *w, struct history *h,
		     size_t n)
{
	struct db_batch batch = { SQL_ADD_OBLIGATIONS, OBLIGATION_COLUMNS, NULL,
				  0, 0 };
	size_t written = 0;
	int64_t *ids;
	struct err *e;

	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < h[i].matter->n_obligations; k++)
			add_obligation(ctx, &batch, h[i].matter, k);
	}
	e = db_batch_write(ctx, w->db, &batch, &ids, &w->rows);
	for (size_t i = 0; !e && i < n; i++) {
		for (size_t k = 0; k < h[i].matter->n_obligations; k++)
			h[i].matter->obligations[k].id = ids[written++];
	}
	if (!e)
		e = add_line_parties(ctx, w, h, n);
	if (!e && written)
		e = read_slices(ctx, w->db, h, n, ids[0], ids[written - 1]);
	return e;
}
