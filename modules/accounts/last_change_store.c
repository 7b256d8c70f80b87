#include "common/base.h"

#include "accounts/accounts.h"
#include "accounts/trail_words.h"
#include "common/session.h"

/* What people do to the things of these forms, as the trail calls it. */
static const char SQL_FIND_LAST_CHANGE[] =
	"SELECT t.action, a.name, t.at FROM audit t"
	" LEFT JOIN account a ON a.id = t.account_id"
	" WHERE t.object_kind = ? AND t.object_id = ?"
	" AND t.action IN ('account.change', 'account.disable',"
	"  'account.enable', 'account.self', 'password.change',"
	"  'password.reset', 'pattern.review', 'role.grant', 'role.revoke',"
	"  'unit.contact')"
	" ORDER BY t.at DESC LIMIT 1";

/* "account/#/edit" is about an account. */
static const char *
object_kind(const char *path)
{
	static const char *const kinds[] = { "account", "unit", "pattern" };

	for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
		if (strncmp(path, kinds[i], strlen(kinds[i])) == 0)
			return kinds[i];
	}
	return NULL;
}

struct err *
audit_last_change(struct request *req, struct last_change *change)
{
	const char *kind = object_kind(req->route->path);
	int64_t id = kind ? req->id : req->session->account_id;
	struct db_rows *rows;
	struct err *e;

	e = db_query(req->db, req, SQL_FIND_LAST_CHANGE, &rows,
		     DB_ARGS(DB_TEXT(kind ? kind : "account"), DB_INT(id)));
	if (e || rows->count == 0)
		return e;
	*change = (struct last_change){
		.what = trail_action(req, db_text(rows, 0, 0)),
		.who = db_text(rows, 0, 1),
		.at = db_text(rows, 0, 2),
	};
	return NULL;
}
