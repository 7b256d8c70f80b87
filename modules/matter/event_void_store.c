#include "common/base.h"

#include "matter/event_void.h"

static const char SQL_LAST_STANDING[] =
	"SELECT e.id, e.kind, e.effective_on, e.dong, e.recorded_by,"
	" (SELECT k.void_right FROM ledger_event k WHERE k.code = e.kind"
	"  AND k.valid_from <= e.effective_on"
	"  AND (k.valid_to IS NULL OR k.valid_to >= e.effective_on) LIMIT 1)"
	" FROM event e"
	" WHERE e.matter_id = ? AND e.kind <> 'voided' AND NOT EXISTS ("
	"  SELECT 1 FROM event v WHERE v.matter_id = e.matter_id"
	"  AND v.refers_to = e.id AND v.kind = 'voided')"
	" ORDER BY e.seq DESC LIMIT 1";

static const char SQL_LIST_MONEY[] =
	"SELECT obligation_id, dong FROM money_entry"
	" WHERE event_id = ? ORDER BY id";

struct err *
event_last_standing(TALLOC_CTX *ctx, struct db *db, int64_t matter_id,
		    struct standing_event *event)
{
	struct db_rows *rows;
	struct err *e;

	*event = (struct standing_event){ 0 };
	e = db_query(db, ctx, SQL_LAST_STANDING, &rows,
		     DB_ARGS(DB_INT(matter_id)));
	if (e || rows->count == 0)
		return e;
	event->id = db_int(rows, 0, 0);
	event->kind = db_text(rows, 0, 1);
	event->effective_on = db_date(rows, 0, 2);
	event->dong = db_int(rows, 0, 3);
	event->recorded_by = db_int(rows, 0, 4);
	event->void_right = db_text(rows, 0, 5);
	return NULL;
}

struct err *
event_money_of(TALLOC_CTX *ctx, struct db *db, const struct matter *m,
	       int64_t event_id, struct event_money **money, size_t *n)
{
	struct db_rows *rows;
	struct err *e;

	*n = 0;
	e = db_query(db, ctx, SQL_LIST_MONEY, &rows, DB_ARGS(DB_INT(event_id)));
	if (e)
		return e;
	*money = talloc_zero_array(ctx, struct event_money,
				   (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		size_t line = matter_line(m, db_int(rows, i, 0));

		if (line < m->n_obligations)
			(*money)[(*n)++] = (struct event_money){
				.line = line, .dong = db_int(rows, i, 1)
			};
	}
	return NULL;
}
