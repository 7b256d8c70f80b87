/*
 * law_keep.h - how the law comes into memory, and when it is read again.
 *
 * A worker reads the packs once and keeps them. The statement that finds the
 * session tells the version of the packs (when they were last loaded); when it
 * is another one than that of the law in memory, the packs are read again, in
 * one snapshot, before the page begins. So a request sees one law, whole,
 * whatever is loaded meanwhile.
 */
#ifndef LAW_LAW_KEEP_H
#define LAW_LAW_KEEP_H

#include "common/request.h"
#include "law/law.h"

/* Reads all packs in the caller's transaction, which must see one snapshot;
 * memory of ctx. */
MUST_CHECK struct err *law_load(TALLOC_CTX *ctx, struct db *db,
				struct law **law);

/*
 * Keeps *law (NULL at first; memory of ctx) in step with the database: read
 * again, and what it was before freed, when its version is another one.
 * version: as the session says, NULL: asked for. Not within a transaction.
 */
MUST_CHECK struct err *law_refresh(TALLOC_CTX *ctx, struct db *db,
				   const char *version, struct law **law);

/* Gives the request the worker's law: .prepare of every program with pages
 * for staff. */
MUST_CHECK struct err *law_prepare(struct request *req);

/*
 * The same for the public, who is nobody's session: .prepare of the portal. Its
 * database account reads no table of the house, so this law is what the views
 * published_law, _term, _deadline and _holiday let citizens see: the lists of
 * the pages, the limits of online support, the calendar. All else in it is
 * empty.
 */
MUST_CHECK struct err *law_prepare_public(struct request *req);

/* Where a law is read from; errors and memory as above. */
struct law_source {
	struct err *(*version)(TALLOC_CTX *ctx, struct db *db, char **version);
	struct err *(*load)(TALLOC_CTX *ctx, struct db *db, struct law **law);
};

/* law_refresh() of a source. */
MUST_CHECK struct err *law_keep(TALLOC_CTX *ctx, struct db *db,
				const struct law_source *source,
				const char *version, struct law **law);

#endif
