#include "common/base.h"

#include "common/lookup.h"
#include "staff/unit.h"

/* So many are taken first and then put in order: what finds too much is not
 * sorted for nothing. */
static const char SQL_LOOK_UP_OFFICERS[] =
	"SELECT x.id, x.code, x.name, x.short_name FROM (SELECT o.id, o.code,"
	"  o.name, u.short_name, u.position, u.id AS unit_id"
	" FROM officer o JOIN unit u ON u.id = o.unit_id"
	" WHERE u.path LIKE ? AND o.valid_from <= ?"
	" AND (o.valid_to IS NULL OR o.valid_to >= ?)"
	" AND (? = '' OR CAST(o.id AS CHAR) = ? OR o.code = ?"
	"  OR CONCAT(' ', o.name_fold) LIKE ?) LIMIT ?) x"
	" ORDER BY x.position, x.unit_id,"
	" x.name COLLATE utf8mb4_uca1400_vietnamese_as_ci, x.id";

static const char SQL_LOOK_UP_UNITS[] =
	"SELECT x.code, x.name, x.above FROM (SELECT u.id, u.code, u.name,"
	"  COALESCE(p.name, '') AS above, COALESCE(p.position, -1) AS first,"
	"  COALESCE(p.id, -1) AS parent_id, u.position"
	" FROM unit u LEFT JOIN unit p ON p.id = u.parent_id"
	" WHERE u.path LIKE ? AND u.valid_from <= ?"
	" AND (u.valid_to IS NULL OR u.valid_to >= ?)"
	" AND (? = '' OR u.code = ? OR CONCAT(' ', u.name_fold) LIKE ?)"
	" LIMIT ?) x ORDER BY x.first, x.parent_id, x.position, x.id";

struct err *
officer_lookup(struct request *req, const struct lookup_ask *ask,
	       struct lookup_found **found, size_t *n)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(req->db, req, SQL_LOOK_UP_OFFICERS, &rows,
		     DB_ARGS(DB_TEXT(req->scope.path_like), DB_DATE(req->today),
			     DB_DATE(req->today), DB_TEXT(ask->exact),
			     DB_TEXT(ask->exact), DB_TEXT(ask->exact),
			     DB_TEXT(ask->like), DB_INT(ask->max)));
	if (e)
		return e;
	*found = talloc_array(req, struct lookup_found,
			      (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		(*found)[i] = (struct lookup_found){
			.value = talloc_asprintf(*found, "%" PRId64,
						 db_int(rows, i, 0)),
			.code = db_text(rows, i, 1),
			.label = db_text(rows, i, 2),
			.note = db_text(rows, i, 3),
		};
	*n = rows->count;
	return NULL;
}

struct err *
unit_lookup(struct request *req, const struct lookup_ask *ask,
	    struct lookup_found **found, size_t *n)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(req->db, req, SQL_LOOK_UP_UNITS, &rows,
		     DB_ARGS(DB_TEXT(req->scope.path_like), DB_DATE(req->today),
			     DB_DATE(req->today), DB_TEXT(ask->exact),
			     DB_TEXT(ask->exact), DB_TEXT(ask->like),
			     DB_INT(ask->max)));
	if (e)
		return e;
	*found = talloc_array(req, struct lookup_found,
			      (unsigned)rows->count + 1);
	for (size_t i = 0; i < rows->count; i++)
		(*found)[i] = (struct lookup_found){
			.value = db_text(rows, i, 0),
			.code = db_text(rows, i, 0),
			.label = db_text(rows, i, 1),
			.note = db_text(rows, i, 2),
		};
	*n = rows->count;
	return NULL;
}
