#include "common/base.h"

#include "intake/intake.h"

/* What changes the claims of a judgment after it was registered. */
static const char SQL_FIND_LAST_CHANGE[] =
	"SELECT x.what, a.name, x.at FROM ("
	"  SELECT 'Ra quyết định thi hành án' AS what, e.recorded_by AS who,"
	"   e.recorded_at AS at FROM matter m"
	"   JOIN event e ON e.matter_id = m.id AND e.seq = 1"
	"   WHERE m.judgment_id = ?"
	"  UNION ALL SELECT 'Nhận yêu cầu thi hành án', r.recorded_by,"
	"   r.recorded_at FROM enforcement_request r WHERE r.judgment_id = ?) x"
	" LEFT JOIN account a ON a.id = x.who ORDER BY x.at DESC LIMIT 1";

struct err *
judgment_last_change(struct request *req, struct last_change *change)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(req->db, req, SQL_FIND_LAST_CHANGE, &rows,
		     DB_ARGS(DB_INT(req->id), DB_INT(req->id)));
	if (e || rows->count == 0)
		return e;
	*change = (struct last_change){
		.what = db_text(rows, 0, 0),
		.who = db_text(rows, 0, 1),
		.at = db_text(rows, 0, 2),
	};
	return NULL;
}
