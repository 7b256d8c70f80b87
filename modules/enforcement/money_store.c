#include "common/base.h"

#include "common/text.h"
#include "enforcement/money_store.h"
#include "law/law.h"

/* Where the law's list says that it is asked about or refused: this matter,
 * or another one of the same issuing unit. The same matter first. */
static const char SQL_FIND_RECEIPT[] =
	"SELECT m.number, e.effective_on, SUM(r.dong), m.id = o.id"
	" FROM money_entry r JOIN event e ON e.id = r.event_id"
	" JOIN matter m ON m.id = r.matter_id"
	" JOIN matter o ON o.id = ? AND o.issuing_unit_id = m.issuing_unit_id"
	" WHERE r.receipt = ? AND r.kind = ? AND IF(m.id = o.id, ?, ?)"
	" AND NOT EXISTS ("
	"  SELECT 1 FROM event v WHERE v.matter_id = e.matter_id"
	"  AND v.refers_to = e.id AND v.kind = 'voided')"
	" GROUP BY e.id ORDER BY m.id <> o.id, e.id LIMIT 1";

static const char SQL_FIND_IN_BOOK[] =
	"SELECT m.number, e.effective_on, e.dong FROM money_paper p"
	" JOIN event e ON e.id = p.event_id JOIN matter m ON m.id = p.matter_id"
	" WHERE p.unit_id = ? AND p.kind = ? AND p.book = ? AND p.live = ?";

/* What the law says of a receipt that is in the books already, by where. */
static const struct law_term *
rule_of(const struct request *req, bool same_matter, struct date on)
{
	return law_term(req->law, "plausible_receipt",
			same_matter ? "same_matter" : "same_unit", on);
}

struct err *
book_find(struct request *req, const struct book_wish *wish,
	  struct receipt_same **same)
{
	struct db_rows *rows;
	struct err *e;

	*same = NULL;
	e = db_query(req->db, req, SQL_FIND_IN_BOOK, &rows,
		     DB_ARGS(DB_INT(wish->unit_id), DB_TEXT(wish->kind),
			     DB_TEXT(wish->book), DB_TEXT(wish->number)));
	if (e || rows->count == 0)
		return e;
	*same = talloc_zero(req, struct receipt_same);
	(*same)->matter = db_text(rows, 0, 0);
	(*same)->on = db_date(rows, 0, 1);
	(*same)->dong = db_int(rows, 0, 2);
	(*same)->refused = true;
	return NULL;
}

struct err *
receipt_find(struct request *req, const struct receipt_wish *wish,
	     struct receipt_same **same)
{
	const struct law_term *here = rule_of(req, true, wish->on);
	const struct law_term *elsewhere = rule_of(req, false, wish->on);
	const struct law_term *rule;
	struct db_rows *rows;
	struct err *e;

	*same = NULL;
	if (text_empty(wish->number))
		return NULL;
	e = db_query(req->db, req, SQL_FIND_RECEIPT, &rows,
		     DB_ARGS(DB_INT(wish->matter_id), DB_TEXT(wish->number),
			     DB_TEXT(wish->kind), DB_INT(here != NULL),
			     DB_INT(elsewhere != NULL)));
	if (e || rows->count == 0)
		return e;
	rule = db_int(rows, 0, 3) ? here : elsewhere;
	if (!rule)
		return NULL;
	*same = talloc_zero(req, struct receipt_same);
	(*same)->matter = db_text(rows, 0, 0);
	(*same)->on = db_date(rows, 0, 1);
	(*same)->dong = db_int(rows, 0, 2);
	(*same)->sentence = rule->label;
	(*same)->refused = rule->refuses;
	return NULL;
}
