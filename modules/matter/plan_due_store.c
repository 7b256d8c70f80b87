#include "common/base.h"

#include "common/db_batch.h"
#include "matter/plan_store.h"

static const char SQL_ADD_DUES[] =
	"INSERT INTO due (matter_id, rule, label, article, from_on, due_on,"
	" from_event_id, done_on, done_event_id) VALUES";
#define DUE_COLUMNS 9

/* The events that open and settle it, now that they are written. */
static void
take_event_ids(struct matter_due *due)
{
	if (due->from)
		due->from_event_id = due->from->event_id;
	if (due->done)
		due->done_event_id = due->done->event_id;
}

static void
add_due(TALLOC_CTX *ctx, struct db_batch *batch, const struct matter *m,
	const struct matter_due *due)
{
	const struct db_arg row[DUE_COLUMNS] = {
		DB_INT(m->id),
		DB_TEXT(due->rule),
		DB_TEXT(due->label),
		DB_TEXT(due->article),
		DB_DATE(due->from_on),
		DB_DATE(due->due_on),
		DB_INT(due->from_event_id),
		DB_DATE(due->done_on),
		DB_ID(due->done_event_id),
	};

	db_batch_add(ctx, batch, row);
}

struct err *
plan_add_dues(TALLOC_CTX *ctx, struct plan_writer *w, struct history *h,
	      size_t n)
{
	struct db_batch batch = { SQL_ADD_DUES, DUE_COLUMNS, NULL, 0, 0 };

	for (size_t i = 0; i < n; i++) {
		struct matter *m = h[i].matter;

		for (size_t k = 0; k < m->n_dues; k++) {
			take_event_ids(&m->dues[k]);
			if (!m->dues[k].id)
				add_due(ctx, &batch, m, &m->dues[k]);
		}
	}
	return db_batch_write(ctx, w->db, &batch, NULL, &w->rows);
}
