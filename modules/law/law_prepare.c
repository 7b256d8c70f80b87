#include "common/base.h"

#include "common/app.h"
#include "common/session.h"
#include "law/law_keep.h"
#include "law/law_store.h"

static const struct law_source packs = { law_version_get, law_load };

struct err *
law_refresh(TALLOC_CTX *ctx, struct db *db, const char *version,
	    struct law **law)
{
	return law_keep(ctx, db, &packs, version, law);
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
