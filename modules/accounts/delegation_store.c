#include "common/base.h"

#include "accounts/delegation_store.h"

#include "common/session.h"

static const char SQL_LIST_DEPUTIES[] =
	"SELECT a.id, a.name, a.title FROM account a"
	" WHERE a.unit_id = ? AND a.state = 'active' AND a.id <> ?"
	" AND NOT EXISTS (SELECT 1 FROM account_role r"
	"  JOIN role_right g ON g.role_code = r.role_code"
	"  AND g.right_code IN ('account.manage', 'matter.delegate')"
	"  WHERE r.account_id = a.id AND r.revoked_at IS NULL"
	"  AND (r.valid_to IS NULL OR r.valid_to >= ?))"
	" ORDER BY a.name, a.id";

static const char SQL_LIST_DELEGATIONS[] =
	"SELECT r.id, r.account_id, a.name, r.valid_from, r.valid_to, g.name,"
	" r.granted_at FROM account a JOIN account_role r"
	" ON r.account_id = a.id AND r.role_code = '" DELEGATION_ROLE "'"
	" AND r.unit_id = a.unit_id AND r.revoked_at IS NULL"
	" AND r.valid_to >= ? LEFT JOIN account g ON g.id = r.granted_by"
	" WHERE a.unit_id = ? ORDER BY r.valid_from, r.id";

/* What was signed before stays signed by right: it was held until then. */
static const char SQL_END_DELEGATION[] =
	"UPDATE account_role SET revoked_at = UTC_TIMESTAMP(), revoked_by = ?"
	" WHERE id = ? AND revoked_at IS NULL AND valid_to >= ?";

struct err *
delegation_deputies(struct request *req, int64_t unit_id,
		    struct deputy **deputies, size_t *n)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(req->db, req, SQL_LIST_DEPUTIES, &rows,
		     DB_ARGS(DB_INT(unit_id), DB_INT(req->session->account_id),
			     DB_DATE(req->today)));
	if (e)
		return e;
	*n = rows->count;
	*deputies = talloc_array(req, struct deputy, (unsigned)*n + 1);
	for (size_t i = 0; i < *n; i++)
		(*deputies)[i] = (struct deputy){ db_int(rows, i, 0),
						  db_text(rows, i, 1),
						  db_text(rows, i, 2) };
	return NULL;
}

struct err *
delegation_list(struct request *req, int64_t unit_id, struct delegation **found,
		size_t *n)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(req->db, req, SQL_LIST_DELEGATIONS, &rows,
		     DB_ARGS(DB_DATE(req->today), DB_INT(unit_id)));
	if (e)
		return e;
	*n = rows->count;
	*found = talloc_array(req, struct delegation, (unsigned)*n + 1);
	for (size_t i = 0; i < *n; i++)
		(*found)[i] = (struct delegation){
			.id = db_int(rows, i, 0),
			.account_id = db_int(rows, i, 1),
			.name = db_text(rows, i, 2),
			.from = db_date(rows, i, 3),
			.to = db_date(rows, i, 4),
			.given_by = db_text(rows, i, 5),
			.given_at = date_time_text(req, db_text(rows, i, 6)),
		};
	return NULL;
}

struct err *
delegation_end(struct request *req, const struct delegation *d)
{
	int64_t changed = 0;
	struct err *e;

	e = db_run_counted(req->db, SQL_END_DELEGATION, &changed,
			   DB_ARGS(DB_INT(req->session->account_id),
				   DB_INT(d->id), DB_DATE(req->today)));
	if (e || changed == 1)
		return e;
	return err_told(ERR_STALE, "Ủy quyền này vừa được chấm dứt.");
}
