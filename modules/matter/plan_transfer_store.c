#include "common/base.h"

#include "common/db_batch.h"
#include "common/text.h"
#include "matter/plan_store.h"
#include "matter/transfer.h"

static const char SQL_ADD_TRANSFERS[] =
	"INSERT INTO transfer (matter_id, event_id, from_unit_id, to_unit_id,"
	" to_name, on_paper, sent_on, first_on, dong) VALUES";
#define TRANSFER_COLUMNS 9

static const char SQL_ADD_LINES[] =
	"INSERT INTO transfer_line (transfer_id, obligation_id, dong) VALUES";
#define LINE_COLUMNS 3

/* Of a matter that was itself opened of what others sent. */
static const char SQL_FIND_FIRST[] =
	"SELECT MIN(t.first_on) FROM matter m JOIN transfer t"
	" ON t.judgment_id = m.judgment_id AND t.state = 'opened'"
	" WHERE m.id = ?";

MUST_CHECK static struct err *
find_first(TALLOC_CTX *ctx, struct db *db, const struct matter *m,
	   struct date *first)
{
	struct db_rows *rows;
	struct err *e = db_query(db, ctx, SQL_FIND_FIRST, &rows,
				 DB_ARGS(DB_INT(m->id)));

	if (!e && date_is_set(db_date(rows, 0, 0)))
		*first = db_date(rows, 0, 0);
	return e;
}

static int64_t
sum_of(const struct plan *plan)
{
	int64_t sum = 0;

	for (size_t i = 0; i < plan->n_lines; i++)
		sum += transfer_sum(plan, plan->lines[i]);
	return sum;
}

MUST_CHECK static struct err *
add_transfer(TALLOC_CTX *ctx, struct db *db, struct db_batch *batch,
	     const struct matter *m, const struct plan *plan)
{
	static const struct event_receiver nobody = { 0, "", true };
	const struct event_receiver *to = plan->receiver ? plan->receiver
							 : &nobody;
	struct date first = m->decided_on;
	struct err *e = find_first(ctx, db, m, &first);
	const struct db_arg row[TRANSFER_COLUMNS] = {
		DB_INT(m->id),	       DB_INT(plan->event_id),
		DB_INT(plan->unit_id), DB_ID(to->unit_id),
		DB_TEXT(to->name),     DB_INT(to->on_paper),
		DB_DATE(plan->on),     DB_DATE(first),
		DB_INT(sum_of(plan)),
	};

	if (!e)
		db_batch_add(ctx, batch, row);
	return e;
}

static void
add_lines(TALLOC_CTX *ctx, struct db_batch *batch, int64_t id,
	  const struct matter *m, const struct plan *plan)
{
	for (size_t i = 0; i < plan->n_lines; i++) {
		const struct db_arg row[LINE_COLUMNS] = {
			DB_INT(id),
			DB_INT(m->obligations[plan->lines[i]].id),
			DB_INT(transfer_sum(plan, plan->lines[i])),
		};

		db_batch_add(ctx, batch, row);
	}
}

struct err *
plan_add_transfers(TALLOC_CTX *ctx, struct plan_writer *w, struct history *h,
		   size_t n)
{
	struct db_batch batch = { SQL_ADD_TRANSFERS, TRANSFER_COLUMNS, NULL, 0,
				  0 };
	struct db_batch lines = { SQL_ADD_LINES, LINE_COLUMNS, NULL, 0, 0 };
	size_t written = 0;
	int64_t *ids;
	struct err *e = NULL;

	for (size_t i = 0; !e && i < n; i++) {
		for (size_t k = 0; !e && k < h[i].n_plans; k++) {
			if (h[i].plans[k].event->transfers)
				e = add_transfer(ctx, w->db, &batch,
						 h[i].matter, &h[i].plans[k]);
		}
	}
	if (!e)
		e = db_batch_write(ctx, w->db, &batch, &ids, &w->rows);
	for (size_t i = 0; !e && i < n; i++) {
		for (size_t k = 0; k < h[i].n_plans; k++) {
			if (h[i].plans[k].event->transfers)
				add_lines(ctx, &lines, ids[written++],
					  h[i].matter, &h[i].plans[k]);
		}
	}
	return e ? e : db_batch_write(ctx, w->db, &lines, NULL, &w->rows);
}
