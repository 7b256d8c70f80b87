#include "common/base.h"

#include "common/text.h"
#include "enforcement/money_store.h"

/* Where the law's list says that it is asked about or refused: this matter,
 * or another one of the same issuing unit. The same matter first. */
static const char SQL_FIND_RECEIPT[] =
	"SELECT m.number, e.effective_on, SUM(r.dong), t.label,"
	" t.refuses"
	" FROM money_entry r JOIN event e ON e.id = r.event_id"
	" JOIN matter m ON m.id = r.matter_id"
	" JOIN matter o ON o.id = ? AND o.issuing_unit_id = m.issuing_unit_id"
	" JOIN law_term t ON t.list = 'plausible_receipt'"
	"  AND t.code = IF(m.id = o.id, 'same_matter', 'same_unit')"
	"  AND t.valid_from <= ? AND (t.valid_to IS NULL OR t.valid_to >= ?)"
	" WHERE r.receipt = ? AND r.kind = ? AND NOT EXISTS ("
	"  SELECT 1 FROM event v WHERE v.matter_id = e.matter_id"
	"  AND v.refers_to = e.id AND v.kind = 'voided')"
	" GROUP BY e.id, t.id ORDER BY m.id <> o.id, e.id LIMIT 1";

struct err *
receipt_find(TALLOC_CTX *ctx, struct db *db, const struct receipt_wish *wish,
	     struct receipt_same **same)
{
	struct db_rows *rows;
	struct err *e;

	*same = NULL;
	if (text_empty(wish->number))
		return NULL;
	e = db_query(db, ctx, SQL_FIND_RECEIPT, &rows,
		     DB_ARGS(DB_INT(wish->matter_id), DB_DATE(wish->on),
			     DB_DATE(wish->on), DB_TEXT(wish->number),
			     DB_TEXT(wish->kind)));
	if (e || rows->count == 0)
		return e;
	*same = talloc_zero(ctx, struct receipt_same);
	(*same)->matter = db_text(rows, 0, 0);
	(*same)->on = db_date(rows, 0, 1);
	(*same)->dong = db_int(rows, 0, 2);
	(*same)->sentence = db_text(rows, 0, 3);
	(*same)->refused = db_int(rows, 0, 4) != 0;
	return NULL;
}
