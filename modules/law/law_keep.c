#include "common/base.h"

#include "common/app.h"
#include "common/session.h"
#include "common/text.h"
#include "law/law_keep.h"
#include "law/law_store.h"

MUST_CHECK static struct err *
read_again(TALLOC_CTX *ctx, struct db *db, struct law **law)
{
	struct law *fresh = NULL;
	struct err *e;

	e = db_begin_read(db);
	if (e)
		return e;
	e = law_load(ctx, db, &fresh);
	if (e) {
		db_rollback(db);
		return e;
	}
	e = db_commit(db);
	if (e) {
		talloc_free(fresh);
		return e;
	}
	talloc_free(*law);
	*law = fresh;
	return NULL;
}

struct err *
law_refresh(TALLOC_CTX *ctx, struct db *db, const char *version,
	    struct law **law)
{
	char *asked = NULL;
	struct err *e;

	if (!*law)
		return read_again(ctx, db, law);
	if (!version) {
		e = law_version_get(ctx, db, &asked);
		if (e)
			return e;
		version = asked;
	}
	e = text_same((*law)->version, version) ? NULL
						: read_again(ctx, db, law);
	talloc_free(asked);
	return e;
}

struct err *
law_prepare(struct request *req)
{
	struct err *e;

	e = law_refresh(req->app, req->db, req->session->law_version,
			&req->app->law);
	req->law = req->app->law;
	return e;
}
