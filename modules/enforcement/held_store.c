#include "common/base.h"

#include "enforcement/held_store.h"

/* A line for which no creditor is named is for the State budget. */
static const char SQL_LIST_HELD[] =
	"SELECT m.officer_id, MIN(o.name), MIN(w.short_name), COUNT(*),"
	" SUM(m.held_dong),"
	" SUM((SELECT COALESCE(SUM(x.collected_dong - x.paid_dong), 0)"
	"  FROM obligation x WHERE x.matter_id = m.id"
	"  AND x.creditor_id IS NULL))"
	" FROM unit u STRAIGHT_JOIN matter m FORCE INDEX (matter_held)"
	"  ON m.unit_id = u.id AND m.held_dong > 0"
	" LEFT JOIN officer o ON o.id = m.officer_id"
	" LEFT JOIN unit w ON w.id = o.unit_id"
	" WHERE u.path LIKE ? AND (? = 0 OR m.officer_id = ?)"
	" AND m.is_open = 1"
	" GROUP BY m.officer_id ORDER BY 5 DESC, m.officer_id";

struct err *
held_list(struct request *req, struct held_row **rows, size_t *n)
{
	struct db_rows *found;
	struct err *e = db_query(req->db, req, SQL_LIST_HELD, &found,
				 DB_ARGS(DB_SCOPE(&req->scope)));

	if (e)
		return e;
	*n = found->count;
	*rows = talloc_array(req, struct held_row, (unsigned)found->count + 1);
	for (size_t i = 0; i < found->count; i++)
		(*rows)[i] = (struct held_row){
			.officer_id = db_int(found, i, 0),
			.officer = db_text(found, i, 1),
			.unit = db_text(found, i, 2),
			.matters = db_int(found, i, 3),
			.dong = db_int(found, i, 4),
			.budget_dong = db_int(found, i, 5),
		};
	return NULL;
}
