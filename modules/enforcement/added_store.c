#include "common/base.h"

#include "enforcement/added_store.h"

#define STANDING                                       \
	" AND NOT EXISTS (SELECT 1 FROM event v"       \
	"  WHERE v.matter_id = e.matter_id"            \
	"  AND v.refers_to = e.id AND v.kind = 'voided')"

static const char SQL_LIST_STEPS[] =
	"SELECT e.effective_on, IF(x.kind = 'returned', -x.dong, x.dong)"
	" FROM obligation o JOIN money_entry x ON x.matter_id = o.matter_id"
	"  AND x.obligation_id = o.id"
	"  AND x.kind IN ('collected', 'returned', 'reduced')"
	" JOIN event e ON e.id = x.event_id" STANDING
	" WHERE o.id = ? ORDER BY e.effective_on, e.seq";

static const char SQL_FIND_INTEREST[] =
	"SELECT a.from_on, a.to_on, e.effective_on"
	" FROM obligation o JOIN money_added a ON a.matter_id = o.matter_id"
	"  AND a.from_on < ? AND a.to_on > ?"
	" JOIN money_entry x ON x.event_id = a.event_id"
	"  AND x.obligation_id = o.id"
	" JOIN event e ON e.id = a.event_id" STANDING
	" WHERE o.id = ? ORDER BY a.id LIMIT 1";

struct err *
interest_steps(struct request *req, int64_t obligation_id,
	       struct interest_step **steps, size_t *n)
{
	struct db_rows *rows;
	struct err *e = db_query(req->db, req, SQL_LIST_STEPS, &rows,
				 DB_ARGS(DB_INT(obligation_id)));

	if (e)
		return e;
	*n = rows->count;
	*steps = talloc_array(req, struct interest_step,
			      (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		(*steps)[i] = (struct interest_step){ db_date(rows, i, 0),
						      db_int(rows, i, 1) };
	return NULL;
}

struct err *
interest_find(struct request *req, int64_t obligation_id, struct date from,
	      struct date to, struct interest_known **known)
{
	struct db_rows *rows;
	struct err *e = db_query(req->db, req, SQL_FIND_INTEREST, &rows,
				 DB_ARGS(DB_DATE(to), DB_DATE(from),
					 DB_INT(obligation_id)));

	*known = NULL;
	if (e || rows->count == 0)
		return e;
	*known = talloc_zero(req, struct interest_known);
	**known = (struct interest_known){ db_date(rows, 0, 0),
					   db_date(rows, 0, 1),
					   db_date(rows, 0, 2) };
	return NULL;
}
