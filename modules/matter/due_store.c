#include "common/base.h"

#include "matter/due.h"
#include "matter/due_rules.h"

static const char SQL_LIST_DUES[] =
	"SELECT d.label, d.article, d.from_on, d.due_on, d.done_on, d.rule,"
	" e.kind, e.effective_on FROM due d"
	" LEFT JOIN event e ON e.id = d.done_event_id"
	" WHERE d.matter_id = ? ORDER BY d.done_on IS NOT NULL, d.due_on, d.id";

struct err *
due_list(TALLOC_CTX *ctx, struct db *db, const struct law *law,
	 int64_t matter_id, struct due_line **lines, size_t *n)
{
	struct due_line *found;
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_LIST_DUES, &rows, DB_ARGS(DB_INT(matter_id)));
	if (e)
		return e;
	found = talloc_zero_array(ctx, struct due_line,
				  (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++) {
		const char *event = db_text(rows, i, 6);
		struct date on = db_date(rows, i, 7);

		found[i].label = db_text(rows, i, 0);
		found[i].article = db_text(rows, i, 1);
		found[i].from_on = db_date(rows, i, 2);
		found[i].due_on = db_date(rows, i, 3);
		found[i].done_on = db_date(rows, i, 4);
		found[i].rule = db_text(rows, i, 5);
		if (event && due_is_cancelled(law, event, on, found[i].rule))
			found[i].cancelled_by = law_event_label(law, event, on);
	}
	*lines = found;
	*n = rows->count;
	return NULL;
}
