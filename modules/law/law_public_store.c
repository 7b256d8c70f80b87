#include "common/base.h"

#include "common/app.h"
#include "law/law_keep.h"
#include "law/law_store.h"

static const char SQL_GET_PUBLIC_VERSION[] =
	"SELECT COALESCE(MAX(loaded_at), '') FROM published_law";

static const char SQL_LIST_PUBLIC_TERMS[] =
	"SELECT " LAW_TERM_COLUMNS
	" FROM published_term ORDER BY list, position, code, valid_from";

static const char SQL_LIST_PUBLIC_DEADLINES[] =
	"SELECT " LAW_DEADLINE_COLUMNS " FROM published_deadline"
	" ORDER BY position, code, valid_from";

static const char SQL_LIST_PUBLIC_HOLIDAYS[] =
	"SELECT " LAW_HOLIDAY_COLUMNS " FROM published_holiday ORDER BY on_day";

MUST_CHECK static struct err *
version_get(TALLOC_CTX *ctx, struct db *db, char **version)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, ctx, SQL_GET_PUBLIC_VERSION, &rows, DB_NO_ARGS);
	if (e)
		return e;
	*version = talloc_strdup(ctx, db_text(rows, 0, 0));
	talloc_free(rows);
	return NULL;
}

MUST_CHECK static struct err *
load_public(struct law *law, struct db *db)
{
	struct db_rows *rows;
	struct err *e;

	e = db_query(db, law, SQL_LIST_PUBLIC_TERMS, &rows, DB_NO_ARGS);
	if (e)
		return e;
	law_read_terms(law, rows);
	e = db_query(db, law, SQL_LIST_PUBLIC_DEADLINES, &rows, DB_NO_ARGS);
	if (!e)
		e = law_read_deadlines(law, rows);
	if (!e)
		e = db_query(db, law, SQL_LIST_PUBLIC_HOLIDAYS, &rows,
			     DB_NO_ARGS);
	if (!e)
		law_read_calendar(law, rows);
	return e;
}

MUST_CHECK static struct err *
load(TALLOC_CTX *ctx, struct db *db, struct law **law)
{
	struct law *made = talloc_zero(ctx, struct law);
	char *version = NULL;
	struct err *e = version_get(made, db, &version);

	if (!e)
		e = load_public(made, db);
	if (e) {
		talloc_free(made);
		return e;
	}
	made->version = version;
	*law = made;
	return NULL;
}

struct err *
law_prepare_public(struct request *req)
{
	static const struct law_source views = { version_get, load };
	struct err *e =
		law_keep(req->app, req->db, &views, NULL, &req->app->law);

	req->law = req->app->law;
	return e;
}
