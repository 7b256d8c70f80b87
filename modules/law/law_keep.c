#include "common/base.h"

#include "law/law_keep.h"

#include "common/text.h"

MUST_CHECK static struct err *
read_again(TALLOC_CTX *ctx, struct db *db, const struct law_source *source,
	   struct law **law)
{
	struct law *fresh = NULL;
	struct err *e;

	e = db_begin_read(db);
	if (e)
		return e;
	e = source->load(ctx, db, &fresh);
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
law_keep(TALLOC_CTX *ctx, struct db *db, const struct law_source *source,
	 const char *version, struct law **law)
{
	char *asked = NULL;
	struct err *e;

	if (!*law)
		return read_again(ctx, db, source, law);
	if (!version) {
		e = source->version(ctx, db, &asked);
		if (e)
			return e;
		version = asked;
	}
	e = text_same((*law)->version, version)
		    ? NULL
		    : read_again(ctx, db, source, law);
	talloc_free(asked);
	return e;
}
