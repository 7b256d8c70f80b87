#include "common/base.h"

#include "common/app.h"
#include "common/known_store.h"
#include "common/role_rights.h"
#include "common/text.h"

/* Accounts remembered at once, each at the place of its id: those of a whole
 * province, at some 2 kB each. */
#define KNOWN_PLACES 256

/* A row for each role that is held today, both ends of its period included, or
 * one without. */
static const char SQL_KNOW_ACCOUNT[] =
	"SELECT u.name, u.path,"
	" EXISTS (SELECT 1 FROM saved_view v WHERE v.account_id = a.id),"
	" g.role_code, g.unit_id, w.path"
	" FROM account a JOIN unit u ON u.id = a.unit_id"
	" LEFT JOIN account_role g ON g.account_id = a.id"
	"  AND g.revoked_at IS NULL AND g.valid_from <= ?"
	"  AND (g.valid_to IS NULL OR g.valid_to >= ?)"
	" LEFT JOIN unit w ON w.id = g.unit_id"
	" WHERE a.id = ?";

struct remembered {
	struct known known;
	const char *moment;
};

struct known_accounts {
	struct role_rights *rights; /* of each role, by the law */
	struct remembered *places[KNOWN_PLACES];
};

/* What the roles of these rows may do. */
static void
add_grants(struct remembered *made, const struct role_rights *rights,
	   const struct db_rows *rows, struct date today)
{
	struct grants grants = { talloc_array(made, struct grant, 0), 0 };

	for (size_t i = 0; i < rows->count; i++) {
		const struct role_held held = { db_text(rows, i, 3),
						db_int(rows, i, 4),
						db_text(rows, i, 5) };

		if (held.role)
			role_rights_add(rights, &held, today, &grants);
	}
	made->known.grants = grants.list;
	made->known.n_grants = grants.n;
}

/* Remembered in memory of the worker, whatever the request comes to. */
MUST_CHECK static struct err *
read_account(struct request *req, struct known_accounts *all,
	     int64_t account_id, struct remembered **remembered)
{
	struct remembered *made = talloc_zero(all, struct remembered);
	struct db_rows *rows;
	struct err *e;

	e = db_query(req->db, made, SQL_KNOW_ACCOUNT, &rows,
		     DB_ARGS(DB_DATE(req->today), DB_DATE(req->today),
			     DB_INT(account_id)));
	if (!e && rows->count == 0)
		e = err_new(ERR_INTERNAL, NULL,
			    "TH5250: account %" PRId64 " without a unit",
			    account_id);
	if (e) {
		talloc_free(made);
		return e;
	}
	made->known.unit_name = db_text(rows, 0, 0);
	made->known.unit_path = db_text(rows, 0, 1);
	made->known.has_saved = db_int(rows, 0, 2) != 0;
	add_grants(made, all->rights, rows, req->today);
	*remembered = made;
	return NULL;
}

static char *
moment_text(struct request *req, const struct known_moment *moment)
{
	return talloc_asprintf(req, "%" PRId64 " %" PRId64 " %s %s %s",
			       moment->account_id, moment->unit_id,
			       moment->changed_at, moment->law_version,
			       date_iso(req, req->today));
}

struct err *
known_account(struct request *req, const struct known_moment *moment,
	      const struct known **known)
{
	struct app *app = req->app;
	struct remembered **place;
	struct remembered *read;
	char *text = moment_text(req, moment);
	struct err *e;

	if (!app->known)
		app->known = talloc_zero(app, struct known_accounts);
	place = &app->known->places[moment->account_id % KNOWN_PLACES];
	if (*place && strcmp((*place)->moment, text) == 0) {
		*known = &(*place)->known;
		return NULL;
	}
	e = role_rights_refresh(app->known, req->db, moment->law_version,
				&app->known->rights);
	if (!e)
		e = read_account(req, app->known, moment->account_id, &read);
	if (e)
		return e;
	read->moment = talloc_steal(read, text);
	talloc_free(*place);
	*place = read;
	*known = &read->known;
	return NULL;
}
